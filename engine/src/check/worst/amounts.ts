import type { Amount, AmountChoice } from '../../document/amount.ts';
import { viewOf, type Cell } from '../cells.ts';
import type { Model } from './model.ts';
import { combinations, type Facts } from './variants.ts';

/** An amount that applies under these facts of its own; null where none does. */
export interface AmountCase {
  readonly amount: Amount | null;
  readonly cell: Cell;
  /** It does not hang on what nobody can foretell. */
  readonly isSure: boolean;
}

/** Every amount that the table at a place can give in a cell. */
export function amountCases(
  model: Model,
  choice: AmountChoice,
  place: string,
  facts: Facts,
  decided: ReadonlySet<string>,
): readonly AmountCase[] {
  const here = (model.factsAt.get(place) ?? []).filter(
    ({ id, kind }) => kind !== 'tracked' && !decided.has(id),
  );
  const open = combinations(here.filter(({ kind }) => kind === 'open'));
  const found = new Map<string, AmountCase>();
  for (const cell of combinations(here.filter(({ kind }) => kind === 'fixed'))) {
    const amounts = open.map((more) => model.stays.amount(choice, viewOf({ ...facts, ...cell, ...more })));
    const isSure = new Set(amounts.map((amount) => JSON.stringify(amount))).size === 1;
    for (const amount of amounts) {
      const key = JSON.stringify(amount);
      if (!found.has(key)) found.set(key, { amount, cell, isSure });
    }
  }
  return [...found.values()];
}
