import type { FlowNode } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { containersOf, isSideStep, type ProcedureIndex } from '../machine/procedure-index.ts';
import type { Report } from './report.ts';
import { circleFrom, movesFrom, startOf, waysFrom, wayTo } from './ways.ts';
import { namedBy } from './named-by.ts';

/** Nodes that a dossier can come to, and nodes from which an end can still be reached. */
export interface Reach {
  readonly reached: ReadonlySet<string>;
  readonly canEnd: ReadonlySet<string>;
}

export function reachOf(document: ProcedureDocument, index: ProcedureIndex): Reach {
  const start = startOf(index);
  const reached = withContainers(index, start === undefined ? [] : waysFrom(index, start).keys());
  const before = new Map<string, string[]>();
  for (const { id } of document.flow.nodes)
    for (const { to } of movesFrom(index, id)) before.set(to, [...(before.get(to) ?? []), id]);
  const ends = document.flow.nodes.filter(({ kind }) => kind === 'end').map(({ id }) => id);
  return { reached, canEnd: closure(ends, (id) => before.get(id) ?? []) };
}

/** These nodes and the phases and blocks around them: whoever stands inside one has entered it. */
export function withContainers(index: ProcedureIndex, ids: Iterable<string>): ReadonlySet<string> {
  const all = new Set(ids);
  for (const id of [...all])
    for (const holder of containersOf(index, index.nodes.get(id)!))
      all.add(index.branches.get(holder)?.parallel.id ?? holder);
  return all;
}

/**
 * Nodes nobody comes to, dead ends, and circles without an end. Each is said once, where it begins: `nodes` names all
 * that is out of reach, or cannot end, because of it.
 */
export function checkReach(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const start = startOf(index);
  if (start === undefined) return;
  const { reached, canEnd } = reachOf(document, index);
  const stuck = document.flow.nodes.filter(
    (node) => reached.has(node.id) && node.kind !== 'end' && (!canEnd.has(node.id) || isDeadEnd(node, index)),
  );
  const dead = stuck.filter((node) => isDeadEnd(node, index));
  const explained = new Set<string>();
  for (const node of dead) {
    const behind = stuck.filter(({ id }) => !canEnd.has(id) && waysFrom(index, id).has(node.id));
    const nodes = [node, ...behind.filter((one) => one !== node)].map(({ id }) => id);
    for (const id of nodes) explained.add(id);
    report.node('dead-end', node, { nodes });
  }
  // Whoever is nearest to the start speaks for the whole circle.
  const ways = waysFrom(index, start);
  for (const id of ways.keys()) {
    const node = index.nodes.get(id);
    if (!node || explained.has(id) || !stuck.includes(node)) continue;
    const circle = new Set(waysFrom(index, id).keys());
    // Only in a circle, not merely on the way to one.
    if (![...circle].every((one) => one === id || waysFrom(index, one).has(id))) continue;
    const nodes = stuck
      .filter((one) => one.id === id || waysFrom(index, one.id).has(id))
      .map((one) => one.id);
    for (const one of nodes) explained.add(one);
    const witness = [...wayTo(ways, id), ...circleFrom(index, id).slice(1)];
    report.node(
      'cannot-end',
      node,
      { nodes, circle: [...circle].map((one) => titleOf(index, one)) },
      { witness },
    );
  }
  // After what may be its cause.
  reportUnreached(document, index, reached, report);
  const ends = document.flow.nodes.filter((node) => node.kind === 'end' && node.within === undefined);
  if (ends.length === 0) report.add('end-missing', '/flow/nodes', undefined);
}

function reportUnreached(
  document: ProcedureDocument,
  index: ProcedureIndex,
  reached: ReadonlySet<string>,
  report: Report,
): void {
  const said = new Set<string>();
  const lost = document.flow.nodes.filter(({ id }) => !reached.has(id));
  const entered = new Set(lost.flatMap(({ id }) => movesFrom(index, id).map(({ to }) => to)));
  // First those nothing at all leads to; then circles that only lead to themselves.
  for (const node of [...lost.filter(({ id }) => !entered.has(id)), ...lost]) {
    if (said.has(node.id)) continue;
    const behind = [...waysFrom(index, node.id).keys()].filter((id) => !reached.has(id));
    for (const id of behind) said.add(id);
    report.node('unreachable', node, { nodes: behind });
  }
}

/** Nothing leads out of it, nor is there an action of a phase around it. A side step is closed by its own edges only. */
function isDeadEnd(node: FlowNode, index: ProcedureIndex): boolean {
  if (node.kind === 'end' || node.kind === 'group') return false;
  if ((index.leaving.get(node.id) ?? []).length > 0) return false;
  return isSideStep(node) || movesFrom(index, node.id).every(({ edge }) => edge === undefined);
}

function titleOf(index: ProcedureIndex, id: string): string {
  return namedBy(index.nodes.get(id)?.title, id);
}

function closure(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
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
