import { dayNumberOf, type CivilDay } from '../../calendar/civil-day.ts';
import { CalendarRangeError, isByHour, type WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Amount } from '../../document/amount.ts';
import { endOfSpan, type Span } from './stay.ts';

const msPerMinute = 60_000;

/** Announced years to try, the latest ones: what lies further back is over. */
const yearsToTry = 3;

function triedYears(calendar: WorkCalendar): readonly number[] {
  const isFinal = (year: number) => calendar.statusOf(dayNumberOf(year, 1, 1)) === 'final';
  const years = calendar.announcedYears.slice(-yearsToTry).reverse();
  return years.sort((a, b) => Number(isFinal(b)) - Number(isFinal(a)));
}

/** Every day of the years that are tried. */
export function* yearsTried(calendar: WorkCalendar): Iterable<CivilDay> {
  for (const year of triedYears(calendar))
    for (let day = dayNumberOf(year, 1, 1), last = dayNumberOf(year, 12, 31); day <= last; day += 1)
      yield day;
}

/** Working days on which limits and plans are tried: those of the latest announced years, final ones first. */
export function daysToTry(calendar: WorkCalendar): readonly CivilDay[] {
  return [...yearsTried(calendar)].filter((day) => calendar.isWorkingDay(day));
}

/** What amounts come to in working minutes of one calendar, at the most and at the least, over every day to start. */
export class Minutes {
  readonly calendar: WorkCalendar;
  /** The days on which limits and plans are tried. */
  readonly days: readonly CivilDay[];
  private readonly most = new Map<WorkCalendar, Map<string, number>>();
  private readonly least = new Map<string, number>();

  constructor(calendar: WorkCalendar) {
    this.calendar = calendar;
    this.days = daysToTry(calendar);
  }

  /** Is it the same length of working time whenever it begins? */
  isPlain({ amount, calendar }: Span): boolean {
    return isByHour(amount) && calendar === this.calendar;
  }

  /** The most that a span can take, whenever it begins; Infinity where the calendars do not reach. */
  atMost(span: Span): number {
    const { amount, calendar, times = 1 } = span;
    if (this.isPlain(span)) return hoursOf(amount) * 60 * times;
    let known = this.most.get(calendar);
    if (!known) this.most.set(calendar, (known = new Map<string, number>()));
    const key = `${amount.value} ${amount.unit} ${amount.cutOff ?? ''} ${times}`;
    let minutes = known.get(key);
    if (minutes === undefined) {
      minutes = this.scan((day) => {
        const last = Math.max(calendar.closingOf(day), this.calendar.closingOf(day));
        return this.elapsed(endOfSpan(span, last)) - this.elapsed(openingOf(this.calendar, day));
      });
      known.set(key, minutes);
    }
    return minutes;
  }

  /** The least working time that a limit of this amount allows, whenever it begins. */
  allowed(amount: Amount): number {
    if (isByHour(amount)) return hoursOf(amount) * 60;
    const key = `${amount.value} ${amount.unit} ${amount.cutOff ?? ''}`;
    let minutes = this.least.get(key);
    if (minutes === undefined) {
      const { calendar } = this;
      const most = this.scan((day) => {
        const from = latestStart(calendar, day, amount);
        return (
          this.elapsed(from) -
          this.elapsed(calendar.dueOf(from - (amount.unit === 'SAME_DAY_CUTOFF' ? 1 : 0), amount).at)
        );
      });
      minutes = most === Infinity ? -Infinity : -most;
      this.least.set(key, minutes);
    }
    return minutes;
  }

  private elapsed(at: number): number {
    return this.calendar.elapsed(at) / msPerMinute;
  }

  private scan(minutesOn: (day: CivilDay) => number): number {
    try {
      return this.days.reduce((most, day) => Math.max(most, minutesOn(day)), 0 - Infinity);
    } catch (error) {
      if (error instanceof CalendarRangeError) return Infinity;
      throw error;
    }
  }
}

/** The moment of a day at which a limit of this kind leaves the least time. */
export function latestStart(calendar: WorkCalendar, day: CivilDay, { unit, cutOff }: Amount): number {
  const closing = calendar.closingOf(day);
  if (unit !== 'SAME_DAY_CUTOFF') return closing;
  return calendar.cutOffOf(day, cutOff);
}

/** When a day opens; the next working day when it is off. */
export function openingOf(calendar: WorkCalendar, day: CivilDay): number {
  return calendar.normalise(calendar.startOfDay(day));
}

const hoursOf = ({ unit, value }: Amount): number => (unit === 'WORKING_DAY' ? value * 8 : value);
