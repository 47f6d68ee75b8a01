import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Amount } from '../../document/amount.ts';
import type { NotProved } from './limit-verdict.ts';

/** An amount that runs by a calendar, so many times in a row. */
export interface Span {
  readonly amount: Amount;
  readonly calendar: WorkCalendar;
  readonly times?: number;
}

/**
 * How long a dossier can stay at a node, with everything done at the last moment at which it is still in time: until
 * the latest of `all` is over, or the first of `bounds`; then `later`, which somebody may or may not use up.
 */
export interface Stay {
  readonly all: readonly Span[];
  readonly bounds?: readonly Span[];
  readonly later?: readonly Span[];
  /** Until the due moment of this limit. */
  readonly rest?: string;
  /** Until one of these milestones is reached. */
  readonly milestones?: readonly string[];
  /** Side steps that may be begun at the last moment and must be done before it is left. */
  readonly sides?: readonly Stay[];
  /** Of a side step: which one. */
  readonly side?: string;
  /** Why nothing bounds it. What is said above can be used up all the same. */
  readonly doubt?: NotProved;
  /** A wait that ends when somebody says so, and so may be as short and as long as one likes. */
  readonly isElastic?: boolean;
}

export const passing: Stay = { all: [] };

/** Does the stay take no time at all, whatever happens? */
export function isPassing({ all, bounds, later, rest, milestones, sides, doubt }: Stay): boolean {
  return !(
    all.length ||
    bounds?.length ||
    later?.length ||
    rest ||
    milestones?.length ||
    sides?.length ||
    doubt
  );
}

/** When the span that began at this instant is over. */
export function endOfSpan({ amount, calendar, times = 1 }: Span, from: number): number {
  let at = from;
  for (let i = 0; i < times; i += 1) at = calendar.dueOf(at, amount).at;
  return at;
}

/** Plans in days are working hours from the moment on: one day is eight. */
export function asPlan(amount: Amount): Amount {
  return amount.unit === 'WORKING_DAY' ? { value: amount.value * 8, unit: 'HOUR' } : amount;
}

/** Whole days are counted like a limit; parts of days are working hours. */
export function asTerm(amount: Amount): Amount {
  return amount.unit === 'WORKING_DAY' && !Number.isInteger(amount.value) ? asPlan(amount) : amount;
}
