import type { FlowNode } from '../../document/flow.ts';
import type { Limit } from '../../document/limits.ts';
import { arriving, LimitWatch, type Arriving } from './arriving.ts';
import { before, again, running, type Graph, type State } from './graph.ts';
import { outcomesOf } from './joining.ts';
import type { LimitClock } from './limit-clock.ts';
import type { Model } from './model.ts';
import type { Passage } from './passages.ts';
import { maxStates, Places, type Place } from './places.ts';
import type { Facts, Variants, Way } from './variants.ts';

/** Unfolds the flow in one cell as one limit sees it: every place that can be reached, and the moves between them. */
export function explore(model: Model, limit: Limit, clock: LimitClock, variants: Variants): Graph {
  return new Explorer(model, limit, clock, variants).explore();
}

const nothing: ReadonlySet<string> = new Set();

class Explorer {
  private readonly model: Model;
  private readonly variants: Variants;
  private readonly places = new Places();
  private readonly watch: LimitWatch;
  private readonly cutShort = new Map<number, boolean>();

  constructor(model: Model, limit: Limit, clock: LimitClock, variants: Variants) {
    this.model = model;
    this.variants = variants;
    this.watch = new LimitWatch(model, limit, clock, this.places.endings);
  }

  explore(): Graph {
    const { model, places } = this;
    const opening = arriving(null, model.tracking.initial);
    this.watch.reach(opening, model.reachedBy({ kind: 'opened' }));
    const start = model.document.flow.nodes.find(({ kind }) => kind === 'start');
    if (start) this.enter(start, opening, -1);
    for (let next = places.next(); next; next = places.next()) {
      if (places.states.length > maxStates) break;
      this.leave(next);
    }
    const { states, origins, endings } = places;
    return { states, origins, endings, values: model.tracking.all, isComplete: states.length <= maxStates };
  }

  private leave(state: State): void {
    const node = this.model.index.nodes.get(state.node);
    if (!node || state.kind === 'end') return;
    if (state.kind === 'fork') this.openBranches(node, state);
    else if (state.kind === 'branchEnd') this.join(this.places.states[state.fork]!);
    else {
      const { tracking } = this.model;
      for (const way of state.variant.ways)
        for (const passage of way.passages)
          for (const facts of tracking.after(node, way.edge, tracking.all[state.values]!))
            this.take(state, way, passage, facts);
    }
  }

  private take(state: State, { edge, isSure }: Way, passage: Passage, facts: Facts): void {
    const { watch, places } = this;
    const isCutShort = this.isCutShort(state.fork);
    const move = arriving(state, facts, {
      edge,
      // Out of a block that goes on without all of its branches one comes only as long as the others let it.
      isSure: isSure && edge.backTo === undefined && !(isCutShort && passage.branchesLeft > 0),
      isInTime: !isCutShort,
    });
    watch.reach(move, passage.reached);
    watch.restart(move, state);
    let { fork } = state;
    for (let i = 0; i < passage.branchesLeft; i += 1) fork = places.states[fork]?.fork ?? -1;
    for (const id of passage.enters) watch.enter(move, id);
    this.enter(passage.to, move, fork);
  }

  /** May the block around a place go on before this branch is done? */
  private isCutShort(fork: number): boolean {
    const outer = this.places.states[fork];
    if (!outer) return false;
    let known = this.cutShort.get(fork);
    if (known === undefined) {
      const node = this.model.index.nodes.get(outer.node);
      known = (node?.kind === 'parallel' && !isJoinedByAll(node)) || this.isCutShort(outer.fork);
      this.cutShort.set(fork, known);
    }
    return known;
  }

  private enter(node: FlowNode, move: Arriving, fork: number): void {
    const { model, places, watch } = this;
    watch.enter(move, node.id);
    if (node.kind === 'group') {
      const start = node.start === undefined ? undefined : model.index.nodes.get(node.start);
      if (start) this.enter(start, move, fork);
      return;
    }
    const { mode } = move;
    move.mode = watch.modeAt(node, mode);
    const kind = kindOf(node, model);
    const reopens = kind === 'fork' && move.edge?.reopens?.length ? move.edge.reopens : null;
    if (kind === 'fork') move.facts = model.tracking.forget(node, move.edge?.reopens, move.facts);
    const values = model.tracking.number(move.facts);
    const cameFrom = move.from ? { state: move.from.id, edge: move.edge } : null;
    for (const variant of this.variants.at(node, move.facts, values)) {
      const branches = reopens ? variant.branches.filter((id) => reopens.includes(id)) : variant.branches;
      const place = { node, kind, variant, values, fork, mode: move.mode, branches };
      this.arrive(places.at(place, cameFrom), move);
    }
    move.mode = mode;
  }

  private arrive(state: State, { from, edge, begins, reached, isSure }: Arriving): void {
    const { places } = this;
    if (isSure && (from?.isSure ?? true)) places.makeSure(state);
    const isRestart = from !== null && from.mode !== before;
    if (begins !== null) places.addOrigin({ state: state.id, amountOf: begins, isRestart, reached });
    if (from) places.connect(from, state, edge, { isSure, begins: begins !== null, reached });
    if (state.kind === 'branchEnd') {
      const branch = this.model.index.nodes.get(state.node)?.within;
      if (branch !== undefined) places.states[state.fork]?.inputs.get(branch)?.add(state.id);
    }
    // The dossier is over, and with it every limit that still ran.
    if (state.kind === 'end' && (state.mode === running || state.mode === again) && begins === null)
      places.endings.push({ state: state.id, edge: null, isSure: state.isSure });
  }

  private openBranches(node: FlowNode, fork: State): void {
    if (node.kind !== 'parallel') return;
    for (const id of fork.branches) {
      const first = node.branches.find((branch) => branch.id === id)?.start;
      const start = first === undefined ? undefined : this.model.index.nodes.get(first);
      if (start) this.enter(start, arriving(fork, this.model.tracking.all[fork.values]!), fork.id);
    }
    if (fork.branches.length === 0) this.join(fork);
  }

  /** The ways on once enough branches are done, for everything that they can have left behind. */
  private join(fork: State): void {
    const { model, places } = this;
    const node = model.index.nodes.get(fork.node);
    if (node?.kind !== 'parallel') return;
    const isAll = isJoinedByAll(node);
    const done = [...fork.inputs.values()].map((ends) => [...ends].map((id) => places.states[id]!));
    if (isAll && done.some((ends) => ends.length === 0)) return;
    const connection = { isSure: true, begins: false, reached: nothing };
    for (const { mode, values } of outcomesOf(model.tracking, fork, done, isAll))
      for (const variant of this.variants.at(node, model.tracking.all[values]!, values, true)) {
        const { branches } = fork;
        const place: Place = {
          node,
          kind: 'join',
          variant,
          values,
          fork: fork.fork,
          mode,
          branches,
          joins: fork,
        };
        const state = places.at(place, { state: fork.id, edge: null });
        if (fork.isSure) places.makeSure(state);
        for (const end of done.flat()) places.connect(end, state, null, connection);
        if (done.length === 0) places.connect(fork, state, null, connection);
      }
  }
}

function kindOf(node: FlowNode, { index }: Model): State['kind'] {
  if (node.kind === 'parallel') return 'fork';
  if (node.kind !== 'end') return 'stay';
  return node.within !== undefined && index.branches.has(node.within) ? 'branchEnd' : 'end';
}

const isJoinedByAll = ({ join }: Extract<FlowNode, { kind: 'parallel' }>): boolean =>
  'mode' in join && join.mode === 'all';
