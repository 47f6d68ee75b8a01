import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Atom } from './atoms.ts';
import { paginate } from './paginate.ts';

const room = { firstTop: 40, top: 10, bottom: 110 };
const atom = (height: number, more: Partial<Atom> = {}): Atom => ({
  height,
  keep: false,
  draw: () => undefined,
  ...more,
});
const heightsOf = (pages: ReturnType<typeof paginate>) =>
  pages.map((page) => page.map(({ atom: { height } }) => height));

describe('putting parts on pages', () => {
  it('fills a page from the top and goes on with the next', () => {
    expect(heightsOf(paginate([atom(30), atom(30), atom(30)], room))).toEqual([[30, 30], [30]]);
  });

  it('moves what is kept together as one', () => {
    const parts = [atom(30), atom(20, { keep: true }), atom(40)];
    expect(heightsOf(paginate(parts, room))).toEqual([[30], [20, 40]]);
  });

  it('begins a page with the head of the table that goes on there', () => {
    const head = atom(7, { keep: true });
    const rows = Array.from({ length: 5 }, () => atom(25, { head }));
    expect(heightsOf(paginate([head, ...rows], room))).toEqual([
      [7, 25, 25],
      [7, 25, 25, 25],
    ]);
  });

  it('does not carry space between two parts to the top of a page', () => {
    const space = atom(5, { keep: true, isSpace: true });
    expect(heightsOf(paginate([atom(60), space, atom(50)], room))).toEqual([[60], [50]]);
  });

  it('never begins a page with the signatures, loses nothing, and writes nothing below the foot', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 10, max: 50 }), (all, height) => {
        const parts = all.map((own, index) => atom(own, { keep: index === all.length - 1 }));
        const signatures = atom(height);
        const pages = paginate([...parts, signatures], room);
        const placed = pages.flat();
        expect(placed.map((one) => one.atom)).toEqual([...parts, signatures]);
        for (const { atom: one, y } of placed) expect(y + one.height).toBeLessThanOrEqual(room.bottom + 0.02);
        for (const page of pages.slice(1)) expect(page[0]?.atom).not.toBe(signatures);
      }),
    );
  });
});
