import { factValue } from '../condition/fact-view.ts';
import type { ServiceNode } from '../document/flow.ts';
import type { Scalar } from '../document/primitives.ts';
import type { InstanceId, OpenInstance, ServiceCall } from './dossier.ts';
import type { Turn } from './turn.ts';

/** Sends the message for the first time. */
export function beginService(turn: Turn, node: ServiceNode, instance: OpenInstance): void {
  sendService(turn, node, instance.id, 1);
}

/** Sends the message, the `attempt`-th time. */
export function sendService(turn: Turn, node: ServiceNode, instance: InstanceId, attempt: number): void {
  const facts: Record<string, Scalar> = {};
  for (const id of node.send) {
    const fact = turn.procedure.index.facts.get(id);
    const value = fact ? factValue(fact, turn.record) : undefined;
    if (value !== undefined) facts[id] = value;
  }
  turn.effects.push({ kind: 'send', instance, service: node.service, attempt, facts });
  setCall(turn, instance, { state: 'sent', sentAt: turn.when, attempt });
}

export function setCall(turn: Turn, instance: InstanceId, call: ServiceCall): void {
  turn.draft.services = { ...turn.draft.services, [instance]: call };
}
