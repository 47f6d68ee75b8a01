import { procedureJsonSchema } from './json-schema.ts';
import { alternatives, inWords, resolve, type Defs, type Schema } from './schema-words.ts';

/**
 * The reference of the procedure language as Markdown: every part with its fields, what they hold and what they are
 * when left out. Made from the schema, so that it cannot say anything else.
 */
export function languageReference(): string {
  const root = procedureJsonSchema() as Schema;
  const defs = root.$defs ?? {};
  const named = (name: string): Schema => defs[name] ?? {};
  const document = root.$ref ? named('ProcedureDocument') : root;
  const part = (schema: Schema, field: string): Schema =>
    resolve(resolve(schema, defs).properties?.[field] ?? {}, defs);
  const items = (schema: Schema): Schema => resolve(resolve(schema, defs).items ?? {}, defs);
  const kinds = alternatives(named('FlowNode')).map(
    (kind) => [`\`flow.nodes[]\`, kind \`${String(kind.properties?.['kind']?.const)}\``, kind] as const,
  );
  const lists = ['milestones', 'limits', 'pauseRules', 'scenarios', 'acknowledgements'];
  const sections: readonly (readonly [title: string, schema: Schema])[] = [
    ['`head`', part(document, 'head')],
    ['`head.fees[]`', items(part(part(document, 'head'), 'fees'))],
    ['`head.standing`', named('Standing')],
    ['`facts[]`', items(part(document, 'facts'))],
    ['`papers[]`', items(part(document, 'papers'))],
    ['`form`', part(document, 'form')],
    ...kinds,
    ['`flow.edges[]`', items(part(part(document, 'flow'), 'edges'))],
    ...lists.map((name) => [`\`${name}[]\``, items(part(document, name))] as const),
    ['`LocalText`', named('LocalText')],
    ['`Performer`', named('Performer')],
  ];
  const short = ['AgencyRef', 'Amount', 'AmountChoice', 'AmountTable', 'Duration', 'ClockEffect', 'Condition']
    .filter((name) => defs[name])
    .map((name) => `* \`${name}\`: ${inWords(named(name), defs)}`);
  const parts = Object.keys(document.properties ?? {}).map((name) => `\`${name}\``);
  return [
    `A document has these parts, in this order: ${parts.join(', ')}. Only \`format\`, \`head\` and \`flow\` are required.`,
    ...sections.map(([title, schema]) => `#### ${title}\n\n${table(resolve(schema, defs), defs)}`),
    `#### Shared shapes\n\n${short.join('\n')}`,
  ].join('\n\n');
}

function table(schema: Schema, defs: Defs): string {
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const isRequired = schema.required?.includes(name) && field.default === undefined;
    const otherwise = isRequired ? 'required' : field.default === undefined ? '' : shown(field.default);
    return `| \`${name}\` | ${inWords(field, defs)} | ${otherwise} |`;
  });
  return ['| field | holds | left out |', '|---|---|---|', ...rows].join('\n');
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? 'empty' : `\`${text}\``;
}
