import type { Problem } from '../problem/problem.ts';
import { maxDefinitionDepth } from './read-json.ts';

/**
 * The first thing in a value that JSON has no text for, or that lies too deep to be walked safely; null when the value
 * is plain JSON. `JSON.parse` itself gives such a value: it reads 1e999 as infinity, which has no canonical form and so
 * no hash.
 */
export function problemInJson(value: unknown): Problem | null {
  return find(value, '', 0);
}

function find(value: unknown, path: string, depth: number): Problem | null {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return null;
    case 'number':
      return Number.isFinite(value) ? null : notJson(path, String(value));
    case 'object':
      break;
    case 'undefined':
      // As in JSON.stringify: a member that is undefined is not there.
      return null;
    default:
      return notJson(path, typeof value);
  }
  if (value === null) return null;
  if (depth >= maxDefinitionDepth) return { code: 'definition-too-deep', severity: 'error', path, facts: {} };
  const isPlain =
    Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
  if (!isPlain) return notJson(path, 'object');
  for (const [name, item] of Object.entries(value)) {
    const problem = find(item, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
    if (problem) return problem;
  }
  return null;
}

function notJson(path: string, found: string): Problem {
  const detail = `JSON has no value such as ${found}`;
  return { code: 'definition-shape', severity: 'error', path, facts: { detail } };
}
