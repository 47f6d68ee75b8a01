import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import type { Report } from './report.ts';
import { satisfy } from './satisfy.ts';

/**
 * Rules of a decision that can hold at the same time: the first wins, which is well defined but seldom meant, so it is a
 * warning with values that show it. And branches that can never all be entered where a join waits for so many.
 */
export function checkDecisions(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  for (const node of document.flow.nodes) {
    if (node.kind === 'decision') {
      const rules = (index.leaving.get(node.id) ?? []).filter(({ otherwise, when }) => !otherwise && when);
      rules.forEach((first, i) => {
        for (const second of rules.slice(i + 1)) {
          const found = satisfy([first.when!, second.when!], index.facts);
          if (typeof found === 'string') continue;
          report.edge(
            'rules-overlap',
            second,
            {
              first: first.label?.vi || first.id,
              second: second.label?.vi || second.id,
              values: Object.entries(found.cell).map(([id, value]) => `${id} = ${value}`),
            },
            { severity: 'warning' },
          );
        }
      });
    }
    if (node.kind === 'parallel' && node.join.mode === 'count') {
      const most = mostEntered(node.branches, index);
      if (most !== null && node.join.count > most && most < node.branches.length)
        report.node('join-impossible', node, { count: node.join.count, branches: most });
    }
  }
}

/** The most branches that can be entered together, or null where that cannot be told. */
function mostEntered(
  branches: Extract<ProcedureDocument['flow']['nodes'][number], { kind: 'parallel' }>['branches'],
  index: ProcedureIndex,
): number | null {
  const always = branches.filter(({ entry }) => entry === undefined).length;
  const conditional = branches.flatMap(({ entry }) => entry ?? []);
  if (conditional.length > 10) return null;
  let most = 0;
  for (let chosen = 0; chosen < 1 << conditional.length; chosen += 1) {
    const together = conditional.filter((_, i) => (chosen & (1 << i)) !== 0);
    if (together.length <= most) continue;
    const found = together.length === 0 ? { cell: {} } : satisfy(together, index.facts);
    if (found === 'unknown') return null;
    if (found !== 'none') most = together.length;
  }
  return always + most;
}
