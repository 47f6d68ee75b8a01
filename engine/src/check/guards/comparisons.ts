import type { Comparison, Condition } from '../../document/condition.ts';
import type { Scalar } from '../../document/primitives.ts';

/** One comparison of a condition, taken apart: the facts on either side and the constants. */
export interface Compared {
  readonly op: Comparison;
  readonly left: readonly string[];
  readonly right: string | null;
  readonly constants: readonly Scalar[];
}

/** Every comparison in a condition, however it is joined with others. */
export function comparisonsIn(condition: Condition): readonly Compared[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  if ('not' in condition) return comparisonsIn(condition.not);
  const { op, value } = condition;
  const left = 'sum' in condition ? condition.sum : [condition.fact];
  if (Array.isArray(value)) return [{ op, left, right: null, constants: value }];
  if (value !== null && typeof value === 'object') return [{ op, left, right: value.fact, constants: [] }];
  return [{ op, left, right: null, constants: value === undefined ? [] : [value] }];
}

/** Facts that are compared with each other, directly or through others, the given one included. */
export function comparedWith(id: string, compared: readonly Compared[]): ReadonlySet<string> {
  const family = new Set([id]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const { left, right } of compared) {
      const all = right === null ? left : [...left, right];
      if (all.some((one) => family.has(one))) for (const one of all) family.add(one);
    }
  }
  return family;
}

/** The comparisons of a fact with constants; null where it is compared, or added up, with another. */
export function singleComparisonsOf(
  fact: string,
  conditions: readonly Condition[],
): readonly Condition[] | null {
  const found: Condition[] = [];
  const isAlone = (condition: Condition): boolean => {
    if ('all' in condition) return condition.all.every(isAlone);
    if ('any' in condition) return condition.any.every(isAlone);
    if ('not' in condition) return isAlone(condition.not);
    const facts = comparisonsIn(condition).flatMap(({ left, right }) => [...left, right]);
    if (!facts.includes(fact)) return true;
    found.push(condition);
    return !('sum' in condition) && facts.every((other) => other === fact || other === null);
  };
  return conditions.every(isAlone) ? found : null;
}
