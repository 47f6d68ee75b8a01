import type { FlowEdge, FlowNode } from '../../document/flow.ts';
import type { Limit } from '../../document/limits.ts';
import {
  again,
  before,
  over,
  running,
  type Ending,
  type Graph,
  type Mode,
  type Move,
  type Origin,
  type State,
} from './graph.ts';
import type { LimitClock } from './limit-clock.ts';
import type { Model } from './model.ts';
import { Tracking } from './tracking.ts';
import type { Facts, Variant, Variants, Way } from './variants.ts';

/** More places than this are not unfolded; the answer is then "not proved". */
const maxStates = 20_000;

const nowhere: ReadonlyMap<string, Set<number>> = new Map();
const nothing: ReadonlySet<string> = new Set();

/** Where a move has come so far: what is set as it enters one place after the other. */
interface Arriving {
  facts: Facts;
  mode: Mode;
  readonly reached: Set<string>;
  readonly from: State | null;
  readonly edge: FlowEdge | null;
  readonly isSure: boolean;
  /** No other branch can end the block before. */
  readonly isInTime: boolean;
  begins: Origin['amountOf'] | null;
}

/** Unfolds the flow in one cell as one limit sees it: every place that can be reached, and the moves between them. */
export function explore(model: Model, limit: Limit, clock: LimitClock, variants: Variants): Graph {
  return new Explorer(model, limit, clock, variants).explore();
}

class Explorer {
  private readonly model: Model;
  private readonly limit: Limit;
  private readonly clock: LimitClock;
  private readonly variants: Variants;
  private readonly tracking: Tracking;
  private readonly states: State[] = [];
  private readonly byKey = new Map<string, State>();
  private readonly origins: Origin[] = [];
  private readonly endings: Ending[] = [];
  private readonly moves = new Set<string>();
  private readonly queue: State[] = [];

  constructor(model: Model, limit: Limit, clock: LimitClock, variants: Variants) {
    this.model = model;
    this.limit = limit;
    this.clock = clock;
    this.variants = variants;
    this.tracking = new Tracking(model);
  }

  explore(): Graph {
    const opening: Arriving = {
      facts: this.tracking.initial,
      mode: before,
      reached: new Set(),
      from: null,
      edge: null,
      isSure: true,
      isInTime: true,
      begins: null,
    };
    this.reach(opening, this.model.reachedBy({ kind: 'opened' }));
    const start = this.model.document.flow.nodes.find(({ kind }) => kind === 'start');
    if (start) this.enter(start, opening, -1);
    for (let next = this.queue.pop(); next; next = this.queue.pop()) {
      if (this.states.length > maxStates) break;
      this.leave(next);
    }
    return {
      states: this.states,
      origins: this.origins,
      endings: this.endings,
      values: this.tracking.all,
      isComplete: this.states.length <= maxStates,
    };
  }

  private leave(state: State): void {
    const node = this.model.index.nodes.get(state.node);
    if (!node) return;
    if (state.kind === 'fork') {
      this.openBranches(node, state);
      return;
    }
    if (state.kind === 'branchEnd') {
      this.join(this.states[state.fork]!);
      return;
    }
    if (state.kind === 'end') return;
    for (const way of state.variant.ways) {
      const { edge } = way;
      for (const target of [edge.to, ...(edge.backTo ?? [])])
        for (const facts of this.tracking.after(node, edge, this.tracking.all[state.values]!))
          this.take(state, node, way, target, facts);
    }
  }

  private take(state: State, node: FlowNode, { edge, isSure }: Way, target: string, facts: Facts): void {
    const { model } = this;
    const to = model.index.nodes.get(target);
    if (!to) return;
    const chain = model.around.get(node.id) ?? [];
    const ancestors = model.around.get(target) ?? [];
    const cut = edge.from === node.id ? -1 : chain.findIndex((id) => holderOf(model, id) === edge.from);
    const left = chain.filter((id, i) => i <= cut || !ancestors.includes(id));
    const kept = chain.filter((id) => !left.includes(id));
    const isCutShort = this.isCutShort(state);
    const arriving: Arriving = {
      facts,
      mode: state.mode,
      reached: new Set(),
      from: state,
      edge,
      // Out of a block that goes on without all of its branches one comes only as long as the others let it.
      isSure:
        isSure &&
        edge.backTo === undefined &&
        !(isCutShort && left.some((id) => model.index.branches.has(id))),
      isInTime: !isCutShort,
      begins: null,
    };
    this.reach(arriving, model.reachedBy({ kind: 'left', node: node.id }));
    for (const id of left) this.reach(arriving, model.reachedBy({ kind: 'left', node: holderOf(model, id) }));
    this.reach(arriving, model.reachedBy({ kind: 'taken', edge: edge.id }));
    for (const mark of edge.marks) this.reach(arriving, model.reachedBy({ kind: 'marked', mark }));
    this.restart(arriving, state);
    let { fork } = state;
    for (const id of left) if (model.index.branches.has(id)) fork = this.states[fork]?.fork ?? -1;
    for (const id of [...ancestors].reverse())
      if (!kept.includes(id) && !model.index.branches.has(id)) this.note(arriving, id);
    this.enter(to, arriving, fork);
  }

