import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../definitions/procedures/', import.meta.url);

/** The procedures that come with Motcua, as they are written: name of the file and text. */
export const definitions = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

const pieces = new URL('../../../definitions/step-blueprints/', import.meta.url);

/** The pieces of drawings that come with Motcua, as they are written. */
export const pieceFiles = readdirSync(pieces)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, text: readFileSync(new URL(file, pieces), 'utf8') }));
