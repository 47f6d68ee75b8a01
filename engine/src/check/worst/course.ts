import type { FlowEdge } from '../../document/flow.ts';
import type { Limit } from '../../document/limits.ts';
import { activeIn, areBeside, branchesBeside, branchOf } from './beside.ts';
import { circlesOf, type Component } from './circles.ts';
import { courseDoubts } from './doubts.ts';
import { over, type Graph, type Move, type State } from './graph.ts';
import type { Doubt } from './limit-verdict.ts';
import type { LimitClock, Standing } from './limit-clock.ts';
import type { Minutes } from './minutes.ts';
import type { Model } from './model.ts';
import { isFollowedByWork } from './rest.ts';
import { passing, type Span, type Stay } from './stay.ts';

/**
 * The part of the graph in which a limit runs, prepared for walking: what lasts how long, in which order places are
 * passed, where circles are and what bounds them, and every reason for which the longest way cannot be told.
 */
export class Course {
  readonly graph: Graph;
  readonly components: readonly Component[];
  /** Every reason for which the longest way cannot be told. */
  readonly doubts: readonly Doubt[];
  /** Ways back that nothing bounds. */
  readonly endless: Move[] = [];
  /** Moves that are left out of an endless circle. */
  readonly left = new Set<Move>();
  readonly active: Uint8Array;
  /** First places of branches that run beside one in which the limit begins. */
  readonly beside: readonly number[];
  /** Where milestones come from that somebody waits for here. */
  readonly awaited = new Map<number, readonly Move[]>();
  /** Other limits whose due moments bound something here. */
  readonly others: ReadonlySet<string>;
  private readonly model: Model;
  private readonly limit: Limit;
  private readonly clock: LimitClock;
  private readonly minutes: Minutes;
  private readonly stays: readonly Stay[];
  private readonly standings: readonly Standing[];
  private readonly most = new Map<number, number>();
  private readonly shared = new Map<number, boolean>();
  private readonly onwards: (readonly Move[] | undefined)[];

  constructor(model: Model, limit: Limit, clock: LimitClock, minutes: Minutes, graph: Graph) {
    this.model = model;
    this.limit = limit;
    this.clock = clock;
    this.minutes = minutes;
    this.graph = graph;
    this.beside = branchesBeside(model, graph);
    this.active = activeIn(model, graph, this.beside);
    this.standings = graph.states.map(({ node }) => clock.standingAt(node));
    this.stays = graph.states.map((state) => this.lasting(state));
    this.findAwaited();
    const { active, stays, standings, awaited } = this;
    this.components = circlesOf({ model, limit, clock, graph, active, stays, standings, awaited });
    for (const { kind, skips } of this.components)
      if (kind === 'endless') {
        for (const move of skips) this.left.add(move);
        this.endless.push(...skips);
      }
    // As long as nothing is sent back: the same way back is left out wherever it leads to.
    const back = new Set(this.endless.flatMap(({ edge }) => (edge?.returns ? [edge.id] : [])));
    for (const { out } of back.size > 0 ? graph.states : [])
      for (const move of out) if (move.edge && back.has(move.edge.id)) this.left.add(move);
    this.onwards = new Array<undefined>(graph.states.length);
    const others = new Set<string>();
    for (const { limits } of this.components) for (const { id } of limits) others.add(id);
    for (const { rest } of this.everyStay()) if (rest !== undefined && rest !== limit.id) others.add(rest);
    this.others = others;
    this.doubts = courseDoubts(this, limit.id);
  }

  /** The places at which the limit may run. */
  *states(): Iterable<State> {
    for (const state of this.graph.states) if (this.active[state.id]) yield state;
  }

  /** How long one can stay there as far as it counts. */
  stayAt(state: number): Stay {
    return this.stays[state]!;
  }

  standingAt({ id }: State): Standing {
    return this.standings[id]!;
  }

  /** The most working minutes that a stay can take, other limits' rests aside. */
  mostAt(state: number): number {
    let known = this.most.get(state);
    if (known === undefined) {
      known = this.mostOf(this.stayAt(state));
      this.most.set(state, known);
    }
    return known;
  }

