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
  for (const node of document.flow.nodes) {
    if (node.kind === 'step') {
      if (!node.performer) report.node('performer-missing', node);
      else checkPerformer(node.performer, index, register, (code, facts) => report.node(code, node, facts));
    }
    if (node.kind !== 'wait') continue;
    for (const arm of node.arms) {
      if (arm.kind !== 'event') continue;
      const edge = (index.leaving.get(node.id) ?? []).find((candidate) => candidate.arm === arm.id);
      const performer = arm.performer ?? edge?.who;
      if (!performer) report.node('performer-missing', node, { arm: arm.id });
      else checkPerformer(performer, index, register, (code, facts) => report.node(code, node, facts));
    }
  }
  for (const edge of document.flow.edges) {
    if (edge.who) checkPerformer(edge.who, index, register, (code, facts) => report.edge(code, edge, facts));
    else if (index.nodes.get(edge.from)?.kind === 'group') report.edge('performer-missing', edge);
  }
}

function checkPerformer(
  performer: Performer,
  index: ProcedureIndex,
  register: Register | undefined,
  complain: Complain,
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
  if (!register) return;
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
