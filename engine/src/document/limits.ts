import { z } from 'zod';
import { Amount, AmountChoice, AmountTable } from './amount.ts';
import { AgencyRef, Performer } from './head.ts';
import { AgencyId, Id, LocalText } from './primitives.ts';
import { Mark } from './flow.ts';

/** A latched moment in the life of a dossier: once reached it stays reached until its branch is entered again. */
export const Milestone = z.strictObject({
  id: Id,
  title: LocalText,
  on: z.union([
    z.strictObject({ kind: z.literal('opened') }),
    z.strictObject({ kind: z.literal('entered'), node: Id }),
    z.strictObject({ kind: z.literal('left'), node: Id }),
    z.strictObject({ kind: z.literal('taken'), edge: Id }),
    z.strictObject({ kind: z.literal('marked'), mark: Mark }),
  ]),
});
export type Milestone = z.infer<typeof Milestone>;

/** Which rule allows an extension of a limit, how often and how far. Values are [U] in law, so they are data. */
export const ExtensionRule = z.strictObject({
  max: z.number().int().min(0).max(10),
  amount: Amount.optional(),
  approver: Performer.optional(),
  ground: LocalText.optional(),
});

const budget = { id: Id, title: LocalText.optional(), amount: AmountChoice };

/**
 * A part of a limit's time, given to an agency (with its units) or to nodes, groups and branches. Held against what was
 * used as long as the limit counts; the limit itself stays what it is.
 */
export const Budget = z.union([
  z.strictObject({ ...budget, agency: AgencyRef }),
  z.strictObject({ ...budget, nodes: z.array(Id).min(1).max(200) }),
]);
export type Budget = z.infer<typeof Budget>;

/** A limit stands beside the flow: it starts and ends at milestones and covers a set of nodes. */
export const Limit = z.strictObject({
  id: Id,
  title: LocalText,
  /** Exactly one limit is the promise printed on the receipt. */
  promise: z.boolean().default(false),
  amount: AmountTable,
  starts: Id,
  ends: Id,
  covers: z.union([
    z.literal('all'),
    z.strictObject({ nodes: z.array(Id).default([]), agencies: z.array(AgencyId).default([]) }),
  ]),
  extension: ExtensionRule.optional(),
  /**
   * Reached again after it had ended, it begins anew instead of going on with the time that was left. Only where the
   * law says so.
   */
  fresh: z.strictObject({ ground: LocalText }).optional(),
  ground: LocalText.optional(),
  /** How its time is shared. Absent: the plans of an agency's steps are its share. */
  budgets: z.array(Budget).min(1).max(32).optional(),
});
export type Limit = z.infer<typeof Limit>;

/** Reasons for which a clock stands still, one-stop-rules 5.4. */
export const PauseReason = z.enum([
  'SUPPLEMENT_RECEPTION',
  'SUPPLEMENT_RESTART',
  'SUPPLEMENT_PAUSE',
  'FINANCIAL_OBLIGATION',
  'CONSULTATION',
  'FIELD_VERIFICATION',
  'EXTERNAL_VERIFICATION',
  'INTER_SITE_TRANSFER',
  'APPLICANT_CONFIRMATION',
  'STOPPED',
]);
export type PauseReason = z.infer<typeof PauseReason>;

/** What waiting does to the clocks. The mode comes from the procedure version, never from the clerk's choice. */
export const PauseRule = z.strictObject({
  id: Id,
  reason: PauseReason,
  mode: z.enum(['PAUSE', 'RESTART', 'NEW_LIMIT']),
  scope: z.enum(['dossier', 'branch']),
  /** The limits that stand still. Absent: every limit, as far as the scope goes. */
  limits: z.array(Id).min(1).max(64).optional(),
  /** With mode RESTART: the limits that begin anew; the others go on with the time left. */
  restarts: z.array(Id).default([]),
  newLimit: AmountChoice.optional(),
  /** Consultations whose respondents' limits stand still too; the others run on. */
  pausesRespondents: z.array(Id).max(64).optional(),
  ground: LocalText,
});
export type PauseRule = z.infer<typeof PauseRule>;
