import { CalendarDocument, ProcedureDocument } from '@motcua/engine';
import { z } from 'zod';
import { LocalText } from '../http/shapes.ts';
import { ProcedureCode } from './shapes.ts';

const mostLinks = 50;

/** Codes of the procedures that a drawing links to, with commas between them. */
export const CheckingQuery = z.strictObject({
  links: z
    .string()
    .max(4_000)
    .transform((text) => text.split(',').filter((code) => code !== ''))
    .pipe(z.array(ProcedureCode).max(mostLinks))
    .optional(),
});
export type CheckingQuery = z.infer<typeof CheckingQuery>;

const Dated = z.object({ validFrom: z.string(), validTo: z.string().nullable().optional() });
const Scalar = z.union([z.string(), z.number(), z.boolean()]);

/** What the checker of procedures asks of this installation. */
export const CheckingData = z
  .object({
    date: z.string(),
    agencies: z.array(
      Dated.extend({
        id: z.string(),
        name: LocalText,
        parent: z.string().nullable().optional(),
        calendar: z.string().optional(),
        windows: z
          .array(z.tuple([z.string(), z.string()]))
          .nullable()
          .optional(),
      }),
    ),
    relations: z.array(
      z.object({
        relation: z.string(),
        title: LocalText,
        pairs: z.array(Dated.extend({ from: z.string(), to: z.string() })),
      }),
    ),
    attributes: z.array(Dated.extend({ attribute: z.string(), agency: z.string(), value: Scalar })),
    posts: z.array(Dated.extend({ role: z.string(), agency: z.string() })),
    roles: z.array(z.object({ id: z.string() })),
    calendars: z.array(CalendarDocument),
    published: z.record(z.string(), ProcedureDocument),
  })
  .meta({ id: 'CheckingData' });
