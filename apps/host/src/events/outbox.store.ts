import type { HistoryEntry } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import type { Addressed } from './messages.ts';

export interface OutboxRow {
  number: number;
  dossier: string;
  seq: number;
  event: string;
  audience: string;
}

/** Writes what listeners are to be told, in the transaction of what they are told about. CloudEvents 1.0. */
export async function appendOutbox(
  tx: Transaction,
  message: {
    dossier: string;
    at: string;
    audience: readonly string[];
    entries: readonly HistoryEntry[];
    /** What entries ask of other systems, by their number. */
    addressed: ReadonlyMap<number, readonly Addressed[]>;
  },
): Promise<void> {
  const number =
    tx.dialect.numbersOutbox === 'inCommand' ? '(SELECT coalesce(max(number), 0) + 1 FROM outbox)' : 'NULL';
  for (const { seq, event, statusAfter } of message.entries) {
    const messages = message.addressed.get(seq);
    await tx.run(
      `INSERT INTO outbox (dossier, seq, number, event, audience, created_at, addressed, messages)
       VALUES ($1, $2, ${number}, $3, $4, $5, $6, $7)`,
      [
        message.dossier,
        seq,
        JSON.stringify({
          specversion: '1.0',
          id: `${message.dossier}/${seq}`,
          source: 'urn:motcua',
          type: `vn.motcua.dossier.${event.type}`,
          subject: message.dossier,
          time: event.at,
          datacontenttype: 'application/json',
          data: { code: message.dossier, seq: seq + 1, status: statusAfter },
        }),
        JSON.stringify(message.audience),
        message.at,
        messages === undefined ? 0 : 1,
        messages === undefined ? null : JSON.stringify(messages),
      ],
    );
  }
}

export const outboxAfter = (tx: Transaction, number: number, limit: number) =>
  tx.all<OutboxRow>(
    'SELECT number, dossier, seq, event, audience FROM outbox WHERE number > $1 ORDER BY number LIMIT $2',
    [number, limit],
  );

export async function lastNumber(tx: Transaction): Promise<number> {
  const row = await tx.one<{ last: number | null }>('SELECT max(number) AS last FROM outbox');
  return row?.last ?? 0;
}

/** Any number that nobody else uses for an advisory lock in this database. */
const relayLock = 4_703_113;

/**
 * Numbers what other transactions committed, in one go and under a lock, so that numbers become visible in order and
 * no listener steps over one. Only PostgreSQL needs it.
 */
export async function numberOutbox(tx: Transaction): Promise<number> {
  const lock = await tx.one<{ mine: boolean }>(`SELECT pg_try_advisory_xact_lock(${relayLock}) AS mine`);
  if (lock?.mine !== true) return 0;
  return tx.run(
    `UPDATE outbox o SET number = n.number FROM (
       SELECT dossier, seq, (SELECT coalesce(max(number), 0) FROM outbox) + row_number() OVER (ORDER BY created_at, dossier, seq)
         AS number FROM outbox WHERE number IS NULL ORDER BY created_at LIMIT 1000) n
      WHERE o.dossier = n.dossier AND o.seq = n.seq`,
  );
}

/** What other systems are asked after this number, in the order in which it was committed. */
export const addressedAfter = (tx: Transaction, number: number, limit: number) =>
  tx.all<{ number: number; messages: string }>(
    'SELECT number, messages FROM outbox WHERE addressed = 1 AND number > $1 ORDER BY number LIMIT $2',
    [number, limit],
  );
