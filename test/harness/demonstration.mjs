import {
  CalendarDocument,
  compileCalendar,
  Directory,
  parseDefinitionText,
  resolveCalendar,
} from '@motcua/engine';
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
  const documents = readdirSync(new URL('calendars', definitions)).map((name) =>
    CalendarDocument.parse(json(`calendars/${name}`)),
  );
  const compiled = new Map();
  return {
    directory: new Directory({
      agencies,
      ...json('register/relations.json'),
      people: json('register/people.json'),
      roles: json('register/roles.json'),
    }),
    calendars: (/** @type {string} */ agency) => {
      const own = agencies.find((/** @type {any} */ { id }) => id === agency);
      const id = own?.calendar ?? 'vn_public';
      const key = `${id} ${JSON.stringify(own?.windows ?? null)}`;
      if (!compiled.has(key)) {
        const whole = resolveCalendar(id, (one) => documents.find((document) => document.id === one));
        if (!whole.ok) throw new Error(`Calendar ${id} cannot be used`);
        compiled.set(key, compileCalendar(whole.calendar, own?.windows));
      }
      return compiled.get(key);
    },
  };
}
