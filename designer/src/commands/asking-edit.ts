import type { ConsultationNode, LinkedNode, ServiceNode } from '../model/document-types.ts';
import { command } from './command.ts';
import { type Changes, withFields } from './with-field.ts';

type Own<N> = Omit<N, 'kind' | 'id' | 'title' | 'within'>;

/** Whom a consultation asks, and by which rule it ends. */
export const setConsultation = command<{ id: string; changes: Changes<Own<ConsultationNode>> }>(
  'consultation.set',
  (draft, { id, changes }) =>
    draft.change('nodes', id, (node) =>
      node.kind === 'consultation' ? withFields<ConsultationNode>(node, changes) : node,
    ),
);

/** Which dossiers a linked node opens or attaches, and which of them it waits for. */
export const setLinked = command<{ id: string; changes: Changes<Own<LinkedNode>> }>(
  'linked.set',
  (draft, { id, changes }) =>
    draft.change('nodes', id, (node) =>
      node.kind === 'linked' ? withFields<LinkedNode>(node, changes) : node,
    ),
);

/** Which system is asked, with what, and how patiently. */
export const setService = command<{ id: string; changes: Changes<Own<ServiceNode>> }>(
  'service.set',
  (draft, { id, changes }) =>
    draft.change('nodes', id, (node) =>
      node.kind === 'service' ? withFields<ServiceNode>(node, changes) : node,
    ),
);
