import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Ledger, LedgerEntry } from '../dossier/dossier.ts';
import { readEngine } from '../testing/agree.ts';
import { bothCalendars, plainCalendar, quarter, type BothCalendars } from '../testing/random-calendar.ts';
import { limitAmount, randomLedger } from '../testing/random-ledger.ts';
import { explainLedger } from './explain.ts';

/** Fifty times as many by night (`npm run test:long`). */
const isNight = process.env['NIGHT_TESTS'] === '1';
const runs = isNight ? 5_000 : 100;
jest.setTimeout(isNight ? 3_600_000 : 120_000);

const calendars = fc.sample(plainCalendar, { seed: 40, numRuns: 8 }).map((plain) => bothCalendars(plain));

const dueOf = (ledger: Ledger, on: BothCalendars, now = Date.parse(ledger.at(-1)!.at)) =>
  readEngine({ ledger, now }, on).dueAt!;

const reason = { rule: 'rule', reason: 'SUPPLEMENT_PAUSE', mode: 'PAUSE', why: 'wait.1' } as const;
const iso = (ms: number) => new Date(ms).toISOString();
const pausedAt = (ms: number): LedgerEntry => ({ kind: 'paused', at: iso(ms), ...reason });
const resumedAt = (ms: number): LedgerEntry => ({ kind: 'resumed', at: iso(ms) });
const wait = (from: number, to: number): Ledger => [pausedAt(from), resumedAt(to)];
const lastAt = (ledger: Ledger) => Date.parse(ledger.at(-1)!.at);
const isStanding = (ledger: Ledger, on: BothCalendars) => {
  const { standing, endedAt } = readEngine({ ledger, now: lastAt(ledger) }, on);
  return standing || endedAt !== null;
};

/** Nothing, some hours, some days, up to twenty days. */
const step = fc
  .oneof(...[0, 12, 3 * 96, 20 * 96].map((max) => fc.nat(max)))
  .map((quarters) => quarters * quarter);

function law<Ts extends [unknown, ...unknown[]]>(
  drawn: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  holds: (on: BothCalendars, ...values: Ts) => void,
): void {
  for (const [seed, on] of calendars.entries())
    fc.assert(
      fc.property(fc.tuple(...drawn) as fc.Arbitrary<Ts>, (values) => holds(on, ...values)),
      {
        seed,
        numRuns: runs,
      },
    );
}

