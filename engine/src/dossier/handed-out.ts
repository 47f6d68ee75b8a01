import { factValue } from '../condition/fact-view.ts';
import type { Scalar } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Dossier } from './dossier.ts';

/** The facts of a child that whoever opened it wants, by the names they have there. What is not known is not handed out. */
export function factsHandedOut(
  procedure: CompiledProcedure,
  child: Dossier,
  factsOut: readonly { readonly from: string; readonly to: string }[],
): Readonly<Record<string, Scalar>> {
  const facts: Record<string, Scalar> = {};
  for (const { from, to } of factsOut) {
    const fact = procedure.index.facts.get(from);
    const value = fact && factValue(fact, child);
    if (value !== undefined) facts[to] = value;
  }
  return facts;
}

/** Does the promise of a dossier stand still, or the dossier as a whole? */
export function standsStill({ promise }: CompiledProcedure, { ledgers }: Dossier): boolean {
  return promise !== null && ledgers[promise]?.at(-1)?.kind === 'paused';
}
