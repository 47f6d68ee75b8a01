import type { StateValue } from 'xstate';
import type { Amount, TimeUnit } from '../document/amount.ts';
import type { PauseReason } from '../document/limits.ts';
import type { Channel, NationalStatus, Scalar } from '../document/primitives.ts';

/** An instant, ISO 8601 in UTC with milliseconds: `2026-08-21T08:10:00.000Z`. */
export type Instant = string;

/** One stay at a node: the node's id and which visit it is, `appraise.1`, `appraise.2` after a return. */
export type InstanceId = string;

export interface OpenInstance {
  readonly id: InstanceId;
  readonly node: string;
  readonly visit: number;
  readonly kind: 'step' | 'wait' | 'group' | 'parallel';
  readonly openedAt: Instant;
  /** Who performs it: role and the agency found; agency null is a visible incident (nobody or two were found). */
  readonly role: string | null;
  readonly agency: string | null;
  /** False while time spent here counts toward no limit. */
  readonly counts: boolean;
}

/** One line of a limit's ledger. Never changed, only added to. `why` is the instance that caused it. */
export type LedgerEntry =
  | { readonly kind: 'started'; readonly at: Instant; readonly amount: Amount }
  | {
      readonly kind: 'paused';
      readonly at: Instant;
      readonly rule: string;
      readonly reason: PauseReason;
      readonly mode: 'PAUSE' | 'RESTART' | 'NEW_LIMIT';
      readonly why: InstanceId;
    }
  | { readonly kind: 'resumed'; readonly at: Instant }
  | { readonly kind: 'restarted'; readonly at: Instant; readonly amount: Amount }
  | { readonly kind: 'limited'; readonly at: Instant; readonly amount: Amount }
  | { readonly kind: 'ended'; readonly at: Instant };

export type Ledger = readonly LedgerEntry[];

/**
 * Version of the shape of `Dossier`. Raise it with every change of that shape: the state is only a cache, so hosts
 * rebuild what an older release stored by folding its history.
 */
export const stateFormat = 1;

/**
 * The state of one dossier: a cache of its history. Plain JSON; canonical form of it is what hosts store and compare.
 * It holds no due date: those are functions of ledger and calendar (`deadlinesOf`).
 */
export interface Dossier {
  readonly stateFormat: number;
  readonly code: string;
  readonly procedure: {
    readonly id: string;
    readonly case: string;
    readonly version: number;
    /** Hash of the meaning this dossier is pinned to. */
    readonly meaning: string;
  };
  /** Number of events applied so far; the next history entry gets this number. */
  readonly seq: number;
  readonly openedAt: Instant;
  readonly lastAt: Instant;
  readonly channel: Channel;
  readonly receivingAgency: string;
  readonly competentAgency: string | null;
  /** Agency found for each reference of the procedure, by `agencyRefKey`; null: none or several were found. */
  readonly agencies: Readonly<Record<string, string | null>>;
  readonly form: Readonly<Record<string, unknown>>;
  readonly papers: readonly string[];
  readonly facts: Readonly<Record<string, Scalar>>;
  /** XState's value: regions `business` (what was drawn), `reception`, `finance`, `result`, `delivery`. */
  readonly position: StateValue;
  readonly visits: Readonly<Record<string, number>>;
  /** Per parallel container on its current visit: the branches entered and those done. */
  readonly branches: Readonly<
    Record<string, { readonly entered: readonly string[]; readonly done: readonly string[] }>
  >;
  readonly open: readonly OpenInstance[];
  readonly milestones: Readonly<Record<string, Instant>>;
  readonly ledgers: Readonly<Record<string, Ledger>>;
  /** Limits that ran over, and when they fell due. Survives everything that comes later. */
  readonly overdue: Readonly<Record<string, Instant>>;
  /** Instances whose own plan ran over. */
  readonly late: readonly InstanceId[];
  readonly results: readonly string[];
  /** Edges taken at least once, in the order of their first taking. */
  readonly taken: readonly string[];
  readonly status: NationalStatus;
  readonly outcome: string | null;
  readonly closedAt: Instant | null;
}

export type { Amount, TimeUnit };
