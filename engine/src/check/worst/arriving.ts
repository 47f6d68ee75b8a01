import type { FlowEdge, FlowNode } from '../../document/flow.ts';
import type { Limit } from '../../document/limits.ts';
import { again, before, over, running, type Ending, type Mode, type Origin, type State } from './graph.ts';
import type { LimitClock } from './limit-clock.ts';
import type { Model } from './model.ts';
import type { Facts } from './variants.ts';

/** Where a move has come so far: what is set as it enters one place after the other. */
export interface Arriving {
  facts: Facts;
  mode: Mode;
  /** The milestones reached on it. */
  reached: ReadonlySet<string>;
  readonly from: State | null;
  readonly edge: FlowEdge | null;
  readonly isSure: boolean;
  /** No other branch can end the block before. */
  readonly isInTime: boolean;
  begins: Origin['amountOf'] | null;
}

const nothing: ReadonlySet<string> = new Set();

export function arriving(
  from: State | null,
  facts: Facts,
  {
    edge = null,
    isSure = true,
    isInTime = true,
  }: Partial<Pick<Arriving, 'edge' | 'isSure' | 'isInTime'>> = {},
): Arriving {
  return { facts, mode: from?.mode ?? before, reached: nothing, from, edge, isSure, isInTime, begins: null };
}

/** What one limit makes of a move on its way: it begins, it is over, it begins anew. */
export class LimitWatch {
  private readonly model: Model;
  private readonly limit: Limit;
  private readonly clock: LimitClock;
  private readonly endings: Ending[];

  constructor(model: Model, limit: Limit, clock: LimitClock, endings: Ending[]) {
    this.model = model;
    this.limit = limit;
    this.clock = clock;
    this.endings = endings;
  }

  reach(move: Arriving, milestones: readonly string[]): void {
    if (milestones.length === 0) return;
    move.reached = new Set([...move.reached, ...milestones]);
    for (const id of milestones) {
      move.facts = this.model.tracking.reached(id, move.facts);
      if (id === this.limit.starts && this.mayBegin(move.mode)) {
        move.mode = running;
        move.begins = 'limit';
      }
      if (id === this.limit.ends && (move.mode === running || move.mode === again)) {
        if (move.from && move.begins === null)
          this.endings.push({
            state: move.from.id,
            edge: move.edge,
            isSure: move.isSure && move.isInTime && move.from.isSure,
          });
        move.mode = over;
      }
    }
  }

  /** Entering a container or a node is counted and may be a milestone. */
  enter(move: Arriving, id: string): void {
    move.facts = this.model.tracking.entered(id, move.facts);
    this.reach(move, this.model.reachedByEntering(id));
  }

  /** The clock goes on after a wait that gives the limit its whole time again, or a new one. */
  restart(move: Arriving, { node, mode }: State): void {
    if (move.mode !== mode || (mode !== running && mode !== again)) return;
    const amountOf = this.clock.begunAfter(node);
    if (amountOf === null) return;
    move.begins = amountOf;
    move.mode = running;
  }

  /** As what the limit stands while one is at a node. */
  modeAt(node: FlowNode, mode: Mode): Mode {
    return mode === over && this.clock.comesBack(node) ? again : mode;
  }

  private mayBegin(mode: Mode): boolean {
    return mode === before || ((mode === over || mode === again) && this.limit.fresh !== undefined);
  }
}
