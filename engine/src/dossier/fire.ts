import { isStopped } from '../clock/standing.ts';
import { isSupplementPeriod } from '../clock/supplement.ts';
import type { FlowEdge } from '../document/flow.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { addOpinion, findRespondent, patchRespondent } from './consultation.ts';
import { decide } from './decide.ts';
import type { Dossier, OpenInstance } from './dossier.ts';
import type { TimerEvent, TimerKey } from './events.ts';
import {
  fireAppointmentDue,
  fireDueSoon,
  fireLetterLate,
  fireLimitDue,
  fireReceptionLate,
} from './fire-deadlines.ts';
import { tellPerformer } from './notices.ts';
import { refuse, type Outcome } from './outcome.ts';
import { resolvePerformer } from './performer.ts';
import { sendService, setCall } from './service.ts';
import { nextDraft, Turn } from './turn.ts';

type Fired<P extends TimerKey['purpose']> = Extract<TimerKey, { purpose: P }>;

/** A timer fell due. What it names may be over by now: then it is stale and changes nothing. */
export function fire(procedure: CompiledProcedure, dossier: Dossier, event: TimerEvent): Outcome {
  const { timer } = event;
  const turn = new Turn(procedure, dossier, nextDraft(dossier, event), event);
  switch (timer.purpose) {
    case 'limitDue':
      return fireLimitDue(turn, dossier, timer);
    case 'dueSoon':
      return fireDueSoon(turn, dossier, timer);
    case 'receptionLate':
      return fireReceptionLate(turn, dossier, timer);
    case 'appointmentDue':
      return fireAppointmentDue(turn, dossier, timer);
    case 'certain':
      return fireCertain(turn, timer);
    default:
      return fireAt(turn, dossier, timer);
  }
}

/** A timer of an open instance. */
function fireAt(
  turn: Turn,
  dossier: Dossier,
  timer: Fired<'stepDue' | 'arm' | 'silence' | 'retry' | 'deadline'>,
): Outcome {
  const instance = dossier.open.find(({ id }) => id === timer.instance);
  switch (timer.purpose) {
    case 'stepDue':
      return instance ? fireStepDue(turn, instance) : fireLetterLate(turn, dossier, timer.instance);
    case 'arm':
      return instance ? fireArm(turn, instance, timer.arm) : stale(timer.instance);
    case 'silence':
      return instance ? fireSilence(turn, instance) : stale(timer.instance);
    case 'retry':
      return instance ? fireRetry(turn, instance, timer.attempt) : stale(timer.instance);
    case 'deadline':
      return instance ? fireDeadline(turn, instance, timer.action) : stale(timer.instance);
  }
}

function stale(instance: string): Outcome {
  return refuse('timer-stale', { instance });
}

function fireStepDue(turn: Turn, instance: OpenInstance): Outcome {
  if (turn.draft.late.includes(instance.id)) return stale(instance.id);
  turn.draft.late = [...turn.draft.late, instance.id];
  const node = turn.procedure.index.nodes.get(instance.node);
  // Where the drawing says who is told when a step's time is up, that is said instead.
  const isDrawn =
    node?.kind === 'step' &&
    node.deadlineActions?.some(({ at, limit }) => at === 'due' && limit === undefined);
  if (!isDrawn) tellPerformer(turn, 'overdue', instance);
  return turn.stay();
}

function fireArm(turn: Turn, instance: OpenInstance, arm: string): Outcome {
  const edge = edgeOfArm(turn, instance, arm);
  if (!edge || isStopped(turn.draft)) return stale(instance.id);
  if (isSupplementPeriod(turn.procedure, instance.node, arm))
    tellPerformer(turn, 'supplementExpired', instance);
  return turn.take(edge);
}

function edgeOfArm(turn: Turn, instance: OpenInstance, arm: string): FlowEdge | undefined {
  return turn.procedure.index.leaving.get(instance.node)?.find((edge) => edge.arm === arm);
}

