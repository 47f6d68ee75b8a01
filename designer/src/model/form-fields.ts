import { isFieldSchema, type LocalText, type ProcedureDocument } from '@motcua/engine';

export type Form = ProcedureDocument['form'];
export type FormPage = Form['pages'][number];
export type PlacedField = FormPage['fields'][number];
export type Schema = Readonly<Record<string, unknown>>;

/** What an office calls a field: the kinds that the builder offers. */
export const fieldKinds = [
  'text',
  'textarea',
  'number',
  'money',
  'date',
  'checkbox',
  'select',
  'phone',
  'identity',
  'agency',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** One field of the form: what the schema says of it, and where it stands on the pages if it does. */
export interface FormField {
  readonly name: string;
  readonly label: LocalText;
  readonly kind: FieldKind;
  readonly schema: Schema;
  /** Absent: on no page; the clerk then finds it behind the last one. */
  readonly placed?: PlacedField;
  readonly page?: string;
  /** False: it stands on a page, but the schema does not know it, so that nothing typed there can be handed in. */
  readonly declared: boolean;
}

export function propertiesOf({ schema }: Form): Readonly<Record<string, Schema>> {
  const properties = schema['properties'];
  return isFieldSchema(properties) ? (properties as Readonly<Record<string, Schema>>) : {};
}

/** The schema of one field; nothing is ever found on the prototype of an object. */
export function schemaOf(form: Form, name: string): Schema | undefined {
  const properties = propertiesOf(form);
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return isFieldSchema(schema) ? schema : undefined;
}

/** The kind of a field by its hint, or else by its schema, as the clerk's form decides it. */
export function kindOf(placed: PlacedField | undefined, schema: Schema): FieldKind {
  if (placed?.widget !== undefined) return placed.widget;
  if (schema['type'] === 'boolean') return 'checkbox';
  if (schema['type'] === 'integer' || schema['type'] === 'number') return 'number';
  if (schema['format'] === 'date') return 'date';
  if (schema['enum'] !== undefined || schema['oneOf'] !== undefined) return 'select';
  return Number(schema['maxLength'] ?? 0) > 400 ? 'textarea' : 'text';
}

/** Every field in the order of the pages; those on no page last. */
export function fieldsOf(form: Form): readonly FormField[] {
  const known = fieldLists.get(form);
  if (known !== undefined) return known;
  const placed = form.pages.flatMap((page) => page.fields.map((field) => fieldAt(form, page, field)));
  const named = new Set(placed.map(({ name }) => name));
  const rest = Object.entries(propertiesOf(form))
    .filter(([name]) => !named.has(name))
    .map(([name, schema]): FormField => {
      const own = isFieldSchema(schema) ? schema : {};
      return {
        name,
        label: { vi: name, en: '' },
        kind: kindOf(undefined, own),
        schema: own,
        declared: true,
      };
    });
  const fields = [...placed, ...rest];
  fieldLists.set(form, fields);
  return fields;
}

const fieldLists = new WeakMap<Form, readonly FormField[]>();

function fieldAt(form: Form, page: FormPage, placed: PlacedField): FormField {
  const schema = schemaOf(form, placed.field);
  return {
    name: placed.field,
    label: placed.label,
    kind: kindOf(placed, schema ?? {}),
    schema: schema ?? {},
    placed,
    page: page.id,
    declared: schema !== undefined,
  };
}

export const fieldOf = (form: Form, name: string): FormField | undefined =>
  fieldsOf(form).find((field) => field.name === name);

/** The form with the schema of one field replaced, or taken away; everything else stays as it was, order included. */
export function withFieldSchema(form: Form, name: string, schema: Schema | undefined): Form {
  const { [name]: old, ...others } = propertiesOf(form);
  const properties =
    schema === undefined
      ? others
      : old === undefined
        ? { ...others, [name]: schema }
        : { ...propertiesOf(form), [name]: schema };
  return { ...form, schema: { type: 'object', ...form.schema, properties } };
}

/** The form with what its pages say of one field replaced. */
export function withPlaced(form: Form, name: string, change: (placed: PlacedField) => PlacedField): Form {
  const pages = form.pages.map((page) => {
    const fields = page.fields.map((field) => (field.field === name ? change(field) : field));
    return fields.every((field, at) => field === page.fields[at]) ? page : { ...page, fields };
  });
  return pages.every((page, at) => page === form.pages[at]) ? form : { ...form, pages };
}
