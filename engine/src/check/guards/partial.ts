import type { Comparison, Condition } from '../../document/condition.ts';
import type { Scalar } from '../../document/primitives.ts';

/** What is said of facts so far: a value, `null` for "not known", and nothing at all while it is still open. */
export type Assignment = ReadonlyMap<string, Scalar | null>;

/**
 * Judges a condition of which some facts are still open: true or false where that no longer depends on them, else
 * undefined. With every fact said it answers as `compileCondition` does; the search cuts whole regions with it.
 */
export function judge(condition: Condition, said: Assignment): boolean | undefined {
  if ('all' in condition) return every(condition.all, said, false);
  if ('any' in condition) {
    const none = every(
      condition.any.map((part) => ({ not: part })),
      said,
      false,
    );
    return none === undefined ? undefined : !none;
  }
  if ('not' in condition) {
    const inner = judge(condition.not, said);
    return inner === undefined ? undefined : !inner;
  }
  const left = 'sum' in condition ? sumOf(condition.sum, said) : said.get(condition.fact);
  if (left === undefined) return undefined;
  if (condition.op === 'known') return left !== null;
  if (left === null) return false;
  if (condition.op === 'in') return Array.isArray(condition.value) && condition.value.includes(left);
  const right = valueOf(condition.value, said);
  if (right === undefined) return undefined;
  return right !== null && typeof left === typeof right && compare(condition.op, left, right);
}

function every(parts: readonly Condition[], said: Assignment, decided: boolean): boolean | undefined {
  let open = false;
  for (const part of parts) {
    const held = judge(part, said);
    if (held === decided) return decided;
    if (held === undefined) open = true;
  }
  return open ? undefined : !decided;
}

function sumOf(ids: readonly string[], said: Assignment): number | null | undefined {
  let total = 0;
  let open = false;
  for (const id of ids) {
    const value = said.get(id);
    if (value === undefined) open = true;
    else if (typeof value !== 'number') return null;
    else total += value;
  }
  return open ? undefined : total;
}

function valueOf(value: unknown, said: Assignment): Scalar | null | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value !== null && typeof value === 'object' && 'fact' in value) return said.get(String(value.fact));
  return null;
}

function compare(op: Exclude<Comparison, 'in' | 'known'>, a: Scalar, b: Scalar): boolean {
  switch (op) {
    case 'eq':
      return a === b;
    case 'ne':
      return a !== b;
    case 'lt':
      return a < b;
    case 'lte':
      return a <= b;
    case 'gt':
      return a > b;
    case 'gte':
      return a >= b;
  }
}
