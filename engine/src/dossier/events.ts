import type { Amount } from '../document/amount.ts';
import type { Channel, Scalar } from '../document/primitives.ts';
import type { MigrationPlan } from '../migration/plan.ts';
import type { Instant, InstanceId, Parent } from './dossier.ts';

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
  readonly letter?: LetterFindings;
}

/** What the calendars say about a letter of apology. */
export interface LetterFindings {
  /** Of one drafted by hand: the date it is about. */
  readonly dueAt?: Instant;
  /** When the new day closes that was written into it. Absent: it is a day off, or no day. */
  readonly newDueAt?: Instant;
  /** By how much the limit must be extended to fall due then, where its rule reaches so far. */
  readonly extension?: Amount;
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
  readonly parent?: Parent;
  /** The engine's `currentFlags` on the day of opening. */
  readonly flags?: readonly string[];
}

export interface ActionEvent extends Recorded {
  readonly type: 'action';
  /** Edge id, or the name of an action that need not be drawn, such as `dossier.stop` (`standing/standing-actions.ts`). */
  readonly action: string;
  readonly task: InstanceId;
  readonly actor: Actor;
  readonly facts?: Readonly<Record<string, Scalar>>;
  /** Form fields that change, by name. */
  readonly form?: Readonly<Record<string, unknown>>;
  /** Papers received with this action. */
  readonly papers?: readonly string[];
  /** Papers that the applicant is asked to supply or to mend, and what is wrong with each. */
  readonly supplements?: readonly { readonly paper: string; readonly wrong: string }[];
  readonly note?: string;
  readonly findings?: Findings;
  /** What an action that is not drawn asks for, by name. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Agencies to consult, where the node entered lets them be chosen. */
  readonly respondents?: readonly string[];
  /** The node the dossier came from, for an action that returns it there. */
  readonly returnTo?: string;
  /** Number and date of the document by which something is recorded on behalf of a performer without account. */
  readonly document?: string;
}

/** What another dossier or another system reports. Nobody acts; a report about what is over changes nothing. */
export type SignalEvent = Recorded & {
  readonly type: 'signal';
  readonly signal: Signal;
  readonly findings?: Findings;
};

export type Signal =
  | {
      readonly from: 'child';
      readonly instance: InstanceId;
      readonly child: string;
      /** `due`: its due date has moved. */
      readonly change: 'opened' | 'due' | 'paused' | 'resumed' | 'closed' | 'failed';
      readonly dossier?: string;
      readonly dueAt?: Instant;
      readonly outcome?: string;
      /** Facts handed out, by the names they have here. */
      readonly facts?: Readonly<Record<string, Scalar>>;
      readonly reason?: string;
    }
  | {
      readonly from: 'dossier';
      readonly instance: InstanceId;
      readonly arm: string;
      readonly dossier: string;
      readonly outcome: string;
    }
  | {
      readonly from: 'service';
      readonly instance: InstanceId;
      readonly change: 'answered' | 'failed';
      readonly facts?: Readonly<Record<string, Scalar>>;
      readonly reason?: string;
    };

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
  /** The deadline of one respondent. */
  | { readonly purpose: 'silence'; readonly instance: InstanceId }
  /** The `opinion`-th answer of a respondent cannot be changed any more. */
  | { readonly purpose: 'certain'; readonly instance: InstanceId; readonly opinion: number }
  | { readonly purpose: 'retry'; readonly instance: InstanceId; readonly attempt: number }
  | { readonly purpose: 'deadline'; readonly instance: InstanceId; readonly action: string }
  /** A limit comes near this due date. */
  | { readonly purpose: 'dueSoon'; readonly limit: string; readonly dueAt: Instant }
  /** An online dossier is not answered at reception in time. */
  | { readonly purpose: 'receptionLate'; readonly instance: InstanceId }
  /** The new date that a letter gave. */
  | { readonly purpose: 'appointmentDue'; readonly letter: InstanceId }
  /** `generation` counts the ledger entries that moved the due date. */
  | { readonly purpose: 'limitDue'; readonly limit: string; readonly generation: number };

/**
 * A calendar was replaced by another version and this dossier's dates moved: found by the host, written down per limit.
 */
export interface CalendarEvent extends Recorded {
  readonly type: 'calendar';
  /** Who saved the version. */
  readonly actor: Actor;
  readonly calendar: string;
  readonly version: number;
  /** Number and date of the notice behind it. */
  readonly notice: string;
  readonly limits: Readonly<Record<string, MovedDue>>;
  readonly findings?: Findings;
}

/** What a limit said under the calendar before and under the one that replaced it. */
export interface MovedDue {
  readonly dueBefore: Instant | null;
  readonly dueAfter: Instant | null;
  readonly originalDueAt: Instant | null;
}

/** The dossier moves to another version of its procedure, by a plan that was approved. */
export interface MigratedEvent extends Recorded {
  readonly type: 'migrated';
  /** Who applied the plan. */
  readonly actor: Actor;
  readonly plan: MigrationPlan;
  /** `agencies`: of the references that only the new version makes. */
  readonly findings?: Findings;
}

export type DossierEvent =
  OpenedEvent | ActionEvent | TimerEvent | SignalEvent | CalendarEvent | MigratedEvent;
