import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Amount } from '../document/amount.ts';
import type { Dossier, Instant, InstanceId, Ledger, OpenInstance, Stretch } from '../dossier/dossier.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { isWork } from '../dossier/work.ts';
import { pendingLetters } from '../letters/letters.ts';
import { readClock, type ClockReading } from './due-date.ts';
import { endOf } from './ledger.ts';
import { respondentDue, stretched, wholeOrPlan } from './multiplicity-due.ts';
import { countsFor, covers, ruleOf } from './standing.ts';

/**
 * The calendar of an agency: its windows on the days of its calendar. With `knownAt` as the books stood at that moment:
 * what is over is read under the calendar it ended under, so that no later change rewrites it.
 */
export type Calendars = (agency: string, knownAt?: Instant) => WorkCalendar;

export interface TaskDeadline {
  /** When the step's own plan runs out; null when none is stated. */
  readonly planDueAt: Instant | null;
  /** The earliest of the plan and every covering limit that runs. */
  readonly dueAt: Instant | null;
  readonly counts: boolean;
}

export interface Deadlines {
  /** Id of the limit printed on the receipt. */
  readonly promise: string | null;
  readonly limits: Readonly<Record<string, ClockReading>>;
  readonly tasks: Readonly<Record<InstanceId, TaskDeadline>>;
  /**
   * The one date the applicant was given: the promise, or the latest of the chosen linked dossiers where that is earlier.
   * Null while there is none.
   */
  readonly appointmentAt: Instant | null;
}

/** Promise and public limits use the competent agency's calendar, step plans the performing agency's. */
export function deadlinesOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  calendars: Calendars,
  now: Instant,
): Deadlines {
  const limits: Record<string, ClockReading> = {};
  for (const { id } of procedure.document.limits) {
    const ledger = dossier.ledgers[id] ?? [];
    limits[id] = readClock(ledger, calendarOfLedger(dossier, ledger, calendars), now);
  }
  const tasks: Record<InstanceId, TaskDeadline> = {};
  for (const instance of dossier.open)
    if (isWork(instance) || instance.kind === 'respondent')
      tasks[instance.id] = taskDeadline(procedure, dossier, instance, calendars, limits);
  for (const { id, draftedAt } of pendingLetters(dossier)) {
    const dueAt = signBy(dossier, draftedAt, calendars);
    tasks[id] = { planDueAt: dueAt, dueAt, counts: true };
  }
  const promised = procedure.promise === null ? null : (limits[procedure.promise]?.dueAt ?? null);
  return { promise: procedure.promise, limits, tasks, appointmentAt: appointment(dossier, promised) };
}

/** Within the time that the calendar states a drafted letter of apology is signed; null where it states none. */
export function signBy(
  dossier: Pick<Dossier, 'receivingAgency' | 'competentAgency'>,
  draftedAt: Instant,
  calendars: Calendars,
): Instant | null {
  const calendar = limitCalendar(dossier, calendars);
  const { letter } = calendar.deadlines;
  return letter === undefined ? null : stretched(calendar, draftedAt, wholeOrPlan(letter));
}

/** The latest due date of the linked dossiers that are waited for, capped by the promise. */
function appointment(dossier: Dossier, promised: Instant | null): Instant | null {
  const waiting = dossier.open.filter(({ kind }) => kind === 'linked');
  const dates = waiting.flatMap(({ id }) =>
    Object.values(dossier.children?.[id] ?? {}).flatMap(({ dueAt }) => dueAt ?? []),
  );
  const latest = dates.reduce<Instant | null>((last, at) => (last === null || at > last ? at : last), null);
  return latest === null || (promised !== null && promised < latest) ? promised : latest;
}

type Agencies = Pick<Dossier, 'receivingAgency' | 'competentAgency'>;

/** The calendar that public limits of this dossier are counted by, today's or as it was known at a moment. */
export function limitCalendar(dossier: Agencies, calendars: Calendars, knownAt?: Instant): WorkCalendar {
  return calendars(dossier.competentAgency ?? dossier.receivingAgency, knownAt);
}

/** As `limitCalendar`, for one limit: one that has ended keeps the calendar under which it did. */
export function calendarOfLedger(dossier: Agencies, ledger: Ledger, calendars: Calendars): WorkCalendar {
  return limitCalendar(dossier, calendars, endOf(ledger));
}

function taskDeadline(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  calendars: Calendars,
  limits: Readonly<Record<string, ClockReading>>,
): TaskDeadline {
  const planDueAt =
    instance.kind === 'respondent'
      ? respondentDue(procedure, dossier, instance, calendars)
      : planDue(procedure, dossier, instance, calendars, limits);
  const candidates = planDueAt === null ? [] : [planDueAt];
  for (const [id, reading] of Object.entries(limits)) {
    if (reading.dueAt === null || reading.endedAt !== null || reading.standing) continue;
    if (covers(procedure, id, instance)) candidates.push(reading.dueAt);
  }
  const dueAt = candidates.reduce<Instant | null>(
    (least, at) => (least === null || at < least ? at : least),
    null,
  );
  const counts = instance.kind === 'respondent' || countsFor(ruleOf(procedure, dossier, instance));
  return { planDueAt, dueAt, counts };
}

function planDue(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  calendars: Calendars,
  limits: Readonly<Record<string, ClockReading>>,
): Instant | null {
  const node = procedure.index.nodes.get(instance.node);
  const duration = node?.kind === 'step' || node?.kind === 'consultation' ? node.duration : undefined;
  if (duration && 'restOf' in duration) return limits[duration.restOf]?.dueAt ?? null;
  const amount = procedure.stepAmounts.get(instance.node)?.(dossier);
  // A hand-over of zero time has no plan to miss: it ends whenever the citizen comes. "The same day" has no value at all.
  if (!amount || (amount.value === 0 && amount.unit !== 'SAME_DAY_CUTOFF')) return null;
  const calendar = calendars(instance.agency ?? dossier.receivingAgency);
  return stretched(calendar, instance.openedAt, asPlan(amount), dossier.stops);
}

/**
 * Plan amounts in days are working hours (1 day = 8) from the moment the step begins; the start day counts, and what lies
 * in a stop does not.
 */
export function planDueFrom(
  calendar: WorkCalendar,
  openedAt: Instant,
  amount: Amount,
  stops?: readonly Stretch[],
): Instant | null {
  return stretched(calendar, openedAt, asPlan(amount), stops);
}

function asPlan(amount: Amount): Amount {
  return amount.unit === 'WORKING_DAY' ? { value: amount.value * 8, unit: 'HOUR' } : amount;
}
