import { factAccepts } from '../condition/fact-view.ts';
import { isStopped } from '../clock/standing.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Scalar } from '../document/primitives.ts';
import { decide } from './decide.ts';
import type { Child, Dossier } from './dossier.ts';
import type { Signal, SignalEvent } from './events.ts';
import { giveUp } from './fire.ts';
import { childFacts, patchChild, type ChildChange } from './linked.ts';
import { refuse, type Outcome } from './outcome.ts';
import { setCall } from './service.ts';
import { nextDraft, Turn } from './turn.ts';

/** Another dossier or system reports. What is not waited for (any more) is stale and changes nothing. */
export function hear(procedure: CompiledProcedure, dossier: Dossier, event: SignalEvent): Outcome {
  const signal = asNamedNow(dossier, event.signal);
  const turn = new Turn(procedure, dossier, nextDraft(dossier, event), event);
  switch (signal.from) {
    case 'child':
      return hearChild(turn, signal);
    case 'dossier':
      return hearDossier(turn, signal);
    case 'service':
      return hearService(turn, signal);
  }
}

/** Whoever reports knows the stay by the name it had when they were asked; a migration may have given it another. */
function asNamedNow({ renamed }: Dossier, signal: Signal): Signal {
  const { instance } = signal;
  return renamed && Object.hasOwn(renamed, instance) ? { ...signal, instance: renamed[instance]! } : signal;
}

type From<F extends Signal['from']> = Extract<Signal, { from: F }>;

function stale({ instance }: Signal): Outcome {
  return refuse('signal-stale', { instance });
}

function hearChild(turn: Turn, signal: From<'child'>): Outcome {
  const children = turn.draft.children?.[signal.instance];
  const child = children && Object.hasOwn(children, signal.child) ? children[signal.child] : undefined;
  if (child && isTooLate(child, signal)) return withdrawAtOnce(turn, signal);
  const change = child ? changeOf(turn, child, signal) : null;
  if (!change) return stale(signal);
  patchChild(turn, signal.instance, signal.child, change);
  if (signal.change === 'failed')
    turn.effects.push({
      kind: 'notify',
      about: 'incident',
      instance: signal.instance,
      role: null,
      agency: turn.draft.receivingAgency,
    });
  if (signal.change === 'closed') {
    const node = signal.instance.slice(0, signal.instance.lastIndexOf('.'));
    turn.setFacts({
      ...childFacts(turn.procedure, node, signal.child, signal.outcome ?? ''),
      ...acceptable(turn, signal.facts, (source) => source === 'child'),
    });
  }
  return decide(turn, signal.instance);
}

/** Was it opened only after it had been withdrawn here, while nobody knew its code? */
function isTooLate(child: Child, { change, dossier }: From<'child'>): boolean {
  return change === 'opened' && child.state === 'withdrawn' && !child.dossier && dossier !== undefined;
}

function withdrawAtOnce(turn: Turn, { instance, child, dossier = '' }: From<'child'>): Outcome {
  patchChild(turn, instance, child, { dossier });
  turn.effects.push({ kind: 'withdrawChild', instance, child, dossier });
  return turn.stay();
}

/** What the report changes about the child, or null when it says nothing new. */
function changeOf(turn: Turn, child: Child, signal: From<'child'>): ChildChange | null {
  const due = signal.dueAt === undefined ? {} : { dueAt: signal.dueAt };
  const code = signal.dossier === undefined ? {} : { dossier: signal.dossier };
  switch (signal.change) {
    case 'opened':
      return child.state === 'requested' || child.state === 'failed'
        ? { state: 'open', openedAt: turn.when, ...code, ...due }
        : null;
    case 'failed':
      return child.state === 'requested' ? { state: 'failed', reason: signal.reason ?? '' } : null;
    case 'due':
      return child.state === 'open' && signal.dueAt !== undefined && signal.dueAt !== child.dueAt
        ? due
        : null;
    case 'paused':
      return child.state === 'open' && !child.paused ? { paused: true, ...due } : null;
    case 'resumed':
      return child.state === 'open' && child.paused ? { paused: undefined, ...due } : null;
    case 'closed':
      return child.state === 'open' || child.state === 'requested'
        ? {
            state: 'closed',
            closedAt: turn.when,
            outcome: signal.outcome ?? '',
            paused: undefined,
            ...code,
            ...due,
          }
        : null;
  }
}

/** Of the facts reported, those that are declared, may come from there and have the right type. */
function acceptable(
  turn: Turn,
  facts: Readonly<Record<string, Scalar>> | undefined,
  from: (source: string) => boolean,
): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(
    Object.entries(facts ?? {}).filter(([id, value]) => {
      const fact = turn.procedure.index.facts.get(id);
      return fact !== undefined && from(fact.source.kind) && factAccepts(fact, value);
    }),
  );
}

function hearDossier(turn: Turn, signal: From<'dossier'>): Outcome {
  const instance = turn.draft.open.find(({ id, kind }) => id === signal.instance && kind === 'wait');
  const node = instance && turn.procedure.index.nodes.get(instance.node);
  const arm = node?.kind === 'wait' ? node.arms.find(({ id }) => id === signal.arm) : undefined;
  const edge =
    instance && turn.procedure.index.leaving.get(instance.node)?.find((each) => each.arm === signal.arm);
  if (arm?.kind !== 'dossier' || !edge) return stale(signal);
  // Not stale: whoever brings it must bring it again once the dossier goes on.
  if (isStopped(turn.draft)) return refuse('dossier-stopped', { action: edge.id });
  return turn.take(edge);
}

function hearService(turn: Turn, signal: From<'service'>): Outcome {
  const instance = turn.draft.open.find(({ id, kind }) => id === signal.instance && kind === 'service');
  const call = turn.draft.services?.[signal.instance];
  if (!instance || call?.state !== 'sent') return stale(signal);
  if (signal.change === 'failed') return giveUp(turn, instance, signal.reason ?? 'refused');
  return answerService(turn, signal.instance, signal.facts);
}

/** The answer is there: its facts are kept and the flow goes on. */
export function answerService(
  turn: Turn,
  id: string,
  facts: Readonly<Record<string, Scalar>> | undefined,
): Outcome {
  const instance = turn.draft.open.find((open) => open.id === id);
  const node = instance && turn.procedure.index.nodes.get(instance.node);
  const call = turn.draft.services?.[id];
  if (node?.kind !== 'service' || !call) return refuse('signal-stale', { instance: id });
  setCall(turn, id, { ...call, state: 'answered' });
  const received = Object.fromEntries(
    Object.entries(acceptable(turn, facts, () => true)).filter(([fact]) => node.receive.includes(fact)),
  );
  turn.setFacts(received);
  return decide(turn, id);
}
