import type { Branch, ParallelNode } from '../../document/flow.ts';
import { neverHolds, reportNever, type GuardWork } from './guards.ts';
import { solve } from './solve.ts';

/** Branches with an entry condition: each can be entered, and so many together as the join waits for. */
export function checkBlocks(work: GuardWork): void {
  for (const node of work.document.flow.nodes) {
    if (node.kind !== 'parallel') continue;
    const conditional = node.branches.filter(({ entry }) => entry !== undefined);
    if (!work.sound(...conditional.map(({ entry }) => entry))) continue;
    const at = work.document.flow.nodes.indexOf(node);
    const range = work.ranges.at(node.id);
    node.branches.forEach(({ entry }, j) => {
      if (!entry) return;
      const path = `/flow/nodes/${at}/branches/${j}/entry`;
      reportNever(work, { at: node.id, path }, solve([entry], work.index.facts, range));
    });
    if (conditional.length > 0) {
      const none = conditional.map(({ entry }) => ({ not: entry! }));
      // A block none of whose branches is entered is complete at once: a fact worth knowing, not a fault.
      const found = conditional.length < node.branches.length ? 'none' : solve(none, work.index.facts, range);
      work.verdicts.push(neverHolds(node.id, 'complete', found));
    }
    checkJoin(work, node, conditional);
  }
}

function checkJoin(work: GuardWork, node: ParallelNode, conditional: readonly Branch[]): void {
  if (node.join.mode !== 'count' || node.join.count > node.branches.length) return;
  const most = mostEntered(work, node, conditional);
  if (most !== null && node.join.count > most)
    work.report.node('join-impossible', node, { count: node.join.count, branches: most });
}

/** The most branches that can be entered together, or null where that cannot be told. */
function mostEntered(work: GuardWork, node: ParallelNode, conditional: readonly Branch[]): number | null {
  if (conditional.length > 10) return null;
  const range = work.ranges.at(node.id);
  const chosen = Array.from({ length: 1 << conditional.length }, (_, bits) =>
    conditional.filter((_branch, i) => (bits & (1 << i)) !== 0),
  ).sort((a, b) => b.length - a.length);
  for (const together of chosen) {
    const conditions = together.flatMap(({ entry }) => entry ?? []);
    const found = solve(conditions, work.index.facts, range);
    if (found === 'unknown') return null;
    if (found !== 'none') return node.branches.length - conditional.length + together.length;
  }
  return node.branches.length - conditional.length;
}
