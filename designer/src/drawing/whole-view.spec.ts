import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { margin, underTools, wholeView } from './whole-view.ts';

const far = fc.integer({ min: -5_000, max: 5_000 });
const long = fc.integer({ min: 1, max: 20_000 });
const window = fc.record({
  width: fc.integer({ min: 300, max: 2_000 }),
  height: fc.integer({ min: 300, max: 1_200 }),
});

it('shows the whole drawing in the window, below the tools, and no larger than it is', () => {
  fc.assert(
    fc.property(fc.record({ x: far, y: far, width: long, height: long }), window, (all, seen) => {
      const { x, y, zoom } = wholeView(all, seen);
      expect(zoom).toBeLessThanOrEqual(1);
      expect(all.x * zoom + x).toBeGreaterThanOrEqual(margin - 0.01);
      expect(all.y * zoom + y).toBeGreaterThanOrEqual(underTools - 0.01);
      expect((all.x + all.width) * zoom + x).toBeLessThanOrEqual(seen.width - margin + 0.01);
      expect((all.y + all.height) * zoom + y).toBeLessThanOrEqual(seen.height - margin + 0.01);
    }),
  );
});

it('keeps clear of the overview in the corner where the drawing leaves room beside it', () => {
  const { x } = wholeView({ x: 0, y: 0, width: 700, height: 900 }, { width: 960, height: 560 });
  expect(x).toBeGreaterThan(165);
  const wide = wholeView({ x: 0, y: 0, width: 4_000, height: 300 }, { width: 960, height: 560 });
  expect(wide.x).toBe(margin);
});
