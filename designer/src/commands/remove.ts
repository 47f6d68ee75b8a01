import type { Things } from '../model/selection.ts';
import { mayRemove } from '../rules/may-remove.ts';
import { command } from './command.ts';

/** Removes nodes and edges; what depends on them follows as a consequence. Ids already gone are passed over. */
export const removeThings = command<Things>('remove', (draft, { nodes, edges }) => {
  for (const id of edges) if (draft.index.edge(id) !== undefined) draft.remove('edges', id);
  for (const id of nodes) if (mayRemove(draft.index, id).allowed) draft.remove('nodes', id);
});
