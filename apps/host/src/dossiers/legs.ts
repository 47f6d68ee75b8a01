import {
  resolvePerformer,
  signerOf,
  type CompiledProcedure,
  type Dossier,
  type FlowNode,
} from '@motcua/engine';
import type { Leg } from './dossier.store.ts';

type Performer = Parameters<typeof resolvePerformer>[0];

/**
 * How the agencies that may see a dossier change: those to add or to mark as having had it, and those to take away.
 * Whoever had it keeps seeing it, also when the dossier was corrected and now points to another agency; whoever was
 * only about to get it does not. Where it was before is known from then: an agency that a newer version names for a step
 * that is past has never had it.
 */
export function legsChange(
  procedure: CompiledProcedure,
  dossier: Dossier,
  saw: readonly Leg[],
  before: { readonly visits: Dossier['visits']; readonly isMoved: boolean } | null,
): { readonly put: readonly Leg[]; readonly gone: readonly string[]; readonly audience: readonly string[] } {
  const held = holdersOf(procedure, dossier, visitedSince(dossier, before));
  const invited = invitedBy(procedure, dossier);
  const had = new Map(saw.map((leg) => [leg.agency, leg.held]));
  const put = [...new Set([...held, ...invited])].flatMap((agency): Leg[] => {
    const known = had.get(agency);
    const holds = held.has(agency);
    return known === undefined || (holds && !known) ? [{ agency, held: holds }] : [];
  });
  const gone = saw
    .filter((leg) => !leg.held && !held.has(leg.agency) && !invited.has(leg.agency))
    .map(({ agency }) => agency);
  const audience = [...new Set([...had.keys(), ...put.map(({ agency }) => agency)])].filter(
    (agency) => !gone.includes(agency),
  );
  return { put, gone, audience };
}

/** The nodes entered since; of a move to another version none, because there they may only have other names. */
function visitedSince(
  { visits }: Dossier,
  before: { readonly visits: Dossier['visits']; readonly isMoved: boolean } | null,
): readonly string[] {
  const nodes = Object.keys(visits);
  if (before === null) return nodes;
  return before.isMoved ? [] : nodes.filter((node) => visits[node] !== before.visits[node]);
}

/** Where it was received, who is competent, and everybody with whom it is or was, who is asked, who signs. */
function holdersOf(procedure: CompiledProcedure, dossier: Dossier, entered: readonly string[]): Set<string> {
  const held = new Set<string>([dossier.receivingAgency]);
  const add = (agency: string | null | undefined) => {
    if (agency != null) held.add(agency);
  };
  add(dossier.competentAgency);
  const visited = new Set([...entered, ...dossier.open.map(({ node }) => node)]);
  for (const id of visited) for (const agency of agenciesAt(procedure, dossier, id, 'there')) add(agency);
  for (const instance of dossier.open) {
    // The agency it is with now: a task may have been reassigned.
    add(instance.agency);
    for (const post of instance.escalated ?? []) add(post.agency);
    for (const edge of procedure.index.leaving.get(instance.node) ?? [])
      for (const signer of edge.demands?.signatures ?? []) add(resolvePerformer(signer, dossier).agency);
  }
  // Whoever approves extensions may sit elsewhere, and signs the letter that asks for one.
  for (const { limit } of dossier.letters ?? []) add(signerOf(procedure, dossier, limit).agency);
  for (const { respondents } of Object.values(dossier.consultations ?? {}))
    for (const { agency } of respondents) add(agency);
  return held;
}

/** Those to whom an action open now would send it. */
function invitedBy(procedure: CompiledProcedure, dossier: Dossier): Set<string> {
  const next = dossier.open.flatMap(({ node }) => procedure.index.leaving.get(node) ?? []);
  return new Set(next.flatMap(({ to }) => agenciesAt(procedure, dossier, to, 'next')));
}

function agenciesAt(
  procedure: CompiledProcedure,
  dossier: Dossier,
  id: string,
  when: 'there' | 'next',
): string[] {
  const node = procedure.index.nodes.get(id);
  if (node === undefined) return [];
  return performersAt(node, when).flatMap((performer) => {
    const { agency } = resolvePerformer(performer ?? null, dossier);
    return agency === null ? [] : [agency];
  });
}

function performersAt(node: FlowNode, when: 'there' | 'next'): (Performer | undefined)[] {
  switch (node.kind) {
    case 'step':
      return [node.performer, node.recordedBy];
    case 'wait':
      return node.arms.map((arm) => (arm.kind === 'event' ? arm.performer : undefined));
    case 'consultation':
      // Once it has begun, who is asked is recorded: not everybody drawn is.
      return [node.performer, ...(when === 'next' ? node.respondents.map(({ performer }) => performer) : [])];
    case 'linked':
    case 'service':
      return [node.performer];
    default:
      return [];
  }
}
