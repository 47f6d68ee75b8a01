import type { Condition, Fact } from '@motcua/engine';
import type { Comparison, FactCondition } from './document-types.ts';

/** Where in a condition's tree: the positions of the parts, outermost first. `not` has its only part at 0. */
export type ConditionPath = readonly number[];

export type Join = 'all' | 'any';

export function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}

/** The tree with the part at the path replaced; `undefined` removes it, and groups left with one part dissolve. */
export function withPart(
  condition: Condition,
  path: ConditionPath,
  part: Condition | undefined,
): Condition | undefined {
  const [at, ...deeper] = path;
  if (at === undefined) return part;
  const parts = partsOf(condition);
  const inner = parts[at];
  if (inner === undefined) return condition;
  const next = withPart(inner, deeper, part);
  if ('not' in condition) return next === undefined ? undefined : { not: next };
  const left = next === undefined ? parts.toSpliced(at, 1) : parts.with(at, next);
  if (next === undefined && left.length <= 1) return left[0];
  if ('all' in condition) return { all: left };
  return 'any' in condition ? { any: left } : condition;
}

/** One more comparison beside what there is: a lone comparison becomes "all of these". */
export function withOneMore(condition: Condition | undefined, more: Condition): Condition {
  if (condition === undefined) return more;
  if ('all' in condition) return { all: [...condition.all, more] };
  if ('any' in condition) return { any: [...condition.any, more] };
  return { all: [condition, more] };
}

/** One more part inside the group at the path; what stands there alone becomes "all of these". */
export function withMoreAt(condition: Condition, path: ConditionPath, more: Condition): Condition {
  const inner = partAt(condition, path);
  if (inner === undefined) return condition;
  return withPart(condition, path, withOneMore(inner, more)) ?? condition;
}

export function partAt(condition: Condition, path: ConditionPath): Condition | undefined {
  return path.reduce<Condition | undefined>(
    (part, at) => (part === undefined ? undefined : partsOf(part)[at]),
    condition,
  );
}

export function joinedBy(condition: Condition, join: Join): Condition {
  const parts = [...partsOf(condition)];
  return join === 'all' ? { all: parts } : { any: parts };
}

export const negated = (condition: Condition): Condition =>
  'not' in condition ? condition.not : { not: condition };

/** The comparisons that make sense for a fact's type. */
export function operatorsFor(type: Fact['type']): readonly Comparison[] {
  if (type === 'boolean') return ['eq', 'known'];
  if (type === 'number' || type === 'date') return ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'known'];
  return ['eq', 'ne', 'in', 'known'];
}

/** A first comparison for a fact, with a value of its type: something to change, never something half said. */
export function comparisonFor(fact: Fact): FactCondition {
  switch (fact.type) {
    case 'boolean':
      return { fact: fact.id, op: 'eq', value: true };
    case 'number':
      return { fact: fact.id, op: 'gt', value: 0 };
    case 'choice':
      return { fact: fact.id, op: 'eq', value: fact.choices?.[0]?.value ?? '' };
    default:
      return { fact: fact.id, op: 'known' };
  }
}

/** A comparison of a fact that another fact of its type may stand on the right of. */
export function comparableWith(fact: Fact, facts: readonly Fact[]): readonly Fact[] {
  return facts.filter((other) => other.id !== fact.id && other.type === fact.type && fact.type !== 'boolean');
}

/** The comparison under another operator, its value kept when it still fits. */
export function withOperator(
  condition: FactCondition,
  op: Comparison,
  fact: Fact | undefined,
): FactCondition {
  if (op === 'known') return { fact: condition.fact, op };
  const { value } = condition;
  if (op === 'in') {
    const list = Array.isArray(value)
      ? value
      : value === undefined || typeof value === 'object'
        ? []
        : [value];
    return { fact: condition.fact, op, value: list };
  }
  const single = Array.isArray(value) ? value[0] : value;
  const first = fact === undefined ? undefined : comparisonFor(fact).value;
  return { fact: condition.fact, op, value: single ?? first ?? '' };
}
