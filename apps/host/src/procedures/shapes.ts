import { ProcedureDocument } from '@motcua/engine';
import { z } from 'zod';
import { Instant, LocalText } from '../http/shapes.ts';
import { ChainStateShape, ChainView } from './chain/chain-shapes.ts';

/** What addresses call a procedure. */
export const ProcedureCode = z.string().regex(/^[a-z][a-z0-9_]{0,63}(\.[a-z][a-z0-9_]{0,63})?$/);

export const VersionNumber = z.coerce.number().int().min(1).max(1_000_000);

const Wording = z.object({ what: z.string(), why: z.string(), cure: z.string() });

/** A problem of a document with its words in both languages. */
export const WordedProblem = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    path: z.string(),
    at: z.string().optional(),
    facts: z.record(z.string(), z.unknown()),
    witness: z.array(z.string()).optional(),
    text: z.object({ vi: Wording, en: Wording }),
  })
  .meta({ id: 'WordedProblem' });
export type WordedProblem = z.infer<typeof WordedProblem>;

export const Verdict = z
  .object({
    limit: z.string(),
    verdict: z.enum(['proved', 'refuted', 'notProved']),
    allowed: z.unknown().optional(),
    worstMinutes: z.number().optional(),
    path: z.array(z.string()).optional(),
    /** The edges taken on the path. */
    edges: z.array(z.string()).optional(),
    cell: z.record(z.string(), z.unknown()).optional(),
    /** Local date-times of the worst start, of the end and of the due moment. */
    from: z.string().optional(),
    endsAt: z.string().optional(),
    dueAt: z.string().optional(),
    /** It is exceeded only where this day lies in between. */
    season: z.object({ date: z.string(), name: z.string() }).optional(),
    /** Limits that must be kept for this one to hold. */
    reliesOn: z.array(z.string()).optional(),
    /** Ways back that nothing bounds, and what one round costs. */
    loops: z.array(z.object({ edge: z.string(), minutes: z.number() })).optional(),
    /** Why nothing could be proved, and the node that is in the way. */
    reason: z.string().optional(),
    at: z.string().optional(),
  })
  .meta({ id: 'LimitVerdict' });
export type Verdict = z.infer<typeof Verdict>;

export const CheckResult = z
  .object({ problems: z.array(WordedProblem), verdicts: z.array(Verdict) })
  .meta({ id: 'CheckResult' });
export type CheckResult = z.infer<typeof CheckResult>;

export const Draft = z
  .object({
    code: z.string(),
    revision: z.number().int(),
    document: ProcedureDocument,
    problems: z.array(WordedProblem),
    verdicts: z.array(Verdict),
    editors: z.array(z.string()),
    updatedAt: Instant,
    updatedBy: z.string(),
    submittedAt: Instant.nullable(),
    submittedBy: z.string().nullable(),
    returnedComment: z.string().nullable(),
    basedOn: z.number().int().nullable(),
    chain: ChainView,
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof Draft>;

export const VersionSummary = z
  .object({
    version: z.number().int(),
    status: z.enum(['published', 'superseded', 'repealed']),
    effectiveFrom: z.string(),
    effectiveTo: z.string().nullable(),
    decision: z.object({ number: z.string(), date: z.string().nullable() }).nullable(),
    publishedAt: Instant,
    publishedBy: z.string(),
    drawnBy: z.array(z.string()),
    meaning: z.string(),
    fileHash: z.string(),
    reasonForWarnings: z.string().nullable(),
    iso: z
      .object({ number: z.string(), revision: z.string(), date: z.string().nullable() })
      .nullable()
      .describe('The process as a document of the quality system'),
    decisionFile: z
      .object({ name: z.string(), size: z.number().int(), sha256: z.string() })
      .nullable()
      .describe('The signed decision, when it is kept here'),
    decisionReference: z.string().nullable().describe('Where the signed decision is kept, when elsewhere'),
    repeal: z
      .object({
        lastDay: z.string(),
        decision: z.object({ number: z.string(), date: z.string() }),
        reason: z.string().nullable(),
        at: Instant,
        by: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'VersionSummary' });
export type VersionSummary = z.infer<typeof VersionSummary>;

export const Versions = z.object({ items: z.array(VersionSummary) }).meta({ id: 'Versions' });
export const Version = VersionSummary.extend({ code: z.string(), document: ProcedureDocument }).meta({
  id: 'Version',
});
export type Version = z.infer<typeof Version>;

export const Procedures = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        id: z.string(),
        case: z.string(),
        title: LocalText,
        caseTitle: LocalText.nullable().describe('Which of several cases of the procedure this is'),
        field: LocalText,
        nationalCode: z.string().nullable(),
        level: z.string(),
        channels: z.array(z.string()),
        published: z
          .object({
            version: z.number().int(),
            effectiveFrom: z.string(),
            effectiveTo: z.string().nullable(),
            hasEnded: z.boolean().describe('Its last day is over: nothing is received under it any more'),
            meaning: z.string(),
            publishedAt: Instant,
          })
          .nullable(),
        draft: z
          .object({
            revision: z.number().int(),
            updatedAt: Instant,
            updatedBy: z.string(),
            submittedAt: Instant.nullable(),
            stage: ChainStateShape,
            stageSince: Instant.nullable(),
            waitsForMe: z.boolean().describe('The asker has the next act on it'),
            returned: z.boolean().describe('It was returned to its author, and not submitted again'),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'Procedures' });
export type Procedures = z.infer<typeof Procedures>;

/** The document is judged by its own schema, so that its problems are reported one by one. */
export const WithDocument = z.strictObject({ document: z.unknown() });
export const OpenDraft = z.strictObject({ fromVersion: z.number().int().min(1).optional() });
