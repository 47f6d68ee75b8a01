import type { Counting } from './clock-spans.ts';
import { atLevel, holderKey, setKey, setOf, type Holder, type HolderLevel } from './holder.ts';
import type { HeldStretch } from './partition.ts';

/** Working milliseconds, and what they did to the promise; the four sum to `ms`. */
export interface HeldTime {
  readonly ms: number;
  readonly by: Readonly<Record<Counting, number>>;
}

export const countings: readonly Counting[] = ['notStarted', 'counted', 'excluded', 'ended'];

/** Time that one set of holders had the dossier, together. */
export interface TimeOfSet extends HeldTime {
  readonly holders: readonly Holder[];
}

/** Time that one holder had it, alone or with others. These overlap: their sum may exceed the elapsed time. */
export interface TimeOfHolder extends HeldTime {
  readonly holder: Holder;
}

/** The part of accounts from which held time is derived. */
export interface Stretched {
  readonly stretches: readonly HeldStretch[];
}

/** All of the time, by what it did to the promise. */
export function elapsed({ stretches }: Stretched): HeldTime {
  const sum = new Sum();
  for (const stretch of stretches) sum.add(stretch);
  return sum.time();
}

/** The partition by set at a level: a coarser level joins sets, and every one of them sums to the elapsed time exactly. */
export function heldTogether({ stretches }: Stretched, level: HolderLevel): readonly TimeOfSet[] {
  const sets = new Map<string, { readonly holders: readonly Holder[]; readonly sum: Sum }>();
  for (const stretch of stretches) {
    const holders = setOf(stretch.holders, level);
    const known = sets.get(setKey(holders)) ?? { holders, sum: new Sum() };
    known.sum.add(stretch);
    sets.set(setKey(holders), known);
  }
  return longestFirst([...sets.values()].map(({ holders, sum }) => ({ holders, ...sum.time() })));
}

/** Derived from the partition: a holder's time is the sum over all sets in which it is. Longest first. */
export function heldBy({ stretches }: Stretched, level: HolderLevel): readonly TimeOfHolder[] {
  const holders = new Map<string, { readonly holder: Holder; readonly sum: Sum }>();
  for (const stretch of stretches)
    for (const holder of setOf(stretch.holders, level)) {
      const known = holders.get(holderKey(holder)) ?? { holder, sum: new Sum() };
      known.sum.add(stretch);
      holders.set(holderKey(holder), known);
    }
  return longestFirst([...holders.values()].map(({ holder, sum }) => ({ holder, ...sum.time() })));
}

/** Working time each agency had the dossier, alone or with others, longest first. `countedMs` is the promise's part. */
export function heldByAgency(
  accounts: Stretched,
): readonly { readonly agency: string; readonly ms: number; readonly countedMs: number }[] {
  return heldBy(accounts, 'agency').flatMap(({ holder: { agency }, ms, by }) =>
    agency === undefined ? [] : [{ agency, ms, countedMs: by.counted }],
  );
}

/** Working time during which this holder, seen at its own level, had not acknowledged what it had been sent. */
export function unacknowledged({ stretches }: Stretched, holder: Holder, level: HolderLevel): number {
  const key = holderKey(holder);
  return stretches
    .filter(({ holders }) =>
      holders.some((one) => one.unacknowledged && holderKey(atLevel(one, level)) === key),
    )
    .reduce((sum, { ms }) => sum + ms, 0);
}

function longestFirst<T extends HeldTime>(times: readonly T[]): readonly T[] {
  return [...times].sort((a, b) => b.ms - a.ms);
}

class Sum {
  private readonly by: Record<Counting, number> = { notStarted: 0, counted: 0, excluded: 0, ended: 0 };

  add({ ms, counting }: Pick<HeldStretch, 'ms' | 'counting'>): void {
    this.by[counting] += ms;
  }

  time(): HeldTime {
    return { ms: countings.reduce((sum, counting) => sum + this.by[counting], 0), by: this.by };
  }
}
