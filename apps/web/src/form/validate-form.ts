import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import type { Translate } from '../text/catalogue.ts';

/** One thing wrong with one field, already in words. */
export interface FieldError {
  field: string;
  message: string;
}

/** Keywords that only hold others together: what is wrong is said by the ones inside. */
const joining = new Set([
  'properties', 'items', 'allOf', 'anyOf', 'if', 'then', 'else', '$ref', '$defs', 'dependentSchemas', 'not',
]); // prettier-ignore

const decoded = (segment: string) => decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');

function fieldOf(unit: OutputUnit): string {
  const [, first = ''] = unit.instanceLocation.split('/');
  if (unit.keyword !== 'required' && unit.keyword !== 'dependentRequired') return decoded(first);
  // The place of a missing property is its object; its name stands only in the message.
  return /"([^"]+)"/.exec(unit.error)?.[1] ?? decoded(first);
}

function schemaOf(schema: Schema, field: string): Schema {
  const found = schema.properties?.[field];
  return typeof found === 'object' ? found : {};
}

function wordsFor(unit: OutputUnit, schema: Schema, t: Translate): string {
  switch (unit.keyword) {
    case 'required':
    case 'dependentRequired':
      return (schema.oneOf ?? schema.enum) ? t('form.choose') : t('form.required');
    case 'type':
      return t('form.type');
    case 'format':
      if (schema.format === 'date') return t('form.date');
      return schema.format === 'email' ? t('form.email') : t('form.pattern');
    case 'pattern':
      return t('form.pattern');
    case 'minLength':
      return schema.minLength === 1
        ? t('form.required')
        : t('form.minLength', { limit: schema.minLength ?? '' });
    case 'maxLength':
      return t('form.maxLength', { limit: schema.maxLength ?? '' });
    case 'minimum':
      return t('form.minimum', { limit: schema.minimum ?? '' });
    case 'maximum':
      return t('form.maximum', { limit: schema.maximum ?? '' });
    case 'enum':
    case 'const':
    case 'oneOf':
      return t('form.choice');
    default:
      return t('form.invalid');
  }
}

/**
 * Checks the form's values against its JSON Schema, without ever turning the schema into code (our content security
 * policy forbids `eval`). One error a field, in the order the fields are given.
 */
export function validateForm(
  schema: Record<string, unknown>,
  values: Record<string, unknown>,
  fields: string[],
  t: Translate,
): FieldError[] {
  const rules = schema as Schema;
  const { errors } = new Validator(rules, '2020-12', false).validate(values);
  const found = new Map<string, string>();
  for (const unit of errors) {
    if (joining.has(unit.keyword)) continue;
    const field = fieldOf(unit);
    if (field && !found.has(field)) found.set(field, wordsFor(unit, schemaOf(rules, field), t));
  }
  const place = (field: string) => (fields.indexOf(field) < 0 ? fields.length : fields.indexOf(field));
  return [...found]
    .map(([field, message]) => ({ field, message }))
    .sort((a, b) => place(a.field) - place(b.field));
}
