import type { Form } from './facts.ts';

/** A JSON Schema as an object; of `true` and `false`, which are schemas too, nothing can be read. */
export type FieldSchema = Readonly<Record<string, unknown>>;

/**
 * The form's schema is any JSON Schema and comes from outside: what the engine reads of it is read here, where nothing
 * about its shape is taken for granted. What is not there, or not of the shape it should have, reads as not said.
 */
export function fieldNamesIn({ schema }: Form): readonly string[] {
  const { properties } = schema;
  return isFieldSchema(properties) ? Object.keys(properties) : [];
}

/** What the schema says of a field; undefined when it does not know it, empty when it says nothing that can be read. */
export function fieldSchemaIn({ schema }: Form, field: string): FieldSchema | undefined {
  const { properties } = schema;
  if (!isFieldSchema(properties) || !Object.hasOwn(properties, field)) return undefined;
  const own = properties[field];
  return isFieldSchema(own) ? own : {};
}

/** The fields that must be filled in, whatever else is. */
export function requiredFieldsIn({ schema }: Form): readonly string[] {
  const { required } = schema;
  return Array.isArray(required) ? required.filter((field) => typeof field === 'string') : [];
}

export function isFieldSchema(value: unknown): value is FieldSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
