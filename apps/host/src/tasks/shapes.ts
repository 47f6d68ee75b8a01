import { z } from 'zod';
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
        kind: z.enum(['step', 'wait']),
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
        incident: z
          .string()
          .optional()
          .describe('Why the receiving desk must see to it that this goes on: `performer-not-found`'),
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
