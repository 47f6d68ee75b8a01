import type { Transaction } from '../database/transaction.ts';

/** A tab says that it has the draft open; whoever has not said so since `before` is forgotten. */
export async function seen(
  tx: Transaction,
  tab: { readonly code: string; readonly tab: string; readonly person: string; readonly at: string },
  before: string,
): Promise<void> {
  await tx.run('DELETE FROM draft_presence WHERE seen_at < $1', [before]);
  await tx.run(
    `INSERT INTO draft_presence (code, tab, person, seen_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (code, tab) DO UPDATE SET person = excluded.person, seen_at = excluded.seen_at`,
    [tab.code, tab.tab, tab.person, tab.at],
  );
}

/** Only its own person can take a tab away. */
export const left = (tx: Transaction, code: string, tab: string, person: string) =>
  tx.run('DELETE FROM draft_presence WHERE code = $1 AND tab = $2 AND person = $3', [code, tab, person]);

/** Who has the draft open in other tabs, each once. */
export const othersAt = (tx: Transaction, code: string, tab: string, since: string) =>
  tx.all<{ person: string; name: string }>(
    `SELECT DISTINCT d.person, p.name FROM draft_presence d JOIN people p ON p.id = d.person
      WHERE d.code = $1 AND d.tab <> $2 AND d.seen_at >= $3 ORDER BY d.person`,
    [code, tab, since],
  );
