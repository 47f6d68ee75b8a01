import fc from 'fast-check';
import type { Amount } from '../document/amount.ts';
import type { LedgerEntry } from '../dossier/dossier.ts';
import { days, firstDay, quarter } from './random-calendar.ts';

/** Ledgers that nobody would think of; all moments on the grid of the random calendars. */

const amounts = (unit: Amount['unit'], value: fc.Arbitrary<number>): fc.Arbitrary<Amount> =>
  value.map((n) => ({ value: n, unit }));

/** Short limits mostly, so that walking them takes little time; none over some thirty days. */
const small = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 6 }) },
  fc.integer({ min: 7, max: 22 }),
);

export const limitAmount: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 4, arbitrary: amounts('WORKING_DAY', small) },
  { weight: 3, arbitrary: amounts('CALENDAR_DAY', fc.integer({ min: 0, max: 30 })) },
  { weight: 3, arbitrary: amounts('HOUR', fc.integer({ min: 0, max: 60 })) },
  { weight: 1, arbitrary: amounts('MONTH', fc.constantFrom(0, 1)) },
  { weight: 1, arbitrary: amounts('SAME_DAY_CUTOFF', fc.constant(1)) },
  { weight: 1, arbitrary: amounts('WORKING_DAY', fc.constantFrom(0.25, 0.5, 1.5, 2.25)) },
);

const extension = fc.oneof(
  { weight: 2, arbitrary: amounts('WORKING_DAY', fc.integer({ min: 1, max: 8 })) },
  { weight: 2, arbitrary: amounts('CALENDAR_DAY', fc.integer({ min: 1, max: 8 })) },
  { weight: 1, arbitrary: amounts('HOUR', fc.integer({ min: 1, max: 20 })) },
);

/** How long after the line before: often nothing or a night, sometimes weeks. In quarters of an hour. */
const gap = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 * 96 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 14 * 96 }) },
);

/** A line once it is known when it is written. */
type Line = (at: string) => LedgerEntry;

const pause = fc.constantFrom('PAUSE', 'RESTART', 'NEW_LIMIT' as const).map((mode): Line => (at) => {
  return { kind: 'paused', at, rule: 'rule', reason: 'SUPPLEMENT_PAUSE', mode, why: 'wait.1' };
});

const anew = (kind: 'restarted' | 'limited') =>
  limitAmount.map((amount): Line => (at) => ({ kind, at, amount }));

const adopted = limitAmount.map((amount): Line => (at) => {
  return { kind: 'adopted', at, amount, ground: { vi: 'luật mới', en: 'the new law' }, version: 2 };
});

const extended = extension.map((amount): Line => (at) => {
  return { kind: 'extended', at, amount, by: { role: 'head', agency: 'H99' }, ground: 'có căn cứ' };
});

/** To a quarter of an hour up to ten days before or after the correction. */
const corrected = fc.integer({ min: -960, max: 960 }).map((quarters): Line => (at) => {
  const dueAt = new Date(Date.parse(at) + quarters * quarter).toISOString();
  const by = { person: 'p1', role: 'agencyLeader', agency: 'H99' };
  return { kind: 'corrected', at, dueAt, reason: 'nhập sai', by, confirmedBy: { ...by, person: 'p2' } };
});

const calendarChanged = fc.option(fc.integer({ min: -960, max: 960 })).map((quarters): Line => (at) => {
  const promised = quarters === null ? null : new Date(Date.parse(at) + quarters * quarter).toISOString();
  const dates = { dueBefore: promised, dueAfter: at, originalDueAt: promised };
  return { kind: 'calendarChanged', at, calendar: 'random', version: 2, notice: 'thử', ...dates };
});

const line: fc.Arbitrary<Line> = fc.oneof(
  { weight: 5, arbitrary: pause },
  { weight: 6, arbitrary: fc.constant<Line>((at) => ({ kind: 'resumed', at })) },
  { weight: 1, arbitrary: anew('restarted') },
  { weight: 1, arbitrary: anew('limited') },
  { weight: 2, arbitrary: extended },
  { weight: 1, arbitrary: corrected },
  { weight: 1, arbitrary: adopted },
  { weight: 1, arbitrary: calendarChanged },
  { weight: 1, arbitrary: fc.constant<Line>((at) => ({ kind: 'ended', at })) },
);

export interface RandomLedger {
  readonly ledger: readonly LedgerEntry[];
  /** Somebody looks at it then; never before its last line. */
  readonly now: number;
  /** Lines that fall on the very moment then due, where chance alone would hardly ever put them. */
  readonly onTheDot: readonly number[];
}

/** Any order of lines, not only those that a dossier would write. Moments fall on quarters of an hour, or on minutes. */
export const ledgers = (grid: number = quarter): fc.Arbitrary<RandomLedger> =>
  fc
    .record({
      start: fc.nat(days * 96),
      amount: limitAmount,
      lines: fc.array(fc.tuple(gap, line, fc.nat(quarter / grid - 1), fc.nat(7)), { maxLength: 7 }),
      after: gap,
    })
    .map(({ start, amount, lines, after }) => {
      let at = firstDay + start * quarter;
      const iso = () => new Date(at).toISOString();
      const ledger: LedgerEntry[] = [{ kind: 'started', at: iso(), amount }];
      for (const [wait, make, more] of lines) {
        at += wait * quarter + more * grid;
        ledger.push(make(iso()));
      }
      const onTheDot = lines.flatMap(([, , , dice], i) => (dice === 0 ? [i + 1] : []));
      return { ledger, now: at + after * quarter, onTheDot };
    });

export const randomLedger = ledgers();
