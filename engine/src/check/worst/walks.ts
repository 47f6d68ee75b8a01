import type { CivilDay } from '../../calendar/civil-day.ts';
import { CalendarRangeError, isByDate, type WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Amount } from '../../document/amount.ts';
import type { Limit } from '../../document/limits.ts';
import type { Beginning, CellScene } from './beginnings.ts';
import type { Course } from './course.ts';
import { Delays } from './delays.ts';
import type { LimitVerdict } from './limit-verdict.ts';
import { LongestWay, type Longest, type OtherAmounts } from './longest.ts';
import type { Minutes } from './minutes.ts';
import type { Model } from './model.ts';
import { retimed } from './retime.ts';
import { instantsScale, minutesScale } from './scale.ts';
import type { Seasons } from './seasons.ts';
import { daysThatDiffer, startsOn } from './starts.ts';

/** The longest way from one start on. */
export interface Walked {
  /** A step that takes the rest of a limit was given no time, though it might take some. */
  readonly isShort: boolean;
  readonly start: number;
  readonly due: number;
  readonly longest: Longest;
  readonly isLate: boolean;
  /** It would come to the same from any other start. */
  readonly isAlike: boolean;
  /** The working minutes counted. */
  readonly counted: number;
  /** How much too late, in working time. */
  readonly over: number;
  /** The first special day before its end. */
  readonly season: CivilDay | null;
}

const msPerMinute = 60_000;
const noWay: Longest['way'] = [];
/** Starts that are tried for an ordinary week to show. */
const mostTried = 12;

/** Walks the longest way of a limit from every start that makes a difference. */
export class Walks {
  private readonly model: Model;
  private readonly minutes: Minutes;
  private readonly limit: Limit;
  private readonly course: Course;
  private readonly calendar: WorkCalendar;
  private readonly seasons: Seasons;

  constructor({ model, minutes, limit, course }: CellScene) {
    this.model = model;
    this.minutes = minutes;
    this.limit = limit;
    this.course = course;
    this.calendar = model.limitCalendar;
    this.seasons = model.seasons;
  }

  /** The start that leaves least, then all others that had to be looked at. */
  walks(
    { amount, origins }: Beginning,
    others: OtherAmounts,
    isFitting: boolean,
    isUpper: boolean,
  ): readonly Walked[] {
    const { course, calendar, minutes } = this;
    const delays = isUpper
      ? new Delays(course, (state) => course.mostAt(state))
      : this.isElastic()
        ? new Delays(course, (state) => course.plainAt(state))
        : null;
    const longestWay = new LongestWay(course, others, delays, isUpper);
    const isAlike = isFitting || !this.mixesUnits(amount);
    const walk = (start: number): Walked | null => {
      try {
        let isShort = false;
        const due = calendar.dueOf(start, amount).at;
        const scale = instantsScale(course, calendar, { start, due }, isUpper, () => (isShort = true));
        const longest: Longest = { ...longestWay.find(origins, scale), way: noWay };
        const isLate = longest.end > due;
        if (!Number.isFinite(longest.end))
          return {
            start,
            due,
            longest,
            isShort,
            season: null,
            isLate,
            isAlike,
            counted: 0,
            over: longest.end,
          };
        const season = this.seasons.between(start, Math.max(due, longest.end));
        const over = calendar.elapsed(longest.end) - calendar.elapsed(due);
        const counted = (calendar.elapsed(longest.end) - calendar.elapsed(start)) / msPerMinute;
        return { start, due, longest, isShort, season, isLate, isAlike, counted, over };
      } catch (error) {
        if (error instanceof CalendarRangeError) return null;
        throw error;
      }
    };
    const isMonthly = !isAlike && this.hasMonths(amount);
    const days = isMonthly ? minutes.days : this.daysFor(amount);
    const walked: Walked[] = [];
    for (const day of days) {
      const ofDay = startsOn(calendar, day, amount).flatMap((start) => walk(start) ?? []);
      // No end can be told for certain, whenever it begins.
      if (ofDay.some(({ longest }) => !longest.ending)) break;
      walked.push(...ofDay);
      // Wherever it begins it comes to the same; a start in an ordinary week is the easiest to follow.
      if (isAlike && (ofDay.every(({ season }) => season === null) || walked.length >= mostTried)) break;
      // Too late in an ordinary week already: what holidays do besides says no more.
      const isSettled =
        !isAlike && walked.some(({ isLate, season }) => isLate && (isUpper || season === null));
      if (!isMonthly && walked.length >= 5 && isSettled) break;
    }
    walked.sort(
      (a, b) =>
        Number(b.isLate) - Number(a.isLate) ||
        Number(a.season !== null) - Number(b.season !== null) ||
        b.over - a.over,
    );
    const [worst, ...rest] = walked;
    if (!worst?.longest.ending || isUpper) return walked;
    walk(worst.start);
    const way = longestWay.wayTo(worst.longest.ending);
    return [{ ...worst, longest: { ...worst.longest, way, besides: longestWay.besides(way) } }, ...rest];
  }

  private daysFor(amount: Amount): readonly CivilDay[] {
    const key = `${amount.value} ${amount.unit}`;
    let days = this.model.daysToBegin.get(key);
    if (!days) {
      days = daysThatDiffer(this.calendar, this.minutes.days, amount, this.seasons);
      this.model.daysToBegin.set(key, days);
    }
    return days;
  }

  /** The most working minutes, whenever it begins. */
  mostMinutes({ amount, origins }: Beginning, others: OtherAmounts, isUpper: boolean): number {
    const { course, minutes } = this;
    const delays = new Delays(course, (state) => course.mostAt(state));
    const scale = minutesScale(course, minutes, minutes.allowed(amount), isUpper);
    return new LongestWay(course, others, delays, isUpper).find(origins, scale).end;
  }

  /** With the days that waits last which do not count. */
  retimed({ amount }: Beginning, others: OtherAmounts, walked: Walked): Walked {
    const { course, calendar, model } = this;
    const { start, longest } = walked;
    try {
      const real = retimed(course, calendar, model.index.nodes, others, amount, start, longest);
      return real ? { ...walked, due: real.due, longest: { ...longest, end: real.end } } : walked;
    } catch (error) {
      if (error instanceof CalendarRangeError) return walked;
      throw error;
    }
  }

  /** Not undefined when every start that is too late has a special day before its end. */
  seasonOf(missed: readonly Walked[]): LimitVerdict['season'] {
    const [first] = missed;
    // Of working time alone holidays take nothing.
    if (first?.season == null || first.isAlike || missed.some(({ season }) => season === null))
      return undefined;
    return this.seasons.describe(first.season);
  }

  private hasMonths(amount: Amount): boolean {
    return amount.unit === 'MONTH' || [...this.course.spans()].some((span) => span.amount.unit === 'MONTH');
  }

  private mixesUnits(amount: Amount): boolean {
    if (isByDate(amount)) return true;
    for (const span of this.course.spans())
      if (isByDate(span.amount) || span.calendar !== this.calendar) return true;
    for (const id of this.course.others)
      if (this.model.document.limits.some((limit) => limit.id === id && limit.amount.some(isByDate)))
        return true;
    return false;
  }

  hasPauses(): boolean {
    for (const state of this.course.states())
      if (state.kind === 'stay' && this.course.standingAt(state) !== 'counts') return true;
    return false;
  }

  private isElastic(): boolean {
    if (this.limit.covers !== 'all') return false;
    for (const state of this.course.states())
      if (this.course.standingAt(state) === 'whenAlone' && !state.variant.stay.isElastic) return false;
    return true;
  }
}
