import type { ResolvedCalendar, ResolvedDay } from '@motcua/engine';
import { weekday } from './month.ts';

/** When the desk takes dossiers in on a day, as the engine counts it (`compileCalendar`). */
export function receptionOn(
  calendar: ResolvedCalendar,
  date: string,
  day: ResolvedDay | undefined,
): readonly (readonly [string, string])[] {
  const special = calendar.reception.days.find((one) => one.date === date);
  if (special) return special.windows;
  const usual = day ? undefined : calendar.reception.weekdays[String(weekday(date))];
  if (usual) return usual;
  const works = day ? day.kind === 'MAKEUP_WORKDAY' : !calendar.weekend.includes(weekday(date));
  return works ? calendar.windows : [];
}

export const written = (windows: readonly (readonly [string, string])[]) =>
  windows.map(([open, close]) => `${open}–${close}`).join(', ');
