import type { Point, Rect } from '../model/node-size.ts';

const cell = 480;

/** Rectangles found by the part of the canvas they lie in, so that a line is compared only with what is near it. */
export class RectGrid<T> {
  readonly #cells = new Map<string, { rect: Rect; owner: T }[]>();

  add(rect: Rect, owner: T): void {
    const entry = { rect, owner };
    for (const key of cellsOf(rect)) {
      const list = this.#cells.get(key);
      if (list === undefined) this.#cells.set(key, [entry]);
      else list.push(entry);
    }
  }

  /** Owners of the rectangles that the area touches, each once. */
  touching(area: Rect): Set<T> {
    const found = new Set<T>();
    for (const key of cellsOf(area))
      for (const { rect, owner } of this.#cells.get(key) ?? []) if (overlap(rect, area)) found.add(owner);
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

function* cellsOf(rect: Rect): Generator<string> {
  const right = Math.floor((rect.x + rect.width) / cell);
  const bottom = Math.floor((rect.y + rect.height) / cell);
  for (let column = Math.floor(rect.x / cell); column <= right; column += 1)
    for (let row = Math.floor(rect.y / cell); row <= bottom; row += 1) yield `${column}:${row}`;
}
