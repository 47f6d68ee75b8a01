import type { VersionRow } from '../../api/contract.ts';

/** Which two are compared: versions by their numbers, the later one perhaps the draft. */
export interface Pair {
  readonly from: number;
  readonly to: number | 'draft';
  /** The submission that is compared instead of `from`. */
  readonly round?: number;
}

/** The version that dossiers received on a day follow, or the first that will be. */
export function inForceOn(versions: readonly VersionRow[], date: string): number | undefined {
  const sorted = versions.toSorted((a, b) => a.version - b.version);
  return (sorted.findLast((row) => row.effectiveFrom <= date) ?? sorted[0])?.version;
}

/** What to compare where the address does not say it: the draft with what is in force, a version with the one before. */
export function pairOf(
  asked: { readonly from?: number; readonly to?: number | 'draft'; readonly round?: number },
  versions: readonly VersionRow[],
  hasDraft: boolean,
  date: string,
): Pair | undefined {
  const numbers = versions.map(({ version }) => version).toSorted((a, b) => a - b);
  const isThere = (version: number | 'draft' | undefined) =>
    version === 'draft' ? hasDraft : version !== undefined && numbers.includes(version);
  const to = isThere(asked.to) ? asked.to : hasDraft ? ('draft' as const) : numbers.at(-1);
  if (to === undefined) return undefined;
  const usual = to === 'draft' ? inForceOn(versions, date) : numbers.findLast((version) => version < to);
  const from = isThere(asked.from) ? asked.from : (usual ?? numbers.find((version) => version !== to));
  // A round can be compared with the draft before there is any version.
  if (asked.round !== undefined) return { from: from ?? 0, to };
  return from === undefined ? undefined : { from, to };
}
