import type { FlowEdge } from '../../document/flow.ts';
import type { Limit } from '../../document/limits.ts';
import { componentsOf } from './components.ts';
import { over, type Graph, type Move, type State } from './graph.ts';
import type { Doubt, NotProved } from './limit-verdict.ts';
import type { LimitClock, Standing } from './limit-clock.ts';
import type { Minutes } from './minutes.ts';
import type { Model } from './model.ts';
import { isPassing, passing, type Span, type Stay } from './stay.ts';

/** States that lie on a circle with each other, in topological order; `kind` says how often one may go round. */
export interface Component {
  readonly states: readonly number[];
  /** `single`: no circle. `idle`: going round takes no time. `within`: bounded by other limits. `endless`: by nothing. */
  readonly kind: 'single' | 'idle' | 'within' | 'endless';
  /** Of `within`: the limits that can bound it. */
  readonly limits: readonly Limit[];
  /** Of `within`: the moves left out when one goes straight through. */
  readonly skips: ReadonlySet<Move>;
}

const noMoves: ReadonlySet<Move> = new Set();

/**
 * The part of the graph in which a limit runs, prepared for walking: what lasts how long, in which order places are
 * passed, where circles are and what bounds them, and every reason for which the longest way cannot be told.
 */
export class Course {
  readonly graph: Graph;
  readonly components: readonly Component[];
  readonly doubts: Doubt[] = [];
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
  private readonly onwards: readonly (readonly Move[])[];

  constructor(model: Model, limit: Limit, clock: LimitClock, minutes: Minutes, graph: Graph) {
    this.model = model;
    this.limit = limit;
    this.clock = clock;
    this.minutes = minutes;
    this.graph = graph;
    this.beside = this.branchesBeside();
    this.active = this.reachableFrom([...graph.origins.map(({ state }) => state), ...this.beside]);
    this.standings = graph.states.map(({ node }) => clock.standingAt(node));
    this.stays = graph.states.map((state) => this.lasting(state));
    this.findAwaited();
    this.components = this.findComponents();
    // As long as nothing is sent back: the same way back is left out wherever it leads to.
    const back = new Set(this.endless.flatMap(({ edge }) => (edge?.returns ? [edge.id] : [])));
    for (const { out } of graph.states)
      for (const move of out) if (move.edge && back.has(move.edge.id)) this.left.add(move);
    this.onwards = graph.states.map(({ out }) => out.filter((move) => !move.begins && !this.left.has(move)));
    const others = new Set<string>();
    for (const { limits } of this.components) for (const { id } of limits) others.add(id);
    for (const { rest } of this.everyStay()) if (rest !== undefined && rest !== limit.id) others.add(rest);
    this.others = others;
    this.collectDoubts();
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
    return this.onwards[state.id]!;
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

  /** Branches matter beside one in which the limit begins when it can still run as they meet. */
  private branchesBeside(): readonly number[] {
    const { states, origins } = this.graph;
    const found: number[] = [];
    for (const origin of origins) {
      let inner = states[origin.state]!;
      if (inner.fork < 0) continue;
      const seen = this.reachableFrom([origin.state]);
      while (inner.fork >= 0) {
        const fork = states[inner.fork]!;
        const own = this.branchOf(inner, fork);
        const meets = [...(fork.inputs.get(own ?? '') ?? [])].some(
          (id) => seen[id] && states[id]!.mode !== over,
        );
        for (const move of meets ? fork.out : [])
          if (this.branchOf(states[move.to]!, fork) !== own && !found.includes(move.to)) found.push(move.to);
        inner = fork;
      }
    }
    return found;
  }

  /** The branch of this fork in which a place lies. */
  branchOf(state: State, fork: State): string | undefined {
    return (this.model.around.get(state.node) ?? []).find(
      (id) => this.model.index.branches.get(id)?.parallel.id === fork.node,
    );
  }

  private reachableFrom(starts: readonly number[]): Uint8Array {
    const { states } = this.graph;
    const active = new Uint8Array(states.length);
    const queue = [...starts];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (active[id]) continue;
      active[id] = 1;
      for (const move of states[id]!.out) if (!move.begins) queue.push(move.to);
    }
    return active;
  }