  /** The working minutes that a stay takes for certain where that is the same whenever it begins; else none. */
  plainAt(state: number): number {
    const { all, bounds } = this.stayAt(state);
    if (bounds || !all.every((span) => this.minutes.isPlain(span))) return 0;
    return all.reduce((most, span) => Math.max(most, this.minutes.atMost(span)), 0);
  }

  /** Every span that may run here. */
  *spans(): Iterable<Span> {
    for (const { all, bounds, later } of this.everyStay()) {
      yield* all;
      if (bounds) yield* bounds;
      if (later) yield* later;
    }
  }

  private *everyStay(): Iterable<Stay> {
    for (const { id } of this.states()) {
      const stay = this.stays[id]!;
      if (stay === passing) continue;
      yield stay;
      if (stay.sides) yield* stay.sides;
    }
  }

  /** The moves along which time goes on. */
  onward(state: State): readonly Move[] {
    let onward = this.onwards[state.id];
    if (!onward) {
      const { out } = state;
      const isOnward = (move: Move) => !move.begins && !this.left.has(move);
      this.onwards[state.id] = onward = out.every(isOnward) ? out : out.filter(isOnward);
    }
    return onward;
  }

  mostOf(stay: Stay): number {
    const { minutes } = this;
    const longest = (list: Stay['all'] = []) =>
      list.reduce((most, span) => Math.max(most, minutes.atMost(span)), 0);
    const bound = (stay.bounds ?? []).reduce(
      (least, span) => Math.min(least, minutes.atMost(span)),
      Infinity,
    );
    const all = longest(stay.all);
    const own = stay.all.length > 0 ? Math.min(all, bound) : bound === Infinity ? 0 : bound;
    const later = (stay.later ?? []).reduce((sum, span) => sum + minutes.atMost(span), 0);
    const sides = (stay.sides ?? []).reduce((most, side) => Math.max(most, this.mostOf(side)), 0);
    return own + later + sides;
  }

  /** How many of the branches that started must be done at a join. */
  neededAt({ node, branches }: State): number {
    const parallel = this.model.index.nodes.get(node);
    if (parallel?.kind !== 'parallel') return branches.length;
    const { join } = parallel;
    return 'count' in join
      ? Math.min(join.count, branches.length)
      : join.mode === 'any'
        ? 1
        : branches.length;
  }

  private lasting(state: State): Stay {
    if (!this.active[state.id] || state.kind !== 'stay' || state.mode === over) return passing;
    const { stay } = state.variant;
    if (this.standings[state.id]! !== 'counts') {
      return stay.milestones ? { all: [], milestones: stay.milestones } : passing;
    }
    return stay;
  }

  /** The branch of this fork in which a place lies. */
  branchOf(state: State, fork: State): string | undefined {
    return branchOf(this.model, state, fork);
  }

  private findAwaited(): void {
    for (const state of this.states()) {
      const milestones = this.stayAt(state.id).milestones ?? [];
      if (milestones.length === 0) continue;
      const sources: Move[] = [];
      for (const other of this.states()) {
        if (!areBeside(this.model, this.graph, state, other)) continue;
        sources.push(...other.out.filter(({ reached }) => milestones.some((id) => reached.has(id))));
      }
      this.awaited.set(state.id, sources);
    }
  }

  edge(id: string): FlowEdge | undefined {
    return this.model.index.edges.get(id);
  }

  isOwn(limit: string): boolean {
    return limit === this.limit.id;
  }

  /** Does the limit cover this place, so that its due moment is one for what is done there? */
  covers(state: number): boolean {
    return this.clock.covers(this.graph.states[state]!.node);
  }

  /** Does other work of this limit come after a step that takes whatever is left of it? */
  isShared(state: number, limit: string): boolean {
    let known = this.shared.get(state);
    if (known === undefined) {
      const other = this.model.document.limits.find(({ id }) => id === limit);
      const nodes = other ? this.model.coveredBy(other) : null;
      known = isFollowedByWork(this, this.graph.states[state]!, limit, nodes);
      this.shared.set(state, known);
    }
    return known;
  }
}
