import type { Point, Rect } from '../model/node-size.ts';

/** One way an edge could take, as the corners of a line of horizontal and vertical strokes. */
export type Way = readonly Point[];

/** One end: the card, and the height at which lines enter it from the side. */
export interface End extends Rect {
  readonly axis: number;
}

export interface Ends {
  readonly from: End;
  readonly to: End;
  /** True when the edge goes back: it leaves and arrives below the line of march. */
  readonly returns: boolean;
  /** Lines above and below everything between the two ends, where a detour is free. */
  readonly above: number;
  readonly below: number;
}

/** Where ways leave and arrive at the lower edge of a card, from its middle: apart, so that they never coincide. */
const leavesAt = 34;
const returnLeavesAt = 0;
const arrivesAt = -34;
/** Ways that meet a card from the side side by side. */
const besides = [0, 20, -20];
const step = 26;
const lanes = [0, 1, 2, 3, 4, 5];

/** The ways worth trying between two places, the plainest first. */
export function candidateWays({ from, to, returns, above, below }: Ends): Way[] {
  const right = { x: from.x + from.width, y: middleY(from) };
  const left = { x: to.x, y: middleY(to) };
  const forward = left.x > right.x + 12;
  const ways: Way[] = [];

  if (forward && !returns) {
    const nearly = from.height > 80 && to.height > 80 ? 14 : 2;
    if (Math.abs(right.y - left.y) <= nearly) {
      // Between two cards a small difference in height is no bend: the line meets both a little off the middle.
      const y = (right.y + left.y) / 2;
      ways.push([
        { x: right.x, y },
        { x: left.x, y },
      ]);
    } else {
      for (const x of [left.x - step, right.x + step, (left.x + right.x) / 2])
        ways.push([right, { x, y: right.y }, { x, y: left.y }, left]);
      ways.push(downThenRight(from, to), rightThenDown(from, to));
    }
  }
  if (to.x + to.width < from.x - 12) ways.push(...leftward(from, to));
  if (to.y > from.y + from.height + 12 && to.x < from.x) ways.push(...nextRow(from, to));
  if (to.y > from.y + from.height + 12) ways.push(...straightDown(from, to, returns), downThenLeft(from, to));
  if (from.y > to.y + to.height + 12)
    ways.push(...backUp(from, to), ...lanes.flatMap((lane) => roundTheColumn(from, to, lane)));
  if (to.y > from.y + from.height + 12) ways.push(...lanes.map((lane) => downTheColumn(from, to, lane)));
  for (const lane of lanes) ways.push(around(from, to, below + lane * step, 'below', returns));
  if (returns) ways.push(...lanes.map((lane) => underAndUp(from, to, below, lane)));
  // Ways back run below the march, unless they begin above it.
  const fromAbove = returns && from.axis < to.axis - 30;
  if (fromAbove)
    ways.push(
      ...mirrored(from, to, backUp),
      ...lanes.flatMap((lane) => mirrored(from, to, (a, b) => roundTheColumn(a, b, lane))),
    );
  if (!returns || fromAbove)
    for (const lane of lanes) ways.push(around(from, to, above - lane * step, 'above', returns));
  return ways;
}

/** The same ways upside down: from above the line down to it. */
function mirrored(from: End, to: End, make: (from: End, to: End) => Way[]): Way[] {
  const turned = (end: End): End => ({ ...end, y: -end.y - end.height, axis: -end.axis });
  return make(turned(from), turned(to)).map((way) => way.map(({ x, y }) => ({ x, y: -y })));
}

const middleX = (rect: Rect): number => rect.x + rect.width / 2;
const middleY = (end: End): number => end.axis;
const bottom = (rect: Rect): number => rect.y + rect.height;
/** Where a line leaves a card on the side where others arrive: clear of them, or one would seem to be the other going on. */
function asideOf(end: End, other: End): number {
  if (end.height <= 90) return middleY(end);
  return middleY(end) + (other.axis < end.axis ? -24 : 24);
}

/** Small shapes have one port below, cards two. */
const port = (rect: Rect, offset: number): number => middleX(rect) + (rect.width > 120 ? offset : 0);

function downThenRight(from: End, to: End): Way {
  const x = port(from, leavesAt);
  return [
    { x, y: bottom(from) },
    { x, y: middleY(to) },
    { x: to.x, y: middleY(to) },
  ];
}

function rightThenDown(from: End, to: End): Way {
  const down = to.y > from.y;
  const end = { x: middleX(to), y: down ? to.y : bottom(to) };
  return [{ x: from.x + from.width, y: middleY(from) }, { x: end.x, y: middleY(from) }, end];
}

/** Out at the left side and in at the right side: for what stands before its source, an early end for instance. */
function leftward(from: End, to: End): Way[] {
  const right = { x: to.x + to.width, y: middleY(to) };
  if (Math.abs(middleY(from) - right.y) < 2) return [[{ x: from.x, y: right.y }, right]];
  const left = { x: from.x, y: asideOf(from, to) };
  return [right.x + step, left.x - step].map((x) => [left, { x, y: left.y }, { x, y: right.y }, right]);
}

