import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import type { Report } from './report.ts';
import { waysFrom } from './ways.ts';

/**
 * After acceptance an official must be able to ask for what is missing and to refuse (one-stop-rules 6.2, rule 8). Many
 * publications leave the first to the general rule, so that is a note; a procedure that can only grant is a warning.
 */
export function checkAppraisal(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const accepting = document.flow.edges.filter(({ marks }) => marks.includes('accepted'));
  const first = accepting.map(({ to }) => index.nodes.get(to)).find((node) => node !== undefined);
  if (!first) return;
  const after = new Set(accepting.flatMap(({ to }) => [...waysFrom(index, to).keys()]));
  const nodes = document.flow.nodes.filter(({ id }) => after.has(id));
  const supplementing = new Set(
    document.pauseRules.flatMap(({ id, reason }) =>
      reason === 'SUPPLEMENT_RESTART' || reason === 'SUPPLEMENT_PAUSE' ? [id] : [],
    ),
  );
  const asks = nodes.some((node) => {
    const rule = 'clock' in node && node.clock && !node.clock.counts ? node.clock.pauseRule : undefined;
    return (rule !== undefined && supplementing.has(rule)) || ('status' in node && node.status === 5);
  });
  if (!asks) report.node('supplement-path-missing', first, {}, { severity: 'note' });
  const refuses = nodes.some((node) => node.kind === 'end' && node.outcome === 'refused');
  if (!refuses) report.node('refusal-path-missing', first, {}, { severity: 'warning' });
}
