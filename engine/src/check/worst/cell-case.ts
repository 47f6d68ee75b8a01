import type { CivilDay } from '../../calendar/civil-day.ts';
import { formatInstant } from '../../calendar/instant.ts';
import { CalendarRangeError, isByDate, isByHour, type WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Amount } from '../../document/amount.ts';
import type { Limit } from '../../document/limits.ts';
import type { Cell } from '../cells.ts';
import { amountCases } from './amounts.ts';
import { Course } from './course.ts';
import { Delays } from './delays.ts';
import { explore } from './explore.ts';
import type { Graph } from './graph.ts';
import { LimitClock } from './limit-clock.ts';
import type { Doubt, LimitVerdict, NotProved } from './limit-verdict.ts';
import { LongestWay, type Longest, type OtherAmounts } from './longest.ts';
import type { Minutes } from './minutes.ts';
import type { Model } from './model.ts';
import { relied } from './reliance.ts';
import { retimed } from './retime.ts';
import { instantsScale, minutesScale } from './scale.ts';
import { Seasons } from './seasons.ts';
import { daysThatDiffer, startsOn } from './starts.ts';
import { Variants } from './variants.ts';

export type CellVerdict = LimitVerdict;

/** What begins with the same amount can be looked at together: the worst of its starts decides. */
interface Beginning {
  readonly amount: Amount;
  readonly cell: Cell;
  readonly isSure: boolean;
  readonly origins: Set<number>;
}

interface Walked {
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

/** One limit in one cell. */
export class CellCase {
  private readonly model: Model;
  private readonly minutes: Minutes;
  private readonly limit: Limit;
  private readonly cell: Cell;
  private readonly decided: ReadonlySet<string>;
  private readonly graph: Graph;
  private readonly course: Course;
  private readonly calendar: WorkCalendar;
  private readonly seasons: Seasons;

  constructor(model: Model, minutes: Minutes, limit: Limit, cell: Cell, decided: ReadonlySet<string>) {
    this.model = model;
    this.minutes = minutes;
    this.limit = limit;
    this.cell = cell;
    this.decided = decided;
    this.calendar = model.limitCalendar;
    this.seasons = model.seasons;
    const clock = new LimitClock(model, limit);
    this.graph = explore(model, limit, clock, new Variants(model, cell, decided));
    this.course = new Course(model, limit, clock, minutes, this.graph);
  }

  /** The nodes passed while the limit runs. */
  nodes(): ReadonlySet<string> {
    return new Set([...this.course.states()].map(({ node }) => node));
  }

  verdict(): CellVerdict {
    const { limit, cell } = this;
    const beginnings = this.beginnings();
    if (beginnings === null) return { limit: limit.id, verdict: 'notProved', reason: 'no-amount', cell };
    if (beginnings.length === 0)
      return { limit: limit.id, verdict: 'notProved', reason: 'never-starts', cell };
    const others = this.otherAmounts();
    const verdicts = beginnings.map((beginning) => this.judge(beginning, others));
    const order = ['refuted', 'notProved', 'proved'];
    return verdicts.sort(
      (a, b) =>
        order.indexOf(a.verdict) - order.indexOf(b.verdict) || (b.worstMinutes ?? 0) - (a.worstMinutes ?? 0),
    )[0]!;
  }

  private beginnings(): readonly Beginning[] | null {
    const found = new Map<string, Beginning>();
    for (const { state, amountOf } of this.graph.origins) {
      const rule = this.model.document.pauseRules.find(({ id }) => id === amountOf);
      const choice = amountOf === 'limit' ? { rows: this.limit.amount } : rule?.newLimit;
      if (!choice) continue;
      const place = amountOf === 'limit' ? `limit:${this.limit.id}` : `rule:${amountOf}`;
      const facts = { ...this.graph.values[this.graph.states[state]!.values], ...this.cell };
      for (const { amount, cell, isSure } of amountCases(this.model, choice, place, facts, this.decided)) {
        if (!amount) return null;
        const key = JSON.stringify([amount.value, amount.unit, amount.cutOff, isSure]);
        const beginning = found.get(key) ?? {
          amount: plainAmount(amount),
          cell,
          isSure,
          origins: new Set<number>(),
        };
        beginning.origins.add(state);
        found.set(key, beginning);
      }
    }
    return [...found.values()];
  }

