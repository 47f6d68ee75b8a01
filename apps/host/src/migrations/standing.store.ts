import type { Transaction } from '../database/transaction.ts';

/** How many dossiers of each version are open. */
export const runningOf = (tx: Transaction, procedure: string) =>
  tx.all<{ version: number; dossiers: number }>(
    `SELECT version, count(*) AS dossiers FROM dossiers WHERE procedure = $1 AND closed_at IS NULL
      GROUP BY version ORDER BY version DESC`,
    [procedure],
  );

export interface Place {
  readonly version: number;
  readonly node: string;
}

/**
 * How many open dossiers stand at each of these places, and (`node` null) at any of those of a version: a dossier in
 * two branches stands at two. Counted by the database in one go, by one statement whatever is asked.
 */
export async function standingAt(
  tx: Transaction,
  procedure: string,
  places: readonly Place[],
): Promise<readonly { readonly version: number; readonly node: string | null; readonly dossiers: number }[]> {
  if (places.length === 0) return [];
  const { itemsOf, textOf } = tx.dialect;
  return tx.all(
    `WITH places AS MATERIALIZED (
       SELECT CAST(${textOf('p', 'version')} AS integer) AS version, ${textOf('p', 'node')} AS node
         FROM ${itemsOf('$2', 'places', 'p')}),
     standing AS MATERIALIZED (
       SELECT d.version, d.code, ${textOf('o', 'node')} AS node FROM dossiers d, ${itemsOf('d.state', 'open', 'o')}
        WHERE d.procedure = $1 AND d.closed_at IS NULL),
     found AS MATERIALIZED (
       SELECT DISTINCT s.version, s.code, s.node FROM standing s
         JOIN places p ON p.version = s.version AND p.node = s.node)
     SELECT version, node, count(*) AS dossiers FROM found GROUP BY version, node
     UNION ALL
     SELECT version, NULL AS node, count(DISTINCT code) AS dossiers FROM found GROUP BY version`,
    [procedure, JSON.stringify({ places })],
  );
}
