import type { Drawing } from '../drawing/derive-elements.ts';
import type { DropTarget } from '../drawing/drop-target.ts';
import type { FlowIndex } from '../model/flow-index.ts';
import type { Point } from '../model/node-size.ts';
import { mayPlace } from '../rules/may-place.ts';
import { allowed } from '../rules/ruling.ts';
import type { Designer } from '../state/designer-context.ts';
import { containerAt } from '../state/free-place.ts';
import type { Piece } from './blueprint.ts';
import { roomBelow, shiftTo } from './piece-of.ts';

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

/** Where a piece goes that was let go of at a point; without one below everything drawn. */
export function whereTo(
  designer: Designer,
  piece: Piece,
  point: Point | undefined,
): { readonly shift: Point; readonly within?: string | undefined } | undefined {
  const { index, drawing } = designer;
  if (point === undefined || drawing.lanes.length > 0) return { shift: roomBelow(piece, designer) };
  const target = pieceTargetAt(index, drawing, piece, point);
  if (target === undefined) return { shift: shiftTo(piece, point) };
  if (!target.ruling.allowed) return undefined;
  const { x, y } = target.area ?? { x: 0, y: 0 };
  return { shift: shiftTo(piece, { x: point.x - x, y: point.y - y }), within: target.id };
}
