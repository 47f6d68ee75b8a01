import { parseCivilDay } from '../calendar/civil-day.ts';
import { factValue } from '../condition/fact-view.ts';
import type { WaitArm } from '../document/flow.ts';
import { advanceDossier } from '../dossier/advance.ts';
import type { Dossier, Instant, OpenInstance } from '../dossier/dossier.ts';
import type { ActionEvent, SignalEvent, TimerEvent, TimerKey } from '../dossier/events.ts';
import type { HistoryEntry, Outcome } from '../dossier/outcome.ts';
import { letterFindings } from '../letters/appointment.ts';
import { lastMissed } from '../letters/last-missed.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { deadlinesOf, limitCalendar, type Calendars, type Deadlines } from './deadlines.ts';
import { before, dueSoonTimers, letterTimers, receptionTimers, runs, type Due } from './deadline-events.ts';
import { momentFindings } from './moment-findings.ts';
import { later, respondentDue, stretched, wholeOrPlan } from './multiplicity-due.ts';
import { afterStops, isStopped } from './standing.ts';

/** A timer as it should be stored: absolute, found again by its id. */
export interface Timer {
  readonly id: string;
  readonly key: TimerKey;
  readonly dueAt: Instant;
}

/** One stable text per timer. */
export function timerId(key: TimerKey): string {
  switch (key.purpose) {
    case 'arm':
      return `arm:${key.instance}:${key.arm}`;
    case 'stepDue':
      return `stepDue:${key.instance}`;
    case 'silence':
      return `silence:${key.instance}`;
    case 'certain':
      return `certain:${key.instance}:${key.opinion}`;
    case 'retry':
      return `retry:${key.instance}:${key.attempt}`;
    case 'deadline':
      return `deadline:${key.instance}:${key.action}`;
    case 'dueSoon':
      return `dueSoon:${key.limit}:${key.dueAt}`;
    case 'receptionLate':
      return `receptionLate:${key.instance}`;
    case 'appointmentDue':
      return `appointmentDue:${key.letter}`;
    case 'limitDue':
      return `limitDue:${key.limit}:${key.generation}`;
  }
}

/**
 * Every timer an open dossier should have now, in due order: a pure function of state, ledgers and calendars. Hosts
 * compare it with what they stored after every event and after every calendar change.
 */
export function timersOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  calendars: Calendars,
): readonly Timer[] {
  if (dossier.closedAt !== null) return [];
  const timers: Timer[] = [];
  const add = (key: TimerKey, dueAt: Instant | null) => {
    if (dueAt !== null) timers.push({ id: timerId(key), key, dueAt });
  };
  const deadlines = deadlinesOf(procedure, dossier, calendars, dossier.lastAt);
  const { movedAt } = dossier;
  // Nothing falls due by a version that did not hold yet.
  const addHeld = ({ key, dueAt }: Due) =>
    add(key, dueAt === null || movedAt === undefined ? dueAt : later(dueAt, movedAt));
  for (const instance of dossier.open)
    for (const due of instanceTimers(procedure, dossier, instance, deadlines, calendars)) addHeld(due);
  for (const due of certainTimers(procedure, dossier, calendars)) addHeld(due);
  const calendar = limitCalendar(dossier, calendars);
  const more = [
    ...dueSoonTimers(dossier, deadlines, calendar),
    ...receptionTimers(procedure, dossier, calendars),
    ...letterTimers(dossier, deadlines, calendar),
  ];
  for (const { key, dueAt } of more) add(key, dueAt);
  for (const [limit, reading] of Object.entries(deadlines.limits)) {
    if (!runs(reading)) continue;
    // A date is missed once. One that has moved later since can be missed again, which washes nothing away.
    const missed = lastMissed(dossier, limit);
    if (missed !== undefined && reading.dueAt <= missed) continue;
    add({ purpose: 'limitDue', limit, generation: (dossier.ledgers[limit] ?? []).length }, reading.dueAt);
  }
  return timers.sort(inOrder);
}

/** What only says that a time has passed. */
const telling: readonly TimerKey['purpose'][] = [
  'stepDue',
  'dueSoon',
  'receptionLate',
  'appointmentDue',
  'limitDue',
];

/**
 * In due order; of those due in the same instant first what moves the dossier. What comes to an end in the very instant
 * in which it is due is in time, whether a clerk ends it or an answer that was not given.
 */
