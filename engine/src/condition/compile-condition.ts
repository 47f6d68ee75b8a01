import type { Comparison, Condition } from '../document/condition.ts';
import type { Fact } from '../document/facts.ts';
import type { Scalar } from '../document/primitives.ts';
import { factValue, type FactView } from './fact-view.ts';

export type Predicate = (view: FactView) => boolean;
type Read = (view: FactView) => Scalar | undefined;

/**
 * Compiles a condition to a function, once. A comparison with a fact that is not known is false whatever the operator
 * (`known` alone asks about that); so `not` of it is true, and nothing is ever undefined. Facts are looked up in a Map,
 * never on an object's prototype. Facts that are not declared never match; the checker reports them.
 */
export function compileCondition(condition: Condition, facts: ReadonlyMap<string, Fact>): Predicate {
  if ('all' in condition) {
    const parts = condition.all.map((part) => compileCondition(part, facts));
    return (view) => parts.every((part) => part(view));
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => compileCondition(part, facts));
    return (view) => parts.some((part) => part(view));
  }
  if ('not' in condition) {
    const inner = compileCondition(condition.not, facts);
    return (view) => !inner(view);
  }
  const left = 'sum' in condition ? readSum(condition.sum, facts) : readFact(condition.fact, facts);
  if (condition.op === 'known') return (view) => left(view) !== undefined;
  if (condition.op === 'in') {
    const list = new Set(Array.isArray(condition.value) ? condition.value : []);
    return (view) => {
      const value = left(view);
      return value !== undefined && list.has(value);
    };
  }
  const right = readValue(condition.value, facts);
  const holds = comparisons[condition.op];
  return (view) => {
    const a = left(view);
    const b = right(view);
    return a !== undefined && b !== undefined && typeof a === typeof b && holds(a, b);
  };
}

const comparisons: Record<Exclude<Comparison, 'in' | 'known'>, (a: Scalar, b: Scalar) => boolean> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
};

function readFact(id: string, facts: ReadonlyMap<string, Fact>): Read {
  const fact = facts.get(id);
  return fact ? (view) => factValue(fact, view) : () => undefined;
}

function readSum(ids: readonly string[], facts: ReadonlyMap<string, Fact>): Read {
  const reads = ids.map((id) => readFact(id, facts));
  return (view) => {
    let total = 0;
    for (const read of reads) {
      const value = read(view);
      if (typeof value !== 'number') return undefined;
      total += value;
    }
    return total;
  };
}

function readValue(value: unknown, facts: ReadonlyMap<string, Fact>): Read {
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && 'fact' in value)
    return readFact(String(value.fact), facts);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return () => value;
  return () => undefined;
}

/** Ids of the facts a condition mentions. */
export function factsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  const right =
    condition.value !== null && typeof condition.value === 'object' && !Array.isArray(condition.value)
      ? [condition.value.fact]
      : [];
  return 'sum' in condition ? [...condition.sum, ...right] : [condition.fact, ...right];
}
