import type { FlowEdge, FlowNode, Layout, ProcedureDocument } from '@motcua/engine';
import { completeLayout, placementsOf } from '../drawing/placements.ts';
import type { Placement } from '../drawing/placements-at.ts';
import { overlap } from '../drawing/rect-grid.ts';
import { indexOf } from '../model/flow-index.ts';

/** The old way of an edge that leads elsewhere now; no id of a document looks like this. */
export const oldWay = (edge: string): string => `was:${edge}`;

/** Room kept between what was removed and what now stands there. */
const gap = 24;

/**
 * One document in which both versions can be drawn: the later one, with what was removed at its old place. Where
 * something else stands there now, what was removed gives way downwards. Only to be drawn: it need not make sense.
 */
export function bothDocuments(before: ProcedureDocument, after: ProcedureDocument): ProcedureDocument {
  const nodes = unitedNodes(before, after);
  const known = new Set(nodes.flatMap((node) => [node.id, ...branchesOf(node).map(({ id }) => id)]));
  const both: ProcedureDocument = {
    ...after,
    facts: [...after.facts, ...gone(before.facts, after.facts)],
    milestones: [...after.milestones, ...gone(before.milestones, after.milestones)],
    limits: [...after.limits, ...gone(before.limits, after.limits)],
    flow: { nodes, edges: unitedEdges(before, after, known) },
    layout: unitedLayout(before, after, known),
  };
  return withRoom(both, after);
}

function unitedNodes(before: ProcedureDocument, after: ProcedureDocument): FlowNode[] {
  const taken = indexOf(after).placeIds;
  const old = new Map(before.flow.nodes.map((node) => [node.id, node]));
  const kept = after.flow.nodes.map((node): FlowNode => {
    const was = old.get(node.id);
    if (node.kind !== 'parallel' || was?.kind !== 'parallel') return node;
    const branches = was.branches.filter(({ id }) => !taken.has(id));
    return branches.length === 0 ? node : { ...node, branches: [...node.branches, ...branches] };
  });
  const removed = before.flow.nodes.filter(({ id }) => !taken.has(id));
  const places = new Set(
    [...kept, ...removed].flatMap((node) => [node.id, ...branchesOf(node).map(({ id }) => id)]),
  );
  // What held it may be gone: then it is drawn at the top, which is better than not at all.
  const placed = removed.map((node): FlowNode => {
    if (node.within === undefined || places.has(node.within)) return node;
    const { within: _gone, ...free } = node;
    return free;
  });
  return [...kept, ...placed];
}

const branchesOf = (node: FlowNode) => (node.kind === 'parallel' ? node.branches : []);

function unitedEdges(
  before: ProcedureDocument,
  after: ProcedureDocument,
  known: ReadonlySet<string>,
): FlowEdge[] {
  const now = new Map(after.flow.edges.map((edge) => [edge.id, edge]));
  const old = before.flow.edges.flatMap((edge): FlowEdge[] => {
    if (!known.has(edge.from) || !known.has(edge.to)) return [];
    const is = now.get(edge.id);
    if (is === undefined) return [edge];
    return is.from === edge.from && is.to === edge.to ? [] : [{ ...edge, id: oldWay(edge.id) }];
  });
  return [...after.flow.edges, ...old];
}

function unitedLayout(
  before: ProcedureDocument,
  after: ProcedureDocument,
  known: ReadonlySet<string>,
): Layout {
  const isArranged = (document: ProcedureDocument) => Object.keys(document.layout.nodes).length > 0;
  // Where neither has places of its own, the automatic layout finds room for both.
  if (!isArranged(before) && !isArranged(after)) return { nodes: {}, edges: {} };
  const here = indexOf(after);
  const places = placementsOf(before);
  const old = completeLayout(before);
  const ghosts = before.flow.nodes.flatMap(({ id, within }) => {
    if (!known.has(id) || here.placeIds.has(id)) return [];
    const isHeld = within === undefined || known.has(within);
    const place = isHeld ? old[id] : places.get(id)?.absolute;
    return place === undefined ? [] : [[id, place] as const];
  });
  return {
    nodes: { ...completeLayout(after), ...Object.fromEntries(ghosts) },
    edges: { ...before.layout.edges, ...after.layout.edges },
  };
}

/** Moves what was removed down until it covers nothing. */
function withRoom(both: ProcedureDocument, after: ProcedureDocument): ProcedureDocument {
  const isThere = indexOf(after).placeIds;
  const ghosts = both.flow.nodes.filter(({ id }) => !isThere.has(id));
  if (ghosts.length === 0) return both;
  const index = indexOf(both);
  const placements = placementsOf(both);
  const nodes = { ...both.layout.nodes };
  const settled = new Map([...placements].filter(([id]) => isThere.has(id)));
  for (const ghost of ghosts) {
    const placement = placements.get(ghost.id);
    const place = nodes[ghost.id];
    if (placement === undefined || place === undefined) continue;
    const beside = index.childrenOf(ghost.within).flatMap(({ id }) => settled.get(id) ?? []);
    const moved = movedDown(placement, beside);
    nodes[ghost.id] = { ...place, y: place.y + moved };
    const { absolute } = placement;
    settled.set(ghost.id, { ...placement, absolute: { ...absolute, y: absolute.y + moved } });
  }
  return { ...both, layout: { ...both.layout, nodes } };
}

function movedDown({ absolute }: Placement, beside: readonly Placement[]): number {
  let moved = 0;
  const inTheWay = () =>
    beside.find((one) => overlap(one.absolute, { ...absolute, y: absolute.y + moved }))?.absolute;
  for (let found = inTheWay(); found !== undefined; found = inTheWay())
    moved = found.y + found.height + gap - absolute.y;
  return moved;
}

function gone<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): T[] {
  const there = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => !there.has(id));
}