function inOrder(a: Timer, b: Timer): number {
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt ? -1 : 1;
  const tells = Number(telling.includes(a.key.purpose)) - Number(telling.includes(b.key.purpose));
  return tells || (a.id < b.id ? -1 : 1);
}

/** What must happen at an open instance by itself. */
function instanceTimers(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  deadlines: Deadlines,
  calendars: Calendars,
): readonly Due[] {
  const node = procedure.index.nodes.get(instance.node);
  const { id } = instance;
  const isLate = dossier.late.includes(id);
  if (instance.kind === 'respondent')
    return isLate
      ? []
      : [
          {
            key: { purpose: 'silence', instance: id },
            dueAt: respondentDue(procedure, dossier, instance, calendars),
          },
        ];
  switch (node?.kind) {
    case 'wait':
      return node.arms.map((arm) => ({
        key: { purpose: 'arm', instance: id, arm: arm.id },
        dueAt: armDue(procedure, dossier, instance, arm, calendars),
      }));
    case 'step':
    case 'consultation': {
      const { planDueAt, counts } = deadlines.tasks[id] ?? { planDueAt: null, counts: false };
      const due: Due[] =
        counts && !isLate ? [{ key: { purpose: 'stepDue', instance: id }, dueAt: planDueAt }] : [];
      return node.kind === 'step'
        ? [...due, ...deadlineTimers(procedure, dossier, instance, deadlines, calendars)]
        : due;
    }
    case 'group':
      return deadlineTimers(procedure, dossier, instance, deadlines, calendars);
    case 'service':
      return retryTimers(procedure, dossier, instance, calendars);
    default:
      return [];
  }
}

/** Reminders, escalations and decisions by silence. */
function deadlineTimers(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  deadlines: Deadlines,
  calendars: Calendars,
): readonly Due[] {
  const node = procedure.index.nodes.get(instance.node);
  const actions = (node?.kind === 'step' || node?.kind === 'group' ? node.deadlineActions : undefined) ?? [];
  if (isStopped(dossier)) return [];
  return actions
    .filter(({ id }) => !dossier.fired?.includes(`${instance.id}:${id}`))
    .map(({ id, limit, at }) => {
      const reading = limit === undefined ? undefined : deadlines.limits[limit];
      const runs = reading !== undefined && !reading.standing && reading.endedAt === null;
      const due =
        limit === undefined ? (deadlines.tasks[instance.id]?.planDueAt ?? null) : runs ? reading.dueAt : null;
      const calendar =
        limit === undefined
          ? calendars(instance.agency ?? dossier.receivingAgency)
          : limitCalendar(dossier, calendars);
      const moment = due === null || at === 'due' ? due : before(calendar, due, at.before);
      return {
        key: { purpose: 'deadline', instance: instance.id, action: id },
        dueAt: moment && afterStops(dossier, later(moment, instance.openedAt)),
      };
    });
}

function retryTimers(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  calendars: Calendars,
): readonly Due[] {
  const node = procedure.index.nodes.get(instance.node);
  const call = dossier.services?.[instance.id];
  if (node?.kind !== 'service' || call?.state !== 'sent' || !node.answerWithin) return [];
  const calendar = calendars(instance.agency ?? dossier.receivingAgency);
  return [
    {
      key: { purpose: 'retry', instance: instance.id, attempt: call.attempt },
      dueAt: stretched(calendar, call.sentAt, wholeOrPlan(node.answerWithin)),
    },
  ];
}

/** Opinions that become final when they can no longer be changed. */
function certainTimers(procedure: CompiledProcedure, dossier: Dossier, calendars: Calendars): readonly Due[] {
  return Object.entries(dossier.consultations ?? {}).flatMap(([id, consultation]) => {
    const node = procedure.index.nodes.get(consultation.node);
    if (node?.kind !== 'consultation' || !node.revocableFor || consultation.endedAt !== undefined) return [];
    const { revocableFor } = node;
    return consultation.respondents.flatMap((respondent): readonly Due[] => {
      const last = respondent.opinions.at(-1);
      if (!last || last.certain || last.silent || last.late) return [];
      return [
        {
          key: {
            purpose: 'certain',
            instance: `${id}/${respondent.id}`,
            opinion: respondent.opinions.length - 1,
          },
          dueAt: stretched(
            calendars(respondent.agency ?? dossier.receivingAgency),
            last.at,
            wholeOrPlan(revocableFor),
          ),
        },
      ];
    });
  });
}

