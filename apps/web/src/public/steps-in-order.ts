import type { FlowNode, ProcedureDocument } from '@motcua/engine';

/** One line of the published sequence: a phase, or something that is done or waited for. */
export interface SequenceLine {
  readonly node: FlowNode;
  /** The number of a step; phases and blocks are headings and have none. */
  readonly number: number | null;
  readonly depth: number;
}

const shown = new Set(['step', 'wait', 'consultation', 'linked', 'service']);

/**
 * The sequence as a reader follows it: no place before one that leads to it, what the first action leads to before what
 * the others do; the contents of a phase right under it; what is done beside a step right behind that step.
 */
export function stepsInOrder({ flow }: ProcedureDocument): SequenceLine[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const holders = holdersIn(flow.nodes);
  const lines: SequenceLine[] = [];
  let number = 0;

  /** The place on this level that a node is or lies in; none where it lies elsewhere. */
  const onLevel = (id: string, level: string | undefined): string | undefined => {
    for (let at = nodes.get(id); at !== undefined; at = nodes.get(holders.get(at.within ?? '') ?? ''))
      if (at.within === level) return at.id;
    return undefined;
  };
  const waysOn = (level: string | undefined): Map<string, string[]> => {
    const ways = new Map<string, string[]>();
    for (const edge of [...flow.edges].sort((a, b) => a.order - b.order)) {
      const from = onLevel(edge.from, level);
      const to = onLevel(edge.to, level);
      if (edge.returns || from === undefined || to === undefined || from === to) continue;
      ways.set(from, [...(ways.get(from) ?? []), to]);
    }
    return ways;
  };
  const put = (level: string | undefined, start: string | undefined, depth: number): void => {
    const ways = waysOn(level);
    const here = flow.nodes.filter(({ within }) => within === level);
    const aside = (node: FlowNode) => node.kind === 'step' && node.beside !== undefined;
    const roots = [start, ...here.filter((node) => !aside(node)).map(({ id }) => id)];
    for (const id of inOrder(roots, ways)) {
      const node = nodes.get(id);
      if (node === undefined || aside(node)) continue;
      putNode(node, depth);
      for (const other of here) if (other.kind === 'step' && other.beside?.[0] === id) putNode(other, depth);
    }
  };
  const putNode = (node: FlowNode, depth: number): void => {
    if (node.kind === 'group' || node.kind === 'parallel') {
      lines.push({ node, number: null, depth });
      if (node.kind === 'group') put(node.id, node.start, depth + 1);
      else for (const branch of node.branches) put(branch.id, branch.start, depth + 1);
    } else if (shown.has(node.kind)) lines.push({ node, number: (number += 1), depth });
  };
  put(undefined, flow.nodes.find(({ kind }) => kind === 'start')?.id, 0);
  return lines;
}

/** Places from these roots on, each after all that lead to it, as far as no circle forbids it. */
function inOrder(
  roots: readonly (string | undefined)[],
  ways: ReadonlyMap<string, readonly string[]>,
): string[] {
  const seen = new Set<string>();
  const all: string[] = [];
  for (const root of roots) {
    const done: string[] = [];
    const visit = (id: string): void => {
      if (seen.has(id)) return;
      seen.add(id);
      // The last way first: reversed, what the first way leads to comes first.
      for (const next of (ways.get(id) ?? []).toReversed()) visit(next);
      done.push(id);
    };
    if (root !== undefined) visit(root);
    all.push(...done.reverse());
  }
  return all;
}

/** Which node holds what lies in a phase or in a branch, by the id of the phase or branch. */
function holdersIn(nodes: readonly FlowNode[]): ReadonlyMap<string, string> {
  return new Map(
    nodes.flatMap((node): [string, string][] => {
      if (node.kind === 'group') return [[node.id, node.id]];
      return node.kind === 'parallel' ? node.branches.map(({ id }) => [id, node.id]) : [];
    }),
  );
}
