import { lastOf } from '../clock/ledger.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Dossier } from './dossier.ts';
import type { CalendarEvent } from './events.ts';
import { refuse, type Outcome } from './outcome.ts';
import { nextDraft, Turn } from './turn.ts';

/**
 * Another version of the calendar is in force: every limit that moved says so in its ledger, and nothing else of the
 * dossier changes. Limits that have not begun or have ended are over or not yet there, and are refused.
 */
export function adoptCalendar(procedure: CompiledProcedure, dossier: Dossier, event: CalendarEvent): Outcome {
  const moved = Object.entries(event.limits);
  const stale = moved.find(([limit]) => [undefined, 'ended'].includes(lastOf(dossier.ledgers[limit])));
  if (moved.length === 0 || stale) return refuse('calendar-stale', { limit: stale?.[0] ?? '' });
  const turn = new Turn(procedure, dossier, nextDraft(dossier, event), event);
  const { calendar, version, notice } = event;
  for (const [limit, dates] of moved)
    turn.write(limit, { kind: 'calendarChanged', at: event.at, calendar, version, notice, ...dates });
  return turn.stay();
}
