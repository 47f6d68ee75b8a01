import { Temporal } from 'temporal-polyfill';
import { formatCivilDay, type CivilDay } from './civil-day.ts';

/** Where a day lies in time: its beginning, and the moment at which the clocks are moved on it, if they are. */
export interface LocalDay {
  readonly startsAt: number;
  readonly change?: ClockChange;
}

/** From `at` on, what a wall clock shows comes so much later than counted from midnight (earlier when negative). */
interface ClockChange {
  readonly at: number;
  readonly by: number;
}

const msPerDay = 86_400_000;

/**
 * The instant at which a wall clock shows this time, given as milliseconds after midnight. A time shown twice is the
 * first, a time that is skipped the one so much later.
 */
export function instantAt({ startsAt, change }: LocalDay, time: number): number {
  const plain = startsAt + time;
  return change && Math.min(plain, plain + change.by) >= change.at ? plain + change.by : plain;
}

/** What a wall clock shows at an instant of the day, as milliseconds after midnight. */
export function timeAt({ startsAt, change }: LocalDay, ms: number): number {
  return ms - startsAt - (change && ms >= change.at ? change.by : 0);
}

/**
 * Local days, in ascending order: the zone's rules are asked only where its offset changes, because asking for each of
 * some thousand days costs a quarter of a second.
 */
export class LocalDays {
  private readonly timeZone: string;
  private offset = 0;
  /** Until when the offset holds, in milliseconds since the epoch, and the offset after that. */
  private until = -Infinity;
  private next = 0;

  constructor(timeZone: string) {
    this.timeZone = timeZone;
  }

  of(day: CivilDay): LocalDay {
    const guess = day * msPerDay - this.offset;
    if (guess >= this.until) return this.asked(day);
    return this.day(guess);
  }

  private asked(day: CivilDay): LocalDay {
    const start = Temporal.PlainDate.from(formatCivilDay(day)).toZonedDateTime(this.timeZone);
    const change = start.getTimeZoneTransition('next');
    this.offset = start.offsetNanoseconds / 1e6;
    this.until = change?.epochMilliseconds ?? Infinity;
    this.next = (change?.offsetNanoseconds ?? 0) / 1e6;
    const startsAt = start.epochMilliseconds;
    // Some zones move their clocks at midnight: the day then begins at one o'clock.
    const missing = startsAt - (day * msPerDay - this.offset);
    return missing > 0 ? { startsAt, change: { at: startsAt, by: -missing } } : this.day(startsAt);
  }

  private day(startsAt: number): LocalDay {
    const by = this.offset - this.next;
    return this.until <= startsAt + msPerDay ? { startsAt, change: { at: this.until, by } } : { startsAt };
  }
}
