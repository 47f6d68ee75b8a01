import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { timeLeft } from './time-left.ts';

const days = (value: number) => ({ value, unit: 'WORKING_DAY' as const });

describe('what is said to be left of a limit', () => {
  it('is the whole limit and no more on the day it begins on, whose office hours are not counted', () => {
    expect(timeLeft(9 * 480 + 7 * 60, days(9))).toEqual({ minutes: 9 * 480, isWhole: true });
    expect(timeLeft(8 * 480 + 7 * 60, days(9))).toEqual({ minutes: 8 * 480 + 7 * 60, isWhole: false });
  });

  it('is what it is of a limit in other units, whose office hours tell nothing of its length', () => {
    expect(timeLeft(5_000, { value: 15, unit: 'CALENDAR_DAY' })).toEqual({ minutes: 5_000, isWhole: false });
    expect(timeLeft(-30, null)).toEqual({ minutes: -30, isWhole: false });
  });

  it('is never more than the limit, nor more than there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5_000, max: 50_000 }),
        fc.integer({ min: 1, max: 60 }),
        (left, value) => {
          const { minutes } = timeLeft(left, days(value));
          expect(minutes).toBeLessThanOrEqual(value * 480);
          expect(minutes).toBeLessThanOrEqual(left);
        },
      ),
    );
  });
});
