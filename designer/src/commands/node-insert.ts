import type { FlowNode } from '@motcua/engine';
import { edgeHolder } from '../model/edge-holder.ts';
import type { Point } from '../model/node-size.ts';
import { newEdge } from '../model/new-edge.ts';
import { mayConnect } from '../rules/may-connect.ts';
import { mayInsert } from '../rules/may-insert.ts';
import { mayPlace } from '../rules/may-place.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { command } from './command.ts';
import { leadTo } from './lead-to.ts';
import { place } from './node-move.ts';

export interface InsertNode {
  readonly node: FlowNode;
  /** The edge that will lead to the new node; the new node leads on to where the edge led. */
  readonly edge: string;
  readonly at?: Point;
  /** Nodes that make room, with their new places. */
  readonly moved?: readonly { id: string; at: Point }[];
}

/** Puts something that stands loose in the drawing into an edge. */
export const insertLoose = command<Omit<InsertNode, 'node'> & { readonly id: string }>(
  'node.insertLoose',
  (draft, { id, edge: edgeId, at, moved = [] }) => {
    const node = draft.index.node(id);
    const edge = draft.index.edge(edgeId);
    if (node === undefined || edge === undefined) return;
    mustBeAllowed('node.insertLoose', mayInsert(draft.index, node, edgeId));
    const within = edgeHolder(draft.index, edge);
    if (node.within !== within)
      draft.change('nodes', id, ({ within: _left, ...rest }) =>
        within === undefined ? rest : { ...rest, within },
      );
    leadTo(draft, edgeId, id);
    draft.add('edges', { ...newEdge(draft.index, id, edge.to), returns: edge.returns });
    if (at !== undefined) place(draft, [...moved, { id, at }]);
  },
);

export const insertNode = command<InsertNode>('node.insert', (draft, { node, edge: id, at, moved = [] }) => {
  mustBeAllowed('node.insert', mayPlace(draft.index, node.kind, node.within));
  const edge = draft.index.edge(id);
  if (edge === undefined) return;
  draft.add('nodes', node);
  if (at !== undefined) place(draft, [...moved, { id: node.id, at }]);
  mustBeAllowed('node.insert', mayConnect(draft.index, edge.from, node.id, { except: id }));
  draft.change('edges', id, (found) => ({ ...found, to: node.id }));
  if (node.kind === 'end') return;
  mustBeAllowed('node.insert', mayConnect(draft.index, node.id, edge.to));
  draft.add('edges', { ...newEdge(draft.index, node.id, edge.to), returns: edge.returns });
});
