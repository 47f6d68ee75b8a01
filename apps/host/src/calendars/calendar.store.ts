import type { CalendarDocument } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';

/** One saved version of a calendar. */
export interface CalendarVersion {
  readonly id: string;
  readonly version: number;
  readonly document: CalendarDocument;
  /** Number of the decision that this version follows. */
  readonly notice: string;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly reason: string;
  /** Hash of a document that is only proposed: so that it is never taken for the version it may become. */
  readonly proposal?: string;
}

interface VersionRow {
  id: string;
  version: number;
  document: string;
  notice: string;
  saved_at: string;
  saved_by: string;
  reason: string;
}

/** Every version of every calendar: some dozens of rows in years. */
export async function calendarVersions(tx: Transaction): Promise<CalendarVersion[]> {
  const rows = await tx.all<VersionRow>('SELECT * FROM calendar_versions ORDER BY id, version');
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    document: JSON.parse(row.document) as CalendarDocument,
    notice: row.notice,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    reason: row.reason,
  }));
}

export const insertCalendarVersion = (tx: Transaction, version: CalendarVersion) =>
  tx.run(
    `INSERT INTO calendar_versions (id, version, document, notice, saved_at, saved_by, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      version.id,
      version.version,
      JSON.stringify(version.document),
      version.notice,
      version.savedAt,
      version.savedBy,
      version.reason,
    ],
  );
