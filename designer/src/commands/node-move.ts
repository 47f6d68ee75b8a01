import type { Point } from '../model/node-size.ts';
import { completeLayout } from '../drawing/placements.ts';
import { mayPlace } from '../rules/may-place.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';

export interface MoveNode {
  readonly id: string;
  /** Relative to what holds the node after the move. */
  readonly at: Point;
  /** The group or branch it moves into, `null` for the main flow; left out, it stays where it is. */
  readonly within?: string | null;
}

export const moveNodes = command<readonly MoveNode[]>('node.move', (draft, moves) => {
  for (const { id, within } of moves) {
    const node = draft.index.node(id);
    if (node === undefined || within === undefined || (within ?? undefined) === node.within) continue;
    mustBeAllowed('node.move', mayPlace(draft.index, node.kind, within ?? undefined, id));
    draft.change('nodes', id, ({ within: _left, ...rest }) => (within === null ? rest : { ...rest, within }));
  }
  place(draft, moves);
});

/** Writes places into the layout, whole pixels, keeping sizes and colours; unchanged places leave no trace. */
export function place(draft: Draft, moves: readonly { id: string; at: Point }[]): void {
  const { layout } = draft.document;
  // The first place that is set by hand fixes all the others where the reader sees them now; otherwise the automatic
  // layout would move them about with every further step.
  const nodes = { ...completeLayout(draft.before), ...layout.nodes };
  let changed = false;
  for (const { id, at } of moves) {
    const within = draft.index.node(id)?.within;
    const least = within === undefined ? -Infinity : 0;
    const x = Math.max(least, Math.round(at.x));
    const y = Math.max(least, Math.round(at.y));
    if (nodes[id]?.x === x && nodes[id].y === y) continue;
    nodes[id] = { ...nodes[id], x, y };
    changed = true;
  }
  if (changed) draft.set('layout', { ...layout, nodes });
}
