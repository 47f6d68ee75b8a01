import { isStopped } from '../clock/standing.ts';
import type { FlowEdge } from '../document/flow.ts';
import { certaintyOf, consultationFacts } from './consultation.ts';
import type { InstanceId, OpenInstance } from './dossier.ts';
import { isLinkedDone } from './linked.ts';
import type { Outcome } from './outcome.ts';
import type { Turn } from './turn.ts';

/**
 * Goes on from a node whose end hangs on data: a consultation whose quorum has become certain, a linked node with
 * enough children closed, a service that has answered or failed. While the dossier is stopped it stays where it is;
 * resuming asks again.
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
    if (!consultation || certainty === null) return null;
    turn.setFacts(consultationFacts(procedure, consultation, certainty));
    return passable(
      turn,
      leaving.find(({ arm }) => arm === certainty),
    );
  }
  if (node?.kind === 'linked' && isLinkedDone(node, draft.children?.[instance.id] ?? {}))
    return passable(
      turn,
      leaving.find(({ who }) => who === undefined),
    );
  if (node?.kind === 'service') {
    const state = draft.services?.[instance.id]?.state;
    return passable(
      turn,
      leaving.find(({ arm }) => arm === state),
    );
  }
  return null;
}

/** The edge, unless its condition keeps it shut: what was reported is recorded all the same. */
function passable(turn: Turn, edge: FlowEdge | undefined): FlowEdge | null {
  if (!edge) return null;
  return turn.procedure.edgeConditions.get(edge.id)?.(turn.record) === false ? null : edge;
}
