import type { ProcedureIndex } from '../machine/procedure-index.ts';
import type { Problem } from '../problem/problem.ts';
import { startOf, wayTo, waysFrom } from './ways.ts';

/**
 * Gives every problem of a node or an edge a way by which a dossier comes to it, where the rule has none of its own that
 * says more. What nothing leads to has no way: that is the problem.
 */
export function withWitnesses(index: ProcedureIndex, problems: readonly Problem[]): readonly Problem[] {
  const start = startOf(index);
  if (start === undefined) return problems;
  const ways = waysFrom(index, start);
  return problems.map((problem) => {
    if (problem.witness !== undefined || problem.at === undefined) return problem;
    const edge = problem.path.startsWith('/flow/edges/') ? index.edges.get(problem.at) : undefined;
    const way = wayTo(ways, edge?.from ?? (problem.path.startsWith('/flow/nodes/') ? problem.at : ''));
    if (way.length === 0) return problem;
    const to = edge && index.nodes.has(edge.to) ? [edge.to] : [];
    return { ...problem, witness: [...way, ...to] };
  });
}
