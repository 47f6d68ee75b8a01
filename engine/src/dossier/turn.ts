import type { StateValue } from 'xstate';
import type { FlowEdge, Mark } from '../document/flow.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { EventRecord, type Brought } from '../machine/event-record.ts';
import type { ClockMark } from '../machine/regions.ts';
import { markMachine, moveMachine, type MachineAnswer } from '../machine/run-machine.ts';
import type { Dossier, HandOver, Instant, InstanceId, LedgerEntry, OpenInstance } from './dossier.ts';
import type { DossierEvent } from './events.ts';
import { refuse, type Effect, type LeaveReason, type Outcome } from './outcome.ts';
import { settle, type Verdict } from './settle.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Everything of a dossier that an event may change before the machine has answered. */
export type Draft = Omit<
  Dossier,
  | 'position'
  | 'visits'
  | 'branches'
  | 'milestones'
  | 'ledgers'
  | 'status'
  | 'outcome'
  | 'closedAt'
  | 'results'
  | 'taken'
  | 'stateFormat'
>;

/**
 * One event being applied to one dossier. Whoever handles the event changes the draft, then asks for one of the
 * ways to go on: take an edge, move regions by marks, or stay. Nothing outlives the turn but the outcome.
 */
export class Turn {
  readonly procedure: CompiledProcedure;
  readonly before: Dossier | null;
  readonly event: DossierEvent;
  readonly draft: Mutable<Draft>;
  /** When it happened in law. */
  readonly when: Instant;
  readonly effects: Effect[] = [];
  /** Ledger lines that the event itself writes, such as an extension. */
  readonly written: Record<string, readonly LedgerEntry[]> = {};
  /** The open instance beside which a side step is opened in this turn. */
  beside: InstanceId | null = null;
  /** The hand-over that is taken back in this turn: the sender's step is as it was. */
  takenBack: HandOver | null = null;
  /** Open instances that end in this turn although the flow does not leave their node, and why. */
  readonly closing = new Map<InstanceId, LeaveReason>();
  private readonly brought: Brought;
  #record: EventRecord | null = null;

  constructor(
    procedure: CompiledProcedure,
    before: Dossier | null,
    draft: Draft,
    event: DossierEvent,
    brought: Brought = {},
  ) {
    this.procedure = procedure;
    this.before = before;
    this.draft = draft;
    this.event = event;
    this.when = event.occurredAt ?? event.at;
    this.brought = brought;
  }

  /** What the machine is asked with. Made at the first asking, so what was received must be in the draft by then. */
  get record(): EventRecord {
    this.#record ??= new EventRecord(
      this.draft,
      this.procedure.milestones,
      this.before ?? undefined,
      this.brought,
    );
    return this.#record;
  }

  /** Changes one open instance. */
  patch(id: InstanceId, change: Partial<OpenInstance>): void {
    this.draft.open = this.draft.open.map((instance) =>
      instance.id === id ? { ...instance, ...change } : instance,
    );
  }

  /** Adds a line to a limit's ledger; an event recorded late never writes before a line that is already there. */
  write(limit: string, line: LedgerEntry): void {
    const last = this.before?.ledgers[limit]?.at(-1)?.at;
    this.written[limit] = [
      ...(this.written[limit] ?? []),
      last !== undefined && line.at < last ? { ...line, at: last } : line,
    ];
  }

  /** Gives facts values, replacing what they had. */
  setFacts(facts: Readonly<Record<string, Dossier['facts'][string]>>): void {
    this.draft.facts = { ...this.draft.facts, ...facts };
    this.#record?.learn(facts);
  }

  /** Asks the machine to take an edge. */
  take(edge: FlowEdge): Outcome {
    const answer = moveMachine(this.procedure, this.position, this.record, edge.id);
    if (answer.kind === 'stayed') return refuse('condition-not-met', { action: edge.id }, edge.id);
    return this.conclude(answer, edge.id);
  }

  /** Moves regions by marks, then takes the edges that have become due. */
  mark(
    marks: readonly (Mark | ClockMark)[],
    more: { readonly edges?: readonly string[]; readonly verdict?: Verdict } = {},
  ): Outcome {
    const answer = markMachine(this.procedure, this.position, this.record, marks, more.edges);
    return this.conclude(answer, undefined, more.verdict);
  }

  /** The flow stays where it is. */
  stay(): Outcome {
    return this.settled(this.position);
  }

  /** The flow stands elsewhere without an edge having been taken (a hand-over taken back). */
  standAt(position: StateValue): Outcome {
    return this.settled(position);
  }

  private conclude(answer: MachineAnswer, at: string | undefined, verdict?: Verdict): Outcome {
    if (answer.kind !== 'moved')
      return refuse('flow-fault', { detail: answer.kind === 'fault' ? answer.detail : '' }, at);
    return this.settled(answer.snapshot.value, verdict);
  }

  private settled(position: StateValue, verdict?: Verdict): Outcome {
    return settle(this, position, verdict);
  }

  private get position(): StateValue {
    return this.before!.position;
  }
}

/**
 * The draft of the next state: what was, with the event's number, moment and findings. What only the machine's answer
 * can say is still in it and is replaced when the turn is settled; leaving it out would cost a slower kind of copy.
 */
export function nextDraft(dossier: Dossier, event: DossierEvent): Draft {
  const { findings } = event;
  return {
    ...dossier,
    seq: dossier.seq + 1,
    lastAt: event.at,
    agencies: findings?.agencies ? { ...dossier.agencies, ...findings.agencies } : dossier.agencies,
    facts: findings?.facts ? { ...dossier.facts, ...findings.facts } : dossier.facts,
  };
}
