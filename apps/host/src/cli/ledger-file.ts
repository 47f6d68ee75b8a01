import { Amount, LocalText, PauseReason } from '@motcua/engine';
import { z } from 'zod';

/** An instant of ISO 8601, or a local moment `2026-08-21T15:10`, of which the day exists. */
export const Moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d))?$/)
  .refine((moment) => !Number.isNaN(Date.parse(moment)));

const Post = z.object({ role: z.string(), agency: z.string() });
const Signatory = Post.extend({ person: z.string().default('') });

/** An amount whose days and months are whole, as statutory limits are; only hours may have parts. */
export const Limit = Amount.refine(({ unit, value }) => unit === 'HOUR' || Number.isInteger(value), {
  message: 'days and months are whole',
});

/**
 * The ledger of a limit as a file: what a dossier's ledger holds, with what only the machine needs left out at will
 * (which rule, which instance).
 */
export const LedgerFile = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('started'), at: Moment, amount: Limit, ground: LocalText.optional() }),
      z.object({ kind: z.literal('restarted'), at: Moment, amount: Limit }),
      z.object({ kind: z.literal('limited'), at: Moment, amount: Limit }),
      z.object({
        kind: z.literal('paused'),
        at: Moment,
        rule: z.string().default(''),
        reason: PauseReason,
        mode: z.enum(['PAUSE', 'RESTART', 'NEW_LIMIT']).default('PAUSE'),
        why: z.string().default(''),
        ground: LocalText.optional(),
        document: z.string().optional(),
        by: Post.optional(),
        papers: z.array(z.number().int().min(1)).optional(),
      }),
      z.object({ kind: z.literal('resumed'), at: Moment }),
      z.object({
        kind: z.literal('extended'),
        at: Moment,
        amount: Limit,
        by: Post,
        ground: z.string().default(''),
        document: z.string().optional(),
      }),
      z.object({
        kind: z.literal('calendarChanged'),
        at: Moment,
        calendar: z.string(),
        version: z.number(),
        notice: z.string().default(''),
        dueBefore: Moment.nullable(),
        dueAfter: Moment.nullable(),
        originalDueAt: Moment.nullable(),
      }),
      z.object({
        kind: z.literal('corrected'),
        at: Moment,
        dueAt: Moment,
        reason: z.string(),
        by: Signatory,
        confirmedBy: Signatory,
      }),
      z.object({
        kind: z.literal('adopted'),
        at: Moment,
        amount: Limit,
        ground: LocalText,
        version: z.number().default(0),
      }),
      z.object({ kind: z.literal('ended'), at: Moment, ground: LocalText.optional() }),
    ]),
  )
  .min(1)
  .max(1000)
  .refine(([first]) => first?.kind === 'started', { message: 'the first line starts the limit' });
