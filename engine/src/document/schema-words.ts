/** The part of JSON Schema that the schema of a procedure document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly default?: unknown;
}

export type Defs = Readonly<Record<string, Schema>>;

/** What a pattern is called in words. */
const patternNames: readonly (readonly [start: string, name: string])[] = [
  ['^[a-z][a-z0-9_]{0,63}$|', 'action'],
  ['^[a-z][a-z0-9_]{0,63}$', 'id'],
  ['^[a-z][a-z0-9_]{0,63}(\\.', 'procedure code'],
  ['^[A-Z]\\d{2}', 'agency code'],
  ['^\\d{4}-\\d{2}-\\d{2}$', 'date `yyyy-MM-dd`'],
  ['^\\d{4}-\\d{2}-\\d{2}T', 'moment `yyyy-MM-ddTHH:mm`'],
  ['^([01]\\d|2', 'time `HH:mm`'],
  ['^\\d\\.\\d{6}$', 'code such as `1.000656`'],
  ['^[a-z][A-Za-z]{0,39}$', 'role'],
  ['^[a-z][A-Za-z0-9]{0,63}$', 'name'],
  ['^[a-z][A-Za-z0-9.]{0,63}$', 'service name'],
];

/** The schema a reference stands for. */
export function resolve(schema: Schema, defs: Defs): Schema {
  const name = schema.$ref?.split('/').pop();
  return name === undefined ? schema : (defs[name] ?? schema);
}

export function alternatives({ anyOf, oneOf }: Schema): readonly Schema[] {
  return oneOf ?? anyOf ?? [];
}

/** In words what a schema accepts. Named shapes are named, or spelt out as far as `spell` says. */
export function inWords(schema: Schema, defs: Defs, spell = 0): string {
  if (schema.$ref) {
    const target = resolve(schema, defs);
    const isShort = target.properties !== undefined || alternatives(target).length > 0;
    return spell > 0 && isShort ? inWords(target, defs, spell - 1) : `\`${schema.$ref.split('/').pop()}\``;
  }
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(' ');
  const options = alternatives(schema);
  if (options.length > 0) {
    const texts = [...new Set(options.map((option) => inWords(option, defs, spell)))];
    return texts.every((text) => /^`\d+`$/.test(text))
      ? `${texts[0]} to ${texts.at(-1)}`
      : texts.join(' or ');
  }
  if (schema.type === 'array') return `list of ${inWords(schema.items ?? {}, defs)}`;
  if (schema.type === 'object') return objectInWords(schema, defs);
  if (schema.type === 'string')
    return patternNames.find(([start]) => schema.pattern?.startsWith(start))?.[1] ?? 'text';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'boolean') return '`true` or `false`';
  return schema.type === 'null' ? '`null`' : 'any value';
}

function objectInWords(schema: Schema, defs: Defs): string {
  if (!schema.properties) {
    const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    return `names with ${inWords(values, defs)}`;
  }
  const fields = Object.entries(schema.properties).map(([name, field]) => {
    const isOptional = !schema.required?.includes(name) || field.default !== undefined;
    return `${name}${isOptional ? '?' : ''}: ${inWords(field, defs)}`;
  });
  return `{ ${fields.join(', ')} }`;
}

/** The schema that the value at a path was meant to follow, choosing among alternatives by what the values say. */
export function schemaAt(root: Schema, value: unknown, path: readonly PropertyKey[]): Schema {
  const defs = root.$defs ?? {};
  let schema = chosen(root, value, defs);
  let here = value;
  for (const key of path) {
    const next =
      typeof key === 'number'
        ? schema.items
        : (schema.properties?.[String(key)] ??
          (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined));
    here =
      here === null || typeof here !== 'object' ? undefined : (here as Record<PropertyKey, unknown>)[key];
    if (!next) return {};
    // The last one is shown whole: all that could stand there.
    schema = key === path.at(-1) && path.indexOf(key) === path.length - 1 ? next : chosen(next, here, defs);
  }
  return schema;
}

/** Among alternatives, the one with the same `kind`, else the one that shares most fields with the value. */
export function chosen(schema: Schema, value: unknown, defs: Defs): Schema {
  const target = resolve(schema, defs);
  const options = alternatives(target).map((option) => chosen(option, value, defs));
  if (options.length === 0) return target;
  const given = value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  const kind = options.find(({ properties }) => {
    const constant = properties?.['kind']?.const;
    return constant !== undefined && constant === given['kind'];
  });
  if (kind) return kind;
  const isList = Array.isArray(value);
  const score = (option: Schema): number => {
    if (isList) return option.type === 'array' ? 1 : -1;
    const names = Object.keys(option.properties ?? {});
    const wrong = Object.entries(given).filter(([name, item]) => {
      const constant = option.properties?.[name]?.const;
      return constant !== undefined && constant !== item;
    }).length;
    return names.filter((name) => Object.hasOwn(given, name)).length - 10 * wrong;
  };
  return options.reduce((best, option) => (score(option) > score(best) ? option : best));
}
