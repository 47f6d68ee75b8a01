import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { type Channel, compileCondition, type Fact, type FactView } from '@motcua/engine';
import { type FormField, fieldsOf, type Form } from '../../../model/form-fields.ts';
import type { Text } from '../../../text/text.ts';

/** What somebody tried to fill in. */
export interface Trial {
  readonly values: Readonly<Record<string, unknown>>;
  readonly channel: Channel;
}

/** The values that the form suggests, as the clerk finds them filled in. */
export const suggestedIn = (form: Form): Trial['values'] =>
  Object.fromEntries(
    fieldsOf(form).flatMap(({ name, schema }) =>
      ['string', 'number', 'boolean'].includes(typeof schema['default']) ? [[name, schema['default']]] : [],
    ),
  );

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/**
 * The fields that are shown for what has been filled in so far, and the values that would be handed in: hiding a field
 * takes its value away, which may hide the next, so it is asked again until nothing changes.
 */
export function shownFor(
  form: Form,
  facts: readonly Fact[],
  trial: Trial,
): { readonly shown: readonly FormField[]; readonly values: Trial['values'] } {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const fields = fieldsOf(form);
  const asked = fields.map(({ placed }) =>
    placed?.when === undefined ? undefined : compileCondition(placed.when, byId),
  );
  let values = Object.fromEntries(Object.entries(trial.values).filter(([, value]) => !isEmpty(value)));
  for (let round = 0; round <= fields.length; round += 1) {
    const view: FactView = { form: values, papers: [], channel: trial.channel, facts: {}, visits: {} };
    const shown = fields.filter((_field, at) => asked[at]?.(view) ?? true);
    const names = new Set(shown.map(({ name }) => name));
    const left = Object.entries(values).filter(([name]) => names.has(name));
    if (left.length === Object.keys(values).length) return { shown, values };
    values = Object.fromEntries(left);
  }
  return { shown: fields.filter(({ placed }) => placed?.when === undefined), values };
}

/** Keywords that only hold others together: what is wrong is said by the ones inside. */
const joining = new Set(['properties', 'allOf', 'anyOf', 'if', 'then', 'else', '$ref', '$defs', 'not']);

/**
 * What would be wrong with these values, by field and in words; the first thing of each. Null where the form's schema is
 * not one, as it may be in a draft that came from elsewhere: the checker says where, and nothing can be tried until then.
 */
export function tried(form: Form, values: Trial['values'], text: Text): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  const errors = errorsOf(form, values);
  if (errors === null) return null;
  const byName = new Map(fieldsOf(form).map((field) => [field.name, field]));
  for (const unit of errors) {
    if (joining.has(unit.keyword)) continue;
    const name = fieldOf(unit);
    if (name !== '' && !found.has(name)) found.set(name, wordsFor(unit, byName.get(name), text));
  }
  return found;
}

/** The library takes the shape of a schema for granted and throws where it is another. */
function errorsOf({ schema }: Form, values: Trial['values']): readonly OutputUnit[] | null {
  try {
    return new Validator(schema as Schema, '2020-12', false).validate(values).errors;
  } catch {
    return null;
  }
}

function fieldOf({ keyword, instanceLocation, error }: OutputUnit): string {
  const [, first = ''] = instanceLocation.split('/');
  // The place of a missing property is its object; its name stands only in the message.
  if (keyword === 'required') return /"([^"]+)"/.exec(error)?.[1] ?? '';
  return decodeURIComponent(first).replaceAll('~1', '/').replaceAll('~0', '~');
}

function wordsFor({ keyword }: OutputUnit, field: FormField | undefined, text: Text): string {
  const words = text.formRoom.form.errors;
  const schema = field?.schema ?? {};
  const limit = (word: string): string => String(schema[word] ?? '');
  switch (keyword) {
    case 'required':
      if (field?.kind === 'checkbox') return words.tick;
      return field?.kind === 'select' || field?.kind === 'agency' ? words.choose : words.required;
    case 'minLength':
      return schema['minLength'] === 1 ? words.required : words.minLength(Number(schema['minLength']));
    case 'maxLength':
      return words.maxLength(Number(schema['maxLength']));
    case 'minimum':
      return words.minimum(limit('minimum'));
    case 'maximum':
      return words.maximum(limit('maximum'));
    case 'exclusiveMinimum':
      return words.above(limit('exclusiveMinimum'));
    case 'exclusiveMaximum':
      return words.below(limit('exclusiveMaximum'));
    case 'pattern':
      return words.pattern;
    case 'format':
      return schema['format'] === 'date' ? words.date : words.pattern;
    case 'type':
      return words.type;
    case 'const':
      return field?.kind === 'checkbox' ? words.tick : words.choice;
    case 'enum':
    case 'oneOf':
      return words.choice;
    case 'additionalProperties':
    case 'false':
      return words.unknown;
    default:
      return words.invalid;
  }
}
