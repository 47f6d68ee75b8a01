import type { FlowNode } from '@motcua/engine';
import type { FlowIndex } from '../model/flow-index.ts';
import { marchIn, standsFor } from '../model/march.ts';
import { closesSideStep, isSideStep } from '../model/side-steps.ts';

/** Columns from left to right. A container has its columns for itself, so that its band holds nothing else. */
export interface Columns {
  readonly of: ReadonlyMap<string, number>;
  /** First and last column of every phase and every parallel block. */
  readonly bands: ReadonlyMap<string, { first: number; last: number; depth: number }>;
  readonly count: number;
}

export function columnsOf(index: FlowIndex): Columns {
  const of = new Map<string, number>();
  const bands = new Map<string, { first: number; last: number; depth: number }>();

  /** Places the contents of a container from a column on; answers the column after the last one it needs. */
  const fill = (container: string | undefined, from: number, depth: number): number => {
    const { order, usual } = marchIn(index, container);
    const places = new Set(order.map((node) => node.id));
    const before = predecessors(index, places);
    const last = new Map<string, number>();
    const taken: { first: number; last: number }[] = [];
    let most = from - 1;
    for (const node of inSequence(order, new Set(usual), before)) {
      const { id } = node;
      const side = isSideStep(node) ? node.beside.map((host) => of.get(host)) : [];
      const host = side.find((column) => column !== undefined);
      const ends = (before.get(id) ?? []).map((one) => last.get(one) ?? from - 1);
      let column = host ?? Math.max(from, ...ends.map((end) => end + 1));
      if (node.kind === 'group' || node.kind === 'parallel') {
        column = Math.max(column, most + 1);
        const next = fillBand(node, column, depth);
        bands.set(id, { first: column, last: next - 1, depth });
        taken.push({ first: column, last: next - 1 });
        last.set(id, next - 1);
      } else {
        // Never inside somebody else's band.
        for (const band of taken) if (column >= band.first && column <= band.last) column = band.last + 1;
        of.set(id, column);
        last.set(id, column);
      }
      most = Math.max(most, last.get(id) ?? column);
    }
    return Math.max(from, most) + 1;
  };
  const fillBand = (node: FlowNode, from: number, depth: number): number => {
    if (node.kind === 'group') return fill(node.id, from, depth + 1);
    if (node.kind !== 'parallel') return from + 1;
    return Math.max(from + 1, ...node.branches.map((branch) => fill(branch.id, from, depth + 1)));
  };
  const count = fill(undefined, 0, 0);
  return { of, bands, count };
}

function predecessors(index: FlowIndex, places: ReadonlySet<string>): Map<string, string[]> {
  const before = new Map<string, string[]>();
  for (const edge of index.document.flow.edges) {
    if (edge.returns || closesSideStep(index, edge)) continue;
    const from = standsFor(index, places, edge.from);
    const to = standsFor(index, places, edge.to);
    if (from !== undefined && to !== undefined && from !== to)
      before.set(to, [...(before.get(to) ?? []), from]);
  }
  return before;
}

/**
 * Each place after what leads to it; of those that could come next first what leaves the usual way, which is short, then
 * the usual way, containers last: so that short ways out end before the band of the next phase begins.
 */
function inSequence(
  order: readonly FlowNode[],
  usual: ReadonlySet<string>,
  before: ReadonlyMap<string, readonly string[]>,
): FlowNode[] {
  const left = [...order];
  const done = new Set<string>();
  const sequence: FlowNode[] = [];
  const weight = (node: FlowNode): number =>
    node.kind === 'group' || node.kind === 'parallel' ? 2 : usual.has(node.id) ? 1 : 0;
  while (left.length > 0) {
    const ready = left.filter((node) => (before.get(node.id) ?? []).every((id) => done.has(id)));
    // A circle of forward edges is broken where it is read first.
    const next = ready.toSorted((a, b) => weight(a) - weight(b))[0] ?? left[0];
    if (next === undefined) break;
    left.splice(left.indexOf(next), 1);
    done.add(next.id);
    sequence.push(next);
  }
  return sequence;
}
