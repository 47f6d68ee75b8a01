import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Amount } from '../document/amount.ts';
import type { Dossier, Instant, OpenInstance } from '../dossier/dossier.ts';
import type { TimerKey } from '../dossier/events.ts';
import { isWork } from '../dossier/work.ts';
import { appointmentDue } from '../letters/appointment-due.ts';
import { lastMissed } from '../letters/last-missed.ts';
import { pendingLetters, lettersOf, signedLast } from '../letters/letters.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Calendars, Deadlines } from './deadlines.ts';
import type { ClockReading } from './due-date.ts';
import { later, stretched, wholeOrPlan } from './multiplicity-due.ts';

export interface Due {
  readonly key: TimerKey;
  readonly dueAt: Instant | null;
}

/** Does this limit run: begun, not ended, not standing still, with a date? */
export function runs(
  reading: ClockReading | undefined,
): reading is ClockReading & { readonly dueAt: Instant } {
  return (
    reading !== undefined &&
    reading.startedAt !== null &&
    reading.endedAt === null &&
    !reading.standing &&
    reading.dueAt !== null
  );
}

/**
 * A running limit comes near its due date, by as much as the calendar says: once per due date, so a date that moves is
 * said anew. Never before the line that set the date, and not about a date that is already missed.
 */
export function dueSoonTimers(
  dossier: Dossier,
  deadlines: Deadlines,
  calendar: WorkCalendar,
): readonly Due[] {
  const { dueSoon } = calendar.deadlines;
  if (dueSoon === undefined) return [];
  return Object.entries(deadlines.limits).flatMap(([limit, reading]): readonly Due[] => {
    if (!runs(reading) || said(dossier, limit) === reading.dueAt) return [];
    const missed = lastMissed(dossier, limit);
    if (missed !== undefined && reading.dueAt <= missed) return [];
    const moment = before(calendar, reading.dueAt, dueSoon);
    const since = dossier.ledgers[limit]?.at(-1)?.at;
    return [
      {
        key: { purpose: 'dueSoon', limit, dueAt: reading.dueAt },
        dueAt: moment && (since === undefined ? moment : later(moment, since)),
      },
    ];
  });
}

/** The due date of a limit about which it was last said that it comes near. */
export function said({ dueSoon }: Pick<Dossier, 'dueSoon'>, limit: string): Instant | undefined {
  return dueSoon && Object.hasOwn(dueSoon, limit) ? dueSoon[limit] : undefined;
}

/** So much earlier; days of working time are eight hours. */
export function before(calendar: WorkCalendar, due: Instant, amount: Amount): Instant | null {
  const ms = Date.parse(due);
  switch (amount.unit) {
    case 'WORKING_DAY':
      return new Date(calendar.back(ms, amount.value * 8 * 3_600_000)).toISOString();
    case 'HOUR':
      return new Date(calendar.back(ms, amount.value * 3_600_000)).toISOString();
    case 'CALENDAR_DAY':
      return new Date(ms - amount.value * 86_400_000).toISOString();
    default:
      return null;
  }
}

/** The open step at which an online dossier waits for its reception, if it does and nobody has said yet that this is late. */
export function awaitedReception(procedure: CompiledProcedure, dossier: Dossier): OpenInstance | undefined {
  // What another dossier opened was received with that one.
  if (dossier.channel !== 'online' || dossier.parent !== undefined) return undefined;
  if (dossier.status !== 1 || dossier.receptionLateAt !== undefined) return undefined;
  const { promise, index } = procedure;
  if (promise !== null && (dossier.ledgers[promise]?.length ?? 0) > 0) return undefined;
  return dossier.open.find((instance) => {
    const node = index.nodes.get(instance.node);
    return isWork(instance) && node?.kind === 'step' && node.status === 1;
  });
}

/** Within so many working hours of the desk an online dossier is answered at reception. */
export function receptionTimers(
  procedure: CompiledProcedure,
  dossier: Dossier,
  calendars: Calendars,
): readonly Due[] {
  const instance = awaitedReception(procedure, dossier);
  if (!instance) return [];
  const calendar = calendars(instance.agency ?? dossier.receivingAgency);
  const { reception } = calendar.deadlines;
  if (reception === undefined) return [];
  return [
    {
      key: { purpose: 'receptionLate', instance: instance.id },
      dueAt: stretched(calendar, instance.openedAt, wholeOrPlan(reception), dossier.stops),
    },
  ];
}

/** A letter is signed in time, and the new date it gave is kept: else the next one is drafted. */
export function letterTimers(dossier: Dossier, deadlines: Deadlines, calendar: WorkCalendar): readonly Due[] {
  if (!dossier.letters) return [];
  const unsigned = pendingLetters(dossier)
    .filter(({ id }) => !dossier.late.includes(id))
    .map(({ id }): Due => {
      const key = { purpose: 'stepDue', instance: id } as const;
      return { key, dueAt: deadlines.tasks[id]?.planDueAt ?? null };
    });
  const promised = Object.entries(deadlines.limits).flatMap(([limit, reading]): readonly Due[] => {
    const letter = signedLast(lettersOf(dossier, limit));
    // Until the limit itself is missed, that is what drafts the next letter.
    if (!letter || !runs(reading) || !Object.hasOwn(dossier.overdue, limit)) return [];
    const dueAt = appointmentDue(letter, dossier.ledgers[limit] ?? [], reading, calendar);
    return [{ key: { purpose: 'appointmentDue', letter: letter.id }, dueAt }];
  });
  return [...unsigned, ...promised];
}