describe('laws of the clock', () => {
  it('more time never falls due earlier, whatever happens in between', () => {
    law([randomLedger, fc.integer({ min: 0, max: 9 })], (on, { ledger }, more) => {
      const [first, ...rest] = ledger as [Extract<LedgerEntry, { kind: 'started' }>, ...LedgerEntry[]];
      // One and a half days are hours, two days are days: only like can be compared.
      const whole = { ...first.amount, value: Math.ceil(first.amount.value) };
      const longer = { ...whole, value: whole.value + more };
      expect(dueOf([{ ...first, amount: longer }, ...rest], on)).toBeGreaterThanOrEqual(
        dueOf([{ ...first, amount: whole }, ...rest], on),
      );
    });
  });

  it('what begins later never falls due earlier', () => {
    law([fc.nat(150 * 96), step, limitAmount], (on, start, later, amount) => {
      const from = (ms: number): Ledger => [{ kind: 'started', at: iso(ms), amount }];
      const first = Date.parse('2026-01-05T00:00:00Z') + start * quarter;
      expect(dueOf(from(first + later), on)).toBeGreaterThanOrEqual(dueOf(from(first), on));
    });
  });

  it.each(['WORKING_DAY', 'CALENDAR_DAY', 'HOUR'] as const)(
    'n and an extension by m are n + m (%s)',
    (unit) => {
      law([fc.nat(150 * 96), fc.nat(20), fc.integer({ min: 1, max: 20 })], (on, start, n, m) => {
        const at = iso(Date.parse('2026-01-05T00:00:00Z') + start * quarter);
        const begin = (value: number): LedgerEntry => ({ kind: 'started', at, amount: { value, unit } });
        const by = { role: 'agencyLeader', agency: 'H99' };
        const more: LedgerEntry = { kind: 'extended', at, amount: { value: m, unit }, by, ground: '' };
        expect(dueOf([begin(n), more], on)).toBe(dueOf([begin(n + m)], on));
      });
    },
  );

  it('a pause never makes a date earlier', () => {
    law([randomLedger, step, step], (on, { ledger }, later, long) => {
      if (isStanding(ledger, on)) return;
      const from = lastAt(ledger) + later;
      expect(dueOf([...ledger, ...wait(from, from + long)], on)).toBeGreaterThanOrEqual(dueOf(ledger, on));
    });
  });

  it('nor does a wait after which everything begins anew', () => {
    law([limitAmount, fc.nat(150 * 96), step, step], (on, amount, start, later, long) => {
      const first = Date.parse('2026-01-05T00:00:00Z') + start * quarter;
      const plain: Ledger = [{ kind: 'started', at: iso(first), amount }];
      const anew: Ledger = [
        ...plain,
        { ...pausedAt(first + later), mode: 'RESTART' } as LedgerEntry,
        { kind: 'restarted', at: iso(first + later + long), amount },
      ];
      expect(dueOf(anew, on)).toBeGreaterThanOrEqual(dueOf(plain, on));
    });
  });

  it('a longer pause never gives less, whether it begins earlier or ends later', () => {
    law([randomLedger, step, step, step, step], (on, { ledger }, a, b, c, d) => {
      if (isStanding(ledger, on)) return;
      const [w, x, y, z] = [a, a + b, a + b + c, a + b + c + d].map((ms) => lastAt(ledger) + ms);
      const inner = dueOf([...ledger, ...wait(x!, y!)], on);
      expect(dueOf([...ledger, ...wait(w!, z!)], on)).toBeGreaterThanOrEqual(inner);
    });
  });

  it('pauses that overlap count once', () => {
    law([randomLedger, step, step, step], (on, { ledger }, a, b, c) => {
      if (isStanding(ledger, on)) return;
      const [first, second, end] = [a, a + b, a + b + c].map((ms) => lastAt(ledger) + ms);
      expect(dueOf([...ledger, pausedAt(first!), pausedAt(second!), resumedAt(end!)], on)).toBe(
        dueOf([...ledger, ...wait(first!, end!)], on),
      );
    });
  });

  it('a pause that goes on where another ends is one pause', () => {
    law([randomLedger, step, step, step], (on, { ledger }, a, b, c) => {
      if (isStanding(ledger, on)) return;
      const [first, middle, end] = [a, a + b, a + b + c].map((ms) => lastAt(ledger) + ms);
      const one = dueOf([...ledger, ...wait(first!, end!)], on);
      expect(dueOf([...ledger, ...wait(first!, middle!), ...wait(middle!, end!)], on)).toBe(one);
    });
  });

  it('a pause of no length moves nothing', () => {
    law([randomLedger, step], (on, { ledger }, later) => {
      if (isStanding(ledger, on)) return;
      const due = dueOf(ledger, on);
      const waits = (ms: number) => dueOf([...ledger, ...wait(ms, ms)], on);
      // A date set right to an hour of its own becomes a whole day when something moves it.
      if (ledger.some(({ kind }) => kind === 'corrected')) return;
      expect([waits(lastAt(ledger) + later), due >= lastAt(ledger) ? waits(due) : due]).toEqual([due, due]);
    });
  });

  it('what was late before it had to wait stays late', () => {
    law([randomLedger, step, step], (on, { ledger }, later, long) => {
      if (isStanding(ledger, on)) return;
      const due = dueOf(ledger, on);
      const from = Math.max(due + quarter, lastAt(ledger)) + later;
      expect(dueOf([...ledger, ...wait(from, from + long)], on)).toBe(due);
    });
  });

  it('nobody is late at the moment when the work may go on, who was not before', () => {
    law([randomLedger, step, step], (on, { ledger }, later, long) => {
      if (isStanding(ledger, on)) return;
      const due = dueOf(ledger, on);
      // The due moment itself is still in time.
      for (const from of [lastAt(ledger) + later, due].filter((ms) => lastAt(ledger) <= ms && ms <= due))
        expect(dueOf([...ledger, ...wait(from, from + long)], on)).toBeGreaterThanOrEqual(from + long);
    });
  });

  it('a limit in hours is used up to the minute when it falls due, waits left out', () => {
    const hours = fc.integer({ min: 1, max: 60 });
    law(
      [fc.nat(150 * 96), hours, fc.array(fc.tuple(step, step), { maxLength: 4 })],
      (on, start, value, waits) => {
        let at = Date.parse('2026-01-05T00:00:00Z') + start * quarter;
        let ledger: Ledger = [{ kind: 'started', at: iso(at), amount: { value, unit: 'HOUR' } }];
        for (const [later, long] of waits) {
          // At the due moment itself nothing is left, and the wait runs on to an opening.
          if (at + later >= dueOf(ledger, on)) break;
          ledger = [...ledger, ...wait(at + later, at + later + long)];
          at += later + long;
        }
        const due = dueOf(ledger, on);
        const { usedMinutes, remainingMinutes } = readEngine({ ledger, now: due }, on);
        expect({ usedMinutes, remainingMinutes }).toEqual({ usedMinutes: value * 60, remainingMinutes: 0 });
      },
    );
  });

  it('the date first promised stays, whatever is written behind it', () => {
    law([randomLedger], (on, { ledger }) => {
      const promised = ledger.map(
        (_, i) => readEngine({ ledger: ledger.slice(0, i + 1), now: lastAt(ledger) }, on).originalDueAt,
      );
      // Only the first change of a calendar says what it was, because under the new calendar nobody can tell.
      const told = ledger.findIndex((line) => line.kind === 'calendarChanged' && line.originalDueAt !== null);
      const [before, after] = told < 0 ? [promised, []] : [promised.slice(0, told), promised.slice(told)];
      expect(new Set(before).size).toBeLessThanOrEqual(1);
      expect(new Set(after).size).toBeLessThanOrEqual(1);
    });
  });

  it('a change of the calendar keeps the date first promised and moves the date that is due', () => {
    law([randomLedger, fc.nat(calendars.length - 1)], (before, { ledger: drawn, now }, other) => {
      const after = calendars[other]!;
      const ledger = drawn.filter(({ kind }) => kind !== 'calendarChanged');
      const { originalDueAt, dueAt } = readEngine({ ledger, now }, before);
      const [original, dueBefore] = [iso(originalDueAt!), iso(dueAt!)];
      const version = { calendar: 'random', version: 2, notice: 'thử' };
      const dates = { dueBefore, dueAfter: iso(dueOf(ledger, after)), originalDueAt: original };
      const changed: Ledger = [...ledger, { kind: 'calendarChanged', at: iso(now), ...version, ...dates }];
      expect(readEngine({ ledger: changed, now }, after)).toMatchObject({
        originalDueAt,
        dueAt: Date.parse(dates.dueAfter),
      });
    });
  });

  it('a due moment is never on a day off and never before its start, unless two persons said so', () => {
    law([randomLedger], (on, { ledger }) => {
      if (ledger.some(({ kind }) => kind === 'corrected')) return;
      const due = dueOf(ledger, on);
      const begun = ledger.findLast(({ kind }) => ['started', 'restarted', 'limited'].includes(kind))!;
      expect(on.engine.isWorkingDay(on.engine.dayOf(due))).toBe(true);
      expect(due).toBeGreaterThanOrEqual(Date.parse(begun.at));
    });
  });

  it('what is explained of the first lines is not changed by those behind, also where both happen at once', () => {
    law([randomLedger], (on, { ledger, now }) => {
      const kinds = new Set<string>(ledger.map(({ kind }) => kind));
      const told = (lines: Ledger) =>
        explainLedger(lines, on.engine, iso(now))
          .filter(({ code }) => kinds.has(code))
          // That a calendar has changed since is all that may be added.
          .map((line) => ({ ...line, facts: { ...line.facts, todaysCalendar: false } }));
      const whole = told(ledger);
      expect(whole.map(({ code }) => code)).toEqual(ledger.map(({ kind }) => kind));
      ledger.forEach((_, i) => expect(told(ledger.slice(0, i + 1))).toEqual(whole.slice(0, i + 1)));
    });
  });
});
