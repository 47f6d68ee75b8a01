import type { Fact } from '../document/facts.ts';
import type { Scalar } from '../document/primitives.ts';
import type { FactView } from '../condition/fact-view.ts';

/** One combination of the facts that decide amounts. */
export type Cell = Readonly<Record<string, Scalar>>;

/** More combinations than this are not walked; the answer is then "not proved". */
export const maxCells = 4_096;

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
