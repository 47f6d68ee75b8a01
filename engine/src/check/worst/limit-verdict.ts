import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Amount, TimeUnit } from '../../document/amount.ts';
import type { Cell } from '../cells.ts';

/** Why a limit could be neither proved nor refuted. */
export type NotProved =
  | 'not-stated'
  | 'loop-unbounded'
  | 'wait-unbounded'
  | 'rest-shared'
  | 'starts-in-branch'
  | 'pause-shifts'
  | 'units-differ'
  | 'fact-unbounded'
  | 'way-uncertain'
  | 'calendar-missing'
  | 'too-large'
  | 'no-amount'
  | 'never-starts';

/** What keeps a limit from being proved, and where. */
export interface Doubt {
  readonly reason: NotProved;
  readonly at: string;
}

/** The calendars by which limits and plans are counted, asked by agency. */
export interface CheckCalendars {
  /** The one by which an agency is judged that is found only at run time. */
  readonly usual: WorkCalendar;
  readonly of: (agency: string) => WorkCalendar | undefined;
}

/** What a place of a way takes: a stated time, or what is left of a limit. */
export type PlaceTime = { readonly node: string } & (
  { readonly value: number; readonly unit: TimeUnit } | { readonly restOf: string }
);

/** The answer about one limit: said of the worst combination of facts, and so that it can be drawn and recomputed. */
export interface LimitVerdict {
  readonly limit: string;
  readonly verdict: 'proved' | 'refuted' | 'notProved';
  readonly allowed?: Amount;
  /** The combination of facts, channel included, that it is said of. */
  readonly cell?: Cell;
  /** Longest counted working time of `path` in minutes; with `notProved` a lower bound. */
  readonly worstMinutes?: number;
  /** The nodes of the path that takes longest, in order of entry. */
  readonly path?: readonly string[];
  /** What the places of the path take, as stated, in their order; those that take nothing are left out. */
  readonly times?: readonly PlaceTime[];
  /** The edges taken on it. */
  readonly edges?: readonly string[];
  /**
   * Local date-times of the worst start, of the end and of the due moment, where calendars are known. Where the clock
   * stands still at the end because a branch waits, the end is the moment since which it does.
   */
  readonly from?: string;
  readonly endsAt?: string;
  readonly dueAt?: string;
  /** It is exceeded only where this day lies in between, never in an ordinary week. */
  readonly season?: { readonly date: string; readonly name: string };
  /** Other limits that bound a way back or a wait of this one: it holds as long as they are kept. */
  readonly reliesOn?: readonly string[];
  /** Ways back that nothing bounds, and what one round costs at most. */
  readonly loops?: readonly { readonly edge: string; readonly minutes: number }[];
  readonly reason?: NotProved;
  /** The node or fact that keeps it from being proved. */
  readonly at?: string;
}
