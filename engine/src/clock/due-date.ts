import { formatInstant, parseInstant } from '../calendar/instant.ts';
import { CalendarRangeError, isByDate, type Due, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { Amount } from '../document/amount.ts';
import type { Instant, Ledger, LedgerEntry } from '../dossier/dossier.ts';

/** What a ledger says under a calendar. Instants are ISO UTC; minutes are working minutes. */
export interface ClockReading {
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** The clock stands still now; `dueAt` is then the date as it was when it stopped. */
  readonly standing: boolean;
  readonly dueAt: Instant | null;
  /** The first due date ever promised. Nothing later overwrites it. */
  readonly originalDueAt: Instant | null;
  readonly allowed: Amount | null;
  /** Counted working time between the latest (re)start and `now` or the end. */
  readonly usedMinutes: number;
  /** Working time from `now` (or the pause, or the end) to the due instant; negative when over. */
  readonly remainingMinutes: number | null;
  /** `draft-year`: the date reaches into a year not announced yet. `calendar-missing`: beyond the loaded years. */
  readonly warnings: readonly string[];
}

/**
 * Reads a ledger: replays its entries in order. A pause keeps the working time that was left when it began; on
 * resuming, that time runs on, and for limits in days the due instant is the closing hour of the day in which it runs
 * out (so a second pause of an hour does not cost a second day). Limits in calendar days and months keep the days that
 * were left. A pause that begins after the due date changes
 * nothing: what was late stays late. A correction sets the due moment; what comes later counts from there. An adopted
 * amount counts from where the running count began, whatever was excluded or added since. A changed calendar moves nothing by its line, since `calendar` is the one in force: it keeps the date first promised.
 *
 * The law: Civil Code 2015 art. 147 and 148 (see `WorkCalendar.dueOf`).
 */
export function readClock(ledger: Ledger, calendar: WorkCalendar, now: Instant): ClockReading {
  const replay = new LedgerReplay(calendar);
  try {
    for (const entry of ledger) replay.apply(entry);
    return replay.reading(parseInstant(now));
  } catch (error) {
    if (!(error instanceof CalendarRangeError)) throw error;
    return replay.beyond();
  }
}

type Beginning = Extract<LedgerEntry, { kind: 'started' | 'restarted' | 'limited' }>;

/** A ledger being read line by line; what `readClock` says at its end, this says after every line. */
export class LedgerReplay {
  private readonly calendar: WorkCalendar;
  private startedAt: Instant | null = null;
  private endedAt: Instant | null = null;
  private pausedAt: number | null = null;
  private allowed: Amount | null = null;
  private due: Due | null = null;
  private original: number | null = null;
  /** The original date was written down before a calendar changed. */
  private isPromiseKept = false;
  /** Working milliseconds counted before the running stretch, and where that stretch began. */
  private counted = 0;
  private runningSince: number | null = null;
  /** The lines by which the running count came to its date, the one that began it first. */
  private since: LedgerEntry[] = [];

  constructor(calendar: WorkCalendar) {
    this.calendar = calendar;
  }

  apply(entry: LedgerEntry): void {
    const at = parseInstant(entry.at);
    this.since.push(entry);
    switch (entry.kind) {
      case 'started':
        this.startedAt = entry.at;
        this.begin(at, entry);
        this.original ??= this.due?.at ?? null;
        return;
      case 'restarted':
      case 'limited':
        this.begin(at, entry);
        return;
      case 'adopted':
        this.adopt(entry.amount);
        return;
      case 'paused':
        if (this.pausedAt !== null) return;
        this.count(at);
        this.pausedAt = at;
        return;
      case 'extended':
        if (this.due && this.allowed) this.due = this.calendar.extended(this.due, this.allowed, entry.amount);
        return;
      case 'corrected':
        this.due = { at: parseInstant(entry.dueAt), exactAt: parseInstant(entry.dueAt) };
        return;
      case 'calendarChanged':
        // What was promised stays as it was promised, whatever today's calendar makes of the first line.
        if (!this.isPromiseKept && entry.originalDueAt !== null) {
          this.original = parseInstant(entry.originalDueAt);
          this.isPromiseKept = true;
        }
        return;
      case 'resumed':
        this.endedAt = null;
        this.resume(at);
        return;
      case 'ended':
        this.count(at);
        this.endedAt = entry.at;
        // Should work come back, the time since then is excluded like a pause.
        this.pausedAt ??= at;
        return;
    }
  }

  /** Where the limit ends as things stand; null before it has begun. */
  get dueNow(): Due | null {
    return this.due;
  }

  /** The amount that runs, since when the clock stands still, and whether that is because the limit has ended. */
  get now(): {
    readonly allowed: Amount | null;
    readonly pausedAt: number | null;
    readonly hasEnded: boolean;
  } {
    return { allowed: this.allowed, pausedAt: this.pausedAt, hasEnded: this.endedAt !== null };
  }

  private begin(at: number, entry: Beginning): void {
    const { amount } = entry;
    this.since = [entry];
    this.endedAt = null;
    this.allowed = amount;
    this.due = this.calendar.dueOf(at, amount);
    this.pausedAt = null;
    this.counted = 0;
    this.runningSince = at;
  }

  /** Another amount, as if it had been the one from the beginning: whoever had set the date right had set the other one. */
  private adopt(amount: Amount): void {
    const [first, ...later] = this.since;
    if (!first || !('amount' in first)) return;
    const again = new LedgerReplay(this.calendar);
    again.apply({ kind: 'started', at: first.at, amount });
    for (const line of later) if (line.kind !== 'corrected' && line.kind !== 'adopted') again.apply(line);
    this.due = again.due;
    this.allowed = amount;
  }

  private count(at: number): void {
    if (this.runningSince !== null)
      this.counted += this.calendar.elapsed(at) - this.calendar.elapsed(this.runningSince);
    this.runningSince = null;
  }

  private resume(at: number): void {
    if (this.pausedAt === null || !this.due || !this.allowed) return;
    if (this.pausedAt <= this.due.at) this.due = this.shift(this.due, this.allowed, this.pausedAt, at);
    this.pausedAt = null;
    this.runningSince = at;
  }

  private shift(due: Due, allowed: Amount, pausedAt: number, resumedAt: number): Due {
    const shifted = isByDate(allowed)
      ? this.shiftDate(due, pausedAt, resumedAt)
      : this.shiftTime(due, allowed, pausedAt, resumedAt);
    // No wait brings a date forward, be it one that was moved off a day off or set right to an evening.
    return { ...shifted, at: Math.max(shifted.at, due.at) };
  }

  private shiftDate(due: Due, pausedAt: number, resumedAt: number): Due {
    const { calendar } = this;
    // In the days of grace after a last day that was off, no day is left.
    const left = Math.max(0, calendar.dayOf(due.exactAt) - calendar.dayOf(pausedAt));
    const shifted = calendar.endOnOrAfter(calendar.dayOf(resumedAt) + left);
    // What goes on after closing goes on the next working day: nobody is late before.
    return shifted.at < resumedAt
      ? { ...shifted, at: calendar.closingOf(calendar.dayOf(calendar.normalise(resumedAt))) }
      : shifted;
  }

  private shiftTime(due: Due, allowed: Amount, pausedAt: number, resumedAt: number): Due {
    const { calendar } = this;
    const left = calendar.elapsed(due.exactAt) - calendar.elapsed(pausedAt);
    const exactAt = left > 0 ? calendar.after(resumedAt, left) : calendar.openOrClosing(resumedAt);
    // No working time was lost: not even a date on a day off, which two persons may have said, is moved.
    if (exactAt <= due.exactAt) return due;
    return calendar.ending(exactAt, allowed);
  }

  /** What can be said when the calendar does not reach as far as the ledger. */
  beyond(): ClockReading {
    return this.with(null, 0, null, ['calendar-missing']);
  }

  reading(now: number): ClockReading {
    const { calendar, due } = this;
    const until = this.endedAt ? parseInstant(this.endedAt) : (this.pausedAt ?? now);
    const running =
      this.runningSince === null ? 0 : calendar.elapsed(now) - calendar.elapsed(this.runningSince);
    const used = Math.round((this.counted + running) / 60_000);
    if (!due) return this.with(null, used, null, []);
    const remaining = Math.round((calendar.elapsed(due.at) - calendar.elapsed(until)) / 60_000);
    return this.with(formatInstant(due.at), used, remaining, yearWarnings(calendar, due.at));
  }

  /** Written out: copying a part of it with `...` takes longer than the whole reading. */
  private with(
    dueAt: Instant | null,
    usedMinutes: number,
    remainingMinutes: number | null,
    warnings: readonly string[],
  ): ClockReading {
    const { original } = this;
    return {
      startedAt: this.startedAt,
      endedAt: this.endedAt,
      standing: this.pausedAt !== null && this.endedAt === null,
      dueAt,
      originalDueAt:
        original === null ? null : original === this.due?.at && dueAt ? dueAt : formatInstant(original),
      allowed: this.allowed,
      usedMinutes,
      remainingMinutes,
      warnings,
    };
  }
}

function yearWarnings(calendar: WorkCalendar, due: number): readonly string[] {
  const status = calendar.statusOf(calendar.dayOf(due));
  return status === 'final' ? [] : [status === 'draft' ? 'draft-year' : 'calendar-missing'];
}
