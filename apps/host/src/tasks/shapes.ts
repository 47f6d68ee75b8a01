import { z } from 'zod';
import { Incident, TaskKind } from '../dossiers/shapes.ts';
import { Instant, LocalText, Named, PageSize } from '../http/shapes.ts';

export const Urgency = z.enum(['overdue', 'today', 'soon', 'later', 'paused', 'none']);
export type Urgency = z.infer<typeof Urgency>;

export const TaskQuery = z.strictObject({
  scope: z.enum(['mine']).default('mine'),
  urgency: Urgency.optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(1000).optional(),
  limit: PageSize,
});
export type TaskQuery = z.infer<typeof TaskQuery>;

export const WorkList = z
  .object({
    items: z.array(
      z.object({
        task: z.string(),
        dossier: z.string(),
        applicant: z.string(),
        procedure: z.object({ code: z.string(), title: LocalText }),
        node: z.string(),
        title: LocalText,
        kind: z
          .enum([...TaskKind.options, 'dossier', 'letter'])
          .describe(
            '`dossier`: something to do about the dossier as a whole; `letter`: a letter of apology to sign, `limitDueAt` the date it is about',
          ),
        role: z.string(),
        agency: Named,
        openedAt: Instant,
        dueAt: Instant.nullable(),
        limitDueAt: Instant.nullable(),
        remainingMinutes: z.number().nullable(),
        urgency: Urgency,
        counts: z.boolean(),
        status: z.number().int(),
        statusTitle: LocalText,
        incident: Incident.optional(),
        wants: z
          .enum(['signature', 'escalated', 'withdrawal', 'settle'])
          .optional()
          .describe('What is wanted of this one, where the task is not simply theirs'),
        unacknowledged: z.boolean().describe('Handed over, and not yet acknowledged'),
      }),
    ),
    counts: z.object({
      overdue: z.number().int(),
      today: z.number().int(),
      soon: z.number().int(),
      later: z.number().int(),
      paused: z.number().int(),
      none: z.number().int(),
    }),
    next: z.string().nullable(),
  })
  .meta({ id: 'WorkList' });
export type WorkList = z.infer<typeof WorkList>;
