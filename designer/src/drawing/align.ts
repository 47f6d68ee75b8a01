import type { Point, Rect } from '../model/node-size.ts';

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom', 'across', 'down'] as const;
/** `centre` and `middle` put things on one upright and one level line; `across` and `down` make the gaps equal. */
export type Alignment = (typeof alignments)[number];

/** A thing to be put in line: where it is, and the height at which lines meet its sides. */
export interface Aligned extends Rect {
  readonly id: string;
  readonly axis: number;
}

/** Where each thing goes; those that stay are left out. */
export function aligned(things: readonly Aligned[], how: Alignment): { id: string; at: Point }[] {
  const moves = how === 'across' || how === 'down' ? distributed(things, how) : inLine(things, how);
  return moves.filter(({ id, at }) => {
    const thing = things.find((candidate) => candidate.id === id);
    return thing === undefined || thing.x !== at.x || thing.y !== at.y;
  });
}

function inLine(
  things: readonly Aligned[],
  how: Exclude<Alignment, 'across' | 'down'>,
): { id: string; at: Point }[] {
  const left = Math.min(...things.map(({ x }) => x));
  const right = Math.max(...things.map(({ x, width }) => x + width));
  const top = Math.min(...things.map(({ y }) => y));
  const bottom = Math.max(...things.map(({ y, height }) => y + height));
  // Level lines run through the ports, so that what is between two things becomes one straight line.
  const level = Math.round(things.reduce((sum, { axis }) => sum + axis, 0) / Math.max(1, things.length));
  return things.map(({ id, x, y, width, height, axis }) => {
    const at = {
      left: { x: left, y },
      right: { x: right - width, y },
      centre: { x: Math.round((left + right - width) / 2), y },
      top: { x, y: top },
      bottom: { x, y: bottom - height },
      middle: { x, y: y + level - axis },
    };
    return { id, at: at[how] };
  });
}

/** The first and the last stay; what is between them is moved until all gaps are the same. */
function distributed(things: readonly Aligned[], how: 'across' | 'down'): { id: string; at: Point }[] {
  const [start, size] = how === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const inOrder = things.toSorted((a, b) => a[start] - b[start]);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined || inOrder.length < 3) return [];
  const taken = inOrder.reduce((sum, thing) => sum + thing[size], 0);
  const gap = (last[start] + last[size] - first[start] - taken) / (inOrder.length - 1);
  let next = first[start];
  return inOrder.map((thing) => {
    const at = { x: thing.x, y: thing.y, [start]: Math.round(next) };
    next += thing[size] + gap;
    return { id: thing.id, at };
  });
}
