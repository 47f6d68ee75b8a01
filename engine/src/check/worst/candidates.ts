import { compileCondition } from '../../condition/compile-condition.ts';
import type { Condition } from '../../document/condition.ts';
import type { Fact } from '../../document/facts.ts';
import { Channel, type Scalar } from '../../document/primitives.ts';
import { cellFacts, viewOf } from '../cells.ts';

/** More constants than this make too many classes of values to look at each. */
const maxValues = 64;

/**
 * One value of every class that these conditions tell apart, or null when there are too many or none. Between two constants
 * nothing changes, so the constants and their neighbours are enough; undefined stands for "not known".
 */
export function candidatesOf(
  fact: Fact,
  conditions: readonly Condition[],
  mayLack: boolean,
): readonly (Scalar | undefined)[] | null {
  const comparisons = conditions.flatMap((condition) => comparisonsOf(fact.id, condition));
  if (fact.source.kind === 'channel') return toldApart(fact, comparisons, Channel.options);
  // No choices at all are no combinations either, over which nothing could be proved.
  if (fact.type === 'choice' && !fact.choices?.length) return null;
  const values = valuesOf(fact, comparisons);
  const lacking = fact.default ?? undefined;
  const all: (Scalar | undefined)[] = [...new Set<Scalar | undefined>(values)];
  if (lacking !== undefined && !all.includes(lacking)) all.push(lacking);
  if (lacking === undefined && mayLack) all.push(undefined);
  return all.length > maxValues ? null : toldApart(fact, comparisons, all);
}

/** One of each class of values for which all comparisons come out alike. */
function toldApart(
  fact: Fact,
  comparisons: readonly Comparison[],
  values: readonly (Scalar | undefined)[],
): readonly (Scalar | undefined)[] {
  const facts = cellFacts(new Map([[fact.id, fact]]));
  const predicates = comparisons.map((comparison) => compileCondition(comparison, facts));
  const classes = new Map<string, Scalar | undefined>();
  for (const value of values) {
    const view = viewOf(value === undefined ? {} : { [fact.id]: value });
    const key = predicates.map((holds) => (holds(view) ? 1 : 0)).join('');
    if (!classes.has(key)) classes.set(key, value);
  }
  return [...classes.values()];
}

type Comparison = Extract<Condition, { op: string }>;

/** Every comparison in which the fact takes part. */
function comparisonsOf(id: string, condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap((part) => comparisonsOf(id, part));
  if ('any' in condition) return condition.any.flatMap((part) => comparisonsOf(id, part));
  if ('not' in condition) return comparisonsOf(id, condition.not);
  const left = 'sum' in condition ? condition.sum : [condition.fact];
  const { value } = condition;
  const right = typeof value === 'object' && !Array.isArray(value) ? [value.fact] : [];
  return left.includes(id) || right.includes(id) ? [condition] : [];
}

function valuesOf(fact: Fact, comparisons: readonly Comparison[]): readonly Scalar[] {
  const constants = comparisons.flatMap(({ value }): readonly Scalar[] => {
    if (Array.isArray(value)) return value;
    return typeof value === 'object' || value === undefined ? [] : [value];
  });
  switch (fact.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return choicesOf(fact, constants);
    case 'number':
      return constants.filter((value) => typeof value === 'number').flatMap((n) => [n - 1, n, n + 1]);
    case 'date':
      return constants
        .filter((value) => typeof value === 'string')
        .flatMap((date) => [`${date}-`, date, `${date}~`]);
    default:
      return [...constants, '~other'];
  }
}

/** Choices that no condition names are all alike: one stands for them. */
function choicesOf(fact: Fact, constants: readonly Scalar[]): readonly Scalar[] {
  const choices = (fact.choices ?? []).map(({ value }) => value);
  const named = choices.filter((value) => constants.includes(value));
  const other = choices.find((value) => !constants.includes(value));
  return other === undefined ? named : [...named, other];
}

/** Does a comparison set this fact against another, so that no list of values of its own is enough? */
export function comparesFacts(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(comparesFacts);
  if ('any' in condition) return condition.any.some(comparesFacts);
  if ('not' in condition) return comparesFacts(condition.not);
  const { value } = condition;
  return 'sum' in condition || (typeof value === 'object' && !Array.isArray(value));
}
