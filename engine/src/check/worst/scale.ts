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
  readonly isUpper: boolean;
}

/** The most working minutes. */
export function minutesScale(course: Course, minutes: Minutes, limit: string): Scale {
  const most = (stay: Stay, from: number, dueOf: (limit: string) => number): number => {
    if (stay.rest === undefined) return from;
    return stay.rest === limit ? from : Math.max(from, dueOf(stay.rest));
  };
  return {
    start: 0,
    isUpper: true,
    after: (state, from, dueOf) => {
      const stay = course.stayAt(state);
      let end = most(stay, from, dueOf) + course.mostAt(state);
      for (const side of stay.sides ?? []) end = Math.max(end, most(side, from, dueOf));
      return stay.doubt ? Infinity : end;
    },
    due: (amount, from) => from + mostAllowed(minutes, amount),
    plus: (from, more) => from + more,
  };
}

/** A limit begun in the morning gives the rest of that day besides. */
function mostAllowed(minutes: Minutes, amount: Amount): number {
  return minutes.atMost({ amount, calendar: minutes.calendar });
}

/** Instants, from one start on. What nothing bounds is left as soon as what is stated of it is over. */
export function instantsScale(course: Course, calendar: WorkCalendar, limit: string, start: number): Scale {
  const latest = (spans: readonly Span[], from: number): number =>
    spans.reduce((end, span) => Math.max(end, endOfSpan(span, from)), from);
  const stayed = (stay: Stay, from: number, dueOf: (limit: string) => number): number => {
    let end = latest(stay.all, from);
    if (stay.bounds) {
      const first = stay.bounds.reduce((least, span) => Math.min(least, endOfSpan(span, from)), Infinity);
      end = stay.all.length > 0 ? Math.min(end, first) : first;
    }
    if (stay.rest !== undefined && stay.rest !== limit) {
      const due = dueOf(stay.rest);
      if (Number.isFinite(due)) end = Math.max(end, due);
    }
    return stay.sides ? stay.sides.reduce((last, side) => Math.max(last, stayed(side, end, dueOf)), end) : end;
  };
  return {
    start,
    isUpper: false,
    after: (state, from, dueOf) => stayed(course.stayAt(state), from, dueOf),
    due: (amount, from) => (Number.isFinite(from) ? calendar.dueOf(from, amount).at : from),
    plus: (from, more) => (more > 0 ? calendar.after(from, more * 60_000) : from),
  };
}
