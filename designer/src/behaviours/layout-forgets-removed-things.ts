import { indexOf } from '../model/flow-index.ts';
import type { Consequence } from './consequence.ts';

/** The place of a removed node and the bends of a removed edge are forgotten. */
export const layoutForgetsRemovedThings: Consequence = (before, draft) => {
  const had = indexOf(before);
  const { layout } = draft.document;
  const places = Object.keys(layout.nodes).filter(
    (id) => had.placeIds.has(id) && !draft.index.placeIds.has(id),
  );
  const bends = Object.keys(layout.edges).filter((id) => had.edgeIds.has(id) && !draft.index.edgeIds.has(id));
  if (places.length === 0 && bends.length === 0) return;
  draft.set('layout', { nodes: without(layout.nodes, places), edges: without(layout.edges, bends) });
};

function without<V>(record: Record<string, V>, keys: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
