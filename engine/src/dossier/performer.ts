import type { FlowEdge, FlowNode } from '../document/flow.ts';
import type { AgencyRef, Performer } from '../document/head.ts';
import { agencyRefKey } from '../machine/agency-ref.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';

export interface ResolvedPerformer {
  readonly role: string | null;
  readonly agency: string | null;
}

interface Agencies {
  readonly receivingAgency: string;
  readonly competentAgency: string | null;
  readonly agencies: Readonly<Record<string, string | null>>;
}

/** The agency a reference means for this dossier; null when the register gave none or several. */
export function resolveAgency(ref: AgencyRef, dossier: Agencies): string | null {
  if ('agency' in ref) return ref.agency;
  if ('is' in ref) return ref.is === 'receiving' ? dossier.receivingAgency : dossier.competentAgency;
  const key = agencyRefKey(ref);
  return Object.hasOwn(dossier.agencies, key) ? (dossier.agencies[key] ?? null) : null;
}

/** Who a node waits for: the step's performer, or the one who records a wait's first event. */
export function performerOfNode(node: FlowNode): Performer | null {
  if ('performer' in node) return node.performer ?? null;
  if (node.kind !== 'wait') return null;
  for (const arm of node.arms) if (arm.kind === 'event' && arm.performer) return arm.performer;
  return null;
}

/** Who may take an edge: named on the edge, else by its arm, else by the node it leaves. */
export function performerOfEdge(procedure: CompiledProcedure, edge: FlowEdge): Performer | null {
  if (edge.who) return edge.who;
  const node = procedure.index.nodes.get(edge.from);
  if (!node) return null;
  // What somebody without account here did is recorded by somebody who has one.
  if (node.kind === 'step' && node.recordedBy) return node.recordedBy;
  if (node.kind === 'wait') {
    const arm = node.arms.find((candidate) => candidate.id === edge.arm);
    if (arm?.kind === 'event' && arm.performer) return arm.performer;
  }
  return performerOfNode(node);
}

/** What a refusal says of a performer nobody was found for: the role, and where it was looked for, in words. */
export function wanted(performer: Performer | null): { readonly role: string; readonly where: string } {
  return { role: performer?.role ?? '', where: performer ? placeOf(performer.agency) : '{place-unknown}' };
}

function placeOf(ref: AgencyRef): string {
  if ('agency' in ref) return ref.agency;
  if ('is' in ref) return `{place-${ref.is}}`;
  return typeof ref.of === 'object'
    ? `${ref.relation} (${ref.of.fact})`
    : `${ref.relation} ({place-${ref.of}})`;
}

export function resolvePerformer(performer: Performer | null, dossier: Agencies): ResolvedPerformer {
  return performer
    ? { role: performer.role, agency: resolveAgency(performer.agency, dossier) }
    : { role: null, agency: null };
}
