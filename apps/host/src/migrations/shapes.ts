import { changeAreas, MigrationPlan } from '@motcua/engine';
import { z } from 'zod';
import { Instant, Json, LocalText, PageSize } from '../http/shapes.ts';
import { WordedProblem } from '../procedures/shapes.ts';

/** What addresses call an order to migrate. */
export const MigrationId = z.uuid();

const Version = z.coerce.number().int().min(1).max(1_000_000);
export const VersionsQuery = z.strictObject({ from: Version, to: Version });
export type VersionsQuery = z.infer<typeof VersionsQuery>;

const AgencyId = z.string().min(1).max(64);

/** Which of the running dossiers are meant; without anything all. Days are those of reception. */
export const Cohort = z
  .strictObject({
    receivedFrom: z.iso.date().optional(),
    receivedBefore: z.iso.date().optional(),
    receivingAgency: AgencyId.optional(),
    competentAgency: AgencyId.optional(),
  })
  .refine(
    ({ receivedFrom, receivedBefore }) =>
      receivedFrom === undefined || receivedBefore === undefined || receivedFrom < receivedBefore,
    { path: ['receivedBefore'], message: 'The period ends before it begins' },
  )
  .meta({ id: 'MigrationCohort' });
export type Cohort = z.infer<typeof Cohort>;

export const ProposeMigration = z.strictObject({ plan: MigrationPlan, cohort: Cohort.default({}) });
export type ProposeMigration = z.infer<typeof ProposeMigration>;

export const MigrationRun = z
  .object({
    id: z.string(),
    kind: z.enum(['dry', 'apply']).describe('`dry` looks at every dossier and moves none'),
    state: z.enum(['running', 'stopped', 'finished']),
    startedAt: Instant,
    finishedAt: Instant.nullable(),
    expected: z.number().int().describe('Dossiers to go through, as counted at the beginning'),
    visited: z.number().int(),
    moved: z.number().int().describe('Dossiers that moved; of a dry run, that would'),
    gone: z.number().int().describe('Closed meanwhile, or moved by another order'),
    refused: z.number().int(),
    reasons: z.array(z.object({ code: z.string(), title: LocalText, dossiers: z.number().int() })),
  })
  .meta({ id: 'MigrationRun' });
export type MigrationRun = z.infer<typeof MigrationRun>;

export const MigrationOrder = z
  .object({
    id: z.string(),
    procedure: z.string(),
    from: z.number().int(),
    to: z.number().int(),
    ground: LocalText.describe('Legal ground and decision'),
    cohort: Cohort,
    plan: MigrationPlan,
    proposedAt: Instant,
    proposedBy: z.string(),
    approvedAt: Instant.nullable(),
    approvedBy: z.string().nullable(),
    dryRun: MigrationRun.nullable().describe('The last one'),
    application: MigrationRun.nullable(),
    mayApprove: z.boolean(),
  })
  .meta({ id: 'MigrationOrder' });
export type MigrationOrder = z.infer<typeof MigrationOrder>;

export const MigrationOrders = z
  .object({ items: z.array(MigrationOrder), next: z.string().nullable() })
  .meta({ id: 'MigrationOrders' });
export type MigrationOrders = z.infer<typeof MigrationOrders>;

export const OrdersQuery = z.strictObject({
  procedure: z.string().max(200).optional(),
  cursor: z.string().max(1000).optional(),
  limit: PageSize,
});
export type OrdersQuery = z.infer<typeof OrdersQuery>;

export const RefusalsQuery = z.strictObject({
  run: z.enum(['dry', 'apply']).default('dry'),
  reason: z.string().max(100).optional(),
  cursor: z.string().max(1000).optional(),
  limit: PageSize,
});
export type RefusalsQuery = z.infer<typeof RefusalsQuery>;

export const MigrationRefusals = z
  .object({
    items: z.array(
      z.object({
        dossier: z.string(),
        seq: z.number().int(),
        node: z.string().nullable(),
        instance: z.string().nullable(),
        problem: WordedProblem,
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'MigrationRefusals' });
export type MigrationRefusals = z.infer<typeof MigrationRefusals>;

export const MigrationProposal = z
  .object({
    plan: MigrationPlan,
    open: z.array(Json).describe('What a person must say before the plan holds'),
    running: z.number().int().describe('Open dossiers of the older version'),
    problems: z.array(WordedProblem).describe('What is wrong with the plan as proposed'),
  })
  .meta({ id: 'MigrationProposal' });
export type MigrationProposal = z.infer<typeof MigrationProposal>;

export const DraftImpact = z
  .object({
    running: z.number().int().describe('Open dossiers of the procedure, whatever version they follow'),
    atChanged: z
      .number()
      .int()
      .describe('Those of them that stand at a step which the draft changes or removes'),
    versions: z.array(
      z.object({
        version: z.number().int(),
        running: z.number().int(),
        atChanged: z.number().int(),
        places: z
          .array(
            z.object({
              node: z.string(),
              title: LocalText,
              change: z.enum(['changed', 'removed']),
              dossiers: z.number().int(),
            }),
          )
          .describe('Where they stand, most dossiers first; a dossier may stand at several'),
      }),
    ),
  })
  .meta({ id: 'DraftImpact' });
export type DraftImpact = z.infer<typeof DraftImpact>;

const Change = z.object({
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  area: z.enum(changeAreas),
  at: z.string(),
  path: z.string(),
  thing: z.string(),
  title: LocalText,
  of: z.object({ thing: z.string(), title: LocalText }).optional(),
  property: z.string().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  was: LocalText.optional(),
  is: LocalText.optional(),
  text: LocalText.describe('The change in words'),
});
export const VersionComparison = z
  .object({
    from: z.number().int(),
    to: z.number().int(),
    same: z.boolean().describe('They mean the same'),
    changes: z.array(Change),
    layout: z.array(Change).describe('What only the drawing shows'),
  })
  .meta({ id: 'VersionComparison' });
export type VersionComparison = z.infer<typeof VersionComparison>;

export const NoDetails = z.strictObject({});
