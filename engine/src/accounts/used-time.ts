import type { Dossier, Instant } from '../dossier/dossier.ts';
import type { Holding } from './follow.ts';
import type { Holder } from './holder.ts';
import type { Interval } from './intervals.ts';

/** Whose time is meant. */
export type Owns = (holder: Holder) => boolean;

/** Holdings as intervals up to a moment; what lasted no time is left out. */
export function intervalsOf(holdings: readonly Holding[], owns: Owns, until: Instant): readonly Interval[] {
  return holdings.flatMap(({ holder, from, to }) => {
    const end = to === null || to > until ? until : to;
    return owns(holder) && from < end ? [{ from, to: end }] : [];
  });
}

/** Does the last of these intervals still run? */
export function isRunning(used: readonly Interval[], until: Instant, { closedAt }: Dossier): boolean {
  return closedAt === null && used[used.length - 1]?.to === until;
}
