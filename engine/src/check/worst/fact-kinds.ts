import type { Fact } from '../../document/facts.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';

/**
 * How a fact behaves while a dossier goes its way: `fixed` at reception; `tracked`, changed by what happens on the way,
 * which the walk knows; `open`, which may say anything whenever it is read.
 */
export type FactKind = 'fixed' | 'tracked' | 'open';

export function factKinds(document: ProcedureDocument): ReadonlyMap<string, FactKind> {
  const changed = new Set(
    document.flow.edges.flatMap(({ sets, demands }) => [
      ...sets.map(({ fact }) => fact),
      ...(demands?.facts ?? []).map(({ fact }) => fact),
    ]),
  );
  const byId = new Map(document.facts.map((fact) => [fact.id, fact]));
  const kinds = new Map<string, FactKind>();
  const kindOf = (fact: Fact, above: readonly Fact[] = []): FactKind => {
    const known = kinds.get(fact.id);
    if (known) return known;
    const { source } = fact;
    const follow = (...ids: readonly string[]): FactKind =>
      ids.every((id) => {
        const other = byId.get(id);
        return other && !above.includes(fact) && kindOf(other, [...above, fact]) === 'fixed';
      })
        ? 'fixed'
        : 'open';
    switch (source.kind) {
      case 'outcome':
      case 'milestone':
      case 'visits':
      case 'result':
        return 'tracked';
      case 'consultation':
      case 'child':
        return changed.has(fact.id) ? 'open' : 'tracked';
      case 'form':
      case 'channel':
      case 'head':
        return changed.has(fact.id) ? 'open' : 'fixed';
      case 'register':
        return changed.has(fact.id)
          ? 'open'
          : typeof source.of === 'object'
            ? follow(source.of.fact)
            : 'fixed';
      case 'datePlus':
        return follow(source.date);
      case 'between':
        return follow(source.from, source.to);
      case 'paper':
      case 'today':
      case 'clock':
        return 'open';
    }
  };
  for (const fact of document.facts) kinds.set(fact.id, kindOf(fact));
  return kinds;
}
