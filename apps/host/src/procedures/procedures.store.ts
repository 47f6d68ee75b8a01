import type { Transaction } from '../database/transaction.ts';
import type { ChainState } from './chain/chain-machine.ts';

export interface VersionRow {
  code: string;
  version: number;
  document: string;
  meaning: string;
  file_hash: string;
  decision_number: string | null;
  decision_date: string | null;
  effective_from: string;
  published_at: string;
  published_by: string;
  drawn_by: string;
  reason_for_warnings: string | null;
  /** The process as a document of the quality system. */
  iso_number?: string | null;
  iso_revision?: string | null;
  iso_date?: string | null;
  /** Where the signed decision is kept, when it is not kept here. */
  decision_reference?: string | null;
}

export type VersionSummary = Omit<VersionRow, 'document'>;

export interface DraftRow {
  code: string;
  revision: number;
  document: string;
  based_on: number | null;
  updated_at: string;
  updated_by: string;
  submitted_at: string | null;
  submitted_by: string | null;
  returned_comment: string | null;
  /** What the lines of the chain since `submission` come to; kept for lists. */
  stage: ChainState;
  stage_since: string | null;
  submission: number | null;
  announced_on: string | null;
}

const summary = `code, version, meaning, file_hash, decision_number, decision_date, effective_from, published_at,
  published_by, drawn_by, reason_for_warnings, iso_number, iso_revision, iso_date, decision_reference`;

export const listVersions = (tx: Transaction) =>
  tx.all<VersionSummary>(`SELECT ${summary} FROM procedure_versions ORDER BY code, version`);

export const versionsOf = (tx: Transaction, code: string) =>
  tx.all<VersionSummary>(`SELECT ${summary} FROM procedure_versions WHERE code = $1 ORDER BY version`, [
    code,
  ]);

export const findVersion = (tx: Transaction, code: string, version: number) =>
  tx.one<VersionRow>('SELECT * FROM procedure_versions WHERE code = $1 AND version = $2', [code, version]);

/**
 * The version in force on a day: the newest whose effective date has come, unless a decision has ended it. One that was
 * repealed before it began never was.
 */
export const versionInForce = (tx: Transaction, code: string, date: string) =>
  tx.one<{ version: number; last_day: string | null }>(
    `SELECT v.version, r.last_day FROM procedure_versions v
       LEFT JOIN procedure_repeals r ON r.code = v.code AND r.version = v.version
      WHERE v.code = $1 AND v.effective_from <= $2 AND (r.last_day IS NULL OR r.last_day >= v.effective_from)
      ORDER BY v.effective_from DESC, v.version DESC LIMIT 1`,
    [code, date],
  );

/** Of every procedure the version in force on a day, with the day on which a repeal ends it. */
export async function versionsInForce(
  tx: Transaction,
  date: string,
): Promise<{ code: string; version: number; effective_from: string; last_day: string | null }[]> {
  const rows = await tx.all<{
    code: string;
    version: number;
    effective_from: string;
    last_day: string | null;
  }>(
    `SELECT v.code, v.version, v.effective_from, r.last_day FROM procedure_versions v
       LEFT JOIN procedure_repeals r ON r.code = v.code AND r.version = v.version
      WHERE v.effective_from <= $1 AND (r.last_day IS NULL OR r.last_day >= v.effective_from)
      ORDER BY v.code, v.effective_from, v.version`,
    [date],
  );
  return [...new Map(rows.map((row) => [row.code, row])).values()];
}

export const procedureExists = (tx: Transaction, code: string) =>
  tx.one<{ code: string }>('SELECT code FROM procedures WHERE code = $1', [code]);

