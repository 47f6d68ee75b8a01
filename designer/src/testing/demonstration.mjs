import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../definitions/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

const { relations, attributes } = read('register/relations.json');

/** The register and the calendars of the demonstration province, as an application gives them to the designer. */
export const demonstration = {
  date: '2026-08-03',
  published: {},
  agencies: read('register/agencies.json'),
  relations,
  attributes,
  posts: read('register/people.json').flatMap(({ posts }) => posts),
  roles: read('register/roles.json'),
  calendars: readdirSync(new URL('calendars/', folder)).map((file) => read(`calendars/${file}`)),
};
