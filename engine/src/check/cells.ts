import type { Fact } from '../document/facts.ts';
import { Channel, type Scalar } from '../document/primitives.ts';
import type { FactView } from '../condition/fact-view.ts';

/** One combination of the facts that decide amounts. */
export type Cell = Readonly<Record<string, Scalar>>;

/** More combinations than this are not walked; the answer is then "not proved". */
export const maxCells = 4_096;

/** Every combination of these facts' values, or the fact that has too many. */
export function cellsOf(
  facts: readonly Fact[],
): { readonly cells: readonly Cell[] } | { readonly unbounded: string } {
  let cells: Cell[] = [{}];
  for (const fact of facts) {
    const values = valuesOf(fact);
    // No choices at all are no combinations either, over which nothing could be proved.
    if (!values?.length || cells.length * values.length > maxCells) return { unbounded: fact.id };
    cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [fact.id]: value })));
  }
  return { cells };
}

function valuesOf(fact: Fact): readonly Scalar[] | null {
  if (fact.source.kind === 'channel') return Channel.options;
  if (fact.type === 'boolean') return [true, false];
  if (fact.type === 'choice') return (fact.choices ?? []).map((choice) => choice.value);
  return null;
}

/** Facts whose values are read from a cell, whatever their source in a real dossier. */
export function cellFacts(facts: ReadonlyMap<string, Fact>): ReadonlyMap<string, Fact> {
  const read = new Map<string, Fact>();
  for (const [id, { default: _default, ...fact }] of facts)
    read.set(id, { ...fact, source: { kind: 'outcome', step: 'cell' } });
  return read;
}

export function viewOf(cell: Cell): FactView {
  return { form: {}, papers: [], facts: cell, channel: 'counter', visits: {} };
}