  /** May the block around a place go on before this branch is done? */
  private isCutShort({ fork }: State): boolean {
    for (let outer = this.states[fork]; outer; outer = this.states[outer.fork]) {
      const node = this.model.index.nodes.get(outer.node);
      if (node?.kind === 'parallel' && !('mode' in node.join && node.join.mode === 'all')) return true;
    }
    return false;
  }

  /** Entering a container or a node is counted and may be a milestone. */
  private note(arriving: Arriving, id: string): void {
    arriving.facts = this.tracking.entered(id, arriving.facts);
    this.reach(arriving, this.model.reachedBy({ kind: 'entered', node: id }));
  }

  private reach(arriving: Arriving, milestones: readonly string[]): void {
    for (const id of milestones) {
      arriving.reached.add(id);
      arriving.facts = this.tracking.reached(id, arriving.facts);
      const hasEnded = arriving.mode === over || arriving.mode === again;
      if (id === this.limit.starts && (arriving.mode === before || (hasEnded && this.limit.fresh))) {
        arriving.mode = running;
        arriving.begins = 'limit';
      }
      if (id === this.limit.ends && (arriving.mode === running || arriving.mode === again)) {
        if (arriving.from && arriving.begins === null)
          this.endings.push({
            state: arriving.from.id,
            edge: arriving.edge,
            isSure: arriving.isSure && arriving.isInTime && arriving.from.isSure,
          });
        arriving.mode = over;
      }
    }
  }

  /** The clock goes on after a wait that gives the limit its whole time again, or a new one. */
  private restart(arriving: Arriving, { node, mode }: State): void {
    if (arriving.mode !== mode || (mode !== running && mode !== again)) return;
    const amountOf = this.clock.begunAfter(node);
    if (amountOf === null) return;
    arriving.begins = amountOf;
    arriving.mode = running;
  }

  private enter(node: FlowNode, arriving: Arriving, fork: number): void {
    const { model } = this;
    this.note(arriving, node.id);
    if (node.kind === 'group') {
      const start = node.start === undefined ? undefined : model.index.nodes.get(node.start);
      if (start) this.enter(start, arriving, fork);
      return;
    }
    const { mode } = arriving;
    if (mode === over && this.clock.comesBack(node)) arriving.mode = again;
    const isInside = node.within !== undefined && model.index.branches.has(node.within);
    const kind =
      node.kind === 'parallel' ? 'fork' : node.kind !== 'end' ? 'stay' : isInside ? 'branchEnd' : 'end';
    if (kind === 'fork') arriving.facts = this.tracking.forget(node, arriving.edge?.reopens, arriving.facts);
    const values = this.tracking.number(arriving.facts);
    const variants = this.variants.at(node, arriving.facts, values);
    variants.forEach((variant, i) => {
      const branches =
        kind === 'fork' && arriving.edge?.reopens?.length
          ? variant.branches.filter((id) => arriving.edge!.reopens!.includes(id))
          : variant.branches;
      const key = `${node.id}|${values}|${fork}|${arriving.mode}|${i}|${branches.join()}`;
      this.arrive(this.state(key, node, kind, variant, values, fork, arriving, branches), arriving);
    });
    arriving.mode = mode;
  }

  private state(
    key: string,
    node: FlowNode,
    kind: State['kind'],
    variant: Variant,
    values: number,
    fork: number,
    arriving: Arriving,
    branches: readonly string[],
    inputs = nowhere,
  ): State {
    const known = this.byKey.get(key);
    if (known) return known;
    const state: State = {
      id: this.states.length,
      node: node.id,
      variant,
      values,
      fork,
      mode: arriving.mode,
      kind,
      branches,
      inputs: kind === 'fork' ? new Map(branches.map((id) => [id, new Set<number>()])) : inputs,
      isSure: false,
      out: [],
      cameFrom: arriving.from ? { state: arriving.from.id, edge: arriving.edge } : null,
    };
    this.states.push(state);
    this.byKey.set(key, state);
    this.queue.push(state);
    return state;
  }

