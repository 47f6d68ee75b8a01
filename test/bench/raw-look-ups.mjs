import { officeMoments } from './ledgers.mjs';

/**
 * Binary searches among the opening hours of a calendar, for moments spread over two years of it: what finding a moment
 * in a calendar costs at least.
 * @param {import('@motcua/engine').WorkCalendar} calendar
 * @returns {(times: number) => number}
 */
export function lookUpsIn(calendar) {
  const opens = openingsOf(calendar);
  const sought = Float64Array.from(officeMoments());
  let i = 0;
  let found = 0;
  return (times) => {
    for (let n = 0; n < times; n += 1) {
      found += indexOf(opens, sought[i] ?? 0);
      i = (i + 1) % sought.length;
    }
    return found;
  };
}

/**
 * As many opening hours as the calendar holds, read out of it from outside.
 * @param {import('@motcua/engine').WorkCalendar} calendar
 */
function openingsOf(calendar) {
  const first = calendar.dayOf(Date.parse('2025-01-01T05:00:00.000Z'));
  const opens = [];
  for (let day = first; isKnown(calendar, day); day += 1) {
    if (!calendar.isWorkingDay(day)) continue;
    const morning = Date.parse(calendar.instantOf('2025-01-01T07:30')) + (day - first) * 86_400_000;
    opens.push(morning, morning + 5.5 * 3_600_000);
  }
  return Float64Array.from(opens);
}

/**
 * @param {import('@motcua/engine').WorkCalendar} calendar
 * @param {number} day
 */
function isKnown(calendar, day) {
  try {
    calendar.noteOf(day);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {Float64Array} sorted
 * @param {number} value
 */
function indexOf(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
