import type { SqlValue, Transaction } from '../database/transaction.ts';
import type { PendingChange } from './catch-up.ts';
import type { CalendarChange } from './shapes.ts';

export interface ChangeRow {
  id: string;
  number: number;
  calendar: string;
  version: number;
  saved_at: string;
  actor: string;
  position: string;
  expected: number;
  visited: number;
  moved: number;
  resynced: number;
  skipped: string;
  finished_at: string | null;
}

export const changeId = (calendar: string, version: number) => `${calendar}.${version}`;

/** Whoever saves holds the stamp of the register: numbers are given one after another. */
export const insertChange = (
  tx: Transaction,
  change: Pick<ChangeRow, 'calendar' | 'version' | 'saved_at' | 'actor' | 'expected'>,
) =>
  tx.run(
    `INSERT INTO calendar_changes (id, number, calendar, version, saved_at, actor, position, expected, visited, moved,
       resynced, skipped)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, '', $6, 0, 0, 0, '[]' FROM calendar_changes`,
    [
      changeId(change.calendar, change.version),
      change.calendar,
      change.version,
      change.saved_at,
      change.actor,
      change.expected,
    ],
  );

/** The changes that are not done, oldest first. */
export async function pendingChanges(tx: Transaction): Promise<PendingChange[]> {
  const rows = await tx.all<
    Pick<ChangeRow, 'number' | 'calendar' | 'version' | 'saved_at' | 'actor'> & { notice: string }
  >(
    `SELECT c.number, c.calendar, c.version, c.saved_at, c.actor, v.notice FROM calendar_changes c
       JOIN calendar_versions v ON v.id = c.calendar AND v.version = c.version
      WHERE c.finished_at IS NULL ORDER BY c.number`,
  );
  return rows.map(({ number, calendar, version, saved_at, actor, notice }) => ({
    number,
    calendar,
    version,
    notice,
    savedAt: saved_at,
    actor: JSON.parse(actor) as PendingChange['actor'],
  }));
}

/** The number of the change saved last, done or not. */
export async function latestChange(tx: Transaction): Promise<number> {
  const row = await tx.one<{ last: number | null }>('SELECT max(number) AS last FROM calendar_changes');
  return row?.last ?? 0;
}

/** The oldest change that is not done, held until the transaction ends: changes are applied one after another. */
export const nextChange = (tx: Transaction) =>
  tx.one<ChangeRow>(
    `SELECT * FROM calendar_changes WHERE finished_at IS NULL ORDER BY number LIMIT 1${tx.dialect.forUpdate}`,
  );

export const updateChange = (tx: Transaction, row: ChangeRow) =>
  tx.run(
    `UPDATE calendar_changes SET position = $2, visited = $3, moved = $4, resynced = $5, skipped = $6,
       finished_at = $7 WHERE id = $1`,
    [row.id, row.position, row.visited, row.moved, row.resynced, row.skipped, row.finished_at],
  );

export const findChange = (tx: Transaction, id: string) =>
  tx.one<ChangeRow>('SELECT * FROM calendar_changes WHERE id = $1', [id]);

export const changesOf = (tx: Transaction, calendar: string) =>
  tx.all<ChangeRow>('SELECT * FROM calendar_changes WHERE calendar = $1', [calendar]);

/** Open dossiers that a change can concern: those that are, were or are about to be with these agencies. */
function concerned(agencies: readonly string[] | 'all', params: SqlValue[]): string {
  if (agencies === 'all') return '';
  const places = agencies.map((agency) => `$${params.push(agency)}`);
  return ` AND EXISTS (SELECT 1 FROM legs l WHERE l.dossier = d.code AND l.agency IN (${places.join(', ')}))`;
}

export async function concernedAfter(
  tx: Transaction,
  position: string,
  agencies: readonly string[] | 'all',
  limit: number,
): Promise<string[]> {
  if (agencies.length === 0) return [];
  const params: SqlValue[] = [position, limit];
  const rows = await tx.all<{ code: string }>(
    `SELECT code FROM dossiers d WHERE closed_at IS NULL AND code > $1${concerned(agencies, params)}
      ORDER BY code LIMIT $2`,
    params,
  );
  return rows.map(({ code }) => code);
}

export async function countConcerned(tx: Transaction, agencies: readonly string[] | 'all'): Promise<number> {
  if (agencies.length === 0) return 0;
  const params: SqlValue[] = [];
  const row = await tx.one<{ n: number }>(
    `SELECT count(*) AS n FROM dossiers d WHERE closed_at IS NULL${concerned(agencies, params)}`,
    params,
  );
  return row?.n ?? 0;
}

export function changeView(row: ChangeRow): CalendarChange {
  return {
    id: row.id,
    calendar: row.calendar,
    version: row.version,
    savedAt: row.saved_at,
    expected: row.expected,
    visited: row.visited,
    moved: row.moved,
    resynced: row.resynced,
    skipped: JSON.parse(row.skipped) as string[],
    finishedAt: row.finished_at,
  };
}
