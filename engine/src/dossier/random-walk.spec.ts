import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkProcedure } from '../check/check-procedure.ts';
import { deadlinesOf } from '../clock/deadlines.ts';
import { readClock } from '../clock/due-date.ts';
import { fireDueTimers, timersOf, withMoment } from '../clock/timers.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { compileProcedure, type CompiledProcedure } from '../machine/compile-procedure.ts';
import { wordedCodes } from '../problem/wording.ts';
import { at, calendars, workCalendar } from '../testing/calendar.ts';
import { opening } from '../testing/driver.ts';
import { consulted, randomProcedure } from '../testing/random-procedure.ts';
import { advanceDossier } from './advance.ts';
import { allowedActions, type AllowedAction } from './allowed-actions.ts';
import type { Dossier } from './dossier.ts';
import type { ActionEvent, DossierEvent, Signal, SignalEvent } from './events.ts';
import { foldHistory } from './fold.ts';
import { openDossier } from './open.ts';
import type { HistoryEntry } from './outcome.ts';

const choices = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 72 })), {
  minLength: 1,
  maxLength: 25,
});

interface Walk {
  readonly dossier: Dossier;
  readonly events: readonly DossierEvent[];
  readonly entries: readonly HistoryEntry[];
  /** Codes of what was refused on the way. */
  readonly refused: readonly string[];
  readonly stuck: boolean;
}

/** What may be refused although it was offered: it could not be known before, or was backdated too far. */
const mayBeRefused = [
  'nobody-to-consult',
  'occurred-before-opened',
  'answer-final',
  'extension-too-long',
  'same-person',
  'due-date-out-of-range',
  'appointment-not-later',
  'letter-exists',
  'letter-without-date',
];

/** Walks a dossier by random choices; `persist` is what happens to the state between any two events. */
function walk(
  procedure: CompiledProcedure,
  coin: boolean,
  steps: readonly (readonly [number, number])[],
  persist: (dossier: Dossier) => Dossier = (dossier) => dossier,
): Walk {
  const first = opening({ form: { coin } });
  const opened = openDossier(procedure, first);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const events: DossierEvent[] = [first];
  const entries: HistoryEntry[] = [opened.entry];
  const refused: string[] = [];
  let dossier = persist(opened.dossier);
  let now = Date.parse(at('2026-03-02T08:00'));
  for (const [choice, hours] of steps) {
    if (dossier.closedAt !== null) break;
    now += hours * 3_600_000;
    const when = new Date(now).toISOString();
    const fired = fireDueTimers(procedure, dossier, when, calendars);
    events.push(...fired.entries.map(({ event }) => event));
    entries.push(...fired.entries);
    dossier = persist(fired.dossier);
    if (isStuck(procedure, dossier)) return { dossier, events, entries, refused, stuck: true };
    const offers = allowedActions(procedure, dossier)
      .filter((offer) => offer.possible)
      .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const [onward, aside] = [offers.filter(isOnward), offers.filter((offer) => !isOnward(offer))];
    const possible = [
      // What brings it on is taken four times as often as what may happen at any time.
      ...Array.from({ length: 4 }, () => onward).flat(),
      ...aside,
    ].map((offer): ActionEvent | SignalEvent => actionOf(offer, choice, dossier, when));
    for (const signal of signalsOf(dossier))
      for (let i = 0; i < 3; i += 1) possible.push({ type: 'signal', at: when, signal });
    if (possible.length === 0) continue;
    const event = withMoment(procedure, dossier, possible[choice % possible.length]!, calendars);
    const outcome = advanceDossier(procedure, dossier, event);
    if (!outcome.ok) {
      refused.push(outcome.refusal.code);
      continue;
    }
    events.push(event);
    entries.push(outcome.entry);
    dossier = persist(outcome.dossier);
  }
  return { dossier, events, entries, refused, stuck: false };
}

const onwardActions = [
  'consultation.answer',
  'task.sign',
  'task.openSideStep',
  'task.takeBack',
  'service.retry',
  'service.record',
  'linked.retry',
  'dossier.settle',
  'dossier.resume',
];

/** Does it bring the dossier on, rather than being merely possible? */
function isOnward({ standing, action }: AllowedAction): boolean {
  return !standing || onwardActions.includes(action);
}

/** Nothing can bring it on: no action, no answer, no timer; nor is it closed, or stopped by somebody who can resume. */
function isStuck(procedure: CompiledProcedure, dossier: Dossier): boolean {
  if (dossier.closedAt !== null || timersOf(procedure, dossier, calendars).length > 0) return false;
  const moves = allowedActions(procedure, dossier).some((offer) => offer.possible && isOnward(offer));
  return !moves && signalsOf(dossier).length === 0;
}

