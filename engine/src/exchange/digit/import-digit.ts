import { lineOfPointer } from '../../document/json-places.ts';
import { readJson } from '../../document/read-json.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Mapping } from '../foreign/convert-process.ts';
import type { Account, Imported } from '../imported.ts';
import { readBytes } from '../xml/read-bytes.ts';
import { BusinessService } from './business-service.ts';
import { convertService } from './convert-service.ts';

/** Tells whether a JSON value looks like DIGIT's workflow configuration. */
export function servicesIn(
  value: unknown,
): { readonly path: string; readonly services: readonly unknown[] } | null {
  if (Array.isArray(value)) return value.some(hasStates) ? { path: '', services: value } : null;
  if (typeof value !== 'object' || value === null) return null;
  const record = value as Readonly<Record<string, unknown>>;
  const list = record['BusinessServices'] ?? record['businessServices'];
  const name = record['BusinessServices'] === undefined ? 'businessServices' : 'BusinessServices';
  if (Array.isArray(list)) return { path: `/${name}`, services: list };
  return hasStates(value) ? { path: '#', services: [value] } : null;
}

const hasStates = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'businessService' in value && 'states' in value;

/**
 * Imports DIGIT's `BusinessService` JSON: states become steps or ends, actions become edges, the time of the whole becomes
 * the promise. Each service becomes a procedure of its own.
 * @param options.performers roles of DIGIT with who performs their part here
 */
export function importDigit(
  source: Uint8Array | string,
  options: { readonly performers?: Mapping } = {},
): Imported {
  const read = typeof source === 'string' ? { ok: true as const, text: source } : readBytes(source);
  if (!read.ok) return refused(read.problems);
  const json = readJson(read.text);
  if (!json.ok) return refused(json.problems);
  const found = servicesIn(json.value);
  if (!found || found.services.length === 0)
    return refused([{ code: 'digit-no-service', severity: 'error', path: '', facts: {} }]);
  const accounts: Account[] = [];
  const documents = [];
  const line = (path: string) => lineOfPointer(read.text, path);
  for (const [i, value] of found.services.entries()) {
    const path = found.path === '#' ? '' : `${found.path}/${i}`;
    const parsed = BusinessService.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const place = `${path}/${(issue?.path ?? []).map(String).join('/')}`;
      return refused([
        {
          ...{ code: 'digit-shape', severity: 'error', path: place },
          facts: { place, line: line(place), detail: issue?.message ?? '' },
        },
      ]);
    }
    const converted = convertService(parsed.data, path, line, options.performers ?? {});
    accounts.push(...converted.accounts);
    if ('problems' in converted)
      return { ok: false, format: 'digit', problems: converted.problems, accounts };
    documents.push({ source: parsed.data.businessService, document: converted.document });
  }
  accounts.sort((a, b) => a.line - b.line);
  return { ok: true, format: 'digit', documents, accounts };
}

function refused(problems: readonly Problem[]): Imported {
  return { ok: false, format: 'digit', problems, accounts: [] };
}
