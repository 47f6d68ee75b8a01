import type { Problem } from '../problem/problem.ts';
import type { CalendarDocument } from './calendar-document.ts';
import { formatCivilDay, parseCivilDay } from './civil-day.ts';
import type { ResolvedCalendar } from './resolve-calendar.ts';

/**
 * Holidays of the law that a final year lacks. A calendar that inherits answers for such a day only when it says
 * something else of it itself.
 */
export function checkStatutory(document: CalendarDocument, whole: ResolvedCalendar): readonly Problem[] {
  return Object.entries(document.years).flatMap(([year, own]) => {
    if (own.status !== 'final') return [];
    const off = new Set(
      (whole.years[year]?.days ?? []).filter(({ kind }) => kind !== 'MAKEUP_WORKDAY').map(({ date }) => date),
    );
    const path = `/years/${year}/days`;
    return whole.statutory.flatMap(({ day, title, adjacent, from, until }): Problem[] => {
      const date = `${year}-${day}`;
      const civil = parseCivilDay(date);
      if (Number.isNaN(civil)) return [];
      if ((from !== undefined && date < from) || (until !== undefined && date > until)) return [];
      const sides = [formatCivilDay(civil - 1), formatCivilDay(civil + 1)];
      const concerns = [date, ...(adjacent ? sides : [])];
      if (document.parent !== undefined && !own.days.some((one) => concerns.includes(one.date))) return [];
      const facts = { date, vi: title.vi, en: title.en };
      if (!off.has(date)) return [{ code: 'calendar-statutory-missing', severity: 'error', path, facts }];
      return adjacent && !sides.some((side) => off.has(side))
        ? [{ code: 'calendar-adjacent-missing', severity: 'error', path, facts }]
        : [];
    });
  });
}
