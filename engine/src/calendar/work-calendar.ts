import type { Amount } from '../document/amount.ts';
import type { Instant } from '../dossier/dossier.ts';
import type { DayKind, Deadlines } from './calendar-document.ts';
import { addMonths, dateNumberOf, formatCivilDay, parseCivilDay, type CivilDay } from './civil-day.ts';
import { formatInstant, parseInstant } from './instant.ts';
import { instantAt, timeAt, type LocalDay } from './local-day.ts';

/** Looked up once: a look-up in the global object is felt here wherever the code runs in a context of its own. */
const { floor, ceil, round, max, min } = Math;

/** What is special about a day: why it is off, or why a Saturday is worked. */
export interface DayNote {
  readonly kind: DayKind | 'WEEKEND';
  readonly title: { readonly vi: string; readonly en: string };
  readonly notice: string;
}

/** One day as compiled: its office windows as milliseconds since the epoch. */
export interface CompiledDay extends LocalDay {
  readonly working: boolean;
  readonly windows: readonly (readonly [number, number])[];
  /** When the desk takes dossiers in; it may be open on a day that is no working day. */
  readonly reception: readonly (readonly [number, number])[];
  readonly note: DayNote | null;
}

export interface CompiledYears {
  readonly id: string;
  readonly timeZone: string;
  readonly cutOff: string;
  readonly deadlines: Deadlines;
  readonly firstDay: CivilDay;
  readonly days: readonly CompiledDay[];
  readonly yearStatus: ReadonlyMap<number, 'final' | 'draft'>;
}

/** Where an amount of time leads. */
export interface Due {
  /** The legal due moment. */
  readonly at: number;
  /**
   * The exact moment the counted time runs out; at or before `at`. Of calendar days and months the closing hour of
   * the last day itself, be it a day off: what is added later counts from there (art. 148 moves the end alone).
   */
  readonly exactAt: number;
}

/** Thrown when an instant lies outside the years a calendar covers. */
export class CalendarRangeError extends Error {
  constructor(calendar: string, when: string) {
    super(`Calendar '${calendar}' does not reach ${when}; load the year's notice first`);
    this.name = 'CalendarRangeError';
  }
}

/**
 * A calendar compiled to arrays: every question is answered by looking up a place in them, however long the time it
 * asks about; only where an amount of working time leads takes a binary search. Instants are milliseconds since the
 * epoch; working time is counted in milliseconds inside office windows of working days.
 */
export class WorkCalendar {
  readonly id: string;
  readonly timeZone: string;
  readonly cutOff: string;
  /** Times set beside the limits; what is absent is not set. */
  readonly deadlines: Deadlines;
  private readonly firstDay: CivilDay;
  private readonly days: readonly CompiledDay[];
  private readonly yearStatus: ReadonlyMap<number, 'final' | 'draft'>;
  private readonly dayStarts: Float64Array;
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  /** Working milliseconds before interval i. */
  private readonly before: Float64Array;
  /** The first interval of day i, or of the next day that has one. */
  private readonly firstInterval: Int32Array;
  /** How many working days there are before day i. */
  private readonly workedBefore: Int32Array;
  /** The working days, as numbers of `days`. */
  private readonly worked: Int32Array;

  constructor(years: CompiledYears) {
    this.id = years.id;
    this.timeZone = years.timeZone;
    this.cutOff = years.cutOff;
    this.deadlines = years.deadlines;
    this.firstDay = years.firstDay;
    this.days = years.days;
    this.yearStatus = years.yearStatus;
    this.dayStarts = Float64Array.from(years.days.map((day) => day.startsAt));
    const intervals = years.days.flatMap((day) => (day.working ? day.windows : []));
    this.starts = Float64Array.from(intervals.map(([start]) => start));
    this.ends = Float64Array.from(intervals.map(([, end]) => end));
    this.before = new Float64Array(intervals.length + 1);
    for (let i = 0; i < intervals.length; i += 1)
      this.before[i + 1] = this.before[i]! + (this.ends[i]! - this.starts[i]!);
    this.firstInterval = countedUp(years.days, (day) => (day.working ? day.windows.length : 0));
    this.workedBefore = countedUp(years.days, (day) => (day.working ? 1 : 0));
    this.worked = Int32Array.from(years.days.flatMap((day, i) => (day.working ? [i] : [])));
  }

  /** The civil day an instant falls on in the calendar's time zone. */
  dayOf(ms: number): CivilDay {
    const index = this.indexOf(ms);
    if (index < 0 || index >= this.days.length - 1)
      throw new CalendarRangeError(this.id, new Date(ms).toISOString());
    return this.firstDay + index;
  }

