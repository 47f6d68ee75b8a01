import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { disagreements } from '../testing/agree.ts';
import { bothCalendars, plainCalendar } from '../testing/random-calendar.ts';
import { randomLedger } from '../testing/random-ledger.ts';

describe('the clock and its naive double', () => {
  it('agree on random ledgers under random calendars', () => {
    for (const [i, plain] of fc.sample(plainCalendar, { seed: 20, numRuns: 40 }).entries()) {
      const calendars = bothCalendars(plain);
      fc.assert(
        fc.property(randomLedger, (random) => {
          expect(disagreements(random, calendars)).toEqual([]);
        }),
        { seed: i, numRuns: 100 },
      );
    }
  });
});