const given: Readonly<Record<string, unknown>> = {
  number: 1,
  moment: at('2026-03-20T17:00'),
  date: '2026-05-29',
};

/** The event of an offer taken by whoever it is offered to, with something for everything that it asks. */
function actionOf(offered: AllowedAction, choice: number, dossier: Dossier, when: string): ActionEvent {
  const { action, task, role, agency, demands } = offered;
  const data = Object.fromEntries(
    demands.inputs.map(({ name, type, choices }) => [
      name,
      choices ? choices[choice % choices.length]!.value : (given[type] ?? consulted[0]!),
    ]),
  );
  // One in four is recorded late.
  const earlier = Math.max(Date.parse(dossier.openedAt), Date.parse(when) - (choice % 40) * 3_600_000);
  const occurredAt = choice % 4 === 0 ? new Date(earlier).toISOString() : when;
  return {
    type: 'action',
    action,
    task,
    actor: { person: choice % 3 === 0 ? 'p2' : 'p1', role: role!, agency: agency! },
    at: when,
    note: 'lý do',
    document: 'Công văn 12/CV',
    data,
    ...(demands.occurredAt || occurredAt !== when ? { occurredAt } : {}),
    ...(demands.respondents && choice % 3 > 0 ? { respondents: consulted } : {}),
    ...(offered.returnTo === undefined ? {} : { returnTo: offered.returnTo }),
  };
}

const placeOf = ({ action, task, node, role, agency }: AllowedAction) =>
  [action, task, node, role, agency].join(' ');

