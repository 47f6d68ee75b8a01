import type { Drawing } from '../drawing/derive-elements.ts';
import type { DropTarget } from '../drawing/drop-target.ts';
import type { FlowIndex } from '../model/flow-index.ts';
import type { Point } from '../model/node-size.ts';
import { thingsOf } from '../model/selection.ts';
import { mayPlace } from '../rules/may-place.ts';
import { allowed } from '../rules/ruling.ts';
import type { Designer } from '../state/designer-context.ts';
import { containerAt } from '../state/free-place.ts';
import type { Piece } from './blueprint.ts';
import { roomBelow, roomWithin, shiftTo } from './piece-of.ts';

/**
 * What would hold a piece that is let go of here, and whether it may: for the hovering pointer and for letting go.
 * Undefined where nothing would, and in the view by agency, where places mean agencies.
 */
export function pieceTargetAt(
  index: FlowIndex,
  drawing: Pick<Drawing, 'lanes' | 'placements'>,
  piece: Piece,
  point: Point,
): (DropTarget & { readonly sort: 'container' }) | undefined {
  const id = drawing.lanes.length > 0 ? undefined : containerAt(index, drawing.placements, point);
  if (id === undefined) return undefined;
  const rulings = piece.nodes
    .filter(({ within }) => within === undefined)
    .map(({ kind }) => mayPlace(index, kind, id));
  const ruling = rulings.find((one) => !one.allowed) ?? allowed;
  return { sort: 'container', id, area: drawing.placements.get(id)?.absolute, ruling };
}

/** What of the designer decides where a piece goes. */
type Seen = Pick<Designer, 'index' | 'selected'> & {
  readonly drawing: Pick<Drawing, 'lanes' | 'placements'>;
};

/**
 * Where a piece goes that was let go of at a point; without one beside the only step that is selected, in the phase or
 * branch of that step, or else below everything drawn.
 */
export function whereTo(
  designer: Seen,
  piece: Piece,
  point: Point | undefined,
): { readonly shift: Point; readonly within?: string | undefined } | undefined {
  const { index, drawing } = designer;
  if (point === undefined || drawing.lanes.length > 0) {
    const within = holderOfSelected(designer, piece);
    const shift = within === undefined ? roomBelow(piece, designer) : roomWithin(piece, designer, within);
    return { shift, within };
  }
  const target = pieceTargetAt(index, drawing, piece, point);
  if (target === undefined) return { shift: shiftTo(piece, point) };
  if (!target.ruling.allowed) return undefined;
  const { x, y } = target.area ?? { x: 0, y: 0 };
  return { shift: shiftTo(piece, { x: point.x - x, y: point.y - y }), within: target.id };
}

/** What holds the only selected step, where it may hold the piece as well: an end of the dossier stays outside phases. */
function holderOfSelected({ index, selected }: Seen, piece: Piece): string | undefined {
  const [only, more] = thingsOf(selected).nodes;
  const within = only === undefined || more !== undefined ? undefined : index.node(only)?.within;
  const outer = piece.nodes.filter((node) => node.within === undefined);
  return outer.every(({ kind }) => mayPlace(index, kind, within).allowed) ? within : undefined;
}
