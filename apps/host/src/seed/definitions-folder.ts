import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The demonstration province beside this host. */
const folder = new URL('../../../../definitions/', import.meta.url);

export function readDefinition(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8').normalize('NFC'));
}

export function readDefinitions(subfolder: string): unknown[] {
  return readdirSync(fileURLToPath(new URL(`${subfolder}/`, folder)))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readDefinition(`${subfolder}/${name}`));
}
