import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Dossier, Instant } from '../dossier/dossier.ts';
import { plannedMs } from './amount-ms.ts';
import type { BudgetAccount } from './budget-account.ts';
import type { Followed } from './follow.ts';
import type { Holder } from './holder.ts';
import { intersect, workingMs, type Interval } from './intervals.ts';
import { intervalsOf, isRunning } from './used-time.ts';

/**
 * Where no budget is written, an agency's budget is the sum of the plans of its steps so far, a step entered again
 * planned again. Used is the time at those steps, each for itself, the stops of the whole dossier left out: as the plans
 * run. Steps without a stated plan are said, and count on neither side.
 */
export function plannedBudgets(
  { dossier, holdings, stays }: Followed,
  calendar: WorkCalendar,
  until: Instant,
  isSpokenOf: (holder: Holder) => boolean,
): readonly BudgetAccount[] {
  const own = stays
    .filter(({ holder }) => !isSpokenOf(holder))
    .map(({ holder, amount }) => ({ holder, ms: amount === null ? null : plannedMs(amount) }));
  const agencies = [...new Set(own.map(({ holder }) => holder.agency))];
  const running = goingOn(dossier, until);
  return agencies.flatMap((agency): BudgetAccount[] => {
    const mine = own.filter(({ holder }) => holder.agency === agency);
    const planned = mine.filter(({ ms }) => ms !== null);
    if (agency === undefined || planned.length === 0) return [];
    const nodes = new Set(planned.flatMap(({ holder: { node } }) => node ?? []));
    const isPlanned = (holder: Holder) =>
      holder.agency === agency && holder.node !== undefined && nodes.has(holder.node);
    const each = intervalsOf(holdings, isPlanned, until).map((interval) => intersect([interval], running));
    const amount = planned.reduce((sum, { ms }) => sum + (ms ?? 0), 0);
    const usedMs = each.reduce((sum, used) => sum + workingMs(used, calendar), 0);
    return [
      {
        limit: null,
        budget: null,
        title: null,
        agency,
        nodes: [...nodes],
        amountMs: amount,
        usedMs,
        overMs: Math.max(0, usedMs - amount),
        isRunning: each.some((used) => isRunning(used, until, dossier)),
        unplanned: mine.length - planned.length,
      },
    ];
  });
}

/** The time in which the dossier was not stopped as a whole. */
function goingOn({ openedAt, stops = [] }: Dossier, until: Instant): readonly Interval[] {
  const moments = [openedAt, ...stops.flatMap(({ from, to }) => [from, to ?? until]), until];
  const intervals: Interval[] = [];
  for (let i = 0; i < moments.length; i += 2) {
    const [from, to] = [moments[i]!, moments[i + 1]!];
    if (from < to) intervals.push({ from, to });
  }
  return intervals;
}
