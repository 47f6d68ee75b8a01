import type { AgencyRef, FlowNode, Performer } from '@motcua/engine';
import type { FlowIndex } from '../model/flow-index.ts';
import { readingOrder } from '../model/march.ts';
import { agencyKey } from './agency-hues.ts';

/** A lane of the view by agency: an agency, whoever is outside the system, or nobody yet. */
export interface LaneKey {
  readonly key: string;
  /** The first performer of it, by whom the lane is named; undefined for the lanes of nobody's agency. */
  readonly performer?: Performer;
}

export const applicantLane = 'applicant';
export const outsideLane = 'outside';
export const nobodyLane = 'nobody';

/** The lane of every place; containers stand across all lanes and have none. Lanes in order of first appearance. */
export function lanesOf(index: FlowIndex): { lanes: LaneKey[]; laneOf: ReadonlyMap<string, string> } {
  const order = readingOrder(index).filter(({ kind }) => kind !== 'group' && kind !== 'parallel');
  const laneOf = new Map<string, string>();
  const own = new Map(order.map((node) => [node.id, ownLane(node)]));
  const first = order.map(({ id }) => own.get(id)).find((lane) => lane !== undefined);
  for (const node of order) {
    const before = index
      .edgesTo(node.id)
      .filter((edge) => !edge.returns)
      .map((edge) => laneOf.get(edge.from))
      .find((lane) => lane !== undefined);
    // What nobody does (a decision, an end) stands where the dossier was before it.
    laneOf.set(node.id, own.get(node.id)?.key ?? before ?? first?.key ?? nobodyLane);
  }
  const lanes = new Map<string, LaneKey>();
  for (const { id } of order) {
    const lane = own.get(id) ?? { key: laneOf.get(id) ?? nobodyLane };
    const known = lanes.get(lane.key);
    if (known?.performer === undefined)
      lanes.set(lane.key, known === undefined ? lane : { ...known, ...lane });
  }
  return { lanes: [...lanes.values()], laneOf };
}

function ownLane(node: FlowNode): LaneKey | undefined {
  if (node.kind === 'wait') {
    if (node.holder === 'nobody') return undefined;
    return { key: node.holder === 'applicant' ? applicantLane : outsideLane };
  }
  const performer = 'performer' in node ? node.performer : undefined;
  if (performer === undefined) return node.kind === 'step' ? { key: nobodyLane } : undefined;
  if (performer.role === 'applicant' || performer.role === 'representative') return { key: applicantLane };
  return { key: agencyKey(performer.agency), performer };
}

/** The agency that a lane stands for, where it stands for one. */
export const agencyOfLane = (lane: LaneKey): AgencyRef | undefined => lane.performer?.agency;
