import type { Amount, AmountChoice, AmountTable } from '../document/amount.ts';
import type { Fact } from '../document/facts.ts';
import { compileCondition, type Predicate } from './compile-condition.ts';
import type { FactView } from './fact-view.ts';

/** The amount a table gives for these facts, or null when no row holds. */
export type AmountFunction = (view: FactView) => Amount | null;

/** Compiles a decision table of amounts: first row that holds decides. */
export function compileAmountTable(table: AmountTable, facts: ReadonlyMap<string, Fact>): AmountFunction {
  const rows = table.map(({ when, ...amount }): { readonly holds: Predicate; readonly amount: Amount } => ({
    holds: when ? compileCondition(when, facts) : () => true,
    amount,
  }));
  return (view) => rows.find((row) => row.holds(view))?.amount ?? null;
}

/** As `compileAmountTable`, where a plain amount may stand for a table. */
export function compileAmountChoice(choice: AmountChoice, facts: ReadonlyMap<string, Fact>): AmountFunction {
  return 'rows' in choice ? compileAmountTable(choice.rows, facts) : () => choice;
}
