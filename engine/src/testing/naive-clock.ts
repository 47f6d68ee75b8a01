import type { Amount } from '../document/amount.ts';
import type { LedgerEntry } from '../dossier/dossier.ts';
import type { Finger } from './naive-finger.ts';

/** What the clock is compared by; instants in milliseconds. */
export interface NaiveReading {
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly standing: boolean;
  readonly dueAt: number | null;
  readonly originalDueAt: number | null;
  readonly usedMinutes: number;
  readonly remainingMinutes: number | null;
}

/**
 * The legal clock a second time, written from the law and not from the engine: it shares no code with `calendar/` and
 * `clock/`, and finds everything by walking from tick to tick and from day to day, as one does with a finger on a wall
 * calendar. Where it and the engine differ, one of them is wrong.
 */
export function readNaively(ledger: readonly LedgerEntry[], finger: Finger, now: number): NaiveReading {
  const clock = new NaiveClock(finger);
  for (const line of ledger) clock.hear(line);
  return clock.reading(now);
}

/**
 * Where the time runs out. `moment` is the very minute; `day` is set instead of it for limits in days and months of the
 * calendar, which run out at the end of a day, be it a day off: only the promise is moved to a working day, not the count.
 */
type End = { readonly moment: number } | { readonly day: number; readonly wentOnAt?: number };

class NaiveClock {
  private readonly finger: Finger;
  private startedAt: number | null = null;
  private endedAt: number | null = null;
  private end: End | null = null;
  /** A limit in hours promises a minute; every other the whole of its last day. */
  private wholeDays = true;
  /** Two persons have set the date right to this; until something moves it again, nothing else counts. */
  private corrected: number | null = null;
  /** No wait brings a date forward. */
  private notBefore = -Infinity;
  private stoodStillFrom: number | null = null;
  private original: number | null = null;
  /** When the first change of the calendar was written down, the first promise was written down with it. */
  private originalIsWritten = false;
  private usedTicks = 0;
  private runsFrom: number | null = null;
  /** Since when it counts, and what was written down since. */
  private page: { readonly from: string; readonly lines: LedgerEntry[] } | null = null;

  constructor(finger: Finger) {
    this.finger = finger;
  }

  hear(line: LedgerEntry): void {
    const at = Date.parse(line.at);
    if (line.kind === 'started' || line.kind === 'restarted' || line.kind === 'limited')
      this.page = { from: line.at, lines: [] };
    else if (line.kind !== 'adopted' && line.kind !== 'corrected') this.page?.lines.push(line);
    switch (line.kind) {
      case 'started':
        this.startedAt = at;
        this.begin(at, line.amount);
        if (this.original === null && !this.originalIsWritten) this.original = this.due();
        return;
      case 'restarted':
      case 'limited':
        this.begin(at, line.amount);
        return;
      case 'paused':
        // Two reasons to stand still at once are one stand.
        if (this.stoodStillFrom === null) this.stand(at);
        return;
      case 'resumed':
        this.goOn(at);
        return;
      case 'ended':
        if (this.stoodStillFrom === null) this.stand(at);
        this.endedAt = at;
        return;
      case 'extended':
        this.extend(line.amount);
        return;
      case 'corrected':
        this.corrected = Date.parse(line.dueAt);
        this.notBefore = -Infinity;
        this.end = this.at(this.corrected);
        return;
      case 'adopted':
        this.rewrite(line.amount);
        return;
      case 'calendarChanged':
        if (line.originalDueAt === null || this.originalIsWritten) return;
        this.original = Date.parse(line.originalDueAt);
        this.originalIsWritten = true;
    }
  }

  /** The same page once more with another amount on its first line; a date set right by hand was of the old amount. */
  private rewrite(amount: Amount): void {
    if (this.page === null) return;
    const other = new NaiveClock(this.finger);
    other.hear({ kind: 'started', at: this.page.from, amount });
    for (const line of this.page.lines) other.hear(line);
    this.end = other.end;
    this.wholeDays = other.wholeDays;
    this.corrected = null;
    this.notBefore = other.notBefore;
  }

  /** The end at a moment, in the way this limit counts. */
  private at(moment: number): End {
    return this.end !== null && 'day' in this.end ? { day: this.finger.dayOf(moment) } : { moment };
  }

  private begin(at: number, amount: Amount): void {
    this.endedAt = null;
    this.stoodStillFrom = null;
    this.usedTicks = 0;
    this.runsFrom = at;
    this.wholeDays = !inHours(amount);
    this.corrected = null;
    this.notBefore = -Infinity;
    this.end = this.endOf(at, amount);
  }

  private endOf(at: number, amount: Amount): End {
    if (inHours(amount))
      return { moment: this.finger.consume(this.finger.firstWorked(at), this.ticksOf(amount)) };
    const first = this.finger.firstDay(at);
    switch (amount.unit) {
      case 'CALENDAR_DAY':
        return { day: first + amount.value };
      case 'MONTH':
        return { day: monthsLater(first, amount.value) };
      case 'SAME_DAY_CUTOFF': {
        const cutOff = amount.cutOff === undefined ? this.finger.calendar.cutOff : minuteOf(amount.cutOff);
        const { day, minute } = this.finger.calendar.wall(at);
        // Received too late on a day of work. What came in at night or on a day off is there when the next day opens.
        const late = day === first && minute >= cutOff;
        return { moment: this.finger.closing(this.finger.workedDays(first, late ? 1 : 0)) };
      }
      default:
        return { moment: this.finger.closing(this.finger.workedDays(first, amount.value)) };
    }
  }

