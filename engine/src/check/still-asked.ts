import { factsIn } from '../condition/compile-condition.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { movesFrom } from './ways.ts';
import { componentsOf } from './worst/components.ts';

const nothing: readonly string[] = [];

/** For each node the facts that some action or rule asks for which a dossier can still come to from there. */
export function factsStillAsked(index: ProcedureIndex): (node: string) => readonly string[] {
  const ids = [...index.nodes.keys()];
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const next = ids.map((id) => movesFrom(index, id).flatMap(({ to }) => numbers.get(to) ?? []));
  const asked: (readonly string[])[] = [];
  // What lies behind comes first, so that one look at each node is enough.
  for (const members of [...componentsOf(ids.length, (node) => next[node]!)].reverse()) {
    const behind = new Set(members.flatMap((node) => next[node]!.flatMap((to) => asked[to] ?? nothing)));
    for (const node of members)
      for (const { edge } of movesFrom(index, ids[node]!))
        for (const fact of edge?.when ? factsIn(edge.when) : nothing) behind.add(fact);
    const facts = [...behind].sort();
    for (const node of members) asked[node] = facts;
  }
  return (node) => asked[numbers.get(node) ?? -1] ?? nothing;
}
