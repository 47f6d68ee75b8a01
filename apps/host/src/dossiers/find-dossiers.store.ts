import type { SqlValue, Transaction } from '../database/transaction.ts';
import { likeWord, searchWords } from '../text/search-key.ts';
import type { DossierRow } from './dossier.store.ts';

export type DossierListRow = Omit<
  DossierRow,
  'state' | 'head_hash' | 'people' | 'papers' | 'note' | 'search_key'
>;

export interface Wanted {
  readonly scope: 'all' | readonly string[];
  readonly words: readonly string[];
  readonly status?: number | undefined;
  readonly procedure?: string | undefined;
  readonly agency?: string | undefined;
  readonly after: readonly string[] | null;
  readonly limit: number;
}

const columns = `d.code, d.seq, d.procedure, d.version, d.meaning, d.receiving_agency, d.competent_agency, d.status,
  d.outcome, d.opened_at, d.closed_at, d.due_at, d.applicant_name`;

/** A word this rare is looked up in the word index; a commoner one is met soon enough when reading newest first. */
const rare = 500;

/** Dossiers newest first, within the asker's scope. The scope is part of every query, never a filter afterwards. */
export async function findDossiers(tx: Transaction, wanted: Wanted): Promise<DossierListRow[]> {
  const rarest = await rareWord(tx, wanted.words);
  const pages: DossierListRow[][] = [];
  // One indexed page per agency, merged: an OR over agencies would sort every dossier they ever had.
  for (const agency of wanted.scope === 'all' ? [null] : wanted.scope)
    pages.push(await page(tx, wanted, agency, rarest));
  const byCode = new Map(pages.flat().map((row) => [row.code, row]));
  return [...byCode.values()].sort(newestFirst).slice(0, wanted.limit);
}

function newestFirst(a: DossierListRow, b: DossierListRow): number {
  if (a.opened_at !== b.opened_at) return a.opened_at < b.opened_at ? 1 : -1;
  return a.code < b.code ? 1 : -1;
}

function page(
  tx: Transaction,
  wanted: Wanted,
  leg: string | null,
  rarest: string | null,
): Promise<DossierListRow[]> {
  const params: SqlValue[] = [];
  const bind = (value: SqlValue) => `$${params.push(value)}`;
  const where: string[] = [];
  let from = 'dossiers d';
  let order = 'd.opened_at DESC, d.code DESC';
  let key = '(d.opened_at, d.code)';
  if (leg !== null && rarest === null) {
    from = 'legs l JOIN dossiers d ON d.code = l.dossier';
    where.push(`l.agency = ${bind(leg)}`);
    order = 'l.opened_at DESC, l.dossier DESC';
    key = '(l.opened_at, l.dossier)';
  }
  if (rarest !== null)
    where.push(
      `d.code IN (SELECT dossier FROM dossier_words WHERE word >= ${bind(rarest)} AND word < ${bind(`${rarest}\u{10ffff}`)})`,
    );
  if (leg !== null && rarest !== null)
    where.push(`EXISTS (SELECT 1 FROM legs l WHERE l.dossier = d.code AND l.agency = ${bind(leg)})`);
  for (const word of wanted.words) where.push(`d.search_key LIKE ${bind(likeWord(word))} ESCAPE '\\'`);
  if (wanted.status !== undefined) where.push(`d.status = ${bind(wanted.status)}`);
  if (wanted.procedure !== undefined) where.push(`d.procedure = ${bind(wanted.procedure)}`);
  if (wanted.agency !== undefined) {
    const agency = bind(wanted.agency);
    where.push(`EXISTS (SELECT 1 FROM legs f WHERE f.dossier = d.code AND f.agency = ${agency})`);
  }
  if (wanted.after !== null) {
    const [openedAt = '', code = ''] = wanted.after;
    where.push(`${key} < (${bind(openedAt)}, ${bind(code)})`);
  }
  const condition = where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`;
  return tx.all(
    `SELECT ${columns} FROM ${from}${condition} ORDER BY ${order} LIMIT ${bind(wanted.limit)}`,
    params,
  );
}

async function rareWord(tx: Transaction, words: readonly string[]): Promise<string | null> {
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const count = await tx.one<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT 1 AS one FROM dossier_words WHERE word >= $1 AND word < $2 LIMIT ${rare}) AS found`,
      [word, `${word}\u{10ffff}`],
    );
    if ((count?.n ?? 0) < rare) return word;
  }
  return null;
}

/** The words of a question. Punctuation within a phone number or the like is dropped, as it is when storing. */
export function wordsOf(question: string | undefined): string[] {
  return question === undefined ? [] : searchWords([question]).slice(0, 8);
}
