import type { FlowEdge } from '../document/flow.ts';
import { isSideStep, type ProcedureIndex } from '../machine/procedure-index.ts';

/** One move of a dossier as it can be drawn: along an edge, or into a container, or to the side step beside. */
export interface Move {
  readonly to: string;
  readonly edge?: FlowEdge;
}

/**
 * Where a dossier can go from a node, as the drawing shows it: its edges; the first nodes of a container; the edges of
 * the containers around it, which a phase offers everywhere inside and a block takes when its branches are done.
 */
export function movesFrom(index: ProcedureIndex, id: string): readonly Move[] {
  let known = drawn.get(index);
  if (!known) drawn.set(index, (known = new Map<string, readonly Move[]>()));
  let moves = known.get(id);
  if (!moves) known.set(id, (moves = movesOf(index, id)));
  return moves;
}

/** Looked at again and again by every rule, so worked out once for each drawing. */
const drawn = new WeakMap<ProcedureIndex, Map<string, readonly Move[]>>();

function movesOf(index: ProcedureIndex, id: string): readonly Move[] {
  const node = index.nodes.get(id);
  if (!node) return [];
  const moves: Move[] = along(index.leaving.get(id) ?? []);
  if (node.kind === 'group' && node.start !== undefined) moves.push({ to: node.start });
  if (node.kind === 'parallel')
    moves.push(...node.branches.flatMap(({ start }) => (start === undefined ? [] : [{ to: start }])));
  for (let holder = node.within; holder !== undefined;) {
    const block = index.branches.get(holder)?.parallel;
    const ways = index.leaving.get(block?.id ?? holder) ?? [];
    // A block is joined from the end of a branch; its other edges interrupt it from everywhere inside.
    const joins = node.kind === 'end' && holder === node.within;
    moves.push(...along(block ? ways.filter(({ who }) => joins || who !== undefined) : ways));
    holder = block ? block.within : index.nodes.get(holder)?.within;
  }
  if (node.kind === 'step') moves.push(...sideStepsBeside(index, id).map((to) => ({ to })));
  return moves;
}

/** The side steps that may be opened beside a step. */
export function sideStepsBeside(index: ProcedureIndex, id: string): readonly string[] {
  let known = beside.get(index);
  if (!known) {
    known = new Map<string, string[]>();
    for (const other of index.nodes.values())
      if (isSideStep(other))
        for (const host of new Set(other.beside)) known.set(host, [...(known.get(host) ?? []), other.id]);
    beside.set(index, known);
  }
  return known.get(id) ?? [];
}

const beside = new WeakMap<ProcedureIndex, Map<string, readonly string[]>>();

function along(edges: readonly FlowEdge[]): Move[] {
  return edges.flatMap((edge) => [edge.to, ...(edge.backTo ?? [])].map((to) => ({ to, edge })));
}

/** The shortest ways from one node: for each node that can be reached the node before it. */
export function waysFrom(
  index: ProcedureIndex,
  from: string,
  mayTake: (move: Move, at: string) => boolean = () => true,
): ReadonlyMap<string, string | null> {
  const before = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let at = 0; at < queue.length; at += 1) {
    const id = queue[at]!;
    for (const move of movesFrom(index, id))
      if (!before.has(move.to) && mayTake(move, id)) {
        before.set(move.to, id);
        queue.push(move.to);
      }
  }
  return before;
}

/** The way to a node among those of `waysFrom`, both ends included; empty when it is not reached. */
export function wayTo(before: ReadonlyMap<string, string | null>, to: string): readonly string[] {
  if (!before.has(to)) return [];
  const way: string[] = [];
  for (let id: string | null = to; id !== null; id = before.get(id) ?? null) way.unshift(id);
  return way;
}

/** Where a dossier begins, or undefined while nothing is drawn. */
export function startOf(index: ProcedureIndex): string | undefined {
  for (const node of index.nodes.values()) if (node.kind === 'start') return node.id;
  return undefined;
}

/** The shortest way from a node back to itself, both ends included; empty when it is in no circle. */
export function circleFrom(index: ProcedureIndex, id: string): readonly string[] {
  const before = new Map<string, string | null>();
  const queue: string[] = [];
  const visit = (to: string, from: string | null): void => {
    if (before.has(to)) return;
    before.set(to, from);
    queue.push(to);
  };
  for (const { to } of movesFrom(index, id)) visit(to, null);
  for (let at = 0; at < queue.length; at += 1)
    for (const { to } of movesFrom(index, queue[at]!)) visit(to, queue[at]!);
  return before.has(id) ? [id, ...wayTo(before, id)] : [];
}
