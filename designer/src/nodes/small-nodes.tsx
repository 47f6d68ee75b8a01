import {
  IconCircleCheck,
  IconCircleX,
  IconFileOff,
  IconFlag,
  IconHandStop,
  IconPlayerPlayFilled,
} from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnNode, NodeData } from '../drawing/flow-elements.ts';
import type { EndNode } from '../model/document-types.ts';
import { useText } from '../text/text.ts';
import { PathOrder } from './path-order.tsx';
import { gravest, ProblemMark } from './problem-mark.tsx';

const stateClasses = (data: NodeData, selected: boolean): string =>
  [
    selected ? 'is-selected' : '',
    data.live === undefined ? '' : `is-${data.live}`,
    data.pathOrder === undefined ? '' : 'is-on-path',
    data.problems.length === 0 ? '' : `has-${gravest(data.problems)?.severity ?? 'note'}`,
  ].join(' ');

export const StartDot = memo(function StartDot({ data, selected }: NodeProps<DrawnNode>) {
  return (
    <div className={`mc-start ${stateClasses(data, selected)}`} title={data.title}>
      <IconPlayerPlayFilled size={15} aria-hidden />
      <span className="mc-below">{data.title}</span>
      <ProblemMark problems={data.problems} title={data.title} />
      <PathOrder at={data.pathOrder} />
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

export const DecisionDiamond = memo(function DecisionDiamond({ data, selected }: NodeProps<DrawnNode>) {
  return (
    <div className={`mc-decision ${stateClasses(data, selected)}`}>
      <Handle type="target" position={Position.Left} />
      <svg viewBox="0 0 56 56" aria-hidden>
        <path d="M28 2 54 28 28 54 2 28Z" />
      </svg>
      <span className="mc-decision-sign" aria-hidden>
        ?
      </span>
      <span className="mc-above">{data.title}</span>
      <ProblemMark problems={data.problems} title={data.title} />
      <PathOrder at={data.pathOrder} />
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

const seals: Record<EndNode['outcome'], typeof IconCircleCheck> = {
  granted: IconCircleCheck,
  refused: IconCircleX,
  notAccepted: IconFileOff,
  withdrawn: IconFlag,
  stopped: IconHandStop,
  branchDone: IconFlag,
};

/** A round seal with the outcome; at the end of a branch a small one. */
export const EndSeal = memo(function EndSeal({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { node } = data;
  if (node.kind !== 'end') return null;
  const Icon = seals[node.outcome];
  return (
    <div className={`mc-end mc-end-${node.outcome} ${stateClasses(data, selected)}`} title={data.title}>
      <Handle type="target" position={Position.Left} />
      <div className="mc-seal">
        <Icon size={20} stroke={1.7} aria-hidden />
        <span>{text.outcomes[node.outcome]}</span>
      </div>
      <span className="mc-below">{data.title}</span>
      <ProblemMark problems={data.problems} title={data.title} />
      <PathOrder at={data.pathOrder} />
    </div>
  );
});
