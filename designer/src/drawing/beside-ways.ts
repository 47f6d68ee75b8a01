import type { Rect } from '../model/node-size.ts';
import type { Way } from './candidate-ways.ts';

/** Where the tie leaves a card, from its right end: clear of the ports of the march. */
const offset = 30;

/** The ways a tie between a step and what is done beside it may take: as short as the two cards allow. */
export function besideWays(host: Rect, side: Rect): Way[] {
  const under = side.y >= host.y + host.height || host.y >= side.y + side.height;
  const [upper, lower] = host.y < side.y ? [host, side] : [side, host];
  const right = Math.min(host.x + host.width, side.x + side.width);
  const left = Math.max(host.x, side.x);
  if (under && right - left > 20) {
    const x = Math.max(left + 10, right - offset);
    return [
      [
        { x, y: upper.y + upper.height },
        { x, y: lower.y },
      ],
    ];
  }
  const [first, second] = host.x < side.x ? [host, side] : [side, host];
  const bottom = Math.min(host.y + host.height, side.y + side.height);
  const top = Math.max(host.y, side.y);
  if (!under && bottom - top > 20) {
    const y = bottom - 14;
    return [
      [
        { x: first.x + first.width, y },
        { x: second.x, y },
      ],
    ];
  }
  const x = first === host ? host.x + host.width - offset : host.x + offset;
  const y = side.y + side.height / 2 + 20;
  const edge = host.y < side.y ? host.y + host.height : host.y;
  const border = side.x > x ? side.x : side.x + side.width;
  return [
    [
      { x, y: edge },
      { x, y },
      { x: border, y },
    ],
    [
      { x, y: edge },
      { x, y: (edge + (host.y < side.y ? side.y : side.y + side.height)) / 2 },
      { x: side.x + side.width / 2, y: (edge + (host.y < side.y ? side.y : side.y + side.height)) / 2 },
      { x: side.x + side.width / 2, y: host.y < side.y ? side.y : side.y + side.height },
    ],
  ];
}
