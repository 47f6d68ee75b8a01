import type { Predicate } from '../condition/compile-condition.ts';
import type { Fact } from '../document/facts.ts';
import type { ConsultationNode, LinkedNode } from '../document/flow.ts';
import type { Scalar } from '../document/primitives.ts';
import type { EventRecord, Invited } from './event-record.ts';

/**
 * Who is asked by a consultation that begins now: the drawn respondents whose condition holds, read once, and the
 * agencies that the action leading here named.
 */
export function inviteRespondents(
  record: EventRecord,
  node: ConsultationNode,
  conditions: ReadonlyMap<string, Predicate>,
): void {
  const invited: Invited[] = node.respondents
    .filter(({ id }) => conditions.get(id)?.(record) ?? true)
    .map((drawn) => ({ id: drawn.id, drawn }));
  if (node.chosenAtRunTime)
    for (const agency of new Set(record.brought.respondents)) invited.push({ id: agency, agency });
  record.invited.set(node.id, invited);
}

/** What is known of a consultation as soon as it turns out that there is nobody to ask. */
export function nobodyFacts(
  { id }: ConsultationNode,
  facts: ReadonlyMap<string, Fact>,
): Readonly<Record<string, Scalar>> {
  const found: Record<string, Scalar> = {};
  for (const { id: fact, source, type } of facts.values()) {
    if (source.kind !== 'consultation' || source.node !== id) continue;
    found[fact] = source.of !== 'outcome' ? 0 : type === 'boolean' ? false : 'nobody';
  }
  return found;
}

/** The children chosen as a linked node is entered; read once. */
export function chooseChildren(
  record: EventRecord,
  node: LinkedNode,
  conditions: ReadonlyMap<string, Predicate>,
): void {
  record.chosen.set(
    node.id,
    node.children.filter(({ id }) => conditions.get(id)?.(record) ?? true).map(({ id }) => id),
  );
}
