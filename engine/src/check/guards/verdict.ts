import type { Fact } from '../../document/facts.ts';
import type { FactCell } from './solve.ts';
import { namedBy } from '../named-by.ts';

/** What is known of one condition, table or choice of ways. */
export interface GuardVerdict {
  /** The node (decision, block, step, consultation), edge or limit it is said of. */
  readonly at: string;
  /**
   * `complete`: whatever the facts, there is a way (or a row); `exclusive`: never two at once; `satisfiable`: it can hold
   * at all where it is judged; `table`: every row can be reached.
   */
  readonly what: 'complete' | 'exclusive' | 'satisfiable' | 'table';
  readonly verdict: 'proved' | 'refuted' | 'notProved';
  /** Facts that show it: that refute it, or under which the condition holds. */
  readonly witness?: FactCell;
  readonly reason?: string;
}

/** Why nothing was shown: too many facts that hang together, or sums and texts that trying does not decide. */
export const tooMany = 'facts-too-many';

/**
 * A cell as a person reads it: titles, not ids. `{yes}` and the like are words of the catalogue, put in by
 * `describeProblem` in the language asked for.
 */
export function cellInWords(cell: FactCell, facts: ReadonlyMap<string, Fact>): readonly string[] {
  const words = Object.entries(cell).map(([id, value]) => {
    const fact = facts.get(id);
    const title = namedBy(fact?.title, id);
    if (typeof value === 'boolean') return `${title}: ${value ? '{yes}' : '{no}'}`;
    if (fact?.source.kind === 'channel') return `${title}: {${value}}`;
    const choice = fact?.choices?.find((one) => one.value === value)?.title.vi;
    if (choice !== undefined) return `${title}: ${choice}`;
    return `${title}: ${typeof value === 'string' && value.startsWith('…') ? '{another}' : value}`;
  });
  return words.length > 0 ? words : ['{nothing-known}'];
}
