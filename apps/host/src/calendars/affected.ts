import type { LoadedRegister } from '../register/register.ts';

/** The agencies whose dates a change of this calendar can move, or all, which needs no question per dossier. */
export function affected(
  { agencies, calendars }: Pick<LoadedRegister, 'agencies' | 'calendars'>,
  calendar: string,
): readonly string[] | 'all' {
  const under = calendars.agenciesUnder(calendar);
  return under.length === agencies.size ? 'all' : under;
}
