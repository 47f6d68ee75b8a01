import type { FlowEdge } from '../../document/flow.ts';
import type { Facts, Variant } from './variants.ts';

/** Where a limit stands: not begun, running, over, running again after it had been over. */
export type Mode = 0 | 1 | 2 | 3;
export const before: Mode = 0;
export const running: Mode = 1;
export const over: Mode = 2;
export const again: Mode = 3;

/** One place in the unfolded flow: a node, with what has happened before as far as it makes a difference. */
export interface State {
  readonly id: number;
  readonly node: string;
  readonly variant: Variant;
  readonly values: number;
  /** The entered parallel around it, as the number of its state; -1 outside. */
  readonly fork: number;
  readonly mode: Mode;
  readonly kind: 'stay' | 'fork' | 'join' | 'branchEnd' | 'end';
  /** Of a fork: the branches that start. Of a join: the last places of each branch. */
  readonly branches: readonly string[];
  readonly inputs: ReadonlyMap<string, Set<number>>;
  /** Can it be there for certain, whatever nobody can foretell? */
  isSure: boolean;
  readonly out: Move[];
  /** How it was come to first. */
  readonly cameFrom: { readonly state: number; readonly edge: FlowEdge | null } | null;
}

/** From one place to another, at the moment the first is left. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly edge: FlowEdge | null;
  readonly isSure: boolean;
  /** The limit begins here: the time before is not counted. */
  readonly begins: boolean;
  /** The milestones reached. */
  readonly reached: ReadonlySet<string>;
}

/** Where a limit begins, with its own amount or that of the pause rule that gives a new one. */
export interface Origin {
  readonly state: number;
  readonly amountOf: 'limit' | string;
  /** It goes on after a wait; what other limits do is then not the same as at its first start. */
  readonly isRestart: boolean;
  /** The milestones reached with it. */
  readonly reached: ReadonlySet<string>;
}

/** A moment at which the limit is over: as this place is left by this edge, or entered when there is none. */
export interface Ending {
  readonly state: number;
  readonly edge: FlowEdge | null;
  readonly isSure: boolean;
}

export interface Graph {
  readonly states: readonly State[];
  readonly origins: readonly Origin[];
  readonly endings: readonly Ending[];
  readonly values: readonly Facts[];
  /** Every milestone that some move reaches. */
  readonly isComplete: boolean;
}
