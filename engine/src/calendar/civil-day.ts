/** A civil day as a number: days since 1970-01-01, so that days can be counted and compared without time zones. */
export type CivilDay = number;

const msPerDay = 86_400_000;

/** `2026-08-21` to a civil day. NaN for a text that is no date, `2026-02-30` included. */
export function parseCivilDay(date: string): CivilDay {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  const ms = Date.UTC(year, month - 1, day);
  return formatCivilDay(ms / msPerDay) === date ? ms / msPerDay : NaN;
}

/** A civil day to `2026-08-21`; empty for NaN. */
export function formatCivilDay(day: CivilDay): string {
  return Number.isFinite(day) ? new Date(day * msPerDay).toISOString().slice(0, 10) : '';
}

/** ISO weekday, Monday = 1. 1970-01-01 was a Thursday. */
export function weekdayOf(day: CivilDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The same day number `months` later, or the last day of that month when it has no such day (Civil Code art. 148). */
export function addMonths(day: CivilDay, months: number): CivilDay {
  const date = new Date(day * msPerDay);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return (target.getTime() + (Math.min(date.getUTCDate(), lastDay) - 1) * msPerDay) / msPerDay;
}
