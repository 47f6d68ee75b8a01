import { procedureJsonSchema } from '@motcua/engine';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly const?: unknown;
}

/** Shapes that occur in many places and are edited alike everywhere; each is listed once, under its own name. */
const shared: ReadonlySet<string> = new Set([
  'LocalText',
  'Performer',
  'AgencyRef',
  'AmountChoice',
  'AmountTable',
  'Duration',
  'ClockEffect',
  'Condition',
]);

/**
 * Every field that a procedure document can hold, by its place: `head.fees[].amount`, `flow.nodes[](step).status`,
 * `Performer.role`. Read from the schema of the language itself, so that a new field is a new line here.
 */
export function languageFields(): readonly string[] {
  const root = procedureJsonSchema() as Schema;
  const defs = root.$defs ?? {};
  const fields = new Set<string>();
  const walk = (schema: Schema, path: string): void => {
    if (path !== 'Amount' && isAmount(schema)) return;
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined) {
      if (shared.has(name)) {
        if (path === name) walk(defs[name] ?? {}, path);
        return;
      }
      return walk(defs[name] ?? {}, path);
    }
    for (const way of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
      const kind = way.properties?.['kind']?.const;
      walk(way, typeof kind === 'string' && path.endsWith('[]') ? `${path}(${kind})` : path);
    }
    if (schema.items !== undefined) walk(schema.items, `${path}[]`);
    for (const [field, inner] of Object.entries(schema.properties ?? {})) {
      const place = path === '' ? field : `${path}.${field}`;
      fields.add(place);
      walk(inner, place);
    }
    if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, `${path}{}`);
  };
  walk(root, '');
  for (const name of shared) walk(defs[name] ?? {}, name);
  return [...new Set([...fields].map(alike))];
}

/** An amount of time has no name in the schema, but one look everywhere. */
const isAmount = ({ properties = {} }: Schema): boolean =>
  Object.keys(properties).join() === 'value,unit,cutOff';

const common = ['kind', 'id', 'title', 'within', 'note', 'performer', 'duration', 'status', 'clock'];

/** What several kinds of node have is edited alike for all of them: one field `node.title`, `node.deadlineActions`. */
function alike(field: string): string {
  const [, rest = ''] = /^flow\.nodes\[\]\(\w+\)\.(.*)$/.exec(field) ?? [];
  return common.includes(rest) || rest.startsWith('deadlineActions') ? `node.${rest}` : field;
}
