import { CalendarRangeError, formatCivilDay, parseCivilDay, type WorkCalendar } from '@motcua/engine';

/** The day by which a process should be published that follows a central announcement; null where nobody can say. */
export function remindOn(
  announcedOn: string | null,
  workingDays: number | null,
  calendar: WorkCalendar,
): string | null {
  if (announcedOn === null || workingDays === null) return null;
  try {
    return formatCivilDay(calendar.workingDayAfter(parseCivilDay(announcedOn), workingDays));
  } catch (error) {
    if (error instanceof CalendarRangeError) return null;
    throw error;
  }
}
