import type { FlowNode } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { nodesUnder, type ProcedureIndex } from '../machine/procedure-index.ts';
import { reachOf } from './reach.ts';
import type { Report } from './report.ts';
import { waysFrom } from './ways.ts';
import { namedBy } from './named-by.ts';

type Block = Extract<FlowNode, { kind: 'parallel' }>;

/**
 * Blocks that wait for a branch which can be left but never be done: every dossier leaves by an interruption, and what
 * is drawn after the block is drawn for nobody. A branch that cannot be left at all is reported as such.
 */
export function checkJoins(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const { canEnd } = reachOf(document, index);
  for (const node of document.flow.nodes) {
    if (node.kind !== 'parallel') continue;
    const never = node.branches.filter(({ id, start }) => start !== undefined && !isDone(id, start, index));
    const certain = never.filter(({ entry }) => entry === undefined);
    if (certain.length === 0 || certain.length <= node.branches.length - neededBy(node)) continue;
    const inside = certain.flatMap(({ id }) => nodesUnder(index, id));
    if (inside.some((id) => !canEnd.has(id))) continue;
    report.node('join-never', node, { branches: certain.map(({ id, title }) => namedBy(title, id)) });
  }
}

/** How many of its branches must be done for a block to go on. */
export function neededBy({ join, branches }: Block): number {
  if (join.mode === 'count') return join.count;
  return join.mode === 'any' ? 1 : branches.length;
}

/** Whether a branch can come to its end without leaving it and without a node. */
export function isDone(branch: string, start: string, index: ProcedureIndex, without?: string): boolean {
  if (start === without) return false;
  const inside = new Set(nodesUnder(index, branch));
  const ways = waysFrom(index, start, ({ to }) => to !== without && inside.has(to));
  return [...ways.keys()].some((id) => {
    const node = index.nodes.get(id);
    return node?.kind === 'end' && node.within === branch;
  });
}
