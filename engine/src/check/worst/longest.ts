import type { Amount } from '../../document/amount.ts';
import type { Delays } from './delays.ts';
import type { Component } from './circles.ts';
import type { Course } from './course.ts';
import type { Ending, Move, State } from './graph.ts';
import type { Scale } from './scale.ts';

/** What other limits allow, as far as they bound anything here. */
export type OtherAmounts = ReadonlyMap<string, { readonly amount: Amount; readonly starts: string }>;

/** When a limit is over at the latest, and by what. */
export interface Found {
  readonly end: number;
  readonly ending: Ending | null;
}

/** The longest way to the end of a limit. */
export interface Longest extends Found {
  /** The places passed and the edge by which each was come to. */
  readonly way: readonly { readonly state: number; readonly edge: string | null }[];
  /** Places beside the way that must be passed as late: of branches that else would be done before. */
  readonly besides?: readonly number[];
}

const unreached = -Infinity;

/**
 * The latest moment at which a limit can be over. Coming later to a place never means leaving it earlier, so the latest
 * arrival at each place, in the order in which places are passed, is exact. With an upper scale every way counts that
 * cannot be ruled out; otherwise only ways that can be taken for certain.
 */
export class LongestWay {
  private readonly course: Course;
  private readonly others: OtherAmounts;
  private readonly delays: Delays | null;
  private readonly arrived: Float64Array;
  private readonly left: Float64Array;
  private readonly from: (Move | null)[];
  /** Whether a place is left so late only because a branch beside it is. */
  private readonly waits: Uint8Array;
  /** Of each join: the last places of the branches that must not be done before it, the one that decides left out. */
  private readonly laters = new Map<number, readonly number[]>();
  private readonly begun = new Map<string, Float64Array>();
  private readonly laterStarts: ReadonlySet<string>;
  /** Every way counts that cannot be ruled out, or only those that can be taken for certain. */
  private readonly isUpper: boolean;
  /** The moves along which time goes on from each place. */
  private readonly moves: (readonly Move[] | undefined)[];
  /** Moves inside circles that are not gone along. */
  private readonly without: ReadonlySet<Move>;
  private readonly components: readonly Component[];
  private scale!: Scale;

  constructor(course: Course, others: OtherAmounts, delays: Delays | null, isUpper: boolean) {
    this.course = course;
    this.others = others;
    this.delays = delays;
    this.isUpper = isUpper;
    this.components = course.components.filter(({ matters }) => matters);
    this.without = this.movesWithin();
    const count = course.graph.states.length;
    this.moves = new Array<undefined>(count);
    this.arrived = new Float64Array(count);
    this.left = new Float64Array(count);
    this.waits = new Uint8Array(count);
    this.from = Array.from({ length: count }, () => null);
    for (const id of others.keys()) this.begun.set(id, new Float64Array(count));
    this.laterStarts = this.startedLater();
  }

  find(origins: ReadonlySet<number>, scale: Scale): Found {
    this.scale = scale;
    this.arrived.fill(unreached);
    this.left.fill(unreached);
    this.from.fill(null);
    this.waits.fill(0);
    this.laters.clear();
    for (const times of this.begun.values()) times.fill(unreached);
    this.seed(origins);
    for (const component of this.components) this.pass(component);
    let best: Ending | null = null;
    let end = unreached;
    for (const ending of this.course.graph.endings) {
      const at = ending.edge === null ? this.arrived[ending.state]! : this.left[ending.state]!;
      if (!(at > end) || !this.counts(ending.isSure, this.course.graph.states[ending.state]!)) continue;
      best = ending;
      end = at;
    }
    return { end, ending: best };
  }

  private seed(origins: ReadonlySet<number>): void {
    const { graph, beside } = this.course;
    for (const origin of graph.origins) {
      if (!origins.has(origin.state) || !this.counts(true, graph.states[origin.state]!)) continue;
      this.arrived[origin.state] = this.scale.start;
      for (const [id, times] of this.begun) {
        const { starts } = this.others.get(id)!;
        if (origin.isRestart || origin.reached.has(starts) || !this.laterStarts.has(starts))
          times[origin.state] = this.scale.start;
      }
    }
    if (this.isUpper)
      for (const state of beside) {
        this.arrived[state] = this.scale.start;
        for (const times of this.begun.values()) times[state] = this.scale.start;
      }
  }