  /**
   * Number of the day that an instant falls on: -1 before the first, the last for everything after. Days are as long as
   * each other but for nights on which clocks are moved, so counting lands on it or on its neighbour.
   */
  private indexOf(ms: number): number {
    const { dayStarts } = this;
    const last = dayStarts.length - 1;
    let index = min(last, max(-1, floor((ms - dayStarts[0]!) / msPerDay)));
    while (index < last && dayStarts[index + 1]! <= ms) index += 1;
    while (index >= 0 && dayStarts[index]! > ms) index -= 1;
    return index;
  }

  /** Number of the first interval whose end lies after the instant; their count when none does. */
  private firstEndingAfter(ms: number): number {
    const { ends } = this;
    let i = this.firstInterval[max(0, this.indexOf(ms))]!;
    while (i > 0 && ends[i - 1]! > ms) i -= 1;
    while (i < ends.length && ends[i]! <= ms) i += 1;
    return i;
  }

  localDate(at: Instant): string {
    return formatCivilDay(this.dayOf(parseInstant(at)));
  }

  /** `2026-08-21T15:10` in the calendar's time zone. */
  localDateTime(at: Instant): string {
    const ms = parseInstant(at);
    const day = this.dayOf(ms);
    return `${formatCivilDay(day)}T${timeOfDay(timeAt(this.dayAt(day), ms))}`;
  }

  /** The instant of a local moment `2026-08-21T15:10`. */
  instantOf(local: string): Instant {
    const day = parseCivilDay(local.slice(0, 10));
    return formatInstant(instantAt(this.dayAt(day), timeOfDayMs(local.slice(11))));
  }

  isWorkingDay(day: CivilDay): boolean {
    return this.dayAt(day).working;
  }

  noteOf(day: CivilDay): DayNote | null {
    return this.dayAt(day).note;
  }

  /** Opening and closing hours of a day as if it were worked, `07:30-11:30`, in the calendar's time zone. */
  officeHours(day: CivilDay): readonly string[] {
    const at = this.dayAt(day);
    return at.windows.map((window) => window.map((ms) => timeOfDay(timeAt(at, ms))).join('-'));
  }

  /**
   * Is what was received at this instant due the next working day where it would be due the same day? What came in the
   * lunch break came before a cut-off in it; what came in the night is there when the office opens.
   */
  isAfterCutOff(received: number, cutOff: string = this.cutOff): boolean {
    const day = this.dayAt(this.dayOf(this.startOf(received, 'SAME_DAY_CUTOFF')));
    return received >= instantAt(day, timeOfDayMs(cutOff));
  }

  /** Does every question get the same answer from the other calendar? Of agencies that share their days and hours. */
  countsLike(other: WorkCalendar): boolean {
    if (this === other) return true;
    const same = (a: Float64Array, b: Float64Array) =>
      a.length === b.length && a.every((at, i) => at === b[i]);
    return (
      this.timeZone === other.timeZone &&
      this.cutOff === other.cutOff &&
      same(this.dayStarts, other.dayStarts) &&
      same(this.starts, other.starts) &&
      same(this.ends, other.ends)
    );
  }

  /** The years whose days off are known, be it as a draft, in ascending order. */
  get announcedYears(): readonly number[] {
    return [...this.yearStatus.keys()].sort((a, b) => a - b);
  }

  /** The moment of a day from which what is received is due the next working day. */
  cutOffOf(day: CivilDay, cutOff: string = this.cutOff): number {
    return instantAt(this.dayAt(day), timeOfDayMs(cutOff));
  }

  /** The first instant of a day. */
  startOfDay(day: CivilDay): number {
    return this.dayAt(day).startsAt;
  }

  /** Whether the year of this day has been announced: `final`, `draft`, or `missing`. */
  statusOf(day: CivilDay): 'final' | 'draft' | 'missing' {
    return this.yearStatus.get(floor(dateNumberOf(day) / 10_000)) ?? 'missing';
  }

  /** Is this the very instant at which a working day closes? */
  private isClosing(ms: number): boolean {
    const day = this.dayOf(ms);
    return this.isWorkingDay(day) && this.closingOf(day) === ms;
  }

  /** Closing hour of a day, as if it were worked. */
  closingOf(day: CivilDay): number {
    const windows = this.dayAt(day).windows;
    return windows[windows.length - 1]![1];
  }

