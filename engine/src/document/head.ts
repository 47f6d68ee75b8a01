import { z } from 'zod';
import { AgencyId, Channel, Id, IsoDate, LocalText } from './primitives.ts';
import { Condition } from './condition.ts';

/**
 * Where the agency comes from: named outright, one of the dossier's two fixed agencies, or found by a relation of
 * the agency register ("the tax office serving the parcel's commune"). `of` is what the relation starts from.
 */
export const AgencyRef = z
  .union([
    z.strictObject({ agency: AgencyId }),
    z.strictObject({ is: z.enum(['receiving', 'competent']) }),
    z.strictObject({
      relation: z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/),
      of: z.union([z.enum(['receiving', 'competent']), z.strictObject({ fact: Id })]),
    }),
  ])
  .meta({ id: 'AgencyRef' });
export type AgencyRef = z.infer<typeof AgencyRef>;

/**
 * Stands for a role, or for the relation by which an agency is found, that nobody has chosen yet: the half of a performer
 * that is known is kept, and the checker asks for the other.
 */
export const unchosen = 'unchosen';

/** Is it not known yet which agency is meant? */
export const isUnchosen = (agency: AgencyRef): boolean =>
  'relation' in agency && agency.relation === unchosen;

/** Who acts: a role in an agency, never a person. Role names are those of one-stop-rules 2.6. */
export const Performer = z
  .strictObject({
    role: z.string().regex(/^[a-z][A-Za-z]{0,39}$/),
    agency: AgencyRef,
  })
  .meta({ id: 'Performer' });
export type Performer = z.infer<typeof Performer>;

export const LegalReference = z.strictObject({
  instrument: z.string().min(1).max(500),
  article: z.string().max(200).optional(),
});

/** A fee belongs to a case and channel, has a moment and a payer. Amounts are whole đồng; null: set elsewhere. */
export const Fee = z.strictObject({
  id: Id,
  kind: z.enum(['fee', 'charge']),
  title: LocalText,
  amount: z.number().int().min(0).nullable(),
  currency: z.string().length(3).default('VND'),
  when: Condition.optional(),
  channels: z.array(Channel).optional(),
  moment: z.enum(['beforeReception', 'atReception', 'duringProcessing', 'atDelivery']),
  payer: z.enum(['applicant', 'agency']).default('applicant'),
  note: LocalText.optional(),
});

export const Result = z.strictObject({
  id: Id,
  /** National result code, opaque text such as `KQ.G15.000034`; null when the publication gives none. */
  code: z.string().max(50).nullable(),
  title: LocalText,
});

/**
 * Who may do what need not be drawn. Absent: the receiving desk records a withdrawal that the applicant asks for; the
 * leader of the competent agency grants it, stops, resumes, reassigns and corrects.
 */
export const Standing = z
  .strictObject({
    requestWithdrawal: Performer.optional(),
    grantWithdrawal: Performer.optional(),
    stop: Performer.optional(),
    /** The pause rule (reason STOPPED) that a stop follows: which consultations stand still with it. */
    stopRule: Id.optional(),
    reassign: Performer.optional(),
    correct: Performer.optional(),
    /** Records payment or delivery that is still open when the flow has ended. */
    settle: Performer.optional(),
    off: z.array(z.enum(['withdrawal', 'stop', 'extend', 'reassign', 'correct'])).optional(),
  })
  .meta({ id: 'Standing' });
export type Standing = z.infer<typeof Standing>;

export const Head = z.strictObject({
  /** Stable name of the procedure in this installation, e.g. `khai_tu`. */
  id: Id,
  /** National code `1.000656`, or null when the publishing decision leaves it blank. */
  nationalCode: z
    .string()
    .regex(/^\d\.\d{6}$/)
    .nullable(),
  /** Variant of the procedure with its own components, limits and flow. */
  case: Id.default('main'),
  caseTitle: LocalText.optional(),
  title: LocalText,
  field: LocalText,
  level: z.enum(['province', 'commune', 'central', 'any']),
  /** Agencies this version applies to; `all` or a list of agency codes whose subtree it covers. */
  unitScope: z.union([z.literal('all'), z.array(AgencyId).min(1)]).default('all'),
  legalBasis: z.array(LegalReference).default([]),
  publishingDecision: z
    .strictObject({
      number: z.string().min(1).max(200),
      date: IsoDate.optional(),
      issuer: z.string().max(300).optional(),
    })
    .optional(),
  competentAgency: AgencyRef,
  effectiveFrom: IsoDate.optional(),
  effectiveTo: IsoDate.nullable().default(null),
  /** Roles that may open a dossier; each at the receiving desk. */
  openableBy: z.array(z.string()).default(['receptionClerk']),
  channels: z.array(Channel).min(1).default(['counter', 'online', 'post']),
  subjects: z.array(z.enum(['citizen', 'business', 'stateAgency', 'organisation'])).default(['citizen']),
  results: z.array(Result).default([]),
  fees: z.array(Fee).default([]),
  sources: z.array(z.string().max(1000)).default([]),
  standing: Standing.optional(),
});
export type Head = z.infer<typeof Head>;