/** The amount the document gives for a wait's period, or null where none applies. */
function armDue(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  arm: WaitArm,
  calendars: Calendars,
): Instant | null {
  if (isStopped(dossier)) return null;
  const calendar = calendars(instance.agency ?? dossier.receivingAgency);
  if (arm.kind === 'period') {
    const amount = procedure.periods.get(`${instance.node}:${arm.id}`)?.(dossier) ?? null;
    return amount && stretched(calendar, instance.openedAt, wholeOrPlan(amount), dossier.stops);
  }
  if (arm.kind !== 'date') return null;
  const fact = procedure.index.facts.get(arm.fact);
  const value = fact ? factValue(fact, dossier) : undefined;
  if (typeof value !== 'string' || Number.isNaN(parseCivilDay(value))) return null;
  return afterStops(dossier, later(calendar.instantOf(`${value}T00:00`), instance.openedAt));
}

export interface Advanced {
  readonly dossier: Dossier;
  /** What fired, then what was done, oldest first. */
  readonly entries: readonly HistoryEntry[];
}

/** Upper bound of timers fired in one call; a definition that exceeds it loops through its own timers. */
const maxFirings = 1_000;

/**
 * Fires every timer due before `now`, in due order, as if each had fired on time: `occurredAt` is the due instant,
 * `at` is now, or later where the history already goes on after it. An action *at* the due instant is still in time, so
 * a timer due exactly now does not fire.
 */
export function fireDueTimers(
  procedure: CompiledProcedure,
  dossier: Dossier,
  now: Instant,
  calendars: Calendars,
  at: Instant = now,
): Advanced {
  let current = dossier;
  const entries: HistoryEntry[] = [];
  // A timer whose edge may not be taken now must not keep those behind it from firing.
  const refused = new Set<string>();
  for (let fired = 0; fired < maxFirings; fired += 1) {
    const timer = timersOf(procedure, current, calendars).find(({ id }) => !refused.has(id));
    if (!timer || timer.dueAt >= now) break;
    const findings = momentFindings(procedure, current, timer.dueAt, calendars);
    const event: TimerEvent = {
      type: 'timer',
      timer: timer.key,
      at,
      occurredAt: timer.dueAt,
      ...(findings ? { findings } : {}),
    };
    const outcome = advanceDossier(procedure, current, event);
    if (!outcome.ok) {
      refused.add(timer.id);
      continue;
    }
    current = outcome.dossier;
    entries.push(outcome.entry);
    // What has happened may have made its condition true.
    refused.clear();
  }
  return { dossier: current, entries };
}

export type AdvancedThrough = ({ readonly ok: true } & Advanced) | Extract<Outcome, { ok: false }>;

/**
 * Advances to an event's moment and then applies it, so that nothing depends on how late a sweeper was. When the event
 * is refused, the timers that fired before it are not lost: the host's sweeper fires them by itself.
 */
export function advanceThrough(
  procedure: CompiledProcedure,
  dossier: Dossier,
  event: ActionEvent | SignalEvent,
  calendars: Calendars,
): AdvancedThrough {
  const fired = fireDueTimers(procedure, dossier, event.at, calendars);
  const outcome = advanceDossier(
    procedure,
    fired.dossier,
    withMoment(procedure, fired.dossier, event, calendars),
  );
  if (!outcome.ok) return outcome;
  return { ok: true, dossier: outcome.dossier, entries: [...fired.entries, outcome.entry] };
}

/** The event with what the day, the clock and the calendar say at its moment, where the procedure wants to know. */
export function withMoment<E extends ActionEvent | SignalEvent>(
  procedure: CompiledProcedure,
  dossier: Dossier,
  event: E,
  calendars: Calendars,
): E {
  const told = event.type === 'action' ? event.facts : 'facts' in event.signal ? event.signal.facts : {};
  const given = { ...event.findings?.facts, ...told };
  const found = momentFindings(procedure, dossier, event.occurredAt ?? event.at, calendars, given);
  const letter = event.type === 'action' ? letterFindings(procedure, dossier, event, calendars) : null;
  if (!found && !letter) return event;
  return {
    ...event,
    findings: {
      ...event.findings,
      ...(found ? { facts: { ...found.facts, ...event.findings?.facts } } : {}),
      ...(letter ? { letter } : {}),
    },
  };
}
