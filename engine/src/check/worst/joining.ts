import type { Mode, State } from './graph.ts';
import type { Tracking } from './tracking.ts';

/** More combinations of what branches can leave behind than this are not told apart. */
const mostOutcomes = 256;

export interface Outcome {
  readonly mode: Mode;
  readonly values: number;
}

/** Everything that the branches of a fork can have left behind when they are done, given the last places of each. */
export function outcomesOf(
  tracking: Tracking,
  fork: State,
  done: readonly (readonly State[])[],
  isAll: boolean,
): readonly Outcome[] {
  let found: readonly Outcome[] = [{ mode: fork.mode, values: fork.values }];
  for (const ends of done) {
    const options = isAll ? ends : [...ends, fork];
    const next = new Map<number, Outcome>();
    for (const one of found)
      for (const end of options) {
        const mode = Math.max(one.mode, end.mode) as Mode;
        const values =
          end.values === fork.values ? one.values : tracking.merged(fork.values, one.values, end.values);
        next.set(values * 4 + mode, { mode, values });
      }
    found = [...next.values()].slice(0, mostOutcomes);
  }
  return found;
}
