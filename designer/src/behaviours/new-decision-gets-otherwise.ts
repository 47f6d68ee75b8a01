import type { Consequence } from './consequence.ts';
import { indexOf } from '../model/flow-index.ts';

/** The first way out of a decision is its "otherwise": a decision must never be without an answer. */
export const newDecisionGetsOtherwise: Consequence = (before, draft) => {
  if (before.flow.edges === draft.document.flow.edges) return;
  for (const edge of draft.document.flow.edges) {
    if (indexOf(before).edgeIds.has(edge.id) || edge.when !== undefined) continue;
    if (draft.index.node(edge.from)?.kind !== 'decision') continue;
    const others = draft.index.edgesFrom(edge.from);
    if (!others.some((other) => other.otherwise))
      draft.change('edges', edge.id, (found) => ({ ...found, otherwise: true }));
  }
};
