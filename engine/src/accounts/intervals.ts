import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Instant } from '../dossier/dossier.ts';

/** A stretch of time, `from` before `to`. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** The same time without overlaps, in order: what happened several times at once happened once. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const joined: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined[joined.length - 1];
    if (!last || last.to < next.from) joined.push(next);
    else if (last.to < next.to) joined[joined.length - 1] = { from: last.from, to: next.to };
  }
  return joined;
}

/** The time that lies in both; each must be in order and without overlaps. */
export function intersect(some: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const from = one.from > other.from ? one.from : other.from;
      const to = one.to < other.to ? one.to : other.to;
      return from < to ? [{ from, to }] : [];
    }),
  );
}

export function workingMs(intervals: readonly Interval[], calendar: WorkCalendar): number {
  return intervals.reduce(
    (sum, { from, to }) => sum + calendar.elapsed(Date.parse(to)) - calendar.elapsed(Date.parse(from)),
    0,
  );
}
