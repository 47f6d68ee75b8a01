import { over, type Graph, type State } from './graph.ts';
import type { Model } from './model.ts';

/** The branch of this fork in which a place lies. */
export function branchOf(model: Model, state: State, fork: State): string | undefined {
  return (model.around.get(state.node) ?? []).find(
    (id) => model.index.branches.get(id)?.parallel.id === fork.node,
  );
}

/** Do two places lie in different branches of one entered parallel? */
export function areBeside(model: Model, { states }: Graph, a: State, b: State): boolean {
  for (let outer = a; outer.fork >= 0; outer = states[outer.fork]!)
    for (let other = b; other.fork >= 0; other = states[other.fork]!)
      if (outer.fork === other.fork) {
        const fork = states[outer.fork]!;
        return branchOf(model, a, fork) !== branchOf(model, b, fork);
      }
  return false;
}

/**
 * First places of branches that run beside one in which the limit begins. They matter when it can still run as the
 * branches meet.
 */
export function branchesBeside(model: Model, graph: Graph): readonly number[] {
  const { states, origins } = graph;
  const found: number[] = [];
  for (const origin of origins) {
    let inner = states[origin.state]!;
    if (inner.fork < 0) continue;
    const seen = reachableFrom(graph, [origin.state]);
    while (inner.fork >= 0) {
      const fork = states[inner.fork]!;
      const own = branchOf(model, inner, fork);
      const meets = [...(fork.inputs.get(own ?? '') ?? [])].some(
        (id) => seen[id] && states[id]!.mode !== over,
      );
      for (const move of meets ? fork.out : [])
        if (branchOf(model, states[move.to]!, fork) !== own && !found.includes(move.to)) found.push(move.to);
      inner = fork;
    }
  }
  return found;
}

/** The places at which the limit may run, and those that are come to after it. */
export function activeIn(
  model: Model,
  graph: Graph,
  beside: readonly number[] = branchesBeside(model, graph),
): Uint8Array {
  return reachableFrom(graph, [...graph.origins.map(({ state }) => state), ...beside]);
}

/** The places that one comes to from these without the limit beginning. */
function reachableFrom({ states }: Graph, starts: readonly number[]): Uint8Array {
  const active = new Uint8Array(states.length);
  const queue = [...starts];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (active[id]) continue;
    active[id] = 1;
    for (const move of states[id]!.out) if (!move.begins) queue.push(move.to);
  }
  return active;
}
