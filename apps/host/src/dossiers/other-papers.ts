import type { CompiledProcedure, Dossier } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import type { PublishedProcedures } from '../procedures/published-procedures.ts';
import type { DossierRow } from './dossier.store.ts';

export type Paper = CompiledProcedure['document']['papers'][number];

/**
 * Papers that a dossier has and the version it follows does not name: they were handed in under another one. Asked for by
 * few dossiers; the versions of a procedure are numbered from 1.
 */
export async function otherPapers(
  tx: Transaction,
  published: PublishedProcedures,
  row: Pick<DossierRow, 'procedure' | 'version'>,
  { papers }: Pick<Dossier, 'papers'>,
): Promise<readonly Paper[]> {
  const known = new Map<string, Paper>();
  const isKnown = (id: string) => known.has(id);
  const learn = ({ document }: CompiledProcedure) => {
    for (const paper of document.papers) if (!isKnown(paper.id)) known.set(paper.id, paper);
  };
  const current = await published.pinned(tx, row.procedure, row.version);
  learn(current);
  const others = papers.filter((id) => !isKnown(id));
  for (let version = 1; !others.every(isKnown); version += 1) {
    const procedure = await published.version(tx, row.procedure, version);
    if (procedure === undefined) break;
    learn(procedure);
  }
  return others.flatMap((id) => known.get(id) ?? []);
}
