import { z } from 'zod';
import { AgencyId, Channel, Id, LocalText, NationalStatus, Scalar } from './primitives.ts';

const Moment = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
    "A moment is written yyyy-MM-ddTHH:mm in the calendar's time zone",
  );

const Expectation = z.strictObject({
  /** Ids of the open steps and waits, in any order. */
  at: z.array(Id).optional(),
  status: NationalStatus.optional(),
  /** Local due moment per limit id, `yyyy-MM-ddTHH:mm`; null: the clock has not started. */
  due: z.record(Id, Moment.nullable()).optional(),
  closed: z.boolean().optional(),
  outcome: z.string().optional(),
});

/** A named path: what goes in and what must come out. Every scenario must hold before publication. */
export const Scenario = z.strictObject({
  id: Id,
  title: LocalText,
  open: z.strictObject({
    at: Moment,
    channel: Channel,
    receivingAgency: AgencyId,
    form: z.record(z.string(), z.unknown()).default({}),
    papers: z.array(Id).default([]),
    expect: Expectation.optional(),
  }),
  events: z
    .array(
      z.union([
        z.strictObject({
          /** Edge id of the action taken. */
          take: Id,
          at: Moment,
          facts: z.record(Id, Scalar).optional(),
          note: z.string().max(2000).optional(),
          papers: z.array(Id).optional(),
          expect: Expectation.optional(),
        }),
        z.strictObject({
          /** Time passes to this moment; whatever falls due fires. */
          until: Moment,
          expect: Expectation.optional(),
        }),
      ]),
    )
    .max(500),
});
export type Scenario = z.infer<typeof Scenario>;
