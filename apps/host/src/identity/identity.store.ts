import type { Post } from '../authorisation/person.ts';
import type { Transaction } from '../database/transaction.ts';

export interface SessionRow {
  id_hash: string;
  username: string;
  person: string;
  created_at: string;
  last_seen_at: string;
  name: string;
  disabled_at: string | null;
}

/** A session with its person, or nothing. Posts are read on every request, so that a right taken away is gone at once. */
export function findSession(tx: Transaction, idHash: string): Promise<SessionRow | undefined> {
  return tx.one<SessionRow>(
    `SELECT s.id_hash, s.username, s.person, s.created_at, s.last_seen_at, p.name, a.disabled_at
       FROM sessions s JOIN people p ON p.id = s.person JOIN accounts a ON a.username = s.username
      WHERE s.id_hash = $1`,
    [idHash],
  );
}

export function postsOf(tx: Transaction, person: string, date: string): Promise<Post[]> {
  return tx.all<Post>(
    `SELECT DISTINCT role, agency FROM posts
      WHERE person = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2) ORDER BY agency, role`,
    [person, date],
  );
}

export async function insertSession(
  tx: Transaction,
  session: { idHash: string; username: string; person: string; at: string },
): Promise<void> {
  await tx.run(
    'INSERT INTO sessions (id_hash, username, person, created_at, last_seen_at) VALUES ($1, $2, $3, $4, $4)',
    [session.idHash, session.username, session.person, session.at],
  );
}

export const touchSession = (tx: Transaction, idHash: string, at: string) =>
  tx.run('UPDATE sessions SET last_seen_at = $2 WHERE id_hash = $1', [idHash, at]);

export const deleteSession = (tx: Transaction, idHash: string) =>
  tx.run('DELETE FROM sessions WHERE id_hash = $1', [idHash]);

export const deleteStaleSessions = (tx: Transaction, lastSeenBefore: string, createdBefore: string) =>
  tx.run('DELETE FROM sessions WHERE last_seen_at < $1 OR created_at < $2', [lastSeenBefore, createdBefore]);

export interface AccountRow {
  username: string;
  person: string;
  password_hash: string;
  disabled_at: string | null;
}

export const findAccount = (tx: Transaction, username: string) =>
  tx.one<AccountRow>(
    'SELECT username, person, password_hash, disabled_at FROM accounts WHERE username = $1',
    [username],
  );

export async function countFailures(tx: Transaction, username: string, since: string): Promise<number> {
  const row = await tx.one<{ failures: number }>(
    'SELECT count(*) AS failures FROM login_failures WHERE username = $1 AND at >= $2',
    [username, since],
  );
  return row?.failures ?? 0;
}

export const insertFailure = (tx: Transaction, username: string, at: string, nonce: string) =>
  tx.run('INSERT INTO login_failures (username, at, nonce) VALUES ($1, $2, $3)', [username, at, nonce]);

export const forgetFailures = (tx: Transaction, before: string) =>
  tx.run('DELETE FROM login_failures WHERE at < $1', [before]);

export async function hasSession(
  tx: Transaction,
  username: string,
  seenSince: string,
  createdSince: string,
): Promise<boolean> {
  const row = await tx.one<{ n: number }>(
    `SELECT count(*) AS n FROM sessions s JOIN accounts a ON a.username = s.username
      WHERE s.username = $1 AND s.last_seen_at >= $2 AND s.created_at >= $3 AND a.disabled_at IS NULL`,
    [username, seenSince, createdSince],
  );
  return (row?.n ?? 0) > 0;
}
