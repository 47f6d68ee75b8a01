import type { Point } from '../model/node-size.ts';

const radius = 10;

/** SVG path data of a line with rounded corners. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const commands = [`M ${first.x} ${first.y}`];
  rest.forEach((corner, at) => {
    const before = points[at] ?? corner;
    const after = rest[at + 1];
    if (after === undefined) commands.push(`L ${corner.x} ${corner.y}`);
    else {
      const reach = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
      const into = toward(corner, before, reach);
      const out = toward(corner, after, reach);
      commands.push(`L ${into.x} ${into.y}`, `Q ${corner.x} ${corner.y} ${out.x} ${out.y}`);
    }
  });
  return commands.join(' ');
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

function toward(from: Point, to: Point, reach: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) / length) * reach, y: from.y + ((to.y - from.y) / length) * reach };
}
