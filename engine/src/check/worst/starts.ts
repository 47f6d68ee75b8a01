import { formatCivilDay, type CivilDay } from '../../calendar/civil-day.ts';
import { CalendarRangeError, isByHour, type WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Amount } from '../../document/amount.ts';
import { daysToTry, latestStart } from './minutes.ts';

const msPerMinute = 60_000;

/** The moments of one day at which a limit of this amount can begin with the least time left. */
export function startsOn(calendar: WorkCalendar, day: CivilDay, amount: Amount): readonly number[] {
  const closing = calendar.closingOf(day);
  if (amount.unit === 'SAME_DAY_CUTOFF')
    return [latestStart(calendar, day, amount) - msPerMinute, latestStart(calendar, day, amount) - 1, closing];
  if (!isByHour(amount)) return [closing];
  return [calendar.normalise(calendar.startOfDay(day)), closing];
}

/** Every start to try, day by day. */
export function startsOf(calendar: WorkCalendar, amount: Amount): readonly number[] {
  return daysToTry(calendar).flatMap((day) => startsOn(calendar, day, amount));
}

/** The first special day between two moments: a holiday, or a day swapped with another. Null in an ordinary time. */
export function seasonBetween(
  calendar: WorkCalendar,
  from: number,
  to: number,
): { readonly date: string; readonly name: string } | null {
  try {
    for (let day = calendar.dayOf(from); day <= calendar.dayOf(to); day += 1) {
      const note = calendar.noteOf(day);
      if (note && note.kind !== 'WEEKEND') return { date: formatCivilDay(day), name: note.title.vi };
    }
    return null;
  } catch (error) {
    if (error instanceof CalendarRangeError) return null;
    throw error;
  }
}