  private stand(at: number): void {
    this.use(at);
    this.stoodStillFrom = at;
  }

  private goOn(at: number): void {
    this.endedAt = null;
    if (this.stoodStillFrom === null || this.end === null) return;
    const from = this.stoodStillFrom;
    this.stoodStillFrom = null;
    this.runsFrom = at;
    // It was late before it was asked to wait, and stays late.
    const before = this.due()!;
    if (from > before) return;
    const { end } = this;
    const later =
      'day' in end ? this.goOnByDays(end.day, from, at) : this.goOnByMinutes(end.moment, from, at);
    if (later === null) return;
    this.end = later;
    this.corrected = null;
    this.notBefore = before;
  }

  private goOnByDays(last: number, from: number, at: number): End {
    const left = Math.max(0, last - this.finger.dayOf(from));
    return { day: this.finger.dayOf(at) + left, wentOnAt: at };
  }

  /** Null where no working time was lost, and nothing moves. */
  private goOnByMinutes(last: number, from: number, at: number): End | null {
    const left = this.finger.workedTicks(from, last);
    const moment = left > 0 ? this.finger.consume(at, left) : this.finger.workedOrClosing(at);
    return moment > last ? { moment } : null;
  }

  private extend(amount: Amount): void {
    if (this.end === null) return;
    const due = this.due()!;
    const { end, finger } = this;
    this.corrected = null;
    this.notBefore = -Infinity;
    if (inHours(amount)) {
      this.end = this.at(finger.consume(due, this.ticksOf(amount)));
    } else if (amount.unit === 'WORKING_DAY') {
      const day = finger.workedDays(finger.dayOf(due), amount.value);
      this.end = 'day' in end ? { day } : { moment: this.sameTime(day, end.moment) };
    } else {
      const last = 'day' in end ? end.day : finger.dayOf(end.moment);
      const day = amount.unit === 'MONTH' ? monthsLater(last, amount.value) : last + amount.value;
      this.end = 'day' in end ? { day } : { moment: finger.closing(day) };
    }
  }

  /** What a pause has used of the last day is used on a later last day too; a limit in hours is given the whole day. */
  private sameTime(day: number, moment: number): number {
    const { finger } = this;
    const before = finger.dayOf(moment);
    const isPart = this.wholeDays && finger.calendar.worked(before);
    return finger.closing(day) - (isPart ? Math.max(0, finger.closing(before) - moment) : 0);
  }

  private ticksOf({ unit, value }: Amount): number {
    return ((unit === 'HOUR' ? value : value * 8) * 3_600_000) / this.finger.calendar.tick;
  }

  /** The moment that was promised. */
  private due(): number | null {
    if (this.end === null) return null;
    return this.corrected ?? Math.max(this.notBefore, this.moved(this.end));
  }

  /** Never on a day off, and for limits in days the closing hour. */
  private moved(end: End): number {
    const { finger } = this;
    const day = 'day' in end ? end.day : finger.dayOf(end.moment);
    if ('moment' in end && !this.wholeDays && finger.calendar.worked(day)) return end.moment;
    const promised = finger.closing(finger.workedDayFrom(day));
    // Nobody is late before the work may go on.
    const wentOnAt = 'day' in end ? (end.wentOnAt ?? promised) : promised;
    return wentOnAt <= promised ? promised : finger.closing(finger.dayOf(finger.firstWorked(wentOnAt)));
  }

  reading(now: number): NaiveReading {
    const due = this.due();
    const until = this.endedAt ?? this.stoodStillFrom ?? now;
    const used = this.usedTicks + (this.runsFrom === null ? 0 : this.finger.workedTicks(this.runsFrom, now));
    return {
      startedAt: this.startedAt,
      endedAt: this.endedAt,
      standing: this.stoodStillFrom !== null && this.endedAt === null,
      dueAt: due,
      originalDueAt: this.original,
      usedMinutes: this.inMinutes(used),
      remainingMinutes: due === null ? null : this.inMinutes(this.finger.workedTicks(until, due)),
    };
  }

  private use(at: number): void {
    if (this.runsFrom !== null) this.usedTicks += this.finger.workedTicks(this.runsFrom, at);
    this.runsFrom = null;
  }

  private inMinutes(ticks: number): number {
    return (ticks * this.finger.calendar.tick) / 60_000;
  }
}

/** Hours, and parts of working days, which are hours too: eight a day. */
function inHours({ unit, value }: Amount): boolean {
  return unit === 'HOUR' || (unit === 'WORKING_DAY' && Math.floor(value) !== value);
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The same number of the day so many months on, or that month's last day, found by leafing. */
function monthsLater(from: number, months: number): number {
  const date = (day: number) => new Date(day * 86_400_000);
  const number = date(from).getUTCDate();
  let day = from;
  for (let left = months; left > 0; left -= 1) {
    // To the first of the next month.
    do day += 1;
    while (date(day).getUTCDate() !== 1);
  }
  if (months === 0) return from;
  while (date(day).getUTCDate() < number && date(day + 1).getUTCDate() !== 1) day += 1;
  return day;
}