  private findAwaited(): void {
    for (const state of this.states()) {
      const milestones = this.stayAt(state.id).milestones ?? [];
      if (milestones.length === 0) continue;
      const sources: Move[] = [];
      for (const other of this.states()) {
        if (!this.areBeside(state, other)) continue;
        sources.push(...other.out.filter(({ reached }) => milestones.some((id) => reached.has(id))));
      }
      this.awaited.set(state.id, sources);
    }
  }

  /** Do two places lie in different branches of one entered parallel? */
  private areBeside(a: State, b: State): boolean {
    const { states } = this.graph;
    for (let outer = a; outer.fork >= 0; outer = states[outer.fork]!)
      for (let other = b; other.fork >= 0; other = states[other.fork]!)
        if (outer.fork === other.fork) {
          const fork = states[outer.fork]!;
          return this.branchOf(a, fork) !== this.branchOf(b, fork);
        }
    return false;
  }

  private findComponents(): readonly Component[] {
    const { states } = this.graph;
    const waiting = new Map<number, number[]>();
    for (const [state, moves] of this.awaited)
      for (const { from } of moves) waiting.set(from, [...(waiting.get(from) ?? []), state]);
    const next = (id: number): readonly number[] => {
      if (!this.active[id]) return [];
      const on = states[id]!.out.filter(({ begins }) => !begins).map(({ to }) => to);
      return waiting.has(id) ? [...on, ...waiting.get(id)!] : on;
    };
    return componentsOf(states.length, next).flatMap((members) =>
      this.active[members[0]!] ? this.component(members, next) : [],
    );
  }

  private component(
    members: readonly number[],
    next: (id: number) => readonly number[],
  ): readonly Component[] {
    const [first] = members;
    if (members.length === 1 && !next(first!).includes(first!))
      return [{ states: members, kind: 'single', limits: [], skips: noMoves }];
    const inside = new Set(members);
    const costs = members.filter((id) => !isIdle(this.stayAt(id), this.limit.id));
    if (costs.length === 0) return [{ states: members, kind: 'idle', limits: [], skips: noMoves }];
    const limits = this.limitsOver(members, costs, inside);
    const skips = new Set(this.closing(inside));
    const states = this.inOrder(members, inside, skips);
    if (limits.length > 0) return [{ states, kind: 'within', limits, skips }];
    for (const move of skips) this.left.add(move);
    this.endless.push(...skips);
    return [{ states, kind: 'endless', limits: [], skips }];
  }

  /** Other limits under which all counted time of a circle lies, so that going round cannot take longer than they do. */
  private limitsOver(
    members: readonly number[],
    costs: readonly number[],
    inside: ReadonlySet<number>,
  ): readonly Limit[] {
    const { states } = this.graph;
    return this.model.document.limits.filter((other) => {
      if (other.id === this.limit.id || other.fresh || other.covers === 'all') return false;
      const covered = new Set(other.covers.nodes.flatMap((id) => this.model.under(id)));
      // Two limits that bound each other would bound nothing.
      if (!this.clock.isWiderThan(covered)) return false;
      const rests = (id: number) => this.stayAt(id).rest === other.id;
      if (!costs.every((id) => covered.has(states[id]!.node) || rests(id))) return false;
      // It must go on as long as the circle does, and neither stand still nor begin anew in it.
      return members.every((id) => {
        const state = states[id]!;
        const rule = this.model.rules.get(state.node);
        if (rule && (rule.mode !== 'PAUSE' || this.standings[state.id]! === 'counts')) return false;
        return state.out.every(({ to, reached }) => !inside.has(to) || !reached.has(other.ends));
      });
    });
  }

