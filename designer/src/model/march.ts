import type { FlowEdge, FlowNode } from '@motcua/engine';
import { type Link, usualWay } from '../drawing/usual-way.ts';
import type { FlowIndex } from './flow-index.ts';
import { closesSideStep, isSideStep } from './side-steps.ts';

/** How the contents of one container are read: by everybody who lists steps instead of drawing them. */
export interface March {
  /** The usual way through it, from its start to its end. */
  readonly usual: readonly string[];
  /** All its places: the usual way, and after each place of it what leaves the way there. */
  readonly order: readonly FlowNode[];
}

const known = new WeakMap<FlowIndex, Map<string | undefined, March>>();

/** The march through a group or a branch; `undefined` asks for the main flow. */
export function marchIn(index: FlowIndex, container: string | undefined): March {
  const marches = known.get(index) ?? new Map<string | undefined, March>();
  known.set(index, marches);
  const found = marches.get(container) ?? makeMarch(index, container);
  marches.set(container, found);
  return found;
}

/** Everything in the order in which an office reads it: each container is followed by what it holds. */
export function readingOrder(index: FlowIndex, container?: string): FlowNode[] {
  return marchIn(index, container).order.flatMap((node) => [node, ...contentsInOrder(index, node)]);
}

function contentsInOrder(index: FlowIndex, node: FlowNode): FlowNode[] {
  if (node.kind === 'group') return readingOrder(index, node.id);
  if (node.kind !== 'parallel') return [];
  return node.branches.flatMap((branch) => readingOrder(index, branch.id));
}

/** The edge by which the march goes on from a place: none where it ends. */
export function mainEdgeOf(index: FlowIndex, id: string): FlowEdge | undefined {
  const onward = onwardFrom(index, id);
  if (onward.length < 2) return onward[0];
  const { usual } = marchIn(index, index.node(id)?.within);
  const next = usual[usual.indexOf(id) + 1];
  const places = new Set(usual);
  const usualEdge = usual.includes(id)
    ? onward.find((edge) => next !== undefined && standsFor(index, places, edge.to) === next)
    : undefined;
  const within = index.node(id)?.within;
  return (
    usualEdge ??
    onward.find(({ to }) => index.node(to)?.within === within && index.node(to)?.kind !== 'end') ??
    onward.find(({ to }) => index.node(to)?.within === within) ??
    onward[0]
  );
}

/** The edges that lead on from a place, in the order of its buttons. */
export const onwardFrom = (index: FlowIndex, id: string): FlowEdge[] =>
  index
    .edgesFrom(id)
    .filter((edge) => !edge.returns && !closesSideStep(index, edge) && edge.to !== id)
    .toSorted((a, b) => a.order - b.order);

/** Can the march go on from here by one more edge? A parallel block has a single join, even one that goes back. */
export const isOpenEnded = (index: FlowIndex, id: string): boolean =>
  mainEdgeOf(index, id) === undefined &&
  !(index.node(id)?.kind === 'parallel' && index.edgesFrom(id).length > 0);

/** The place in a container that stands for a node: itself, or what holds it there. */
export const standsFor = (index: FlowIndex, places: ReadonlySet<string>, id: string): string | undefined =>
  places.has(id) ? id : index.containersOf(id).find((container) => places.has(container));

/** The place at which a container is entered. */
export function startIn(index: FlowIndex, container: string | undefined): string | undefined {
  if (container === undefined) return index.childrenOf(undefined).find((child) => child.kind === 'start')?.id;
  const group = index.node(container);
  return group?.kind === 'group' ? group.start : index.branch(container)?.start;
}

/**
 * Where the march should arrive: at the end that grants what was asked for, at the end of a branch; in a group at
 * whatever leads on to the next place of the march around it.
 */
function goalsIn(
  index: FlowIndex,
  container: string | undefined,
  children: readonly FlowNode[],
): ReadonlySet<string> {
  const good = children.filter(
    (child) => child.kind === 'end' && (child.outcome === 'granted' || child.outcome === 'branchDone'),
  );
  const group = container === undefined ? undefined : index.node(container);
  if (good.length > 0 || group === undefined) return new Set(good.map(({ id }) => id));
  // A damaged document may hold a group in itself.
  if (index.containersOf(group.id).includes(group.id)) return new Set();
  const around = marchIn(index, group.within).usual;
  const next = around[around.indexOf(group.id) + 1];
  if (next === undefined || !around.includes(group.id)) return new Set();
  const outside = new Set(index.childrenOf(group.within).map(({ id }) => id));
  const leads = (id: string): boolean =>
    index.edgesFrom(id).some((edge) => !edge.returns && standsFor(index, outside, edge.to) === next);
  return new Set(
    children
      .filter((child) => [child, ...index.contentsOf(child.id)].some(({ id }) => leads(id)))
      .map(({ id }) => id),
  );
}

function makeMarch(index: FlowIndex, container: string | undefined): March {
  const children = index.childrenOf(container);
  const places = new Set(children.map((child) => child.id));
  const links = index.document.flow.edges.flatMap((edge): Link[] => {
    if (edge.returns || closesSideStep(index, edge)) return [];
    const from = standsFor(index, places, edge.from);
    const to = standsFor(index, places, edge.to);
    return from === undefined || to === undefined || from === to ? [] : [{ from, to, order: edge.order }];
  });
  const marching = children.filter((child) => !isSideStep(child)).map((child) => child.id);
  const usual = usualWay(marching, links, startIn(index, container), {
    toward: goalsIn(index, container, children),
    weightOf: (id) => 1 + index.contentsOf(id).length,
  });

  const leaving = new Map<string, Link[]>();
  for (const link of links) leaving.set(link.from, [...(leaving.get(link.from) ?? []), link]);
  const seen = new Set<string>(usual);
  const order: FlowNode[] = [];
  const take = (id: string): void => {
    const node = index.node(id);
    if (node !== undefined) order.push(node);
    for (const side of children)
      if (isSideStep(side) && side.beside.includes(id) && !seen.has(side.id)) {
        seen.add(side.id);
        order.push(side);
      }
    for (const { to } of (leaving.get(id) ?? []).toSorted((a, b) => a.order - b.order)) {
      if (seen.has(to)) continue;
      seen.add(to);
      take(to);
    }
  };
  for (const id of usual) take(id);
  for (const child of children) if (!seen.has(child.id)) order.push(child);
  return { usual, order };
}
