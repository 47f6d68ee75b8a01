import type { FlowNode } from '@motcua/engine';
import type { Draft } from '../commands/draft.ts';
import { withField } from '../commands/with-field.ts';
import type { DeadlineAction } from '../model/document-types.ts';
import { type Consequence, goneFrom } from './consequence.ts';

/**
 * Nothing goes on naming what was removed: a side step forgets a step it stood beside, a return to the sender a sender,
 * a deadline its limit or the edge it takes, a pause rule its consultation.
 */
export const mentionsLeaveWithWhatTheyName: Consequence = (before, draft) => {
  const nodes = new Set(goneFrom(before.flow.nodes, draft.document.flow.nodes));
  const edges = new Set(goneFrom(before.flow.edges, draft.document.flow.edges));
  const limits = new Set(goneFrom(before.limits, draft.document.limits));
  if (nodes.size + edges.size + limits.size === 0) return;
  for (const node of draft.document.flow.nodes) {
    if (!('deadlineActions' in node) && !('beside' in node)) continue;
    draft.change('nodes', node.id, (found) => withoutGone(found, nodes, edges, limits));
  }
  if (nodes.size > 0) forgetPlaces(draft, nodes);
  for (const rule of nodes.size === 0 ? [] : draft.document.pauseRules) {
    const named = rule.pausesRespondents?.filter((id) => !nodes.has(id));
    draft.change('pauseRules', rule.id, (found) => withField(found, 'pausesRespondents', named));
  }
};

function withoutGone(
  node: FlowNode,
  nodes: ReadonlySet<string>,
  edges: ReadonlySet<string>,
  limits: ReadonlySet<string>,
): FlowNode {
  const stays = (action: DeadlineAction): boolean =>
    !limits.has(action.limit ?? '') && !(action.do.kind === 'take' && edges.has(action.do.edge));
  if (node.kind === 'group') return withField(node, 'deadlineActions', node.deadlineActions.filter(stays));
  if (node.kind !== 'step') return node;
  const actions = node.deadlineActions?.filter(stays);
  const beside = node.beside?.filter((id) => !nodes.has(id));
  const set = withField(node, 'deadlineActions', actions?.length === 0 ? undefined : actions);
  if (beside?.length !== 0) return withField(set, 'beside', beside);
  return withField(withField(set, 'beside', undefined), 'mustFinish', undefined);
}

function forgetPlaces(draft: Draft, nodes: ReadonlySet<string>): void {
  for (const edge of draft.document.flow.edges) {
    const backTo = edge.backTo?.filter((id) => !nodes.has(id));
    draft.change('edges', edge.id, (found) =>
      withField(found, 'backTo', backTo?.length === 0 ? undefined : backTo),
    );
  }
}
