import type { FlowNode } from '@motcua/engine';
import type { Point } from '../model/node-size.ts';
import { mayPlace } from '../rules/may-place.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { command } from './command.ts';
import { connect } from './edge-connect.ts';
import { place } from './node-move.ts';

export interface AddNode {
  readonly node: FlowNode;
  /** Relative to what holds the node; left out, the automatic layout finds a place. */
  readonly at?: Point;
  /** A node that gets an edge to the new one in the same step. */
  readonly after?: string;
}

export const addNode = command<AddNode>('node.add', (draft, { node, at, after }) => {
  mustBeAllowed('node.add', mayPlace(draft.index, node.kind, node.within));
  draft.add('nodes', node);
  if (at !== undefined) place(draft, [{ id: node.id, at }]);
  if (after !== undefined) connect(draft, after, node.id);
});
