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

const register = (file) =>
  JSON.parse(readFileSync(new URL(`../../../definitions/register/${file}.json`, import.meta.url), 'utf8'));

/** The register of the demonstration province as the designer is given it, in Vietnamese. */
export const registerNames = {
  roles: register('roles').map(({ id, title }) => ({ id, title: title.vi })),
  agencies: register('agencies').map(({ id, name }) => ({ id, title: name.vi })),
  relations: register('relations').relations.map(({ relation, title }) => ({
    id: relation,
    title: title.vi,
  })),
};
