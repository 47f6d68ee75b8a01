import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkProcedure } from '../check/check-procedure.ts';
import { deadlinesOf } from '../clock/deadlines.ts';
import { fireDueTimers, timersOf } from '../clock/timers.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { at, calendars } from '../testing/calendar.ts';
import { clerk, opening } from '../testing/driver.ts';
import { randomProcedure } from '../testing/random-procedure.ts';
import { advanceDossier } from './advance.ts';
import { allowedActions, type AllowedAction } from './allowed-actions.ts';
import type { Dossier } from './dossier.ts';
import type { ActionEvent, DossierEvent } from './events.ts';
import { foldHistory } from './fold.ts';
import { openDossier } from './open.ts';

const choices = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 72 })), {
  minLength: 1,
  maxLength: 25,
});

interface Walk {
  readonly dossier: Dossier;
  readonly events: readonly DossierEvent[];
  readonly stuck: boolean;
}

/** Walks a dossier by random choices; `persist` is what happens to the state between any two events. */
function walk(
  procedure: ReturnType<typeof compileProcedure>,
  coin: boolean,
  steps: readonly (readonly [number, number])[],
  persist: (dossier: Dossier) => Dossier = (dossier) => dossier,
): Walk {
  const first = opening({ form: { coin } });
  const opened = openDossier(procedure, first);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const events: DossierEvent[] = [first];
  let dossier = persist(opened.dossier);
  let now = Date.parse(at('2026-03-02T08:00'));
  for (const [choice, hours] of steps) {
    if (dossier.closedAt !== null) break;
    now += hours * 3_600_000;
    const fired = fireDueTimers(procedure, dossier, new Date(now).toISOString(), calendars);
    events.push(...fired.entries.map(({ event }) => event));
    dossier = persist(fired.dossier);
    const actions = allowedActions(procedure, dossier).filter(({ possible }) => possible);
    if (actions.length === 0) {
      if (dossier.closedAt !== null) break;
      return { dossier, events, stuck: timersOf(procedure, dossier, calendars).length === 0 };
    }
    const event = eventOf(actions[choice % actions.length]!, choice, new Date(now).toISOString());
    const { action } = event;
    const outcome = advanceDossier(procedure, dossier, event);
    if (!outcome.ok) throw new Error(`${outcome.refusal.code} on ${action}`);
    events.push(event);
    dossier = persist(outcome.dossier);
  }
  return { dossier, events, stuck: false };
}

/** The event of an offer taken by whoever it is offered to, with something for everything that it asks. */
function eventOf(offered: AllowedAction, choice: number, at: string): ActionEvent {
  const { action, task, role, agency, demands } = offered;
  const data = Object.fromEntries(
    demands.inputs.map(({ name, type, choices }) => [
      name,
      choices ? choices[choice % choices.length]!.value : type === 'number' ? 1 : clerk.agency,
    ]),
  );
  return {
    type: 'action',
    action,
    task,
    actor: { person: 'p1', role: role!, agency: agency! },
    at,
    note: 'lý do',
    document: 'Công văn 12/CV',
    data,
    ...(demands.occurredAt ? { occurredAt: at } : {}),
    ...(demands.respondents ? { respondents: [clerk.agency, 'H99.13'] } : {}),
    ...(offered.returnTo === undefined ? {} : { returnTo: offered.returnTo }),
  };
}

describe('random well-formed procedures', () => {
  it('have no structural problem and no node out of reach', () => {
    fc.assert(
      fc.property(randomProcedure, (document) => {
        const codes = checkProcedure(document)
          .problems.filter(({ severity }) => severity === 'error')
          .map(({ code }) => code);
        expect(codes.filter((code) => code !== 'limit-exceeded')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('never leave a dossier stuck: there is an action, a timer, or it is closed', () => {
    fc.assert(
      fc.property(randomProcedure, fc.boolean(), choices, (document, coin, steps) => {
        expect(walk(compileProcedure(document, 1), coin, steps).stuck).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('fold their history to the stored state, byte for byte', () => {
    fc.assert(
      fc.property(randomProcedure, fc.boolean(), choices, (document, coin, steps) => {
        const procedure = compileProcedure(document, 1);
        const { dossier, events } = walk(procedure, coin, steps);
        expect(canonicalJson(foldHistory(procedure, events))).toBe(canonicalJson(dossier));
      }),
      { numRuns: 200 },
    );
  });

  it('run the same when the state is stored and restored between any two events', () => {
    fc.assert(
      fc.property(randomProcedure, fc.boolean(), choices, (document, coin, steps) => {
        const procedure = compileProcedure(document, 1);
        const stored = walk(
          procedure,
          coin,
          steps,
          (dossier) => JSON.parse(canonicalJson(dossier)) as Dossier,
        );
        expect(canonicalJson(stored.dossier)).toBe(canonicalJson(walk(procedure, coin, steps).dossier));
      }),
      { numRuns: 100 },
    );
  });

  it('compile deterministically: two compilations answer alike', () => {
    fc.assert(
      fc.property(randomProcedure, fc.boolean(), choices, (document, coin, steps) => {
        const again = compileProcedure(structuredClone(document), 1);
        expect(canonicalJson(walk(again, coin, steps).dossier)).toBe(
          canonicalJson(walk(compileProcedure(document, 1), coin, steps).dossier),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('never promise a date before the reception or on a day off', () => {
    fc.assert(
      fc.property(randomProcedure, fc.boolean(), choices, (document, coin, steps) => {
        const procedure = compileProcedure(document, 1);
        const { dossier } = walk(procedure, coin, steps);
        const { dueAt } = deadlinesOf(procedure, dossier, calendars, dossier.lastAt).limits['promise']!;
        const calendar = calendars('');
        expect(dueAt! > dossier.openedAt).toBe(true);
        expect(calendar.isWorkingDay(calendar.dayOf(Date.parse(dueAt!)))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
