import type { NodeTypes } from '@xyflow/react';
import { BranchLane, GroupBand, ParallelBlock } from './containers.tsx';
import { ConsultationCard, LinkedCard, ServiceCard } from './other-cards.tsx';
import { DecisionDiamond, EndSeal, StartDot } from './small-nodes.tsx';
import { StepCard } from './step-node.tsx';
import { WaitCard } from './wait-node.tsx';

/** The drawing of each kind. To add a kind: its card here, its size in `node-size.ts`, its words in the catalogues. */
export const nodeTypes = {
  start: StartDot,
  step: StepCard,
  decision: DecisionDiamond,
  parallel: ParallelBlock,
  branch: BranchLane,
  group: GroupBand,
  wait: WaitCard,
  consultation: ConsultationCard,
  linked: LinkedCard,
  service: ServiceCard,
  end: EndSeal,
} as NodeTypes;
