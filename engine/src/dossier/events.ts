import type { Channel, Scalar } from '../document/primitives.ts';
import type { Instant, InstanceId } from './dossier.ts';

/** The person who acts and the post in which they act. The host has already checked that the post is theirs. */
export interface Actor {
  readonly person: string;
  readonly role: string;
  readonly agency: string;
}

/** What the host found out about the world before asking the engine; recorded, so a fold never asks again. */
export interface Findings {
  /** Agency per `agencyRefKey`; null where none or several were found. Later events carry only what changed. */
  readonly agencies?: Readonly<Record<string, string | null>>;
  /** Values of facts whose source is the register. */
  readonly facts?: Readonly<Record<string, Scalar>>;
}

interface Recorded {
  /** When it was recorded. Never before the previous event's. */
  readonly at: Instant;
  /** When it happened in law, if that was earlier. */
  readonly occurredAt?: Instant;
}

export interface OpenedEvent extends Recorded {
  readonly type: 'opened';
  readonly actor: Actor;
  readonly code: string;
  readonly channel: Channel;
  readonly receivingAgency: string;
  readonly competentAgency: string | null;
  readonly form: Readonly<Record<string, unknown>>;
  readonly papers: readonly string[];
  readonly findings: Findings;
  readonly note?: string;
}

export interface ActionEvent extends Recorded {
  readonly type: 'action';
  /** Edge id. */
  readonly action: string;
  readonly task: InstanceId;
  readonly actor: Actor;
  readonly facts?: Readonly<Record<string, Scalar>>;
  /** Form fields that change, by name. */
  readonly form?: Readonly<Record<string, unknown>>;
  /** Papers received with this action. */
  readonly papers?: readonly string[];
  readonly note?: string;
  readonly findings?: Findings;
}

/** A timer that fell due. `occurredAt` is the due instant, `at` the moment somebody noticed. */
export type TimerEvent = Required<Recorded> & {
  readonly type: 'timer';
  readonly timer: TimerKey;
  readonly findings?: Findings;
};

/** Names a timer for good: firing the same key twice does nothing the second time. */
export type TimerKey =
  | { readonly purpose: 'arm'; readonly instance: InstanceId; readonly arm: string }
  | { readonly purpose: 'stepDue'; readonly instance: InstanceId }
  /** `generation` counts the ledger entries that moved the due date. */
  | { readonly purpose: 'limitDue'; readonly limit: string; readonly generation: number };

export type DossierEvent = OpenedEvent | ActionEvent | TimerEvent;
