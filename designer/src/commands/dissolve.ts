import type { FlowNode, Milestone } from '@motcua/engine';
import { placementsOf } from '../drawing/placements.ts';
import type { GroupNode, ParallelNode } from '../model/document-types.ts';
import { freeId } from '../model/ids.ts';
import { mainEdgeOf, marchIn, onwardFrom, startIn } from '../model/march.ts';
import { newEdge } from '../model/new-edge.ts';
import { mayDissolve } from '../rules/may-wrap.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { leadTo, startAt } from './lead-to.ts';
import { mendBorders } from './mend-borders.ts';
import { hasClock } from './node-edit.ts';
import { place } from './node-move.ts';

/**
 * Takes the frame away and leaves the steps. What the frame said is kept by them: its clock rule, the limits that cover
 * it, its actions. The branches of a parallel block follow one after the other.
 */
export const dissolve = command<{ id: string }>('container.dissolve', (draft, { id }) => {
  mustBeAllowed('container.dissolve', mayDissolve(draft.index, id));
  const node = draft.index.node(id);
  if (node?.kind !== 'group' && node?.kind !== 'parallel') return;
  const arranged = Object.keys(draft.document.layout.nodes).length > 0;
  const placements = arranged ? placementsOf(draft.document) : undefined;
  const holders = node.kind === 'group' ? [id] : node.branches.map((branch) => branch.id);
  const children = holders.flatMap((holder) => draft.index.childrenOf(holder));
  const ends = node.kind === 'parallel' ? children.filter((child) => child.kind === 'end') : [];
  const kept = children.filter((child) => node.kind === 'group' || child.kind !== 'end');

  const { first, last } = node.kind === 'group' ? openPhase(draft, node) : openBranches(draft, node);
  if (first !== undefined) {
    if (startIn(draft.index, node.within) === id) startAt(draft, node.within, first);
    for (const edge of draft.index.edgesTo(id)) leadTo(draft, edge.id, first);
  }
  namedInstead(draft, [id, ...holders], kept, first, last);
  for (const child of kept) draft.change('nodes', child.id, (found) => outOf(found, node));
  for (const end of ends) draft.remove('nodes', end.id);
  draft.remove('nodes', id);
  mendBorders(draft);
  const holder = node.within === undefined ? undefined : placements?.get(node.within)?.absolute;
  const moves = kept.flatMap((child) => {
    const at = placements?.get(child.id)?.absolute;
    return at === undefined
      ? []
      : [{ id: child.id, at: { x: at.x - (holder?.x ?? 0), y: at.y - (holder?.y ?? 0) } }];
  });
  if (moves.length > 0) place(draft, moves);
});

interface Line {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** Its actions, valid anywhere inside, become actions of every step inside. */
function openPhase(draft: Draft, { id, start }: GroupNode): Line {
  const { usual, order } = marchIn(draft.index, id);
  const steps = order.filter((node) => node.kind === 'step' && node.beside === undefined);
  const [keeper, ...others] = steps;
  for (const edge of draft.index.edgesFrom(id)) {
    for (const step of others) {
      const copy = freeId(`${edge.id.slice(0, 50)}_${step.id}`.slice(0, 60), draft.index.edgeIds);
      draft.add('edges', { ...edge, id: copy, from: step.id });
    }
    if (keeper === undefined) draft.remove('edges', edge.id);
    else draft.change('edges', edge.id, (found) => ({ ...found, from: keeper.id }));
  }
  return { first: start ?? usual[0], last: usual.at(-1) };
}

/** One branch after the other: what ended a branch leads to the next, the last one to where the block led. */
function openBranches(draft: Draft, node: ParallelNode): Line {
  const goal = mainEdgeOf(draft.index, node.id)?.to;
  const filled = node.branches.filter((branch) =>
    draft.index.childrenOf(branch.id).some((child) => child.kind !== 'end'),
  );
  const starts = filled.map(
    (branch) => startIn(draft.index, branch.id) ?? marchIn(draft.index, branch.id).usual[0],
  );
  const { index } = draft;
  filled.forEach((branch, at) => {
    const next = starts[at + 1] ?? goal;
    if (next === undefined) return;
    for (const child of index.childrenOf(branch.id)) {
      for (const edge of child.kind === 'end' ? index.edgesTo(child.id) : []) leadTo(draft, edge.id, next);
      const opens =
        child.kind === 'step' && child.beside === undefined && onwardFrom(index, child.id).length === 0;
      if (opens) draft.add('edges', { ...newEdge(draft.index, child.id, next), returns: false });
    }
  });
  const lastBranch = filled.at(-1);
  const last =
    lastBranch === undefined
      ? undefined
      : marchIn(index, lastBranch.id).usual.findLast((id) => index.node(id)?.kind !== 'end');
  return { first: starts[0] ?? goal, last };
}

/** Limits, shares and milestones that named the frame name its steps. */
function namedInstead(
  draft: Draft,
  frames: readonly string[],
  kept: readonly FlowNode[],
  first: string | undefined,
  last: string | undefined,
): void {
  const ids = kept.map((child) => child.id);
  const without = (nodes: readonly string[]): string[] =>
    nodes.some((id) => frames.includes(id))
      ? [...new Set(nodes.flatMap((id) => (frames.includes(id) ? ids : [id])))]
      : [...nodes];
  for (const limit of draft.document.limits) {
    const covers =
      limit.covers === 'all' ? limit.covers : { ...limit.covers, nodes: without(limit.covers.nodes) };
    const budgets = limit.budgets?.map((budget) =>
      'nodes' in budget ? { ...budget, nodes: without(budget.nodes) } : budget,
    );
    const next = { ...limit, covers, ...(budgets === undefined ? {} : { budgets }) };
    if (JSON.stringify(next) !== JSON.stringify(limit)) draft.change('limits', limit.id, () => next);
  }
  for (const milestone of draft.document.milestones) {
    const { on } = milestone;
    if (!('node' in on) || !frames.includes(on.node)) continue;
    const node = on.kind === 'entered' ? first : last;
    if (node !== undefined)
      draft.change('milestones', milestone.id, (found): Milestone => ({ ...found, on: { ...on, node } }));
  }
}

function outOf(child: FlowNode, frame: GroupNode | ParallelNode): FlowNode {
  const { within: _frame, ...rest } = child;
  const moved = (frame.within === undefined ? rest : { ...rest, within: frame.within }) as FlowNode;
  const clock = frame.kind === 'group' ? frame.clock : undefined;
  return clock !== undefined && hasClock(moved) && moved.clock === undefined ? { ...moved, clock } : moved;
}
