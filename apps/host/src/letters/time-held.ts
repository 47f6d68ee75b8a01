import { heldByAgency, timeAccounts, type CompiledProcedure, type DossierEvent } from '@motcua/engine';
import { answeringAgency } from '../register/answering-agency.ts';
import type { LoadedRegister } from '../register/register.ts';

/** An agency and the working time during which it had the dossier while the promise ran, alone or with others. */
export interface Held {
  readonly agency: string;
  readonly ms: number;
}

/**
 * Who had a dossier until a moment and how long, longest first. Only what counted toward the promise: time before it began or
 * while it stood still made nobody late.
 */
export function timeHeld(
  procedure: CompiledProcedure,
  events: readonly DossierEvent[],
  register: LoadedRegister,
  until: string,
): readonly Held[] {
  const accounts = timeAccounts({
    procedure,
    // What was recorded later was not known then; entries are recorded in order, so this is how the history began.
    events: events.filter((event, seq) => seq === 0 || event.at <= until),
    calendars: register.calendarOf,
    now: until,
    agencyOf: (unit) => answeringAgency(register.agencies, unit),
  });
  return heldByAgency(accounts)
    .flatMap(({ agency, countedMs }) => (countedMs > 0 ? [{ agency, ms: countedMs }] : []))
    .sort((a, b) => b.ms - a.ms);
}