/** The order of names means nothing in a state; a walk that is to be walked again needs one. */
function inOrder<T>(named: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What children and services might report now. */
function signalsOf(dossier: Dossier): readonly Signal[] {
  const children = inOrder(dossier.children ?? {}).flatMap(([instance, siblings]) =>
    inOrder(siblings).flatMap(([child, { state, paused }]): Signal[] => {
      const report = { from: 'child', instance, child } as const;
      if (state === 'requested')
        return [
          { ...report, change: 'opened', dossier: `${instance}-${child}` },
          { ...report, change: 'failed', reason: 'nowhere' },
        ];
      if (state !== 'open') return [];
      return [
        { ...report, change: paused ? 'resumed' : 'paused' },
        { ...report, change: 'closed', outcome: child === 'card' ? 'refused' : 'granted' },
      ];
    }),
  );
  const services = inOrder(dossier.services ?? {}).flatMap(([instance, { state }]): Signal[] =>
    state === 'sent' && dossier.open.some(({ id }) => id === instance)
      ? [
          { from: 'service', instance, change: 'answered' },
          { from: 'service', instance, change: 'failed' },
        ]
      : [],
  );
  return [...children, ...services];
}

/** `WALKS=20 npm test -- random-walk` looks twenty times as hard. */
const thorough = Number(process.env['WALKS'] ?? 1);

/** States a law of walks through random procedures. */
function law(
  runs: number,
  holds: (procedure: CompiledProcedure, walked: (again?: Parameters<typeof walk>[3]) => Walk) => void,
): void {
  fc.assert(
    fc.property(randomProcedure, fc.boolean(), choices, (document, coin, steps) => {
      const procedure = compileProcedure(document, 1);
      holds(procedure, (persist) => walk(procedure, coin, steps, persist));
    }),
    { numRuns: runs * thorough },
  );
}

const stored = (dossier: Dossier) => JSON.parse(canonicalJson(dossier)) as Dossier;

describe('random well-formed procedures', () => {
  it('have no structural problem and no node out of reach', () => {
    fc.assert(
      fc.property(randomProcedure, (document: ProcedureDocument) => {
        const codes = checkProcedure(document)
          .problems.filter(({ severity }) => severity === 'error')
          .map(({ code }) => code);
        // Limits are drawn without regard to what they cover, and a choice may stand within the other side of itself.
        const mayBeSo = ['limit-exceeded', 'never-in-any-case'];
        expect(codes.filter((code) => !mayBeSo.includes(code))).toEqual([]);
      }),
      { numRuns: 40 * thorough },
    );
  });

  it('never throw and never leave a dossier stuck: something can bring it on, or it is closed', () => {
    law(40, (_procedure, walked) => expect(walked().stuck).toBe(false));
  });

  it('what is offered as possible is possible, but for what only the event can tell', () => {
    law(30, (_procedure, walked) =>
      expect(walked().refused.filter((code) => !mayBeRefused.includes(code))).toEqual([]),
    );
  });

  it('fold their history to the stored state, byte for byte (O4)', () => {
    law(30, (procedure, walked) => {
      const { dossier, events } = walked();
      expect(canonicalJson(foldHistory(procedure, events))).toBe(canonicalJson(dossier));
    });
  });

  it('run the same when the state is stored and restored between any two events', () => {
    law(25, (_procedure, walked) =>
      expect(canonicalJson(walked(stored).dossier)).toBe(canonicalJson(walked().dossier)),
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
      { numRuns: 15 * thorough },
    );
  });

  it('timers fired late give the history of timers fired on time, but for the moment of recording', () => {
    law(25, (procedure, walked) => {
      const { dossier } = walked();
      const horizon = new Date(Date.parse(dossier.lastAt) + 45 * 86_400_000).toISOString();
      const late = fireDueTimers(procedure, dossier, horizon, calendars);
      let current = dossier;
      const onTime: HistoryEntry[] = [];
      for (let i = 0; i < 500; i += 1) {
        const next = timersOf(procedure, current, calendars)[0];
        if (!next || next.dueAt >= horizon) break;
        const from = next.dueAt < current.lastAt ? current.lastAt : next.dueAt;
        const now = new Date(Date.parse(from) + 1).toISOString();
        const fired = fireDueTimers(procedure, current, now, calendars);
        if (fired.entries.length === 0) break;
        current = fired.dossier;
        onTime.push(...fired.entries);
      }
      const withoutAt = (entries: readonly HistoryEntry[]) =>
        entries.map((entry) => ({ ...entry, event: { ...entry.event, at: '' } }));
      expect(withoutAt(onTime)).toEqual(withoutAt(late.entries));
      expect({ ...current, lastAt: '' }).toEqual({ ...late.dossier, lastAt: '' });
    });
  });

  it('every refusal is data with a code that has words', () => {
    const words = new Set(wordedCodes('vi'));
    law(15, (procedure, walked) => {
      const { dossier } = walked();
      const actor = { person: 'x', role: 'cashier', agency: 'H99.99' };
      const when = dossier.lastAt;
      const attempts: (ActionEvent | SignalEvent)[] = [
        ...allowedActions(procedure, dossier).flatMap((offer): ActionEvent[] => [
          { type: 'action', at: when, action: offer.action, task: offer.task, actor },
          { type: 'action', at: when, action: offer.action, task: 'nowhere.1', actor },
        ]),
        { type: 'action', at: '2020-01-01T00:00:00.000Z', action: 'dossier.stop', task: 'dossier', actor },
        { type: 'signal', at: when, signal: { from: 'service', instance: 'x.1', change: 'answered' } },
        {
          type: 'signal',
          at: when,
          signal: { from: 'child', instance: '__proto__', child: 'constructor', change: 'closed' },
        },
      ];
      for (const event of attempts) {
        const outcome = advanceDossier(procedure, dossier, event);
        if (!outcome.ok) expect(words).toContain(outcome.refusal.code);
      }
    });
  });

  it('ledger lines never go back in time, nor does the history', () => {
    law(30, (_procedure, walked) => {
      const { dossier, entries } = walked();
      for (const ledger of Object.values(dossier.ledgers)) {
        const moments = ledger.map((line) => line.at);
        expect(moments).toEqual([...moments].sort());
      }
      const recorded = entries.map(({ event }) => event.at);
      expect(recorded).toEqual([...recorded].sort());
      for (const { paused = [] } of Object.values(dossier.consultations ?? {}))
        for (const { from, to } of paused) expect(to === undefined || from <= to).toBe(true);
    });
  });

  it('a pause never makes a due date earlier', () => {
    law(30, (_procedure, walked) => {
      for (const ledger of Object.values(walked().dossier.ledgers)) {
        let before: string | null = null;
        ledger.forEach((line, i) => {
          const { dueAt } = readClock(ledger.slice(0, i + 1), workCalendar, line.at);
          if (line.kind === 'paused' || line.kind === 'resumed' || line.kind === 'extended')
            expect(dueAt! >= before!).toBe(true);
          before = dueAt;
        });
      }
    });
  });

  it('never promise a date before the reception or on a day off', () => {
    law(20, (procedure, walked) => {
      const { dossier } = walked();
      const { dueAt } = deadlinesOf(procedure, dossier, calendars, dossier.lastAt).limits['promise']!;
      expect(dueAt! > dossier.openedAt).toBe(true);
      expect(workCalendar.isWorkingDay(workCalendar.dayOf(Date.parse(dueAt!)))).toBe(true);
    });
  });
});
