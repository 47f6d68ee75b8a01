import type { Milestone, ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';
import type { Consequence } from './consequence.ts';

/**
 * A milestone of a removed node or edge goes with it, unless a limit or a wait still needs it: a legal limit is never
 * taken apart silently, so that milestone stays and the checker says what it has lost.
 */
export const unusedMilestonesLeave: Consequence = (before, draft) => {
  const had = indexOf(before);
  for (const milestone of draft.document.milestones) {
    const { on } = milestone;
    const lost =
      ('node' in on && had.placeIds.has(on.node) && !draft.index.placeIds.has(on.node)) ||
      ('edge' in on && had.edgeIds.has(on.edge) && !draft.index.edgeIds.has(on.edge));
    if (lost && !isUsed(milestone, draft.document)) draft.remove('milestones', milestone.id);
  }
};

function isUsed(milestone: Milestone, document: ProcedureDocument): boolean {
  const byLimit = document.limits.some(
    (limit) => limit.starts === milestone.id || limit.ends === milestone.id,
  );
  const byWait = document.flow.nodes.some(
    (node) =>
      node.kind === 'wait' &&
      node.arms.some((arm) => arm.kind === 'milestone' && arm.milestone === milestone.id),
  );
  return byLimit || byWait;
}
