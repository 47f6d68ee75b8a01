import type { Comparison, Condition } from '../../document/condition.ts';
import type { Scalar } from '../../document/primitives.ts';

/** A comparison as other tools write it, before its variable has become a fact. */
export interface Compared {
  readonly variable: string;
  readonly op: Comparison;
  readonly value: Scalar;
}

/** A simple condition over variables: comparisons joined in one way. */
export interface Expression {
  readonly join: 'all' | 'any';
  readonly parts: readonly Compared[];
}

const operators: Readonly<Record<string, Comparison>> = {
  '==': 'eq',
  '===': 'eq',
  '=': 'eq',
  eq: 'eq',
  '!=': 'ne',
  '!==': 'ne',
  ne: 'ne',
  '<': 'lt',
  lt: 'lt',
  '<=': 'lte',
  le: 'lte',
  '>': 'gt',
  gt: 'gt',
  '>=': 'gte',
  ge: 'gte',
};

const variable = String.raw`[A-Za-z_][\w]*(?:\.[A-Za-z_][\w]*){0,4}`;
const literal = String.raw`"[^"\\]{0,200}"|'[^'\\]{0,200}'|-?\d{1,15}(?:\.\d{1,6})?|true|false`;
const compared = new RegExp(`^(${variable})\\s*(===?|=|!==?|<=?|>=?|eq|ne|lt|le|gt|ge)\\s*(${literal})$`);
const bare = new RegExp(`^(!|not\\s+)?\\s*(${variable})$`);

/**
 * Reads `\${amount > 5 && kind == 'new'}`, `#{approved}` and `= approved = true` as what they say. Anything that calls, computes
 * or nests is not read at all: it is never evaluated, and a person says it again.
 */
export function readExpression(text: string): Expression | null {
  const inner = unwrap(text);
  if (inner === null) return null;
  const usesAll = /&&|\sand\s/.test(inner);
  const usesAny = /\|\||\sor\s/.test(inner);
  if (usesAll && usesAny) return null;
  const pieces = inner.split(usesAny ? /\|\||\sor\s/ : /&&|\sand\s/);
  const parts = pieces.map((piece) => readPart(piece.trim()));
  if (parts.length > 20 || parts.some((part) => part === null)) return null;
  return { join: usesAny ? 'any' : 'all', parts: parts as Compared[] };
}

function unwrap(text: string): string | null {
  if (text.length > 1000) return null;
  const found = /^\s*(?:[$#]\{([^{}]*)\}|=([^=][\s\S]*)|([^=${}#][^${}]*))\s*$/.exec(text);
  const inner = found?.[1] ?? found?.[2] ?? found?.[3];
  return inner === undefined ? null : inner.trim();
}

function readPart(text: string): Compared | null {
  const found = compared.exec(text);
  if (found) return { variable: found[1]!, op: operators[found[2]!]!, value: valueOf(found[3]!) };
  const alone = bare.exec(text);
  if (!alone || ['true', 'false', 'null', 'not'].includes(alone[2]!)) return null;
  return { variable: alone[2]!, op: 'eq', value: alone[1] === undefined };
}

function valueOf(text: string): Scalar {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^["']/.test(text) ? text.slice(1, -1) : Number(text);
}

/** The condition in our language, once every variable has a fact. */
export function conditionOf(
  { join, parts }: Expression,
  facts: ReadonlyMap<string, string>,
): Condition | null {
  const all = parts.map(({ variable: name, op, value }): Condition | null => {
    const fact = facts.get(name);
    return fact === undefined ? null : { fact, op, value };
  });
  if (all.some((part) => part === null)) return null;
  const conditions = all as Condition[];
  if (conditions.length === 1) return conditions[0]!;
  return join === 'any' ? { any: conditions } : { all: conditions };
}
