import type { Transaction } from '../database/transaction.ts';
import type { TaskRow } from './task-rows.ts';

const identity = (row: TaskRow) => `${row.instance} ${row.role} ${row.agency}`;

/** Brings the stored work list of a dossier in line with what it should be, touching only what differs. */
export async function syncTasks(tx: Transaction, dossier: string, wanted: readonly TaskRow[]): Promise<void> {
  const stored = await tx.all<TaskRow>('SELECT * FROM tasks WHERE dossier = $1', [dossier]);
  const before = new Map(stored.map((row) => [identity(row), row]));
  for (const row of wanted) {
    const old = before.get(identity(row));
    before.delete(identity(row));
    if (old === undefined) await insert(tx, row);
    else if (changed(old, row)) await update(tx, row);
  }
  for (const gone of before.values())
    await tx.run('DELETE FROM tasks WHERE dossier = $1 AND instance = $2 AND role = $3 AND agency = $4', [
      dossier,
      gone.instance,
      gone.role,
      gone.agency,
    ]);
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

function insert(tx: Transaction, row: TaskRow): Promise<number> {
  return tx.run(
    `INSERT INTO tasks (dossier, instance, role, agency, node, kind, procedure, version, opened_at, due_at,
       limit_due_at, counts, urgency, status, applicant_name, search_key, why, unacknowledged)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
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
    ],
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
