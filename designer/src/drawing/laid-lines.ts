import type { Rect } from '../model/node-size.ts';
import type { Line } from './lines.ts';
import { RectGrid } from './rect-grid.ts';
import type { Route } from './route-edges.ts';

/** A line as it was laid, with all that this depended on. */
export interface LaidLine {
  readonly line: Line;
  /** What is said of the line itself and of its ends. */
  readonly inputs: string;
  /** Around all places that were looked at: nothing outside of it had a part in the choice of the way. */
  readonly looked: Rect | undefined;
  readonly route: Route;
  /** What the line puts in the way of those that are laid after it. */
  readonly takes: readonly Rect[];
}

type Cards = ReadonlyMap<string, Rect>;

/**
 * Remembers how lines were laid, so that of a drawing of which little has changed little is laid again. A line keeps its way
 * when its ends are as they were, it is laid after the same lines, and nothing that it looked at has changed: then
 * laying it anew would find the very same.
 */
export class LaidLines {
  #cards: Cards = new Map();
  #laid: ReadonlyMap<string, LaidLine> = new Map();

  /** Begins a round with the cards that now stand, and what is now said of each line, in the order of laying. */
  begin(cards: Cards, inputs: ReadonlyMap<string, string>): Round {
    const changed = new RectGrid<true>();
    const mark = (rect: Rect): void => changed.add(rect, true);
    for (const [id, rect] of cards) if (!sameRect(this.#cards.get(id), rect)) mark(rect);
    for (const [id, rect] of this.#cards) if (!sameRect(cards.get(id), rect)) mark(rect);
    const standing = inSameOrder(this.#laid, inputs);
    for (const [key, laid] of this.#laid) if (!standing.has(key)) laid.takes.forEach(mark);
    this.#cards = cards;
    const before = this.#laid;
    const now = new Map<string, LaidLine>();
    this.#laid = now;
    return {
      known: (key) => {
        const laid = standing.has(key) ? before.get(key) : undefined;
        if (laid === undefined) return undefined;
        const isFree = laid.looked === undefined || changed.touching(laid.looked).size === 0;
        return isFree ? laid : undefined;
      },
      lay: (laid) => {
        const { key } = laid.line;
        now.set(key, laid);
        const old = before.get(key);
        if (old === laid) return;
        if (standing.has(key) && old !== undefined) {
          if (sameRoute(old.route, laid.route)) return;
          old.takes.forEach(mark);
        }
        laid.takes.forEach(mark);
      },
    };
  }
}

export interface Round {
  /** The line as it was laid last, if it would be laid so again. */
  readonly known: (key: string) => LaidLine | undefined;
  /** To be told of each line, in the order of laying. */
  readonly lay: (laid: LaidLine) => void;
}

/** The lines of which the same is said as before and that follow each other as before. */
function inSameOrder(
  laid: ReadonlyMap<string, LaidLine>,
  inputs: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const turns = new Map([...laid.keys()].map((key, turn) => [key, turn]));
  const standing = new Set<string>();
  let latest = -1;
  for (const [key, said] of inputs) {
    const turn = turns.get(key);
    if (turn === undefined || turn < latest || laid.get(key)?.inputs !== said) continue;
    latest = turn;
    standing.add(key);
  }
  return standing;
}

/** Grows around every area that is looked at. */
export class Looked {
  area: Rect | undefined;

  at(area: Rect): Rect {
    this.area = this.area === undefined ? area : around(this.area, area);
    return area;
  }
}

function around(a: Rect, b: Rect): Rect {
  if (a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height)
    return a;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

const sameRect = (a: Rect | undefined, b: Rect): boolean =>
  a !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

const sameRoute = (a: Route, b: Route): boolean =>
  a.label.x === b.label.x &&
  a.label.y === b.label.y &&
  a.points.length === b.points.length &&
  a.points.every((point, at) => point.x === b.points[at]?.x && point.y === b.points[at]?.y);
