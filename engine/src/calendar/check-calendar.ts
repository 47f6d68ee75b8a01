import type { Problem } from '../problem/problem.ts';
import type { CalendarDocument } from './calendar-document.ts';
import { checkDays } from './check-days.ts';
import { checkStatutory } from './check-statutory.ts';
import { checkWindows } from './check-windows.ts';
import { resolveCalendar, type CalendarLookup } from './resolve-calendar.ts';
import { isTimeZone } from './time-zone.ts';

/**
 * What is wrong with a calendar, each as data with its place. `lookup` finds the calendars it inherits from; what is
 * wrong with those is not said again here. Without errors it compiles.
 */
export function checkCalendar(
  document: CalendarDocument,
  lookup: CalendarLookup = () => undefined,
): readonly Problem[] {
  const find: CalendarLookup = (id) => (id === document.id ? document : lookup(id));
  const resolved = resolveCalendar(document.id, find);
  if (!resolved.ok) return resolved.problems;
  const above = document.parent === undefined ? null : resolveCalendar(document.parent, find);
  const whole = resolved.calendar;
  const parent = above?.ok ? above.calendar : null;
  return [
    ...(isTimeZone(whole.timeZone)
      ? []
      : [error('calendar-zone-unknown', '/timeZone', { zone: whole.timeZone })]),
    ...checkWindows(document),
    ...checkDays(document, whole, parent),
    ...checkStatutory(document, whole),
  ];
}

function error(code: string, path: string, facts: Problem['facts']): Problem {
  return { code, severity: 'error', path, facts };
}
