import { CalendarRangeError, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { Instant } from '../dossier/dossier.ts';
import type { ClockReading } from './due-date.ts';

export interface Lateness {
  /** Later than the date first promised, whatever has moved since. */
  readonly againstOriginal: boolean;
  /** Later than the date that counts now. */
  readonly againstCurrent: boolean;
}

/**
 * Is a limit late, by date only: an hour too late on the right day is in time (one-stop-rules 5.3). What has ended is
 * judged by its end. While it stands still the date that counts waits with it, unless it was over when it stopped; the
 * date first promised passes all the same.
 */
export function lateness(reading: ClockReading, calendar: WorkCalendar, now: Instant): Lateness {
  const { originalDueAt, dueAt, endedAt, standing, remainingMinutes } = reading;
  const until = endedAt ?? now;
  const waits = standing && (remainingMinutes ?? 0) >= 0;
  return {
    againstOriginal: isAfter(calendar, until, originalDueAt),
    againstCurrent: !waits && isAfter(calendar, until, dueAt),
  };
}

function isAfter(calendar: WorkCalendar, moment: Instant, due: Instant | null): boolean {
  if (due === null || moment <= due) return false;
  try {
    return calendar.localDate(moment) > calendar.localDate(due);
  } catch (error) {
    // Beyond the years that the calendar knows there are no two days to compare.
    if (error instanceof CalendarRangeError) return true;
    throw error;
  }
}
