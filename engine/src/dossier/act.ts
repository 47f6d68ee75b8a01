import { factAccepts } from '../condition/fact-view.ts';
import { isStopped } from '../clock/standing.ts';
import type { FlowEdge, FlowNode } from '../document/flow.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { AgencyId } from '../document/primitives.ts';
import { isSideStep } from '../machine/procedure-index.ts';
import { nearest } from '../problem/nearest.ts';
import { takeStandingAction } from '../standing/take-standing-action.ts';
import type { Dossier, OpenInstance } from './dossier.ts';
import type { ActionEvent } from './events.ts';
import { missingSignatures, receive, refusalOfMoment, unknownPaper, type Refusal } from './demands.ts';
import { refuse, type Outcome } from './outcome.ts';
import { performerOfEdge, resolvePerformer, wanted } from './performer.ts';
import { refusalOfSupplements } from './supplements.ts';
import { nextDraft, Turn } from './turn.ts';

/** Most agencies one action may name to be consulted. */
export const maxRespondents = 64;

/** Somebody takes an action: one that is drawn, or one that need not be. */
export function act(procedure: CompiledProcedure, dossier: Dossier, event: ActionEvent): Outcome {
  if (event.action.includes('.')) return takeStandingAction(procedure, dossier, event);
  const edge = procedure.index.edges.get(event.action);
  if (!edge) {
    const known = [...procedure.index.edges.keys()];
    return refuse('action-unknown', { action: event.action, nearest: nearest(event.action, known) ?? '' });
  }
  const node = procedure.index.nodes.get(edge.from);
  const instance = dossier.open.find(
    ({ id, node: at, kind }) => id === event.task && at === edge.from && kind !== 'respondent',
  );
  if (!instance || !node || !isClerksAction(node, edge))
    return refuse('action-not-open', { action: edge.id, task: event.task }, edge.from);
  if (isStopped(dossier)) return refuse('dossier-stopped', { action: edge.id });
  const refusal =
    refusalOfPerson(procedure, dossier, edge, instance, event) ??
    refusalOfMoment(instance.openedAt, event, instance.node) ??
    refusalOfDemands(procedure, dossier, edge, event) ??
    refusalOfState(procedure, dossier, edge, node, instance, event);
  if (refusal) return refusal;
  const turn = new Turn(procedure, dossier, nextDraft(dossier, event), event, {
    returnTo: edge.backTo && returnOf(edge, instance),
    respondents: event.respondents,
  });
  receive(turn, event);
  turn.setFacts({ ...event.facts, ...Object.fromEntries(edge.sets.map(({ fact, value }) => [fact, value])) });
  return isSideStep(node) ? leaveSideStep(turn, node.id, edge) : turn.take(edge);
}

/** A side step is no place in the flow: its edge closes it and moves nothing else but regions. */
function leaveSideStep(turn: Turn, node: string, edge: FlowEdge): Outcome {
  const holds = turn.procedure.edgeConditions.get(edge.id);
  if (holds && !holds(turn.record)) return refuse('condition-not-met', { action: edge.id }, edge.id);
  turn.record.leave(node);
  turn.record.take(edge);
  return turn.mark(edge.marks);
}

/** An edge without label that a deadline takes: deciding by silence is nobody's button. */
function isSilence(node: FlowNode, { id, label }: FlowEdge): boolean {
  const actions = node.kind === 'step' || node.kind === 'group' ? node.deadlineActions : undefined;
  return !label && (actions?.some(({ do: what }) => what.kind === 'take' && what.edge === id) ?? false);
}

/** Is this edge a button, or does it belong to the engine: a rule, a join, a timer, an arm of a consultation? */
export function isClerksAction(node: FlowNode, edge: FlowEdge): boolean {
  if (isSilence(node, edge)) return false;
  switch (node.kind) {
    case 'step':
    case 'group':
      return true;
    case 'wait':
      return node.arms.some(({ id, kind }) => id === edge.arm && kind === 'event');
    case 'parallel':
    case 'linked':
      return edge.who !== undefined;
    case 'consultation':
    case 'service':
      return edge.arm === undefined;
    default:
      return false;
  }
}

