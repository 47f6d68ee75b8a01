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
}

export const findDossier = (tx: Transaction, code: string) =>
  tx.one<DossierRow>('SELECT * FROM dossiers WHERE code = $1', [code]);

/** Holds the dossier until the transaction ends, so that commands on it come one after another. */
export const lockDossier = (tx: Transaction, code: string) =>
  tx.one<DossierRow>(`SELECT * FROM dossiers WHERE code = $1${tx.dialect.forUpdate}`, [code]);

/** As `lockDossier`, but answers nothing when another host is at work on it. */
export const lockDossierIfFree = (tx: Transaction, code: string) =>
  tx.one<DossierRow>(`SELECT * FROM dossiers WHERE code = $1${tx.dialect.forUpdateSkipLocked}`, [code]);

export async function insertDossier(tx: Transaction, row: DossierRow): Promise<void> {
  await tx.run(
    `INSERT INTO dossiers (code, seq, state, head_hash, procedure, version, meaning, receiving_agency,
       competent_agency, status, outcome, opened_at, closed_at, due_at, applicant_name, search_key, people, papers, note,
       listened)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
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
    ],
  );
  for (const word of searchWords([row.search_key]))
    await tx.run('INSERT INTO dossier_words (dossier, word) VALUES ($1, $2)', [row.code, word]);
}

/** Replaces the state that was read with the next one; answers 0 if it is no longer the one that was read. */
export const updateDossier = (
  tx: Transaction,
  row: Pick<
    DossierRow,
    'code' | 'seq' | 'state' | 'head_hash' | 'status' | 'outcome' | 'closed_at' | 'due_at'
  > & {
    papers: string;
  },
  readSeq: number,
) =>
  tx.run(
    `UPDATE dossiers SET seq = $2, state = $3, head_hash = $4, status = $5, outcome = $6, closed_at = $7, due_at = $8,
       papers = $9 WHERE code = $1 AND seq = $10`,
    [
      row.code,
      row.seq,
      row.state,
      row.head_hash,
      row.status,
      row.outcome,
      row.closed_at,
      row.due_at,
      row.papers,
      readSeq,
    ],
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
  const rows = await tx.all<{ agency: string; held: number }>(
    'SELECT agency, held FROM legs WHERE dossier = $1',
    [code],
  );
  return rows.map(({ agency, held }) => ({ agency, held: held === 1 }));
}

/** Lets an agency see a dossier; once it had it, that is never taken back. */
export const putLeg = (tx: Transaction, code: string, { agency, held }: Leg, openedAt: string) =>
  tx.run(
    `INSERT INTO legs (dossier, agency, opened_at, held) VALUES ($1, $2, $3, $4)
     ON CONFLICT (dossier, agency) DO UPDATE SET held = excluded.held`,
    [code, agency, openedAt, held ? 1 : 0],
  );

export const deleteLeg = (tx: Transaction, code: string, agency: string) =>
  tx.run('DELETE FROM legs WHERE dossier = $1 AND agency = $2', [code, agency]);

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
