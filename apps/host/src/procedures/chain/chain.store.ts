import type { Transaction } from '../../database/transaction.ts';
import type { ChainEvent, ChainState } from './chain-machine.ts';

/** One act on the way of a draft, as it is stored. */
export interface ChainRow {
  code: string;
  seq: number;
  at: string;
  person: string;
  role: string;
  agency: string;
  act: 'submitted' | 'agreed' | 'returned' | 'withdrawn' | 'published' | 'discarded';
  stage: ChainState;
  stage_after: ChainState;
  comment: string | null;
  revision: number;
  file_hash: string | null;
  version: number | null;
}

export type NamedChainRow = ChainRow & { name: string | null };

export const eventOf = (row: ChainRow): ChainEvent =>
  row.act === 'returned'
    ? { type: row.act, person: row.person, comment: row.comment ?? '' }
    : { type: row.act, person: row.person };

const named = 'SELECT c.*, p.name FROM procedure_chain c LEFT JOIN people p ON p.id = c.person';

/** Everything that was done on the way of the drafts of a procedure, oldest first. */
export const linesOf = (tx: Transaction, code: string) =>
  tx.all<NamedChainRow>(`${named} WHERE c.code = $1 ORDER BY c.seq`, [code]);

/** What was done since a draft was last submitted. */
export const linesSince = (tx: Transaction, code: string, submission: number) =>
  tx.all<NamedChainRow>(`${named} WHERE c.code = $1 AND c.seq >= $2 ORDER BY c.seq`, [code, submission]);

/** The same of every draft that is on its way. */
export const linesOnTheWay = (tx: Transaction) =>
  tx.all<ChainRow>(
    `SELECT c.* FROM procedure_chain c JOIN procedure_drafts d ON d.code = c.code AND c.seq >= d.submission
      ORDER BY c.code, c.seq`,
  );

/** Appends a line and answers its number. The draft's lock keeps two lines from getting the same one. */
export async function addLine(tx: Transaction, line: Omit<ChainRow, 'seq'>): Promise<number> {
  const last = await tx.one<{ seq: number | null }>(
    'SELECT max(seq) AS seq FROM procedure_chain WHERE code = $1',
    [line.code],
  );
  const seq = (last?.seq ?? 0) + 1;
  await tx.run(
    `INSERT INTO procedure_chain (code, seq, at, person, role, agency, act, stage, stage_after, comment, revision,
       file_hash, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      line.code,
      seq,
      line.at,
      line.person,
      line.role,
      line.agency,
      line.act,
      line.stage,
      line.stage_after,
      line.comment,
      line.revision,
      line.file_hash,
      line.version,
    ],
  );
  return seq;
}

export const keepSubmitted = (tx: Transaction, code: string, seq: number, document: string) =>
  tx.run('INSERT INTO submitted_documents (code, seq, document) VALUES ($1, $2, $3)', [code, seq, document]);

export const findSubmitted = (tx: Transaction, code: string, seq: number) =>
  tx.one<{ document: string }>('SELECT document FROM submitted_documents WHERE code = $1 AND seq = $2', [
    code,
    seq,
  ]);

/** The rounds whose document is kept, by their submissions. */
export const keptSubmissions = async (tx: Transaction, code: string): Promise<ReadonlySet<number>> =>
  new Set(
    (await tx.all<{ seq: number }>('SELECT seq FROM submitted_documents WHERE code = $1', [code])).map(
      ({ seq }) => seq,
    ),
  );

/** People who hold one of these roles on a day, with where they hold it. */
export const holdersOf = (tx: Transaction, roles: readonly string[], date: string) =>
  tx.all<{ person: string; name: string; role: string; agency: string }>(
    `SELECT DISTINCT o.person, p.name, o.role, o.agency FROM posts o JOIN people p ON p.id = o.person
      WHERE o.role IN (${roles.map((_, index) => `$${index + 2}`).join(', ')})
        AND o.valid_from <= $1 AND (o.valid_to IS NULL OR o.valid_to >= $1) ORDER BY p.name, o.person`,
    [date, ...roles],
  );

export interface RepealRow {
  code: string;
  version: number;
  last_day: string;
  decision_number: string;
  decision_date: string;
  reason: string | null;
  at: string;
  person: string;
}

export const repealsOf = (tx: Transaction, code: string) =>
  tx.all<RepealRow>('SELECT * FROM procedure_repeals WHERE code = $1', [code]);

export const listRepeals = (tx: Transaction) => tx.all<RepealRow>('SELECT * FROM procedure_repeals');

/** Answers 0 when the version is repealed already. */
export const insertRepeal = (tx: Transaction, row: RepealRow) =>
  tx.run(
    `INSERT INTO procedure_repeals (code, version, last_day, decision_number, decision_date, reason, at, person)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (code, version) DO NOTHING`,
    [
      row.code,
      row.version,
      row.last_day,
      row.decision_number,
      row.decision_date,
      row.reason,
      row.at,
      row.person,
    ],
  );

export interface DecisionFileRow {
  code: string;
  version: number;
  name: string;
  size: number;
  sha256: string;
  content: string;
}

export const insertDecisionFile = (tx: Transaction, row: DecisionFileRow) =>
  tx.run(
    'INSERT INTO decision_files (code, version, name, size, sha256, content) VALUES ($1, $2, $3, $4, $5, $6)',
    [row.code, row.version, row.name, row.size, row.sha256, row.content],
  );

export const decisionFilesOf = (tx: Transaction, code: string) =>
  tx.all<Omit<DecisionFileRow, 'content'>>(
    'SELECT code, version, name, size, sha256 FROM decision_files WHERE code = $1',
    [code],
  );

export const findDecisionFile = (tx: Transaction, code: string, version: number) =>
  tx.one<DecisionFileRow>('SELECT * FROM decision_files WHERE code = $1 AND version = $2', [code, version]);
