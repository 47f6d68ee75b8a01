import type { CalendarDocument } from '../calendar/calendar-document.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { resolveCalendar } from '../calendar/resolve-calendar.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { LocalText } from '../document/primitives.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { namesIn } from '../problem/names-in.ts';
import type { Problem } from '../problem/problem.ts';
import { describeProblem, type Language, type Wording } from '../problem/wording.ts';
import { Directory, type DirectoryRows } from '../register/directory.ts';
import { checkProcedure } from './check-procedure.ts';
import { dayInForce } from './day-in-force.ts';
import { timesKey } from './times-key.ts';
import { playScenarios, unkeptScenarios } from './unkept-scenarios.ts';
import type { LimitVerdict } from './worst/limit-verdict.ts';

/**
 * What an installation knows that the checker asks about, as plain data: so that a document can be checked where it is
 * drawn, and with the same answer as by the host.
 */
export interface CheckingData {
  /** The day as of which a document is checked that says nothing of when it comes into force. */
  readonly date: string;
  readonly agencies: readonly (DirectoryRows['agencies'][number] & {
    readonly name: LocalText;
    /** The id of its calendar. */
    readonly calendar?: string | undefined;
    /** Its own office hours, where it has some. */
    readonly windows?: readonly (readonly [string, string])[] | null | undefined;
  })[];
  readonly relations: readonly (DirectoryRows['relations'][number] & { readonly title: LocalText })[];
  readonly attributes: DirectoryRows['attributes'];
  /** Which roles somebody holds where. Not by whom. */
  readonly posts: DirectoryRows['people'][number]['posts'];
  readonly roles: readonly { readonly id: string }[];
  readonly calendars: readonly CalendarDocument[];
  /** Procedures that can be linked to, by their codes, as they are in force. */
  readonly published: Readonly<Record<string, ProcedureDocument>>;
}

export type WordedProblem = Problem & Wording;

export interface DocumentCheck {
  readonly problems: readonly WordedProblem[];
  readonly verdicts: readonly LimitVerdict[];
  /** What is said of the limits was found before the last changes; the next answer says it of this document. */
  readonly limitsPending: boolean;
}

export interface DocumentChecker {
  /**
   * Everything there is to say about a document, worded. With `limitsLater` the limits, which are what takes long in a
   * large drawing, are answered as they last were.
   */
  readonly check: (document: ProcedureDocument, language: Language, limitsLater?: boolean) => DocumentCheck;
}

/** Makes a checker that answers as the host of the installation does whose data it is given. */
export function documentChecker(data: CheckingData): DocumentChecker {
  const directory = new Directory({
    agencies: data.agencies,
    relations: data.relations,
    attributes: data.attributes,
    people: [{ posts: data.posts }],
    roles: data.roles,
  });
  const calendarOf = calendarsOf(data);
  const top = data.agencies.find(({ parent }) => parent === null || parent === undefined);
  const usual = calendarOf(top?.id ?? '');
  const known = new Set(data.agencies.map(({ id }) => id));
  const calendars = usual && {
    usual,
    of: (agency: string) => (known.has(agency) ? calendarOf(agency) : undefined),
  };
  const names = new Map<string, LocalText>([
    ...data.relations.map(({ relation, title }) => [relation, title] as const),
    ...data.agencies.map(({ id, name }) => [id, name] as const),
  ]);
  const published = (code: string) =>
    Object.hasOwn(data.published, code) ? data.published[code] : undefined;
  let last: { readonly key: string; readonly verdicts: readonly LimitVerdict[] } | undefined;

  return {
    check: (document, language, limitsLater = false) => {
      const key = timesKey(document);
      const limitsPending = limitsLater && last !== undefined && last.key !== key;
      const given = limitsPending
        ? ofLimits(document, last!.verdicts)
        : last?.key === key
          ? last.verdicts
          : undefined;
      const register = directory.register(dayInForce(document, data.date), published);
      const { problems, verdicts } = checkProcedure(document, register, calendars, given);
      if (!limitsPending && verdicts.length === document.limits.length) last = { key, verdicts };
      const sound = problems.every(({ severity }) => severity !== 'error');
      const unkept =
        sound && usual
          ? unkeptScenarios(
              document,
              playScenarios(document, { directory, calendars: (id) => calendarOf(id) ?? usual }),
            )
          : [];
      const nameOf = namesIn(document, (code) => names.get(code));
      return {
        problems: [...problems, ...unkept].map((problem) => ({
          ...problem,
          ...describeProblem(problem, language, nameOf),
        })),
        verdicts,
        limitsPending,
      };
    },
  };
}

/** Of what was found before, what speaks of limits and places that are still there. */
function ofLimits(document: ProcedureDocument, verdicts: readonly LimitVerdict[]): readonly LimitVerdict[] {
  const nodes = new Set(document.flow.nodes.map(({ id }) => id));
  const here = new Map(verdicts.map((verdict) => [verdict.limit, verdict]));
  return document.limits.flatMap(({ id }) => {
    const verdict = here.get(id);
    return verdict === undefined || verdict.path?.some((node) => !nodes.has(node)) === true ? [] : [verdict];
  });
}

/** The calendar of each agency, or the one that inherits from nobody; each compiled once for each set of office hours. */
function calendarsOf(data: CheckingData): (agency: string) => WorkCalendar | undefined {
  const documents = new Map(data.calendars.map((document) => [document.id, document]));
  const agencies = new Map(data.agencies.map((agency) => [agency.id, agency]));
  const root = data.calendars.find(({ parent }) => parent === undefined)?.id;
  const compiled = new Map<string, WorkCalendar | undefined>();
  return (agency) => {
    const own = agencies.get(agency);
    const id = own?.calendar !== undefined && documents.has(own.calendar) ? own.calendar : root;
    if (id === undefined) return undefined;
    const key = `${id} ${JSON.stringify(own?.windows ?? null)}`;
    if (!compiled.has(key)) {
      const resolved = resolveCalendar(id, (each) => documents.get(each));
      compiled.set(
        key,
        resolved.ok ? compileCalendar(resolved.calendar, own?.windows ?? undefined) : undefined,
      );
    }
    return compiled.get(key);
  };
}
