import type { GraphNode } from './graph.ts';

/** Nodes a dossier does not stay at and that decide nothing: merges, and events that only tell. */
export function passes(node: GraphNode): boolean {
  switch (node.kind) {
    case 'exclusive':
    case 'parallel':
    case 'inclusive':
      return node.outgoing.length < 2;
    case 'throw':
      return node.event?.kind !== 'message';
    case 'catch':
      return node.event?.kind === 'link';
    case 'end':
      return node.event?.kind === 'link';
    default:
      return false;
  }
}

/** An event behind an event-based gateway: one of the ways in which the wait can be over. */
export function isArm(node: GraphNode): boolean {
  return node.incoming.length === 1 && node.incoming[0]!.from.kind === 'event';
}

export const isHumanTask = ({ kind, element }: GraphNode): boolean =>
  kind === 'activity' && /^(task|userTask|manualTask|subProcess|transaction)$/.test(element.name);

/** Whether it becomes a step: everything done by people, and what a machine does that no other node can say. */
export function isStep(node: GraphNode): boolean {
  if (node.kind === 'throw') return node.event?.kind === 'message';
  return (
    node.kind === 'activity' && !['receiveTask', 'serviceTask', 'callActivity'].includes(node.element.name)
  );
}

/**
 * The step whose actions the flows of a gateway are: a question right behind a task that one person answers, without
 * conditions that anything could compute.
 */
export function askedBy(gateway: GraphNode): GraphNode | null {
  if (gateway.kind !== 'exclusive' || gateway.outgoing.length < 2 || gateway.incoming.length !== 1)
    return null;
  const { from, border, condition } = gateway.incoming[0]!;
  if (border !== null || condition !== null || !isHumanTask(from)) return null;
  if (from.outgoing.filter((flow) => flow.border === null).length !== 1) return null;
  if (gateway.outgoing.some((flow) => flow.condition !== null)) return null;
  return gateway.outgoing.some(({ name }) => name !== '') ? from : null;
}
