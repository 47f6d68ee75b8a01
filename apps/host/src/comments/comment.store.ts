import type { Transaction } from '../database/transaction.ts';

export interface CommentRow {
  id: string;
  code: string;
  number: number;
  version: number | null;
  thread: string;
  place_kind: 'node' | 'edge' | 'limit' | 'whole';
  place_id: string | null;
  title_vi: string;
  title_en: string;
  body: string;
  created_at: string;
  created_by: string;
  resolved_at: string | null;
  resolved_by: string | null;
}

/** The comments of a version, or of the draft, in the order in which they were written. */
export const commentsOf = (tx: Transaction, code: string, version: number | null) =>
  version === null
    ? tx.all<CommentRow>(
        'SELECT * FROM procedure_comments WHERE code = $1 AND version IS NULL ORDER BY number',
        [code],
      )
    : tx.all<CommentRow>(
        'SELECT * FROM procedure_comments WHERE code = $1 AND version = $2 ORDER BY number',
        [code, version],
      );

export const threadOf = (tx: Transaction, code: string, thread: string) =>
  tx.all<CommentRow>('SELECT * FROM procedure_comments WHERE code = $1 AND thread = $2 ORDER BY number', [
    code,
    thread,
  ]);

export async function countOnDraft(tx: Transaction, code: string): Promise<number> {
  const row = await tx.one<{ n: number }>(
    'SELECT count(*) AS n FROM procedure_comments WHERE code = $1 AND version IS NULL',
    [code],
  );
  return row?.n ?? 0;
}

/** Whoever writes holds the draft: numbers are given one after another. */
export const insertComment = (
  tx: Transaction,
  row: Omit<CommentRow, 'number' | 'version' | 'resolved_at' | 'resolved_by'>,
) =>
  tx.run(
    `INSERT INTO procedure_comments (id, code, number, thread, place_kind, place_id, title_vi, title_en, body,
       created_at, created_by)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 FROM procedure_comments WHERE code = $2`,
    [
      row.id,
      row.code,
      row.thread,
      row.place_kind,
      row.place_id,
      row.title_vi,
      row.title_en,
      row.body,
      row.created_at,
      row.created_by,
    ],
  );

/** Marks a thread as done by somebody, or as open again. */
export const setResolved = (tx: Transaction, thread: string, resolved: { at: string; by: string } | null) =>
  tx.run('UPDATE procedure_comments SET resolved_at = $2, resolved_by = $3 WHERE id = $1', [
    thread,
    resolved?.at ?? null,
    resolved?.by ?? null,
  ]);

/** The draft has become a version: what was said of it stays with that. */
export const keepComments = (tx: Transaction, code: string, version: number) =>
  tx.run('UPDATE procedure_comments SET version = $2 WHERE code = $1 AND version IS NULL', [code, version]);

/** The draft is discarded, and what was said of it with it. */
export const dropComments = (tx: Transaction, code: string) =>
  tx.run('DELETE FROM procedure_comments WHERE code = $1 AND version IS NULL', [code]);
