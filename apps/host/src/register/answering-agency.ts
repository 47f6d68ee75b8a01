import type { Agency } from './register.ts';

/**
 * The agency that answers for a unit. A desk or an office that the register marks as a unit (`details.unit`) is part of
 * the agency above it; every other answers for itself, also where another stands above it.
 */
export function answeringAgency(agencies: ReadonlyMap<string, Agency>, unit: string): string {
  const seen = new Set<string>();
  let id = unit;
  for (let agency = agencies.get(id); agency?.details['unit'] === true; agency = agencies.get(id)) {
    if (agency.parent === null || seen.has(id)) return id;
    seen.add(id);
    id = agency.parent;
  }
  return id;
}
