import { canonicalJson, type DossierEvent, type HistoryEntry } from '@motcua/engine';
import { createHash } from 'node:crypto';
import { allOf, runMany } from '../database/many.ts';
import type { SqlValue, Transaction } from '../database/transaction.ts';

/** What the first entry of a dossier names as the hash before it. */
export const noHash = '0'.repeat(64);

export interface HistoryRow {
  dossier: string;
  seq: number;
  /** Canonical JSON of the event. */
  event: string;
  /** JSON of what it did: the engine's entry without the event. */
  entry: string;
  prev: string;
  hash: string;
}

/**
 * The hash of a history entry: SHA-256 over a zero byte and the canonical JSON (RFC 8785) of dossier, event, the hash
 * before and the number. The zero byte keeps a leaf from ever being taken for an inner node of a tree over the entries.
 */
export function historyHash(entry: { dossier: string; event: string; prev: string; seq: number }): string {
  const text = `{"dossier":${JSON.stringify(entry.dossier)},"event":${entry.event},"prev":"${entry.prev}","seq":${entry.seq}}`;
  return createHash('sha256').update('\0').update(text).digest('hex');
}

/** What is to be added to the chain of a dossier whose last hash is `head`. */
export interface Appended {
  readonly dossier: string;
  readonly head: string;
  readonly entries: readonly HistoryEntry[];
}

/** Adds entries to the chains of dossiers and answers their new heads. */
export async function appendHistory(tx: Transaction, appended: readonly Appended[]): Promise<string[]> {
  const rows: SqlValue[][] = [];
  const heads = appended.map(({ dossier, head, entries }) =>
    entries.reduce((prev, { event, ...effects }) => {
      const text = canonicalJson(event);
      const hash = historyHash({ dossier, event: text, prev, seq: effects.seq });
      rows.push([dossier, effects.seq, text, JSON.stringify(effects), prev, hash]);
      return hash;
    }, head),
  );
  await runMany(tx, 'INSERT INTO history (dossier, seq, event, entry, prev, hash) VALUES %', rows);
  return heads;
}

export const readHistory = (tx: Transaction, dossier: string) =>
  tx.all<HistoryRow>('SELECT * FROM history WHERE dossier = $1 ORDER BY seq', [dossier]);

/** The histories of these dossiers, read together. */
export async function readHistories(
  tx: Transaction,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly HistoryRow[]>> {
  const rows = await allOf<HistoryRow>(
    tx,
    'SELECT * FROM history WHERE dossier IN (%) ORDER BY dossier, seq',
    codes,
  );
  const found = new Map<string, HistoryRow[]>();
  for (const row of rows) {
    const lines = found.get(row.dossier);
    if (lines === undefined) found.set(row.dossier, [row]);
    else lines.push(row);
  }
  return found;
}

export function entryOf(row: HistoryRow): HistoryEntry {
  const effects = JSON.parse(row.entry) as Omit<HistoryEntry, 'event'>;
  return { ...effects, event: JSON.parse(row.event) as DossierEvent };
}

/** True when no entry is missing, doubled or changed, and the last is the one the dossier names as its head. */
export function chainHolds(rows: readonly HistoryRow[], head: string): boolean {
  let prev = noHash;
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index || row.prev !== prev || row.hash !== historyHash(row)) return false;
    prev = row.hash;
  }
  return prev === head;
}
