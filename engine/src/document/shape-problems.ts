import { jsonPointer } from '../problem/pointer.ts';
import type { z } from 'zod';
import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { procedureJsonSchema } from './json-schema.ts';
import { chosen, inWords, schemaAt, type Schema } from './schema-words.ts';

let cached: Schema | null = null;
const rootSchema = (): Schema => (cached ??= procedureJsonSchema() as Schema);

/** Most problems of shape that are worth listing at once. */
const maxProblems = 100;

/** What is wrong with the shape of a value, in the words of the schema: what stands there and what could. */
export function shapeProblems(value: unknown, issues: readonly z.core.$ZodIssue[]): readonly Problem[] {
  return issues.slice(0, maxProblems).flatMap((issue) => problemsOf(value, issue, []));
}

function problemsOf(
  root: unknown,
  issue: z.core.$ZodIssue,
  above: readonly PropertyKey[],
): readonly Problem[] {
  const path = [...above, ...issue.path];
  const found = at(root, path);
  if (found === undefined && issue.code !== 'unrecognized_keys') return [missing(root, path)];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = closestBranch(root, path, issue.errors);
    if (closest) return closest.flatMap((inner) => problemsOf(root, inner, path));
  }
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(schemaOf(root, path).properties ?? {});
    return issue.keys.map((name) =>
      problem('definition-unknown-field', root, [...path, name], {
        names: name,
        nearest: nearest(name, known) ?? '',
        known: known.join(', '),
      }),
    );
  }
  return [
    problem('definition-shape', root, path, {
      found: shown(found),
      expected: expectedAt(root, path, found),
      detail: issue.message,
    }),
  ];
}

/**
 * The alternative that was most likely meant: one whose mistakes lie deeper; at equal depth one that lacks something
 * rather than one that says something else; then the one with the fewest.
 */
function closestBranch(
  root: unknown,
  path: readonly PropertyKey[],
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | null {
  const value = at(root, path);
  // A plain value where only objects could stand, or the other way round: all alternatives are said at once.
  if (value === null || typeof value !== 'object') return null;
  const weight = (issues: readonly z.core.$ZodIssue[]) => [
    -Math.max(0, ...issues.map((issue) => issue.path.length)),
    issues.filter(({ code }) => code === 'invalid_value').length,
    issues.length,
  ];
  const [best] = [...branches]
    .filter((issues) => issues.some((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'))
    .sort((a, b) => {
      const [x, y] = [weight(a), weight(b)];
      return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]!;
    });
  return best ?? null;
}

function missing(root: unknown, path: readonly PropertyKey[]): Problem {
  return problem('definition-missing-field', root, path, {
    name: String(path.at(-1) ?? ''),
    expected: expectedAt(root, path, undefined),
  });
}

function expectedAt(root: unknown, path: readonly PropertyKey[], found: unknown): string {
  const defs = rootSchema().$defs ?? {};
  const schema = schemaAt(rootSchema(), root, path);
  // Of kinds only the names are of use.
  if (path.at(-1) === 'kind' || isKindOnly(schema)) return kindsAt(root, path.slice(0, -1));
  return inWords(
    found === undefined || typeof found !== 'object' ? schema : chosen(schema, found, defs),
    defs,
    2,
  );
}

function isKindOnly(schema: Schema): boolean {
  return Object.keys(schema).length === 0;
}

/** The kinds that could stand at a place. */
function kindsAt(root: unknown, path: readonly PropertyKey[]): string {
  const defs = rootSchema().$defs ?? {};
  const whole = schemaAt(rootSchema(), root, path);
  const target = whole.$ref ? (defs[whole.$ref.split('/').pop() ?? ''] ?? whole) : whole;
  const kinds = (target.oneOf ?? target.anyOf ?? []).flatMap(({ properties }) => {
    const kind = properties?.['kind']?.const;
    return typeof kind === 'string' ? [`\`${kind}\``] : [];
  });
  return kinds.join(' ');
}

function schemaOf(root: unknown, path: readonly PropertyKey[]): Schema {
  const defs = rootSchema().$defs ?? {};
  return chosen(schemaAt(rootSchema(), root, path), at(root, path), defs);
}

function problem(
  code: string,
  root: unknown,
  path: readonly PropertyKey[],
  facts: Record<string, string>,
): Problem {
  const id = idAround(root, path);
  return {
    code,
    severity: 'error',
    path: jsonPointer(path),
    ...(id === undefined ? {} : { at: id }),
    facts: { ...facts, place: id ?? (jsonPointer(path) || '/') },
  };
}

/** The id of the innermost thing around a place that has one. */
function idAround(root: unknown, path: readonly PropertyKey[]): string | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const value = at(root, path.slice(0, length));
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      const { id } = value as { id?: unknown };
      if (typeof id === 'string' && length > 1) return id.slice(0, 80);
    }
  }
  return undefined;
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
