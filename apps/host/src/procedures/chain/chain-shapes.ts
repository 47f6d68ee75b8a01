import { ProcedureDocument } from '@motcua/engine';
import { z } from 'zod';
import { Instant, LocalText } from '../../http/shapes.ts';
import { chainStates, chainWorks } from './chain-machine.ts';

export const ChainStateShape = z.enum(chainStates);
export const ChainWorkShape = z.enum(chainWorks);
export const chainActs = ['submit', 'withdraw', 'agree', 'return', 'publish'] as const;

const Share = z.object({ covered: z.number().int(), all: z.number().int() });

/** How far the scenarios go, and what is asked of them. */
export const CoverageReport = z
  .object({
    states: Share,
    transitions: Share,
    share: z.number().describe('Of states and transitions together, between 0 and 1'),
    target: z.number(),
    required: z.boolean().describe('Less is refused'),
  })
  .meta({ id: 'CoverageReport' });
export type CoverageReport = z.infer<typeof CoverageReport>;

/** Where a draft stands on its way to publication, who has it, and what the asker may do. */
export const ChainView = z
  .object({
    stage: ChainStateShape,
    since: Instant.nullable(),
    stages: z.array(
      z.object({
        work: ChainWorkShape,
        state: z.enum(['done', 'now', 'ahead']),
        by: z.string().nullable(),
        at: Instant.nullable(),
        posts: z
          .array(
            z.object({
              role: z.string(),
              roleTitle: LocalText,
              agency: z.string().nullable(),
              agencyName: LocalText.nullable(),
            }),
          )
          .describe('Whose work it is'),
        people: z.array(z.string()).describe('Who could do it now; named for the present stage only'),
      }),
    ),
    acts: z.array(z.enum(chainActs)).describe('What the asker may do now'),
    refusal: z
      .object({ code: z.string(), text: z.object({ vi: z.string(), en: z.string() }) })
      .nullable()
      .describe('Why the asker may not take the present stage'),
    announcedOn: z.string().nullable(),
    remindOn: z.string().nullable().describe('The day by which it should be published; a reminder only'),
    coverageAsked: z
      .object({ target: z.number(), required: z.boolean() })
      .describe('How far scenarios should go here; less is refused where it is required'),
    coverage: CoverageReport.nullable().describe('Null while errors keep the scenarios from being played'),
  })
  .meta({ id: 'ChainView' });
export type ChainView = z.infer<typeof ChainView>;

export const ChainLine = z
  .object({
    seq: z.number().int(),
    at: Instant,
    act: z.enum(['submitted', 'agreed', 'returned', 'withdrawn', 'published', 'discarded']),
    stage: ChainStateShape,
    stageAfter: ChainStateShape,
    by: z.string(),
    roleTitle: LocalText,
    agencyName: LocalText,
    comment: z.string().nullable(),
    revision: z.number().int(),
    fileHash: z
      .string()
      .nullable()
      .describe('Of the document that was judged; null where it was not kept yet'),
    version: z.number().int().nullable().describe('The version its draft became; null while it is one'),
    document: z
      .number()
      .int()
      .nullable()
      .describe('The submission under which the document of this round is kept; null where it is not'),
  })
  .meta({ id: 'ChainLine' });
export type ChainLine = z.infer<typeof ChainLine>;
export const SubmittedDocument = z
  .object({ seq: z.number().int(), document: ProcedureDocument })
  .meta({ id: 'SubmittedDocument' });
export type SubmittedDocument = z.infer<typeof SubmittedDocument>;

export const LineNumber = z.coerce.number().int().min(1).max(1_000_000);

export const ChainLines = z.object({ items: z.array(ChainLine) }).meta({ id: 'ChainLines' });
export type ChainLines = z.infer<typeof ChainLines>;

const Comment = z.string().trim().max(2000);
const RealDate = z.iso.date();

export const Submission = z.strictObject({
  comment: Comment.optional(),
  announcedOn: RealDate.optional().describe('When the central announcement was made that it follows'),
});
export type Submission = z.infer<typeof Submission>;

const judged = ['IN_REVIEW', 'IN_CHECK', 'IN_APPRAISAL', 'IN_APPROVAL'] as const;

/** The stage is named, so that nobody agrees twice where another was faster. */
export const Agreement = z.strictObject({ stage: z.enum(judged), comment: Comment.optional() });
export type Agreement = z.infer<typeof Agreement>;

export const ReturnDraft = z.strictObject({
  stage: z.enum([...judged, 'APPROVED']),
  comment: Comment.min(1),
});
export type ReturnDraft = z.infer<typeof ReturnDraft>;

const Decision = z.strictObject({ number: z.string().trim().min(1).max(200), date: RealDate });

/** What a PDF may measure as text in the body of a request; see `largestBody`. */
export const largestDecisionFile = 2 * 1024 * 1024;

export const Publication = z.strictObject({
  decision: Decision,
  effectiveFrom: RealDate,
  reasonForWarnings: z.string().trim().min(1).max(2000).optional(),
  iso: z
    .strictObject({
      number: z.string().trim().min(1).max(100),
      revision: z.string().trim().max(50).default(''),
      date: RealDate.optional(),
    })
    .optional()
    .describe('The process as a document of the quality system'),
  decisionFile: z
    .union([
      z.strictObject({ name: z.string().trim().min(1).max(200), content: z.base64().max(2_800_000) }),
      z.strictObject({ reference: z.string().trim().min(1).max(500) }),
    ])
    .optional()
    .describe('The signed decision as PDF in base64, or where it is kept'),
});
export type Publication = z.infer<typeof Publication>;

export const Repeal = z.strictObject({
  decision: Decision,
  lastDay: RealDate.describe('The last day on which dossiers are received under it'),
  reason: Comment.optional(),
});
export type Repeal = z.infer<typeof Repeal>;
