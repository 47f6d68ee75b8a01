import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { addMonths, formatCivilDay, parseCivilDay, type CivilDay } from '../calendar/civil-day.ts';
import { CalendarRangeError } from '../calendar/work-calendar.ts';
import { factValue, type FactView } from '../condition/fact-view.ts';
import type { Amount } from '../document/amount.ts';
import type { Fact } from '../document/facts.ts';
import type { Scalar } from '../document/primitives.ts';
import type { Dossier, Instant, Parent } from '../dossier/dossier.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { limitCalendar, type Calendars } from './deadlines.ts';
import { readClock } from './due-date.ts';

type View = FactView &
  Pick<Dossier, 'receivingAgency' | 'competentAgency' | 'ledgers'> & { readonly parent?: Parent };

/**
 * What the day, the clock and the calendar say at a moment, for the facts that hang on them; only what differs from
 * what is known, null when nothing does. It goes into the event's findings: the engine itself never asks a calendar.
 */
export function momentFindings(
  procedure: CompiledProcedure,
  dossier: View,
  at: Instant,
  calendars: Calendars,
  given: Readonly<Record<string, Scalar>> = {},
): { readonly facts: Readonly<Record<string, Scalar>> } | null {
  if (procedure.momentFacts.length === 0) return null;
  const calendar = calendars(dossier.competentAgency ?? dossier.receivingAgency);
  const known: Record<string, Scalar> = { ...dossier.facts, ...given };
  const found: Record<string, Scalar> = {};
  for (const fact of procedure.momentFacts) {
    const value = valueOf(procedure, fact, { ...dossier, facts: known }, at, calendar, calendars);
    if (value === undefined || known[fact.id] === value) continue;
    known[fact.id] = value;
    found[fact.id] = value;
  }
  return Object.keys(found).length > 0 ? { facts: found } : null;
}

function valueOf(
  procedure: CompiledProcedure,
  fact: Fact,
  view: View,
  at: Instant,
  calendar: WorkCalendar,
  calendars: Calendars,
): Scalar | undefined {
  const { source } = fact;
  const dateOf = (id: string): CivilDay | undefined => {
    const other = procedure.index.facts.get(id);
    const value = other && factValue(other, view);
    const day = typeof value === 'string' ? parseCivilDay(value) : NaN;
    return Number.isNaN(day) ? undefined : day;
  };
  try {
    switch (source.kind) {
      case 'today':
        return calendar.localDate(at);
      case 'head':
        if (source.of === 'receivedOn') return view.facts[fact.id] ?? calendar.localDate(at);
        if (source.of === 'linked') return view.parent !== undefined;
        return (source.of === 'receivingAgency' ? view.receivingAgency : view.competentAgency) ?? undefined;
      case 'clock':
        return clockValue(source, view, at, limitCalendar(view, calendars));
      case 'datePlus': {
        const day = dateOf(source.date);
        return day === undefined ? undefined : formatCivilDay(plus(calendar, day, source.plus));
      }
      case 'between': {
        const from = dateOf(source.from);
        const to = dateOf(source.to);
        return from === undefined || to === undefined ? undefined : between(calendar, from, to, source.unit);
      }
      default:
        return undefined;
    }
  } catch (error) {
    // A date beyond the years the calendar knows is not known, which no comparison holds for.
    if (error instanceof CalendarRangeError) return undefined;
    throw error;
  }
}

function clockValue(
  source: Extract<Fact['source'], { kind: 'clock' }>,
  view: View,
  at: Instant,
  calendar: WorkCalendar,
): Scalar | undefined {
  const ledger = view.ledgers[source.limit] ?? [];
  switch (source.of) {
    case 'extensions':
      return ledger.filter(({ kind }) => kind === 'extended').length;
    case 'pauses':
      return ledger.filter(({ kind }) => kind === 'paused').length;
    default:
  }
  const reading = readClock(ledger, calendar, at);
  if (source.of === 'usedDays') return days(reading.usedMinutes);
  if (reading.remainingMinutes === null) return undefined;
  return source.of === 'overdue'
    ? reading.dueAt !== null && at > reading.dueAt && reading.endedAt === null
    : days(reading.remainingMinutes);
}

/** Working days of eight hours, to two decimals. */
function days(minutes: number): number {
  return Math.round((minutes / 480) * 100) / 100;
}

function plus(calendar: WorkCalendar, day: CivilDay, { value, unit }: Amount): CivilDay {
  switch (unit) {
    case 'WORKING_DAY':
      return calendar.workingDayAfter(day, Math.round(value));
    case 'MONTH':
      return addMonths(day, Math.round(value));
    case 'SAME_DAY_CUTOFF':
      return day;
    case 'HOUR':
      return calendar.workingDayAfter(day, Math.ceil(value / 8));
    case 'CALENDAR_DAY':
      return day + Math.round(value);
  }
}

/** Whole units from one day to another; negative when the other is earlier. The first day does not count. */
function between(
  calendar: WorkCalendar,
  from: CivilDay,
  to: CivilDay,
  unit: Extract<Fact['source'], { kind: 'between' }>['unit'],
): number {
  if (to < from) return 0 - between(calendar, to, from, unit);
  if (unit === 'CALENDAR_DAY') return to - from;
  if (unit === 'WORKING_DAY') return calendar.workingDaysBetween(from, to);
  const [y1 = 0, m1 = 0, d1 = 0] = formatCivilDay(from).split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = formatCivilDay(to).split('-').map(Number);
  const months = (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
  return unit === 'MONTH' ? months : Math.floor(months / 12);
}
