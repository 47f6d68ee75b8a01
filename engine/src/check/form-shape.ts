import { isFieldSchema } from '../document/form-schema.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { jsonPointer } from '../problem/pointer.ts';
import type { Report } from './report.ts';

/**
 * What of the form's JSON Schema is not one: fields that are no list of schemas, a field that is not described by a
 * schema, and required fields that are no list of names (JSON Schema 2020-12, core 10.3.2.1 and validation 6.5.3).
 * Whether the rest of the schema can judge a form is the host's question, which has the library for it.
 */
export function checkFormShape({ form }: ProcedureDocument, report: Report): void {
  const { properties, required } = form.schema;
  const wrong = (keyword: string): void =>
    report.add('form-schema-malformed', `/form/schema/${keyword}`, undefined, { keyword });
  if (
    required !== undefined &&
    !(Array.isArray(required) && required.every((one) => typeof one === 'string'))
  )
    wrong('required');
  if (properties === undefined) return;
  if (!isFieldSchema(properties)) {
    wrong('properties');
    return;
  }
  for (const [field, schema] of Object.entries(properties))
    if (typeof schema !== 'boolean' && !isFieldSchema(schema))
      report.add('form-field-malformed', jsonPointer(['form', 'schema', 'properties', field]), undefined, {
        field,
      });
}