  /** The declared ways back of a circle, and where none is declared the moves that close it. */
  private closing(inside: ReadonlySet<number>): readonly Move[] {
    const { states } = this.graph;
    const closing: Move[] = [];
    const within = (id: number) =>
      states[id]!.out.filter((move) => !move.begins && inside.has(move.to) && !closing.includes(move));
    for (const id of inside) closing.push(...within(id).filter(({ edge }) => edge?.returns));
    const open = new Map<number, boolean>();
    const visit = (id: number): void => {
      open.set(id, true);
      for (const move of within(id)) {
        if (open.get(move.to)) closing.push(move);
        else if (!open.has(move.to)) visit(move.to);
      }
      open.set(id, false);
    };
    for (const id of [...inside].sort((a, b) => a - b)) if (!open.has(id)) visit(id);
    return closing;
  }

  private inOrder(
    members: readonly number[],
    inside: ReadonlySet<number>,
    skips: ReadonlySet<Move>,
  ): readonly number[] {
    const position = new Map(members.map((id, i) => [id, i]));
    const order = componentsOf(members.length, (i) =>
      this.graph.states[members[i]!]!.out.flatMap((move) =>
        move.begins || skips.has(move) || !inside.has(move.to) ? [] : [position.get(move.to)!],
      ),
    );
    return order.flatMap((component) => component.map((i) => members[i]!));
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
      const covers = this.model.document.limits.find(({ id }) => id === limit)?.covers;
      const nodes = covers && covers !== 'all' ? covers.nodes.flatMap((id) => this.model.under(id)) : null;
      known = this.isFollowedByWork(this.graph.states[state]!, limit, nodes && new Set(nodes));
      this.shared.set(state, known);
    }
    return known;
  }

  /** Does counted time come after a step that takes whatever is left of a limit, among these nodes? */
  private isFollowedByWork(
    state: State,
    limit = this.limit.id,
    nodes: ReadonlySet<string> | null = null,
  ): boolean {
    const seen = new Set([state.id]);
    const queue = [state.id];
    for (let id = queue.pop(); id !== undefined; id = queue.pop())
      for (const { to } of this.onward(this.graph.states[id]!)) {
        if (seen.has(to) || (nodes && !nodes.has(this.graph.states[to]!.node))) continue;
        if (!isIdle(this.stayAt(to), limit)) return true;
        seen.add(to);
        queue.push(to);
      }
    return false;
  }

  private collectDoubts(): void {
    const doubt = (reason: NotProved, at: string) => {
      if (!this.doubts.some((known) => known.reason === reason && known.at === at))
        this.doubts.push({ reason, at });
    };
    for (const { edge, from } of this.endless)
      doubt('loop-unbounded', edge?.from ?? this.graph.states[from]!.node);
    for (const { states } of this.components) {
      for (const id of states) {
        const state = this.graph.states[id]!;
        const stay = this.stayAt(id);
        const unknown = stay.doubt ?? stay.sides?.find((side) => side.doubt)?.doubt;
        if (unknown) doubt(unknown, state.node);
        if (this.mostAt(id) === Infinity) doubt('calendar-missing', state.node);
      }
    }
    for (const state of this.states())
      if (
        state.kind === 'stay' &&
        this.stayAt(state.id).rest === this.limit.id &&
        this.isFollowedByWork(state)
      )
        doubt('rest-shared', state.node);
    if (!this.graph.isComplete) doubt('too-large', this.limit.id);
  }
}

/** Does a stay take no counted time of its own? What takes the rest of the very limit leaves nothing over it. */
export function isIdle(stay: Stay, limit: string): boolean {
  if (stay.rest === limit)
    return stay.doubt === undefined && (stay.sides ?? []).every((side) => isIdle(side, limit));
  return (
    isPassing(stay) ||
    (isPassing({ ...stay, milestones: [], sides: [] }) &&
      (stay.sides ?? []).every((side) => isIdle(side, limit)))
  );
}
