import type { StateValue } from 'xstate';
import type { Amount, TimeUnit } from '../document/amount.ts';
import type { PauseReason } from '../document/limits.ts';
import type { Channel, LocalText, NationalStatus, Scalar } from '../document/primitives.ts';

/** An instant, ISO 8601 in UTC with milliseconds: `2026-08-21T08:10:00.000Z`. */
export type Instant = string;

/** One stay at a node: the node's id and which visit it is, `appraise.1`, `appraise.2` after a return. */
export type InstanceId = string;

/** Who handed a task over, and whether the receiver has acknowledged it: until then the sender may take it back. */
export interface HandOver {
  readonly role: string;
  readonly agency: string;
  /** The action that handed it over. */
  readonly edge: string;
  readonly acknowledgedAt?: Instant;
  /** What the sender's stay had that entering the step anew would not find again. */
  readonly stay?: {
    readonly cameFrom?: string;
    /** The agency to which it had been given by hand. */
    readonly agency?: string;
  };
}

/** A performer: a role in an agency. */
export interface Post {
  readonly role: string;
  readonly agency: string;
}

/** A person who signs for something, in the post in which they do. */
export interface Signatory extends Post {
  readonly person: string;
}

/** Who asked for what is waited for, by which document, and for which papers (places in the list, from 1). */
export interface Asked {
  readonly by: Post;
  readonly document?: string;
  readonly papers?: readonly number[];
}

export interface OpenInstance {
  readonly id: InstanceId;
  readonly node: string;
  readonly visit: number;
  /** A `respondent` is one of those asked by an open consultation; its id is the consultation's, `/`, its own. */
  readonly kind:
    'step' | 'wait' | 'group' | 'parallel' | 'consultation' | 'respondent' | 'linked' | 'service';
  readonly openedAt: Instant;
  /** Who performs it: role and the agency found; agency null is a visible incident (nobody or two were found). */
  readonly role: string | null;
  readonly agency: string | null;
  /** False while time spent here counts toward no limit. */
  readonly counts: boolean;
  /** Given to this agency by hand: what the register says no longer decides who acts. */
  readonly reassigned?: true;
  /** Handed over by another agency. */
  readonly sent?: HandOver;
  /** Of a stay that does not count: who asked for it. */
  readonly asked?: Asked;
  /** The node from which it was entered, where an action leads back to it. */
  readonly cameFrom?: string;
  /** Of a side step: the open instance beside which it stands. */
  readonly beside?: InstanceId;
  /** Signatures given so far: the action, and who signed. */
  readonly signed?: readonly (Post & { readonly edge: string })[];
  /** Who may act too since a deadline came near or passed. */
  readonly escalated?: readonly Post[];
}

/** One answer of a respondent. The last one counts; all are kept. */
export interface OpinionGiven {
  readonly answer: 'agree' | 'disagree' | 'opinion';
  readonly text?: string;
  readonly at: Instant;
  /** Nobody answered by the deadline, which by the rule means this. */
  readonly silent?: true;
  /** It came after the deadline or after the end: kept, without effect. */
  readonly late?: true;
  /** It cannot be changed any more (only where answers are revocable). */
  readonly certain?: true;
}

/** Somebody asked. */
export interface Respondent {
  readonly id: string;
  readonly role: string;
  readonly agency: string | null;
  readonly state: 'waiting' | 'answered' | 'silent' | 'skipped' | 'withdrawn';
  readonly receivedAt?: Instant;
  readonly opinions: readonly OpinionGiven[];
}

/** A stretch during which something stood still; `to` is absent while it lasts. */
export interface Stretch {
  readonly from: Instant;
  readonly to?: Instant;
}

/** A consultation, kept after its end. */
export interface Consultation {
  readonly node: string;
  readonly sentAt: Instant;
  readonly respondents: readonly Respondent[];
  /** While the respondents' limits stood still. */
  readonly paused?: readonly Stretch[];
  readonly endedAt?: Instant;
  /** `left`: the node was left otherwise before the quorum was certain. */
  readonly outcome?: 'reached' | 'failed' | 'nobody' | 'left';
}

