import type { Point, Rect } from '../model/node-size.ts';

const cell = 480;
/** More rows of cells than any drawing has: two cells with the same number lie apart, and what is far is told by its place. */
const rows = 100_003;

interface Entry<T> {
  readonly rect: Rect;
  readonly owner: T;
}

/** Rectangles found by the part of the canvas they lie in, so that a line is compared only with what is near it. */
export class RectGrid<T> {
  readonly #cells = new Map<number, Entry<T>[]>();

  add(rect: Rect, owner: T): void {
    const entry = { rect, owner };
    const { left, right, top, bottom } = cellsOf(rect);
    for (let column = left; column <= right; column += 1)
      for (let row = top; row <= bottom; row += 1) {
        const list = this.#cells.get(column * rows + row);
        if (list === undefined) this.#cells.set(column * rows + row, [entry]);
        else list.push(entry);
      }
  }

  /** Owners of the rectangles that the area touches, each once. */
  touching(area: Rect): Set<T> {
    const found = new Set<T>();
    const { left, right, top, bottom } = cellsOf(area);
    for (let column = left; column <= right; column += 1)
      for (let row = top; row <= bottom; row += 1) {
        const list = this.#cells.get(column * rows + row);
        if (list === undefined) continue;
        for (const { rect, owner } of list) if (overlap(rect, area)) found.add(owner);
      }
    return found;
  }
}

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The area a straight line takes up with `margin` on every side. */
export function areaOf(a: Point, b: Point, margin: number): Rect {
  const x = Math.min(a.x, b.x) - margin;
  const y = Math.min(a.y, b.y) - margin;
  return { x, y, width: Math.abs(a.x - b.x) + 2 * margin, height: Math.abs(a.y - b.y) + 2 * margin };
}

function cellsOf(rect: Rect): { left: number; right: number; top: number; bottom: number } {
  return {
    left: Math.floor(rect.x / cell),
    right: Math.floor((rect.x + rect.width) / cell),
    top: Math.floor(rect.y / cell),
    bottom: Math.floor((rect.y + rect.height) / cell),
  };
}
