import { command } from './command.ts';

export interface Reorder {
  readonly id: string;
  readonly by: -1 | 1;
}

/** Moves an edge up or down among those leaving the same node, and numbers them all anew from 0. */
export const reorderEdge = command<Reorder>('edge.order', (draft, { id, by }) => {
  const edge = draft.index.edge(id);
  if (edge === undefined) return;
  const inOrder = draft.index.edgesFrom(edge.from).toSorted((a, b) => a.order - b.order);
  const at = inOrder.findIndex((candidate) => candidate.id === id);
  const other = inOrder[at + by];
  if (other === undefined) return;
  const swapped = inOrder.with(at, other).with(at + by, edge);
  swapped.forEach((moved, order) =>
    draft.change('edges', moved.id, (found) => (found.order === order ? found : { ...found, order })),
  );
});
