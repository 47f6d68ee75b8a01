import {
  findingsAtOpening,
  type CompiledProcedure,
  type Dossier,
  type Findings,
  type Scalar,
} from '@motcua/engine';
import type { LoadedRegister } from '../register/register.ts';
import { localDate } from '../text/local-date.ts';

/**
 * What the newer version wants to know of the register and the older did not. What was found when the dossier was
 * received stays as it was: a relation that moved to another agency meanwhile does not move the dossiers under way.
 */
export function findingsAfter(
  before: CompiledProcedure,
  after: CompiledProcedure,
  dossier: Dossier,
  register: LoadedRegister,
  at: string,
): Findings | null {
  const known = new Set(before.agencyRefs.map(({ key }) => key));
  const keys = after.agencyRefs.filter(({ key }) => !known.has(key) && !Object.hasOwn(dossier.agencies, key));
  const ids = after.document.facts.filter(
    ({ id, source }) =>
      (source.kind === 'register' || source.kind === 'form') && !Object.hasOwn(dossier.facts, id),
  );
  if (keys.length === 0 && ids.length === 0) return null;
  const opening = { ...dossier, date: localDate(at) };
  const { findings } = findingsAtOpening(after, opening, register.directory);
  const agencies = Object.fromEntries(keys.map(({ key }) => [key, findings.agencies[key] ?? null]));
  const facts: Record<string, Scalar> = {};
  for (const { id } of ids) {
    const value = findings.facts[id];
    if (value !== undefined) facts[id] = value;
  }
  if (keys.length === 0 && Object.keys(facts).length === 0) return null;
  return { agencies, facts };
}
