import { connect, mayConnectNew } from '../commands/edge-connect.ts';
import { command } from '../commands/command.ts';
import { pasteInto } from '../commands/paste.ts';
import type { Point } from '../model/node-size.ts';
import type { Piece } from './blueprint.ts';

export interface InsertBlueprint {
  readonly piece: Piece;
  readonly shift: Point;
  /** The group or branch that it comes to stand in. */
  readonly within?: string | undefined;
  /** The node that gets an edge to the first step of the piece, where the drawing's rules allow one. */
  readonly after?: string | undefined;
}

/**
 * Puts a piece into the drawing as one step of the history: the pause rules that are missing here, its nodes and edges
 * under new ids, and the way to it. A rule of the same id that is here already is this procedure's own and stays.
 */
export const insertBlueprint = command<InsertBlueprint>('blueprint.insert', (draft, payload) => {
  const { piece, shift, within, after } = payload;
  const here = new Set(draft.document.pauseRules.map(({ id }) => id));
  for (const rule of piece.pauseRules) if (!here.has(rule.id)) draft.add('pauseRules', rule);
  const names = pasteInto(draft, { fragment: piece, shift, within });
  const first = names.get(firstOf(piece) ?? '');
  if (after === undefined || first === undefined) return;
  if (mayConnectNew(draft.index, after, first).allowed) connect(draft, after, first);
});

/** Where a piece begins: the first of its outer nodes that no other leads to, or simply its first. */
export function firstOf({ nodes, edges }: Piece): string | undefined {
  const reached = new Set(edges.filter((edge) => !edge.returns).map(({ to }) => to));
  const outer = nodes.filter(({ within }) => within === undefined);
  return (outer.find(({ id }) => !reached.has(id)) ?? outer[0])?.id;
}
