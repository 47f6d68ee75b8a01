import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import type { Report } from './report.ts';

/**
 * A limit that is computed again from its beginning while the flow goes on in the middle: possible, and said so, since
 * the general rule returns to the first step (one-stop-rules 5.4, SUPPLEMENT_RESTART).
 */
export function checkRestarts(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const restarting = new Set(
    document.pauseRules.filter(({ mode }) => mode === 'RESTART').map(({ id }) => id),
  );
  const first = firstSteps(document, index);
  for (const node of document.flow.nodes) {
    const clock = 'clock' in node ? node.clock : undefined;
    if (!clock || clock.counts || !restarting.has(clock.pauseRule) || node.kind === 'group') continue;
    const ways = index.leaving.get(node.id) ?? [];
    if (!ways.some(({ to }) => first.has(to) || index.nodes.get(to)?.kind === 'end'))
      report.node('restart-elsewhere', node, {}, { severity: 'warning' });
  }
}

/** The first work after the start, and the first of each group. */
function firstSteps(document: ProcedureDocument, index: ProcedureIndex): ReadonlySet<string> {
  const first = new Set<string>();
  const follow = (id: string | undefined): void => {
    if (id === undefined || first.has(id)) return;
    first.add(id);
    const node = index.nodes.get(id);
    if (node?.kind === 'start' || node?.kind === 'decision')
      for (const { to } of index.leaving.get(id) ?? []) follow(to);
    if (node?.kind === 'group') follow(node.start);
  };
  for (const node of document.flow.nodes) {
    if (node.kind === 'start') follow(node.id);
    if (node.kind === 'group') follow(node.start);
  }
  // A dossier is accepted at its first step; the first step of the limit is then the one after it.
  for (const edge of document.flow.edges) if (edge.marks.includes('accepted')) follow(edge.to);
  return first;
}
