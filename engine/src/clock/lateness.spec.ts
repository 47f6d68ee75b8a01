import { describe, expect, it } from '@jest/globals';
import type { Ledger } from '../dossier/dossier.ts';
import { at, workCalendar as calendar } from '../testing/calendar.ts';
import { readClock } from './due-date.ts';
import { lateness } from './lateness.ts';

const started = {
  kind: 'started',
  at: at('2026-03-02T08:00'),
  amount: { value: 5, unit: 'WORKING_DAY' },
} as const;
const extended = {
  kind: 'extended',
  at: at('2026-03-09T08:00'),
  amount: { value: 3, unit: 'WORKING_DAY' },
  by: { role: 'agencyLeader', agency: 'H99.12' },
  ground: 'Căn cứ',
} as const;
const paused = (when: string) =>
  ({
    kind: 'paused',
    at: at(when),
    rule: 'pay',
    reason: 'FINANCIAL_OBLIGATION',
    mode: 'PAUSE',
    why: 'pay.1',
  }) as const;
const ended = (when: string) => ({ kind: 'ended', at: at(when) }) as const;

/** Due on Monday 9 March at 17:00; extended, on Thursday 12 March. */
const late = (ledger: Ledger, now: string) =>
  lateness(readClock(ledger, calendar, at(now)), calendar, at(now));

describe('lateness', () => {
  it('is told against the date first promised and against the one that counts', () => {
    expect(late([started], '2026-03-10T08:00')).toEqual({ againstOriginal: true, againstCurrent: true });
    expect(late([started, extended], '2026-03-11T08:00')).toEqual({
      againstOriginal: true,
      againstCurrent: false,
    });
    expect(late([started, extended, ended('2026-03-13T08:00')], '2026-06-01T08:00')).toEqual({
      againstOriginal: true,
      againstCurrent: true,
    });
  });

  it('goes by the date: an hour too late on the right day is in time', () => {
    const inTime = { againstOriginal: false, againstCurrent: false };
    expect(late([started], '2026-03-09T18:00')).toEqual(inTime);
    expect(late([started, ended('2026-03-09T18:00')], '2026-06-01T08:00')).toEqual(inTime);
  });

  it('waits while the limit stands still, unless it was over when it stopped', () => {
    expect(late([started, paused('2026-03-06T08:00')], '2026-03-20T08:00')).toEqual({
      againstOriginal: true,
      againstCurrent: false,
    });
    expect(late([started, paused('2026-03-10T08:00')], '2026-03-20T08:00').againstCurrent).toBe(true);
  });

  it('is never of what has no date yet', () => {
    expect(late([], '2026-03-20T08:00')).toEqual({ againstOriginal: false, againstCurrent: false });
  });
});
