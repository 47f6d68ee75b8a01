import {
  advanceDossier,
  fireDueTimers,
  movedLimits,
  type CalendarEvent,
  type CompiledProcedure,
  type Dossier,
  type HistoryEntry,
} from '@motcua/engine';
import { later } from '../clock/clock.ts';
import type { LoadedRegister } from '../register/register.ts';

/** A saved version of a calendar that has not been applied to every open dossier yet. */
export interface PendingChange extends Pick<CalendarEvent, 'calendar' | 'version' | 'notice' | 'actor'> {
  readonly savedAt: string;
}

export interface CaughtUp {
  readonly dossier: Dossier;
  readonly entries: readonly HistoryEntry[];
  /** What is recorded next is recorded then at the earliest. */
  readonly at: string;
}

/**
 * A dossier with the calendars that were saved since something last happened to it. Every command begins here, and the
 * job that applies a calendar does nothing else: so each dossier has each change once, before anything that was done
 * under it, and the date first promised is never lost. What is recorded after a version was saved shows by its moment
 * that the dossier has had it.
 */
export function caughtUp(
  procedure: CompiledProcedure,
  stored: Dossier,
  { calendars, pending }: Pick<LoadedRegister, 'calendars' | 'pending'>,
  now: string,
): CaughtUp {
  let at = now < stored.lastAt ? stored.lastAt : now;
  let dossier = stored;
  const entries: HistoryEntry[] = [];
  if (stored.closedAt !== null) return { dossier, entries, at };
  for (const { savedAt, ...change } of pending) {
    if (stored.lastAt >= savedAt) continue;
    const before = calendars.asOf(later(savedAt, -1));
    // What fell due before the change was saved fell due under the calendar of that time, however late the sweeper is.
    const fired = fireDueTimers(procedure, dossier, savedAt, before);
    dossier = fired.dossier;
    entries.push(...fired.entries);
    at = at < savedAt ? savedAt : at;
    if (dossier.closedAt !== null) break;
    const limits = movedLimits(procedure, dossier, before, calendars.asOf(savedAt), savedAt);
    if (Object.keys(limits).length === 0) continue;
    const outcome = advanceDossier(procedure, dossier, { type: 'calendar', at, ...change, limits });
    if (!outcome.ok)
      throw new Error(`${dossier.code} refused calendar ${change.calendar}: ${outcome.refusal.code}`);
    dossier = outcome.dossier;
    entries.push(outcome.entry);
  }
  return { dossier, entries, at };
}

/** As `caughtUp`, and with everything that has fallen due since. */
export function broughtTo(
  procedure: CompiledProcedure,
  stored: Dossier,
  register: LoadedRegister,
  now: string,
): CaughtUp {
  const caught = caughtUp(procedure, stored, register, now);
  const fired = fireDueTimers(procedure, caught.dossier, caught.at, register.calendarOf);
  return { dossier: fired.dossier, entries: [...caught.entries, ...fired.entries], at: caught.at };
}
