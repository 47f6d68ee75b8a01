import { conditionsIn, factsIn, type Fact, type ProcedureDocument } from '@motcua/engine';
import { propertiesOf } from './form-fields.ts';
import { requiredBy } from './field-requirement.ts';

/** What a place does with a fact. */
export type UseHow =
  | 'condition'
  | 'asked'
  | 'set'
  | 'agency'
  | 'sent'
  | 'received'
  | 'carried'
  | 'waited'
  | 'madeFrom'
  | 'required'
  | 'scenario';

/** Where a fact or a field is used: enough to say it, and to go there. */
export interface Use {
  readonly in:
    'edge' | 'node' | 'limit' | 'pauseRule' | 'paper' | 'fee' | 'field' | 'fact' | 'scenario' | 'head';
  readonly id: string;
  readonly how: UseHow;
}

type Uses = ReadonlyMap<string, readonly Use[]>;
const known = new WeakMap<ProcedureDocument, Uses>();

/** Every place that uses the fact, in the order of the document. */
export function usesOfFact(document: ProcedureDocument, id: string): readonly Use[] {
  let uses = known.get(document);
  if (uses === undefined) known.set(document, (uses = allUses(document)));
  return uses.get(id) ?? [];
}

function allUses(document: ProcedureDocument): Uses {
  const uses = new Map<string, Use[]>();
  const add = (fact: string | undefined, use: Use): void => {
    if (fact === undefined) return;
    const list = uses.get(fact) ?? [];
    if (!list.some((one) => one.in === use.in && one.id === use.id && one.how === use.how)) list.push(use);
    uses.set(fact, list);
  };
  for (const { condition, path, at } of conditionsIn(document)) {
    const place = placeOf(document, path, at);
    for (const fact of factsIn(condition)) add(fact, { ...place, how: 'condition' });
  }
  for (const edge of document.flow.edges) {
    const place = { in: 'edge', id: edge.id } as const;
    for (const { fact } of edge.demands?.facts ?? []) add(fact, { ...place, how: 'asked' });
    for (const { fact } of edge.sets) add(fact, { ...place, how: 'set' });
    for (const fact of factsOfAgencies(edge)) add(fact, { ...place, how: 'agency' });
  }
  for (const node of document.flow.nodes) {
    const place = { in: 'node', id: node.id } as const;
    for (const fact of factsOfAgencies(node)) add(fact, { ...place, how: 'agency' });
    if (node.kind === 'service') {
      for (const fact of node.send) add(fact, { ...place, how: 'sent' });
      for (const fact of node.receive) add(fact, { ...place, how: 'received' });
    }
    if (node.kind === 'linked')
      for (const child of node.children) {
        add(child.code, { ...place, how: 'carried' });
        for (const { from } of child.factsIn) add(from, { ...place, how: 'carried' });
        for (const { to } of child.factsOut) add(to, { ...place, how: 'carried' });
      }
    if (node.kind === 'wait')
      for (const arm of node.arms) if ('fact' in arm) add(arm.fact, { ...place, how: 'waited' });
  }
  for (const fact of factsOfAgencies(document.head.competentAgency))
    add(fact, { in: 'head', id: 'competentAgency', how: 'agency' });
  for (const fact of document.facts)
    for (const from of madeFrom(fact)) add(from, { in: 'fact', id: fact.id, how: 'madeFrom' });
  return uses;
}

/** The facts that a fact is worked out from. */
export function madeFrom({ source }: Fact): readonly string[] {
  if (source.kind === 'datePlus') return [source.date];
  if (source.kind === 'between') return [source.from, source.to];
  return source.kind === 'register' && typeof source.of === 'object' ? [source.of.fact] : [];
}

function placeOf(document: ProcedureDocument, path: string, at: string): Pick<Use, 'in' | 'id'> {
  const [, list, second, third, , fifth] = path.split('/');
  if (list === 'flow') return { in: second === 'edges' ? 'edge' : 'node', id: at };
  if (list === 'limits') return { in: 'limit', id: at };
  if (list === 'pauseRules') return { in: 'pauseRule', id: at };
  if (list === 'papers') return { in: 'paper', id: at };
  if (list === 'head') return { in: 'fee', id: at };
  const field = document.form.pages[Number(third)]?.fields[Number(fifth)];
  return { in: 'field', id: field?.field ?? at };
}

/** Facts by which an agency is found, wherever one is named in a part of the document. */
function factsOfAgencies(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(factsOfAgencies);
  const { of, relation } = part as { of?: unknown; relation?: unknown };
  const own =
    typeof relation === 'string' && typeof of === 'object' && of !== null && 'fact' in of
      ? [String(of.fact)]
      : [];
  return [...own, ...Object.values(part).flatMap(factsOfAgencies)];
}

/** Facts read from a field of the form. */
export const factsOfField = (document: ProcedureDocument, field: string): readonly Fact[] =>
  document.facts.filter(({ source }) => source.kind === 'form' && source.field === field);

/** Where a field is used: its facts, fields that depend on it, scenarios that fill it in. */
export function usesOfField(document: ProcedureDocument, field: string): readonly Use[] {
  if (!Object.hasOwn(propertiesOf(document.form), field) && factsOfField(document, field).length === 0)
    return [];
  return [
    ...factsOfField(document, field).flatMap((fact): Use[] => [
      { in: 'fact', id: fact.id, how: 'madeFrom' },
      ...usesOfFact(document, fact.id),
    ]),
    ...requiredBy(document.form, field).map((id): Use => ({ in: 'field', id, how: 'required' })),
    ...document.scenarios
      .filter(({ open }) => Object.hasOwn(open.form, field))
      .map(({ id }): Use => ({ in: 'scenario', id, how: 'scenario' })),
  ];
}
