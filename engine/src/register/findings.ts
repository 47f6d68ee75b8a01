import { factValue, type FactView } from '../condition/fact-view.ts';
import type { AgencyRef } from '../document/head.ts';
import type { Channel, Scalar } from '../document/primitives.ts';
import type { Calendars } from '../clock/deadlines.ts';
import { momentFindings } from '../clock/moment-findings.ts';
import type { Dossier, Instant, Parent } from '../dossier/dossier.ts';
import type { Findings } from '../dossier/events.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Directory } from './directory.ts';

export interface Opening {
  readonly receivingAgency: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly papers: readonly string[];
  readonly channel: Channel;
  /** The date by which relations are read, `yyyy-MM-dd`. */
  readonly date: string;
  /** The dossier that opens it, if one does. */
  readonly parent?: Parent;
}

export interface OpeningFindings {
  readonly competentAgency: string | null;
  readonly findings: Required<Pick<Findings, 'agencies' | 'facts'>>;
}

/**
 * Looks up everything a procedure wants to know of the register when a dossier is opened, so that the answer can be
 * recorded in the event. References that lead to no agency, or to several, are found as null. Facts read from the form
 * are recorded as well: they are derived and stay when the personal data of the form is erased. With a moment, so is
 * what the day and the calendar say.
 */
export function findingsAtOpening(
  procedure: CompiledProcedure,
  opening: Opening,
  directory: Directory,
  moment?: { readonly at: Instant; readonly calendars: Calendars },
): OpeningFindings {
  const { head } = procedure.document;
  const start: Reader = { ...opening, competentAgency: null, facts: {} };
  const competentAgency = lookUp(procedure, head.competentAgency, start, directory);
  const reader: Reader = { ...start, competentAgency };
  const facts: Record<string, Scalar> = { ...formFindings(procedure, opening.form) };
  for (const fact of procedure.registerFacts) {
    if (fact.source.kind !== 'register') continue;
    const agency = originOf(procedure, fact.source.of, reader);
    const value =
      agency === null ? undefined : directory.attribute(fact.source.attribute, agency, opening.date);
    if (value !== undefined) facts[fact.id] = value;
  }
  const agencies: Record<string, string | null> = {};
  for (const { key, ref } of procedure.agencyRefs)
    agencies[key] = lookUp(procedure, ref, { ...reader, facts }, directory);
  const found = moment
    ? momentFindings(procedure, { ...reader, facts, visits: {}, ledgers: {} }, moment.at, moment.calendars)
    : null;
  return { competentAgency, findings: { agencies, facts: { ...facts, ...found?.facts } } };
}

/**
 * As `findingsAtOpening`, for a dossier that moves to another version: only what that version wants to know and nobody
 * has looked up yet, and with a moment what the day and the calendar say then. Null when that is nothing.
 */
export function findingsAtMigration(
  after: CompiledProcedure,
  dossier: Dossier,
  directory: Directory,
  date: string,
  moment?: { readonly at: Instant; readonly calendars: Calendars },
): Findings | null {
  const reader: Reader = { ...dossier, date };
  const facts: Record<string, Scalar> = {};
  for (const [id, value] of Object.entries(formFindings(after, dossier.form)))
    if (!Object.hasOwn(dossier.facts, id)) facts[id] = value;
  for (const { id, source } of after.registerFacts) {
    if (source.kind !== 'register' || Object.hasOwn(dossier.facts, id)) continue;
    const agency = originOf(after, source.of, reader);
    const value = agency === null ? undefined : directory.attribute(source.attribute, agency, date);
    if (value !== undefined) facts[id] = value;
  }
  const known = { ...reader, facts: { ...dossier.facts, ...facts } };
  const missing = after.agencyRefs.filter(({ key }) => !Object.hasOwn(dossier.agencies, key));
  const agencies = Object.fromEntries(
    missing.map(({ key, ref }) => [key, lookUp(after, ref, known, directory)]),
  );
  const read = { ...dossier, facts: known.facts };
  const today = moment ? momentFindings(after, read, moment.at, moment.calendars) : null;
  Object.assign(facts, today?.facts);
  const found = {
    ...(missing.length > 0 ? { agencies } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
  };
  return Object.keys(found).length > 0 ? found : null;
}

/** The values of the facts that are read from the form. */
export function formFindings(
  procedure: CompiledProcedure,
  form: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Scalar>> {
  const facts: Record<string, Scalar> = {};
  for (const { id, source } of procedure.document.facts) {
    if (source.kind !== 'form' || !Object.hasOwn(form, source.field)) continue;
    const value = form[source.field];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      facts[id] = value;
  }
  return facts;
}

type Reader = Opening & {
  readonly competentAgency: string | null;
  readonly facts: Readonly<Record<string, Scalar>>;
};

function lookUp(
  procedure: CompiledProcedure,
  ref: AgencyRef,
  reader: Reader,
  directory: Directory,
): string | null {
  if ('agency' in ref) return ref.agency;
  if ('is' in ref) return ref.is === 'receiving' ? reader.receivingAgency : reader.competentAgency;
  const from = originOf(procedure, ref.of, reader);
  if (from === null) return null;
  const found = directory.related(ref.relation, from, reader.date);
  return found.length === 1 ? found[0]! : null;
}

function originOf(
  procedure: CompiledProcedure,
  of: 'receiving' | 'competent' | { readonly fact: string },
  reader: Reader,
): string | null {
  if (of === 'receiving') return reader.receivingAgency;
  if (of === 'competent') return reader.competentAgency;
  const fact = procedure.index.facts.get(of.fact);
  const view: FactView = { ...reader, visits: {} };
  const value = fact ? factValue(fact, view) : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}
