import { resolvePerformer, type CompiledProcedure, type Dossier } from '@motcua/engine';

/**
 * The agencies that may see a dossier: where it was received, who is competent, everybody with whom it is or was, and
 * those to whom an action open now would send it.
 */
export function legsOfState(procedure: CompiledProcedure, dossier: Dossier): Set<string> {
  return new Set([...holdersOf(procedure, dossier), ...invitedBy(procedure, dossier)]);
}

/**
 * Of the agencies that saw a dossier before a command, those that see it no longer: they were only about to get it.
 * Whoever had it keeps seeing it, also when the dossier was corrected and now points to another agency.
 */
export function legsLeft(
  procedure: CompiledProcedure,
  before: Dossier,
  saw: readonly string[],
  legs: ReadonlySet<string>,
): string[] {
  const gone = saw.filter((agency) => !legs.has(agency));
  if (gone.length === 0) return gone;
  const held = holdersOf(procedure, before);
  const invited = invitedBy(procedure, before);
  return gone.filter((agency) => invited.has(agency) && !held.has(agency));
}

function holdersOf(procedure: CompiledProcedure, dossier: Dossier): Set<string> {
  const held = new Set<string>([dossier.receivingAgency]);
  if (dossier.competentAgency !== null) held.add(dossier.competentAgency);
  const nodes = new Set([...Object.keys(dossier.visits), ...dossier.open.map(({ node }) => node)]);
  for (const id of nodes) for (const agency of agenciesAt(procedure, dossier, id)) held.add(agency);
  return held;
}

function invitedBy(procedure: CompiledProcedure, dossier: Dossier): Set<string> {
  const next = dossier.open.flatMap(({ node }) => procedure.index.leaving.get(node) ?? []);
  return new Set(next.flatMap(({ to }) => agenciesAt(procedure, dossier, to)));
}

function agenciesAt(procedure: CompiledProcedure, dossier: Dossier, id: string): string[] {
  const node = procedure.index.nodes.get(id);
  if (node === undefined) return [];
  const performers =
    node.kind === 'step'
      ? [node.performer]
      : node.kind === 'wait'
        ? node.arms.map((arm) => (arm.kind === 'event' ? arm.performer : undefined))
        : [];
  return performers.flatMap((performer) => {
    const { agency } = resolvePerformer(performer ?? null, dossier);
    return agency === null ? [] : [agency];
  });
}
