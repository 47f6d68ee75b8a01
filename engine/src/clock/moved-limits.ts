import type { Dossier, Instant } from '../dossier/dossier.ts';
import type { MovedDue } from '../dossier/events.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { limitCalendar, type Calendars } from './deadlines.ts';
import { readClock } from './due-date.ts';

/** How another calendar moves the due date of a limit: both dates are known. */
export type MovedLimit = MovedDue & { readonly dueBefore: Instant; readonly dueAfter: Instant };

/**
 * The limits of an open dossier whose due date is another one under other calendars. What has ended keeps its date, and
 * so does everything in a closed dossier. The same function foretells what a change would do and applies it.
 */
export function movedLimits(
  procedure: CompiledProcedure,
  dossier: Dossier,
  before: Calendars,
  after: Calendars,
  now: Instant,
): Readonly<Record<string, MovedLimit>> {
  const moved: Record<string, MovedLimit> = {};
  if (dossier.closedAt !== null) return moved;
  const [old, fresh] = [limitCalendar(dossier, before), limitCalendar(dossier, after)];
  if (old === fresh) return moved;
  for (const { id } of procedure.document.limits) {
    const ledger = dossier.ledgers[id] ?? [];
    if (ledger.length === 0) continue;
    const was = readClock(ledger, old, now);
    if (was.endedAt !== null || was.dueAt === null) continue;
    const { dueAt } = readClock(ledger, fresh, now);
    if (dueAt !== null && dueAt !== was.dueAt)
      moved[id] = { dueBefore: was.dueAt, dueAfter: dueAt, originalDueAt: was.originalDueAt };
  }
  return moved;
}
