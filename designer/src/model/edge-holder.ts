import type { FlowEdge } from '@motcua/engine';
import type { FlowIndex } from './flow-index.ts';

/**
 * Where something lies that is put into an edge: with both its ends, or, where the edge leaves a phase, outside that
 * phase. So what waits between two phases belongs to neither of them.
 */
export function edgeHolder(index: FlowIndex, edge: FlowEdge): string | undefined {
  const target = new Set(index.containersOf(edge.to));
  return index
    .containersOf(edge.from)
    .find((container) => target.has(container) && index.node(container)?.kind !== 'parallel');
}

/** The end the edge comes from, or the phase around it, among what lies in the edge's holder. */
export function edgeSource(index: FlowIndex, edge: FlowEdge): string {
  const holder = edgeHolder(index, edge);
  let at = edge.from;
  for (let within = index.node(at)?.within; within !== undefined && within !== holder;) {
    at = index.parallelOf(within)?.id ?? within;
    within = index.node(at)?.within;
  }
  return at;
}
