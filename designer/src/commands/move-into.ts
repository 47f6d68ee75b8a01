import type { FlowEdge, FlowNode } from '@motcua/engine';
import type { EndNode } from '../model/document-types.ts';
import type { FlowIndex } from '../model/flow-index.ts';
import { isOpenEnded, mainEdgeOf, marchIn, startIn } from '../model/march.ts';
import { newEdge } from '../model/new-edge.ts';
import { isSideStep } from '../model/side-steps.ts';
import { mayConnect } from '../rules/may-connect.ts';
import { mayPlace } from '../rules/may-place.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { branchEndOf } from './branch-end.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { leadTo, startAt } from './lead-to.ts';
import { mendBorders } from './mend-borders.ts';
import { type MoveNode, place } from './node-move.ts';

/**
 * Moves places, also into another group or branch or out of one, and keeps the procedure well-formed:
 * across the border of a phase they keep their edges, and the phase goes on being entered at its border; across the
 * border of a branch, which nothing may cross into, they leave their line, which closes behind them, and are put at
 * the end of the branch's line.
 */
export const moveInto = command<readonly MoveNode[]>('node.moveInto', (draft, moves) => {
  const holders = new Map<string | undefined, string[]>();
  for (const { id, within } of moves) {
    const node = draft.index.node(id);
    const to = within ?? undefined;
    if (node === undefined || within === undefined || to === node.within) continue;
    mustBeAllowed('node.moveInto', mayPlace(draft.index, node.kind, to, id));
    holders.set(to, [...(holders.get(to) ?? []), id, ...companionsOf(draft.index, id)]);
  }
  for (const [to, ids] of holders) transfer(draft, [...new Set(ids)], to);
  if (holders.size > 0) mendBorders(draft);
  place(draft, moves);
});

/** What is opened beside a step goes where the step goes. */
const companionsOf = (index: FlowIndex, id: string): string[] =>
  index.document.flow.nodes
    .filter((node) => isSideStep(node) && node.beside.length === 1 && node.beside[0] === id)
    .map((node) => node.id);

function transfer(draft: Draft, ids: readonly string[], to: string | undefined): void {
  const { index } = draft;
  const before = index.node(ids[0] ?? '')?.within;
  const inside = new Set(ids.flatMap((id) => [id, ...index.contentsOf(id).map((node) => node.id)]));
  const crosses = branchesAround(index, before).join() !== branchesAround(index, to).join();
  if (crosses) {
    takeFromLine(draft, ids, inside);
    for (const id of ids) holdIn(draft, id, to);
    if (to !== undefined && draft.index.branch(to) !== undefined) putAtEnd(draft, ids, to);
    return;
  }
  const first = startIn(index, to);
  const left = leavingStart(index, ids, before);
  const wasEmpty = to !== undefined && index.childrenOf(to).length === 0;
  for (const id of ids) holdIn(draft, id, to);
  if (left !== undefined) leaveAtFront(draft, left, before, inside);
  if (to !== undefined && draft.index.node(to)?.kind === 'group')
    enterAtBorder(draft, ids, inside, to, wasEmpty ? undefined : first);
}

function holdIn(draft: Draft, id: string, to: string | undefined): void {
  draft.change('nodes', id, (node) => {
    const { within: _left, ...rest } = node;
    const moved = (to === undefined ? rest : { ...rest, within: to }) as FlowNode;
    return moved.kind === 'end' ? endingIn(draft.index, moved, to) : moved;
  });
}

/** Inside a branch an end finishes the branch, anywhere else the dossier. */
function endingIn(index: FlowIndex, end: EndNode, to: string | undefined): EndNode {
  const inBranch = to !== undefined && index.branch(to) !== undefined;
  if (inBranch) return { ...end, outcome: 'branchDone' };
  return end.outcome === 'branchDone' ? { ...end, outcome: 'granted' } : end;
}

const branchesAround = (index: FlowIndex, container: string | undefined): string[] =>
  container === undefined
    ? []
    : [container, ...index.containersOf(container)].filter((id) => index.branch(id) !== undefined);

