import type { Problem } from '@motcua/engine';
import { runMany } from '../database/many.ts';
import type { SqlValue, Transaction } from '../database/transaction.ts';

/** A dossier that did not move, as it stood at that number of its history. */
export interface Refused {
  readonly dossier: string;
  readonly seq: number;
  readonly problem: Problem;
}

export const putRefusals = (tx: Transaction, run: string, refused: readonly Refused[]) =>
  runMany(
    tx,
    `INSERT INTO migration_refusals (dossier, run, seq, problem, code) VALUES %
     ON CONFLICT (dossier, run) DO UPDATE SET seq = excluded.seq, problem = excluded.problem, code = excluded.code`,
    refused.map(({ dossier, seq, problem }) => [dossier, run, seq, JSON.stringify(problem), problem.code]),
  );

/** Of dossiers that moved, or are gone, after all. */
export const dropRefusals = (tx: Transaction, run: string, dossiers: readonly string[]) =>
  runMany(
    tx,
    'DELETE FROM migration_refusals WHERE (dossier, run) IN (VALUES %)',
    dossiers.map((dossier) => [dossier, run]),
  );

/** How many dossiers each run could not move, by reason. */
export async function refusalCounts(
  tx: Transaction,
  runs: readonly string[],
): Promise<ReadonlyMap<string, readonly { code: string; dossiers: number }[]>> {
  const found = new Map<string, { code: string; dossiers: number }[]>();
  if (runs.length === 0) return found;
  const rows = await tx.all<{ run: string; code: string; n: number }>(
    `SELECT run, code, count(*) AS n FROM migration_refusals
      WHERE run IN (${runs.map((_, i) => `$${i + 1}`).join(', ')}) GROUP BY run, code ORDER BY run, n DESC, code`,
    [...runs],
  );
  for (const { run, code, n } of rows) found.set(run, [...(found.get(run) ?? []), { code, dossiers: n }]);
  return found;
}

/** The dossiers a run could not move, by reason and code; `after` is the last one of the page before. */
export async function refusalsOf(
  tx: Transaction,
  asked: {
    readonly run: string;
    readonly reason?: string | undefined;
    readonly after: readonly string[] | null;
    readonly limit: number;
  },
): Promise<readonly Refused[]> {
  const params: SqlValue[] = [asked.run, asked.limit];
  const reason = asked.reason === undefined ? '' : ` AND code = $${params.push(asked.reason)}`;
  const [code = '', dossier = ''] = asked.after ?? [];
  const beyond =
    asked.after === null ? '' : ` AND (code, dossier) > ($${params.push(code)}, $${params.push(dossier)})`;
  const rows = await tx.all<{ dossier: string; seq: number; problem: string }>(
    `SELECT dossier, seq, problem FROM migration_refusals WHERE run = $1${reason}${beyond}
      ORDER BY code, dossier LIMIT $2`,
    params,
  );
  return rows.map(({ problem, ...row }) => ({ ...row, problem: JSON.parse(problem) as Problem }));
}
