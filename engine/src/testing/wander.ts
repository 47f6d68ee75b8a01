import { deadlinesOf, type Calendars } from '../clock/deadlines.ts';
import { explainDue } from '../clock/explain.ts';
import { advanceThrough, fireDueTimers, timersOf } from '../clock/timers.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import { allowedActions, type AllowedAction } from '../dossier/allowed-actions.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ActionEvent, DossierEvent, OpenedEvent, Signal } from '../dossier/events.ts';
import { foldHistory, type Procedures } from '../dossier/fold.ts';
import { openDossier } from '../dossier/open.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Problem } from '../problem/problem.ts';
import { calendars as testCalendars } from './calendar.ts';
import type { Dice } from './dice.ts';
import { opening } from './driver.ts';
import { inheritedNames } from './mutate-document.ts';

const agencies = ['H99.12', 'H99.13', 'H99.01', null];

/** What a walk came across. A refusal is an answer; which ones are right is for the reader of the walk to say. */
export interface Wandered {
  readonly refusals: readonly Problem[];
  readonly dossier: Dossier | null;
  /** What happened, as a host would have recorded it. */
  readonly events: readonly DossierEvent[];
  readonly steps: number;
  /** Whether folding the events gave the same state, byte for byte. */
  readonly folds: boolean;
}

/**
 * Drives a dossier by dice: actions that are offered, actions that are not, reports from other dossiers and systems,
 * and time that passes. Now and then the state is stored and read again, as a host does between any two events.
 */
export function wander(
  procedure: CompiledProcedure,
  dice: Dice,
  length: number,
  calendars: Calendars = testCalendars,
): Wandered {
  const first = openingOf(procedure, dice);
  const opened = openDossier(procedure, first);
  if (!opened.ok) return { refusals: [opened.refusal], dossier: null, events: [], steps: 0, folds: true };
  return wanderOn(procedure, [first], stored(opened.dossier), dice, length, calendars);
}

/** As `wander`, with a dossier that is under way; `versions` are those it has followed, where it has moved. */
export function wanderOn(
  procedure: CompiledProcedure,
  history: readonly DossierEvent[],
  begun: Dossier,
  dice: Dice,
  length: number,
  calendars: Calendars = testCalendars,
  versions: Procedures = () => procedure,
): Wandered {
  const refusals: Problem[] = [];
  const events = [...history];
  let dossier = begun;
  let now = Date.parse(dossier.lastAt);
  let steps = 0;
  for (; steps < length; steps += 1) {
    now += dice.pick([0, 0, 1, 5, 30, 200]) * 3_600_000 * dice.next();
    const at = new Date(now).toISOString();
    if (dice.oneIn(5)) lookAt(procedure, dossier, at, calendars);
    if (dice.oneIn(6)) {
      const fired = fireDueTimers(procedure, dossier, at, calendars);
      events.push(...fired.entries.map(({ event }) => event));
      dossier = fired.dossier;
      continue;
    }
    const offers = allowedActions(procedure, dossier);
    if (dossier.closedAt !== null && dice.oneIn(3)) break;
    const signal = dice.oneIn(4) ? signalOf(dossier, dice) : null;
    const event = signal
      ? ({ type: 'signal', at, signal } as const)
      : dice.oneIn(10) || offers.length === 0
        ? nonsense(dossier, at, dice)
        : actionOf(procedure, dice.pick(offers), at, dice);
    const outcome = advanceThrough(procedure, dossier, event, calendars);
    if (outcome.ok) {
      events.push(...outcome.entries.map((entry) => entry.event));
      dossier = dice.oneIn(3) ? stored(outcome.dossier) : outcome.dossier;
    } else refusals.push(outcome.refusal);
  }
  const folds = canonicalJson(foldHistory(versions, events)) === canonicalJson(dossier);
  return { refusals, dossier, events, steps, folds };
}

/** What a desk would show of it. */
function lookAt(procedure: CompiledProcedure, dossier: Dossier, at: string, calendars: Calendars): void {
  deadlinesOf(procedure, dossier, calendars, at);
  timersOf(procedure, dossier, calendars);
  for (const { id } of procedure.document.limits) explainDue(dossier, id, calendars, at);
}

function stored(dossier: Dossier): Dossier {
  return JSON.parse(canonicalJson(dossier)) as Dossier;
}

function openingOf({ document, agencyRefs }: CompiledProcedure, dice: Dice): OpenedEvent {
  const { head, facts, papers } = document;
  return opening({
    actor: { person: 'p0', role: head.openableBy[0] ?? 'receptionClerk', agency: 'H99.01' },
    channel: dice.pick(head.channels),
    form: Object.fromEntries(
      facts.flatMap(({ source }) => (source.kind === 'form' ? [[source.field, valueFor(dice)]] : [])),
    ),
    papers: papers.filter(() => dice.oneIn(2)).map(({ id }) => id),
    findings: { agencies: Object.fromEntries(agencyRefs.map(({ key }) => [key, dice.pick(agencies)])) },
  });
}

