import type { Problem } from '../problem/problem.ts';
import type { Scalar } from '../document/primitives.ts';
import type { Dossier, Instant, InstanceId, LedgerEntry } from './dossier.ts';
import type { DossierEvent } from './events.ts';

/** Why a stay at a node ended. */
export type LeaveReason = 'completed' | 'superseded' | 'expired' | 'withdrawn' | 'takenBack';

/** What somebody is told. */
export type NoticeKind =
  DeadlineNotice | 'escalated' | 'superseded' | 'requestWithdrawn' | 'takenBack' | 'incident';

/** What somebody is told because time passes: nobody has done anything. */
export type DeadlineNotice =
  'dueSoon' | 'overdue' | 'receptionLate' | 'supplementExpired' | 'letter' | 'appointmentMissed';

/**
 * Something the host has to do about an event, in its transaction or through its outbox. Tasks and timers are not
 * among them: those are functions of the state.
 */
export type Effect =
  | {
      readonly kind: 'openChild';
      readonly instance: InstanceId;
      readonly child: string;
      readonly procedure: string;
      readonly version?: number;
      readonly system?: string;
      /** Values for the child's form fields. */
      readonly form: Readonly<Record<string, Scalar>>;
      readonly papers: readonly string[];
    }
  | {
      readonly kind: 'attachChild';
      readonly instance: InstanceId;
      readonly child: string;
      readonly procedure: string;
      readonly dossier: string;
    }
  | {
      readonly kind: 'withdrawChild';
      readonly instance: InstanceId;
      readonly child: string;
      readonly dossier: string;
    }
  | {
      readonly kind: 'watch';
      readonly instance: InstanceId;
      readonly arm: string;
      readonly dossier: string;
    }
  | {
      readonly kind: 'send';
      readonly instance: InstanceId;
      readonly service: string;
      readonly attempt: number;
      readonly facts: Readonly<Record<string, Scalar>>;
    }
  | {
      readonly kind: 'notify';
      readonly about: NoticeKind;
      readonly instance: InstanceId;
      readonly role: string | null;
      readonly agency: string | null;
      /** The limit and the date it is about, where it is about one. */
      readonly limit?: string;
      readonly dueAt?: Instant;
    };

/** One line of the history: the event as recorded, and what it did. */
export interface HistoryEntry {
  /** 0 for the opening, then 1, 2, … without a gap. */
  readonly seq: number;
  readonly event: DossierEvent;
  readonly entered: readonly { readonly instance: InstanceId; readonly node: string }[];
  readonly left: readonly {
    readonly instance: InstanceId;
    readonly node: string;
    readonly reason: LeaveReason;
  }[];
  readonly edges: readonly string[];
  readonly milestones: readonly string[];
  readonly statusBefore: number | null;
  readonly statusAfter: number;
  /** Ledger lines added, per limit. */
  readonly ledger: Readonly<Record<string, readonly LedgerEntry[]>>;
  /** Stays that go on under another name since a migration, old to new. */
  readonly renamed?: Readonly<Record<InstanceId, InstanceId>>;
  /** Absent when there is nothing to do. */
  readonly effects?: readonly Effect[];
}

/** The next dossier and its history line, or a refusal with its reason. Nothing has happened yet. */
export type Outcome =
  | { readonly ok: true; readonly dossier: Dossier; readonly entry: HistoryEntry }
  | { readonly ok: false; readonly refusal: Problem };

export function refuse(
  code: string,
  facts: Problem['facts'] = {},
  at?: string,
): { readonly ok: false; readonly refusal: Problem } {
  return {
    ok: false,
    refusal: { code, severity: 'error', path: '', facts, ...(at === undefined ? {} : { at }) },
  };
}
