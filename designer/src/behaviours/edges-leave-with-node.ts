import { indexOf } from '../model/flow-index.ts';
import type { Consequence } from './consequence.ts';

/** An edge whose node was removed is removed too. */
export const edgesLeaveWithNode: Consequence = (before, draft) => {
  const places = indexOf(before).placeIds;
  const isGone = (id: string): boolean => places.has(id) && !draft.index.placeIds.has(id);
  for (const edge of draft.document.flow.edges)
    if (isGone(edge.from) || isGone(edge.to)) draft.remove('edges', edge.id);
};
