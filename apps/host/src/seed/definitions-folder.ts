import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The demonstration province beside this host. */
const folder = new URL('../../../../definitions/', import.meta.url);

export function readDefinition(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8').normalize('NFC'));
}

export function readDefinitions(subfolder: string): unknown[] {
  return definitionNames(subfolder).map((name) => readDefinition(`${subfolder}/${name}.json`));
}

/** What stands in a folder, in order, without `.json`. */
export function definitionNames(subfolder: string): string[] {
  return readdirSync(fileURLToPath(new URL(`${subfolder}/`, folder)))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => name.slice(0, -'.json'.length));
}
