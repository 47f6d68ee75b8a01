import type { AgencyRef } from '../document/head.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';

/** One stable text per reference: the key under which the host reports what it found. */
export function agencyRefKey(ref: AgencyRef): string {
  if ('agency' in ref) return `agency:${ref.agency}`;
  if ('is' in ref) return `is:${ref.is}`;
  return `relation:${ref.relation}:${typeof ref.of === 'string' ? ref.of : `fact:${ref.of.fact}`}`;
}

/** Every agency reference of a document with the id of the node or edge that makes it. */
export function agencyRefsIn(
  document: ProcedureDocument,
): readonly { readonly at: string; readonly ref: AgencyRef }[] {
  const found: { at: string; ref: AgencyRef }[] = [];
  for (const node of document.flow.nodes) {
    if ((node.kind === 'step' || node.kind === 'consultation') && node.performer)
      found.push({ at: node.id, ref: node.performer.agency });
    if (node.kind === 'wait')
      for (const arm of node.arms)
        if (arm.kind === 'event' && arm.performer) found.push({ at: node.id, ref: arm.performer.agency });
    if (node.kind === 'consultation')
      for (const respondent of node.respondents)
        found.push({ at: node.id, ref: respondent.performer.agency });
  }
  for (const edge of document.flow.edges) if (edge.who) found.push({ at: edge.id, ref: edge.who.agency });
  return found;
}

/** The references that need the register, each once. */
export function relationsIn(document: ProcedureDocument): readonly AgencyRef[] {
  const byKey = new Map<string, AgencyRef>();
  const all = [document.head.competentAgency, ...agencyRefsIn(document).map(({ ref }) => ref)];
  for (const ref of all) if ('relation' in ref) byKey.set(agencyRefKey(ref), ref);
  return [...byKey.values()];
}