  private arrive(state: State, arriving: Arriving): void {
    const { from, edge, begins, reached } = arriving;
    const isSure = arriving.isSure && (from?.isSure ?? true);
    if (isSure) this.makeSure(state);
    if (begins !== null)
      this.addOrigin({
        state: state.id,
        amountOf: begins,
        isRestart: from?.mode !== before && from !== null,
        reached,
      });
    if (from) this.connect(from, state, edge, arriving.isSure, begins !== null, reached);
    if (state.kind === 'branchEnd') {
      const branch = this.model.index.nodes.get(state.node)?.within;
      const fork = this.states[state.fork];
      if (branch !== undefined && fork) fork.inputs.get(branch)?.add(state.id);
    }
    // The dossier is over, and with it every limit that still ran.
    if (state.kind === 'end' && (state.mode === running || state.mode === again) && begins === null)
      this.endings.push({ state: state.id, edge: null, isSure: state.isSure });
  }

  private addOrigin(origin: Origin): void {
    if (!this.origins.some(({ state, amountOf }) => state === origin.state && amountOf === origin.amountOf))
      this.origins.push(origin);
  }

  private connect(
    from: State,
    to: State,
    edge: FlowEdge | null,
    isSure: boolean,
    begins: boolean,
    reached: ReadonlySet<string>,
  ): void {
    const key = `${from.id}>${to.id}>${edge?.id ?? ''}>${begins ? 1 : 0}`;
    if (this.moves.has(key)) return;
    this.moves.add(key);
    from.out.push({ from: from.id, to: to.id, edge, isSure, begins, reached });
  }

  /** What is come to for certain makes certain what follows. */
  private makeSure(state: State): void {
    if (state.isSure || !state.variant.isSure) return;
    state.isSure = true;
    for (const move of state.out) if (move.isSure) this.makeSure(this.states[move.to]!);
  }

  private openBranches(node: FlowNode, fork: State): void {
    if (node.kind !== 'parallel') return;
    for (const id of fork.branches) {
      const first = node.branches.find((branch) => branch.id === id)?.start;
      const start = first === undefined ? undefined : this.model.index.nodes.get(first);
      if (!start) continue;
      const facts = this.tracking.all[fork.values]!;
      this.enter(start, { ...this.arrivingFrom(fork), facts }, fork.id);
    }
    if (fork.branches.length === 0) this.join(fork);
  }

  private arrivingFrom(from: State): Arriving {
    return {
      facts: {},
      mode: from.mode,
      reached: new Set(),
      from,
      edge: null,
      isSure: true,
      isInTime: true,
      begins: null,
    };
  }

  /** The ways on once enough branches are done, for everything that they can have left behind. */
  private join(fork: State): void {
    const node = this.model.index.nodes.get(fork.node);
    if (node?.kind !== 'parallel') return;
    const isAll = 'mode' in node.join && node.join.mode === 'all';
    const done = [...fork.inputs].map(([branch, ends]) => ({
      branch,
      ends: [...ends].map((id) => this.states[id]!),
    }));
    if (isAll && done.some(({ ends }) => ends.length === 0)) return;
    for (const { mode, values } of this.outcomes(fork, done, isAll)) {
      const facts = this.tracking.all[values]!;
      const arriving: Arriving = { ...this.arrivingFrom(fork), facts, mode };
      this.variants.at(node, facts, values, true).forEach((variant, i) => {
        const key = `${node.id}|${values}|${fork.id}|${mode}|${i}|join`;
        const state = this.state(
          key,
          node,
          'join',
          variant,
          values,
          fork.fork,
          arriving,
          fork.branches,
          fork.inputs,
        );
        if (fork.isSure) this.makeSure(state);
        for (const { ends } of done)
          for (const end of ends) this.connect(end, state, null, true, false, nothing);
        if (done.length === 0) this.connect(fork, state, null, true, false, nothing);
      });
    }
  }

  private outcomes(
    fork: State,
    done: readonly { readonly ends: readonly State[] }[],
    isAll: boolean,
  ): readonly { readonly mode: Mode; readonly values: number }[] {
    let found: { mode: Mode; values: number }[] = [{ mode: fork.mode, values: fork.values }];
    for (const { ends } of done) {
      const options = isAll ? ends : [...ends, fork];
      const next = new Map<string, { mode: Mode; values: number }>();
      for (const one of found)
        for (const end of options) {
          const mode = Math.max(one.mode, end.mode) as Mode;
          const values =
            end.values === fork.values
              ? one.values
              : this.tracking.merged(fork.values, one.values, end.values);
          next.set(`${mode}|${values}`, { mode, values });
        }
      found = [...next.values()].slice(0, 256);
    }
    return found;
  }
}

/** The node that a container's id belongs to: a group itself, the parallel of a branch. */
function holderOf(model: Model, id: string): string {
  return model.index.branches.get(id)?.parallel.id ?? id;
}
export type { Move };
