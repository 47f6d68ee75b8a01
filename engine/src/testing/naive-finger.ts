import { remembered, type NaiveCalendar } from './naive-calendar.ts';

/** A finger on the wall calendar: it moves from minute to minute and from day to day, and counts. */
export class Finger {
  readonly calendar: NaiveCalendar;
  /** Is the tick that begins here worked? */
  readonly works: (ms: number) => boolean;
  /** The end of the last tick of the day at which the office is open. */
  readonly closing: (day: number) => number;

  constructor(calendar: NaiveCalendar) {
    const { tick, wall, open, worked } = calendar;
    this.calendar = calendar;
    this.works = remembered((ms) => worked(wall(ms).day) && open(wall(ms).minute));
    this.closing = remembered((day) => {
      // No zone is more than fifteen hours ahead of Greenwich.
      let at = day * 86_400_000 - 15 * 3_600_000;
      let end = NaN;
      for (; wall(at).day <= day; at += tick)
        if (wall(at).day === day && open(wall(at).minute)) end = at + tick;
      return end;
    });
  }

  dayOf(ms: number): number {
    return this.calendar.wall(ms).day;
  }

  firstWorked(ms: number): number {
    let at = ms;
    while (!this.works(at)) at += this.calendar.tick;
    return at;
  }

  /** As `firstWorked`, but the very minute of closing is still in time. */
  workedOrClosing(ms: number): number {
    return this.works(ms - this.calendar.tick) ? ms : this.firstWorked(ms);
  }

  /** The end of the n-th worked tick from `ms` on. */
  consume(ms: number, n: number): number {
    let at = ms;
    for (let left = n; left > 0; at += this.calendar.tick) if (this.works(at)) left -= 1;
    return at;
  }

  /** Worked ticks from one instant to another; negative when the other is earlier. */
  workedTicks(from: number, to: number): number {
    if (to < from) return 0 - this.workedTicks(to, from);
    let count = 0;
    for (let at = from; at < to; at += this.calendar.tick) if (this.works(at)) count += 1;
    return count;
  }

  /** The day on which something is received: what comes after closing or on a day off comes with the next working day. */
  firstDay(ms: number): number {
    const { day } = this.calendar.wall(ms);
    if (this.calendar.worked(day) && ms <= this.closing(day)) return day;
    return this.calendar.wall(this.firstWorked(ms)).day;
  }

  workedDays(from: number, n: number): number {
    let day = from;
    for (let left = n; left > 0;) if (this.calendar.worked((day += 1))) left -= 1;
    return day;
  }

  workedDayFrom(from: number): number {
    let day = from;
    while (!this.calendar.worked(day)) day += 1;
    return day;
  }
}
