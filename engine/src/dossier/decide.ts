import { isStopped } from '../clock/standing.ts';
import type { FlowEdge } from '../document/flow.ts';
import { certaintyOf, consultationFacts } from './consultation.ts';
import type { InstanceId, OpenInstance } from './dossier.ts';
import { isLinkedDone } from './linked.ts';
import type { Outcome } from './outcome.ts';
import type { Turn } from './turn.ts';

/**
 * Goes on from a node whose end hangs on data: a consultation whose quorum has become certain, a linked node with
 * enough children closed. While the dossier is stopped it stays where it is; resuming asks again.
 */
export function decide(turn: Turn, id: InstanceId): Outcome {
  const instance = turn.draft.open.find((open) => open.id === id);
  const edge = instance && !isStopped(turn.draft) ? edgeDue(turn, instance) : null;
  return edge ? turn.take(edge) : turn.stay();
}

/** The edges that have become due meanwhile, one for each open node whose end hangs on data. */
export function edgesDue(turn: Turn): readonly string[] {
  return turn.draft.open.flatMap((instance) => edgeDue(turn, instance)?.id ?? []);
}

function edgeDue(turn: Turn, instance: OpenInstance): FlowEdge | null {
  const { procedure, draft } = turn;
  const node = procedure.index.nodes.get(instance.node);
  const leaving = procedure.index.leaving.get(instance.node) ?? [];
  if (node?.kind === 'consultation' && instance.kind === 'consultation') {
    const consultation = draft.consultations?.[instance.id];
    const certainty = consultation ? certaintyOf(node, consultation) : null;
    const edge = certainty === null ? undefined : leaving.find(({ arm }) => arm === certainty);
    if (!edge || !consultation || certainty === null) return null;
    turn.setFacts({ ...consultationFacts(procedure, consultation, certainty), ...setsOf(edge) });
    return edge;
  }
  if (node?.kind === 'linked' && isLinkedDone(node, draft.children?.[instance.id] ?? {})) {
    const edge = leaving.find(({ who }) => who === undefined);
    if (edge) turn.setFacts(setsOf(edge));
    return edge ?? null;
  }
  if (node?.kind === 'service') {
    const state = draft.services?.[instance.id]?.state;
    return leaving.find(({ arm }) => arm === state) ?? null;
  }
  return null;
}

/** The facts an edge sets when the engine itself takes it. */
export function setsOf({ sets }: FlowEdge): Readonly<Record<string, FlowEdge['sets'][number]['value']>> {
  return Object.fromEntries(sets.map(({ fact, value }) => [fact, value]));
}