/** Closes the line behind what leaves it, and takes away the edges that would cross the border. */
function takeFromLine(draft: Draft, ids: readonly string[], inside: ReadonlySet<string>): void {
  const next = (id: string): string | undefined => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      at = mainEdgeOf(draft.index, at)?.to;
      if (at !== undefined && !inside.has(at)) return at;
    }
    return undefined;
  };
  const { index } = draft;
  const container = index.node(ids[0] ?? '')?.within;
  const start = startIn(index, container);
  const follower = start !== undefined && inside.has(start) ? next(start) : undefined;
  if (follower !== undefined && index.node(follower)?.within === container)
    startAt(draft, container, follower);
  const crossing = index.document.flow.edges.filter((edge) => inside.has(edge.from) !== inside.has(edge.to));
  const targets = new Map(crossing.map((edge) => [edge.id, inside.has(edge.to) ? next(edge.to) : undefined]));
  for (const edge of crossing) {
    const target = targets.get(edge.id);
    const words = edge.label === undefined ? {} : { label: edge.label.vi };
    const closes =
      target !== undefined &&
      !edge.returns &&
      mayConnect(draft.index, edge.from, target, { ...words, except: edge.id }).allowed;
    if (closes) leadTo(draft, edge.id, target);
    else draft.remove('edges', edge.id);
  }
}

/** Puts steps behind the last one of a branch, before the branch's end, which is drawn if there is none. */
function putAtEnd(draft: Draft, ids: readonly string[], branch: string): void {
  const { index } = draft;
  const moved = new Set(ids);
  const steps = ids.filter((id) => index.node(id)?.kind !== 'end' && !isSideStep(index.node(id)));
  const [head] = steps;
  if (head === undefined) return;
  const others = marchIn(index, branch).usual.filter((id) => !moved.has(id));
  const last = others.findLast((id) => index.node(id)?.kind !== 'end');
  if (last === undefined) startAt(draft, branch, head);
  else {
    const onward = mainEdgeOf(index, last);
    const toEnd = onward !== undefined && index.node(onward.to)?.kind === 'end';
    if (onward !== undefined && toEnd) leadTo(draft, onward.id, head);
    else if (index.node(last)?.kind !== 'parallel' || index.edgesFrom(last).length === 0)
      draft.add('edges', { ...newEdge(draft.index, last, head), returns: false });
  }
  const end = branchEndOf(draft, branch);
  for (const id of steps) if (isOpenEnded(draft.index, id)) draft.add('edges', newEdge(draft.index, id, end));
}

/** The first step of a phase when it leaves the phase and the next one takes its place. */
function leavingStart(
  index: FlowIndex,
  ids: readonly string[],
  before: string | undefined,
): { first: string; edge: FlowEdge } | undefined {
  const first = startIn(index, before);
  if (before === undefined || first === undefined || !ids.includes(first)) return undefined;
  const edge = mainEdgeOf(index, first);
  const stays = edge !== undefined && !ids.includes(edge.to) && index.node(edge.to)?.within === before;
  return stays ? { first, edge } : undefined;
}

/** Whoever led to the phase now leads to the step before it, and that one to the phase. */
function leaveAtFront(
  draft: Draft,
  { first, edge }: { first: string; edge: FlowEdge },
  phase: string | undefined,
  inside: ReadonlySet<string>,
): void {
  if (phase === undefined || draft.index.node(phase)?.kind !== 'group') return;
  startAt(draft, phase, edge.to);
  for (const into of draft.index.edgesTo(phase))
    if (!into.returns && !inside.has(into.from)) leadTo(draft, into.id, first);
  leadTo(draft, edge.id, phase);
}

/** A phase that steps join at its front, or that was empty, is entered through its border as before. */
function enterAtBorder(
  draft: Draft,
  ids: readonly string[],
  inside: ReadonlySet<string>,
  phase: string,
  first: string | undefined,
): void {
  const { index } = draft;
  const toPhase = ids.flatMap((id) => index.edgesFrom(id)).filter((edge) => edge.to === phase);
  const head = toPhase[0]?.from ?? (first === undefined ? ids[0] : undefined);
  if (head === undefined) return;
  const within = new Set([...inside, ...index.contentsOf(phase).map((node) => node.id)]);
  for (const edge of toPhase) {
    if (first === undefined) draft.remove('edges', edge.id);
    else leadTo(draft, edge.id, first);
  }
  startAt(draft, phase, head);
  for (const edge of index.edgesTo(head))
    if (!within.has(edge.from) && edge.from !== phase && !edge.returns) leadTo(draft, edge.id, phase);
}
