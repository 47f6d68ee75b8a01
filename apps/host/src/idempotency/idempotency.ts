import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Transaction } from '../database/transaction.ts';
import { ProblemException } from '../problem/problem-exception.ts';

/** An answer that can be given a second time: what a command replies with. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface KeyedRequest {
  readonly person: string;
  readonly key: string;
  /** Of method, place and content: the same key with another fingerprint is a mistake of the sender. */
  readonly fingerprint: string;
  readonly at: string;
}

interface StoredAnswer {
  fingerprint: string;
  status: number | null;
  answer: string | null;
  headers: string | null;
}

/** How long a key is remembered. */
export const keyLifetime = 24 * 60 * 60_000;

/**
 * Carries a command out once per key. The key is written in the command's own transaction, so there is never a key
 * without its command or a command without its key. A second request waits on the row of the first (PostgreSQL) or
 * behind it in the queue (SQLite) and then gets the same answer. A refused command leaves no key.
 */
export async function once(
  tx: Transaction,
  request: KeyedRequest,
  command: () => Promise<Answer>,
): Promise<{ answer: StoredReply; replayed: boolean }> {
  const known = tx.dialect.oneWriter ? await find(tx, request) : await claim(tx, request);
  if (known !== undefined) return { answer: replyOf(known, request), replayed: true };
  const { status, body, headers = {} } = await command();
  const answer = { status, body: body === undefined ? null : JSON.stringify(body), headers };
  await keep(tx, request, answer);
  return { answer, replayed: false };
}

const find = (tx: Transaction, { person, key }: KeyedRequest) =>
  tx.one<StoredAnswer>(
    'SELECT fingerprint, status, answer, headers FROM idempotency_keys WHERE person = $1 AND key = $2',
    [person, key],
  );

/** Takes the key, or waits for whoever has it and answers what they stored. */
async function claim(tx: Transaction, request: KeyedRequest): Promise<StoredAnswer | undefined> {
  const claimed = await tx.run(
    `INSERT INTO idempotency_keys (person, key, fingerprint, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person, key) DO NOTHING`,
    [request.person, request.key, request.fingerprint, request.at],
  );
  if (claimed === 1) return undefined;
  const stored = await find(tx, request);
  if (stored === undefined) throw new ProblemException('idempotency-in-flight');
  return stored;
}

/** Stores the answer beside the key: where there is one writer the key was not claimed before, and is written now. */
function keep(tx: Transaction, request: KeyedRequest, answer: StoredReply): Promise<number> {
  return tx.run(
    `INSERT INTO idempotency_keys (person, key, fingerprint, created_at, status, answer, headers)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (person, key) DO UPDATE SET status = excluded.status, answer = excluded.answer,
       headers = excluded.headers`,
    [
      request.person,
      request.key,
      request.fingerprint,
      request.at,
      answer.status,
      answer.body,
      JSON.stringify(answer.headers),
    ],
  );
}

export interface StoredReply {
  readonly status: number;
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

function replyOf(stored: StoredAnswer, request: KeyedRequest): StoredReply {
  if (stored.status === null) throw new ProblemException('idempotency-in-flight');
  if (stored.fingerprint !== request.fingerprint) throw new ProblemException('idempotency-key-reused');
  return {
    status: stored.status,
    body: stored.answer,
    headers: JSON.parse(stored.headers ?? '{}') as Record<string, string>,
  };
}

export function fingerprintOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Reads the key of a request that must carry one. */
export function keyOf(header: string | string[] | undefined): string {
  const key = String(header ?? '').trim();
  if (key === '' || key.length > 255 || !/^[\x21-\x7e]+$/.test(key))
    throw new ProblemException('idempotency-key-missing');
  return key;
}

export function reply(
  to: FastifyReply,
  { answer, replayed }: { answer: StoredReply; replayed: boolean },
): void {
  void to.status(answer.status).headers(answer.headers);
  if (replayed) void to.header('idempotent-replayed', 'true');
  if (answer.body === null) void to.send();
  else void to.header('content-type', 'application/json; charset=utf-8').send(answer.body);
}

/** Forgets old keys, a handful at a time. */
export function forgetKeys(tx: Transaction, before: string): Promise<number> {
  return tx.run(
    `DELETE FROM idempotency_keys WHERE (person, key) IN
       (SELECT person, key FROM idempotency_keys WHERE created_at < $1 ORDER BY created_at LIMIT 500)`,
    [before],
  );
}