/** A linked dossier as its parent knows it. */
export interface Child {
  readonly state: 'requested' | 'open' | 'closed' | 'failed' | 'withdrawn';
  /** Its code, once there is one. */
  readonly dossier?: string;
  /** It stands still. */
  readonly paused?: true;
  readonly dueAt?: Instant;
  readonly outcome?: string;
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
  /** Why it could not be opened. */
  readonly reason?: string;
}

/** A message to another system and what came of it. */
export interface ServiceCall {
  readonly state: 'sent' | 'answered' | 'failed';
  readonly sentAt: Instant;
  /** How often it was sent. */
  readonly attempt: number;
  readonly reason?: string;
}

/** A wrong result found later. What was decided is never edited. */
export interface Correction {
  readonly at: Instant;
  readonly reason: string;
  readonly document?: string;
}

/** A due date that waits for a second person. */
export interface ProposedDueDate {
  readonly at: Instant;
  readonly dueAt: Instant;
  readonly reason: string;
  readonly by: Signatory;
}

/**
 * A letter that apologises for a promise missed or about to be, and gives a new date (form 04). It is kept whatever
 * becomes of it: one that is unsigned when the dossier closes was never sent.
 */
export interface Letter {
  /** `letter:1`, `letter:2`, …; open work under that name until it is signed. */
  readonly id: InstanceId;
  readonly limit: string;
  readonly draftedAt: Instant;
  /** Absent where the missed date itself drafted it. */
  readonly draftedBy?: Signatory;
  /** The date it is about. */
  readonly dueAt: Instant;
  readonly reason?: string;
  /** The new date as written, `yyyy-MM-dd`: until it is signed a proposal. */
  readonly newDay?: string;
  readonly signedAt?: Instant;
  readonly signer?: Signatory;
  readonly document?: string;
  /** The new date as promised. */
  readonly newDueAt?: Instant;
  /** By how much the limit was extended with it. Absent: it apologises, and the date that counts is as it was. */
  readonly extension?: Amount;
  /** Why the applicant is given more new dates than the rule allows. */
  readonly override?: string;
  /** When somebody dropped it, because the date it is about had moved later before it was signed: it is never sent. */
  readonly droppedAt?: Instant;
  readonly droppedBy?: Signatory;
  readonly dropReason?: string;
}

/** One line of a limit's ledger. Never changed, only added to. */
export type LedgerEntry =
  | {
      readonly kind: 'started';
      readonly at: Instant;
      readonly amount: Amount;
      /** Why a limit began with a migration although its start was past. */
      readonly ground?: LocalText;
    }
  | {
      readonly kind: 'paused';
      readonly at: Instant;
      readonly rule: string;
      readonly reason: PauseReason;
      readonly mode: 'PAUSE' | 'RESTART' | 'NEW_LIMIT';
      /** The instance that caused it, or the stop of the whole dossier. */
      readonly why: InstanceId;
      /** Legal ground of the rule, as the pinned version words it. */
      readonly ground?: LocalText;
      /** Number and date of the document by which it was asked. */
      readonly document?: string;
      /** Who asked; absent where nobody did (a timer, another system). */
      readonly by?: Post;
      /** Papers asked for, by their place in the procedure's list, 1 being the first. */
      readonly papers?: readonly number[];
    }
  | { readonly kind: 'resumed'; readonly at: Instant }
  | { readonly kind: 'restarted'; readonly at: Instant; readonly amount: Amount }
  | { readonly kind: 'limited'; readonly at: Instant; readonly amount: Amount }
  | {
      readonly kind: 'extended';
      readonly at: Instant;
      readonly amount: Amount;
      readonly by: Post;
      readonly ground: string;
      readonly document?: string;
    }
  /**
   * The calendar in force was replaced by another version. The line moves nothing by itself, because a due date is read
   * under today's calendar; it keeps that and why it moved, and the date first promised as it was.
   */
  | {
      readonly kind: 'calendarChanged';
      readonly at: Instant;
      readonly calendar: string;
      readonly version: number;
      /** Number and date of the notice that changed it. */
      readonly notice: string;
      readonly dueBefore: Instant | null;
      readonly dueAfter: Instant | null;
      readonly originalDueAt: Instant | null;
    }
  /** A due date found to be wrong, set right with a reason by two persons. The wrong one stays visible. */
  | {
      readonly kind: 'corrected';
      readonly at: Instant;
      readonly dueAt: Instant;
      readonly reason: string;
      readonly by: Signatory;
      readonly confirmedBy: Signatory;
    }
  /**
   * The dossier moved to another version, and the law lets that version's amount hold for it too: counted from where the
   * running count began, with what was excluded and extended since. The date first promised stays as it was.
   */
  | {
      readonly kind: 'adopted';
      readonly at: Instant;
      readonly amount: Amount;
      readonly ground: LocalText;
      readonly version: number;
    }
  | {
      readonly kind: 'ended';
      readonly at: Instant;
      /** Why it ended with a migration: the new version has no such limit. */
      readonly ground?: LocalText;
    };

