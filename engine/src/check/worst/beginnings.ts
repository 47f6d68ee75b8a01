import type { Amount } from '../../document/amount.ts';
import type { Limit } from '../../document/limits.ts';
import type { Cell } from '../cells.ts';
import { amountCases } from './amounts.ts';
import type { Course } from './course.ts';
import type { Graph } from './graph.ts';
import type { OtherAmounts } from './longest.ts';
import type { Minutes } from './minutes.ts';
import type { Model } from './model.ts';

/** What begins with the same amount can be looked at together: the worst of its starts decides. */
export interface Beginning {
  readonly amount: Amount;
  readonly cell: Cell;
  readonly isSure: boolean;
  readonly origins: Set<number>;
}

/** One limit in one cell: what is looked at together. */
export interface CellScene {
  readonly model: Model;
  readonly minutes: Minutes;
  readonly limit: Limit;
  readonly cell: Cell;
  /** The facts that the cell decides. */
  readonly decided: ReadonlySet<string>;
  readonly graph: Graph;
  readonly course: Course;
}

/** Where the limit begins and with what amount; null when in some case there is none. */
export function beginningsOf({
  model,
  limit,
  cell: given,
  decided,
  graph,
}: CellScene): readonly Beginning[] | null {
  const found = new Map<string, Beginning>();
  for (const { state, amountOf } of graph.origins) {
    const rule = model.document.pauseRules.find(({ id }) => id === amountOf);
    const choice = amountOf === 'limit' ? { rows: limit.amount } : rule?.newLimit;
    if (!choice) continue;
    const place = amountOf === 'limit' ? `limit:${limit.id}` : `rule:${amountOf}`;
    const facts = { ...graph.values[graph.states[state]!.values], ...given };
    for (const { amount, cell, isSure } of amountCases(model, choice, place, facts, decided)) {
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
export function otherAmountsOf({ model, minutes, cell, decided, graph, course }: CellScene): OtherAmounts {
  const found = new Map<string, { amount: Amount; starts: string }>();
  for (const id of course.others) {
    const other = model.document.limits.find((limit) => limit.id === id);
    if (!other) continue;
    const facts = { ...graph.values[0], ...cell };
    const amounts = amountCases(model, { rows: other.amount }, `limit:${id}`, facts, decided).flatMap(
      ({ amount }) => amount ?? [],
    );
    const [first] = amounts.sort((a, b) => minutes.allowed(b) - minutes.allowed(a));
    if (first) found.set(id, { amount: plainAmount(first), starts: other.starts });
  }
  return found;
}

const plainAmount = ({ value, unit, cutOff }: Amount): Amount => ({
  value,
  unit,
  ...(cutOff === undefined ? {} : { cutOff }),
});