const scalars = [true, false, 0, 1, 12, -1, 'x', '2026-03-09', 'H99.13', '', ...inheritedNames];

function valueFor(dice: Dice) {
  return dice.pick(scalars);
}

/** An offer taken by whoever it is offered to, with something, mostly right, for everything that it asks. */
function actionOf(
  { index }: CompiledProcedure,
  { action, task, role, agency, demands, returnTo }: AllowedAction,
  at: string,
  dice: Dice,
): ActionEvent {
  const facts = demands.facts.map(({ fact }) => {
    const known = index.facts.get(fact);
    const value =
      known?.type === 'boolean'
        ? dice.oneIn(2)
        : known?.type === 'number'
          ? dice.below(20)
          : known?.type === 'date'
            ? '2026-03-20'
            : known?.type === 'choice'
              ? (known.choices?.[0]?.value ?? 'x')
              : valueFor(dice);
    return [fact, value] as const;
  });
  const data = demands.inputs.map(({ name, type, choices }) => [
    name,
    choices && choices.length > 0
      ? dice.pick(choices).value
      : type === 'number'
        ? 1 + dice.below(3)
        : type === 'agency'
          ? 'H99.13'
          : type === 'moment'
            ? dice.pick(['2026-03-20T10:00:00.000Z', '2026-04-01T10:00:00.000Z'])
            : type === 'date'
              ? dice.pick(['2026-03-30', '2026-05-29', '2026-08-23'])
              : 'văn bản',
  ]);
  // Now and then something is written down days after it happened.
  const late = dice.oneIn(8)
    ? new Date(Date.parse(at) - dice.below(72) * 3_600_000).toISOString()
    : undefined;
  return {
    type: 'action',
    action,
    task,
    actor: { person: dice.pick(['p1', 'p2']), role: role ?? 'specialist', agency: agency ?? 'H99.12' },
    at,
    facts: Object.fromEntries(facts),
    data: Object.fromEntries(data) as Record<string, unknown>,
    papers: demands.papers,
    note: 'lý do',
    document: 'Công văn 12/CV',
    ...(late || demands.occurredAt ? { occurredAt: late ?? at } : {}),
    ...(demands.respondents ? { respondents: dice.oneIn(3) ? [] : ['H99.13', 'H99.14'] } : {}),
    ...(returnTo === undefined ? {} : { returnTo }),
  };
}

/** An action that nobody was offered. */
function nonsense(dossier: Dossier, at: string, dice: Dice): ActionEvent {
  const odd = () => dice.pick([...inheritedNames, 'dossier', '', 'dossier.stop', 'a.b', 'receive.1', 'sign']);
  const task = dossier.open.length > 0 && dice.oneIn(2) ? dice.pick(dossier.open).id : odd();
  const bag = () => Object.fromEntries([[odd(), valueFor(dice)]]);
  return {
    type: 'action',
    action: dice.oneIn(2)
      ? odd()
      : dice.pick([...dossier.taken, 'dossier.correct', 'task.sign', 'limit.extend']),
    task,
    actor: { person: 'p1', role: dice.pick(['specialist', '__proto__']), agency: 'H99.12' },
    at: dice.oneIn(8) ? '2020-01-01T00:00:00.000Z' : at,
    data: bag(),
    form: bag(),
    ...(dice.oneIn(2) ? { facts: bag() } : {}),
    ...(dice.oneIn(3) ? { papers: [odd()] } : {}),
    ...(dice.oneIn(3) ? { respondents: [odd()], returnTo: odd() } : {}),
  };
}

function signalOf(dossier: Dossier, dice: Dice): Signal | null {
  const facts = { fee: 7, hard: true, [dice.pick(inheritedNames)]: valueFor(dice) };
  const instance = dossier.open.length > 0 ? dice.pick(dossier.open) : null;
  if (!instance) return null;
  const child = dice.pick([...Object.keys(dossier.children?.[instance.id] ?? {}), ...inheritedNames]);
  switch (instance.kind) {
    case 'linked':
      return {
        from: 'child',
        instance: instance.id,
        child,
        change: dice.pick(['opened', 'paused', 'resumed', 'closed', 'failed'] as const),
        dossier: 'H99.01-260302-0002',
        outcome: dice.pick(['granted', 'refused', '__proto__']),
        facts,
      };
    case 'service':
      return {
        from: 'service',
        instance: instance.id,
        change: dice.pick(['answered', 'failed'] as const),
        facts,
      };
    case 'wait':
      return {
        from: 'dossier',
        instance: instance.id,
        arm: dice.pick(['other', ...inheritedNames]),
        dossier: 'd',
        outcome: 'granted',
      };
    default:
      return dice.oneIn(4)
        ? { from: 'child', instance: dice.pick([instance.id, ...inheritedNames]), child, change: 'closed' }
        : null;
  }
}
