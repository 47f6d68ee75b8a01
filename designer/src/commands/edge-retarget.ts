import { mayConnect } from '../rules/may-connect.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { command } from './command.ts';

export const retargetEdge = command<{ id: string; to: string }>('edge.retarget', (draft, { id, to }) => {
  const edge = draft.index.edge(id);
  if (edge === undefined || edge.to === to) return;
  mustBeAllowed(
    'edge.retarget',
    mayConnect(draft.index, edge.from, to, { label: edge.label?.vi ?? '', except: id }),
  );
  draft.change('edges', id, (found) => ({ ...found, to }));
});
