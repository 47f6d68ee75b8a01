import type { FlowEdge } from '../document/flow.ts';
import type { Performer } from '../document/head.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { roles, type Register } from '../register/register.ts';
import type { Report } from './report.ts';

type Complain = (code: string, facts: Problem['facts']) => void;

/** Steps without a performer, and performers that the register does not know or where nobody is. */
export function checkPeople(
  document: ProcedureDocument,
  index: ProcedureIndex,
  register: Register | undefined,
  report: Report,
): void {
  const named = (performer: Performer, complain: Complain, isElsewhere = false) =>
    checkPerformer(performer, index, register, complain, isElsewhere);
  for (const node of document.flow.nodes) {
    const complain: Complain = (code, facts) => report.node(code, node, facts);
    switch (node.kind) {
      case 'step':
        if (!node.performer) report.node('performer-missing', node);
        else named(node.performer, complain, node.recordedBy !== undefined);
        if (node.recordedBy) named(node.recordedBy, complain);
        break;
      case 'wait':
        for (const arm of node.arms) {
          if (arm.kind !== 'event') continue;
          const edge = (index.leaving.get(node.id) ?? []).find((candidate) => candidate.arm === arm.id);
          const performer = arm.performer ?? edge?.who;
          if (!performer) report.node('performer-missing', node, { arm: arm.id });
          else named(performer, complain);
        }
        break;
      case 'consultation':
        if (node.performer) named(node.performer, complain);
        else if ((index.leaving.get(node.id) ?? []).some(({ arm, who }) => arm === undefined && !who))
          report.node('performer-missing', node);
        for (const { performer } of node.respondents) named(performer, complain);
        if (node.escalateTo) named(node.escalateTo, complain);
        break;
      case 'linked':
      case 'service':
        if (node.performer) named(node.performer, complain);
        break;
      default:
    }
    if (node.kind === 'step' || node.kind === 'group')
      for (const action of node.deadlineActions ?? [])
        if (action.do.kind === 'escalate') named(action.do.to, complain);
  }
  for (const edge of document.flow.edges) {
    const complain: Complain = (code, facts) => report.edge(code, edge, facts);
    if (edge.who) named(edge.who, complain);
    else if (index.nodes.get(edge.from)?.kind === 'group' && !isTakenByDeadline(edge, index))
      report.edge('performer-missing', edge);
    for (const signer of edge.demands?.signatures ?? []) named(signer, complain);
  }
  document.limits.forEach((limit, i) => {
    if (limit.extension?.approver)
      named(limit.extension.approver, (code, facts) =>
        report.add(code, `/limits/${i}/extension/approver`, limit.id, { node: limit.title.vi, ...facts }),
      );
  });
  const { competentAgency, standing } = document.head;
  if ('is' in competentAgency && competentAgency.is === 'competent')
    report.add('competent-circular', '/head/competentAgency', undefined);
  for (const key of [
    'requestWithdrawal',
    'grantWithdrawal',
    'stop',
    'reassign',
    'correct',
    'settle',
  ] as const) {
    const performer = standing?.[key];
    if (performer)
      named(performer, (code, facts) =>
        report.add(code, `/head/standing/${key}`, undefined, { node: key, edge: key, ...facts }),
      );
  }
}

/** An edge that only a deadline takes needs nobody. */
export function isTakenByDeadline(edge: FlowEdge, index: ProcedureIndex): boolean {
  const node = index.nodes.get(edge.from);
  const actions = node?.kind === 'group' || node?.kind === 'step' ? (node.deadlineActions ?? []) : [];
  return actions.some(({ do: what }) => what.kind === 'take' && what.edge === edge.id);
}

function checkPerformer(
  performer: Performer,
  index: ProcedureIndex,
  register: Register | undefined,
  complain: Complain,
  isElsewhere: boolean,
): void {
  const known = register ? [...register.roles] : [...roles];
  const roleKnown = known.includes(performer.role);
  if (!roleKnown)
    complain('role-unknown', { role: performer.role, nearest: nearest(performer.role, known) ?? '' });
  const ref = performer.agency;
  if ('relation' in ref && typeof ref.of === 'object' && !index.facts.has(ref.of.fact))
    complain('fact-unknown', {
      fact: ref.of.fact,
      nearest: nearest(ref.of.fact, [...index.facts.keys()]) ?? '',
    });
  // Whoever has no accounts here need not be in the register; somebody else records what they do.
  if (!register || isElsewhere) return;
  if ('agency' in ref) {
    if (!register.agencies.has(ref.agency))
      complain('agency-unknown', {
        agency: ref.agency,
        nearest: nearest(ref.agency, [...register.agencies]) ?? '',
      });
    else if (roleKnown && !register.staffed(performer.role, ref.agency))
      complain('unstaffed', { role: performer.role, agencies: [ref.agency] });
  }
  if ('relation' in ref) {
    if (!register.relations.has(ref.relation)) {
      complain('relation-unknown', {
        relation: ref.relation,
        nearest: nearest(ref.relation, [...register.relations]) ?? '',
      });
      return;
    }
    const empty = roleKnown
      ? register.reachableBy(ref.relation).filter((agency) => !register.staffed(performer.role, agency))
      : [];
    if (empty.length > 0) complain('unstaffed', { role: performer.role, agencies: empty });
  }
}
