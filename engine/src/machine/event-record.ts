import type { FactView } from '../condition/fact-view.ts';
import type { FlowEdge, Mark, Respondent } from '../document/flow.ts';
import type { Channel, Scalar } from '../document/primitives.ts';
import type { MilestoneTriggers } from './milestone-triggers.ts';

/** What happened during one event, in order, as the machine reports it. */
export type Happening =
  | { readonly kind: 'entered'; readonly node: string }
  | { readonly kind: 'left'; readonly node: string }
  | { readonly kind: 'took'; readonly edge: string };

/** Per parallel container on its current visit: the branches entered and those done. */
export interface BranchRecord {
  readonly entered: readonly string[];
  readonly done: readonly string[];
}

/** Somebody asked by a consultation that begins in this event: drawn, or an agency chosen at run time. */
export type Invited =
  { readonly id: string; readonly drawn: Respondent } | { readonly id: string; readonly agency: string };

/** What an event brings that only the machine's guards and entries look at. */
export interface Brought {
  /** The node to which an edge with `backTo` shall lead. */
  readonly returnTo?: string | undefined;
  /** Agencies chosen to be consulted. */
  readonly respondents?: readonly string[] | undefined;
}

export interface Standing {
  readonly visits: Readonly<Record<string, number>>;
  readonly milestones: Readonly<Record<string, unknown>>;
  readonly branches: Readonly<Record<string, BranchRecord>>;
  readonly results: readonly string[];
}

const nowhere: Standing = { visits: {}, milestones: {}, branches: {}, results: [] };
const nobody: BranchRecord = { entered: [], done: [] };

/**
 * The machine's context: what guards read and what entry and exit actions write down during one event. A new record
 * is made from the stored state for every event, so writing into it keeps the machine a pure function of state and
 * event while sparing a copy of every count at every node entered.
 */
export class EventRecord implements FactView {
  readonly form: Readonly<Record<string, unknown>>;
  readonly papers: readonly string[];
  facts: Readonly<Record<string, Scalar>>;
  readonly channel: Channel;
  readonly visits: Record<string, number>;
  readonly milestones: Set<string>;
  /** Milestones reached in this event, those included that had been reached before. */
  readonly reached = new Set<string>();
  readonly branches: Record<string, BranchRecord>;
  readonly log: Happening[] = [];
  results: readonly string[];
  /** Per consultation entered in this event: who is asked. */
  readonly invited = new Map<string, readonly Invited[]>();
  /** Per linked node entered in this event: the children chosen. */
  readonly chosen = new Map<string, readonly string[]>();
  readonly brought: Brought;
  private readonly triggers: MilestoneTriggers;
  /** Branches the edge just taken reopens; null: a fresh entry. */
  private reopens: readonly string[] | null = null;

  constructor(
    view: Omit<FactView, 'visits' | 'results' | 'milestones'>,
    triggers: MilestoneTriggers,
    standing: Standing = nowhere,
    brought: Brought = {},
  ) {
    this.brought = brought;
    this.results = standing.results;
    this.form = view.form;
    this.papers = view.papers;
    this.facts = view.facts;
    this.channel = view.channel;
    this.triggers = triggers;
    this.visits = { ...standing.visits };
    this.milestones = new Set(Object.keys(standing.milestones));
    this.branches = { ...standing.branches };
  }

  open(): this {
    this.reach(this.triggers.reachedBy({ kind: 'opened' }));
    return this;
  }

  enter(node: string): void {
    this.visits[node] = (Object.hasOwn(this.visits, node) ? this.visits[node]! : 0) + 1;
    this.reach(this.triggers.reachedBy({ kind: 'entered', node }));
    this.log.push({ kind: 'entered', node });
  }

  leave(node: string): void {
    this.reach(this.triggers.reachedBy({ kind: 'left', node }));
    this.log.push({ kind: 'left', node });
  }

  take(edge: FlowEdge): void {
    this.reopens = edge.reopens ?? null;
    this.reach(this.triggers.reachedBy({ kind: 'taken', edge: edge.id }));
    for (const mark of edge.marks) this.mark(mark);
    this.produce(edge.produces);
    for (const { fact, value } of edge.sets) if (this.facts[fact] !== value) this.learn({ [fact]: value });
    this.log.push({ kind: 'took', edge: edge.id });
  }

  /** Gives facts values, for whatever is asked after this. */
  learn(facts: Readonly<Record<string, Scalar>>): void {
    this.facts = { ...this.facts, ...facts };
  }

  mark(mark: Mark): void {
    this.reach(this.triggers.reachedBy({ kind: 'marked', mark }));
  }

  /** Keeps the very same list when nothing is new. */
  produce(results: readonly string[]): void {
    const fresh = [...new Set(results)].filter((result) => !this.results.includes(result));
    if (fresh.length > 0) this.results = [...this.results, ...fresh];
  }

  branchesOf(parallel: string): BranchRecord {
    return Object.hasOwn(this.branches, parallel) ? this.branches[parallel]! : nobody;
  }

  /** The branches to reopen on this entry, used up by asking. */
  takeReopens(): readonly string[] | null {
    const { reopens } = this;
    this.reopens = null;
    return reopens;
  }

  /** Clears the milestones that hang on these nodes. */
  forget(nodes: ReadonlySet<string>): void {
    for (const id of this.milestones) if (this.triggers.hangsOn(id, nodes)) this.milestones.delete(id);
  }

  private reach(milestones: readonly string[]): void {
    for (const id of milestones) {
      this.milestones.add(id);
      this.reached.add(id);
    }
  }
}
