import type { Performer } from '../document/head.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { resolvePerformer, type ResolvedPerformer } from '../dossier/performer.ts';
import { regionAt } from '../machine/regions.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';

/** A role of the competent agency, or of the receiving one while there is none. */
export function atCompetent(
  dossier: Pick<Dossier, 'competentAgency' | 'receivingAgency'>,
  role: string,
): ResolvedPerformer {
  return { role, agency: dossier.competentAgency ?? dossier.receivingAgency };
}

/** Everybody who may open a dossier of this procedure, at the desk that received this one. */
export function atDesk(procedure: CompiledProcedure, dossier: Dossier): readonly ResolvedPerformer[] {
  return procedure.document.head.openableBy.map((role) => ({ role, agency: dossier.receivingAgency }));
}

/** Whom the document names for a standing action, else the ones given. */
export function namedOr(
  named: Performer | undefined,
  dossier: Dossier,
  otherwise: readonly ResolvedPerformer[],
): readonly ResolvedPerformer[] {
  return named ? [resolvePerformer(named, dossier)] : otherwise;
}

/** The leader who decides about the dossier: of the competent agency once it is accepted, the desk before. */
export function decider(procedure: CompiledProcedure, dossier: Dossier): readonly ResolvedPerformer[] {
  return regionAt(dossier.position, 'reception') === 'registered'
    ? [...atDesk(procedure, dossier), atCompetent(dossier, 'agencyLeader')]
    : [atCompetent(dossier, 'agencyLeader')];
}

/** Once a result is approved there is nothing left to withdraw or to stop. */
export function isDecided({ position }: Dossier): boolean {
  return !['none', 'drafted'].includes(regionAt(position, 'result'));
}
