import { jsonPointer } from '../problem/pointer.ts';
import type { Problem } from '../problem/problem.ts';
import { maxDefinitionDepth } from './read-json.ts';

/**
 * The first thing in a value that JSON has no text for, or that lies too deep to be walked safely; null when the value
 * is plain JSON. `JSON.parse` itself gives such a value: it reads 1e999 as infinity, which has no canonical form and so
 * no hash.
 */
export function problemInJson(value: unknown): Problem | null {
  const fault = faultIn(value, 0);
  if (!fault) return null;
  const path = jsonPointer(fault.path);
  return fault.found === tooDeep
    ? { code: 'definition-too-deep', severity: 'error', path, facts: {} }
    : {
        code: 'definition-shape',
        severity: 'error',
        path,
        facts: { detail: `JSON has no value such as ${fault.found}` },
      };
}

interface Fault {
  readonly found: string;
  /** Names that lead to it, written down only on the way back from it. */
  readonly path: string[];
}

const tooDeep = 'too deep';
const tagOf = Object.prototype.toString;

function faultIn(value: unknown, depth: number): Fault | null {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      // As in JSON.stringify, a member that is undefined is not there.
      return null;
    case 'number':
      return Number.isFinite(value) ? null : { found: String(value), path: [] };
    case 'object':
      return value === null ? null : faultInside(value, depth);
    default:
      return { found: typeof value, path: [] };
  }
}

function faultInside(holder: object, depth: number): Fault | null {
  if (depth >= maxDefinitionDepth) return { found: tooDeep, path: [] };
  // By its tag, not by its prototype: what another realm parsed (a frame, a worker) is plain too.
  const tag = tagOf.call(holder) as string;
  if (tag !== '[object Object]' && tag !== '[object Array]') return { found: tag.slice(8, -1), path: [] };
  for (const name of Object.keys(holder)) {
    const fault = faultIn((holder as Record<string, unknown>)[name], depth + 1);
    if (!fault) continue;
    fault.path.unshift(name);
    return fault;
  }
  return null;
}
