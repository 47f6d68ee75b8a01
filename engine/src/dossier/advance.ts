import { factAccepts } from '../condition/fact-view.ts';
import type { FlowEdge } from '../document/flow.ts';
import type { Scalar } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { moveMachine, restore } from '../machine/run-machine.ts';
import { nearest } from '../problem/nearest.ts';
import type { Dossier } from './dossier.ts';
import type { ActionEvent, TimerEvent } from './events.ts';
import { refuse, type Outcome } from './outcome.ts';
import { performerOfEdge, resolvePerformer } from './performer.ts';
import { recordFor, settle, type Draft } from './settle.ts';

/**
 * Answers what one event does to a dossier. Same input, same answer; nothing is touched. Every refusal is data with a
 * stable code. A timer that names a closed instance or an old generation is refused as `timer-stale`: the caller drops it.
 */
export function advanceDossier(
  procedure: CompiledProcedure,
  dossier: Dossier,
  event: ActionEvent | TimerEvent,
): Outcome {
  if (dossier.procedure.meaning !== procedure.meaning)
    return refuse('wrong-version', { pinned: dossier.procedure.version, given: procedure.version });
  if (dossier.closedAt !== null)
    return refuse(event.type === 'timer' ? 'timer-stale' : 'dossier-closed', { closedAt: dossier.closedAt });
  if (event.at < dossier.lastAt) return refuse('time-goes-back', { at: event.at, last: dossier.lastAt });
  return event.type === 'timer' ? fire(procedure, dossier, event) : act(procedure, dossier, event);
}

function act(procedure: CompiledProcedure, dossier: Dossier, event: ActionEvent): Outcome {
  const edge = procedure.index.edges.get(event.action);
  if (!edge) {
    const known = [...procedure.index.edges.keys()];
    return refuse('action-unknown', { action: event.action, nearest: nearest(event.action, known) ?? '' });
  }
  const instance = dossier.open.find(({ id, node }) => id === event.task && node === edge.from);
  if (!instance) return refuse('action-not-open', { action: edge.id, task: event.task }, edge.from);
  const refusal = refusalOf(procedure, dossier, edge, event, instance.openedAt);
  if (refusal) return refusal;
  const facts: Record<string, Scalar> = { ...dossier.facts, ...event.facts };
  for (const { fact, value } of edge.sets) facts[fact] = value;
  const draft: Draft = {
    ...nextDraft(dossier, event),
    facts,
    form: event.form ? { ...dossier.form, ...event.form } : dossier.form,
    papers: event.papers ? [...new Set([...dossier.papers, ...event.papers])] : dossier.papers,
  };
  return take(procedure, dossier, draft, edge, event);
}

/** Everything that can be wrong with an action before the machine is asked. */
function refusalOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  edge: FlowEdge,
  event: ActionEvent,
  openedAt: string,
): Extract<Outcome, { ok: false }> | null {
  const who = resolvePerformer(performerOfEdge(procedure, edge), dossier);
  if (who.role === null || who.agency === null)
    return refuse('performer-not-found', { action: edge.id }, edge.from);
  if (event.actor.role !== who.role || event.actor.agency !== who.agency)
    return refuse('action-not-yours', { action: edge.id, role: who.role, agency: who.agency }, edge.from);
  if (event.occurredAt !== undefined) {
    if (event.occurredAt > event.at)
      return refuse('occurred-in-future', { occurredAt: event.occurredAt, at: event.at });
    if (event.occurredAt < openedAt)
      return refuse('occurred-before-opened', { occurredAt: event.occurredAt, openedAt }, edge.from);
  }
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
  const unknown = event.papers?.find((paper) => !procedure.document.papers.some(({ id }) => id === paper));
  if (unknown !== undefined) return refuse('paper-unknown', { paper: unknown }, edge.id);
  const held = new Set([...dossier.papers, ...(event.papers ?? [])]);
  const missing = (edge.demands?.papers ?? []).filter((paper) => !held.has(paper));
  return missing.length > 0 ? refuse('paper-required', { action: edge.id, papers: missing }, edge.id) : null;
}

function fire(procedure: CompiledProcedure, dossier: Dossier, event: TimerEvent): Outcome {
  const { timer } = event;
  const draft = nextDraft(dossier, event);
  const stay = (change: Partial<Draft>): Outcome => {
    const record = recordFor(procedure, draft, dossier);
    const snapshot = restore(procedure, dossier.position, record);
    return { ok: true, ...settle(procedure, dossier, { ...draft, ...change }, snapshot, record, event) };
  };
  if (timer.purpose === 'limitDue') {
    const ledger = dossier.ledgers[timer.limit] ?? [];
    const last = ledger[ledger.length - 1]?.kind;
    if (ledger.length !== timer.generation || last === 'ended' || last === 'paused' || last === undefined)
      return refuse('timer-stale', { limit: timer.limit });
    return stay({
      overdue: { ...dossier.overdue, [timer.limit]: dossier.overdue[timer.limit] ?? event.occurredAt },
    });
  }
  const instance = dossier.open.find(({ id }) => id === timer.instance);
  if (!instance) return refuse('timer-stale', { instance: timer.instance });
  if (timer.purpose === 'stepDue')
    return dossier.late.includes(instance.id)
      ? refuse('timer-stale', { instance: instance.id })
      : stay({ late: [...dossier.late, instance.id] });
  const edge = (procedure.index.leaving.get(instance.node) ?? []).find(({ arm }) => arm === timer.arm);
  if (!edge) return refuse('timer-stale', { instance: instance.id, arm: timer.arm });
  const facts: Record<string, Scalar> = { ...dossier.facts };
  for (const { fact, value } of edge.sets) facts[fact] = value;
  return take(procedure, dossier, { ...draft, facts }, edge, event);
}

function nextDraft(dossier: Dossier, event: ActionEvent | TimerEvent): Draft {
  return {
    code: dossier.code,
    procedure: dossier.procedure,
    seq: dossier.seq + 1,
    openedAt: dossier.openedAt,
    lastAt: event.at,
    channel: dossier.channel,
    receivingAgency: dossier.receivingAgency,
    competentAgency: dossier.competentAgency,
    agencies: event.findings?.agencies
      ? { ...dossier.agencies, ...event.findings.agencies }
      : dossier.agencies,
    form: dossier.form,
    papers: dossier.papers,
    facts: event.findings?.facts ? { ...dossier.facts, ...event.findings.facts } : dossier.facts,
    overdue: dossier.overdue,
    late: dossier.late,
  };
}

/** Asks the machine to take an edge and settles what it answered. */
function take(
  procedure: CompiledProcedure,
  dossier: Dossier,
  draft: Draft,
  edge: FlowEdge,
  event: ActionEvent | TimerEvent,
): Outcome {
  const record = recordFor(procedure, draft, dossier);
  const answer = moveMachine(procedure, dossier.position, record, edge.id);
  if (answer.kind === 'fault') return refuse('flow-fault', { detail: answer.detail }, edge.id);
  if (answer.kind === 'stayed') return refuse('condition-not-met', { action: edge.id }, edge.id);
  return {
    ok: true,
    ...settle(procedure, dossier, draft, answer.snapshot, record, event),
  };
}
