import type { Point, Rect, Size } from '../model/node-size.ts';
import type { Way } from './candidate-ways.ts';

/** Where along a stroke a pill may sit, preferred first. */
const shares = [0.5, 0.35, 0.65, 0.2, 0.8];

/**
 * The middle of the pill on its line: on the longest stroke that carries it, as near to that stroke's middle as other
 * cards and pills allow. `conflicts` counts what an area would cover; what it still covers is answered with it.
 */
export function placeLabel(
  way: Way,
  size: Size,
  conflicts: (area: Rect) => number,
): { at: Point; conflicts: number } {
  if (size.width === 0) return { at: way[0] ?? { x: 0, y: 0 }, conflicts: 0 };
  const strokes = way
    .slice(1)
    .map((end, at) => ({ start: way[at] ?? end, end }))
    .map((stroke, at) => ({ ...stroke, at, room: roomOn(stroke.start, stroke.end, size) }))
    .toSorted((a, b) => b.room - a.room);
  let best = { at: way[0] ?? { x: 0, y: 0 }, conflicts: 0 };
  let lowest = Infinity;
  for (const [rank, stroke] of strokes.entries()) {
    for (const [preference, share] of shares.entries()) {
      const middle = {
        x: stroke.start.x + (stroke.end.x - stroke.start.x) * share,
        y: stroke.start.y + (stroke.end.y - stroke.start.y) * share,
      };
      const area = { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size };
      const covered = conflicts(area);
      const cost = covered * 100 + rank * 8 + preference * 3 + (stroke.room < 0 ? 40 : 0);
      if (cost < lowest) [best, lowest] = [{ at: middle, conflicts: covered }, cost];
    }
  }
  return best;
}

/** Pixels of line left visible beside the pill; negative when it covers the whole stroke. */
function roomOn(start: Point, end: Point, size: Size): number {
  const across = Math.abs(start.x - end.x);
  const down = Math.abs(start.y - end.y);
  return across > 0 ? across - size.width - 12 : Math.min(60, down - size.height - 12);
}
