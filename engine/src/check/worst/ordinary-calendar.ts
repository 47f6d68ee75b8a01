import type { CivilDay } from '../../calendar/civil-day.ts';
import { weekdayOf } from '../../calendar/civil-day.ts';
import { WorkCalendar } from '../../calendar/work-calendar.ts';

const msPerDay = 86_400_000;
const msPerHour = 3_600_000;
/** A Monday, 2001-01-01: any will do. */
const firstDay: CivilDay = 11_323;
const dayCount = 4 * 366;

let compiled: WorkCalendar | null = null;

/**
 * Weeks of five days of eight hours and no holidays: enough to count working days and hours where no calendar is given.
 */
export function ordinaryCalendar(): WorkCalendar {
  compiled ??= new WorkCalendar({
    id: 'ordinary',
    timeZone: 'UTC',
    cutOff: '15:00',
    deadlines: {},
    firstDay,
    days: Array.from({ length: dayCount }, (_, i) => {
      const startsAt = (firstDay + i) * msPerDay;
      const hour = (h: number) => startsAt + h * msPerHour;
      return {
        startsAt,
        working: weekdayOf(firstDay + i) <= 5,
        windows: [
          [hour(8), hour(12)],
          [hour(13), hour(17)],
        ] as const,
        reception: [],
        note: null,
      };
    }),
    yearStatus: new Map([[2001, 'final']]),
  });
  return compiled;
}
