import { factsIn } from '../condition/compile-condition.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { movesFrom } from './ways.ts';
import { componentsOf } from './worst/components.ts';

const nothing: readonly string[] = [];

const merged = (own: readonly string[], behind: ReadonlySet<readonly string[]>): readonly string[] =>
  [...new Set([...own, ...[...behind].flat()])].sort();

/** For each node the facts that some action or rule asks for which a dossier can still come to from there. */
export function factsStillAsked(index: ProcedureIndex): (node: string) => readonly string[] {
  const ids = [...index.nodes.keys()];
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const next = ids.map((id) => movesFrom(index, id).flatMap(({ to }) => numbers.get(to) ?? []));
  const asked: (readonly string[])[] = [];
  // What lies behind comes first, so that one look at each node is enough.
  for (const members of [...componentsOf(ids.length, (node) => next[node]!)].reverse()) {
    const behind = new Set<readonly string[]>();
    for (const node of members) for (const to of next[node]!) if (asked[to]) behind.add(asked[to]);
    const own = members.flatMap((node) =>
      movesFrom(index, ids[node]!).flatMap(({ edge }) => (edge?.when ? factsIn(edge.when) : nothing)),
    );
    const facts = own.length > 0 || behind.size > 1 ? merged(own, behind) : ([...behind][0] ?? nothing);
    for (const node of members) asked[node] = facts;
  }
  return (node) => asked[numbers.get(node) ?? -1] ?? nothing;
}
