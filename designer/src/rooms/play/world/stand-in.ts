import { AgencyId, roles, type CalendarDocument, type ProcedureDocument } from '@motcua/engine';
import type { PlayData } from '../../../model/play-data.ts';

const always = { validFrom: '1900-01-01' } as const;

/** An agency code that no province has, for a designer that knows no agency at all. */
const nobodysAgency = 'H00';

/**
 * A register to play in where the application gives none: every agency that is known by name, everybody in each of
 * them, and every relation leading to exactly one of them. Nothing it says is true of an office; it only lets a dossier
 * go on.
 */
export function standInRegister(
  document: ProcedureDocument,
  agencies: readonly string[],
): Omit<PlayData, 'calendars'> {
  const { named, relations } = referencesIn(document);
  const scenarios = document.scenarios.map(({ open }) => [open.receivingAgency, ...agenciesIn(open.form)]);
  const ids = [...new Set([...scenarios.flat(), ...named, ...agencies])];
  if (ids.length === 0) ids.push(nobodysAgency);
  const roleIds = [...new Set([...roles, ...rolesIn(document)])];
  return {
    agencies: ids.map((id) => ({ id, ...always })),
    relations: [...relations].map((relation, at) => ({
      relation,
      pairs: ids.map((from) => ({ from, to: ids[(at + 1) % ids.length] ?? from, ...always })),
    })),
    attributes: [],
    posts: ids.flatMap((agency) => roleIds.map((role) => ({ role, agency, ...always }))),
    roles: roleIds.map((id) => ({ id })),
  };
}

/** Monday to Friday in office hours, without any holiday, over the years in which somebody could play. */
export function standInCalendar(document: ProcedureDocument, thisYear: number): CalendarDocument {
  const told = document.scenarios.map(({ open }) => Number(open.at.slice(0, 4)));
  const years = [...told, thisYear - 1, thisYear + 2];
  const first = Math.min(...years);
  const last = Math.max(...years);
  const plain = { status: 'final' as const, notice: '', days: [] };
  return {
    id: 'stand_in',
    title: { vi: 'Lịch tạm để chạy thử', en: 'Stand-in calendar' },
    timeZone: 'Asia/Ho_Chi_Minh',
    weekend: [6, 7],
    windows: [
      ['07:30', '11:30'],
      ['13:00', '17:00'],
    ],
    cutOff: '15:00',
    years: Object.fromEntries(
      Array.from({ length: last - first + 1 }, (_, at) => [String(first + at), plain] as const),
    ),
  };
}

/** Agencies and relations that a document names, wherever in it. */
function referencesIn(document: ProcedureDocument): {
  readonly named: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
} {
  const named = new Set<string>();
  const relations = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { agency, relation } = value as { agency?: unknown; relation?: unknown };
    if (typeof agency === 'string') named.add(agency);
    if (typeof relation === 'string') relations.add(relation);
    for (const part of Object.values(value)) look(part);
  };
  look([document.head, document.facts, document.flow, document.limits]);
  return { named, relations };
}

/** Values of a form that read like the code of an agency. */
function agenciesIn(form: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.values(form).flatMap((value) => {
    const read = AgencyId.safeParse(value);
    return read.success ? [read.data] : [];
  });
}

function rolesIn(document: ProcedureDocument): ReadonlySet<string> {
  const found = new Set(document.head.openableBy);
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { role } = value as { role?: unknown };
    if (typeof role === 'string') found.add(role);
    for (const part of Object.values(value)) look(part);
  };
  look(document.flow);
  return found;
}
