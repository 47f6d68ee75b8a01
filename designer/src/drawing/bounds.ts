import type { Rect } from '../model/node-size.ts';
import type { Placement } from './placements-at.ts';

export type Bounds = Rect;

/** The smallest rectangle around everything drawn, or around the ids given; undefined when there is nothing. */
export function boundsOf(
  placements: ReadonlyMap<string, Placement>,
  ids: Iterable<string> = placements.keys(),
): Bounds | undefined {
  let bounds: { left: number; top: number; right: number; bottom: number } | undefined;
  for (const id of ids) {
    const rect = placements.get(id)?.absolute;
    if (rect === undefined) continue;
    const right = rect.x + rect.width;
    const bottom = rect.y + rect.height;
    bounds ??= { left: rect.x, top: rect.y, right, bottom };
    bounds = {
      left: Math.min(bounds.left, rect.x),
      top: Math.min(bounds.top, rect.y),
      right: Math.max(bounds.right, right),
      bottom: Math.max(bounds.bottom, bottom),
    };
  }
  if (bounds === undefined) return undefined;
  const { left, top, right, bottom } = bounds;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Does a rectangle of the drawing lie wholly in a window of this size, through which it is seen so? */
export function isSeen(
  { x, y, width, height }: Bounds,
  viewport: { readonly x: number; readonly y: number; readonly zoom: number },
  windowWidth: number,
  windowHeight: number,
): boolean {
  const left = x * viewport.zoom + viewport.x;
  const top = y * viewport.zoom + viewport.y;
  return (
    left >= 0 &&
    top >= 0 &&
    left + width * viewport.zoom <= windowWidth &&
    top + height * viewport.zoom <= windowHeight
  );
}
