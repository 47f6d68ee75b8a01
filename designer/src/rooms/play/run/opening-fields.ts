import type { LocalText, ProcedureDocument, Scalar } from '@motcua/engine';

/** A field of the form as somebody who tries the procedure fills it in. */
export interface OpeningField {
  readonly name: string;
  readonly title: LocalText;
  readonly type: 'boolean' | 'choice' | 'number' | 'date' | 'agency' | 'text';
  readonly required: boolean;
  readonly choices: readonly { readonly value: Scalar; readonly title: LocalText }[];
  readonly schema: Schema;
}

type Schema = Readonly<Record<string, unknown>>;

/** The fields of a form in the order of its pages, then those that stand on no page. Groups of fields are left out. */
export function fieldsOf({ form }: ProcedureDocument): readonly OpeningField[] {
  const properties = asSchema(form.schema['properties']);
  const labels = new Map(
    form.pages.flatMap(({ fields }) => fields.map(({ field, label }) => [field, label] as const)),
  );
  const asAgency = new Set(
    form.pages.flatMap(({ fields }) =>
      fields.flatMap(({ field, widget }) => (widget === 'agency' ? [field] : [])),
    ),
  );
  const { required } = form.schema;
  const names = [...labels.keys(), ...Object.keys(properties).filter((name) => !labels.has(name))];
  return names.flatMap((name): OpeningField[] => {
    const schema = Object.hasOwn(properties, name) ? asSchema(properties[name]) : undefined;
    if (schema === undefined || schema['type'] === 'object' || schema['type'] === 'array') return [];
    const title = labels.get(name) ?? titled(schema['title'], schema['x-titleEn'], name);
    const isRequired = Array.isArray(required) && required.includes(name);
    const kind = asAgency.has(name) ? { type: 'agency' as const, choices: [] } : kindOf(schema);
    return [{ name, title, required: isRequired, schema, ...kind }];
  });
}

function kindOf(schema: Schema): Pick<OpeningField, 'type' | 'choices'> {
  const choices = choicesOf(schema);
  if (choices.length > 0) return { type: 'choice', choices };
  if (schema['type'] === 'boolean') return { type: 'boolean', choices };
  if (schema['type'] === 'number' || schema['type'] === 'integer') return { type: 'number', choices };
  if (schema['format'] === 'date') return { type: 'date', choices };
  return { type: 'x-agencyKind' in schema ? 'agency' : 'text', choices };
}

function choicesOf(schema: Schema): OpeningField['choices'] {
  const { enum: values, oneOf } = schema;
  if (Array.isArray(oneOf))
    return oneOf.flatMap((option: unknown) => {
      const { const: value, title, 'x-titleEn': en } = asSchema(option);
      return isScalar(value) ? [{ value, title: titled(title, en, String(value)) }] : [];
    });
  if (!Array.isArray(values)) return [];
  return values.filter(isScalar).map((value) => ({ value, title: { vi: String(value), en: String(value) } }));
}

function titled(vi: unknown, en: unknown, otherwise: string): LocalText {
  const said = typeof vi === 'string' ? vi : otherwise;
  return { vi: said, en: typeof en === 'string' ? en : said };
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {};
}
