import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../document/canonical-json.ts';
import type { DossierEvent } from '../dossier/events.ts';
import { replayHistory } from '../dossier/fold.ts';
import { compileProcedure, type CompiledProcedure } from '../machine/compile-procedure.ts';
import { calendars, workCalendar } from '../testing/calendar.ts';
import { Dice } from '../testing/dice.ts';
import { randomProcedure } from '../testing/random-procedure.ts';
import { wander } from '../testing/wander.ts';
import { countings, elapsed, heldBy, heldByAgency, heldTogether } from './held.ts';
import { atLevel, holderKey, setKey, type HolderLevel } from './holder.ts';
import { timeAccounts, type TimeAccounts } from './time-accounts.ts';
import { inWholeMinutes, wholeMinutes } from './whole-minutes.ts';

const levels: readonly HolderLevel[] = ['holder', 'step', 'unit', 'agency'];
const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
const elapsedAt = (at: string) => workCalendar.elapsed(Date.parse(at));

/** `WALKS=20 npm test -- partition` looks twenty times as hard. */
const thorough = Number(process.env['WALKS'] ?? 1);

interface Walked {
  readonly procedure: CompiledProcedure;
  readonly events: readonly DossierEvent[];
  readonly now: string;
  readonly accounts: TimeAccounts;
}

/** States a law of the accounts of random dossiers in random procedures. */
function law(runs: number, holds: (walked: Walked) => void): void {
  fc.assert(
    fc.property(randomProcedure, fc.nat(), fc.nat({ max: 400 }), (document, seed, later) => {
      const procedure = compileProcedure(document, 1);
      const { events, dossier } = wander(procedure, new Dice(seed), 30);
      if (!dossier) return;
      const now = new Date(Date.parse(dossier.lastAt) + later * 3_600_000 + 123_457).toISOString();
      const agencyOf = (unit: string) => unit.slice(0, 6);
      const accounts = timeAccounts({ procedure, events, calendars, now, agencyOf });
      holds({ procedure, events, now, accounts });
    }),
    { numRuns: runs * thorough },
  );
}

