import {
  CalendarDocument,
  checkProcedure,
  compileCalendar,
  dayInForce,
  Directory,
  parseDefinitionText,
  resolveCalendar,
  type CheckReport,
  type DirectoryRows,
  type ProcedureDocument,
  type WorkCalendar,
} from '@motcua/engine';
import { readdirSync, readFileSync } from 'node:fs';

/** The text of a file of `definitions/`. */
export const read = (path: string) =>
  readFileSync(new URL(`../../definitions/${path}`, import.meta.url), 'utf8');
const json = <T>(path: string) => JSON.parse(read(path)) as T;

/** Every procedure document's file name. */
export const files = readdirSync(new URL('../../definitions/procedures', import.meta.url)).filter((name) =>
  name.endsWith('.json'),
);

const agencies =
  json<readonly (DirectoryRows['agencies'][number] & { calendar: string; windows?: [string, string][] })[]>(
    'register/agencies.json',
  );
const { relations, attributes } =
  json<Pick<DirectoryRows, 'relations' | 'attributes'>>('register/relations.json');

/** The register of the demonstration province. */
export const directory = new Directory({
  agencies,
  relations,
  attributes,
  people: json('register/people.json'),
  roles: json('register/roles.json'),
});

/** The calendars of the demonstration province. */
export const calendarDocuments = readdirSync(new URL('../../definitions/calendars', import.meta.url)).map(
  (name) => CalendarDocument.parse(json(`calendars/${name}`)),
);
export const calendarDocument = (id: string) => calendarDocuments.find((document) => document.id === id);
const compiled = new Map<string, WorkCalendar>();

function whole(id: string) {
  const resolved = resolveCalendar(id, calendarDocument);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.calendar;
}

/** The calendar of each agency, with its own office windows where it has some. */
export function calendars(agency: string): WorkCalendar {
  const own = agencies.find(({ id }) => id === agency);
  const key = `${own?.calendar} ${JSON.stringify(own?.windows ?? null)}`;
  const calendar = compiled.get(key) ?? compileCalendar(whole(own?.calendar ?? 'vn_public'), own?.windows);
  compiled.set(key, calendar);
  return calendar;
}

const documents = new Map<string, ProcedureDocument>();
for (const file of files) {
  const parsed = parseDefinitionText(read(`procedures/${file}`));
  if (!parsed.ok)
    throw new Error(`${file}: ${parsed.problems.map(({ code, path }) => `${code} ${path}`).join('; ')}`);
  documents.set(file.replace(/\.json$/, ''), parsed.document);
}

/** A procedure document by the code that links call it by. */
export const published = (code: string): ProcedureDocument | undefined => documents.get(code);

/** The day as of which a procedure is checked. */
export const dayOfCheck = (document: ProcedureDocument): string => dayInForce(document, '2026-11-02');

/** By whose calendar an agency is judged that is found only at run time. */
const usual = 'H99.12';

/** What the checker says of a document in the demonstration province. */
export const checked = (document: ProcedureDocument): CheckReport =>
  checkProcedure(document, directory.register(dayOfCheck(document), published), {
    usual: calendars(usual),
    of: calendars,
  });
