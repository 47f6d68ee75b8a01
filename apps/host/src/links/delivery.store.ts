import { randomUUID } from 'node:crypto';
import type { Effect, Signal } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import type { Link } from './link.store.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** What one dossier has to tell or ask another. */
export type Content =
  | Of<'openChild'>
  | (Of<'attachChild'> & Pick<Link, 'factsOut'>)
  | Of<'withdrawChild'>
  | Of<'watch'>
  | { readonly kind: 'signal'; readonly signal: Signal };

export interface Delivery {
  /** The one existing dossier that is locked to deliver it. */
  readonly dossier: string;
  readonly content: Content;
}

/** A stored delivery: `source` is the dossier whose history entry `seq` caused it. */
export interface StoredDelivery extends Delivery {
  readonly id: string;
  readonly source: string;
  readonly createdAt: string;
}

interface DeliveryRow {
  dossier: string;
  id: string;
  source: string;
  seq: number;
  part: number;
  content: string;
  created_at: string;
  retry_at: string | null;
}

/** Writes what is to be delivered, in the transaction of what caused it. */
export async function insertDeliveries(
  tx: Transaction,
  cause: { readonly source: string; readonly seq: number; readonly at: string },
  deliveries: readonly Delivery[],
): Promise<void> {
  for (const [part, { dossier, content }] of deliveries.entries())
    await tx.run(
      `INSERT INTO deliveries (dossier, id, source, seq, part, content, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [dossier, randomUUID(), cause.source, cause.seq, part, JSON.stringify(content), cause.at],
    );
}

/** Dossiers to which something can be delivered now, the longest waiting first. */
export async function dossiersAwaiting(tx: Transaction, now: string, limit: number): Promise<string[]> {
  const rows = await tx.all<{ dossier: string }>(
    `SELECT dossier FROM (SELECT dossier, created_at FROM deliveries
        WHERE retry_at IS NULL OR retry_at <= $1 ORDER BY created_at, dossier LIMIT $2) AS due
      GROUP BY dossier ORDER BY min(created_at)`,
    [now, limit],
  );
  return rows.map(({ dossier }) => dossier);
}

/**
 * The next delivery to a dossier, locked until the transaction ends. What came from one source is told in the order in
 * which it happened there: while one is put off, those behind it wait as well.
 */
export async function nextDelivery(
  tx: Transaction,
  dossier: string,
  now: string,
): Promise<StoredDelivery | undefined> {
  const row = await tx.one<DeliveryRow>(
    `SELECT * FROM deliveries d WHERE d.dossier = $1 AND NOT EXISTS (SELECT 1 FROM deliveries e
        WHERE e.dossier = d.dossier AND e.source = d.source AND e.retry_at > $2)
      ORDER BY d.created_at, d.source, d.seq, d.part LIMIT 1${tx.dialect.forUpdate}`,
    [dossier, now],
  );
  return row && { ...row, createdAt: row.created_at, content: JSON.parse(row.content) as Content };
}

/** Answers 0 when another host was faster. */
export const removeDelivery = (tx: Transaction, { dossier, id }: StoredDelivery) =>
  tx.run('DELETE FROM deliveries WHERE dossier = $1 AND id = $2', [dossier, id]);

/** Leaves a delivery for later. */
export const putOff = (tx: Transaction, { dossier, id }: StoredDelivery, until: string) =>
  tx.run('UPDATE deliveries SET retry_at = $3 WHERE dossier = $1 AND id = $2', [dossier, id, until]);
