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
import type { DossierRow } from '../dossiers/dossier.store.ts';
import type { LoadedRegister } from '../register/register.ts';

/** A saved version of a calendar that has not been applied to every open dossier yet. */
export interface PendingChange extends Pick<CalendarEvent, 'calendar' | 'version' | 'notice' | 'actor'> {
  /** In the order of saving. */
  readonly number: number;
  readonly savedAt: string;
}

export interface CaughtUp {
  readonly dossier: Dossier;
  readonly entries: readonly HistoryEntry[];
  /** What is recorded next is recorded then at the earliest. */
  readonly at: string;
}

/**
 * A dossier with the calendars that were saved since it had the last one. Every command begins here, and the job that
 * applies a calendar does nothing else: so each dossier has each change once, and the date first promised is never lost.
 * Which change it has had is stored with it, because moments do not tell: a command may run while a calendar is being
 * saved, and the clocks of two hosts differ. A change is recorded when it was saved, or as soon after as the history
 * allows, so that what falls due between two changes is recorded between them.
 */
export function caughtUp(
  procedure: CompiledProcedure,
  stored: Dossier,
  { calendar_change: had }: Pick<DossierRow, 'calendar_change'>,
  { calendars, pending }: Pick<LoadedRegister, 'calendars' | 'pending'>,
  now: string,
): CaughtUp {
  let at = latest(now, stored.lastAt);
  let dossier = stored;
  const entries: HistoryEntry[] = [];
  if (stored.closedAt !== null) return { dossier, entries, at };
  for (const { number, savedAt, ...change } of pending) {
    if (number <= had) continue;
    const before = calendars.asOf(later(savedAt, -1));
    // What fell due before the change was saved fell due under the calendar of that time, however late the sweeper is.
    const recordedAt = latest(savedAt, dossier.lastAt);
    const fired = fireDueTimers(procedure, dossier, savedAt, before, recordedAt);
    dossier = fired.dossier;
    entries.push(...fired.entries);
    at = latest(at, savedAt);
    if (dossier.closedAt !== null) break;
    const limits = movedLimits(procedure, dossier, before, calendars.asOf(savedAt), recordedAt);
    if (Object.keys(limits).length === 0) continue;
    const event = { type: 'calendar' as const, at: recordedAt, ...change, limits };
    const outcome = advanceDossier(procedure, dossier, event);
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
  row: Pick<DossierRow, 'calendar_change'>,
  register: LoadedRegister,
  now: string,
): CaughtUp {
  const caught = caughtUp(procedure, stored, row, register, now);
  const fired = fireDueTimers(procedure, caught.dossier, caught.at, register.calendarOf);
  return { dossier: fired.dossier, entries: [...caught.entries, ...fired.entries], at: caught.at };
}

const latest = (one: string, other: string) => (one < other ? other : one);
