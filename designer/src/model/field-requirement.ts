import { isFieldSchema, requiredFieldsIn } from '@motcua/engine';
import type { Form, Schema } from './form-fields.ts';

type Value = string | number | boolean;

/** Whether a field must be filled in: never, always, or when another field has one of these values. */
export type Requirement =
  | { readonly kind: 'never' }
  | { readonly kind: 'always' }
  | { readonly kind: 'when'; readonly field: string; readonly values: readonly Value[] };

/** `if` one field has one of the values, `then` these are required: the one rule between fields that the builder says. */
interface Rule {
  readonly field: string;
  readonly values: readonly Value[];
  readonly required: readonly string[];
}

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const hasOnly = (schema: Schema, ...words: readonly string[]): boolean =>
  Object.keys(schema).every((word) => words.includes(word));
const namesIn = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.every((name) => typeof name === 'string') ? (value as string[]) : undefined;

const rulesIn = (form: Form): readonly unknown[] => {
  const { allOf } = form.schema;
  return Array.isArray(allOf) ? allOf : [];
};

/** A rule between fields as the builder reads it; undefined for one that it keeps without reading. */
export function ruleFrom(entry: unknown): Rule | undefined {
  if (!isFieldSchema(entry) || !hasOnly(entry, 'if', 'then')) return undefined;
  const { if: when, then } = entry;
  if (!isFieldSchema(when) || !isFieldSchema(then) || !hasOnly(when, 'properties', 'required'))
    return undefined;
  const required = hasOnly(then, 'required') ? namesIn(then['required']) : undefined;
  const properties = when['properties'];
  if (required === undefined || !isFieldSchema(properties)) return undefined;
  const [only, ...more] = Object.entries(properties);
  if (only === undefined || more.length > 0) return undefined;
  const [field, condition] = only;
  const asked = namesIn(when['required']);
  if (asked?.length !== 1 || asked[0] !== field || !isFieldSchema(condition)) return undefined;
  const listed = condition['enum'];
  const values =
    hasOnly(condition, 'const') && 'const' in condition
      ? [condition['const']]
      : hasOnly(condition, 'enum') && Array.isArray(listed)
        ? (listed as unknown[])
        : undefined;
  if (values === undefined || !values.every(isValue)) return undefined;
  return { field, values, required };
}

function entryOf({ field, values, required }: Rule): Schema {
  const [only] = values;
  const condition = values.length === 1 ? { const: only } : { enum: values };
  return {
    if: { properties: { [field]: condition }, required: [field] },
    then: { required },
  };
}

export function requirementOf(form: Form, name: string): Requirement {
  if (requiredFieldsIn(form).includes(name)) return { kind: 'always' };
  for (const entry of rulesIn(form)) {
    const rule = ruleFrom(entry);
    if (rule?.required.includes(name) === true)
      return { kind: 'when', field: rule.field, values: rule.values };
  }
  return { kind: 'never' };
}

/** Fields that must be filled in depending on this one. */
export function requiredBy(form: Form, name: string): readonly string[] {
  return rulesIn(form).flatMap((entry) => {
    const rule = ruleFrom(entry);
    return rule?.field === name ? rule.required : [];
  });
}

export function withRequirement(form: Form, name: string, next: Requirement): Form {
  if (JSON.stringify(requirementOf(form, name)) === JSON.stringify(next)) return form;
  const free = withoutRequirement(form, name);
  if (next.kind === 'never') return free;
  if (next.kind === 'always')
    return { ...free, schema: { ...free.schema, required: [...requiredFieldsIn(free), name] } };
  const entries = [...rulesIn(free)];
  const same = entries.findIndex((entry) => {
    const rule = ruleFrom(entry);
    return rule?.field === next.field && JSON.stringify(rule.values) === JSON.stringify(next.values);
  });
  const rule = same < 0 ? undefined : ruleFrom(entries[same]);
  const entry = entryOf({ ...next, required: [...(rule?.required ?? []), name] });
  const allOf = same < 0 ? [...entries, entry] : entries.with(same, entry);
  // Beside `allOf` fields that nobody declared would be let in, unless it is said that they are not.
  const closed = 'additionalProperties' in free.schema ? {} : { additionalProperties: false };
  return { ...free, schema: { ...free.schema, ...closed, allOf } };
}

/** The form in which the field is required nowhere that the builder can read. */
export function withoutRequirement(form: Form, name: string): Form {
  return withRules(withoutAlways(form, name), (rule) => {
    const required = rule.required.filter((one) => one !== name);
    return required.length === rule.required.length ? rule : { ...rule, required };
  });
}

/** The form that no longer knows the field in any rule: it is required nowhere, and nothing depends on it. */
export function withoutMention(form: Form, name: string): Form {
  return withRules(withoutRequirement(form, name), (rule) =>
    rule.field === name ? { ...rule, required: [] } : rule,
  );
}

function withoutAlways(form: Form, name: string): Form {
  const required = requiredFieldsIn(form);
  if (!required.includes(name)) return form;
  return { ...form, schema: { ...form.schema, required: required.filter((one) => one !== name) } };
}

/** Rules changed; one that requires nothing any more goes, and what the builder cannot read stays as it is. */
function withRules(form: Form, change: (rule: Rule) => Rule): Form {
  const entries = rulesIn(form);
  const next = entries.flatMap((entry) => {
    const rule = ruleFrom(entry);
    if (rule === undefined) return [entry];
    const changed = change(rule);
    if (changed === rule) return [entry];
    return changed.required.length === 0 ? [] : [entryOf(changed)];
  });
  if (next.length === entries.length && next.every((entry, at) => entry === entries[at])) return form;
  if (next.length > 0) return { ...form, schema: { ...form.schema, allOf: next } };
  const { allOf: _empty, ...schema } = form.schema;
  return { ...form, schema };
}

/** What the schema of the whole form says beyond the builder's words; kept as it is. */
export function unsaidOfForm(form: Form): readonly string[] {
  const said = new Set(['$schema', 'type', 'properties', 'required', 'additionalProperties']);
  const words = Object.keys(form.schema).filter((word) => !said.has(word) && word !== 'allOf');
  const rules = rulesIn(form).filter((entry) => ruleFrom(entry) === undefined).length;
  return [...words, ...(rules > 0 ? [`allOf (${rules})`] : [])];
}
