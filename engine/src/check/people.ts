import type { FlowEdge } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { nearest } from '../problem/nearest.ts';
import { isUnchosen, unchosen } from '../document/head.ts';
import { roles, type Register } from '../register/register.ts';
import { performersIn } from './performers.ts';
import type { Report } from './report.ts';
import { checkStaffing } from './staffing.ts';

/** Steps without a performer, roles and facts nobody knows, and performers that the register does not know or where nobody is. */
export function checkPeople(
  document: ProcedureDocument,
  index: ProcedureIndex,
  register: Register | undefined,
  report: Report,
): void {
  checkMissing(document, index, report);
  const known = register ? [...register.roles] : [...roles];
  for (const { performer, complain } of performersIn(document, index, report)) {
    if (performer.role === unchosen) complain('role-missing', {});
    else if (!known.includes(performer.role))
      complain('role-unknown', { role: performer.role, nearest: nearest(performer.role, known) ?? '' });
    const ref = performer.agency;
    if (isUnchosen(ref)) complain('agency-missing', {});
    if ('relation' in ref && typeof ref.of === 'object' && !index.facts.has(ref.of.fact))
      complain('fact-unknown', {
        fact: ref.of.fact,
        nearest: nearest(ref.of.fact, [...index.facts.keys()]) ?? '',
      });
  }
  const { competentAgency } = document.head;
  if ('is' in competentAgency && competentAgency.is === 'competent')
    report.add('competent-circular', '/head/competentAgency', undefined);
  if (register) checkStaffing(document, index, register, report);
}

/** Places where somebody must act and nobody is named. */
function checkMissing(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  for (const node of document.flow.nodes) {
    const leaving = index.leaving.get(node.id) ?? [];
    if (node.kind === 'step' && !node.performer) report.node('performer-missing', node);
    if (node.kind === 'wait')
      for (const arm of node.arms)
        if (arm.kind === 'event' && !arm.performer && !leaving.find((edge) => edge.arm === arm.id)?.who)
          report.node('performer-missing', node, { arm: arm.id });
    if (
      node.kind === 'consultation' &&
      !node.performer &&
      leaving.some(({ arm, who }) => arm === undefined && !who)
    )
      report.node('performer-missing', node);
  }
  for (const edge of document.flow.edges)
    if (!edge.who && index.nodes.get(edge.from)?.kind === 'group' && !isTakenByDeadline(edge, index))
      report.edge('performer-missing', edge);
}

/** An edge that only a deadline takes needs nobody. */
export function isTakenByDeadline(edge: FlowEdge, index: ProcedureIndex): boolean {
  const node = index.nodes.get(edge.from);
  const actions = node?.kind === 'group' || node?.kind === 'step' ? (node.deadlineActions ?? []) : [];
  return actions.some(({ do: what }) => what.kind === 'take' && what.edge === edge.id);
}
