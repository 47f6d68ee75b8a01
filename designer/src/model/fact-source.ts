import type { Fact, ProcedureDocument } from '@motcua/engine';
import { choicesIn } from './field-choices.ts';
import { factTypeOf } from './fact-of-field.ts';
import { fieldOf, fieldsOf } from './form-fields.ts';

export type FactSource = Fact['source'];
export type SourceKind = FactSource['kind'];

export const sourceKinds: readonly SourceKind[] = [
  'form',
  'outcome',
  'channel',
  'paper',
  'register',
  'milestone',
  'consultation',
  'child',
  'result',
  'visits',
  'head',
  'clock',
  'today',
  'datePlus',
  'between',
];

/** A first source of a kind: the first thing there is to choose; undefined where there is none. */
export function freshSource(
  document: ProcedureDocument,
  kind: SourceKind,
  fact?: string,
): FactSource | undefined {
  const { flow, papers, milestones, limits, head } = document;
  const node = (...kinds: readonly string[]): string | undefined =>
    flow.nodes.find((one) => kinds.includes(one.kind))?.id;
  const dates = document.facts.filter(({ id, type }) => type === 'date' && id !== fact);
  const of = <T>(id: string | undefined, make: (id: string) => T): T | undefined =>
    id === undefined ? undefined : make(id);
  switch (kind) {
    case 'form':
      return of(fieldsOf(document.form).find(({ declared }) => declared)?.name, (field) => ({ kind, field }));
    case 'outcome':
      return of(node('step'), (step) => ({ kind, step }));
    case 'paper':
      return of(papers[0]?.id, (paper) => ({ kind, paper }));
    case 'register':
      return { kind, attribute: 'hardArea', of: 'competent' };
    case 'milestone':
      return of(milestones[0]?.id, (milestone) => ({ kind, milestone }));
    case 'consultation':
      return of(node('consultation'), (id) => ({ kind, node: id, of: 'outcome' }));
    case 'child':
      return of(node('linked'), (id) => ({ kind, node: id }));
    case 'result':
      return of(head.results[0]?.id, (result) => ({ kind, result }));
    case 'visits':
      return of(node('step', 'wait', 'consultation'), (id) => ({ kind, node: id }));
    case 'head':
      return { kind, of: 'receivedOn' };
    case 'clock':
      return of(limits[0]?.id, (limit) => ({ kind, limit, of: 'overdue' }));
    case 'channel':
    case 'today':
      return { kind };
    case 'datePlus':
      return of(dates[0]?.id, (date) => ({ kind, date, plus: { value: 1, unit: 'WORKING_DAY' } }));
    case 'between': {
      const to = dates[1]?.id ?? dates[0]?.id;
      return of(dates[0]?.id, (from) => ({ kind, from, to: to ?? from, unit: 'CALENDAR_DAY' }));
    }
  }
}

/** The types that a source can give, the usual one first; every type where the person decides. */
export function typesOf(document: ProcedureDocument, source: FactSource): readonly Fact['type'][] {
  switch (source.kind) {
    case 'form': {
      const field = fieldOf(document.form, source.field);
      return field === undefined ? every : [factTypeOf(field.kind)];
    }
    case 'paper':
    case 'result':
    case 'milestone':
      return ['boolean'];
    case 'visits':
    case 'between':
      return ['number'];
    case 'today':
    case 'datePlus':
      return ['date'];
    case 'channel':
      return ['choice'];
    case 'consultation':
      return source.of === 'outcome' ? ['choice', 'boolean'] : ['number'];
    case 'clock':
      return source.of === 'overdue' ? ['boolean'] : ['number'];
    case 'head':
      return source.of === 'receivedOn' ? ['date'] : source.of === 'linked' ? ['boolean'] : ['agency'];
    case 'child':
      return ['boolean', 'text', 'choice', 'number', 'date', 'agency'];
    default:
      return every;
  }
}

const every: readonly Fact['type'][] = ['boolean', 'choice', 'number', 'date', 'text', 'agency'];

/** The node after which a source can be known at the earliest, where it says so itself. */
export function knownFromOf(source: FactSource): Fact['knownFrom'] | undefined {
  if (source.kind === 'outcome') return { node: source.step };
  return source.kind === 'consultation' || source.kind === 'child' ? { node: source.node } : undefined;
}

/** The fact with another source, and with what follows from it: a type it can give, and from when it is known. */
export function withSource(
  document: ProcedureDocument,
  fact: Fact,
  source: FactSource,
  channel: Fact['choices'],
): Fact {
  const types = typesOf(document, source);
  const type = types.includes(fact.type) ? fact.type : (types[0] ?? fact.type);
  const { choices, default: usual, ...rest } = fact;
  const listed = type === 'choice' ? (choicesOf(document, source, channel) ?? choices ?? []) : undefined;
  return {
    ...rest,
    type,
    source,
    knownFrom: knownFromOf(source) ?? 'reception',
    ...(listed === undefined ? {} : { choices: [...listed] }),
    ...(usual === undefined || type !== fact.type ? {} : { default: usual }),
  };
}

function choicesOf(
  document: ProcedureDocument,
  source: FactSource,
  channel: Fact['choices'],
): Fact['choices'] {
  if (source.kind === 'channel') return channel;
  if (source.kind !== 'form') return undefined;
  const field = fieldOf(document.form, source.field);
  return field === undefined
    ? undefined
    : choicesIn(field.schema)?.map(({ value, title }) => ({
        value,
        title: { vi: title.vi, en: title.en },
      }));
}
