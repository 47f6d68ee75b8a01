import { formatCivilDay, parseCivilDay } from '../../calendar/civil-day.ts';
import type { CompiledProcedure } from '../../machine/compile-procedure.ts';
import type { Opening } from '../open-line.ts';
import type { PlayWorld } from '../play-world.ts';
import { valuesFor } from '../suggest.ts';
import { desksOf } from './openings.ts';

/**
 * An opening for a procedure of which nothing is known: at the first desk that may receive it, in the morning of the
 * first working day on or after a date, with every required paper, and a plain value in every field that is required or
 * that a fact is read from.
 */
export function plainOpening(procedure: CompiledProcedure, world: PlayWorld, date: string): Opening {
  const { head, papers, form, facts } = procedure.document;
  const receivingAgency = desksOf(procedure, world, date)[0] ?? world.directory.agencies(date)[0] ?? '';
  const calendar = world.calendars(receivingAgency);
  const day = formatCivilDay(calendar.workingDayOnOrAfter(parseCivilDay(date)));
  const fields: Record<string, unknown> = {};
  for (const name of requiredIn(form.schema)) fields[name] = plainValue(propertyOf(form.schema, name), day);
  for (const fact of facts)
    if (fact.source.kind === 'form' && !Object.hasOwn(fields, fact.source.field)) {
      const value = valuesFor(procedure).of(fact, day)[0];
      if (value !== undefined) fields[fact.source.field] = value;
    }
  return {
    at: `${day}T08:30`,
    channel: head.channels[0] ?? 'counter',
    receivingAgency,
    form: fields,
    papers: papers.flatMap(({ id, required }) => (required === true ? [id] : [])),
  };
}

type Schema = Readonly<Record<string, unknown>>;

function requiredIn(schema: Schema): readonly string[] {
  const { required } = schema;
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
}

function propertyOf({ properties }: Schema, name: string): Schema {
  const known = isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
  return isObject(known) ? known : {};
}

function plainValue({ type, enum: values, oneOf, format, minimum }: Schema, day: string): unknown {
  if (Array.isArray(values)) return values[0] as unknown;
  const first: unknown = Array.isArray(oneOf) ? oneOf[0] : undefined;
  if (isObject(first) && 'const' in first) return first['const'];
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return typeof minimum === 'number' ? minimum : 1;
  return format === 'date' ? day : 'Chạy thử';
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An opening to begin with: that of the procedure's first scenario, or a plain one. */
export function suggestedOpening(procedure: CompiledProcedure, world: PlayWorld, date: string): Opening {
  const told = procedure.document.scenarios[0]?.open;
  if (!told) return plainOpening(procedure, world, date);
  const { expect: _, ...opening } = told;
  return opening;
}
