import { formatCivilDay, parseCivilDay } from '../../calendar/civil-day.ts';
import {
  fieldSchemaIn,
  isFieldSchema,
  requiredFieldsIn,
  type FieldSchema,
} from '../../document/form-schema.ts';
import type { CompiledProcedure } from '../../machine/compile-procedure.ts';
import { missingPapers } from '../../register/missing-papers.ts';
import { findingsAtOpening } from '../../register/findings.ts';
import type { Opening } from '../open-line.ts';
import type { PlayWorld } from '../play-world.ts';
import { valuesFor } from '../suggest.ts';
import { desksOf } from './openings.ts';

/**
 * An opening for a procedure of which nothing is known: at the first desk that may receive it, in the morning of the
 * first working day on or after a date, a plain value in every field that is required or that a fact is read from, and
 * with every paper that is then required.
 */
export function plainOpening(
  procedure: CompiledProcedure,
  world: PlayWorld,
  date: string,
  fits: Fits = () => true,
): Opening {
  const { head, papers, form, facts } = procedure.document;
  const receivingAgency = desksOf(procedure, world, date)[0] ?? world.directory.agencies(date)[0] ?? '';
  const calendar = world.calendars(receivingAgency);
  const day = formatCivilDay(calendar.workingDayOnOrAfter(parseCivilDay(date)));
  const fields: Record<string, unknown> = {};
  for (const name of requiredFieldsIn(form)) fields[name] = plainValue(fieldSchemaIn(form, name) ?? {}, day);
  for (const fact of facts)
    if (fact.source.kind === 'form' && !Object.hasOwn(fields, fact.source.field)) {
      const value = valuesFor(procedure).of(fact, day)[0];
      if (value !== undefined) fields[fact.source.field] = value;
    }
  const opening = {
    at: `${day}T08:30`,
    channel: head.channels[0] ?? 'counter',
    receivingAgency,
    form: fields,
    papers: papers.flatMap(({ id, required }) => (required === true ? [id] : [])),
  };
  return withPapers(procedure, withAgencies(procedure, world, opening, fits));
}

/** The opening with the papers too that its own answers make due, so that it is not refused for what it says itself. */
function withPapers(procedure: CompiledProcedure, opening: Opening): Opening {
  const { form, papers, channel } = opening;
  const due = missingPapers(procedure, { form, papers, channel, facts: {}, visits: {} });
  return due.length === 0 ? opening : { ...opening, papers: [...papers, ...due.map(({ id }) => id)] };
}

/** May an agency stand in a field of the form? Kinds of agencies are known to whoever keeps the register. */
export type Fits = (field: string, agency: string) => boolean;

/** Agencies tried for one field of a form, at most. */
const mostTried = 300;

/**
 * The opening with an agency in every field that names one: the first from which all that the register is asked for is
 * found, so that a dossier does not stand still at its first step.
 */
function withAgencies(
  procedure: CompiledProcedure,
  { directory }: PlayWorld,
  opening: Opening,
  fits: Fits,
): Opening {
  const date = opening.at.slice(0, 10);
  const { receivingAgency } = opening;
  const candidates = [receivingAgency, ...directory.agencies(date)];
  const missing = (one: Opening): number => {
    const { competentAgency, findings } = findingsAtOpening(procedure, { ...one, date }, directory);
    return [competentAgency, ...Object.values(findings.agencies)].filter((agency) => agency === null).length;
  };
  let best = opening;
  for (const { type, source } of procedure.document.facts) {
    if (type !== 'agency' || source.kind !== 'form') continue;
    const named = (agency: string): Opening => ({
      ...best,
      form: { ...best.form, [source.field]: agency },
    });
    const fitting = candidates.filter((agency) => fits(source.field, agency)).slice(0, mostTried);
    const tried = fitting.map((agency) => {
      const one = named(agency);
      return { one, missing: missing(one) };
    });
    const found = tried.reduce<(typeof tried)[number] | undefined>(
      (least, next) => (least === undefined || next.missing < least.missing ? next : least),
      undefined,
    );
    if (found) best = found.one;
  }
  return best;
}

function plainValue({ type, enum: values, oneOf, format, minimum }: FieldSchema, day: string): unknown {
  if (Array.isArray(values)) return values[0] as unknown;
  const first: unknown = Array.isArray(oneOf) ? oneOf[0] : undefined;
  if (isFieldSchema(first) && 'const' in first) return first['const'];
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return typeof minimum === 'number' ? minimum : 1;
  return format === 'date' ? day : 'Chạy thử';
}

/** An opening to begin with: that of the procedure's first scenario, or a plain one. */
export function suggestedOpening(
  procedure: CompiledProcedure,
  world: PlayWorld,
  date: string,
  fits?: Fits,
): Opening {
  const told = procedure.document.scenarios[0]?.open;
  if (!told) return plainOpening(procedure, world, date, fits);
  const { expect: _, ...opening } = told;
  return opening;
}
