import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Aligned, type Alignment, aligned } from './align.ts';

const thing = (id: string, x: number, y: number, width = 100, height = 60): Aligned => ({
  ...{ id, x, y, width, height },
  axis: y + height / 2,
});
const things = [thing('a', 0, 0), thing('b', 130, 40), thing('c', 400, 10, 200)];
const placed = (how: Alignment) =>
  Object.fromEntries(aligned(things, how).map(({ id, at }) => [id, [at.x, at.y]]));

describe('things put in line', () => {
  it('stand at one edge, or on one line through their ports; what is there already stays', () => {
    expect(placed('left')).toEqual({ b: [0, 40], c: [0, 10] });
    expect(placed('bottom')).toEqual({ a: [0, 40], c: [400, 40] });
    expect(placed('middle')).toEqual({ a: [0, 17], b: [130, 17], c: [400, 17] });
  });

  it('are given equal gaps between the first and the last, which stay', () => {
    expect(placed('across')).toEqual({ b: [200, 40] });
  });

  it('stay where they are when they are put in line again', () => {
    const anyThing = fc.record({
      ...{ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) },
      ...{ width: fc.integer({ min: 20, max: 300 }), height: fc.integer({ min: 20, max: 300 }) },
    });
    fc.assert(
      fc.property(
        fc.array(anyThing, { minLength: 2, maxLength: 8 }),
        fc.constantFrom('left', 'right', 'top', 'bottom', 'centre', 'middle'),
        (rects, how) => {
          const before = rects.map(({ x, y, width, height }, at) => thing(String(at), x, y, width, height));
          const moves = new Map(aligned(before, how).map(({ id, at }) => [id, at]));
          const after = before.map((one) => {
            const { x, y } = moves.get(one.id) ?? one;
            return { ...one, x, y, axis: one.axis + y - one.y };
          });
          // Whole pixels: a level line through ports of half pixels may be found one off.
          for (const { id, at } of aligned(after, how)) {
            const { x, y } = after.find((one) => one.id === id)!;
            expect(Math.abs(at.x - x) + Math.abs(at.y - y)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
