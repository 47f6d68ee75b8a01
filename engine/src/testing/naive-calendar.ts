/**
 * A calendar as a person reads it off the wall. It shares nothing with `calendar/`: no civil days, no search, no zone
 * rules but what `Intl` says the wall clock shows. Slow on purpose, so that it is easy to see that it is right.
 */
export interface NaiveCalendar {
  /** The finest step in which anything here happens, in milliseconds; everything falls on its grid. */
  readonly tick: number;
  /** What calendar and clock on the wall show at an instant. */
  readonly wall: (ms: number) => Wall;
  /** Does the office work on this day? */
  readonly worked: (day: number) => boolean;
  /** Is it open at this time of a day it works on? Minutes since midnight. */
  readonly open: (minute: number) => boolean;
  /** Minute of the day from which a same-day procedure is due the next working day. */
  readonly cutOff: number;
}

/** A date as the count of days since 1970-01-01, and minutes since midnight. */
export interface Wall {
  readonly day: number;
  readonly minute: number;
}

/** What both calendars are made from. Times are `HH:mm`, dates `yyyy-MM-dd`, weekdays 1 (Monday) to 7. */
export interface PlainCalendar {
  readonly zone: string;
  readonly weekend: readonly number[];
  readonly off: readonly string[];
  readonly makeUp: readonly string[];
  readonly windows: readonly (readonly [string, string])[];
  readonly cutOff: string;
}

const minute = 60_000;
const dayLength = 86_400_000;

export function naiveCalendar(plain: PlainCalendar, tick = minute): NaiveCalendar {
  const windows = plain.windows.map(([from, to]) => [minutes(from), minutes(to)] as const);
  return {
    tick,
    wall: remembered((ms) => {
      const shown = ms + offsetOf(plain.zone, ms);
      const day = Math.floor(shown / dayLength);
      return { day, minute: (shown - day * dayLength) / minute };
    }),
    worked: remembered((day) => {
      const date = new Date(day * dayLength).toISOString().slice(0, 10);
      if (plain.makeUp.includes(date)) return true;
      if (plain.off.includes(date)) return false;
      return !plain.weekend.includes(new Date(day * dayLength).getUTCDay() || 7);
    }),
    open: (m) => windows.some(([from, to]) => from <= m && m < to),
    cutOff: minutes(plain.cutOff),
  };
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Thousands of walks lead over the same minutes: each answer is worked out once and kept. */
export function remembered<T>(answer: (question: number) => T): (question: number) => T {
  const known = new Map<number, T>();
  return (question) => {
    let found = known.get(question);
    if (found === undefined) known.set(question, (found = answer(question)));
    return found;
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** How far the wall clock is ahead of UTC, in milliseconds. No zone moves its clock inside a quarter of an hour. */
function offsetOf(zone: string, ms: number): number {
  const quarter = Math.floor(ms / (15 * minute));
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map()));
  const found = known.get(quarter);
  if (found !== undefined) return found;
  let format = formats.get(zone);
  if (!format)
    formats.set(
      zone,
      (format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })),
    );
  // `8/21/2026, GMT+05:45`, or `GMT` alone.
  const [, sign, hours, rest] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(ms)) ?? [];
  const ahead = sign ? (Number(hours) * 60 + Number(rest)) * minute * (sign === '-' ? -1 : 1) : 0;
  known.set(quarter, ahead);
  return ahead;
}
