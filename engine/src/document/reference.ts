import { procedureJsonSchema } from './parse-definition.ts';

interface Schema {
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
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a pattern is called in words. */
const patternNames: readonly (readonly [start: string, name: string])[] = [
  ['^[a-z][a-z0-9_]{0,63}$', 'id'],
  ['^[a-z][a-z0-9_]{0,63}(\\.', 'procedure code'],
  ['^[a-z][a-z0-9_]{0,63}$|', 'action'],
  ['^[A-Z]\\d{2}', 'agency code'],
  ['^\\d{4}-\\d{2}-\\d{2}$', 'date `yyyy-MM-dd`'],
  ['^\\d{4}-\\d{2}-\\d{2}T', 'moment `yyyy-MM-ddTHH:mm`'],
  ['^([01]\\d|2', 'time `HH:mm`'],
  ['^\\d\\.\\d{6}$', 'code such as `1.000656`'],
  ['^[a-z][A-Za-z]{0,39}$', 'role'],
  ['^[a-z][A-Za-z0-9]{0,63}$', 'name'],
  ['^[a-z][A-Za-z0-9.]{0,63}$', 'service name'],
];

/**
 * The reference of the procedure language as Markdown: every part with its fields, what they hold and what they are
 * when left out. Made from the schema, so that it cannot say anything else.
 */
export function languageReference(): string {
  const root = procedureJsonSchema() as Schema;
  const defs = root.$defs ?? {};
  const named = (name: string): Schema => defs[name] ?? {};
  const document = root.$ref ? named('ProcedureDocument') : root;
  const part = (schema: Schema | undefined, field: string): Schema => at(schema, field, defs);
  const flow = part(document, 'flow');
  const kinds = alternatives(named('FlowNode')).map((kind) => ({
    name: String(kind.properties?.['kind']?.const),
    schema: kind,
  }));
  const sections: readonly (readonly [title: string, schema: Schema])[] = [
    ['`head`', part(document, 'head')],
    ['`head.fees[]`', items(part(part(document, 'head'), 'fees'))],
    ['`head.standing`', named('Standing')],
    ['`facts[]`', items(part(document, 'facts'))],
    ['`papers[]`', items(part(document, 'papers'))],
    ...kinds.map(({ name, schema }) => [`\`flow.nodes[]\`, kind \`${name}\``, schema] as const),
    ['`flow.edges[]`', items(part(flow, 'edges'))],
    ['`milestones[]`', items(part(document, 'milestones'))],
    ['`limits[]`', items(part(document, 'limits'))],
    ['`pauseRules[]`', items(part(document, 'pauseRules'))],
    ['`scenarios[]`', items(part(document, 'scenarios'))],
    ['`acknowledgements[]`', items(part(document, 'acknowledgements'))],
    ['`LocalText`', named('LocalText')],
    ['`Performer`', named('Performer')],
  ];
  const short = ['AgencyRef', 'Amount', 'AmountChoice', 'AmountTable', 'Duration', 'ClockEffect', 'Condition']
    .filter((name) => defs[name])
    .map((name) => `* \`${name}\`: ${describe(named(name), defs)}`);
  const parts = Object.keys(document.properties ?? {}).map((name) => `\`${name}\``);
  return [
    `A document has these parts, in this order: ${parts.join(', ')}. Only \`format\`, \`head\` and \`flow\` are required.`,
    ...sections.map(([title, schema]) => `#### ${title}\n\n${table(resolve(schema, defs), defs)}`),
    `#### Shared shapes\n\n${short.join('\n')}`,
  ].join('\n\n');

  function items(schema: Schema): Schema {
    return resolve(resolve(schema, defs).items ?? {}, defs);
  }
}

function at(schema: Schema | undefined, field: string, defs: Readonly<Record<string, Schema>>): Schema {
  return resolve((schema && resolve(schema, defs).properties?.[field]) ?? {}, defs);
}

function resolve(schema: Schema, defs: Readonly<Record<string, Schema>>): Schema {
  const name = schema.$ref?.split('/').pop();
  return name === undefined ? schema : (defs[name] ?? schema);
}

function alternatives({ anyOf, oneOf }: Schema): readonly Schema[] {
  return oneOf ?? anyOf ?? [];
}

function table(schema: Schema, defs: Readonly<Record<string, Schema>>): string {
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const isRequired = schema.required?.includes(name) && field.default === undefined;
    const otherwise = isRequired ? 'required' : field.default === undefined ? '' : shown(field.default);
    return `| \`${name}\` | ${describe(field, defs)} | ${otherwise} |`;
  });
  return ['| field | holds | left out |', '|---|---|---|', ...rows].join('\n');
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? 'empty' : `\`${text}\``;
}

/** In words what a schema accepts. */
function describe(schema: Schema, defs: Readonly<Record<string, Schema>>): string {
  if (schema.$ref) return `\`${schema.$ref.split('/').pop()}\``;
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(' ');
  const options = alternatives(schema);
  if (options.length > 0) {
    const texts = [...new Set(options.map((option) => describe(option, defs)))];
    return texts.every((text) => /^`\d+`$/.test(text))
      ? `${texts[0]} to ${texts.at(-1)}`
      : texts.join(' or ');
  }
  if (schema.type === 'array') return `list of ${describe(schema.items ?? {}, defs)}`;
  if (schema.type === 'object') return describeObject(schema, defs);
  if (schema.type === 'string')
    return patternNames.find(([start]) => schema.pattern?.startsWith(start))?.[1] ?? 'text';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'boolean') return '`true` or `false`';
  return schema.type === 'null' ? '`null`' : 'any value';
}

function describeObject(schema: Schema, defs: Readonly<Record<string, Schema>>): string {
  if (!schema.properties) {
    const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    return `names with ${describe(values, defs)}`;
  }
  const fields = Object.entries(schema.properties).map(([name, field]) => {
    const isOptional = !schema.required?.includes(name) || field.default !== undefined;
    return `${name}${isOptional ? '?' : ''}: ${describe(field, defs)}`;
  });
  return `{ ${fields.join(', ')} }`;
}
