import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CalendarDocument,
  compileCalendar,
  Directory,
  parseDefinitionText,
  ProblemError,
  resolveCalendar,
  type Calendars,
  type CheckCalendars,
  type Names,
  type ProcedureDocument,
  type RegisterNames,
  type WorkCalendar,
} from '@motcua/engine';
import { z } from 'zod';
import { AgencyFile, PeopleFile, RelationFile, RoleFile } from '../seed/register-files.ts';

/** The world around procedures, as a folder such as `definitions/` describes it: no database, no running host. */
export interface World {
  readonly directory: Directory;
  readonly calendars: Calendars;
  /** The calendars that procedures are checked by. */
  readonly checkCalendars: CheckCalendars;
  /** The nation's calendar: the one that inherits from no other. */
  readonly nationalCalendar: () => WorkCalendar;
  /** How agencies and roles are called. */
  readonly names: Names;
  /** How what problems name by its code is called: agencies and relations. */
  readonly called: RegisterNames;
  /** A procedure of the folder by the code that links call it by. */
  readonly procedure: (code: string) => ProcedureDocument | undefined;
}

/**
 * Reads `register/*.json` and `calendars/*.json` of a folder. Throws with the file's name when one is missing or does
 * not have the shape expected of it.
 */
export function readDefinitions(folder: string): World {
  const register = join(folder, 'register');
  const agencies = read(join(register, 'agencies.json'), AgencyFile);
  const roles = read(join(register, 'roles.json'), RoleFile);
  const relations = read(join(register, 'relations.json'), RelationFile);
  const directory = new Directory({
    agencies,
    ...relations,
    people: read(join(register, 'people.json'), PeopleFile),
    roles,
  });
  const documents = readdirSync(join(folder, 'calendars'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => read(join(folder, 'calendars', name), CalendarDocument));
  const names: Names = {
    role: (id) => roles.find((role) => role.id === id)?.title,
    agency: (id) => agencies.find((agency) => agency.id === id)?.name,
  };
  const calendars = calendarsOf(agencies, documents);
  const known = new Set(agencies.map(({ id }) => id));
  const top = agencies.find(({ parent }) => parent === null);
  return {
    directory,
    calendars,
    checkCalendars: {
      usual: calendars(top?.id ?? ''),
      of: (agency) => (known.has(agency) ? calendars(agency) : undefined),
    },
    nationalCalendar: () => compileCalendar(documents.find((one) => !('parent' in one)) ?? documents[0]!),
    names,
    called: (code) =>
      names.agency(code) ?? relations.relations.find(({ relation }) => relation === code)?.title,
    procedure: proceduresOf(folder),
  };
}

/** The procedures of a folder, each read when it is asked for; one that cannot be read is not there. */
function proceduresOf(folder: string): World['procedure'] {
  const read = new Map<string, ProcedureDocument | undefined>();
  return (code) => {
    if (!read.has(code)) {
      const file = join(folder, 'procedures', `${code}.json`);
      const parsed = existsSync(file) ? parseDefinitionText(readFileSync(file, 'utf8')) : undefined;
      read.set(code, parsed?.ok ? parsed.document : undefined);
    }
    return read.get(code);
  };
}

/** Each agency's calendar, with its own office windows where it has some; compiled once per combination. */
function calendarsOf(
  agencies: z.infer<typeof AgencyFile>,
  documents: readonly CalendarDocument[],
): Calendars {
  const byAgency = new Map(agencies.map((agency) => [agency.id, agency]));
  const compiled = new Map<string, WorkCalendar>();
  const whole = (id: string) => {
    const resolved = resolveCalendar(id, (one) => documents.find((document) => document.id === one));
    if (!resolved.ok) throw new ProblemError(resolved.problems);
    return resolved.calendar;
  };
  return (id) => {
    const agency = byAgency.get(id);
    const document =
      documents.find((candidate) => candidate.id === agency?.calendar) ??
      documents.find(({ parent }) => parent === undefined);
    if (!document) throw new Error('The definitions folder holds no calendar');
    const key = `${document.id} ${JSON.stringify(agency?.windows ?? null)}`;
    const calendar = compiled.get(key) ?? compileCalendar(whole(document.id), agency?.windows);
    compiled.set(key, calendar);
    return calendar;
  };
}

function read<T>(file: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${file} cannot be used: ${detail}`, { cause: error });
  }
}
