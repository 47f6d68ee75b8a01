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
  const updated: TaskRow[] = [];
  for (const row of wanted) {
    const old = before.get(identity(row));
    before.delete(identity(row));
    if (old === undefined) added.push(row);
    else if (changed(old, row)) updated.push(row);
  }
  await update(tx, updated);
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
    old.version !== row.version ||
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

const update = (tx: Transaction, rows: readonly TaskRow[]) =>
  runMany(
    tx,
    `UPDATE tasks SET urgency = v.column5, due_at = v.column6, limit_due_at = v.column7, counts = v.column8,
       status = v.column9, kind = v.column10, why = v.column11, unacknowledged = v.column12, node = v.column13,
       opened_at = v.column14, version = v.column15
      FROM (VALUES %) AS v WHERE tasks.dossier = v.column1 AND tasks.instance = v.column2 AND tasks.role = v.column3
       AND tasks.agency = v.column4`,
    rows.map((row) => [
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
      row.version,
    ]),
    [
      ...['text', 'text', 'text', 'text', 'text', 'text', 'text', 'integer'],
      ...['integer', 'text', 'text', 'integer', 'text', 'text', 'integer'],
    ],
  );
