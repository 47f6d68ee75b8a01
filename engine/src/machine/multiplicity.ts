import type { Predicate } from '../condition/compile-condition.ts';
import type { ConsultationNode, LinkedNode } from '../document/flow.ts';
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
