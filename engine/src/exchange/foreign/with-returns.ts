import type { FlowEdge } from '../../document/flow.ts';
import type { NodeInput } from './node-maker.ts';

/** Marks the edges that go back, so that they are drawn and judged as ways back. */
export function withReturns(
  start: string,
  nodes: readonly NodeInput[],
  edges: readonly FlowEdge[],
): FlowEdge[] {
  const leaving = new Map<string, FlowEdge[]>();
  for (const edge of edges) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge]);
  for (const node of nodes) {
    if (node.kind === 'group' && node.start !== undefined)
      leaving.set(node.id, [...(leaving.get(node.id) ?? []), { to: node.start } as FlowEdge]);
    if (node.kind === 'parallel')
      for (const branch of node.branches)
        if (branch.start !== undefined)
          leaving.set(node.id, [...(leaving.get(node.id) ?? []), { to: branch.start } as FlowEdge]);
  }
  const back = new Set<FlowEdge>();
  const state = new Map<string, 'open' | 'done'>();
  const waiting: { id: string; next: number }[] = [{ id: start, next: 0 }];
  state.set(start, 'open');
  while (waiting.length > 0) {
    const top = waiting[waiting.length - 1]!;
    const edge = leaving.get(top.id)?.[top.next];
    if (!edge) {
      state.set(top.id, 'done');
      waiting.pop();
      continue;
    }
    top.next += 1;
    if (state.get(edge.to) === 'open') back.add(edge);
    if (state.has(edge.to)) continue;
    state.set(edge.to, 'open');
    waiting.push({ id: edge.to, next: 0 });
  }
  return edges.map((edge) => (back.has(edge) ? { ...edge, returns: true } : edge));
}
