import type { FlowNode } from '@motcua/engine';
import { hasPerformer } from '../commands/node-edit.ts';
import { agencyOfLane, type LaneKey } from '../drawing/lane-of.ts';
import { allowed, refused, type Ruling } from './ruling.ts';

/** May the work of a place be given to the agency of a lane? Somebody must do it already: the role stays. */
export function mayGiveTo(node: FlowNode, lane: LaneKey): Ruling {
  if (agencyOfLane(lane) === undefined) return refused('no-agency-lane');
  return hasPerformer(node) && node.performer !== undefined ? allowed : refused('no-performer-yet');
}
