import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { listAt } from '../lists.ts';
import { own } from '../same.ts';

/** A part's name: `flow/nodes/thu_ly`, `head/title`, `form/schema/properties/ho_ten`, or `flow/edges#` for the order of a list. */
export type PartKey = string;
export type Parts = ReadonlyMap<PartKey, unknown>;

type Item = Readonly<Record<string, unknown>>;

/** The lists whose items are parts of their own, in the order of the document. */
export const partLists = [
  'head/results',
  'head/fees',
  'facts',
  'papers',
  'form/pages',
  'flow/nodes',
  'flow/edges',
  'milestones',
  'limits',
  'pauseRules',
  'scenarios',
  'acknowledgements',
] as const;
export type PartListName = (typeof partLists)[number];

/** Objects whose members are parts of their own. */
export const partObjects = ['head', 'form/schema', 'form/schema/properties'] as const;
/** A list of names in which each name is a part: two who each require another field do not contradict each other. */
export const requiredFields = 'form/schema/required';

export const orderKey = (list: PartListName): PartKey => `${list}#`;
export const isOrder = (key: PartKey): boolean => key.endsWith('#');

export function at(document: unknown, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>(
      (holder, name) =>
        typeof holder === 'object' && holder !== null ? own(holder as Item, name) : undefined,
      document,
    );
}

export function keysOf(document: ProcedureDocument, list: PartListName): readonly string[] {
  const key = listAt(list)?.key;
  return (at(document, list) as readonly Item[]).map((item) => key?.(item) ?? '');
}

/** Members that are divided further, or are lists of parts. */
const divided: ReadonlySet<string> = new Set([...partLists, ...partObjects, requiredFields]);

/** The document taken apart: everything that one person can change without touching what another changes. */
export function partsOf(document: ProcedureDocument): Parts {
  const parts = new Map<PartKey, unknown>([['format', document.format]]);
  for (const object of partObjects)
    for (const [name, value] of Object.entries((at(document, object) ?? {}) as Item))
      if (!divided.has(`${object}/${name}`) && value !== undefined) parts.set(`${object}/${name}`, value);
  const required = at(document, requiredFields);
  if (Array.isArray(required))
    for (const name of required) parts.set(`${requiredFields}/${String(name)}`, name);
  for (const list of partLists) {
    const items = at(document, list) as readonly Item[];
    const keys = keysOf(document, list);
    items.forEach((item, i) => parts.set(`${list}/${keys[i] ?? ''}`, item));
    parts.set(orderKey(list), keys);
  }
  return parts;
}
