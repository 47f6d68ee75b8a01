import type { ProcedureDocument } from '@motcua/engine';

/** The phases and steps that have a limit of their own; one that counts in several places is of none of them. */
export function limitedPlaces({ limits }: ProcedureDocument): ReadonlySet<string> {
  return new Set(
    limits.flatMap(({ covers }) => (covers !== 'all' && covers.nodes.length === 1 ? covers.nodes : [])),
  );
}