  /** What other limits allow at the most. */
  private otherAmounts(): OtherAmounts {
    const found = new Map<string, { amount: Amount; starts: string }>();
    for (const id of this.course.others) {
      const other = this.model.document.limits.find((limit) => limit.id === id);
      if (!other) continue;
      const facts = { ...this.graph.values[0], ...this.cell };
      const amounts = amountCases(
        this.model,
        { rows: other.amount },
        `limit:${id}`,
        facts,
        this.decided,
      ).flatMap(({ amount }) => amount ?? []);
      const [first] = amounts.sort((a, b) => this.minutes.allowed(b) - this.minutes.allowed(a));
      if (first) found.set(id, { amount: plainAmount(first), starts: other.starts });
    }
    return found;
  }

  private judge(beginning: Beginning, others: OtherAmounts): CellVerdict {
    const { course, limit, minutes } = this;
    const { amount, origins } = beginning;
    const allowed = minutes.allowed(amount);
    const doubts = [...course.doubts, ...this.unitDoubts(amount)];
    const isShifted = isByDate(amount) && this.hasPauses();
    const isClear = doubts.length === 0 && !isShifted && this.mostMinutes(beginning, others, true) <= allowed;
    const isComparable = !doubts.some(({ reason }) => reason === 'units-differ');
    // What is stated fits in any week: there is no start to look for that would be too late.
    const isFitting = isClear || (!isShifted && this.mostMinutes(beginning, others, false) <= allowed);
    const walked = this.walks(beginning, others, isFitting || !isComparable, false);
    const worst = walked[0];
    const shown = this.shown(beginning, worst);
    const missed = walked.filter(({ isLate }) => isComparable && isLate);
    const [refuted] = missed;
    if (refuted && beginning.isSure && !this.hasConflict(refuted.longest, beginning.cell)) {
      const season = this.seasonOf(missed);
      const real = this.retimed(beginning, others, refuted);
      if (real.longest.end > real.due)
        return { ...this.shown(beginning, real), verdict: 'refuted', ...(season ? { season } : {}) };
    }
    const reliesOn = relied(this.model, limit, course);
    const proved = { ...shown, verdict: 'proved' as const, ...(reliesOn.length > 0 ? { reliesOn } : {}) };
    if (isClear || (doubts.length === 0 && missed.length === 0 && this.isInTime(beginning, others)))
      return proved;
    const doubt = this.strongest(doubts) ?? this.doubtOf(walked, missed);
    return { ...shown, verdict: 'notProved', ...doubt, ...this.loops() };
  }

  /** The most working minutes, whenever it begins. */
  private mostMinutes({ amount, origins }: Beginning, others: OtherAmounts, isUpper: boolean): number {
    const { course, minutes } = this;
    const delays = new Delays(course, (state) => course.mostAt(state));
    const scale = minutesScale(course, minutes, minutes.allowed(amount), isUpper);
    return new LongestWay(course, others, delays, isUpper).find(origins, scale).end;
  }

