import { amountsOf, type Amount, type AmountChoice } from '../document/amount.ts';
import type { AgencyRef } from '../document/head.ts';
import type { Budget, Limit } from '../document/limits.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { agencyRefKey, agencyRefsIn } from '../machine/agency-ref.ts';
import { branchesAround, nodesUnder, type ProcedureIndex } from '../machine/procedure-index.ts';
import { nearest } from '../problem/nearest.ts';
import type { Register } from '../register/register.ts';
import type { Report } from './report.ts';
import { namedBy } from './named-by.ts';

/**
 * Budgets of limits: what they name exists and does something here, and those that follow one another do not give more
 * than the limit has. Budgets in different branches of one block run side by side; only the longest of them is counted.
 */
export function checkBudgets(
  document: ProcedureDocument,
  index: ProcedureIndex,
  register: Register | undefined,
  report: Report,
): void {
  document.limits.forEach((limit, i) => {
    (limit.budgets ?? []).forEach((budget, j) => {
      const path = `/limits/${i}/budgets/${j}`;
      if ('nodes' in budget) checkNodes(limit, budget.nodes, path, index, report);
      else checkAgency(document, limit, budget.agency, path, register, report);
    });
    checkSum(document, index, limit, `/limits/${i}/budgets`, report);
  });
}

function checkNodes(
  limit: Limit,
  nodes: readonly string[],
  path: string,
  index: ProcedureIndex,
  report: Report,
): void {
  const known = [...index.nodes.keys(), ...index.branches.keys()];
  for (const id of nodes)
    if (!known.includes(id))
      report.add('budget-node-unknown', `${path}/nodes`, limit.id, {
        limit: namedBy(limit.title, limit.id),
        id,
        nearest: nearest(id, known) ?? '',
      });
}

/** An agency named by its code may be one that a relation finds; every other must be one that works here. */
function checkAgency(
  document: ProcedureDocument,
  limit: Limit,
  ref: AgencyRef,
  path: string,
  register: Register | undefined,
  report: Report,
): void {
  if ('agency' in ref) {
    if (register && !register.agencies.has(ref.agency))
      report.add('agency-unknown', `${path}/agency`, limit.id, {
        node: namedBy(limit.title, limit.id),
        agency: ref.agency,
        nearest: nearest(ref.agency, [...register.agencies]) ?? '',
      });
    return;
  }
  const working = agencyRefsIn(document).map((each) => agencyRefKey(each.ref));
  if (!working.includes(agencyRefKey(ref)))
    report.add('budget-agency-idle', `${path}/agency`, limit.id, { limit: namedBy(limit.title, limit.id) });
}

function checkSum(
  document: ProcedureDocument,
  index: ProcedureIndex,
  limit: Limit,
  path: string,
  report: Report,
): void {
  const allowed = Math.max(...limit.amount.map(hoursOf));
  const shares = (limit.budgets ?? []).map((budget) => ({
    hours: hoursOf(usual(budget.amount)),
    blocks: blocksOf(document, index, budget),
  }));
  if (shares.length === 0 || [allowed, ...shares.map(({ hours }) => hours)].some(Number.isNaN)) return;
  const given = longest(shares);
  if (given > allowed)
    report.add(
      'budgets-exceed-limit',
      path,
      limit.id,
      { limit: namedBy(limit.title, limit.id), given: given / 8, allowed: allowed / 8 },
      { severity: 'warning' },
    );
}

/** The amount where no condition holds, which is the usual case; else the least, so that the warning is never a guess. */
function usual(choice: AmountChoice): Amount {
  const otherwise = 'rows' in choice ? choice.rows.find(({ when }) => !when) : choice;
  return otherwise ?? amountsOf(choice).reduce((least, one) => (one.value < least.value ? one : least));
}

/** Working hours, a day being eight; NaN for what only a calendar can compare. */
function hoursOf({ value, unit }: Amount): number {
  switch (unit) {
    case 'WORKING_DAY':
      return value * 8;
    case 'SAME_DAY_CUTOFF':
      return 8;
    case 'HOUR':
      return value;
    default:
      return Number.NaN;
  }
}

interface Share {
  readonly hours: number;
  /** Blocks that hold everything the budget is for, each with the branches of it that do. */
  readonly blocks: ReadonlyMap<string, ReadonlySet<string>>;
}

function blocksOf(document: ProcedureDocument, index: ProcedureIndex, budget: Budget): Share['blocks'] {
  const ids = new Set(
    'nodes' in budget
      ? budget.nodes.flatMap((id) => nodesUnder(index, id))
      : agencyRefsIn(document)
          .filter(({ ref }) => agencyRefKey(ref) === agencyRefKey(budget.agency))
          .map(({ at }) => index.edges.get(at)?.from ?? at),
  );
  const around = document.flow.nodes
    .filter(({ id }) => ids.has(id))
    .map((node) =>
      branchesAround(index, node).map((id) => [index.branches.get(id)!.parallel.id, id] as const),
    );
  const blocks = new Map<string, ReadonlySet<string>>();
  for (const [block] of around[0] ?? []) {
    const branches = around.map((pairs) => pairs.find(([holder]) => holder === block)?.[1]);
    if (branches.every((branch) => branch !== undefined)) blocks.set(block, new Set(branches));
  }
  return blocks;
}

/** The most that budgets give one after another: of those that run side by side, the longest. */
function longest(shares: readonly Share[]): number {
  const [first, ...rest] = shares;
  if (!first) return 0;
  const after = rest.filter((other) => !runBeside(first, other));
  const withFirst = first.hours + longest(after);
  return after.length === rest.length ? withFirst : Math.max(withFirst, longest(rest));
}

/** In one block, and in no branch of it together. */
function runBeside(one: Share, other: Share): boolean {
  return [...one.blocks].some(([block, branches]) => {
    const theirs = other.blocks.get(block);
    return theirs !== undefined && [...branches].every((branch) => !theirs.has(branch));
  });
}