/** Nobody answered in time: the rule says what that means, and it is recorded as what it is. */
function fireSilence(turn: Turn, instance: OpenInstance): Outcome {
  const found = findRespondent(turn.draft.consultations, instance.id);
  const node = turn.procedure.index.nodes.get(instance.node);
  if (found?.respondent.state !== 'waiting' || node?.kind !== 'consultation') return stale(instance.id);
  if (node.onSilence === 'agrees') {
    addOpinion(turn, instance.id, { answer: 'agree', at: turn.when, silent: true }, 'silent');
    turn.closing.set(instance.id, 'expired');
    return decide(turn, found.id);
  }
  if (node.onSilence === 'skipped') {
    patchRespondent(turn, instance.id, { state: 'skipped' });
    turn.closing.set(instance.id, 'expired');
    return decide(turn, found.id);
  }
  if (turn.draft.late.includes(instance.id)) return stale(instance.id);
  turn.draft.late = [...turn.draft.late, instance.id];
  if (node.escalateTo) escalate(turn, instance, node.escalateTo);
  return turn.stay();
}

function fireCertain(turn: Turn, timer: Fired<'certain'>): Outcome {
  const found = findRespondent(turn.draft.consultations, timer.instance);
  const opinions = found?.respondent.opinions ?? [];
  if (!found || found.consultation.endedAt !== undefined || opinions.length - 1 !== timer.opinion)
    return stale(timer.instance);
  const last = opinions[timer.opinion]!;
  if (last.certain) return stale(timer.instance);
  patchRespondent(turn, timer.instance, { opinions: [...opinions.slice(0, -1), { ...last, certain: true }] });
  return decide(turn, found.id);
}

function fireRetry(turn: Turn, instance: OpenInstance, attempt: number): Outcome {
  const node = turn.procedure.index.nodes.get(instance.node);
  const call = turn.draft.services?.[instance.id];
  if (node?.kind !== 'service' || call?.state !== 'sent' || call.attempt !== attempt)
    return stale(instance.id);
  if (attempt <= node.retries) {
    sendService(turn, node, instance.id, attempt + 1);
    return turn.stay();
  }
  return giveUp(turn, instance, 'no-answer');
}

/** The other system refused or stayed silent: the drawn way for that, else an incident somebody can see. */
export function giveUp(turn: Turn, instance: OpenInstance, reason: string): Outcome {
  const call = turn.draft.services?.[instance.id];
  setCall(turn, instance.id, {
    state: 'failed',
    sentAt: call?.sentAt ?? turn.when,
    attempt: call?.attempt ?? 1,
    reason,
  });
  if (!edgeOfArm(turn, instance, 'failed'))
    turn.effects.push({
      kind: 'notify',
      about: 'incident',
      instance: instance.id,
      role: instance.role,
      agency: instance.agency,
    });
  return decide(turn, instance.id);
}

function fireDeadline(turn: Turn, instance: OpenInstance, id: string): Outcome {
  const node = turn.procedure.index.nodes.get(instance.node);
  const actions = (node?.kind === 'step' || node?.kind === 'group' ? node.deadlineActions : undefined) ?? [];
  const action = actions.find((candidate) => candidate.id === id);
  const key = `${instance.id}:${id}`;
  if (!action || isStopped(turn.draft) || turn.draft.fired?.includes(key)) return stale(instance.id);
  turn.draft.fired = [...(turn.draft.fired ?? []), key];
  switch (action.do.kind) {
    case 'remind':
      turn.effects.push({
        kind: 'notify',
        about: action.at === 'due' ? 'overdue' : 'dueSoon',
        instance: instance.id,
        role: instance.role,
        agency: instance.agency,
      });
      return turn.stay();
    case 'escalate':
      escalate(turn, instance, action.do.to);
      return turn.stay();
    case 'take': {
      const edge = turn.procedure.index.edges.get(action.do.edge);
      if (edge?.from !== instance.node) return stale(instance.id);
      return turn.take(edge);
    }
  }
}

/** Lets somebody above act as well, and tells them. */
function escalate(turn: Turn, instance: OpenInstance, to: Parameters<typeof resolvePerformer>[0]): void {
  const { role, agency } = resolvePerformer(to, turn.draft);
  turn.effects.push({ kind: 'notify', about: 'escalated', instance: instance.id, role, agency });
  if (role === null || agency === null) return;
  const inside = turn.draft.open.find(({ id }) => id === instance.id)?.escalated ?? [];
  turn.patch(instance.id, { escalated: [...inside, { role, agency }] });
}
