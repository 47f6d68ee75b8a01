import type { Amount, AmountTable } from '../document/amount.ts';
import type { AgencyRef } from '../document/head.ts';
import type { Limit } from '../document/limits.ts';
import type { LocalText } from '../document/primitives.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { indexProcedure, nodesUnder } from '../machine/procedure-index.ts';
import { same } from '../versions/same.ts';

/** One of the parts in which a limit is published: "8 working days, and 10 at the tax office". */
export interface LimitPart {
  readonly title: LocalText | undefined;
  /** Whose time it is, where the document says so. */
  readonly agency?: AgencyRef;
  readonly nodes?: readonly string[];
  readonly amount: AmountTable;
}

export interface LimitParts {
  readonly parts: readonly LimitPart[];
  /**
   * For each row of the limit's table the amounts of its parts, in their order, where they follow one another and add up to
   * it; undefined for a row that is not their sum, as with parts that run side by side.
   */
  readonly sums: readonly (readonly Amount[] | undefined)[];
}

/**
 * The parts of a limit: its own shares, or else the limits of single phases, where in every case exactly one choice of them adds
 * up to it. Those shares and limits say more than a table of sums does, so whoever publishes a limit says them with it.
 */
export function partsOfLimit(document: ProcedureDocument, limit: Limit): LimitParts | undefined {
  if (limit.budgets !== undefined) {
    const parts = limit.budgets.map((budget): LimitPart => ({
      title: budget.title,
      ...('agency' in budget ? { agency: budget.agency } : { nodes: budget.nodes }),
      amount: 'rows' in budget.amount ? budget.amount.rows : [budget.amount],
    }));
    return { parts, sums: sumsOf(limit, parts) };
  }
  const found = phasesThatAddUp(document, limit);
  return found.length === 1 ? found[0] : undefined;
}

/** More limits than these are not tried out against each other. */
const mostPhases = 8;

function phasesThatAddUp(document: ProcedureDocument, limit: Limit): LimitParts[] {
  const index = indexProcedure(document);
  const phases = document.limits.flatMap((one) => {
    if (one === limit || one.promise || one.covers === 'all' || limit.covers !== 'all') return [];
    const { nodes, agencies } = one.covers;
    const covered = new Set([...nodes.flatMap((id) => [id, ...nodesUnder(index, id)]), ...agencies]);
    return [{ limit: one, covered }];
  });
  if (phases.length > mostPhases) return [];
  return subsetsOf(phases).flatMap((chosen): LimitParts[] => {
    const ids = chosen.flatMap(({ covered }) => [...covered]);
    const isApart = new Set(ids).size === ids.length;
    if (chosen.length < 2 || !isApart || !chosen.some((one) => one.limit.starts === limit.starts)) return [];
    const parts = chosen.map(({ limit: { title, amount } }): LimitPart => ({ title, amount }));
    const sums = sumsOf(limit, parts);
    return sums.every((sum) => sum !== undefined) ? [{ parts, sums }] : [];
  });
}

function subsetsOf<T>(list: readonly T[]): T[][] {
  return list.reduce<T[][]>(
    (subsets, one) => [...subsets, ...subsets.map((subset) => [...subset, one])],
    [[]],
  );
}

function sumsOf(limit: Limit, parts: readonly LimitPart[]): LimitParts['sums'] {
  const cases = limit.amount.flatMap(({ when }) => when ?? []);
  return limit.amount.map(({ when, value, unit }) => {
    const amounts = parts.map(({ amount }) => amountIn(amount, when, cases));
    if (unit === 'SAME_DAY_CUTOFF' || amounts.some((one) => one?.unit !== unit)) return undefined;
    const known = amounts.flatMap((one) => one ?? []);
    const sum = known.reduce((total, one) => total + one.value, 0);
    return Math.abs(sum - value) < 1e-9 ? known : undefined;
  });
}

/** What a table says in one of the cases of another table: by the same condition, or because it is the same in all of them. */
function amountIn(
  table: AmountTable,
  when: AmountTable[number]['when'],
  cases: readonly unknown[],
): Amount | undefined {
  // A case that only this table knows: in which of the other's rows it falls cannot be told.
  if (table.some((row) => row.when !== undefined && !cases.some((one) => same(one, row.when))))
    return undefined;
  const row = table.find((one) => same(one.when, when)) ?? table.find((one) => one.when === undefined);
  return row === undefined
    ? undefined
    : { value: row.value, unit: row.unit, ...(row.cutOff === undefined ? {} : { cutOff: row.cutOff }) };
}
