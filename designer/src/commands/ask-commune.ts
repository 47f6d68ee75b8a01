import type { ProcedureDocument } from '@motcua/engine';
import { communePlaces, communeQuestion } from '../model/commune-places.ts';
import { lookedUpFrom } from '../model/relation-refs.ts';
import type { RelationRef } from '../model/document-types.ts';
import { factFrom } from '../model/fact-of-field.ts';
import { fieldOf, withFieldSchema } from '../model/form-fields.ts';
import { textOf } from '../text/text.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { nameForField, withNewField } from './form-edit.ts';

/**
 * The fact that says the commune: of the field that is named, of the first that asks for one, or of a new field. Where
 * the area is difficult is then a question about that commune, no longer about the competent agency, which may be none.
 */
export function communeFact(draft: Draft, field?: string): string {
  const known = communePlaces(draft.document).find(
    (place) => field === undefined || place.field.name === field,
  );
  const name = known?.field.name ?? newField(draft);
  const fact = factOf(draft, name);
  for (const { id, source } of draft.document.facts)
    if (source.kind === 'register' && source.attribute === 'hardArea' && source.of === 'competent')
      draft.change('facts', id, (now) => ({ ...now, source: { ...source, of: { fact } } }));
  return fact;
}

function newField(draft: Draft): string {
  const label = communeQuestion(draft.document);
  const { form } = draft.document;
  const field = nameForField(form, label);
  const { firstPage } = textOf('vi').formRoom.form;
  const pageTitle = { vi: firstPage, en: textOf('en').formRoom.form.firstPage };
  // Asked on the first page and of everybody: without it nobody knows where the dossier goes.
  const page = form.pages[0]?.id;
  const made = withNewField(form, { label, kind: 'agency', page, pageTitle, isRequired: true });
  const schema = { ...fieldOf(made, field)?.schema, 'x-agencyKind': 'communeCommittee' };
  draft.set('form', withFieldSchema(made, field, schema));
  return field;
}

function factOf(draft: Draft, name: string): string {
  const { form, facts } = draft.document;
  const known = facts.find(
    ({ type, source }) => type === 'agency' && source.kind === 'form' && source.field === name,
  );
  const field = fieldOf(form, name);
  if (known !== undefined) return known.id;
  if (field === undefined) throw new Error(`'${name}' is not among the fields of this form`);
  const made = factFrom(field, new Set(facts.map(({ id }) => id)));
  draft.add('facts', made);
  return made.id;
}

export type Within =
  { readonly node: string } | { readonly edge: string } | { readonly part: 'head' } | 'all';

interface LookUp {
  /** The field that says the commune; none: the first such field, or a new one. */
  readonly field?: string | undefined;
  readonly isMeant: (ref: RelationRef) => boolean;
  readonly within: Within;
}

/** Looks agencies up from the commune that the applicant states, and asks for it where the form does not yet. */
export const lookUpFromCommune = command<LookUp>('agency.askCommune', (draft, payload) =>
  lookUp(draft, payload),
);

export function lookUp(draft: Draft, { field, isMeant, within }: LookUp): void {
  const fact = communeFact(draft, field);
  const { flow, limits, head } = draft.document;
  const isWithin = (key: 'node' | 'edge', id: string): boolean =>
    within === 'all' || (key in within && (within as Record<string, string>)[key] === id);
  for (const { id } of flow.nodes)
    if (isWithin('node', id)) draft.change('nodes', id, (now) => lookedUpFrom(now, fact, isMeant));
  for (const { id } of flow.edges)
    if (isWithin('edge', id)) draft.change('edges', id, (now) => lookedUpFrom(now, fact, isMeant));
  if (within === 'all')
    for (const { id } of limits) draft.change('limits', id, (now) => lookedUpFrom(now, fact, isMeant));
  if (within === 'all' || 'part' in within)
    draft.set('head', lookedUpFrom<ProcedureDocument['head']>(head, fact, isMeant));
}
