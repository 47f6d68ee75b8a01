import type { CompiledProcedure, Dossier } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import type { Transaction } from '../database/transaction.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import type { PublishedProcedures } from '../procedures/published-procedures.ts';
import { findDossier, legsOf, type DossierRow } from './dossier.store.ts';
import { storedState } from './stored-state.ts';

/** A dossier that somebody may see. What may not be seen answers exactly as what does not exist. */
export async function seenDossier(
  tx: Transaction,
  published: PublishedProcedures,
  person: Person,
  code: string,
): Promise<{ readonly row: DossierRow; readonly dossier: Dossier; readonly procedure: CompiledProcedure }> {
  const row = await findDossier(tx, code);
  const legs = await legsOf(tx, code);
  if (row === undefined || !may(person, { act: 'dossier.read', legs }))
    throw new ProblemException('dossier-not-found');
  const procedure = await published.pinned(tx, row.procedure, row.version);
  return { row, dossier: await storedState(tx, row, published), procedure };
}