export const insertProcedure = (tx: Transaction, code: string, at: string) =>
  tx.run('INSERT INTO procedures (code, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [code, at]);

export const insertVersion = (tx: Transaction, row: VersionRow) =>
  tx.run(
    `INSERT INTO procedure_versions (code, version, document, meaning, file_hash, decision_number, decision_date,
       effective_from, published_at, published_by, drawn_by, reason_for_warnings, iso_number, iso_revision, iso_date,
       decision_reference)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      row.code,
      row.version,
      row.document,
      row.meaning,
      row.file_hash,
      row.decision_number,
      row.decision_date,
      row.effective_from,
      row.published_at,
      row.published_by,
      row.drawn_by,
      row.reason_for_warnings,
      row.iso_number ?? null,
      row.iso_revision ?? null,
      row.iso_date ?? null,
      row.decision_reference ?? null,
    ],
  );

export const listDrafts = (tx: Transaction) =>
  tx.all<DraftRow>('SELECT * FROM procedure_drafts ORDER BY code');

export const findDraft = (tx: Transaction, code: string) =>
  tx.one<DraftRow>('SELECT * FROM procedure_drafts WHERE code = $1', [code]);

/** A draft without its document, for whoever asks often. */
export const findDraftHead = (tx: Transaction, code: string) =>
  tx.one<Pick<DraftRow, 'revision' | 'updated_at' | 'updated_by'>>(
    'SELECT revision, updated_at, updated_by FROM procedure_drafts WHERE code = $1',
    [code],
  );

export const lockDraft = (tx: Transaction, code: string) =>
  tx.one<DraftRow>(`SELECT * FROM procedure_drafts WHERE code = $1${tx.dialect.forUpdate}`, [code]);

/** Answers 0 when there already is a draft. */
export const insertDraft = (
  tx: Transaction,
  draft: { code: string; document: string; basedOn: number | null; at: string; by: string },
) =>
  tx.run(
    `INSERT INTO procedure_drafts (code, revision, document, based_on, updated_at, updated_by)
     VALUES ($1, 1, $2, $3, $4, $5) ON CONFLICT (code) DO NOTHING`,
    [draft.code, draft.document, draft.basedOn, draft.at, draft.by],
  );

export const updateDraft = (
  tx: Transaction,
  draft: { code: string; document: string; at: string; by: string },
) =>
  tx.run(
    `UPDATE procedure_drafts SET revision = revision + 1, document = $2, updated_at = $3, updated_by = $4,
       returned_comment = NULL WHERE code = $1`,
    [draft.code, draft.document, draft.at, draft.by],
  );

/** Where a draft stands after an act of its chain. */
export interface DraftStage {
  readonly code: string;
  readonly stage: ChainState;
  readonly since: string;
}

export const submitDraft = (
  tx: Transaction,
  {
    code,
    stage,
    since,
    by,
    submission,
    announcedOn,
  }: DraftStage & { readonly by: string; readonly submission: number; readonly announcedOn: string | null },
) =>
  tx.run(
    `UPDATE procedure_drafts SET stage = $2, stage_since = $3, submission = $4, submitted_at = $3, submitted_by = $5,
       announced_on = $6, returned_comment = NULL WHERE code = $1`,
    [code, stage, since, submission, by, announcedOn],
  );

export const moveDraft = (tx: Transaction, { code, stage, since }: DraftStage) =>
  tx.run('UPDATE procedure_drafts SET stage = $2, stage_since = $3 WHERE code = $1', [code, stage, since]);

export const returnDraft = (tx: Transaction, { code, stage, since }: DraftStage, comment: string | null) =>
  tx.run(
    `UPDATE procedure_drafts SET stage = $2, stage_since = $3, submission = NULL, submitted_at = NULL,
       submitted_by = NULL, returned_comment = $4 WHERE code = $1`,
    [code, stage, since, comment],
  );

export async function deleteDraft(tx: Transaction, code: string): Promise<void> {
  await tx.run('DELETE FROM procedure_drafts WHERE code = $1', [code]);
  await tx.run('DELETE FROM draft_editors WHERE code = $1', [code]);
}

export const addEditor = (tx: Transaction, code: string, person: string) =>
  tx.run('INSERT INTO draft_editors (code, person) VALUES ($1, $2) ON CONFLICT DO NOTHING', [code, person]);

export const editorsOf = (tx: Transaction, code: string) =>
  tx.all<{ person: string; name: string }>(
    `SELECT e.person, p.name FROM draft_editors e JOIN people p ON p.id = e.person WHERE e.code = $1 ORDER BY p.name`,
    [code],
  );

export const allEditors = (tx: Transaction) =>
  tx.all<{ code: string; person: string }>('SELECT code, person FROM draft_editors');

export async function namesOf(tx: Transaction, people: Iterable<string>): Promise<Map<string, string>> {
  const ids = [...new Set(people)];
  if (ids.length === 0) return new Map();
  const rows = await tx.all<{ id: string; name: string }>(
    `SELECT id, name FROM people WHERE id IN (${ids.map((_, index) => `$${index + 1}`).join(', ')})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
