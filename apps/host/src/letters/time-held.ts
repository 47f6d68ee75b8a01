import { heldBy, timeAccounts, type DossierEvent, type Holder } from '@motcua/engine';
import type { FollowedVersions } from '../procedures/followed-versions.ts';
import { answeringAgency } from '../register/answering-agency.ts';
import type { LoadedRegister } from '../register/register.ts';

/** Somebody, and the working time during which they had the dossier while the promise ran, alone or with others. */
export interface Held {
  readonly holder: Pick<Holder, 'kind' | 'agency'>;
  readonly ms: number;
}

/** Nobody, whatever the reason, is nobody's delay. */
const nobody: readonly Holder['kind'][] = ['waiting', 'incident'];

/**
 * Who had a dossier until a moment and how long, longest first: agencies, and the linked dossiers and others that were waited
 * for. Only what counted toward the promise: time before it began or while it stood still made nobody late.
 * With `knownAt` by the calendars as they were known then: what was signed is not rewritten by a later one.
 */
export function timeHeld(
  versions: FollowedVersions,
  events: readonly DossierEvent[],
  register: LoadedRegister,
  until: string,
  knownAt?: string,
): readonly Held[] {
  // What was recorded later was not known then; entries are recorded in order, so this is how the history began.
  const known = events.filter((event, seq) => seq === 0 || event.at <= until);
  const accounts = timeAccounts({
    procedure: versions.after(known.length - 1),
    versions: versions.procedures,
    events: known,
    calendars: (agency, known) => register.calendarOf(agency, known ?? knownAt),
    now: until,
    agencyOf: (unit) => answeringAgency(register.agencies, unit),
  });
  return heldBy(accounts, 'agency')
    .filter(({ holder, by }) => by.counted > 0 && !nobody.includes(holder.kind))
    .map(({ holder, by }) => ({ holder, ms: by.counted }))
    .sort((a, b) => b.ms - a.ms);
}
