/** A civil day as a number: days since 1970-01-01, so that days can be counted and compared without time zones. */
export type CivilDay = number;

/** Looked up once: a look-up in the global object is felt here wherever the code runs in a context of its own. */
const { floor, min } = Math;

const msPerDay = 86_400_000;
/** From 0000-03-01, where the years of the computation begin. */
const daysTo1970 = 719_468;
const daysIn400Years = 146_097;

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

/** Days since 1970-01-01 of a date of the Gregorian calendar, the month from 1. */
export function dayNumberOf(year: number, month: number, day: number): CivilDay {
  // Years that begin in March keep the day that leap years add at their end.
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = floor(marchYear / 4) - floor(marchYear / 100) + floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - daysTo1970;
}

/** The date of a civil day as one number, `20260821`: what can be had without making a `Date`. */
export function dateNumberOf(day: CivilDay): number {
  const since = floor(day) + daysTo1970;
  const centuries = floor(since / daysIn400Years);
  const ofEra = since - centuries * daysIn400Years;
  const yearOfEra = floor(
    (ofEra - floor(ofEra / 1_460) + floor(ofEra / 36_524) - floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const marchMonth = floor((5 * ofYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + centuries * 400 + (month <= 2 ? 1 : 0);
  return year * 10_000 + month * 100 + ofYear - floor((153 * marchMonth + 2) / 5) + 1;
}

/** How many days a month has, the month from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day number `months` later, or the last day of that month when it has no such day (Civil Code art. 148). */
export function addMonths(day: CivilDay, months: number): CivilDay {
  const date = dateNumberOf(day);
  const target = floor(date / 10_000) * 12 + (floor(date / 100) % 100) - 1 + months;
  const year = floor(target / 12);
  const month = target - year * 12 + 1;
  return dayNumberOf(year, month, min(date % 100, daysInMonth(year, month)));
}
