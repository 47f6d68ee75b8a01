import type { Limit } from '../../document/limits.ts';
import { componentsOf } from './components.ts';
import { over, type Graph, type Move } from './graph.ts';
import { isIdle } from './idle.ts';
import type { LimitClock, Standing } from './limit-clock.ts';
import type { Model } from './model.ts';
import type { Stay } from './stay.ts';

/** States that lie on a circle with each other, in topological order; `kind` says how often one may go round. */
export interface Component {
  readonly states: readonly number[];
  /** `single`: no circle. `idle`: going round takes no time. `within`: bounded by other limits. `endless`: by nothing. */
  readonly kind: 'single' | 'idle' | 'within' | 'endless';
  /** Of `within`: the limits that can bound it. */
  readonly limits: readonly Limit[];
  /** Of a circle that takes time: the moves left out when one goes straight through. */
  readonly skips: ReadonlySet<Move>;
  /** Can what happens here still change when the limit is over? */
  readonly matters: boolean;
}

/** What of a course must be known before its circles can be. */
export interface Ground {
  readonly model: Model;
  readonly limit: Limit;
  readonly clock: LimitClock;
  readonly graph: Graph;
  readonly active: Uint8Array;
  readonly stays: readonly Stay[];
  readonly standings: readonly Standing[];
  readonly awaited: ReadonlyMap<number, readonly Move[]>;
}

const noMoves: ReadonlySet<Move> = new Set();
const noLimits: readonly Limit[] = [];
const nowhere: readonly number[] = [];

/** The places of a course in the order in which they are passed, those of a circle together. */
export function circlesOf(ground: Ground): readonly Component[] {
  return new Circles(ground).find();
}

class Circles {
  private readonly ground: Ground;

  constructor(ground: Ground) {
    this.ground = ground;
  }

  find(): readonly Component[] {
    const { graph, active } = this.ground;
    const next = this.successors();
    const ordered = componentsOf(graph.states.length, (id) => next[id]!);
    const matters = new Uint8Array(graph.states.length);
    for (const { state } of graph.endings) matters[state] = 1;
    for (const members of [...ordered].reverse())
      if (members.some((id) => matters[id] || graph.states[id]!.mode !== over || leadsTo(next[id]!, matters)))
        for (const id of members) matters[id] = 1;
    return ordered.flatMap((members) => {
      const first = members[0]!;
      if (!active[first]) return [];
      if (members.length > 1 || next[first]!.includes(first))
        return { ...this.circle(members), matters: matters[first] === 1 };
      const isOn = matters[first] === 1;
      return { states: members, kind: 'single', limits: noLimits, skips: noMoves, matters: isOn };
    });
  }

  /** Where time goes on from each place: to where it leads, and to whoever waits for it. */
  private successors(): readonly (readonly number[])[] {
    const { graph, active, awaited } = this.ground;
    const next = graph.states.map(({ id, out }) =>
      active[id] ? out.flatMap(({ begins, to }) => (begins ? nowhere : to)) : nowhere,
    );
    for (const [state, moves] of awaited)
      for (const { from } of moves) if (active[from]) next[from] = [...next[from]!, state];
    return next;
  }

  private circle(members: readonly number[]): Omit<Component, 'matters'> {
    const { stays, limit } = this.ground;
    const inside = new Set(members);
    const costs = members.filter((id) => !isIdle(stays[id]!, limit.id));
    if (costs.length === 0) return { states: members, kind: 'idle', limits: noLimits, skips: noMoves };
    const limits = this.limitsOver(members, costs, inside);
    const skips = new Set(this.closing(inside));
    const states = this.inOrder(members, inside, skips);
    return { states, kind: limits.length > 0 ? 'within' : 'endless', limits, skips };
  }

  /** Other limits under which all counted time of a circle lies, so that going round cannot take longer than they do. */
  private limitsOver(
    members: readonly number[],
    costs: readonly number[],
    inside: ReadonlySet<number>,
  ): readonly Limit[] {
    const { model, limit, clock, graph, stays, standings } = this.ground;
    const { states } = graph;
    return model.document.limits.filter((other) => {
      const covered = model.coveredBy(other);
      if (other.id === limit.id || other.fresh || covered === null) return false;
      // Two limits that bound each other would bound nothing.
      if (!clock.isWiderThan(covered)) return false;
      const rests = (id: number) => stays[id]!.rest === other.id;
      if (!costs.every((id) => covered.has(states[id]!.node) || rests(id))) return false;
      // It must go on as long as the circle does, and neither stand still nor begin anew in it.
      return members.every((id) => {
        const state = states[id]!;
        const rule = model.rules.get(state.node);
        if (rule && (rule.mode !== 'PAUSE' || standings[state.id]! === 'counts')) return false;
        return state.out.every(({ to, reached }) => !inside.has(to) || !reached.has(other.ends));
      });
    });
  }

  /** The declared ways back of a circle, and where none is declared the moves that close it. */
  private closing(inside: ReadonlySet<number>): readonly Move[] {
    const { states } = this.ground.graph;
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
      this.ground.graph.states[members[i]!]!.out.flatMap((move) =>
        move.begins || skips.has(move) || !inside.has(move.to) ? [] : [position.get(move.to)!],
      ),
    );
    return order.flatMap((component) => component.map((i) => members[i]!));
  }
}

const leadsTo = (next: readonly number[], marked: Uint8Array): boolean => next.some((id) => marked[id] === 1);
