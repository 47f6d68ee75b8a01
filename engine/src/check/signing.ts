import type { FlowEdge } from '../document/flow.ts';
import type { Performer } from '../document/head.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { agencyRefKey } from '../machine/agency-ref.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import type { Report } from './report.ts';
import { waysFrom } from './ways.ts';

/** Roles that sign nothing (one-stop-rules 2.6). */
const neverSign = [
  'applicant',
  'representative',
  'receptionClerk',
  'resultClerk',
  'cashier',
  'specialist',
  'recordsClerk',
  'processAuthor',
  'reviewer',
  'systemOperator',
];

/** Whoever drafts a result does not sign it, and only those sign who may. */
export function checkSigning(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const drafting = document.flow.edges.filter(
    ({ marks }) => marks.includes('drafted') && !marks.includes('signed'),
  );
  for (const edge of document.flow.edges) {
    if (!edge.marks.includes('signed')) continue;
    const signer = performerOf(edge, index);
    if (!signer) continue;
    const isOwn = drafting.some(
      (draft) =>
        postOf(draft, index) === postOf(edge, index) &&
        waysFrom(index, draft.to, ({ edge: by }) => !by?.returns).has(edge.from),
    );
    if (neverSign.includes(signer.role))
      report.edge('signer-role', edge, { role: signer.role }, { severity: 'warning' });
    else if (isOwn) report.edge('signer-drafted', edge, { role: signer.role }, { severity: 'warning' });
  }
}

function performerOf(edge: FlowEdge, index: ProcedureIndex): Performer | undefined {
  const node = index.nodes.get(edge.from);
  return edge.who ?? (node && 'performer' in node ? node.performer : undefined);
}

function postOf(edge: FlowEdge, index: ProcedureIndex): string | undefined {
  const performer = performerOf(edge, index);
  return performer && `${performer.role} ${agencyRefKey(performer.agency)}`;
}