  /** The milestones with which other limits begin that are reached while this one runs. */
  private startedLater(): ReadonlySet<string> {
    const found = new Set<string>();
    if (this.others.size > 0)
      for (const { out } of this.course.states())
        for (const move of out) if (!move.begins) for (const id of move.reached) found.add(id);
    return found;
  }

  private counts(isSure: boolean, state: State): boolean {
    return this.isUpper || (isSure && state.isSure);
  }

  private pass(component: Component): void {
    const { states } = this.course.graph;
    if (this.isRound(component)) {
      this.goRound(component);
      return;
    }
    for (const id of component.states) {
      const state = states[id]!;
      if (state.kind === 'join' && state.branches.length > 0) this.arriveAtJoin(state);
      const at = this.arrived[id]!;
      if (at === unreached) continue;
      this.leave(state, this.stay(state, at));
    }
  }

  private stay(state: State, at: number): number {
    const until =
      state.kind === 'stay' ? this.scale.after(state.id, at, (limit) => this.dueOf(limit, state.id)) : at;
    const delayed = this.delayed(state, until);
    if (delayed > until) this.waits[state.id] = 1;
    const awaited = this.course.awaited.size > 0 ? this.course.awaited.get(state.id) : undefined;
    // What bounds the wait besides ends it, milestone or not.
    if (!awaited || this.course.stayAt(state.id).bounds) return delayed;
    let last = delayed;
    for (const move of awaited) {
      const reached = this.left[move.from]!;
      if (!(reached > last) || !this.counts(move.isSure, state)) continue;
      last = reached;
      // The way there goes through the other branch.
      this.from[state.id] = { ...move, to: state.id };
    }
    return last;
  }

  private delayed(state: State, until: number): number {
    if (state.fork < 0) return until;
    let last = until;
    for (const { fork, minutes } of this.delays?.of(state) ?? []) {
      const forked = this.left[fork.id]!;
      last = Math.max(last, this.scale.plus(forked === unreached ? this.scale.start : forked, minutes));
    }
    return last;
  }

  private dueOf(limit: string, state: number): number {
    const other = this.others.get(limit);
    const begun = this.begun.get(limit)?.[state] ?? unreached;
    // A limit that has not begun bounds nothing.
    if (!other || begun === unreached) return this.isUpper ? Infinity : unreached;
    return this.scale.due(other.amount, begun);
  }

  /** Every place of a circle can be left as late as any of them. */
  private goRound({ states: members, kind, limits }: Component): void {
    let first = -1;
    for (const id of members) if (first < 0 || this.arrived[id]! > this.arrived[first]!) first = id;
    const at = this.arrived[first]!;
    if (at === unreached) return;
    const { states } = this.course.graph;
    const inside = new Set(members);
    for (const times of this.begun.values()) {
      const latest = members.reduce((last, id) => Math.max(last, times[id]!), unreached);
      for (const id of members) times[id] = latest;
    }
    const bound = kind === 'idle' ? at : Math.min(...limits.map(({ id }) => this.dueOf(id, first)));
    this.reachInside(first, inside);
    for (const id of members) if (this.arrived[id]! > unreached) this.leave(states[id]!, Math.max(at, bound));
  }

  private reachInside(first: number, inside: ReadonlySet<number>): void {
    const at = this.arrived[first]!;
    const seen = new Set([first]);
    const queue = [first];
    for (let id = queue.shift(); id !== undefined; id = queue.shift())
      for (const move of this.course.onward(this.course.graph.states[id]!)) {
        if (!inside.has(move.to) || seen.has(move.to)) continue;
        if (!this.counts(move.isSure, this.course.graph.states[move.to]!)) continue;
        seen.add(move.to);
        queue.push(move.to);
        this.arrived[move.to] = at;
        this.from[move.to] = move;
      }
  }

