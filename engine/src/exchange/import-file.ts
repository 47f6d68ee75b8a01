import type { Problem } from '../problem/problem.ts';
import { readJson } from '../document/read-json.ts';
import { importBpmn, type ImportOptions } from './bpmn/import-bpmn.ts';
import { importDigit, servicesIn } from './digit/import-digit.ts';
import type { Imported } from './imported.ts';
import { maxForeignBytes, readBytes } from './xml/read-bytes.ts';

/** The answer to a file that is too large to be read at all, for whoever knows its size beforehand; null: it is not. */
export function refuseSize(size: number): Imported | null {
  if (size <= maxForeignBytes) return null;
  const problem: Problem = {
    ...{ code: 'foreign-too-large', severity: 'error', path: '' },
    facts: { size, max: maxForeignBytes },
  };
  return { ok: false, format: 'bpmn', accounts: [], problems: [problem] };
}

/** Imports a file of any kind that is known, told by what stands in it and not by its name. */
export async function importFile(source: Uint8Array, options: ImportOptions = {}): Promise<Imported> {
  const read = readBytes(source);
  if (!read.ok) return { ok: false, format: 'bpmn', problems: read.problems, accounts: [] };
  const first = /\S/.exec(read.text.replace(/^\ufeff/, ''))?.[0];
  if (first === '<') return importBpmn(read.text, options);
  const json = readJson(read.text);
  const isJson = first === '{' || first === '[';
  if (isJson && !(json.ok && !servicesIn(json.value))) return importDigit(read.text, options);
  return {
    ...{ ok: false, format: isJson ? 'digit' : 'bpmn', accounts: [] },
    problems: [{ code: 'foreign-unknown', severity: 'error', path: '', facts: {} }],
  };
}
