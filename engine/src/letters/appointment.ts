import { formatCivilDay, parseCivilDay } from '../calendar/civil-day.ts';
import { CalendarRangeError, type WorkCalendar } from '../calendar/work-calendar.ts';
import { calendarOfLedger, deadlinesOf, limitCalendar, type Calendars } from '../clock/deadlines.ts';
import { readClock } from '../clock/due-date.ts';
import type { Amount } from '../document/amount.ts';
import type { Dossier, Instant, Ledger } from '../dossier/dossier.ts';
import type { ActionEvent, LetterFindings } from '../dossier/events.ts';
import { isWork } from '../dossier/work.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { extensionRule, findLetter, mayExtend } from './letters.ts';

/** No rule bounds it: still no more than a year of working days. */
const longest: Amount = { value: 250, unit: 'WORKING_DAY' };

/**
 * The new date a letter may start with: today and what is left of the plan of the open steps, but the next working day at
 * the earliest. `yyyy-MM-dd`; null where the calendar does not reach.
 */
export function proposedDay(
  procedure: CompiledProcedure,
  dossier: Dossier,
  calendars: Calendars,
  now: Instant,
): string | null {
  const calendar = limitCalendar(dossier, calendars);
  const { tasks } = deadlinesOf(procedure, dossier, calendars, now);
  const plans = dossier.open.filter(isWork).flatMap(({ id }) => tasks[id]?.planDueAt ?? []);
  try {
    const next = calendar.workingDayAfter(calendar.dayOf(Date.parse(now)), 1);
    const ends = plans.map((at) => calendar.workingDayOnOrAfter(calendar.dayOf(Date.parse(at))));
    return formatCivilDay(Math.max(next, ...ends));
  } catch (error) {
    if (error instanceof CalendarRangeError) return null;
    throw error;
  }
}

/** What the calendars say about an action on a letter; null when the event is none. Recorded, so a fold never asks again. */
export function letterFindings(
  procedure: CompiledProcedure,
  dossier: Dossier,
  event: ActionEvent,
  calendars: Calendars,
): LetterFindings | null {
  if (!event.action.startsWith('letter.')) return null;
  const day = event.data?.['newDay'];
  const newDueAt = typeof day === 'string' ? closingOn(limitCalendar(dossier, calendars), day) : null;
  const found = newDueAt === null ? {} : { newDueAt };
  if (event.action === 'letter.draft') {
    const limit = procedure.promise;
    const dueAt = limit && deadlinesOf(procedure, dossier, calendars, event.at).limits[limit]?.dueAt;
    return dueAt ? { ...found, dueAt } : found;
  }
  const letter = findLetter(dossier, event.task);
  if (event.action !== 'letter.sign' || !letter || newDueAt === null) return found;
  const { limit } = letter;
  const ledger = dossier.ledgers[limit] ?? [];
  const calendar = calendarOfLedger(dossier, ledger, calendars);
  const extension = mayExtend(procedure, limit, ledger)
    ? extensionTo(ledger, newDueAt, mostOf(procedure, limit), calendar)
    : null;
  return { ...found, ...(extension === null ? {} : { extension }) };
}

/** When a working day closes; null for a day off, for what is no day, and beyond the calendar. */
export function closingOn(calendar: WorkCalendar, text: string): Instant | null {
  const day = parseCivilDay(text);
  if (Number.isNaN(day)) return null;
  try {
    return calendar.isWorkingDay(day) ? new Date(calendar.closingOf(day)).toISOString() : null;
  } catch (error) {
    if (error instanceof CalendarRangeError) return null;
    throw error;
  }
}

/** Until when a limit may be extended at most; null where it may not be, or not any more. */
export function extendableUntil(
  procedure: CompiledProcedure,
  dossier: Dossier,
  limit: string,
  calendars: Calendars,
): Instant | null {
  const ledger = dossier.ledgers[limit] ?? [];
  if (!mayExtend(procedure, limit, ledger)) return null;
  return dueWith(ledger, mostOf(procedure, limit), calendarOfLedger(dossier, ledger, calendars));
}

const mostOf = (procedure: CompiledProcedure, limit: string): Amount =>
  extensionRule(procedure, limit)?.amount ?? longest;

/** When a limit would fall due if it were extended by so much. */
function dueWith(ledger: Ledger, amount: Amount, calendar: WorkCalendar): Instant | null {
  const at = ledger[ledger.length - 1]?.at;
  if (at === undefined) return null;
  const extended = { kind: 'extended', at, amount, by: { role: '', agency: '' }, ground: '' } as const;
  return readClock([...ledger, extended], calendar, at).dueAt;
}

/**
 * The time by which a limit must be extended to fall due at this moment; null where `most` does not reach so far. Months
 * are a bound, no step: within them days are counted.
 */
function extensionTo(ledger: Ledger, target: Instant, most: Amount, calendar: WorkCalendar): Amount | null {
  const bound = dueWith(ledger, most, calendar);
  if (bound === null || bound < target) return null;
  const amount =
    most.unit === 'HOUR' ? hoursTo(ledger, target, calendar) : daysTo(ledger, target, most, calendar);
  return amount.value > 0 && dueWith(ledger, amount, calendar) === target ? amount : null;
}

function hoursTo(ledger: Ledger, target: Instant, calendar: WorkCalendar): Amount {
  const { dueAt } = readClock(ledger, calendar, target);
  return { value: dueAt === null ? 0 : calendar.workingMinutesBetween(dueAt, target) / 60, unit: 'HOUR' };
}

/** The least number of days that leads so far. */
function daysTo(ledger: Ledger, target: Instant, most: Amount, calendar: WorkCalendar): Amount {
  const unit = most.unit === 'WORKING_DAY' ? 'WORKING_DAY' : 'CALENDAR_DAY';
  let low = 1;
  let high = 400;
  while (low < high) {
    const middle = (low + high) >> 1;
    const due = dueWith(ledger, { value: middle, unit }, calendar);
    if (due !== null && due < target) low = middle + 1;
    else high = middle;
  }
  return { value: low, unit };
}
