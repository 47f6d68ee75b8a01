import type { Instant } from '../dossier/dossier.ts';
import { dateNumberOf, dayNumberOf, daysInMonth } from './civil-day.ts';

/** Looked up once: a look-up in the global object is felt here wherever the code runs in a context of its own. */
const { floor, trunc } = Math;
const msPerDay = 86_400_000;

/**
 * Milliseconds since the epoch of an instant: what `Date.parse` answers, at a fraction of its price for a text in the
 * one form in which instants are stored (`2026-08-21T08:10:00.000Z`). Clocks are read from ledgers of texts, at every
 * event of every dossier.
 */
export function parseInstant(at: Instant): number {
  return plainInstant(at) ?? Date.parse(at);
}

/** Undefined for what needs a closer look: other forms, days a month does not have, `24:00`. */
function plainInstant(at: string): number | undefined {
  if (at.length !== 24 || !hasMarks(at)) return undefined;
  const year = pair(at, 0) * 100 + pair(at, 2);
  const month = pair(at, 5);
  const day = pair(at, 8);
  if (year < 0 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > 28 && day > daysInMonth(year, month)) return undefined;
  const hour = pair(at, 11);
  const minute = pair(at, 14);
  const second = pair(at, 17);
  // The last of its three digits is read twice, so that two are always read together.
  const tenths = pair(at, 20);
  const last = pair(at, 21);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return undefined;
  if (tenths < 0 || last < 0) return undefined;
  const ms = tenths * 10 + (last % 10);
  return dayNumberOf(year, month, day) * msPerDay + (hour * 60 + minute) * 60_000 + second * 1_000 + ms;
}

function hasMarks(at: string): boolean {
  return (
    at.charCodeAt(4) === dash &&
    at.charCodeAt(7) === dash &&
    at.charCodeAt(10) === timeFollows &&
    at.charCodeAt(13) === colon &&
    at.charCodeAt(16) === colon &&
    at.charCodeAt(19) === dot &&
    at.charCodeAt(23) === utc
  );
}

const [zero, dash, colon, dot, timeFollows, utc] = [48, 45, 58, 46, 84, 90];

/** What no number of two digits makes up for: whatever a part with a wrong sign is added to stays below zero. */
const noNumber = -1_000_000;

/** The number of two digits; below zero when they are none. Whole numbers throughout: `NaN` would cost as much again. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : noNumber;
}

/** What `new Date(at).toISOString()` answers, at a fifth of its price. */
export function formatInstant(at: number): Instant {
  const whole = trunc(at);
  const civilDay = floor(whole / msPerDay);
  const date = dateNumberOf(civilDay);
  if (!(date >= 101 && date <= 9999_1231)) return new Date(at).toISOString();
  const year = floor(date / 10_000);
  const month = floor(date / 100) % 100;
  const day = date % 100;
  const inDay = whole - civilDay * msPerDay;
  const hour = floor(inDay / 3_600_000);
  const minute = floor(inDay / 60_000) % 60;
  const second = floor(inDay / 1_000) % 60;
  const ms = inDay % 1_000;
  // One call with all signs is three times as fast as putting texts together.
  // prettier-ignore
  return String.fromCharCode(
    tens(year / 100), ones(year / 100), tens(year), ones(year), dash, tens(month), ones(month), dash,
    tens(day), ones(day), timeFollows, tens(hour), ones(hour), colon, tens(minute), ones(minute), colon,
    tens(second), ones(second), dot, ones(ms / 100), tens(ms), ones(ms), utc,
  );
}

/** The sign of the tens of a number. */
function tens(value: number): number {
  return zero + (floor(value / 10) % 10);
}

/** The sign of its ones. */
function ones(value: number): number {
  return zero + (floor(value) % 10);
}
