import { type Bounds, boundsOf } from './bounds.ts';
import type { Drawing } from './derive-elements.ts';
import { trackTop } from './limit-span.ts';
import type { Size } from '../model/node-size.ts';

/** How the paper lies under the window. */
export interface PaperView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const margin = 40;
/** The tools that lie over the upper edge of the drawing. */
export const underTools = 56;
/** The overview that lies over its lower left corner, with some room around. */
const overview: Size = { width: 180, height: 92 };

/** Around everything drawn, the lines and the tracks of its limits above it included. */
export function wholeOf(drawing: Drawing, limits: number): Bounds | undefined {
  const cards = boundsOf(drawing.placements);
  if (cards === undefined) return undefined;
  const top = Math.min(cards.y, limits === 0 ? drawing.top : trackTop(drawing.top, limits, 0) - 14);
  return { ...cards, y: top, height: cards.height + cards.y - top };
}

/** The largest the whole can be seen in a window, in its middle, with nothing of it under the tools or, where that can be, the overview. */
export function wholeView(all: Bounds, window: Size): PaperView {
  const room = { width: window.width - 2 * margin, height: window.height - underTools - margin };
  const zoom = Math.min(1, room.width / all.width, room.height / all.height);
  const [width, height] = [all.width * zoom, all.height * zoom];
  const top = underTools + (room.height - height) / 2;
  const middle = (window.width - width) / 2;
  const isOver = top + height > window.height - overview.height;
  const besides = overview.width + width + margin <= window.width;
  const left = isOver && besides ? Math.max(overview.width, middle) : middle;
  return { x: left - all.x * zoom, y: top - all.y * zoom, zoom };
}