function refusalOfPerson(
  procedure: CompiledProcedure,
  dossier: Dossier,
  edge: FlowEdge,
  instance: OpenInstance,
  { actor }: ActionEvent,
): Refusal | null {
  const isHere = ({ role, agency }: { role: string | null; agency: string | null }) =>
    role === actor.role && agency === actor.agency;
  if (instance.escalated?.some(isHere)) return null;
  const who = whoTakes(procedure, dossier, edge, instance);
  if (who.role === null || who.agency === null)
    return refuse(
      'performer-not-found',
      { action: edge.label?.vi || edge.id, ...wanted(performerOfEdge(procedure, edge)) },
      edge.from,
    );
  return isHere(who)
    ? null
    : refuse('action-not-yours', { action: edge.id, role: who.role, agency: who.agency }, edge.from);
}

/** Who takes an edge of an open instance: the instance's own performer may have been reassigned. */
export function whoTakes(
  procedure: CompiledProcedure,
  dossier: Dossier,
  edge: FlowEdge,
  instance: OpenInstance,
): { readonly role: string | null; readonly agency: string | null } {
  if (instance.reassigned && instance.role !== null && edge.who === undefined)
    return { role: instance.role, agency: instance.agency };
  return resolvePerformer(performerOfEdge(procedure, edge), dossier);
}

function refusalOfDemands(
  procedure: CompiledProcedure,
  dossier: Dossier,
  edge: FlowEdge,
  event: ActionEvent,
): Refusal | null {
  if (edge.demands?.reason && !event.note?.trim())
    return refuse('reason-required', { action: edge.id }, edge.id);
  const asked = edge.demands?.facts ?? [];
  for (const { fact, required } of asked)
    if (required && event.facts?.[fact] === undefined)
      return refuse('fact-required', { action: edge.id, fact }, edge.id);
  for (const [id, value] of Object.entries(event.facts ?? {})) {
    const fact = procedure.index.facts.get(id);
    if (!fact || !asked.some((ask) => ask.fact === id))
      return refuse('fact-not-asked', { action: edge.id, fact: id }, edge.id);
    if (!factAccepts(fact, value)) return refuse('fact-wrong-type', { fact: id, type: fact.type }, edge.id);
  }
  const unknown = unknownPaper(procedure, event);
  if (unknown !== undefined) return refuse('paper-unknown', { paper: unknown }, edge.id);
  const held = new Set([...dossier.papers, ...(event.papers ?? [])]);
  const missing = (edge.demands?.papers ?? []).filter((paper) => !held.has(paper));
  if (missing.length > 0) return refuse('paper-required', { action: edge.id, papers: missing }, edge.id);
  return refusalOfSupplements(procedure, edge, event);
}

function refusalOfState(
  procedure: CompiledProcedure,
  dossier: Dossier,
  edge: FlowEdge,
  node: FlowNode,
  instance: OpenInstance,
  event: ActionEvent,
): Refusal | null {
  if (node.kind === 'step' && node.recordedBy && edge.who === undefined) {
    if (!event.document?.trim()) return refuse('document-required', { action: edge.id }, edge.id);
    if (event.occurredAt === undefined) return refuse('occurred-required', { action: edge.id }, edge.id);
  }
  if (event.returnTo !== undefined && event.returnTo !== returnOf(edge, instance))
    return refuse('return-unknown', { action: edge.id, node: event.returnTo }, edge.id);
  if ((event.respondents?.length ?? 0) > maxRespondents)
    return refuse('too-many-respondents', { count: event.respondents!.length, max: maxRespondents }, edge.id);
  if (event.respondents?.some((agency) => !AgencyId.safeParse(agency).success))
    return refuse('input-wrong', { action: edge.id, input: 'respondents' }, edge.id);
  const unsigned = missingSignatures(dossier, edge, instance);
  if (unsigned.length > 0)
    return refuse(
      'signature-missing',
      { action: edge.id, signers: unsigned.map(({ role, agency }) => `${role} @ ${agency ?? '?'}`) },
      edge.id,
    );
  const unfinished = edge.returns ? undefined : blockingSideStep(procedure, dossier, instance);
  return unfinished ? refuse('side-step-open', { action: edge.id, step: unfinished }, edge.from) : null;
}

/** Where an action leads back to: whichever of its places the dossier came from, else the one it is drawn to. */
export function returnOf({ backTo, to }: FlowEdge, { cameFrom }: OpenInstance): string {
  return cameFrom !== undefined && backTo?.includes(cameFrom) ? cameFrom : to;
}

/** A side step that must be finished before the step beside it can be left forwards. */
export function blockingSideStep(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
): string | undefined {
  return dossier.open.find(({ beside, node }) => {
    const side = procedure.index.nodes.get(node);
    return beside === instance.id && isSideStep(side) && side.mustFinish === true;
  })?.node;
}
