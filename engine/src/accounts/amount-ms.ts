import { CalendarRangeError, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { Amount } from '../document/amount.ts';
import type { Instant } from '../dossier/dossier.ts';

const hour = 3_600_000;

/** Days and hours of plans and budgets as working milliseconds, 1 day = 8 hours; null for units that need a date. */
export function plannedMs({ value, unit }: Amount): number | null {
  if (unit === 'WORKING_DAY') return value * 8 * hour;
  return unit === 'HOUR' ? value * hour : null;
}

/**
 * Any amount as working milliseconds. What only a date can say ("within the same day", calendar days, months) is what lay
 * between the moment it began and the moment it runs out; null where the calendar does not reach.
 */
export function amountMs(amount: Amount, begun: Instant, calendar: WorkCalendar): number | null {
  const planned = plannedMs(amount);
  if (planned !== null) return planned;
  try {
    const from = Date.parse(begun);
    return calendar.elapsed(calendar.dueOf(from, amount).at) - calendar.elapsed(from);
  } catch (error) {
    if (error instanceof CalendarRangeError) return null;
    throw error;
  }
}
