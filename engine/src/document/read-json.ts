import type { Problem } from '../problem/problem.ts';
import { lineAt } from './json-places.ts';

/** Largest definition accepted, in UTF-16 code units of its text. Checked before parsing. */
export const maxDefinitionLength = 2 * 1024 * 1024;

/** Deepest nesting accepted; deeper text is refused before anything recursive touches it. */
export const maxDefinitionDepth = 64;

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the text of a definition: at most 2 MB, at most 64 levels deep, well-formed, no name twice in one object
 * (JSON.parse would silently keep the last), no lone surrogates.
 */
export function readJson(source: string): ReadJson {
  // Some editors write a mark before the first character that says how the file is encoded.
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  if (text.length > maxDefinitionLength)
    return refuse('definition-too-large', '', { length: text.length, max: maxDefinitionLength });
  const scan = scanJson(text);
  if (scan !== null) return refuse(scan.code, '', { line: lineAt(text, scan.offset), name: scan.name });
  try {
    const value = JSON.parse(text) as unknown;
    return { ok: true, value };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const offset = Number(/position (\d+)/.exec(detail)?.[1] ?? text.length);
    return refuse('json-malformed', '', {
      detail,
      line: lineAt(text, offset),
      column: offset - text.lastIndexOf('\n', offset - 1),
      near: text
        .slice(Math.max(0, offset - 20), offset + 10)
        .replaceAll(/\s+/g, ' ')
        .trim(),
    });
  }
}

function refuse(code: string, path: string, facts: Problem['facts']): ReadJson {
  return { ok: false, problems: [{ code, severity: 'error', path, facts }] };
}

interface Finding {
  readonly code: string;
  readonly offset: number;
  readonly name: string;
}

/** One pass over the text: depth and repeated names. Leaves all other syntax to JSON.parse. */
function scanJson(text: string): Finding | null {
  const names: (Set<string> | null)[] = [];
  let i = 0;
  let expectName = false;
  while (i < text.length) {
    const ch = text[i];
    if (ch === '"') {
      const end = endOfString(text, i);
      if (end < 0) return null;
      const scope = names[names.length - 1];
      if (expectName && scope) {
        const raw = text.slice(i, end + 1);
        // Two spellings of one name become one when the document is brought to normal form.
        const name = decode(raw).normalize('NFC');
        if (scope.has(name)) return { code: 'json-duplicate-name', offset: i, name: name.slice(0, 80) };
        scope.add(name);
        expectName = false;
      }
      if (hasLoneSurrogate(text, i, end)) return { code: 'json-lone-surrogate', offset: i, name: '' };
      i = end + 1;
      continue;
    }
    if (ch === '{' || ch === '[') {
      names.push(ch === '{' ? new Set() : null);
      if (names.length > maxDefinitionDepth) return { code: 'definition-too-deep', offset: i, name: '' };
      expectName = ch === '{';
    } else if (ch === '}' || ch === ']') {
      names.pop();
      expectName = false;
    } else if (ch === ',') {
      expectName = Boolean(names[names.length - 1]);
    }
    i += 1;
  }
  return null;
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i += 1) {
    const ch = text[i];
    if (ch === '\\') i += 1;
    else if (ch === '"') return i;
  }
  return -1;
}

function decode(raw: string): string {
  try {
    return JSON.parse(raw) as string;
  } catch {
    return raw;
  }
}

/** In a `u` regex a surrogate matches only where it does not belong to a pair. */
const loneSurrogate = /\p{Surrogate}/u;

function hasLoneSurrogate(text: string, start: number, end: number): boolean {
  const raw = text.slice(start, end + 1);
  if (!/[\ud800-\udfff]|\\u[dD][89abAB]/.test(raw)) return false;
  return loneSurrogate.test(decode(raw));
}
