import { z } from 'zod';
import { AgencyId, Channel, Id, LocalText, NationalStatus, Scalar } from './primitives.ts';

/** A drawn action (the edge's id) or one that need not be drawn, such as `dossier.stop` or `consultation.answer`. */
const ActionName = z.string().regex(/^[a-z][a-z0-9_]{0,63}$|^[a-z]+\.[a-zA-Z]+$/, 'An action is an edge id');

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
  /** The limits that have run over, in any order: all of them and no others. */
  overdue: z.array(Id).max(64).optional(),
  closed: z.boolean().optional(),
  outcome: z.string().optional(),
});

const Answer = z.union([Scalar, z.array(AgencyId).max(64)]);

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
          take: ActionName,
          at: Moment,
          /** Which task, where several offer it: a node, a respondent, or an instance such as `check.2`. */
          on: z.string().max(140).optional(),
          /** Who takes it, where that is not the first to whom it is offered: after an escalation, or a second person. */
          as: z
            .strictObject({
              role: z.string().regex(/^[a-z][A-Za-z]{0,39}$/),
              agency: AgencyId,
              person: z.string().min(1).max(100).optional(),
            })
            .optional(),
          facts: z.record(Id, Scalar).optional(),
          /** What an action that is not drawn asks for, by name. */
          data: z.record(z.string().max(40), Answer).optional(),
          /** Agencies to consult, where they are chosen at run time. */
          respondents: z.array(AgencyId).max(64).optional(),
          /** When it happened in law, where that was earlier. */
          occurredAt: Moment.optional(),
          /** Number and date of the document recorded on somebody's behalf. */
          document: z.string().max(200).optional(),
          note: z.string().max(2000).optional(),
          papers: z.array(Id).optional(),
          expect: Expectation.optional(),
        }),
        z.strictObject({
          /** What another dossier or system reports. */
          signal: z.enum(['child', 'dossier', 'service']),
          node: Id,
          at: Moment,
          child: Id.optional(),
          /** Of a child: what happened to it. Of a service: `answered` or `failed`. */
          change: z.enum(['opened', 'due', 'paused', 'resumed', 'closed', 'failed', 'answered']),
          outcome: z.string().max(40).optional(),
          facts: z.record(Id, Scalar).optional(),
          /** Due date of the child. */
          due: Moment.optional(),
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
