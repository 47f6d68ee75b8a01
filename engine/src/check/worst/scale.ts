import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Amount } from '../../document/amount.ts';
import type { Course } from './course.ts';
import type { Minutes } from './minutes.ts';
import { endOfSpan, type Span, type Stay } from './stay.ts';

/**
 * In what the time along a way is counted: working minutes at the most, which proves whatever the day, or instants from
 * one start on, by which a way is recomputed.
 */
export interface Scale {
  readonly start: number;
  /** When a stay that began then is over; `dueOf` tells the due moment of another limit that bounds it. */
  after(state: number, from: number, dueOf: (limit: string) => number): number;
  /** When another limit that began then is due. */
  due(amount: Amount, from: number): number;
  /** So many working minutes later. */
  plus(from: number, minutes: number): number;
}

/**
 * The most working minutes; `allowed` is what the limit itself gives. Without `isUpper`, of what is stated: what nothing
 * bounds is left as soon as that is over.
 */
export function minutesScale(course: Course, minutes: Minutes, allowed: number, isUpper: boolean): Scale {
  const endless = isUpper ? Infinity : 0;
  const until = (stay: Stay, state: number, from: number, dueOf: (limit: string) => number): number => {
    if (stay.rest === undefined || course.isOwn(stay.rest)) return from;
    const due = dueOf(stay.rest);
    // What takes the rest of a limit is due when any limit over it is.
    return Math.max(from, course.covers(state) ? Math.min(due, allowed) : due);
  };
  return {
    start: 0,
    after: (state, from, dueOf) => {
      const stay = course.stayAt(state);
      const most = course.mostAt(state);
      if (stay.rest === undefined && stay.sides === undefined)
        return stay.doubt ? Math.max(endless, from + most) : from + most;
      const end = until(stay, state, from, dueOf) + most;
      return (stay.sides ?? []).reduce(
        (last, side) => Math.max(last, side.doubt ? endless : until(side, state, last, dueOf)),
        stay.doubt ? Math.max(endless, end) : end,
      );
    },
    // A limit begun in the morning gives the rest of that day besides.
    due: (amount, from) => from + minutes.atMost({ amount, calendar: minutes.calendar }),
    plus: (from, more) => from + more,
  };
}

/** From where on instants are counted, and until when the limit itself gives time. */
export interface Begun {
  readonly start: number;
  readonly due: number;
}

/**
 * Instants, from one start on. What nothing bounds is left as soon as what is stated of it is over, and what takes the
 * rest of a limit that others share takes nothing: `onShared` is told, since it might take more. With `isUpper` it is
 * the other way round, and nothing is left earlier than it may be.
 */
export function instantsScale(
  course: Course,
  calendar: WorkCalendar,
  { start, due: ownDue }: Begun,
  isUpper: boolean,
  onShared: () => void = () => undefined,
): Scale {
  const latest = (spans: readonly Span[], from: number): number => {
    let end = from;
    for (const span of spans) end = Math.max(end, endOfSpan(span, from));
    return end;
  };
  const rested = (limit: string, state: number, from: number, dueOf: (limit: string) => number): number => {
    const due = dueOf(limit);
    const isCapped = due > ownDue && course.covers(state);
    if (isUpper) return Math.max(from, isCapped ? ownDue : due);
    if (!isCapped && !course.isShared(state, limit)) return Math.max(from, due);
    onShared();
    return from;
  };
  const stayed = (stay: Stay, state: number, from: number, dueOf: (limit: string) => number): number => {
    if (isUpper && stay.doubt) return Infinity;
    let end = latest(stay.all, from);
    if (stay.bounds) {
      const first = stay.bounds.reduce((least, span) => Math.min(least, endOfSpan(span, from)), Infinity);
      end = stay.all.length > 0 ? Math.min(end, first) : first;
    }
    if (isUpper && stay.later) for (const span of stay.later) end = endOfSpan(span, end);
    if (stay.rest !== undefined && !course.isOwn(stay.rest)) end = rested(stay.rest, state, end, dueOf);
    return stay.sides
      ? stay.sides.reduce((last, side) => Math.max(last, stayed(side, state, end, dueOf)), end)
      : end;
  };
  return {
    start,
    after: (state, from, dueOf) =>
      Number.isFinite(from) ? stayed(course.stayAt(state), state, from, dueOf) : from,
    due: (amount, from) => (Number.isFinite(from) ? calendar.dueOf(from, amount).at : from),
    plus: (from, more) => (more > 0 && Number.isFinite(from) ? calendar.after(from, more * 60_000) : from),
  };
}
