import type { FlowEdge, FlowNode } from '../../document/flow.ts';
import type { Ending, Mode, Move, Origin, State } from './graph.ts';
import type { Variant } from './variants.ts';

/** More places than this are not unfolded; the answer is then "not proved". */
export const maxStates = 20_000;

/** What tells a place from others of the same node. */
export interface Place {
  readonly node: FlowNode;
  readonly kind: State['kind'];
  readonly variant: Variant;
  /** The number of the values of the tracked facts. */
  readonly values: number;
  readonly fork: number;
  readonly mode: Mode;
  readonly branches: readonly string[];
  /** Of a join: the last places of each branch, and the fork that it belongs to. */
  readonly joins?: State;
}

/** More than there can be: the last step before the cap may still find many. */
const numbers = 8 * maxStates;

const nowhere: ReadonlyMap<string, Set<number>> = new Map();

/** The places found so far, and the moves between them. */
export class Places {
  readonly states: State[] = [];
  readonly origins: Origin[] = [];
  readonly endings: Ending[] = [];
  /** Those that have not been left yet. */
  private readonly open: State[] = [];
  private readonly known = new Map<Variant, Map<number | string, State>>();

  /** The next place to leave. */
  next(): State | undefined {
    return this.open.pop();
  }

  /** The state of a place, a new one where nobody has been yet. */
  at(place: Place, cameFrom: State['cameFrom']): State {
    const { node, kind, variant, values, fork, mode, branches, joins } = place;
    let ofVariant = this.known.get(variant);
    if (!ofVariant) this.known.set(variant, (ofVariant = new Map<number | string, State>()));
    const number = (values * numbers + (joins?.id ?? fork) + 1) * 4 + mode;
    const isWhole = joins !== undefined || branches.length === variant.branches.length;
    const key = isWhole ? number : `${number}|${branches.join()}`;
    let state = ofVariant.get(key);
    if (!state) {
      state = {
        id: this.states.length,
        node: node.id,
        variant,
        values,
        fork,
        mode,
        kind,
        branches,
        inputs:
          kind === 'fork'
            ? new Map(branches.map((id) => [id, new Set<number>()]))
            : (joins?.inputs ?? nowhere),
        isSure: false,
        out: [],
        cameFrom,
      };
      ofVariant.set(key, state);
      this.states.push(state);
      this.open.push(state);
    }
    return state;
  }

  addOrigin(origin: Origin): void {
    if (!this.origins.some(({ state, amountOf }) => state === origin.state && amountOf === origin.amountOf))
      this.origins.push(origin);
  }

  connect(
    from: State,
    to: State,
    edge: FlowEdge | null,
    { isSure, begins, reached }: Pick<Move, 'isSure' | 'begins' | 'reached'>,
  ): void {
    const isKnown = from.out.some(
      (move) => move.to === to.id && move.edge === edge && move.begins === begins,
    );
    if (!isKnown) from.out.push({ from: from.id, to: to.id, edge, isSure, begins, reached });
  }

  /** What is come to for certain makes certain what follows. */
  makeSure(state: State): void {
    if (state.isSure || !state.variant.isSure) return;
    state.isSure = true;
    for (const move of state.out) if (move.isSure) this.makeSure(this.states[move.to]!);
  }
}
