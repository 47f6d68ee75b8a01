import { setKey, setOf } from './holder.ts';
import type { HeldStretch } from './partition.ts';

const minute = 60_000;

/**
 * Milliseconds as whole minutes that still sum to `total`, by default the rounded whole: what is lost by rounding down
 * goes to those that lost most (largest remainder), the first of equals first. None differs from its own time by a
 * minute or more.
 */
export function wholeMinutes(
  parts: readonly number[],
  total: number = Math.round(parts.reduce((sum, ms) => sum + ms, 0) / minute),
): readonly number[] {
  const minutes = parts.map((ms) => Math.floor(ms / minute));
  const left = total - minutes.reduce((sum, one) => sum + one, 0);
  const neediest = parts
    .map((ms, i) => ({ i, rest: ms % minute }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
    .slice(0, Math.max(0, left));
  for (const { i } of neediest) minutes[i]! += 1;
  return minutes;
}

/**
 * The stretches with times in whole minutes (still written in milliseconds) for people to read and add up: first shared
 * among the sets of agencies, then within each among its holders, then among the stretches. So every table made of them
 * sums to its total, and no agency's set is off by a minute or more.
 */
export function inWholeMinutes(stretches: readonly HeldStretch[]): readonly HeldStretch[] {
  const minutes = shared(
    stretches.map((stretch, i) => ({ ...stretch, i })),
    [
      ({ holders, counting }) => `${counting}\n${setKey(setOf(holders, 'agency'))}`,
      ({ holders }) => setKey(holders),
      ({ i }) => String(i),
    ],
  );
  return stretches.map((stretch, i) => ({ ...stretch, ms: (minutes.get(i) ?? 0) * minute }));
}

type Numbered = HeldStretch & { readonly i: number };

/** Shares minutes among groups, and those of each group among the groups in it. */
function shared(
  stretches: readonly Numbered[],
  [keyOf, ...finer]: readonly ((stretch: Numbered) => string)[],
  total?: number,
): ReadonlyMap<number, number> {
  if (!keyOf) return new Map(stretches.map(({ i }) => [i, total ?? 0]));
  const groups = new Map<string, Numbered[]>();
  for (const stretch of stretches)
    groups.set(keyOf(stretch), [...(groups.get(keyOf(stretch)) ?? []), stretch]);
  const inside = [...groups.values()];
  const sums = inside.map((group) => group.reduce((sum, { ms }) => sum + ms, 0));
  return new Map(wholeMinutes(sums, total).flatMap((minutes, g) => [...shared(inside[g]!, finer, minutes)]));
}
