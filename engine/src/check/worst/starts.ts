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
 * The days on which a limit has to be begun to see every way in which it can go: one of every weekday in an ordinary
 * time, since ordinary weeks are all alike (months are not), and each day with a special one before the due date.
 */
export function daysThatDiffer(
  calendar: WorkCalendar,
  days: readonly CivilDay[],
  amount: Amount,
  seasons: Seasons,
): readonly CivilDay[] {
  const ordinary = new Map<number, CivilDay>();
  const special: CivilDay[] = [];
  for (const day of days)
    try {
      const due = calendar.dueOf(calendar.closingOf(day), amount).at;
      if (seasons.between(calendar.startOfDay(day), due) !== null) special.push(day);
      else if (!ordinary.has(weekdayOf(day))) ordinary.set(weekdayOf(day), day);
    } catch (error) {
      if (!(error instanceof CalendarRangeError)) throw error;
    }
  return [...ordinary.values(), ...special];
}
