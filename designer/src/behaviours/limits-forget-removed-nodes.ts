import { indexOf } from '../model/flow-index.ts';
import type { Consequence } from './consequence.ts';

/** A limit no longer covers what is no longer drawn. */
export const limitsForgetRemovedNodes: Consequence = (before, draft) => {
  const places = indexOf(before).placeIds;
  const isGone = (id: string): boolean => places.has(id) && !draft.index.placeIds.has(id);
  for (const limit of draft.document.limits) {
    if (limit.covers === 'all' || !limit.covers.nodes.some(isGone)) continue;
    const covers = { ...limit.covers, nodes: limit.covers.nodes.filter((id) => !isGone(id)) };
    draft.change('limits', limit.id, (found) => ({ ...found, covers }));
  }
};
