import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { at, calendars } from '../testing/calendar.ts';
import { Dice } from '../testing/dice.ts';
import { agency } from '../testing/procedures.ts';
import { missedLimits, missOf, type MissedLimits } from '../testing/missed-limits.ts';
import { checkCalendars, replayVerdict } from '../testing/replay-verdict.ts';
import { smallProcedure } from '../testing/small/small-procedure.ts';
import { openingsOf } from '../testing/worth-trying.ts';
import { checkProcedure, type CheckReport } from './check-procedure.ts';

/**
 * The worst case against brute force: every way through a small procedure walked in the engine, everybody at the last
 * instant of their plan, from days in ordinary weeks and around Tết, at odd hours too.
 */
const times = Number(process.env['WALKS'] ?? 1);

const days = [
  ...['2026-03-04', '2026-03-06', '2026-03-09', '2026-03-10', '2026-06-18'],
  ...['2026-02-10', '2026-02-12', '2026-02-13', '2026-04-24', '2026-08-21', '2026-08-28'],
  ...['2026-12-28', '2026-12-31', '2027-02-01', '2027-02-03'],
];
const hours = ['07:30', '08:10', '11:30', '12:20', '14:47', '15:30', '17:00', '19:00'];
const hour = 3_600_000;
const waits = [0, 30 * hour, 9 * 24 * hour];

function walked(document: ProcedureDocument, seed: number): { report: CheckReport; missed: MissedLimits } {
  const procedure = compileProcedure(document, 1);
  const dice = new Dice(seed);
  const cells = openingsOf(procedure);
  const openings = Array.from({ length: 3 }, () => ({
    ...dice.pick(cells),
    at: at(`${dice.pick(days)}T${dice.pick(hours)}`),
  }));
  const pace = { calendars, waits, early: dice.oneIn(3), maxWalks: 20 };
  return {
    report: checkProcedure(document, undefined, checkCalendars(calendars, agency)),
    missed: missedLimits(procedure, openings, pace),
  };
}

const small = fc.tuple(smallProcedure({ units: true, unstated: true }, 2), fc.nat());

describe('a limit that is proved', () => {
  it(
    'is never missed while everybody keeps their own time, as long as those it relies on are kept',
    () => {
      fc.assert(
        fc.property(small, ([document, seed]) => {
          const { report, missed } = walked(document, seed);
          for (const { limit, verdict, reliesOn } of report.verdicts)
            if (verdict === 'proved') expect(missOf(missed, limit, reliesOn)).toBeUndefined();
        }),
        { seed: 5, numRuns: 100 * times },
      );
    },
    300_000 * times,
  );
});

describe('a limit that is refuted', () => {
  // Seed 1 has a clock that stands still at its end, 9 a wait that does not count behind a block, 10 blocks whose
  // other branches need facts of their own.
  it.each([1, 9, 10])(
    'has a way that really goes so in the engine and really misses it, at the moments that were said (seed %i)',
    (seed) => {
      fc.assert(
        fc.property(small, ([document]) => {
          const procedure = compileProcedure(document, 1);
          const { verdicts } = checkProcedure(document, undefined, checkCalendars(calendars, agency));
          for (const verdict of verdicts)
            if (verdict.verdict === 'refuted')
              expect([verdict, replayVerdict(procedure, verdict, calendars).result]).toEqual([
                verdict,
                'missed',
              ]);
        }),
        { seed, numRuns: 200 * times },
      );
    },
    300_000 * times,
  );
});
