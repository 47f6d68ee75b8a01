import type { FlowNode, Mark, StepNode } from '../document/flow.ts';
import type { PauseReason } from '../document/limits.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import type { Report } from './report.ts';
import { waysFrom } from './ways.ts';

/** Reasons that go with the national statuses at which the clock stands still. */
const reasons: Readonly<Record<number, readonly PauseReason[]>> = {
  5: ['SUPPLEMENT_RECEPTION', 'SUPPLEMENT_RESTART', 'SUPPLEMENT_PAUSE', 'APPLICANT_CONFIRMATION'],
  6: ['FINANCIAL_OBLIGATION'],
  8: ['STOPPED'],
};

/**
 * National status and time (one-stop-rules 6.2, rules 2 and 4): where the status says that the clock stands still there
 * is a pause for that very reason and a way back to work; no time at all is planned only where something is handed over.
 */
export function checkStatuses(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const rules = new Map(document.pauseRules.map((rule) => [rule.id, rule]));
  for (const node of document.flow.nodes) {
    if (node.kind === 'step') checkZero(document, node, index, report);
    const status = 'status' in node && node.kind !== 'end' ? node.status : undefined;
    const expected = status === undefined ? undefined : reasons[status];
    if (status === undefined || !expected) continue;
    const rule =
      'clock' in node && node.clock && !node.clock.counts ? rules.get(node.clock.pauseRule) : undefined;
    if (rule && !expected.includes(rule.reason))
      report.node('pause-reason', node, { status, reason: rule.reason }, { severity: 'warning' });
    if (![...waysFrom(index, node.id).keys()].some((id) => id !== node.id && isWork(index.nodes.get(id))))
      report.node('no-way-back', node, { status }, status === 6 ? { severity: 'warning' } : {});
  }
  document.pauseRules.forEach((rule, i) => {
    if (rule.mode === 'RESTART' && rule.restarts.length === 0 && document.limits.length > 0)
      report.add('restart-nothing', `/pauseRules/${i}/restarts`, rule.id, {
        rule: `{${rule.reason}}`,
      });
  });
}

/**
 * A place at which somebody works on the dossier and the clock may run. Work that does not say its status yet is complained
 * of for that alone.
 */
function isWork(node: FlowNode | undefined): boolean {
  if (!node || node.kind === 'end') return false;
  const status = 'status' in node ? node.status : undefined;
  return status === undefined ? node.kind === 'step' : reasons[status] === undefined;
}

/** What is taken in or handed over takes no time of its own: the moment itself is what is recorded. */
const handOver: readonly Mark[] = [
  'accepted',
  'notAccepted',
  'atDesk',
  'handedToPost',
  'delivered',
  'deliveredElectronically',
  'paid',
];
const handingRoles = ['receptionClerk', 'resultClerk', 'cashier'];

function checkZero(document: ProcedureDocument, node: StepNode, index: ProcedureIndex, report: Report): void {
  const { duration } = node;
  if (!duration || !('rows' in duration)) return;
  if (!duration.rows.every(({ value, unit }) => value === 0 && unit !== 'SAME_DAY_CUTOFF')) return;
  const hands = (index.leaving.get(node.id) ?? []).some(({ marks }) =>
    marks.some((mark) => handOver.includes(mark)),
  );
  if (hands || handingRoles.includes(node.performer?.role ?? '')) return;
  report.node('duration-zero', node, {}, { severity: 'warning' });
}
