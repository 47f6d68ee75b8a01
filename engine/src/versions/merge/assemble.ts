import type { Layout } from '../../document/layout.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { same } from '../same.ts';
import { mergedOrder } from './merged-order.ts';
import {
  at,
  keysOf,
  orderKey,
  partLists,
  partObjects,
  type PartKey,
  type Parts,
  partsOf,
  requiredFields,
} from './parts.ts';

export type Side = 'base' | 'mine' | 'theirs';

export interface Three {
  readonly base: ProcedureDocument;
  readonly mine: ProcedureDocument;
  readonly theirs: ProcedureDocument;
}

export interface ThreeParts {
  readonly base: Parts;
  readonly mine: Parts;
  readonly theirs: Parts;
}

export const partsOfAll = ({ base, mine, theirs }: Three): ThreeParts => ({
  base: partsOf(base),
  mine: partsOf(mine),
  theirs: partsOf(theirs),
});

/** The document in which every part is as the side has it that was picked for it. */
export function assemble(three: Three, parts: ThreeParts, pick: (key: PartKey) => Side): ProcedureDocument {
  const valueOf = (key: PartKey): unknown => parts[pick(key)].get(key);
  const members = (object: string): Record<string, unknown> => {
    const names = [three.mine, three.theirs, three.base].flatMap((one) =>
      Object.keys((at(one, object) ?? {}) as object),
    );
    const made: Record<string, unknown> = {};
    for (const name of new Set(names)) {
      const path = `${object}/${name}`;
      const value = holds(path) ? built(path) : valueOf(path);
      if (value !== undefined) made[name] = value;
    }
    return made;
  };
  const listed = (list: (typeof partLists)[number]): unknown[] =>
    mergedOrder(
      { base: keysOf(three.base, list), mine: keysOf(three.mine, list), theirs: keysOf(three.theirs, list) },
      pick(orderKey(list)),
      (key) => valueOf(`${list}/${key}`) !== undefined,
    ).map((key) => valueOf(`${list}/${key}`));
  const required = (): unknown => {
    const lists = [three.mine, three.theirs, three.base].map((one) => at(one, requiredFields));
    if (lists.every((list) => list === undefined)) return undefined;
    const names = new Set(lists.flatMap((list) => (Array.isArray(list) ? list.map(String) : [])));
    const kept = [...names].filter((name) => valueOf(`${requiredFields}/${name}`) !== undefined);
    return kept.length === 0 && at(three.mine, requiredFields) === undefined ? undefined : kept;
  };
  const built = (path: string): unknown => {
    if (path === requiredFields) return required();
    const list = partLists.find((one) => one === path);
    return list === undefined ? members(path) : listed(list);
  };
  const document = {
    ...three.mine,
    head: members('head'),
    facts: listed('facts'),
    papers: listed('papers'),
    form: { ...three.mine.form, schema: members('form/schema'), pages: listed('form/pages') },
    flow: { ...three.mine.flow, nodes: listed('flow/nodes'), edges: listed('flow/edges') },
    milestones: listed('milestones'),
    limits: listed('limits'),
    pauseRules: listed('pauseRules'),
    scenarios: listed('scenarios'),
    acknowledgements: listed('acknowledgements'),
    // Every part is one that a well-formed document holds in this place.
  } as unknown as ProcedureDocument;
  return { ...document, layout: mergedLayout(three, document) };
}

const lists: ReadonlySet<string> = new Set([...partLists, ...partObjects, requiredFields]);
const holds = (path: string): boolean => lists.has(path);

/**
 * Places in the drawing mean nothing for anybody: where both moved the same thing it stays as it is here, and is not
 * asked about.
 */
function mergedLayout({ base, mine, theirs }: Three, merged: ProcedureDocument): Layout {
  const places = <P extends 'nodes' | 'edges'>(part: P, ids: readonly string[]): Layout[P] => {
    const made: Record<string, unknown> = {};
    const present = new Set(ids);
    for (const id of new Set([mine, theirs, base].flatMap(({ layout }) => Object.keys(layout[part])))) {
      if (!present.has(id)) continue;
      const [was, here, there] = [base, mine, theirs].map(({ layout }) =>
        Object.hasOwn(layout[part], id) ? layout[part][id] : undefined,
      );
      const kept = same(was, here) ? there : here;
      if (kept !== undefined) made[id] = kept;
    }
    return made as Layout[P];
  };
  const { nodes, edges } = merged.flow;
  const branches = nodes.flatMap((node) =>
    node.kind === 'parallel' ? node.branches.map(({ id }) => id) : [],
  );
  return {
    nodes: places('nodes', [...nodes.map(({ id }) => id), ...branches]),
    edges: places(
      'edges',
      edges.map(({ id }) => id),
    ),
  };
}
