import type { LocalText } from '@motcua/engine';
import { type FieldChoice, withChoices } from '../model/field-choices.ts';
import { freshSchema, schemaAsKind, usualWidth } from '../model/field-kinds.ts';
import { type Requirement, withoutMention, withRequirement } from '../model/field-requirement.ts';
import {
  type FieldKind,
  fieldOf,
  type Form,
  type PlacedField,
  propertiesOf,
  withFieldSchema,
  withPlaced,
} from '../model/form-fields.ts';
import { freeId, idFromLabel } from '../model/ids.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { type Changes, withFields } from './with-field.ts';

/** Changes the form; saying again what is already so leaves no undo step. */
function reform(draft: Draft, change: (form: Form) => Form): void {
  const before = draft.document.form;
  const after = change(before);
  if (JSON.stringify(before) !== JSON.stringify(after)) draft.set('form', after);
}

interface NewField {
  readonly label: LocalText;
  readonly kind: FieldKind;
  /** The page it goes to, at its end; a form without pages gets one of this title. */
  readonly page: string | undefined;
  readonly pageTitle: LocalText;
  readonly choices?: readonly FieldChoice[];
  readonly isRequired?: boolean;
}

/** The name that a new field with this label gets; it keeps it however it is called later. */
export function nameForField(form: Form, label: LocalText): string {
  const taken = new Set([
    ...Object.keys(propertiesOf(form)),
    ...form.pages.flatMap(({ fields }) => fields.map(({ field }) => field)),
  ]);
  return freeId(idFromLabel(label.vi, 'truong'), taken);
}

export const addField = command<NewField>('form.addField', (draft, field) =>
  reform(draft, (form) => withNewField(form, field)),
);

/** The form with one more field. */
export function withNewField(
  form: Form,
  { label, kind, page, pageTitle, choices, isRequired = false }: NewField,
): Form {
  const field = nameForField(form, label);
  const fresh = choices === undefined ? freshSchema(kind) : withChoices(freshSchema(kind), choices);
  const placed: PlacedField = { field, label, widget: kind, width: usualWidth(kind) };
  const paged = form.pages.length > 0 ? form : withPage(form, pageTitle);
  const to = paged.pages.find(({ id }) => id === page)?.id ?? paged.pages.at(-1)?.id;
  const pages = paged.pages.map((one) => (one.id === to ? { ...one, fields: [...one.fields, placed] } : one));
  const made = withFieldSchema({ ...paged, pages }, field, fresh);
  return isRequired ? withRequirement(made, field, { kind: 'always' }) : made;
}

export const addPage = command<{ title: LocalText }>('form.addPage', (draft, { title }) =>
  reform(draft, (form) => withPage(form, title)),
);

function withPage(form: Form, title: LocalText): Form {
  const id = freeId(idFromLabel(title.vi, 'trang'), new Set(form.pages.map((page) => page.id)));
  return { ...form, pages: [...form.pages, { id, title, fields: [] }] };
}

export const renamePage = command<{ id: string; title: LocalText }>(
  'form.renamePage',
  (draft, { id, title }) =>
    reform(draft, (form) => ({
      ...form,
      pages: form.pages.map((page) => (page.id === id ? { ...page, title } : page)),
    })),
);

export const movePage = command<{ id: string; by: number }>('form.movePage', (draft, { id, by }) =>
  reform(draft, (form) => {
    const at = form.pages.findIndex((page) => page.id === id);
    const page = form.pages[at];
    if (page === undefined || at + by < 0 || at + by >= form.pages.length) return form;
    return { ...form, pages: form.pages.toSpliced(at, 1).toSpliced(at + by, 0, page) };
  }),
);

/** Takes a page away. Its fields go with it, or onto the page before it (the one after, where it was the first). */
export const removePage = command<{ id: string; fields: 'stay' | 'leave' }>(
  'form.removePage',
  (draft, { id, fields }) =>
    reform(draft, (form) => {
      const at = form.pages.findIndex((page) => page.id === id);
      const page = form.pages[at];
      if (page === undefined) return form;
      const pages = form.pages.toSpliced(at, 1);
      if (fields === 'leave')
        return page.fields.reduce((left, { field }) => withoutField(left, field), { ...form, pages });
      const heir = pages[Math.max(0, at - 1)];
      if (heir === undefined) return { ...form, pages };
      const inherited = at === 0 ? [...page.fields, ...heir.fields] : [...heir.fields, ...page.fields];
      return { ...form, pages: pages.with(pages.indexOf(heir), { ...heir, fields: inherited }) };
    }),
);

