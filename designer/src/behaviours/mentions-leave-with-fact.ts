import type { FlowEdge, FlowNode } from '@motcua/engine';
import { withField } from '../commands/with-field.ts';
import { type Consequence, goneFrom } from './consequence.ts';

/**
 * Nobody is asked for a fact that was removed, and nothing sets, sends or receives it. Conditions, agencies found by it
 * and waits for its date keep naming it: without it they would say something else, so the checker has to say it.
 */
export const mentionsLeaveWithFact: Consequence = (before, draft) => {
  const gone = new Set(goneFrom(before.facts, draft.document.facts));
  if (gone.size === 0) return;
  for (const edge of draft.document.flow.edges)
    draft.change('edges', edge.id, (found) => edgeWithout(found, gone));
  for (const node of draft.document.flow.nodes)
    if (node.kind === 'service' || node.kind === 'linked')
      draft.change('nodes', node.id, (found) => nodeWithout(found, gone));
  for (const scenario of draft.document.scenarios)
    draft.change('scenarios', scenario.id, (found) => {
      const events = found.events.map((event) => {
        if (!('facts' in event) || event.facts === undefined) return event;
        const facts = Object.fromEntries(Object.entries(event.facts).filter(([id]) => !gone.has(id)));
        return withField(event, 'facts', facts);
      });
      return withField(found, 'events', events);
    });
};

function edgeWithout(edge: FlowEdge, gone: ReadonlySet<string>): FlowEdge {
  const stays = ({ fact }: { readonly fact: string }): boolean => !gone.has(fact);
  const set = withField(edge, 'sets', edge.sets.filter(stays));
  const { demands } = set;
  if (demands === undefined || demands.facts.every(stays)) return set;
  const left = { ...demands, facts: demands.facts.filter(stays) };
  const asksNothing =
    !left.reason && [left.papers, left.facts, left.signatures].every((list) => list.length === 0);
  return withField(set, 'demands', asksNothing ? undefined : left);
}

function nodeWithout(node: FlowNode, gone: ReadonlySet<string>): FlowNode {
  const stays = (id: string): boolean => !gone.has(id);
  if (node.kind === 'service')
    return withField(withField(node, 'send', node.send.filter(stays)), 'receive', node.receive.filter(stays));
  if (node.kind !== 'linked') return node;
  const children = node.children.map((child) => {
    const factsIn = child.factsIn.filter(({ from }) => stays(from));
    const factsOut = child.factsOut.filter(({ to }) => stays(to));
    const code = child.code === undefined || stays(child.code) ? child.code : undefined;
    return withField(withField(withField(child, 'factsIn', factsIn), 'factsOut', factsOut), 'code', code);
  });
  return withField(node, 'children', children);
}
