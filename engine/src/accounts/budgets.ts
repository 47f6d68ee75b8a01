import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Budget } from '../document/limits.ts';
import type { Instant, Ledger } from '../dossier/dossier.ts';
import { resolveAgency } from '../dossier/performer.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { nodesUnder } from '../machine/procedure-index.ts';
import { amountMs } from './amount-ms.ts';
import { clockSpans, sinceItBegan } from './clock-spans.ts';
import type { BudgetAccount } from './budget-account.ts';
import type { Followed } from './follow.ts';
import type { Holder } from './holder.ts';
import type { AgencyOf } from './holders-of.ts';
import { intersect, union, workingMs, type Interval } from './intervals.ts';
import { plannedBudgets } from './planned-budgets.ts';
import { intervalsOf, isRunning, type Owns } from './used-time.ts';

/**
 * Every budget written into a limit, and for each agency the plans of its steps so far that none of them speaks of.
 * Used is the working time during which the agency (or somebody at the nodes, the applicant apart) had the dossier while
 * the limit counted, several tasks at once counted once; a limit that began anew gives its budgets anew.
 */
export function budgetsOf(
  procedure: CompiledProcedure,
  followed: Followed,
  calendar: WorkCalendar,
  until: Instant,
  agencyOf: AgencyOf,
): readonly BudgetAccount[] {
  const budgets = procedure.document.limits.flatMap((limit) =>
    (limit.budgets ?? []).map((budget) => ({
      limit: limit.id,
      budget,
      of: ownerOf(procedure, budget, followed),
    })),
  );
  const written = budgets.map(({ limit, budget, of }) =>
    writtenBudget(procedure, followed, calendar, until, limit, budget, of, agencyOf),
  );
  const isSpokenOf = (holder: Holder) => budgets.some(({ of }) => of(holder));
  return [...written, ...plannedBudgets(followed, calendar, until, isSpokenOf)];
}

function ownerOf({ index }: CompiledProcedure, budget: Budget, { dossier }: Followed): Owns {
  if ('nodes' in budget) {
    const nodes = new Set(budget.nodes.flatMap((id) => nodesUnder(index, id)));
    return ({ kind, node }) => kind !== 'applicant' && node !== undefined && nodes.has(node);
  }
  const found = resolveAgency(budget.agency, dossier);
  return ({ kind, unit }) =>
    kind === 'agency' && found !== null && (unit === found || (unit?.startsWith(`${found}.`) ?? false));
}

function writtenBudget(
  procedure: CompiledProcedure,
  { dossier, holdings }: Followed,
  calendar: WorkCalendar,
  until: Instant,
  limit: string,
  budget: Budget,
  owns: Owns,
  agencyOf: AgencyOf,
): BudgetAccount {
  const ledger = sinceItBegan(dossier.ledgers[limit] ?? []);
  const counted = countedIn(ledger, until);
  const used = intersect(union(intervalsOf(holdings, owns, until)), counted);
  const given = procedure.budgetAmounts.get(`${limit}/${budget.id}`)?.(dossier) ?? null;
  const begun = used[0]?.from ?? ledger[0]?.at;
  const amount = given === null || begun === undefined ? null : amountMs(given, begun, calendar);
  const usedMs = workingMs(used, calendar);
  const agency = 'agency' in budget ? resolveAgency(budget.agency, dossier) : null;
  return {
    limit,
    budget: budget.id,
    title: budget.title ?? null,
    agency: agency === null ? null : agencyOf(agency),
    nodes: 'nodes' in budget ? budget.nodes : [],
    amountMs: amount,
    usedMs,
    overMs: amount === null ? 0 : Math.max(0, usedMs - amount),
    isRunning: isRunning(used, until, dossier),
    unplanned: 0,
  };
}

function countedIn(ledger: Ledger, until: Instant): readonly Interval[] {
  const spans = clockSpans(ledger);
  return spans.flatMap(({ from, counting }, i) => {
    const next = spans[i + 1]?.from ?? until;
    const to = next > until ? until : next;
    return counting === 'counted' && from < to ? [{ from, to }] : [];
  });
}
