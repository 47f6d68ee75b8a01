import { z } from 'zod';

/** Names that would collide with members every JavaScript object inherits (hazard H6). */
const reservedIds = new Set(['constructor', 'prototype']);

/**
 * The id of anything inside one procedure document: node, edge, fact, paper, limit, milestone.
 * Lower-case ASCII so that it survives URLs, file names, SQL and XState state keys unchanged.
 */
export const Id = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'An id is 1-64 characters a-z, 0-9 and _, beginning with a letter')
  .refine((id) => !reservedIds.has(id), 'This id is reserved');

/** Identification code of an agency in today's spelling, e.g. `H15.50.05.13` (Decision 20/2020/QĐ-TTg). */
export const AgencyId = z
  .string()
  .regex(/^[A-Z]\d{2}(\.\d{2,3}){0,4}$/, 'An agency code looks like H49.12 or H49.50.05');

/** A text in the two languages every installation carries. Vietnamese is the one of record. */
export const LocalText = z
  .strictObject({
    vi: z.string().max(2000),
    en: z.string().max(2000),
  })
  .meta({ id: 'LocalText' });
export type LocalText = z.infer<typeof LocalText>;

/** A calendar date, `yyyy-MM-dd`, in the calendar's own time zone. */
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written yyyy-MM-dd');

/** A time of day, `HH:mm`, in the calendar's own time zone. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day is written HH:mm');

/** A value a fact can take. Dates are `yyyy-MM-dd` strings. */
export const Scalar = z.union([z.string().max(2000), z.number(), z.boolean()]);
export type Scalar = z.infer<typeof Scalar>;

/** How a dossier arrives (one-stop-rules 2.1). The numbers sent to the national portal are in `channelCode`. */
export const Channel = z.enum(['counter', 'online', 'post']);
export type Channel = z.infer<typeof Channel>;
export const channelCode: Record<Channel, 1 | 2 | 3> = { counter: 1, online: 2, post: 3 };

/** One of the ten national dossier status codes (one-stop-rules 2.4). */
export const NationalStatus = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
  z.literal(8),
  z.literal(9),
  z.literal(10),
]);
export type NationalStatus = z.infer<typeof NationalStatus>;