describe('the accounts of any dossier', () => {
  it('sum to the elapsed working time, to the millisecond, from the opening and from the promise', () => {
    law(60, ({ accounts }) => {
      const { stretches, openedAt, until, promiseStartedAt, sincePromiseMs } = accounts;
      expect(sum(stretches.map(({ ms }) => ms))).toBe(elapsedAt(until) - elapsedAt(openedAt));
      expect(accounts.elapsedMs).toBe(elapsedAt(until) - elapsedAt(openedAt));
      if (promiseStartedAt !== null && promiseStartedAt <= until)
        expect(sincePromiseMs).toBe(elapsedAt(until) - elapsedAt(promiseStartedAt));
    });
  });

  it('leave no gap and no overlap between the stretches, and neighbours differ', () => {
    law(30, ({ accounts: { stretches, openedAt, until } }) => {
      const moments = stretches.flatMap(({ from, to }) => [from, to]);
      expect(moments).toEqual([...moments].sort());
      for (const [i, { to }] of stretches.entries()) expect(to).toBe(stretches[i + 1]?.from ?? until);
      if (stretches.length > 0) expect(stretches[0]!.from).toBe(openedAt);
      for (const { from, to, ms } of stretches) expect(ms).toBe(elapsedAt(to) - elapsedAt(from));
    });
  });

  it('sum to the same whole by sets of every level, and by what the time did to the promise', () => {
    law(30, ({ accounts }) => {
      for (const level of levels)
        expect(sum(heldTogether(accounts, level).map(({ ms }) => ms))).toBe(accounts.elapsedMs);
      const { by, ms } = elapsed(accounts);
      expect(sum(countings.map((counting) => by[counting]))).toBe(ms);
      expect(ms).toBe(accounts.elapsedMs);
    });
  });

  it('give each holder the sum over the sets that contain it', () => {
    law(40, ({ accounts }) => {
      for (const level of levels)
        for (const { holder, ms } of heldBy(accounts, level)) {
          const sets = heldTogether(accounts, 'holder').filter(({ holders }) =>
            holders.some((one) => holderKey(atLevel(one, level)) === holderKey(holder)),
          );
          expect(ms).toBe(sum(sets.map((set) => set.ms)));
        }
      for (const { agency, ms } of heldByAgency(accounts))
        expect(ms).toBe(
          sum(
            accounts.stretches
              .filter(({ holders }) => holders.some((one) => one.agency === agency))
              .map((stretch) => stretch.ms),
          ),
        );
    });
  });

  it('name at any moment the steps that were open then, as the history says', () => {
    law(40, ({ procedure, events, accounts }) => {
      const stays = staysIn(procedure, events);
      // Taken back, the receiver's time is the sender's.
      if (stays === null) return;
      for (const { from, holders } of accounts.stretches) {
        const open = stays.filter((stay) => stay.from <= from && (stay.to === null || from < stay.to));
        const named = holders.flatMap(({ node }) => node ?? []);
        expect(new Set(named.filter((id) => isStep(procedure, id)))).toEqual(
          new Set(open.map(({ node }) => node)),
        );
      }
    });
  });

  it('sum in whole minutes too, each set of agencies within a minute of its own time', () => {
    law(30, ({ accounts }) => {
      const stretches = inWholeMinutes(accounts.stretches);
      const whole = Math.round(accounts.elapsedMs / 60_000);
      expect(sum(stretches.map(({ ms }) => ms))).toBe(whole * 60_000);
      const exact = new Map(heldTogether(accounts, 'agency').map((set) => [setKey(set.holders), set.by]));
      for (const { holders, by } of heldTogether({ stretches }, 'agency'))
        for (const counting of countings)
          expect(Math.abs(by[counting] - exact.get(setKey(holders))![counting])).toBeLessThan(60_000);
    });
  });

  it('are the same when the history is folded twice', () => {
    law(20, ({ procedure, events, now, accounts }) => {
      const agencyOf = (unit: string) => unit.slice(0, 6);
      const again = timeAccounts({ procedure, events: structuredClone(events), calendars, now, agencyOf });
      expect(canonicalJson(again)).toBe(canonicalJson(accounts));
    });
  });

  it('never use a budget for longer than the time there was, nor overdraw it by more than was used', () => {
    law(30, ({ accounts }) => {
      for (const { usedMs, overMs, amountMs } of accounts.budgets) {
        expect(usedMs).toBeGreaterThanOrEqual(0);
        expect(overMs).toBe(amountMs === null ? 0 : Math.max(0, usedMs - amountMs));
      }
    });
  });
});

const isStep = ({ index }: CompiledProcedure, id: string) => index.nodes.get(id)?.kind === 'step';

interface Stay {
  readonly node: string;
  readonly from: string;
  to: string | null;
}

/** The stays at steps by the history's own lines; null where one was taken back. */
function staysIn(procedure: CompiledProcedure, events: readonly DossierEvent[]): readonly Stay[] | null {
  const stays = new Map<string, Stay>();
  for (const { entry, dossier } of replayHistory(procedure, events)) {
    const when = entry.event.occurredAt ?? entry.event.at;
    // What was entered may be left in the same moment, its block being over.
    for (const { instance, node } of entry.entered)
      if (isStep(procedure, node)) stays.set(instance, { node, from: when, to: null });
    for (const { instance, reason } of entry.left) {
      if (reason === 'takenBack') return null;
      const stay = stays.get(instance);
      if (stay) stay.to = when;
    }
    // Once the flow has ended nothing is open any more.
    if (dossier.outcome !== null) for (const stay of stays.values()) stay.to ??= when;
  }
  return [...stays.values()];
}

describe('whole minutes', () => {
  it('sum to the rounded whole, each within a minute of its own time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10 ** 9 }), { maxLength: 40 }), (parts) => {
        const minutes = wholeMinutes(parts);
        expect(sum(minutes)).toBe(Math.round(sum(parts) / 60_000));
        minutes.forEach((one, i) => expect(Math.abs(one - parts[i]! / 60_000)).toBeLessThan(1));
      }),
    );
  });

  it('give what rounding left to those that lost most', () => {
    expect(wholeMinutes([90_000, 90_000])).toEqual([2, 1]);
    expect(wholeMinutes([80_000, 100_000])).toEqual([1, 2]);
    expect(wholeMinutes([])).toEqual([]);
  });
});