export type Ledger = readonly LedgerEntry[];

/**
 * Version of the shape of `Dossier`. Raise it with every change of that shape: the state is only a cache, so hosts
 * rebuild what an older release stored by folding its history.
 */
export const stateFormat = 5;

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
  /** XState's value: regions `business` (what was drawn), `reception`, `clock`, `finance`, `result`, `delivery`. */
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
  /** Limits missed once more, by a date they were moved to after the first miss: the last such date of each. */
  readonly missedAgain?: Readonly<Record<string, Instant>>;
  /** Instances whose own plan ran over. */
  readonly late: readonly InstanceId[];
  readonly results: readonly string[];
  /** Edges taken at least once, in the order of their first taking. */
  readonly taken: readonly string[];
  /** Consultations by instance. Absent where there never was one, as all that follows. */
  readonly consultations?: Readonly<Record<InstanceId, Consultation>>;
  /** Linked dossiers by instance and child. */
  readonly children?: Readonly<Record<InstanceId, Readonly<Record<string, Child>>>>;
  readonly services?: Readonly<Record<InstanceId, ServiceCall>>;
  /** While the whole dossier was stopped; the last has no end while it is. */
  readonly stops?: readonly Stretch[];
  /** The applicant has asked to withdraw and nobody has answered yet. */
  readonly withdrawalAskedAt?: Instant;
  /** Deadline actions done, `instance:action`. */
  readonly fired?: readonly string[];
  readonly corrections?: readonly Correction[];
  /** Due dates, by limit, that somebody proposes to set right and nobody else has confirmed yet. */
  readonly proposedDueDates?: Readonly<Record<string, ProposedDueDate>>;
  /** Per limit the due date about which it was last said that it comes near. */
  readonly dueSoon?: Readonly<Record<string, Instant>>;
  /** When the time ran out in which an online dossier is answered at reception. Survives everything that comes later. */
  readonly receptionLateAt?: Instant;
  /** Letters of apology, oldest first. */
  readonly letters?: readonly Letter[];
  /** Behaviours it was opened under (`flags.ts`). */
  readonly flags?: readonly string[];
  /**
   * Limits of its version that do not hold for it: it moved to that version when their start was past. One begins when
   * its start is reached again.
   */
  readonly without?: readonly string[];
  /**
   * Limits whose amount in its version is not the one that was promised: it moved to that version without a ground for the
   * other amount. Whenever such a limit begins anew, it begins with the amount it had.
   */
  readonly keeps?: readonly string[];
  /** When it last moved to a version that means something else. No timer of that version falls due before. */
  readonly movedAt?: Instant;
  /** Stays that have another name since a migration, by the names under which others still report about them. */
  readonly renamed?: Readonly<Record<InstanceId, InstanceId>>;
  /** This dossier was opened by another: its code, the instance and child there, and how deep the chain is. */
  readonly parent?: Parent;
  readonly status: NationalStatus;
  readonly outcome: string | null;
  readonly closedAt: Instant | null;
}

export type { Amount, TimeUnit };

/** The place in another dossier from which one was opened or to which it is attached. */
export interface Parent {
  readonly dossier: string;
  readonly instance: InstanceId;
  readonly child: string;
  /** 1 for a child of a dossier that citizens opened. */
  readonly depth: number;
}
