import { formatCivilDay, parseCivilDay, weekdayOf } from '@motcua/engine';

/** The weeks of a month from Monday to Sunday, each day as `yyyy-MM-dd`; null beside the month. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = parseCivilDay(`${year}-${String(month).padStart(2, '0')}-01`);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const length = parseCivilDay(next) - first;
  const before = weekdayOf(first) - 1;
  const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, index) => {
    const day = index - before;
    return day < 0 || day >= length ? null : formatCivilDay(first + day);
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** So many days later, or earlier. */
export const shifted = (date: string, days: number): string => formatCivilDay(parseCivilDay(date) + days);

/** The same day of another month, or the last it has. */
export function monthShifted(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const days = weeksOf(toYear, toMonth)
    .flat()
    .filter((one) => one !== null);
  return days[Math.min(day, days.length) - 1] ?? date;
}

export const weekday = (date: string): number => weekdayOf(parseCivilDay(date));
