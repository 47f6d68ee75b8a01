import type { Problem } from '../problem/problem.ts';
import type { CalendarDocument, Window } from './calendar-document.ts';
import { parseCivilDay } from './civil-day.ts';

/** Windows that close before they open, or that overlap or are out of order; days of the desk that are no dates. */
export function checkWindows({ windows = [], reception }: CalendarDocument): readonly Problem[] {
  return [
    ...windowProblems(windows, '/windows'),
    ...Object.entries(reception?.weekdays ?? {}).flatMap(([weekday, open]) =>
      windowProblems(open, `/reception/weekdays/${weekday}`),
    ),
    ...(reception?.days ?? []).flatMap(({ date, windows: open }, index) => [
      ...(Number.isNaN(parseCivilDay(date))
        ? [problem('calendar-date-impossible', `/reception/days/${index}/date`, { date })]
        : []),
      ...windowProblems(open, `/reception/days/${index}/windows`),
    ]),
    ...twice(reception?.days ?? []),
  ];
}

function windowProblems(windows: readonly Window[], path: string): readonly Problem[] {
  return windows.flatMap(([opens, closes], index): Problem[] => {
    const place = `${path}/${index}`;
    if (closes <= opens) return [problem('calendar-windows-reversed', place, { opens, closes })];
    const before = windows[index - 1];
    return before && opens < before[1]
      ? [problem('calendar-windows-overlap', place, { opens, closes: before[1] })]
      : [];
  });
}

function twice(days: readonly { readonly date: string }[]): readonly Problem[] {
  const seen = new Set<string>();
  return days.flatMap(({ date }, index) => {
    const known = seen.has(date);
    seen.add(date);
    return known ? [problem('calendar-day-twice', `/reception/days/${index}/date`, { date })] : [];
  });
}

function problem(code: string, path: string, facts: Problem['facts']): Problem {
  return { code, severity: 'error', path, facts };
}
