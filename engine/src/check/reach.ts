import type { FlowNode } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { containersOf, isSideStep, type ProcedureIndex } from '../machine/procedure-index.ts';
import type { Report } from './report.ts';

/** Unreachable nodes, dead ends, and nodes from which no end can be reached. */
export function checkReach(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const start = document.flow.nodes.find((node) => node.kind === 'start');
  if (!start) return;
  const besides = sideStepsBeside(document);
  const reached = walk([start.id], (id) => [
    ...successors(id, index),
    ...(besides.get(id) ?? []),
    // Whoever stands inside a container has entered it.
    ...containersOf(index, index.nodes.get(id)!).map(
      (holder) => index.branches.get(holder)?.parallel.id ?? holder,
    ),
  ]);
  const ends = document.flow.nodes.filter((node) => node.kind === 'end').map(({ id }) => id);
  const canEnd = walk(ends, (id) => predecessors(id, index));
  for (const node of document.flow.nodes) {
    if (!reached.has(node.id)) {
      report.node('unreachable', node);
      continue;
    }
    if (isSideStep(node)) {
      if ((index.leaving.get(node.id) ?? []).length === 0) report.node('dead-end', node);
    } else if (isDeadEnd(node, index))
      report.node('dead-end', node, {}, { witness: pathTo(start.id, node.id, index) });
    else if (node.kind !== 'end' && !canEnd.has(node.id))
      report.node('cannot-end', node, {}, { witness: pathTo(start.id, node.id, index) });
  }
  if (!ends.some((id) => index.nodes.get(id)?.within === undefined))
    report.add('end-missing', '/flow/nodes', undefined);
}

/** Side steps are reached from the steps beside which they may be opened. */
function sideStepsBeside(document: ProcedureDocument): ReadonlyMap<string, readonly string[]> {
  const besides = new Map<string, string[]>();
  for (const node of document.flow.nodes)
    if (isSideStep(node))
      for (const id of node.beside) besides.set(id, [...(besides.get(id) ?? []), node.id]);
  return besides;
}

function isDeadEnd(node: FlowNode, index: ProcedureIndex): boolean {
  if (node.kind === 'end' || node.kind === 'group') return false;
  return (index.leaving.get(node.id) ?? []).length === 0;
}

/** Nodes control can be at after this one: drawn edges, the inside of a container, actions of the groups around. */
export function successors(id: string, index: ProcedureIndex): readonly string[] {
  const node = index.nodes.get(id);
  if (!node) return [];
  const own = (index.leaving.get(id) ?? []).map((edge) => edge.to);
  for (const edge of index.leaving.get(id) ?? []) own.push(...(edge.backTo ?? []));
  if (node.kind === 'group' && node.start !== undefined) own.push(node.start);
  if (node.kind === 'parallel')
    for (const branch of node.branches) if (branch.start !== undefined) own.push(branch.start);
  return own;
}

/** As `successors`, backwards. An end inside a branch leads to its container; a container's inside leads from it. */
function predecessors(id: string, index: ProcedureIndex): readonly string[] {
  const node = index.nodes.get(id);
  if (!node) return [];
  const own = (index.entering.get(id) ?? []).map((edge) => edge.from);
  const holder = node.within;
  if (holder !== undefined) {
    const group = index.nodes.get(holder);
    const place = index.branches.get(holder);
    if (group?.kind === 'group' && group.start === id) own.push(group.id);
    if (place?.branch.start === id) own.push(place.parallel.id);
  }
  // An action of the group itself is open to everything inside it.
  if (node.kind === 'group') for (const inner of index.inside.get(node.id) ?? []) own.push(inner.id);
  return own;
}

function walk(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from);
  const queue = [...from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop())
    for (const target of next(id))
      if (!seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
  return seen;
}

/** Shortest path between two nodes, both ends included; empty when there is none. */
export function pathTo(from: string, to: string, index: ProcedureIndex): readonly string[] {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let id = queue.shift(); id !== undefined && id !== to; id = queue.shift())
    for (const next of successors(id, index))
      if (!cameFrom.has(next)) {
        cameFrom.set(next, id);
        queue.push(next);
      }
  if (!cameFrom.has(to)) return [];
  const path: string[] = [];
  for (let id: string | null = to; id !== null; id = cameFrom.get(id) ?? null) path.unshift(id);
  return path;
}
