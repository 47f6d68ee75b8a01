import type { DossierEvent, MigratedEvent } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import { ProblemException } from '../problem/problem-exception.ts';

/**
 * Thrown instead of what a clerk would not understand: the page they act on shows the drawing of the version before. Only
 * asked when an act is refused anyway. `seen` is the number of the dossier's history that they last saw; who does not say
 * it has not seen a move if nobody has acted since.
 */
export async function refuseIfMigrated(
  tx: Transaction,
  code: string,
  seen: number | undefined,
): Promise<void> {
  if (Number.isNaN(seen)) return;
  const rows = await tx.all<{ event: string }>(
    'SELECT event FROM history WHERE dossier = $1 AND seq >= $2 ORDER BY seq DESC LIMIT 50',
    [code, seen ?? 0],
  );
  const events = rows.map(({ event }) => JSON.parse(event) as DossierEvent);
  const later = seen === undefined ? events.slice(0, events.findIndex(isAct) + 1) : events;
  const moved = later.find((event): event is MigratedEvent => event.type === 'migrated');
  if (moved === undefined) return;
  const { from, to } = moved.plan;
  throw new ProblemException('dossier-migrated', { facts: { from: from.version, to: to.version } });
}

/** Something that somebody decided, not what came by itself. */
const isAct = ({ type }: DossierEvent) => type === 'action' || type === 'opened' || type === 'migrated';
