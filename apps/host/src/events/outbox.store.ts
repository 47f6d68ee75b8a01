import type { HistoryEntry } from '@motcua/engine';
import { runMany } from '../database/many.ts';
import type { SqlValue, Transaction } from '../database/transaction.ts';
import type { Addressed } from './messages.ts';

export interface OutboxRow {
  number: number;
  dossier: string;
  seq: number;
  event: string;
  audience: string;
}

/** What listeners of one dossier are to be told. */
export interface Message {
  readonly dossier: string;
  readonly at: string;
  readonly audience: readonly string[];
  readonly entries: readonly HistoryEntry[];
  /** What entries ask of other systems, by their number. */
  readonly addressed: ReadonlyMap<number, readonly Addressed[]>;
}

/** Writes what listeners are to be told, in the transaction of what they are told about. CloudEvents 1.0. */
export async function appendOutbox(tx: Transaction, messages: readonly Message[]): Promise<void> {
  let last = tx.dialect.numbersOutbox === 'inCommand' ? await lastNumber(tx) : null;
  const rows = messages.flatMap(({ dossier, at, audience, entries, addressed }) =>
    entries.map(({ seq, event, statusAfter }): SqlValue[] => {
      const asked = addressed.get(seq);
      if (last !== null) last += 1;
      const told = {
        specversion: '1.0',
        id: `${dossier}/${seq}`,
        source: 'urn:motcua',
        type: `vn.motcua.dossier.${event.type}`,
        subject: dossier,
        time: event.at,
        datacontenttype: 'application/json',
        data: { code: dossier, seq: seq + 1, status: statusAfter },
      };
      return [
        ...[dossier, seq, last, JSON.stringify(told), JSON.stringify(audience), at],
        ...(asked === undefined ? [0, null] : [1, JSON.stringify(asked)]),
      ];
    }),
  );
  await runMany(
    tx,
    'INSERT INTO outbox (dossier, seq, number, event, audience, created_at, addressed, messages) VALUES %',
    rows,
  );
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
