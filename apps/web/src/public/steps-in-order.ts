import type { FlowNode, ProcedureDocument } from '@motcua/engine';

/** One line of the published sequence: a phase, or something that is done or waited for. */
export interface SequenceLine {
  readonly node: FlowNode;
  /** The number of a step; phases and branches are headings and have none. */
  readonly number: number | null;
  readonly depth: number;
}

const shown = new Set(['step', 'wait', 'consultation', 'linked', 'service']);

/**
 * The sequence as a reader follows it: along the ways that lead on, in the order of the actions, each place once. Inside
 * a phase or a branch before what comes after it. What is done beside a step comes right behind it.
 */
export function stepsInOrder({ flow }: ProcedureDocument): SequenceLine[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const lines: SequenceLine[] = [];
  let number = 0;

  const visit = (id: string | undefined, depth: number): void => {
    const node = id === undefined ? undefined : nodes.get(id);
    if (node === undefined || seen.has(node.id)) return;
    seen.add(node.id);
    const heading = node.kind === 'group' || node.kind === 'parallel';
    if (heading) lines.push({ node, number: null, depth });
    else if (shown.has(node.kind)) lines.push({ node, number: (number += 1), depth });
    if (node.kind === 'group') visit(node.start, depth + 1);
    if (node.kind === 'parallel') for (const branch of node.branches) visit(branch.start, depth + 1);
    for (const beside of flow.nodes)
      if (beside.kind === 'step' && beside.beside?.includes(node.id)) visit(beside.id, depth);
    const ways = flow.edges
      .filter((edge) => edge.from === node.id && !edge.returns)
      .sort((a, b) => a.order - b.order);
    for (const way of ways) {
      const target = nodes.get(way.to);
      // What lies further in or out is visited at its own depth, from its container.
      visit(way.to, target?.within === node.within ? depth : depthOf(target));
    }
  };
  const depthOf = (node: FlowNode | undefined): number => {
    let depth = 0;
    for (let at = node; at?.within !== undefined; depth += 1) {
      const holder = at.within;
      at = nodes.get(holder) ?? flow.nodes.find((one) => holds(one, holder));
    }
    return depth;
  };
  visit(flow.nodes.find(({ kind }) => kind === 'start')?.id, 0);
  return lines;
}

function holds(node: FlowNode, branch: string): boolean {
  return node.kind === 'parallel' && node.branches.some(({ id }) => id === branch);
}
