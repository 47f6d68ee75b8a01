import type { Calendars } from '../clock/deadlines.ts';
import { timersOf, withMoment, type Timer } from '../clock/timers.ts';
import { advanceDossier } from '../dossier/advance.ts';
import { allowedActions, type AllowedAction } from '../dossier/allowed-actions.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ActionEvent, OpenedEvent, SignalEvent, TimerEvent } from '../dossier/events.ts';
import { openDossier } from '../dossier/open.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { Abstraction } from './abstraction.ts';
import { calendars as testCalendars } from './calendar.ts';
import { answersTo, openingsOf, turningsIn } from './worth-trying.ts';

/** A place from which the dossier cannot end any more, and how it came there. */
export interface Stuck {
  readonly opening: OpenedEvent;
  /** Open work there. */
  readonly at: readonly string[];
  /** What was done, oldest first: actions, and timers that fired. */
  readonly events: readonly string[];
  /** Nodes entered on the way. */
  readonly path: readonly string[];
}

export interface Explored {
  /** Nodes ever entered, edges ever taken, actions ever possible. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
  readonly stuck: readonly Stuck[];
  readonly states: number;
  /** False where there were more states than were asked for: what was not met may exist all the same. */
  readonly complete: boolean;
}

type Event = ActionEvent | SignalEvent | TimerEvent;

interface State {
  readonly dossier: Dossier;
  readonly from: { readonly state: State; readonly by: string; readonly entry: HistoryEntry } | null;
  readonly opening: OpenedEvent;
  readonly entry: HistoryEntry;
  readonly into: State[];
  canEnd: boolean;
}

/**
 * Walks everything that can happen to a dossier, through the engine's front door: every way it can be opened, every
 * action anybody is offered, every answer to it, everything that falls due, whatever the order. Time is left out: what
 * falls due may fall due at any time. Two dossiers that stand alike are walked on from once.
 */
export function explore(
  procedure: CompiledProcedure,
  {
    maxStates = 4_000,
    calendars = testCalendars,
    openings = openingsOf(procedure, turningsIn(procedure.document)),
    look = () => undefined,
  }: {
    readonly maxStates?: number;
    readonly calendars?: Calendars;
    readonly openings?: readonly OpenedEvent[];
    /** Sees every state once. */
    readonly look?: (dossier: Dossier) => void;
  } = {},
): Explored {
  const abstraction = new Abstraction(procedure);
  const states = new Map<string, State>();
  const queue: State[] = [];
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const possible = new Set<string>();
  let complete = true;

  const meet = (dossier: Dossier, entry: HistoryEntry, opening: OpenedEvent, from: State['from']): void => {
    for (const { node } of entry.entered) nodes.add(node);
    for (const edge of entry.edges) edges.add(edge);
    const key = abstraction.keyOf(dossier);
    const known = states.get(key);
    if (known) {
      if (from) known.into.push(from.state);
      return;
    }
    if (states.size >= maxStates) {
      // Nobody knows where this would have led: it is not held against the procedure.
      complete = false;
      if (from) from.state.canEnd = true;
      return;
    }
    const state: State = { dossier, from, opening, entry, into: from ? [from.state] : [], canEnd: false };
    states.set(key, state);
    queue.push(state);
    look(dossier);
  };

  for (const opening of openings) {
    const outcome = openDossier(procedure, opening);
    if (outcome.ok) meet(outcome.dossier, outcome.entry, opening, null);
  }
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    const { dossier, opening } = state;
    if (dossier.outcome !== null) continue;
    const offers = allowedActions(procedure, dossier);
    for (const { action, standing, possible: can } of offers) if (can && !standing) possible.add(action);
    for (const event of eventsAt(procedure, dossier, offers, calendars)) {
      const outcome = advanceDossier(procedure, dossier, event);
      if (outcome.ok)
        meet(outcome.dossier, outcome.entry, opening, { state, by: nameOf(event), entry: outcome.entry });
    }
  }
  for (const edge of edges) {
    const drawn = procedure.index.edges.get(edge);
    // Decisions and ends are passed or reached without anybody staying there.
    if (drawn) nodes.add(drawn.from).add(procedure.index.nodes.has(drawn.to) ? drawn.to : drawn.from);
  }
  return { nodes, edges, possible, stuck: stuckAmong([...states.values()]), states: states.size, complete };
}

/** Everything that can happen next. */
function* eventsAt(
  procedure: CompiledProcedure,
  dossier: Dossier,
  offers: readonly AllowedAction[],
  calendars: Calendars,
): Generator<Event> {
  for (const offer of offers)
    for (const event of answersTo(procedure, dossier, offer))
      yield withMoment(procedure, dossier, event, calendars);
  for (const timer of timersOf(procedure, dossier, calendars))
    if (movesTheFlow(timer)) yield fired(dossier, timer);
  for (const signal of signalsFor(dossier)) yield { type: 'signal', at: dossier.lastAt, signal };
}

const flowTimers: readonly string[] = ['arm', 'silence', 'certain', 'retry', 'deadline'];
const movesTheFlow = ({ key }: Timer): boolean => flowTimers.includes(key.purpose);

function fired({ lastAt }: Dossier, { key, dueAt }: Timer): TimerEvent {
  return { type: 'timer', timer: key, at: dueAt > lastAt ? dueAt : lastAt, occurredAt: dueAt };
}

/** What other dossiers and systems may report. */
function signalsFor(dossier: Dossier): readonly SignalEvent['signal'][] {
  return dossier.open.flatMap(({ id, kind, node }): readonly SignalEvent['signal'][] => {
    if (kind === 'service')
      return (['answered', 'failed'] as const).map((change) => ({ from: 'service', instance: id, change }));
    if (kind !== 'linked') return [];
    return Object.keys(dossier.children?.[id] ?? {}).flatMap((child) =>
      (['granted', 'refused'] as const).map((outcome) => ({
        from: 'child',
        instance: id,
        child,
        change: 'closed',
        dossier: `${node}-${child}`,
        outcome,
      })),
    );
  });
}

function nameOf(event: Event): string {
  if (event.type === 'action') return event.action;
  if (event.type === 'timer')
    return `${event.timer.purpose} ${'instance' in event.timer ? event.timer.instance : ''}`;
  return `${event.signal.from} ${event.signal.instance}`;
}

/** States from which no way leads to an end, the nearest first. */
function stuckAmong(states: readonly State[]): readonly Stuck[] {
  const queue = states.filter(({ dossier, canEnd }) => canEnd || dossier.outcome !== null);
  for (const state of queue) state.canEnd = true;
  for (let state = queue.pop(); state !== undefined; state = queue.pop())
    for (const before of state.into)
      if (!before.canEnd) {
        before.canEnd = true;
        queue.push(before);
      }
  return states
    .filter(({ canEnd }) => !canEnd)
    .map((state) => {
      const events: string[] = [];
      const path: string[] = [];
      for (let at: State | undefined = state; at !== undefined; at = at.from?.state) {
        if (at.from) events.unshift(at.from.by);
        path.unshift(...at.entry.entered.map(({ node }) => node));
      }
      return { opening: state.opening, at: state.dossier.open.map(({ node }) => node), events, path };
    });
}