/**
 * On to the next row, as the eye goes at the end of a line of text: back between the two rows and in from above, or out at
 * the right and in at the left.
 */
function nextRow(from: End, to: End): Way[] {
  const right = from.x + from.width;
  const out = port(from, leavesAt);
  const into = middleX(to);
  return [28, 52, 76].flatMap((room) => [
    [
      { x: out, y: bottom(from) },
      { x: out, y: to.y - room },
      { x: into, y: to.y - room },
      { x: into, y: to.y },
    ],
    [
      { x: right, y: middleY(from) },
      { x: right + step, y: middleY(from) },
      { x: right + step, y: to.y - room },
      { x: to.x - step, y: to.y - room },
      { x: to.x - step, y: middleY(to) },
      { x: to.x, y: middleY(to) },
    ],
  ]);
}

function straightDown(from: End, to: End, returns: boolean): Way[] {
  const offsets = returns ? [returnLeavesAt, leavesAt] : [leavesAt, returnLeavesAt];
  return offsets
    .map((offset) => port(from, offset))
    .filter((x) => x > to.x + 12 && x < to.x + to.width - 12)
    .map((x) => [
      { x, y: bottom(from) },
      { x, y: to.y },
    ]);
}

function downThenLeft(from: End, to: End): Way {
  const x = port(from, leavesAt);
  const right = to.x + to.width;
  if (right < x - 12)
    return [
      { x, y: bottom(from) },
      { x, y: middleY(to) },
      { x: right, y: middleY(to) },
    ];
  const between = (bottom(from) + to.y) / 2;
  return [
    { x, y: bottom(from) },
    { x, y: between },
    { x: middleX(to), y: between },
    { x: middleX(to), y: to.y },
  ];
}

/** From a place below the line back up to one on it: sideways, then up into its lower edge. */
function backUp(from: End, to: End): Way[] {
  const x = port(to, arrivesAt);
  const end = { x, y: bottom(to) };
  const ways: Way[] = [];
  for (const beside of from.height > 80 ? besides : [0]) {
    const y = middleY(from) + beside;
    if (x < from.x - 12) ways.push([{ x: from.x, y }, { x, y }, end]);
    if (x > from.x + from.width + 12) ways.push([{ x: from.x + from.width, y }, { x, y }, end]);
  }
  if (x > from.x + 12 && x < from.x + from.width - 12) ways.push([{ x, y: from.y }, end]);
  const between = (from.y + bottom(to)) / 2;
  ways.push([
    { x: port(from, leavesAt), y: from.y },
    { x: port(from, leavesAt), y: between },
    { x, y: between },
    end,
  ]);
  return ways;
}

/** Up past whatever stands between, on the left of the target's column, and into its lower edge. */
function roundTheColumn(from: End, to: End, lane: number): Way[] {
  const x = Math.min(from.x, to.x) - step * (lane + 1);
  const out = port(from, returnLeavesAt);
  const into = port(to, arrivesAt);
  const under = bottom(to) + 22;
  return [
    [
      { x: from.x, y: middleY(from) },
      { x, y: middleY(from) },
      { x, y: under },
      { x: into, y: under },
      { x: into, y: bottom(to) },
    ],
    [
      { x: out, y: from.y },
      { x: out, y: under + lane * 12 },
      { x: into, y: under + lane * 12 },
      { x: into, y: bottom(to) },
    ],
  ];
}

/** Below everything, up on the left of the target's column past whatever stands under it, and into its lower edge. */
function underAndUp(from: End, to: End, below: number, lane: number): Way {
  const out = port(from, returnLeavesAt);
  const into = port(to, arrivesAt);
  const left = to.x - step * (lane + 1);
  const foot = below + lane * step;
  const under = bottom(to) + 22;
  return [
    { x: out, y: bottom(from) },
    { x: out, y: foot },
    { x: left, y: foot },
    { x: left, y: under },
    { x: into, y: under },
    { x: into, y: bottom(to) },
  ];
}

/** Down past whatever stands between, on the right of both, and into the right side. */
function downTheColumn(from: End, to: End, lane: number): Way {
  const right = to.x + to.width;
  const x = Math.max(from.x + from.width, right) + step * (lane + 1);
  const out = port(from, leavesAt);
  const under = bottom(from) + 22;
  return [
    { x: out, y: bottom(from) },
    { x: out, y: under },
    { x, y: under },
    { x, y: middleY(to) },
    { x: right, y: middleY(to) },
  ];
}

function around(from: End, to: End, y: number, side: 'above' | 'below', returns: boolean): Way {
  const edge = (rect: Rect): number => (side === 'below' ? bottom(rect) : rect.y);
  const out = port(from, returns ? returnLeavesAt : leavesAt);
  const into = port(to, arrivesAt);
  return [
    { x: out, y: edge(from) },
    { x: out, y },
    { x: into, y },
    { x: into, y: edge(to) },
  ];
}