  /** The opening and closing between which the desk takes dossiers in at this instant, closing hour included; or null. */
  receptionAt(ms: number): { readonly opensAt: number; readonly closesAt: number } | null {
    const window = this.dayAt(this.dayOf(ms)).reception.find(([open, close]) => open <= ms && ms <= close);
    return window ? { opensAt: window[0], closesAt: window[1] } : null;
  }

  /** The first instant at or after `ms` at which the desk is open. */
  nextReception(ms: number): number {
    for (let day = this.dayOf(ms); ; day += 1)
      for (const [open, close] of this.dayAt(day).reception) if (ms <= close) return max(ms, open);
  }

  /** The first instant at or after `ms` that lies in working time (step 1 of computing a due date). */
  normalise(ms: number): number {
    const i = this.firstEndingAfter(ms);
    if (i >= this.starts.length) throw new CalendarRangeError(this.id, new Date(ms).toISOString());
    return max(ms, this.starts[i]!);
  }

  /** Working time between two instants, in whole minutes; negative when `to` is earlier. */
  workingMinutesBetween(from: Instant, to: Instant): number {
    return round((this.elapsed(parseInstant(to)) - this.elapsed(parseInstant(from))) / 60_000);
  }

  /** Working milliseconds from the beginning of the calendar to `ms`. */
  elapsed(ms: number): number {
    const i = this.firstEndingAfter(ms);
    if (i >= this.starts.length) return this.before[this.starts.length]!;
    return this.before[i]! + max(0, ms - this.starts[i]!);
  }

  /**
   * The instant by which `workingMs` of working time have passed since `from`. An amount that fills a window exactly
   * ends at its closing, not at the next opening.
   */
  after(from: number, workingMs: number): number {
    const { before, starts } = this;
    const begin = this.normalise(from);
    if (workingMs <= 0) return begin;
    const first = this.firstEndingAfter(begin);
    const target = before[first]! + (begin - starts[first]!) + workingMs;
    // Amounts are short beside the years of a calendar: looking ahead in doubling steps finds the place nearby.
    let low = first;
    let step = 1;
    for (; low + step < before.length && before[low + step]! < target; step *= 2) low += step;
    const i = lastBelow(before, target, low, min(low + step, before.length));
    if (i >= starts.length)
      throw new CalendarRangeError(this.id, `${workingMs / 3_600_000} working hours on`);
    return starts[i]! + (target - before[i]!);
  }

  /** The first instant at or after `ms` in working time; the closing of a window still belongs to it. */
  openOrClosing(ms: number): number {
    const i = this.firstEndingAfter(ms);
    return i > 0 && this.ends[i - 1] === ms ? ms : this.normalise(ms);
  }

  /** When a limit of this kind falls due whose time runs out at `exactAt`, a moment of working time. */
  ending(exactAt: number, limit: Amount): Due {
    return { at: isByHour(limit) ? exactAt : this.closingOf(this.dayOf(exactAt)), exactAt };
  }

  /**
   * The due moment of a limit moved by so much more. Calendar days and months count from the last day itself, working
   * days and hours from the moment that was promised, so that an extension never gives less than it says.
   */
  extended(due: Due, limit: Amount, more: Amount): Due {
    if (isByHour(more)) return this.ending(this.after(due.at, hoursOf(more) * 3_600_000), limit);
    if (isByDate(more)) {
      const last = this.dayOf(due.exactAt);
      return this.endOnOrAfter(more.unit === 'MONTH' ? addMonths(last, more.value) : last + more.value);
    }
    const end = this.endOfDay(this.workingDayAfter(this.dayOf(due.at), more.value));
    if (isByDate(limit) || isByHour(limit)) return end;
    // Minutes that a pause has used of the last day are used on the new last day too.
    const day = this.dayOf(due.exactAt);
    const unused = this.isWorkingDay(day) ? max(0, this.closingOf(day) - due.exactAt) : 0;
    return { at: end.at, exactAt: end.at - unused };
  }

  /** The instant from which `workingMs` of working time lead to `to`; the beginning of the calendar at the earliest. */
  back(to: number, workingMs: number): number {
    const target = max(0, this.elapsed(to) - workingMs);
    const i = max(0, lastBelow(this.before, target));
    return this.starts[i]! + (target - this.before[i]!);
  }

  /** Working days after `from`, up to and including `to`; none when `to` is not later. */
  workingDaysBetween(from: CivilDay, to: CivilDay): number {
    if (!(to > from)) return 0;
    return this.workedBefore[this.indexAt(to) + 1]! - this.workedBefore[this.indexAt(from + 1)]!;
  }

