import {
  compileCalendar,
  Directory,
  ProblemError,
  resolveCalendar,
  type Calendars,
  type PlayWorld,
  type ProcedureDocument,
  type WorkCalendar,
} from '@motcua/engine';
import type { PlayData } from '../../../model/play-data.ts';
import { standInCalendar, standInRegister } from './stand-in.ts';

/** Where a draft is played, as plain data that a worker can be handed too. */
export interface WorldData extends PlayData {
  /** What the application did not give and was made up. */
  readonly standIn: { readonly register: boolean; readonly calendars: boolean };
}

/** The application's own data where it gave any, otherwise a stand-in. */
export function worldData(
  given: PlayData | undefined,
  document: ProcedureDocument,
  agencies: readonly string[],
  thisYear: number,
): WorldData {
  const hasRegister = given !== undefined && given.agencies.length > 0;
  const hasCalendars = given !== undefined && given.calendars.length > 0;
  return {
    ...(hasRegister ? given : standInRegister(document, agencies)),
    calendars: hasCalendars ? given.calendars : [standInCalendar(document, thisYear)],
    standIn: { register: !hasRegister, calendars: !hasCalendars },
  };
}

/** The world that the engine plays in, made of its data. Throws `ProblemError` when a calendar is not whole. */
export function worldOf(data: WorldData): PlayWorld {
  const { agencies, relations, attributes, posts, roles } = data;
  const directory = new Directory({ agencies, relations, attributes, people: [{ posts }], roles });
  return { directory, calendars: calendarsOf(data) };
}

/** Each agency's calendar, with its own office hours where it has some; compiled once per combination. */
function calendarsOf({ agencies, calendars: documents }: WorldData): Calendars {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const byAgency = new Map(agencies.map((agency) => [agency.id, agency]));
  const root = documents.find(({ parent }) => parent === undefined) ?? documents[0];
  const compiled = new Map<string, WorkCalendar>();
  const whole = (id: string) => {
    const resolved = resolveCalendar(id, (one) => byId.get(one));
    if (!resolved.ok) throw new ProblemError(resolved.problems);
    return resolved.calendar;
  };
  return (id) => {
    const agency = byAgency.get(id);
    const document = byId.get(agency?.calendar ?? '') ?? root;
    if (document === undefined) throw new Error('There is no calendar to play in');
    const windows = agency?.windows ?? undefined;
    const key = `${document.id} ${JSON.stringify(windows ?? null)}`;
    const known = compiled.get(key) ?? compileCalendar(whole(document.id), windows);
    compiled.set(key, known);
    return known;
  };
}
