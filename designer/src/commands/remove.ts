import { mayRemove } from '../rules/may-remove.ts';
import { command } from './command.ts';

/** Removes nodes and edges; what depends on them follows as a consequence. Ids already gone are passed over. */
export const removeThings = command<readonly string[]>('remove', (draft, ids) => {
  for (const id of ids) {
    if (draft.index.edge(id) !== undefined) draft.remove('edges', id);
    else if (mayRemove(draft.index, id).allowed) draft.remove('nodes', id);
  }
});