  private leave(state: State, until: number): void {
    this.left[state.id] = until;
    for (const move of this.movesOn(state)) {
      const { to } = move;
      for (const [id, times] of this.begun) {
        const isBegun = times[state.id] === unreached && move.reached.has(this.others.get(id)!.starts);
        const begun = isBegun ? until : times[state.id]!;
        if (begun > times[to]!) times[to] = begun;
      }
      // Where branches meet, the join decides which of them counts.
      if (until > this.arrived[to]! && this.course.graph.states[to]!.kind !== 'join') {
        this.arrived[to] = until;
        this.from[to] = move;
        this.waits[to] = this.waits[state.id]!;
      }
    }
  }

  private movesOn(state: State): readonly Move[] {
    let moves = this.moves[state.id];
    if (!moves) {
      const { states } = this.course.graph;
      const onward = this.course.onward(state);
      const isOn = (move: Move) => !this.without.has(move) && this.counts(move.isSure, states[move.to]!);
      this.moves[state.id] = moves = onward.every(isOn) ? onward : onward.filter(isOn);
    }
    return moves;
  }

  private movesWithin(): ReadonlySet<Move> {
    const { course } = this;
    const without = new Set<Move>();
    for (const component of this.components) {
      if (!this.isRound(component)) for (const move of component.skips) without.add(move);
      else {
        const inside = new Set(component.states);
        for (const id of component.states)
          for (const move of course.onward(course.graph.states[id]!))
            if (inside.has(move.to)) without.add(move);
      }
    }
    return without;
  }

  /** Is a circle passed as one, instead of straight through? */
  private isRound({ kind }: Component): boolean {
    return kind === 'idle' || (kind === 'within' && this.isUpper);
  }

  /** So many branches must be done as the join says; the last of them decides. */
  private arriveAtJoin(state: State): void {
    const { states } = this.course.graph;
    const lasts: number[] = [];
    for (const ends of state.inputs.values()) {
      let last = -1;
      for (const id of ends)
        if (this.arrived[id]! > unreached && this.counts(true, states[id]!))
          if (last < 0 || this.arrived[id]! > this.arrived[last]!) last = id;
      if (last >= 0) lasts.push(last);
    }
    if (lasts.length === 0) return;
    // Of two that are done together the one decides that is not waiting for the other.
    lasts.sort((a, b) => this.arrived[a]! - this.arrived[b]! || this.waits[b]! - this.waits[a]!);
    const needed = this.course.neededAt(state);
    // Branches whose time is not known for certain may be done before or after.
    if (needed < state.branches.length && lasts.length < state.branches.length && !this.isUpper) return;
    const isExact = lasts.length === state.branches.length;
    const chosen = isExact ? lasts[Math.min(needed, lasts.length) - 1]! : lasts[lasts.length - 1]!;
    this.arrived[state.id] = this.arrived[chosen]!;
    this.waits[state.id] = this.waits[chosen]!;
    this.from[state.id] = states[chosen]!.out.find(({ to }) => to === state.id) ?? null;
    if (needed < lasts.length)
      this.laters.set(
        state.id,
        lasts.slice(needed - 1).filter((last) => last !== chosen),
      );
  }

  /** The way of what was found last. */
  wayTo(ending: Ending): Longest['way'] {
    const way: { state: number; edge: string | null }[] = [];
    const seen = new Set<number>();
    for (let id = ending.state; ;) {
      const move: Move | null = this.from[id] ?? null;
      way.push({ state: id, edge: move?.edge?.id ?? null });
      seen.add(id);
      if (!move || seen.has(move.from)) break;
      id = move.from;
    }
    return way.reverse();
  }

  /** The places that must be passed beside a way for it to take so long. */
  besides(way: Longest['way']): readonly number[] {
    const seen = new Set(way.map(({ state }) => state));
    const found: number[] = [];
    const queue = way.flatMap(({ state }) => this.laters.get(state) ?? []);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      found.push(id);
      queue.push(...(this.laters.get(id) ?? []));
      const from = this.from[id]?.from;
      if (from !== undefined) queue.push(from);
    }
    return found;
  }
}
