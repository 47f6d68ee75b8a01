import type { ProcedureDocument } from '@motcua/engine';
import { choicesIn } from './field-choices.ts';
import type { Requirement } from './field-requirement.ts';
import { type FormField, fieldOf } from './form-fields.ts';

type Value = string | number | boolean;

/**
 * The requirement that says "when it is shown" for a field shown on a condition: where the condition asks one field of
 * the form for values, the schema can say the same; anything else it cannot, and the field is then not required.
 */
export function requirementWhenShown(document: ProcedureDocument, { placed }: FormField): Requirement {
  const when = placed?.when;
  if (when === undefined || !('fact' in when)) return { kind: 'never' };
  const fact = document.facts.find(({ id }) => id === when.fact);
  if (fact?.source.kind !== 'form') return { kind: 'never' };
  const { field } = fact.source;
  const values = valuesOf(when.op, when.value, () => {
    const other = fieldOf(document.form, field);
    return other?.kind === 'checkbox'
      ? [true, false]
      : (choicesIn(other?.schema ?? {}) ?? []).map(({ value }) => value);
  });
  return values.length === 0 ? { kind: 'never' } : { kind: 'when', field, values };
}

function valuesOf(op: string, value: unknown, all: () => readonly Value[]): readonly Value[] {
  if (op === 'in' && Array.isArray(value)) return value as Value[];
  if (typeof value === 'object' || value === undefined) return [];
  if (op === 'eq') return [value as Value];
  return op === 'ne' ? all().filter((one) => one !== value) : [];
}
