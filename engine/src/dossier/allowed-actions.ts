import { isStopped } from '../clock/standing.ts';
import type { FlowEdge } from '../document/flow.ts';
import type { LocalText } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Problem } from '../problem/problem.ts';
import type { Input, StandingAction } from '../standing/standing-action.ts';
import { standingActions } from '../standing/standing-actions.ts';
import { whileStopped } from '../standing/take-standing-action.ts';
import { blockingSideStep, isClerksAction, whoTakes } from './act.ts';
import { missingSignatures } from './demands.ts';
import type { Dossier, InstanceId, OpenInstance } from './dossier.ts';
import { refuse } from './outcome.ts';
import { performerOfEdge, wanted } from './performer.ts';
import { asksSupplement } from './supplements.ts';

/** One button: an action that some open task offers, who may take it, what it demands, and why not if it cannot be taken. */
export interface AllowedAction {
  /** `dossier` for what concerns the dossier as a whole. */
  readonly task: InstanceId;
  /** Empty for what concerns the dossier as a whole. */
  readonly node: string;
  readonly action: string;
  readonly label: LocalText;
  readonly order: number;
  readonly role: string | null;
  readonly agency: string | null;
  readonly returns: boolean;
  /** It is possible without being drawn. */
  readonly standing: boolean;
  readonly demands: {
    readonly reason: boolean;
    readonly papers: readonly string[];
    readonly facts: readonly { readonly fact: string; readonly required: boolean }[];
    /** Number and date of a document. */
    readonly document: boolean;
    /** The moment at which it happened. */
    readonly occurredAt: boolean;
    /** Agencies to consult. */
    readonly respondents: boolean;
    /** Papers of which it may be said what is wrong: the applicant is asked to supplement them. */
    readonly supplements: boolean;
    /** What an action that is not drawn asks for, given in `data`. */
    readonly inputs: readonly Input[];
  };
  /** Where it returns to, when that hangs on where the dossier came from; it goes into the event. */
  readonly returnTo?: string;
  readonly possible: boolean;
  readonly refusal?: Problem;
}

/**
 * Every action any open task offers, in drawing order, then what is possible without being drawn. Whose they are is in
 * `role` and `agency`; the host filters.
 */
export function allowedActions(procedure: CompiledProcedure, dossier: Dossier): readonly AllowedAction[] {
  return [...drawnActions(procedure, dossier), ...undrawnActions(procedure, dossier)];
}

/** Of `allowedActions` those of one name, without working out the others. */
export function offersOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  action: string,
): readonly AllowedAction[] {
  const standing = standingActions.get(action);
  if (standing) return undrawnActions(procedure, dossier, [standing]);
  return drawnActions(procedure, dossier, ({ id }) => id === action);
}

function drawnActions(
  procedure: CompiledProcedure,
  dossier: Dossier,
  isAsked: (edge: FlowEdge) => boolean = () => true,
): readonly AllowedAction[] {
  return dossier.open.flatMap((instance) => {
    const node = procedure.index.nodes.get(instance.node);
    if (!node || instance.kind === 'respondent') return [];
    return (procedure.index.leaving.get(instance.node) ?? [])
      .filter((edge) => isAsked(edge) && isClerksAction(node, edge))
      .flatMap((edge) => describe(procedure, dossier, instance, edge));
  });
}

function describe(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  edge: FlowEdge,
): readonly AllowedAction[] {
  const node = procedure.index.nodes.get(edge.from);
  const own = whoTakes(procedure, dossier, edge, instance);
  const recorded = node?.kind === 'step' && node.recordedBy !== undefined && edge.who === undefined;
  const target = procedure.index.nodes.get(edge.to);
  const { cameFrom } = instance;
  return [own, ...(instance.escalated ?? [])].map((who) => {
    const refusal = why(procedure, dossier, edge, instance, who.agency);
    return {
      task: instance.id,
      node: edge.from,
      action: edge.id,
      label: edge.label ?? { vi: edge.id, en: edge.id },
      order: edge.order,
      role: who.role,
      agency: who.agency,
      returns: edge.returns,
      standing: false,
      demands: {
        reason: edge.demands?.reason ?? false,
        papers: (edge.demands?.papers ?? []).filter((paper) => !dossier.papers.includes(paper)),
        facts: edge.demands?.facts ?? [],
        document: recorded,
        occurredAt: recorded,
        respondents: target?.kind === 'consultation' && target.chosenAtRunTime,
        supplements: asksSupplement(procedure, edge),
        inputs: [],
      },
      ...(edge.backTo && cameFrom !== undefined && edge.backTo.includes(cameFrom)
        ? { returnTo: cameFrom }
        : {}),
      possible: refusal === undefined,
      ...(refusal ? { refusal } : {}),
    };
  });
}

function why(
  procedure: CompiledProcedure,
  dossier: Dossier,
  edge: FlowEdge,
  instance: OpenInstance,
  agency: string | null,
): Problem | undefined {
  if (agency === null)
    return refuse(
      'performer-not-found',
      { action: edge.label?.vi || edge.id, ...wanted(performerOfEdge(procedure, edge)) },
      edge.from,
    ).refusal;
  if (isStopped(dossier)) return refuse('dossier-stopped', { action: edge.id }).refusal;
  const unsigned = missingSignatures(dossier, edge, instance);
  if (unsigned.length > 0)
    return refuse(
      'signature-missing',
      { action: edge.id, signers: unsigned.map((signer) => `${signer.role} @ ${signer.agency ?? '?'}`) },
      edge.id,
    ).refusal;
  const unfinished = edge.returns ? undefined : blockingSideStep(procedure, dossier, instance);
  if (unfinished !== undefined)
    return refuse('side-step-open', { action: edge.id, step: unfinished }, edge.from).refusal;
  // A condition over facts this very action asks for can only be judged once they are given.
  const asks = (edge.demands?.facts.length ?? 0) > 0 || edge.sets.length > 0;
  const holds = procedure.edgeConditions.get(edge.id);
  if (!asks && holds && !holds(dossier))
    return refuse('condition-not-met', { action: edge.id }, edge.id).refusal;
  return undefined;
}

function undrawnActions(
  procedure: CompiledProcedure,
  dossier: Dossier,
  asked: Iterable<StandingAction> = standingActions.values(),
): readonly AllowedAction[] {
  const actions: AllowedAction[] = [];
  const stopped = isStopped(dossier);
  for (const action of asked) {
    if (stopped && !whileStopped.includes(action.name)) continue;
    if (dossier.closedAt !== null && action.name !== 'dossier.correct') continue;
    for (const offer of action.offers(procedure, dossier)) {
      const refusal =
        offer.agency === null
          ? refuse(
              'performer-not-found',
              { action: action.label.vi, role: offer.role, where: '{place-unknown}' },
              offer.node,
            ).refusal
          : offer.refusal;
      actions.push({
        task: offer.task,
        node: offer.node,
        action: action.name,
        label: action.label,
        order: action.order,
        role: offer.role,
        agency: offer.agency,
        returns: action.returns ?? false,
        standing: true,
        demands: {
          reason: offer.reason,
          papers: [],
          facts: [],
          document: offer.document,
          occurredAt: false,
          respondents: false,
          supplements: false,
          inputs: offer.inputs,
        },
        possible: refusal === undefined,
        ...(refusal ? { refusal } : {}),
      });
    }
  }
  return actions;
}
