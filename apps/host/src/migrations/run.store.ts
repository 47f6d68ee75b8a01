import { allOf } from '../database/many.ts';
import type { Transaction } from '../database/transaction.ts';

/** A passage through the dossiers of an order. */
export interface RunRow {
  id: string;
  migration: string;
  number: number;
  kind: 'dry' | 'apply';
  state: 'running' | 'stopped' | 'finished';
  started_at: string;
  /** The last dossier done. */
  position: string;
  /** Passages begun: what was refused and changed meanwhile is tried again in a further one. */
  round: number;
  expected: number;
  moved: number;
  /** Closed, or moved by another order, before their turn came. */
  gone: number;
  finished_at: string | null;
}

/** Whoever inserts a run holds its order: numbers are given one after another. */
export async function insertRun(
  tx: Transaction,
  run: Pick<RunRow, 'migration' | 'kind' | 'started_at' | 'expected'>,
): Promise<string> {
  const last = await tx.one<{ n: number | null }>(
    'SELECT max(number) AS n FROM migration_runs WHERE migration = $1',
    [run.migration],
  );
  const number = (last?.n ?? 0) + 1;
  const id = `${run.migration}.${number}`;
  await tx.run(
    `INSERT INTO migration_runs (id, migration, number, kind, state, started_at, position, round, expected,
       moved, gone)
     VALUES ($1, $2, $3, $4, 'running', $5, '', 1, $6, 0, 0)`,
    [id, run.migration, number, run.kind, run.started_at, run.expected],
  );
  return id;
}

/** The runs of these orders, in the order in which they began. */
export const runsOf = (tx: Transaction, orders: readonly string[]) =>
  allOf<RunRow>(tx, 'SELECT * FROM migration_runs WHERE migration IN (%) ORDER BY migration, number', orders);

/** The run that is next: dry runs hold nobody up, so they come first. */
export const runUnderWay = (tx: Transaction) =>
  tx.one<RunRow>(
    "SELECT * FROM migration_runs WHERE state = 'running' ORDER BY kind DESC, started_at, id LIMIT 1",
  );

/** The oldest application under way, held until the transaction ends; none while another host holds it. */
export const lockApplication = (tx: Transaction) =>
  tx.one<RunRow>(
    `SELECT * FROM migration_runs WHERE state = 'running' AND kind = 'apply'
      ORDER BY started_at, id LIMIT 1${tx.dialect.forUpdateSkipLocked}`,
  );

export const lockRun = (tx: Transaction, id: string) =>
  tx.one<RunRow>(`SELECT * FROM migration_runs WHERE id = $1${tx.dialect.forUpdate}`, [id]);

/** Stores how far a run has come. It is locked. */
export async function updateRun(tx: Transaction, row: RunRow): Promise<void> {
  await tx.run(
    `UPDATE migration_runs SET state = $2, position = $3, round = $4, moved = $5, gone = $6, finished_at = $7
      WHERE id = $1`,
    [row.id, row.state, row.position, row.round, row.moved, row.gone, row.finished_at],
  );
}

export const setRunState = (tx: Transaction, id: string, state: RunRow['state']) =>
  tx.run('UPDATE migration_runs SET state = $2 WHERE id = $1', [id, state]);
