import { indexOf } from '../model/flow-index.ts';
import type { Consequence } from './consequence.ts';

/** When a group, a branch or a parallel is removed, what it held goes with it, at any depth. */
export const contentsLeaveWithContainer: Consequence = (before, draft) => {
  // Only containers that this command removed count: a dangling `within` that came in with the document stays for
  // the checker to report.
  const places = indexOf(before).placeIds;
  const isOrphan = (within: string | undefined): boolean =>
    within !== undefined && places.has(within) && !draft.index.placeIds.has(within);
  for (;;) {
    const orphans = draft.document.flow.nodes.filter((node) => isOrphan(node.within));
    if (orphans.length === 0) return;
    for (const orphan of orphans) draft.remove('nodes', orphan.id);
  }
};
