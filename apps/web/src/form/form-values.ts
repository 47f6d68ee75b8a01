import { compileCondition, type Fact, type FactView, type Condition } from '@motcua/engine';
import type { Channel, ProcedureDocument } from '../api/contract.ts';

export type FormValues = Record<string, unknown>;
export type FormPage = ProcedureDocument['form']['pages'][number];
export type FormField = FormPage['fields'][number];

export interface Declared {
  form: FormValues;
  channel: Channel;
  papers: string[];
}

/** What conditions see before there is a dossier: what has been typed, ticked and chosen so far. */
export function factViewOf({ form, channel, papers }: Declared): FactView {
  return { form, papers, channel, facts: {}, visits: {} };
}

/** Asks a condition of the document about what has been declared so far. */
export function conditionAsker(facts: readonly Fact[]) {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const compiled = new Map<Condition, ReturnType<typeof compileCondition>>();
  return (condition: Condition, declared: Declared): boolean => {
    let predicate = compiled.get(condition);
    if (!predicate) compiled.set(condition, (predicate = compileCondition(condition, byId)));
    return predicate(factViewOf(declared));
  };
}

export type Ask = ReturnType<typeof conditionAsker>;

const empty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The pages of the form; fields that no page mentions follow on a page of their own, so that none is lost. */
export function pagesOf(form: ProcedureDocument['form'], other: { vi: string; en: string }): FormPage[] {
  const placed = new Set(form.pages.flatMap((page) => page.fields.map((field) => field.field)));
  const rest = Object.keys((form.schema['properties'] ?? {}) as object).filter((name) => !placed.has(name));
  if (rest.length === 0) return form.pages;
  const fields = rest.map((field): FormField => ({ field, label: { vi: field, en: field }, width: 'half' }));
  return [...form.pages, { id: 'other', title: other, fields }];
}

/** The values that the author of the form suggests: filled in beforehand, and changed like any other. */
export function suggestedValues({ schema }: ProcedureDocument['form']): FormValues {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    properties.flatMap(([name, field]) => {
      const value =
        typeof field === 'object' && field !== null && 'default' in field ? field.default : undefined;
      return ['string', 'number', 'boolean'].includes(typeof value) ? [[name, value]] : [];
    }),
  );
}

/**
 * What is sent: only fields that are shown, only where something was typed. Hiding one field may hide the next, so it
 * is asked again until nothing changes.
 */
export function shownValues(pages: FormPage[], declared: Declared, ask: Ask): FormValues {
  const fields = pages.flatMap((page) => page.fields);
  let values = Object.fromEntries(Object.entries(declared.form).filter(([, value]) => !empty(value)));
  for (let round = 0; round <= fields.length; round += 1) {
    const hidden = fields.filter(
      ({ field, when }) => field in values && when && !ask(when, { ...declared, form: values }),
    );
    if (hidden.length === 0) break;
    const gone = new Set(hidden.map(({ field }) => field));
    values = Object.fromEntries(Object.entries(values).filter(([name]) => !gone.has(name)));
  }
  return values;
}

export function isShown(field: FormField, declared: Declared, ask: Ask): boolean {
  return !field.when || ask(field.when, declared);
}
