import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Point, Size } from '../model/node-size.ts';
import { wrapRows } from './wrap-rows.ts';

const gap = 60;

/** A line of columns: on the first row the usual way, below it what leaves it. */
const line = fc
  .array(fc.record({ width: fc.integer({ min: 40, max: 300 }), below: fc.integer({ min: 0, max: 2 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((columns) => {
    const positions = new Map<string, Point>();
    const boxes = new Map<string, Size>();
    let x = 0;
    let high = 0;
    columns.forEach(({ width, below }, at) => {
      for (let row = 0; row <= below; row += 1) {
        positions.set(`${at}.${row}`, { x, y: row * 160 });
        boxes.set(`${at}.${row}`, { width, height: 96 });
        high = Math.max(high, row * 160 + 96);
      }
      x += width + gap;
    });
    return { laid: { positions, size: { width: x - gap, height: high }, axis: 48 }, boxes };
  });

describe('a line broken into rows', () => {
  it('keeps the reading order, is no wider than asked, covers nothing and leaves each column together', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 300, max: 3000 }), ({ laid, boxes }, most) => {
        const { positions, size } = wrapRows(laid, boxes, most);
        expect(size.width).toBeLessThanOrEqual(Math.max(most, 300));
        const places = [...positions].map(([id, { x, y }]) => ({
          id,
          x,
          y,
          ...(boxes.get(id) ?? { width: 0, height: 0 }),
        }));
        expect(places).toHaveLength(boxes.size);
        const usual = places.filter(({ id }) => id.endsWith('.0'));
        usual.slice(1).forEach((place, at) => {
          const before = usual[at] ?? place;
          if (place.y === before.y) expect(place.x).toBeGreaterThan(before.x);
          else expect(place.y).toBeGreaterThan(before.y + before.height);
        });
        for (const { id, x, y } of places) {
          const head = positions.get(`${id.split('.')[0]}.0`);
          expect([x, y]).toEqual([head?.x, (head?.y ?? 0) + Number(id.split('.')[1]) * 160]);
        }
        for (const [at, one] of places.entries())
          for (const other of places.slice(at + 1)) {
            const apart =
              one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y;
            expect(apart).toBe(true);
          }
      }),
    );
  });

  it('stays as it is where it fits', () => {
    fc.assert(
      fc.property(line, ({ laid, boxes }) => {
        expect(wrapRows(laid, boxes, laid.size.width)).toBe(laid);
      }),
    );
  });
});
