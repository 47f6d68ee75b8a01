import { compileCondition, factsIn } from '../../condition/compile-condition.ts';
import type { Condition } from '../../document/condition.ts';
import type { Fact } from '../../document/facts.ts';
import type { Scalar } from '../../document/primitives.ts';
import { comparisonsIn, type Compared } from './comparisons.ts';
import { domainOf, type Domain, type Range } from './domain.ts';
import { judge } from './partial.ts';

/** One combination of facts; a fact that is absent is not known. */
export type FactCell = Readonly<Record<string, Scalar>>;

/** Facts under which something holds; `none`: proved that there are none; `unknown`: neither was shown. */
export type Found = { readonly cell: FactCell } | 'none' | 'unknown';

/** Places looked at before the search says "unknown": some milliseconds. */
const patience = 4_000;

/** What may be said of a fact beyond its type; without more, nothing. */
export const anyRange = (): Range => ({});

/**
 * Looks for facts under which all of these conditions hold. A cell found was tried with the compiled conditions, so it
 * is never wrong; `none` is said only where the values tried decide the matter; all else is `unknown`.
 */
export function solve(
  conditions: readonly Condition[],
  facts: ReadonlyMap<string, Fact>,
  rangeOf: (fact: Fact) => Range = anyRange,
): Found {
  const compared = conditions.flatMap(comparisonsIn);
  const used = [...new Set(conditions.flatMap(factsIn))].flatMap((id) => facts.get(id) ?? []);
  const domains = new Map(used.map((fact) => [fact.id, domainOf(fact, compared, facts, rangeOf)]));
  // The facts with the fewest values first: what they exclude is excluded once.
  const order = [...domains.keys()].sort(
    (a, b) => domains.get(a)!.values.length - domains.get(b)!.values.length,
  );
  const said = new Map<string, Scalar | null>();
  for (const id of new Set(conditions.flatMap(factsIn))) if (!facts.has(id)) said.set(id, null);
  let left = patience;
  const search = (at: number): boolean | null => {
    left -= 1;
    if (left < 0) return null;
    const verdicts = conditions.map((condition) => judge(condition, said));
    if (verdicts.includes(false)) return false;
    const id = order[at];
    if (id === undefined) return true;
    for (const value of domains.get(id)!.values) {
      said.set(id, value);
      const found = search(at + 1);
      if (found !== false) return found;
    }
    said.delete(id);
    return false;
  };
  const found = search(0);
  if (found === null) return 'unknown';
  if (found) return tried(said, conditions, facts);
  return used.every((fact) => isDecided(fact.id, domains, compared)) ? 'none' : 'unknown';
}

/** Whether trying the values of a fact's domain decides all that is asked of it. */
function isDecided(id: string, domains: ReadonlyMap<string, Domain>, compared: readonly Compared[]): boolean {
  const domain = domains.get(id)!;
  if (!domain.exact) return false;
  return compared
    .filter(({ left, right }) => left.length > 1 && (left.includes(id) || right === id))
    .every(({ left, right }) =>
      [...left, right ?? id].every((other) => domains.get(other)?.complete !== false),
    );
}

function tried(
  said: ReadonlyMap<string, Scalar | null>,
  conditions: readonly Condition[],
  facts: ReadonlyMap<string, Fact>,
): Found {
  const cell = Object.fromEntries([...said].flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
  return conditions.every((condition) => holdsIn(condition, cell, facts)) ? { cell } : 'unknown';
}

/** Whether a condition holds in a cell, by the very function that judges dossiers. */
export function holdsIn(condition: Condition, cell: FactCell, facts: ReadonlyMap<string, Fact>): boolean {
  const view = { form: {}, papers: [], facts: cell, channel: 'counter', visits: {} } as const;
  return compileCondition(condition, asRecorded(facts))(view);
}

const recorded = new WeakMap<ReadonlyMap<string, Fact>, ReadonlyMap<string, Fact>>();

/** The facts as if each were recorded in the cell, whatever its source in a real dossier. */
function asRecorded(facts: ReadonlyMap<string, Fact>): ReadonlyMap<string, Fact> {
  const known = recorded.get(facts);
  if (known) return known;
  const read = new Map<string, Fact>();
  for (const [id, { default: _default, ...fact }] of facts)
    read.set(id, { ...fact, source: { kind: 'outcome', step: 'cell' } });
  recorded.set(facts, read);
  return read;
}
