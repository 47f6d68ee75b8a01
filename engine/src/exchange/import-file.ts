import { readJson } from '../document/read-json.ts';
import { importBpmn, type ImportOptions } from './bpmn/import-bpmn.ts';
import { importDigit, servicesIn } from './digit/import-digit.ts';
import type { Imported } from './imported.ts';
import { readBytes } from './xml/read-bytes.ts';

/** Imports a file of any kind that is known, told by what stands in it and not by its name. */
export async function importFile(source: Uint8Array, options: ImportOptions = {}): Promise<Imported> {
  const read = readBytes(source);
  if (!read.ok) return { ok: false, format: 'bpmn', problems: read.problems, accounts: [] };
  const first = /\S/.exec(read.text.replace(/^\ufeff/, ''))?.[0];
  if (first !== '{' && first !== '[') return importBpmn(read.text, options);
  const json = readJson(read.text);
  if (json.ok && !servicesIn(json.value))
    return {
      ...{ ok: false, format: 'digit', accounts: [] },
      problems: [{ code: 'foreign-unknown', severity: 'error', path: '', facts: {} }],
    };
  return importDigit(read.text, options);
}
