import { allOf, runMany } from '../database/many.ts';
import type { Transaction } from '../database/transaction.ts';
import { searchWords } from '../text/search-key.ts';

export interface DossierRow {
  code: string;
  seq: number;
  state: string;
  head_hash: string;
  procedure: string;
  version: number;
  meaning: string;
  receiving_agency: string;
  competent_agency: string | null;
  status: number;
  outcome: string | null;
  opened_at: string;
  closed_at: string | null;
  due_at: string | null;
  applicant_name: string;
  search_key: string;
  people: string;
  papers: string;
  note: string | null;
  /** 1 when another dossier listens to this one (`links`). */
  listened: number;
  /** The number of the last change of a calendar that it has had (`calendar_changes`). */
  calendar_change: number;
}

export const findDossier = (tx: Transaction, code: string) =>
  tx.one<DossierRow>('SELECT * FROM dossiers WHERE code = $1', [code]);

/** Holds the dossier until the transaction ends, so that commands on it come one after another. */
export const lockDossier = (tx: Transaction, code: string) =>
  tx.one<DossierRow>(`SELECT * FROM dossiers WHERE code = $1${tx.dialect.forUpdate}`, [code]);

/**
 * Holds those of the dossiers that nobody is at work on, and on which there still is a timer due before this instant:
 * what another host has fired meanwhile is not read again.
 */
export const lockDossiersDue = (tx: Transaction, codes: readonly string[], before: string) =>
  allOf<DossierRow>(
    tx,
    `SELECT d.* FROM dossiers d WHERE d.code IN (%) AND EXISTS
       (SELECT 1 FROM timers t WHERE t.dossier = d.code AND t.due_at < $1)${tx.dialect.forUpdateSkipLocked}`,
    codes,
    [before],
  );

export async function insertDossier(tx: Transaction, row: DossierRow): Promise<void> {
  await tx.run(
    `INSERT INTO dossiers (code, seq, state, head_hash, procedure, version, meaning, receiving_agency,
       competent_agency, status, outcome, opened_at, closed_at, due_at, applicant_name, search_key, people, papers, note,
       listened, calendar_change)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      row.code,
      row.seq,
      row.state,
      row.head_hash,
      row.procedure,
      row.version,
      row.meaning,
      row.receiving_agency,
      row.competent_agency,
      row.status,
      row.outcome,
      row.opened_at,
      row.closed_at,
      row.due_at,
      row.applicant_name,
      row.search_key,
      row.people,
      row.papers,
      row.note,
      row.listened,
      row.calendar_change,
    ],
  );
  const words = searchWords([row.search_key]).map((word) => [row.code, word]);
  await runMany(tx, 'INSERT INTO dossier_words (dossier, word) VALUES %', words);
}

/** A dossier as it is to be stored, in place of what was read at that number of its history. */
export interface Replaced {
  readonly row: DossierRow;
  readonly readSeq: number;
}

/** Replaces states that were read with the next ones; answers how many still were the ones that were read. */
export const updateDossiers = (tx: Transaction, replaced: readonly Replaced[]) =>
  runMany(
    tx,
    `UPDATE dossiers SET seq = v.column2, state = v.column3, head_hash = v.column4, status = v.column5,
       outcome = v.column6, closed_at = v.column7, due_at = v.column8, papers = v.column9,
       calendar_change = v.column10, version = v.column11, meaning = v.column12
      FROM (VALUES %) AS v WHERE dossiers.code = v.column1 AND dossiers.seq = v.column13`,
    replaced.map(({ row, readSeq }) => [
      row.code,
      row.seq,
      row.state,
      row.head_hash,
      row.status,
      row.outcome,
      row.closed_at,
      row.due_at,
      row.papers,
      row.calendar_change,
      row.version,
      row.meaning,
      readSeq,
    ]),
    [
      ...['text', 'integer', 'text', 'text', 'integer', 'text', 'text', 'text', 'text', 'integer'],
      ...['integer', 'text', 'integer'],
    ],
  );

/** Says of dossiers on which a change of a calendar left no trace that they have had it. They are locked. */
export const markCalendarChange = (tx: Transaction, codes: readonly string[], change: number) =>
  runMany(
    tx,
    `UPDATE dossiers SET calendar_change = v.column2 FROM (VALUES %) AS v
      WHERE dossiers.code = v.column1 AND dossiers.calendar_change < v.column2`,
    codes.map((code) => [code, change]),
    ['text', 'integer'],
  );

export async function legsOf(tx: Transaction, code: string): Promise<string[]> {
  const rows = await tx.all<{ agency: string }>('SELECT agency FROM legs WHERE dossier = $1', [code]);
  return rows.map((row) => row.agency);
}

/** An agency that sees a dossier, and whether it has or had it (else it is only about to get it). */
export interface Leg {
  readonly agency: string;
  readonly held: boolean;
}

export async function heldLegsOf(tx: Transaction, code: string): Promise<Leg[]> {
  return (await heldLegs(tx, [code])).get(code) ?? [];
}

/** The agencies of each of these dossiers. */
export async function heldLegs(tx: Transaction, codes: readonly string[]): Promise<Map<string, Leg[]>> {
  const rows = await allOf<{ dossier: string; agency: string; held: number }>(
    tx,
    'SELECT dossier, agency, held FROM legs WHERE dossier IN (%)',
    codes,
  );
  const found = new Map<string, Leg[]>(codes.map((code) => [code, []]));
  for (const { dossier, agency, held } of rows) found.get(dossier)?.push({ agency, held: held === 1 });
  return found;
}

/** An agency of a dossier opened then. */
export interface PutLeg extends Leg {
  readonly dossier: string;
  readonly openedAt: string;
}

/** Lets agencies see dossiers; once one had a dossier, that is never taken back. */
export const putLegs = (tx: Transaction, legs: readonly PutLeg[]) =>
  runMany(
    tx,
    `INSERT INTO legs (dossier, agency, opened_at, held) VALUES %
     ON CONFLICT (dossier, agency) DO UPDATE SET held = excluded.held`,
    legs.map(({ dossier, agency, openedAt, held }) => [dossier, agency, openedAt, held ? 1 : 0]),
  );

export const deleteLegs = (tx: Transaction, legs: readonly { dossier: string; agency: string }[]) =>
  runMany(
    tx,
    'DELETE FROM legs WHERE (dossier, agency) IN (VALUES %)',
    legs.map(({ dossier, agency }) => [dossier, agency]),
  );

/** The next number of an agency on a day. The row stays locked until the transaction ends: no number is lost or doubled. */
export async function nextSequence(tx: Transaction, agency: string, day: string): Promise<number> {
  const row = await tx.one<{ last: number }>(
    `INSERT INTO dossier_counters (agency, day, last) VALUES ($1, $2, 1)
     ON CONFLICT (agency, day) DO UPDATE SET last = dossier_counters.last + 1 RETURNING last`,
    [agency, day],
  );
  if (row === undefined) throw new Error('A counter always answers');
  return row.last;
}