  /** The n-th working day after `day`. */
  workingDayAfter(day: CivilDay, n: number): CivilDay {
    return n > 0 ? this.workedDay(this.workedBefore[this.indexAt(day + 1)]! + ceil(n) - 1) : day;
  }

  /** `day`, or the next working day when it is a day off (Civil Code art. 148). */
  workingDayOnOrAfter(day: CivilDay): CivilDay {
    return this.workedDay(this.workedBefore[this.indexAt(day)]!);
  }

  private workedDay(n: number): CivilDay {
    const index = this.worked[n];
    if (index === undefined)
      throw new CalendarRangeError(this.id, formatCivilDay(this.firstDay + this.days.length));
    return this.firstDay + index;
  }

  /**
   * When a statutory amount that starts at `from` falls due. Days, months: the first day is not counted (Civil Code
   * art. 147), the limit ends at the closing hour of its last day, moved to the next working day if that is off (148).
   * Hours: consumed inside office windows from the moment on. Same-day: today, or the next working day after the
   * cut-off. The civil-day amounts must be whole.
   */
  dueOf(from: number, amount: Amount): Due {
    const start = this.startOf(from, amount.unit);
    switch (amount.unit) {
      case 'HOUR': {
        const at = this.after(start, amount.value * 3_600_000);
        return { at, exactAt: at };
      }
      case 'WORKING_DAY': {
        if (!Number.isInteger(amount.value))
          return this.dueOf(from, { value: amount.value * 8, unit: 'HOUR' });
        return this.endOfDay(this.workingDayAfter(this.dayOf(start), amount.value));
      }
      case 'CALENDAR_DAY':
        return this.endOnOrAfter(this.dayOf(start) + ceil(amount.value));
      case 'MONTH':
        return this.endOnOrAfter(addMonths(this.dayOf(start), ceil(amount.value)));
      case 'SAME_DAY_CUTOFF': {
        const day = this.dayOf(start);
        const isLate = this.isAfterCutOff(from, amount.cutOff);
        return this.endOfDay(isLate ? this.workingDayAfter(day, 1) : day);
      }
    }
  }

  /** The end of a limit whose last day is `day`: that day, or the next working day when it is off (art. 148). */
  endOnOrAfter(day: CivilDay): Due {
    return { at: this.closingOf(this.workingDayOnOrAfter(day)), exactAt: this.closingOf(day) };
  }

  /**
   * The moment at which something is taken to have happened: itself in working time, else the next opening. The closing
   * hour still belongs to its day, so what happens in that instant is not counted from the day after.
   */
  startOf(from: number, unit: Amount['unit']): number {
    return unit !== 'HOUR' && this.isClosing(from) ? from : this.normalise(from);
  }

  private endOfDay(day: CivilDay): Due {
    const at = this.closingOf(day);
    return { at, exactAt: at };
  }

  private dayAt(day: CivilDay): CompiledDay {
    return this.days[this.indexAt(day)]!;
  }

  private indexAt(day: CivilDay): number {
    const index = day - this.firstDay;
    if (!(index >= 0 && index < this.days.length))
      throw new CalendarRangeError(this.id, formatCivilDay(day) || 'a date that does not exist');
    return index;
  }
}

const msPerDay = 86_400_000;

/** How much there is before each day, and at the end of all. */
function countedUp(days: readonly CompiledDay[], of: (day: CompiledDay) => number): Int32Array {
  const sums = new Int32Array(days.length + 1);
  for (let i = 0; i < days.length; i += 1) sums[i + 1] = sums[i]! + of(days[i]!);
  return sums;
}

function timeOfDay(ms: number): string {
  const minutes = floor(ms / 60_000);
  return `${String(floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Counted by dates, days off included: only the end moves off a day off (Civil Code art. 148). */
export function isByDate({ unit }: Amount): boolean {
  return unit === 'CALENDAR_DAY' || unit === 'MONTH';
}

/** Counted in working hours, as parts of working days are: eight a day. */
export function isByHour({ unit, value }: Amount): boolean {
  return unit === 'HOUR' || (unit === 'WORKING_DAY' && !Number.isInteger(value));
}

/** Eight working hours a day. */
function hoursOf({ unit, value }: Amount): number {
  return unit === 'WORKING_DAY' ? value * 8 : value;
}

function timeOfDayMs(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/** Index of the last element strictly below the value, searched between the two places. */
function lastBelow(sorted: Float64Array, value: number, from = 0, to = sorted.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
