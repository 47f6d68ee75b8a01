import type { Graph, GraphNode } from './graph.ts';

/** A part of a drawing that runs at once and meets again: what becomes a container with branches. */
export interface Block {
  readonly split: GraphNode;
  /** Null: every branch ends by itself, and what is over when all are over ends with them. */
  readonly join: GraphNode | null;
  /** The nodes of each branch, in the order of the flows that leave the split. */
  readonly branches: readonly ReadonlySet<GraphNode>[];
}

export type FoundBlocks =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly at: GraphNode; readonly code: string };

/**
 * The blocks of a drawing, or the gateway whose branches do not meet as they parted. Such a drawing can leave work open
 * for ever or do it twice, and is refused instead of being straightened by guess.
 */
export function findBlocks(graph: Graph): FoundBlocks {
  const blocks: Block[] = [];
  for (const split of graph.nodes) {
    if (!isSplit(split)) continue;
    const found = blockOf(split);
    if (typeof found === 'string') return { ok: false, at: split, code: found };
    blocks.push(found);
  }
  const joins = new Set(blocks.map(({ join }) => join));
  const loose = graph.nodes.find(
    (node) => ['parallel', 'inclusive'].includes(node.kind) && node.incoming.length > 1 && !joins.has(node),
  );
  return loose ? { ok: false, at: loose, code: 'foreign-join-alone' } : { ok: true, blocks };
}

export const isSplit = (node: GraphNode): boolean =>
  (node.kind === 'parallel' || node.kind === 'inclusive') && node.outgoing.length > 1;

/** Steps spent on finding where the branches of one gateway meet. A drawing that needs more was made to cost time. */
const mostWork = 200_000;

function blockOf(split: GraphNode): Block | string {
  const firsts = split.outgoing.map(({ to }) => to);
  const reach = firsts.map((first) => reachable(first, null));
  const common = [...reach[0]!].filter((node) => reach.every((set) => set.has(node)));
  let best: Block | null = null;
  let work = 0;
  for (const join of common.length === 0 ? [null] : common) {
    if (join === split) continue;
    const branches = firsts.map((first) => reachable(first, join));
    work += branches.reduce((sum, branch) => sum + branch.size, 0);
    if (work > mostWork) return 'foreign-too-tangled';
    if (!areApart(branches) || branches.some((branch) => branch.has(split))) continue;
    const size = (block: Block) => block.branches.reduce((sum, branch) => sum + branch.size, 0);
    const block = { split, join, branches };
    if (!best || size(block) < size(best)) best = block;
  }
  if (!best) return 'foreign-parallel-crossed';
  return faultOf(best) ?? best;
}

function faultOf({ split, join, branches }: Block): string | null {
  for (const branch of branches)
    for (const node of branch)
      for (const { from } of node.incoming)
        if (from !== split && !branch.has(from)) return 'foreign-parallel-entered';
  if (join === null) return null;
  const meets = join.kind === 'inclusive' || (join.kind === 'parallel' && split.kind === 'parallel');
  if (!meets) return join.kind === 'parallel' ? 'foreign-join-waits' : 'foreign-parallel-unjoined';
  const inside = (node: GraphNode) => node === split || branches.some((branch) => branch.has(node));
  return join.incoming.every(({ from }) => inside(from)) ? null : 'foreign-join-shared';
}

/** What lies behind a node, itself included, without passing through the border. */
function reachable(first: GraphNode, border: GraphNode | null): ReadonlySet<GraphNode> {
  const found = new Set<GraphNode>();
  const waiting = first === border ? [] : [first];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    for (const { to } of node.outgoing) if (to !== border) waiting.push(to);
  }
  return found;
}

function areApart(sets: readonly ReadonlySet<GraphNode>[]): boolean {
  const seen = new Set<GraphNode>();
  for (const set of sets)
    for (const node of set) {
      if (seen.has(node)) return false;
      seen.add(node);
    }
  return true;
}