  /** With the days that waits last which do not count. */
  private retimed({ amount }: Beginning, others: OtherAmounts, walked: Walked): Walked {
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

  /** Is it over in time from every start, with everything taken as late as it may be? */
  private isInTime(beginning: Beginning, others: OtherAmounts): boolean {
    // After a pause another day begins than those that were looked at; of hours every minute would be a start.
    if (this.hasPauses() || isByHour(beginning.amount)) return false;
    const walked = this.walks(beginning, others, false, true);
    return walked.length > 0 && walked.every(({ isLate }) => !isLate);
  }

  /** Why the walk from every start does not settle it. */
  private doubtOf(walked: readonly Walked[], missed: readonly Walked[]): Doubt {
    const at = this.limit.id;
    if (missed.length > 0 || !this.isCertain()) return { reason: 'way-uncertain', at };
    if (walked.some(({ isShort }) => isShort)) return { reason: 'rest-shared', at };
    if (this.course.beside.length > 0) return { reason: 'starts-in-branch', at };
    if (this.hasPauses()) return { reason: 'pause-shifts', at };
    const round = this.course.components.find(({ kind }) => kind === 'within');
    if (round) return { reason: 'loop-unbounded', at: this.graph.states[round.states[0]!]!.node };
    return { reason: 'units-differ', at };
  }

  /** The start that leaves least, then all others that had to be looked at. */
  private walks(
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
    return [
      { ...worst, longest: { ...worst.longest, way: longestWay.wayTo(worst.longest.ending) } },
      ...rest,
    ];
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

  /** Not undefined when every start that is too late has a special day before its end. */
  private seasonOf(missed: readonly Walked[]): LimitVerdict['season'] {
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

  /** Without calendars nothing is converted. */
  private unitDoubts(amount: Amount): readonly Doubt[] {
    if (this.model.calendars) return [];
    for (const state of this.course.states()) {
      const stay = this.course.stayAt(state.id);
      const spans = [...stay.all, ...(stay.bounds ?? []), ...(stay.later ?? [])];
      if (spans.some((span) => isByDate(span.amount) || span.amount.unit === 'SAME_DAY_CUTOFF'))
        return [{ reason: 'units-differ', at: state.node }];
      if ((isByDate(amount) || amount.unit === 'SAME_DAY_CUTOFF') && spans.length > 0)
        return [{ reason: 'units-differ', at: state.node }];
    }
    return [];
  }

  private hasPauses(): boolean {
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

  private isCertain(): boolean {
    for (const state of this.course.states())
      if (!state.isSure || state.out.some(({ isSure }) => !isSure)) return false;
    return true;
  }

  /** Do two places of the way need one fact to be two things? */
  private hasConflict({ way }: Longest, cell: Cell): boolean {
    return (
      this.cellOf(
        way.map(({ state }) => state),
        cell,
      ) === null
    );
  }

  /** The facts that the places of a way need, or null when they contradict each other. */
  private cellOf(way: readonly number[], cell: Cell): Cell | null {
    const all: Record<string, Cell[string]> = { ...this.cell, ...cell };
    const first = way[0];
    const before: number[] = [];
    for (let from = first === undefined ? null : this.graph.states[first]!.cameFrom; from;) {
      if (before.includes(from.state)) break;
      before.push(from.state);
      from = this.graph.states[from.state]!.cameFrom;
    }
    for (const id of [...way, ...before])
      for (const [fact, value] of Object.entries(this.graph.states[id]!.variant.cell)) {
        if (Object.hasOwn(all, fact) && all[fact] !== value) return null;
        all[fact] = value;
      }
    return all;
  }

  private shown({ amount, cell }: Beginning, walked: Walked | undefined): Omit<LimitVerdict, 'verdict'> {
    const { calendar, graph, limit } = this;
    const base = { limit: limit.id, allowed: amount };
    if (!walked) return { ...base, worstMinutes: 0, cell: { ...this.cell, ...cell } };
    const { longest, start, due } = walked;
    const { end, way, ending } = longest;
    const local = (ms: number) => calendar.localDateTime(formatInstant(ms));
    const states = way.map(({ state }) => graph.states[state]!);
    const path = states.flatMap(({ node, kind }) => (kind === 'join' ? [] : [node]));
    const last = ending?.edge?.to;
    return {
      ...base,
      cell: this.cellOf(
        way.map(({ state }) => state),
        cell,
      ) ?? { ...this.cell, ...cell },
      worstMinutes: Math.round(walked.counted),
      path: last === undefined || last === path[path.length - 1] ? path : [...path, last],
      edges: [...way.flatMap(({ edge }) => edge ?? []), ...(ending?.edge ? [ending.edge.id] : [])],
      ...(this.model.calendars ? { from: local(start), endsAt: local(end), dueAt: local(due) } : {}),
    };
  }

  private strongest(doubts: readonly Doubt[]): Doubt | undefined {
    const order: readonly NotProved[] = [
      'too-large',
      'not-stated',
      'wait-unbounded',
      'rest-shared',
      'calendar-missing',
      'units-differ',
      'loop-unbounded',
    ];
    return [...doubts].sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))[0];
  }

  private loops(): Partial<LimitVerdict> {
    const { endless } = this.course;
    if (endless.length === 0) return {};
    const loops = new Map<string, number>();
    for (const move of endless) {
      const id = move.edge?.id ?? '';
      const minutes = this.roundOf(move.to, move.from);
      loops.set(id, Math.max(loops.get(id) ?? 0, minutes));
    }
    return { loops: [...loops].map(([edge, minutes]) => ({ edge, minutes })) };
  }

  /** What one round costs at the most: the longest way from where it comes back to where it set out. */
  private roundOf(from: number, to: number): number {
    const known = new Map<number, number>();
    const longest = (id: number): number => {
      const cost = this.course.mostAt(id);
      if (id === to) return cost;
      const before = known.get(id);
      if (before !== undefined) return before;
      known.set(id, -Infinity);
      const rest = Math.max(
        -Infinity,
        ...this.course.onward(this.graph.states[id]!).map((move) => longest(move.to)),
      );
      known.set(id, cost + rest);
      return cost + rest;
    };
    const minutes = longest(from);
    return Number.isFinite(minutes) ? minutes : 0;
  }
}

const plainAmount = ({ value, unit, cutOff }: Amount): Amount => ({
  value,
  unit,
  ...(cutOff === undefined ? {} : { cutOff }),
});
