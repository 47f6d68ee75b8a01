import type { Timer } from '@motcua/engine';
import { allOf, runMany } from '../database/many.ts';
import type { Transaction } from '../database/transaction.ts';

/**
 * Timer rows only say when somebody must look at a dossier; what is due then the engine works out from the dossier
 * itself, under its lock. So a row read twice, or by two hosts, fires nothing twice.
 */
export async function syncTimers(
  tx: Transaction,
  dossiers: readonly { readonly code: string; readonly timers: readonly Timer[] }[],
): Promise<void> {
  const stored = await allOf<TimerRow>(
    tx,
    'SELECT dossier, timer, due_at FROM timers WHERE dossier IN (%)',
    dossiers.map(({ code }) => code),
  );
  const before = new Map(stored.map((row) => [`${row.dossier} ${row.timer}`, row]));
  const added: string[][] = [];
  for (const { code, timers } of dossiers) {
    for (const { id, dueAt } of timers) {
      const old = before.get(`${code} ${id}`);
      before.delete(`${code} ${id}`);
      if (old === undefined) added.push([code, id, dueAt]);
      else if (old.due_at !== dueAt)
        await tx.run('UPDATE timers SET due_at = $3, retry_at = NULL WHERE dossier = $1 AND timer = $2', [
          code,
          id,
          dueAt,
        ]);
    }
  }
  await runMany(tx, 'INSERT INTO timers (dossier, timer, due_at) VALUES %', added);
  await runMany(
    tx,
    'DELETE FROM timers WHERE (dossier, timer) IN (VALUES %)',
    [...before.values()].map(({ dossier, timer }) => [dossier, timer]),
  );
}

interface TimerRow {
  readonly dossier: string;
  readonly timer: string;
  readonly due_at: string;
}

/** Dossiers with something due before this instant, longest overdue first. */
export async function dossiersDue(tx: Transaction, before: string, limit: number): Promise<string[]> {
  const rows = await tx.all<{ dossier: string }>(
    `SELECT dossier FROM (SELECT dossier, due_at FROM timers
        WHERE due_at < $1 AND (retry_at IS NULL OR retry_at < $1) ORDER BY due_at LIMIT $2) AS due
      GROUP BY dossier ORDER BY min(due_at)`,
    [before, limit],
  );
  return rows.map((row) => row.dossier);
}

/** Leaves a dossier whose timers could not be fired alone for a while, so that it does not hold up the others. */
export const postpone = (tx: Transaction, dossier: string, due: string, until: string) =>
  tx.run('UPDATE timers SET retry_at = $3 WHERE dossier = $1 AND due_at < $2', [dossier, due, until]);
