import { CalendarDocument, compileCalendar, Directory, parseDefinitionText } from '@motcua/engine';
import { readdirSync, readFileSync } from 'node:fs';

const definitions = new URL('../../definitions/', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, definitions), 'utf8');
const json = (/** @type {string} */ path) => JSON.parse(read(path));

/** Every published procedure document. */
export function publishedDocuments() {
  return readdirSync(new URL('procedures', definitions))
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const parsed = parseDefinitionText(read(`procedures/${name}`));
      if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
      return parsed.document;
    });
}

/** The national calendar. */
export function nationalCalendar() {
  return CalendarDocument.parse(json('calendars/vn_public.json'));
}

/** The register and the calendars of the demonstration province, for playing scenarios. */
export function demonstrationWorld() {
  const agencies = json('register/agencies.json');
  const national = nationalCalendar();
  const compiled = new Map();
  return {
    directory: new Directory({
      agencies,
      ...json('register/relations.json'),
      people: json('register/people.json'),
      roles: json('register/roles.json'),
    }),
    calendars: (/** @type {string} */ agency) => {
      const own = agencies.find((/** @type {any} */ { id }) => id === agency)?.windows;
      const windows = own ?? national.windows;
      const key = JSON.stringify(windows);
      if (!compiled.has(key)) compiled.set(key, compileCalendar(national, windows));
      return compiled.get(key);
    },
  };
}
