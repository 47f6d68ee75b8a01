import type { SqlValue, Transaction } from '../database/transaction.ts';

export interface OpenDossier {
  code: string;
  procedure: string;
  version: number;
  state: string;
}

/** Open dossiers whose limits are counted by the calendar of one of these agencies, in order of their codes. */
export async function openDossiersAfter(
  tx: Transaction,
  position: string,
  agencies: readonly string[] | 'all',
  limit: number,
): Promise<OpenDossier[]> {
  if (agencies.length === 0) return [];
  const params: SqlValue[] = [position, limit];
  const among =
    agencies === 'all'
      ? ''
      : ` AND coalesce(competent_agency, receiving_agency) IN (${agencies.map((one) => `$${params.push(one)}`).join(', ')})`;
  return tx.all<OpenDossier>(
    `SELECT code, procedure, version, state FROM dossiers
      WHERE closed_at IS NULL AND code > $1${among} ORDER BY code LIMIT $2`,
    params,
  );
}
