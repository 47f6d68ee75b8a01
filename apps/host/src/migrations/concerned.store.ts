import { allOf } from '../database/many.ts';
import type { SqlValue, Transaction } from '../database/transaction.ts';
import type { DossierRow } from '../dossiers/dossier.store.ts';
import { startOfLocalDay } from '../text/local-date.ts';
import type { Order } from './order.store.ts';
import type { RunRow } from './run.store.ts';

type Asked = Pick<Order, 'procedure' | 'from' | 'cohort'>;

/** The open dossiers of a version that an order speaks of. */
function concerned({ procedure, from, cohort }: Asked, params: SqlValue[]): string {
  const conditions = [
    'd.closed_at IS NULL',
    `d.procedure = $${params.push(procedure)}`,
    `d.version = $${params.push(from)}`,
  ];
  const { receivedFrom, receivedBefore, receivingAgency, competentAgency } = cohort;
  if (receivedFrom !== undefined)
    conditions.push(`d.opened_at >= $${params.push(startOfLocalDay(receivedFrom))}`);
  if (receivedBefore !== undefined)
    conditions.push(`d.opened_at < $${params.push(startOfLocalDay(receivedBefore))}`);
  if (receivingAgency !== undefined) conditions.push(`d.receiving_agency = $${params.push(receivingAgency)}`);
  if (competentAgency !== undefined) conditions.push(`d.competent_agency = $${params.push(competentAgency)}`);
  return conditions.join(' AND ');
}

export async function countConcerned(tx: Transaction, asked: Asked): Promise<number> {
  const params: SqlValue[] = [];
  const row = await tx.one<{ n: number }>(
    `SELECT count(*) AS n FROM dossiers d WHERE ${concerned(asked, params)}`,
    params,
  );
  return row?.n ?? 0;
}

/** Those behind the place of a run which it has not refused as they stand, in order of their codes. */
function behind(asked: Asked, run: RunRow, limit: number): { where: string; params: SqlValue[] } {
  const params: SqlValue[] = [];
  const condition = concerned(asked, params);
  const place = `d.code > $${params.push(run.position)}`;
  const refused = `NOT EXISTS (SELECT 1 FROM migration_refusals r
    WHERE r.dossier = d.code AND r.run = $${params.push(run.id)} AND r.seq >= d.seq)`;
  const end = `ORDER BY d.code LIMIT $${params.push(limit)}`;
  return { where: `WHERE ${condition} AND ${place} AND ${refused} ${end}`, params };
}

export function readConcerned(
  tx: Transaction,
  asked: Asked,
  run: RunRow,
  limit: number,
): Promise<DossierRow[]> {
  const { where, params } = behind(asked, run, limit);
  return tx.all<DossierRow>(`SELECT d.* FROM dossiers d ${where}`, params);
}

/**
 * As `readConcerned`, held until the transaction ends. In order of their codes, as everybody locks who locks several;
 * and as they are once they are locked: a dossier that somebody had may be closed by then.
 */
export async function lockConcerned(
  tx: Transaction,
  asked: Asked,
  run: RunRow,
  limit: number,
): Promise<DossierRow[]> {
  if (tx.dialect.oneWriter) return readConcerned(tx, asked, run, limit);
  const { where, params } = behind(asked, run, limit);
  const codes = await tx.all<{ code: string }>(`SELECT d.code FROM dossiers d ${where}`, params);
  return allOf<DossierRow>(
    tx,
    `SELECT * FROM dossiers WHERE code IN (%) ORDER BY code${tx.dialect.forUpdate}`,
    codes.map(({ code }) => code),
  );
}
