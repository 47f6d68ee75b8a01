import { weekdayOf, type CivilDay } from '../../calendar/civil-day.ts';
import { CalendarRangeError, isByHour, type WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Amount } from '../../document/amount.ts';
import { latestStart, openingOf } from './minutes.ts';
import type { Seasons } from './seasons.ts';

const msPerMinute = 60_000;

/** The moments of one day at which a limit of this amount can begin with the least time left. */
export function startsOn(calendar: WorkCalendar, day: CivilDay, amount: Amount): readonly number[] {
  const closing = calendar.closingOf(day);
  if (amount.unit === 'SAME_DAY_CUTOFF') {
    const cutOff = latestStart(calendar, day, amount);
    return [cutOff - msPerMinute, cutOff - 1, closing];
  }
  return isByHour(amount) ? [openingOf(calendar, day), closing] : [closing];
}

/**
 * The days on which a limit has to be begun to see every way in which it can go: each day with a special one before the
 * due date, and of the others one of every weekday, since ordinary weeks are all alike. Months are not.
 */
export function daysThatDiffer(
  calendar: WorkCalendar,
  days: readonly CivilDay[],
  amount: Amount,
  seasons: Seasons,
): readonly CivilDay[] {
  const weekdays = new Set<number>();
  return days.filter((day) => {
    try {
      const from = calendar.startOfDay(day);
      if (seasons.between(from, calendar.dueOf(calendar.closingOf(day), amount).at) !== null) return true;
    } catch (error) {
      if (!(error instanceof CalendarRangeError)) throw error;
      return false;
    }
    const weekday = weekdayOf(day);
    if (weekdays.has(weekday)) return false;
    weekdays.add(weekday);
    return true;
  });
}
