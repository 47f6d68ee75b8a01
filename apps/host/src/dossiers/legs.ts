import { resolvePerformer, type CompiledProcedure, type Dossier } from '@motcua/engine';

/**
 * The agencies that may see a dossier: where it was received, who is competent, everybody with whom it is or was, and
 * those to whom an action open now would send it.
 */
export function legsOfState(procedure: CompiledProcedure, dossier: Dossier): Set<string> {
  const legs = new Set<string>([dossier.receivingAgency]);
  if (dossier.competentAgency !== null) legs.add(dossier.competentAgency);
  const nodes = new Set(Object.keys(dossier.visits));
  for (const instance of dossier.open) {
    nodes.add(instance.node);
    for (const edge of procedure.index.leaving.get(instance.node) ?? []) nodes.add(edge.to);
  }
  for (const id of nodes) for (const agency of agenciesAt(procedure, dossier, id)) legs.add(agency);
  return legs;
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
