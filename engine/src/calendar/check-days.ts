import type { Problem, Severity } from '../problem/problem.ts';
import type { CalendarDocument, SpecialDay } from './calendar-document.ts';
import { parseCivilDay, weekdayOf } from './civil-day.ts';
import type { ResolvedCalendar } from './resolve-calendar.ts';

interface Placed {
  readonly day: SpecialDay;
  readonly path: string;
}

/** Twenty a year for a hundred years: more is no calendar, and takes longer to check than anybody waits. */
const mostDays = 2_000;

/** What is wrong with the special days that a document states itself. */
export function checkDays(
  document: CalendarDocument,
  whole: ResolvedCalendar,
  parent: ResolvedCalendar | null,
): readonly Problem[] {
  const stated = Object.values(document.years).reduce((sum, { days }) => sum + days.length, 0);
  if (stated > mostDays)
    return [found('calendar-too-many-days', 'error', '/years', { days: stated, max: mostDays })];
  const problems: Problem[] = [];
  const all = new Map(Object.values(whole.years).flatMap(({ days }) => days.map((day) => [day.date, day])));
  const above = new Map(
    Object.values(parent?.years ?? {}).flatMap(({ days }) => days.map((day) => [day.date, day])),
  );
  const named = new Set([...all.values()].map((day) => `${day.kind} ${day.for}`));
  const isWeekend = (date: string) => whole.weekend.includes(weekdayOf(parseCivilDay(date)));
  const isOffAbove = (date: string) =>
    above.has(date) ? above.get(date)!.kind !== 'MAKEUP_WORKDAY' : isWeekend(date);
  const seen = new Map<string, number>();
  for (const [year, { status, notice, days }] of Object.entries(document.years)) {
    if (status === 'final' && notice.trim() === '' && days.some((day) => !day.notice?.trim()))
      problems.push(found('calendar-notice-missing', 'error', `/years/${year}/notice`, { year }));
    for (const [index, day] of days.entries()) {
      const path = `/years/${year}/days/${index}`;
      const { date } = day;
      if (Number.isNaN(parseCivilDay(date))) {
        problems.push(found('calendar-date-impossible', 'error', `${path}/date`, { date }));
        continue;
      }
      if (!date.startsWith(`${year}-`))
        problems.push(found('calendar-day-outside-year', 'error', `${path}/date`, { date, year }));
      if (seen.has(date)) problems.push(found('calendar-day-twice', 'error', `${path}/date`, { date }));
      seen.set(date, index);
      problems.push(...kindProblems({ day, path }, { isWeekend, isOffAbove, above, all, named }));
    }
  }
  return problems;
}

interface About {
  isWeekend(date: string): boolean;
  isOffAbove(date: string): boolean;
  readonly above: ReadonlyMap<string, SpecialDay>;
  /** The days of the whole calendar by date. */
  readonly all: ReadonlyMap<string, SpecialDay>;
  /** Kind of a day and the day it names, for each. */
  readonly named: ReadonlySet<string>;
}

function kindProblems(
  { day, path }: Placed,
  { isWeekend, isOffAbove, above, all, named }: About,
): readonly Problem[] {
  const { date, kind } = day;
  const facts = { date };
  const hasPartner = (wanted: SpecialDay['kind']) =>
    all.get(day.for ?? '')?.kind === wanted || named.has(`${wanted} ${date}`);
  switch (kind) {
    case 'MAKEUP_WORKDAY':
      return [
        ...(isOffAbove(date)
          ? []
          : [found('calendar-makeup-on-working-day', 'error', `${path}/kind`, facts)]),
        ...(hasPartner('SWAPPED_OFF')
          ? []
          : [found('calendar-makeup-without-partner', 'warning', `${path}/for`, facts)]),
      ];
    case 'SWAPPED_OFF':
      return [
        ...(hasPartner('MAKEUP_WORKDAY')
          ? []
          : [found('calendar-swap-without-partner', 'error', `${path}/for`, facts)]),
        ...(isOffAbove(date) ? [found('calendar-day-already-off', 'warning', `${path}/date`, facts)] : []),
      ];
    case 'COMPENSATORY':
      return isOffAbove(date) ? [found('calendar-day-already-off', 'warning', `${path}/date`, facts)] : [];
    case 'HOLIDAY':
      if (above.has(date))
        return isOffAbove(date) ? [found('calendar-day-already-off', 'warning', `${path}/date`, facts)] : [];
      return isWeekend(date) && !named.has(`COMPENSATORY ${date}`)
        ? [found('calendar-holiday-without-lieu', 'warning', `${path}/date`, facts)]
        : [];
  }
}

function found(code: string, severity: Severity, path: string, facts: Problem['facts']): Problem {
  return { code, severity, path, facts };
}
