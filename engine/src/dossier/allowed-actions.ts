import type { FlowEdge } from '../document/flow.ts';
import type { LocalText } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Problem } from '../problem/problem.ts';
import type { Dossier, InstanceId } from './dossier.ts';
import { refuse } from './outcome.ts';
import { performerOfEdge, resolvePerformer } from './performer.ts';

/** One button: an action that some open task offers, who may take it, what it demands, and why not if it cannot be taken. */
export interface AllowedAction {
  readonly task: InstanceId;
  readonly node: string;
  readonly action: string;
  readonly label: LocalText;
  readonly order: number;
  readonly role: string | null;
  readonly agency: string | null;
  readonly returns: boolean;
  readonly demands: {
    readonly reason: boolean;
    readonly papers: readonly string[];
    readonly facts: readonly { readonly fact: string; readonly required: boolean }[];
  };
  readonly possible: boolean;
  readonly refusal?: Problem;
}

/** Every action any open task offers, in drawing order. Whose they are is in `role` and `agency`; the host filters. */
export function allowedActions(procedure: CompiledProcedure, dossier: Dossier): readonly AllowedAction[] {
  return dossier.open.flatMap((instance) => {
    const node = procedure.index.nodes.get(instance.node);
    const edges = procedure.index.leaving.get(instance.node) ?? [];
    return edges
      .filter((edge) => {
        if (node?.kind === 'wait')
          return node.arms.some((arm) => arm.id === edge.arm && arm.kind === 'event');
        return node?.kind === 'parallel' ? edge.who !== undefined : true;
      })
      .map((edge) => describe(procedure, dossier, instance.id, edge));
  });
}

function describe(
  procedure: CompiledProcedure,
  dossier: Dossier,
  task: InstanceId,
  edge: FlowEdge,
): AllowedAction {
  const who = resolvePerformer(performerOfEdge(procedure, edge), dossier);
  const refusal = why(procedure, dossier, edge, who.agency);
  return {
    task,
    node: edge.from,
    action: edge.id,
    label: edge.label ?? { vi: edge.id, en: edge.id },
    order: edge.order,
    ...who,
    returns: edge.returns,
    demands: {
      reason: edge.demands?.reason ?? false,
      papers: (edge.demands?.papers ?? []).filter((paper) => !dossier.papers.includes(paper)),
      facts: edge.demands?.facts ?? [],
    },
    possible: refusal === undefined,
    ...(refusal ? { refusal } : {}),
  };
}

function why(
  procedure: CompiledProcedure,
  dossier: Dossier,
  edge: FlowEdge,
  agency: string | null,
): Problem | undefined {
  if (agency === null) return refuse('performer-not-found', { action: edge.id }, edge.from).refusal;
  // A condition over facts this very action asks for can only be judged once they are given.
  const asks = (edge.demands?.facts.length ?? 0) > 0 || edge.sets.length > 0;
  const holds = procedure.edgeConditions.get(edge.id);
  if (!asks && holds && !holds(dossier))
    return refuse('condition-not-met', { action: edge.id }, edge.id).refusal;
  return undefined;
}
