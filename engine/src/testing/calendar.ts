import { CalendarDocument } from '../calendar/calendar-document.ts';
import type { Calendars } from '../clock/deadlines.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';

type DayKind = 'HOLIDAY' | 'COMPENSATORY' | 'SWAPPED_OFF' | 'MAKEUP_WORKDAY';

const day = (date: string, kind: DayKind = 'HOLIDAY') => ({ date, kind, title: { vi: kind, en: kind } });
const days = (...dates: string[]) => dates.map((date) => day(date));

/** The weekdays off and Saturdays worked of 2025-2027, as the Government announced them; 2027 is not announced. */
export const vietnam = CalendarDocument.parse({
  id: 'vn_test',
  title: { vi: 'Việt Nam', en: 'Viet Nam' },
  timeZone: 'Asia/Ho_Chi_Minh',
  weekend: [6, 7],
  windows: [
    ['07:30', '11:30'],
    ['13:00', '17:00'],
  ],
  cutOff: '15:00',
  years: {
    '2025': {
      status: 'final',
      notice: 'test',
      days: days('2025-01-01', '2025-09-01', '2025-09-02'),
    },
    '2026': {
      status: 'final',
      notice: '12729/VPCP-KGVX',
      days: [
        ...days(
          '2026-01-01',
          '2026-02-16',
          '2026-02-17',
          '2026-02-18',
          '2026-02-19',
          '2026-02-20',
          '2026-04-30',
        ),
        ...days('2026-05-01', '2026-09-01', '2026-09-02', '2026-11-24'),
        day('2026-01-02', 'SWAPPED_OFF'),
        day('2026-01-10', 'MAKEUP_WORKDAY'),
        day('2026-04-27', 'COMPENSATORY'),
        day('2026-08-31', 'SWAPPED_OFF'),
        day('2026-08-22', 'MAKEUP_WORKDAY'),
      ],
    },
    '2027': { status: 'draft', notice: 'chưa công bố', days: days('2027-01-01', '2027-02-05', '2027-02-08') },
  },
});

export const workCalendar = compileCalendar(vietnam);
export const calendars: Calendars = () => workCalendar;

/** A local moment as an instant. */
export const at = (local: string): string => workCalendar.instantOf(local);
