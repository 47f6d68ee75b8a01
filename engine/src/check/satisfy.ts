import { compileCondition, factsIn } from '../condition/compile-condition.ts';
import type { Condition } from '../document/condition.ts';
import type { Fact } from '../document/facts.ts';
import { Channel, type Scalar } from '../document/primitives.ts';
import { cellFacts, maxCells, viewOf, type Cell } from './cells.ts';

/** Facts under which something holds; `none` when there are none; `unknown` when there are too many to try. */
export type Witness = { readonly cell: Cell } | 'none' | 'unknown';

/**
 * Looks for values of the facts under which all of these conditions hold. Every comparison is with a constant, so it is
 * enough to try each constant and its neighbours: between two of them nothing changes. Sums of facts and comparisons of
 * one fact with another are tried at those values only, so `none` is then answered as `unknown`.
 */
export function satisfy(conditions: readonly Condition[], facts: ReadonlyMap<string, Fact>): Witness {
  const used = [...new Set(conditions.flatMap(factsIn))].flatMap((id) => facts.get(id) ?? []);
  let cells: Cell[] = [{}];
  for (const fact of used) {
    const values = candidates(fact, conditions);
    if (cells.length * values.length > maxCells) return 'unknown';
    cells = cells.flatMap((cell) =>
      values.map((value) => (value === undefined ? cell : { ...cell, [fact.id]: value })),
    );
  }
  const read = cellFacts(facts);
  const predicates = conditions.map((condition) => compileCondition(condition, read));
  const cell = cells.find((candidate) => predicates.every((holds) => holds(viewOf(candidate))));
  if (cell) return { cell };
  return conditions.some(comparesFacts) ? 'unknown' : 'none';
}

/** Values worth trying for a fact; undefined stands for "not known". */
function candidates(fact: Fact, conditions: readonly Condition[]): readonly (Scalar | undefined)[] {
  const constants = [...new Set(conditions.flatMap((condition) => constantsFor(fact.id, condition)))];
  if (fact.source.kind === 'channel') return Channel.options;
  switch (fact.type) {
    case 'boolean':
      return [true, false, undefined];
    case 'choice':
      return [...(fact.choices ?? []).map(({ value }) => value), undefined];
    case 'number': {
      const numbers = constants.filter((value) => typeof value === 'number');
      return [...new Set([0, ...numbers.flatMap((n) => [n - 1, n, n + 1])]), undefined];
    }
    case 'date': {
      const dates = constants.filter((value) => typeof value === 'string');
      return [...new Set(['~', ...dates.flatMap((date) => [`${date}-`, date, `${date}~`])]), undefined];
    }
    default:
      return [...constants, '~other', undefined];
  }
}

function constantsFor(id: string, condition: Condition): readonly Scalar[] {
  if ('all' in condition) return condition.all.flatMap((part) => constantsFor(id, part));
  if ('any' in condition) return condition.any.flatMap((part) => constantsFor(id, part));
  if ('not' in condition) return constantsFor(id, condition.not);
  const about = 'sum' in condition ? condition.sum : [condition.fact];
  if (!about.includes(id)) return [];
  const { value } = condition;
  if (Array.isArray(value)) return value;
  return typeof value === 'object' || value === undefined ? [] : [value];
}

function comparesFacts(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(comparesFacts);
  if ('any' in condition) return condition.any.some(comparesFacts);
  if ('not' in condition) return comparesFacts(condition.not);
  const { value } = condition;
  return 'sum' in condition || (typeof value === 'object' && !Array.isArray(value));
}