/** What the pages say of a field: what it is called, its help, its width, when it is shown. Its name never changes. */
export const setPlaced = command<{ field: string; changes: Changes<Omit<PlacedField, 'field'>> }>(
  'form.setPlaced',
  (draft, { field, changes }) =>
    reform(draft, (form) => withPlaced(form, field, (placed) => withFields<PlacedField>(placed, changes))),
);

export const setFieldKind = command<{ field: string; kind: FieldKind; choices?: readonly FieldChoice[] }>(
  'form.setKind',
  (draft, { field, kind, choices }) =>
    reform(draft, (form) => {
      const found = fieldOf(form, field);
      if (found === undefined || found.kind === kind) return form;
      const schema = schemaAsKind(kind, found.kind, found.schema);
      const filled = kind === 'select' && choices !== undefined ? withChoices(schema, choices) : schema;
      const placed = withPlaced(form, field, (one) => ({ ...one, widget: kind }));
      return withFieldSchema(placed, field, filled);
    }),
);

/** Rules of a field by the words of its schema; `undefined` takes one away, and all others stay. */
export const setFieldRules = command<{ field: string; changes: Readonly<Record<string, unknown>> }>(
  'form.setRules',
  (draft, { field, changes }) =>
    reform(draft, (form) => {
      const schema = fieldOf(form, field)?.schema ?? {};
      return withFieldSchema(form, field, withFields<Record<string, unknown>>(schema, changes));
    }),
);

export const setChoices = command<{ field: string; choices: readonly FieldChoice[] }>(
  'form.setChoices',
  (draft, { field, choices }) =>
    reform(draft, (form) =>
      withFieldSchema(form, field, withChoices(fieldOf(form, field)?.schema ?? {}, choices)),
    ),
);

export const setRequirement = command<{ field: string; requirement: Requirement }>(
  'form.setRequirement',
  (draft, { field, requirement }) => reform(draft, (form) => withRequirement(form, field, requirement)),
);

/** Puts a field onto a page, before what stands at this place there now. */
export const moveField = command<{ field: string; page: string; at: number }>(
  'form.moveField',
  (draft, { field, page, at }) =>
    reform(draft, (form) => {
      const found = fieldOf(form, field);
      const from = form.pages.find(({ id }) => id === found?.page);
      const target = form.pages.find(({ id }) => id === page);
      if (found === undefined || target === undefined) return form;
      const placed = found.placed ?? {
        field,
        label: found.label,
        widget: found.kind,
        width: usualWidth(found.kind),
      };
      const old = from === target ? target.fields.findIndex((one) => one.field === field) : -1;
      const to = old >= 0 && old < at ? at - 1 : at;
      const pages = form.pages.map((one) => {
        const others = one.fields.filter((other) => other.field !== field);
        if (one === target) return { ...one, fields: others.toSpliced(to, 0, placed) };
        return one === from ? { ...one, fields: others } : one;
      });
      return { ...form, pages };
    }),
);

/** Takes a field out of pages and schema, and out of every rule that named it. */
export const removeField = command<{ field: string }>('form.removeField', (draft, { field }) =>
  reform(draft, (form) => withoutField(form, field)),
);

function withoutField(form: Form, name: string): Form {
  const pages = form.pages.map((page) => {
    const fields = page.fields.filter(({ field }) => field !== name);
    return fields.length === page.fields.length ? page : { ...page, fields };
  });
  const free = withoutMention({ ...form, pages }, name);
  return Object.hasOwn(propertiesOf(free), name) ? withFieldSchema(free, name, undefined) : free;
}

/** The schema of a field that pages show although the form did not know it. */
export const declareField = command<{ field: string }>('form.declareField', (draft, { field }) =>
  reform(draft, (form) => {
    const found = fieldOf(form, field);
    return found === undefined || found.declared
      ? form
      : withFieldSchema(form, field, freshSchema(found.kind));
  }),
);
