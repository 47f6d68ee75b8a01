import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Amount } from '../document/amount.ts';
import type { Ledger } from '../dossier/dossier.ts';
import { disagreements, readEngine } from '../testing/agree.ts';
import { bothCalendars, plainCalendar, type BothCalendars } from '../testing/random-calendar.ts';
import { ledgers, type RandomLedger } from '../testing/random-ledger.ts';

const minute = 60_000;

jest.setTimeout(120_000);

/** The days of 2026 as they are published, one-stop-rules 5.3 and 5.6. */
const book = {
  zone: 'Asia/Ho_Chi_Minh',
  weekend: [6, 7],
  off: [
    ...['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    ...['2026-04-27', '2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24'],
  ],
  makeUp: ['2026-01-10', '2026-08-22'],
  windows: [
    ['07:30', '11:30'],
    ['13:00', '17:00'],
  ] as const,
  cutOff: '15:00',
};

const vectors: readonly [start: string, value: number, unit: Amount['unit'], due: string][] = [
  ['2026-08-21T09:00', 5, 'WORKING_DAY', '2026-08-27T17:00'],
  ['2026-08-28T09:00', 3, 'WORKING_DAY', '2026-09-07T17:00'],
  ['2026-02-12T09:00', 5, 'WORKING_DAY', '2026-02-26T17:00'],
  ['2025-12-31T09:00', 7, 'WORKING_DAY', '2026-01-12T17:00'],
  ['2026-11-23T09:00', 1, 'WORKING_DAY', '2026-11-25T17:00'],
  ['2026-08-03T09:00', 30, 'CALENDAR_DAY', '2026-09-03T17:00'],
  ['2026-01-10T09:00', 7, 'CALENDAR_DAY', '2026-01-19T17:00'],
  ['2026-08-21T16:00', 8, 'HOUR', '2026-08-22T16:00'],
  ['2026-04-24T17:30', 8, 'HOUR', '2026-04-28T17:00'],
  ['2026-04-24T15:10', 1, 'SAME_DAY_CUTOFF', '2026-04-28T17:00'],
];

// Some hundreds; the tens of thousands are in test/clock, where they run in processes of their own.
describe('the clock and a second one that walks minute by minute', () => {
  const agree = (calendars: BothCalendars, random: fc.Arbitrary<RandomLedger>, seed: number, runs: number) =>
    fc.assert(
      fc.property(random, (drawn) => {
        expect(disagreements(drawn, calendars)).toEqual([]);
      }),
      { seed, numRuns: runs },
    );

  it('agree on random ledgers under random calendars', () => {
    for (const [i, plain] of fc.sample(plainCalendar, { seed: 20, numRuns: 10 }).entries())
      agree(bothCalendars(plain), ledgers(), i, 60);
  });

  it('agree to the minute', () => {
    for (const [i, plain] of fc.sample(plainCalendar, { seed: 30, numRuns: 2 }).entries())
      agree(bothCalendars(plain, minute), ledgers(minute), i, 20);
  });

  it.each(vectors)('give the ten dates of the book: %s plus %d %s is %s', (start, value, unit, expected) => {
    const calendars = bothCalendars(book, minute);
    const from = calendars.engine.instantOf(start);
    const ledger: Ledger = [{ kind: 'started', at: from, amount: { value, unit } }];
    const random = { ledger, now: Date.parse(from), onTheDot: [] };
    expect(readEngine(random, calendars).dueAt).toBe(Date.parse(calendars.engine.instantOf(expected)));
    expect(disagreements(random, calendars)).toEqual([]);
  });
});
