import { allOf, runMany } from '../database/many.ts';
import type { Transaction } from '../database/transaction.ts';
import type { TaskRow } from './task-rows.ts';

const identity = (row: TaskRow) => `${row.dossier} ${row.instance} ${row.role} ${row.agency}`;

/** Brings the stored work list of dossiers in line with what it should be, touching only what differs. */
export async function syncTasks(
  tx: Transaction,
  dossiers: readonly string[],
  wanted: readonly TaskRow[],
): Promise<void> {
  const stored = await allOf<TaskRow>(tx, 'SELECT * FROM tasks WHERE dossier IN (%)', dossiers);
  const before = new Map(stored.map((row) => [identity(row), row]));
  const added: TaskRow[] = [];
  for (const row of wanted) {
    const old = before.get(identity(row));
    before.delete(identity(row));
    if (old === undefined) added.push(row);
    else if (changed(old, row)) await update(tx, row);
  }
  await insert(tx, added);
  await runMany(
    tx,
    'DELETE FROM tasks WHERE (dossier, instance, role, agency) IN (VALUES %)',
    [...before.values()].map(({ dossier, instance, role, agency }) => [dossier, instance, role, agency]),
  );
}

function changed(old: TaskRow, row: TaskRow): boolean {
  return (
    old.kind !== row.kind ||
    old.why !== row.why ||
    old.unacknowledged !== row.unacknowledged ||
    old.node !== row.node ||
    old.opened_at !== row.opened_at ||
    old.urgency !== row.urgency ||
    old.due_at !== row.due_at ||
    old.limit_due_at !== row.limit_due_at ||
    old.counts !== row.counts ||
    old.status !== row.status
  );
}

function insert(tx: Transaction, rows: readonly TaskRow[]): Promise<number> {
  return runMany(
    tx,
    `INSERT INTO tasks (dossier, instance, role, agency, node, kind, procedure, version, opened_at, due_at,
       limit_due_at, counts, urgency, status, applicant_name, search_key, why, unacknowledged) VALUES %`,
    rows.map((row) => [
      row.dossier,
      row.instance,
      row.role,
      row.agency,
      row.node,
      row.kind,
      row.procedure,
      row.version,
      row.opened_at,
      row.due_at,
      row.limit_due_at,
      row.counts,
      row.urgency,
      row.status,
      row.applicant_name,
      row.search_key,
      row.why,
      row.unacknowledged,
    ]),
  );
}

function update(tx: Transaction, row: TaskRow): Promise<number> {
  return tx.run(
    `UPDATE tasks SET urgency = $5, due_at = $6, limit_due_at = $7, counts = $8, status = $9,
       kind = $10, why = $11, unacknowledged = $12, node = $13, opened_at = $14
      WHERE dossier = $1 AND instance = $2 AND role = $3 AND agency = $4`,
    [
      row.dossier,
      row.instance,
      row.role,
      row.agency,
      row.urgency,
      row.due_at,
      row.limit_due_at,
      row.counts,
      row.status,
      row.kind,
      row.why,
      row.unacknowledged,
      row.node,
      row.opened_at,
    ],
  );
}
