import { z } from 'zod';
import { Amount, Duration } from './amount.ts';
import { Condition } from './condition.ts';
import { Performer } from './head.ts';
import { Id, LocalText, NationalStatus, Scalar } from './primitives.ts';

/**
 * A drawn node. `within` names the group or the branch that holds it; null or absent is the top level.
 * Fields that a finished procedure must have but a half-drawn one may lack (performer, duration, status) are optional
 * here: the schema says what can be stored, the checker says what may be published.
 */
const common = { id: Id, title: LocalText, within: Id.optional(), note: LocalText.optional() };

/** Does time spent here count toward the limits that cover it? `false` needs the pause rule that says why. */
export const ClockEffect = z
  .union([
    z.strictObject({ counts: z.literal(true) }),
    z.strictObject({ counts: z.literal(false), pauseRule: Id }),
  ])
  .meta({ id: 'ClockEffect' });

export const StartNode = z.strictObject({ kind: z.literal('start'), ...common });

export const StepNode = z.strictObject({
  kind: z.literal('step'),
  ...common,
  performer: Performer.optional(),
  duration: Duration.optional(),
  status: NationalStatus.optional(),
  clock: ClockEffect.optional(),
  /** Instructions the performer sees, and the order label as published ("Bước 2"). */
  instructions: LocalText.optional(),
  order: z.string().max(40).optional(),
});

export const DecisionNode = z.strictObject({ kind: z.literal('decision'), ...common });

export const Branch = z.strictObject({
  id: Id,
  title: LocalText,
  /** Read once, when the container is entered, and recorded. */
  entry: Condition.optional(),
  start: Id.optional(),
});
export type Branch = z.infer<typeof Branch>;

export const ParallelNode = z.strictObject({
  kind: z.literal('parallel'),
  ...common,
  branches: z.array(Branch).max(64),
  join: z.union([
    z.strictObject({ mode: z.enum(['all', 'any']) }),
    z.strictObject({ mode: z.literal('count'), count: z.number().int().min(1).max(64) }),
  ]),
});

export const DeadlineAction = z.strictObject({
  id: Id,
  at: z.union([z.literal('due'), z.strictObject({ before: Amount })]),
  do: z.union([
    z.strictObject({ kind: z.literal('remind') }),
    z.strictObject({ kind: z.literal('escalate'), to: Performer }),
    z.strictObject({ kind: z.literal('take'), edge: Id }),
  ]),
});

/** A phase: the only other composite. Edges that leave from the group itself are valid anywhere inside it. */
export const GroupNode = z.strictObject({
  kind: z.literal('group'),
  ...common,
  start: Id.optional(),
  deadlineActions: z.array(DeadlineAction).default([]),
});

export const WaitArm = z.union([
  z.strictObject({ id: Id, kind: z.literal('event'), performer: Performer.optional() }),
  z.strictObject({ id: Id, kind: z.literal('period'), amount: Amount }),
  z.strictObject({ id: Id, kind: z.literal('date'), fact: Id }),
  z.strictObject({ id: Id, kind: z.literal('milestone'), milestone: Id }),
  z.strictObject({ id: Id, kind: z.literal('dossier'), procedure: Id }),
]);
export type WaitArm = z.infer<typeof WaitArm>;

export const WaitNode = z.strictObject({
  kind: z.literal('wait'),
  ...common,
  arms: z.array(WaitArm).max(32),
  status: NationalStatus.optional(),
  clock: ClockEffect.optional(),
  /** Who is being waited for, shown to clerks and counted in time accounts. */
  holder: z.enum(['applicant', 'outsideAgency', 'nobody']).default('applicant'),
});

export const ConsultationNode = z.strictObject({
  kind: z.literal('consultation'),
  ...common,
  respondents: z
    .array(
      z.strictObject({
        id: Id,
        performer: Performer,
        question: LocalText.optional(),
        when: Condition.optional(),
        limit: Amount.optional(),
      }),
    )
    .max(64),
  chosenAtRunTime: z.boolean().default(false),
  limit: Amount.optional(),
  limitFrom: z.enum(['sent', 'received']).default('sent'),
  quorum: z.union([z.literal('all'), z.number().int().min(1)]).default('all'),
  onSilence: z.enum(['agrees', 'skipped', 'keepWaiting', 'notStated']).default('notStated'),
  revocableFor: Amount.optional(),
  performer: Performer.optional(),
  duration: Duration.optional(),
  status: NationalStatus.optional(),
  clock: ClockEffect.optional(),
});

export const LinkedNode = z.strictObject({
  kind: z.literal('linked'),
  ...common,
  children: z
    .array(
      z.strictObject({
        id: Id,
        procedure: Id,
        when: Condition.optional(),
        version: z.number().int().min(1).optional(),
        mode: z.enum(['open', 'attach']).default('open'),
        factsIn: z.array(z.strictObject({ from: Id, to: z.string().max(100) })).default([]),
        factsOut: z.array(z.strictObject({ from: z.string().max(100), to: Id })).default([]),
      }),
    )
    .max(32),
  waitFor: z.union([z.enum(['all', 'any', 'none']), z.number().int().min(1)]).default('all'),
  status: NationalStatus.optional(),
  clock: ClockEffect.optional(),
});

export const ServiceNode = z.strictObject({
  kind: z.literal('service'),
  ...common,
  service: z.string().regex(/^[a-z][A-Za-z0-9.]{0,63}$/),
  send: z.array(Id).default([]),
  receive: z.array(Id).default([]),
  answerWithin: Amount.optional(),
  retries: z.number().int().min(0).max(100).default(5),
  status: NationalStatus.optional(),
  clock: ClockEffect.optional(),
});

/** Inside a branch an end finishes that branch; anywhere else it is an outcome of the dossier. */
export const EndNode = z.strictObject({
  kind: z.literal('end'),
  ...common,
  outcome: z
    .enum(['granted', 'refused', 'notAccepted', 'withdrawn', 'stopped', 'branchDone'])
    .default('granted'),
  status: NationalStatus.optional(),
});

export const FlowNode = z
  .discriminatedUnion('kind', [
    StartNode,
    StepNode,
    DecisionNode,
    ParallelNode,
    GroupNode,
    WaitNode,
    ConsultationNode,
    LinkedNode,
    ServiceNode,
    EndNode,
  ])
  .meta({ id: 'FlowNode' });
export type FlowNode = z.infer<typeof FlowNode>;
export type NodeKind = FlowNode['kind'];
export type StepNode = z.infer<typeof StepNode>;
export type WaitNode = z.infer<typeof WaitNode>;
export type ParallelNode = z.infer<typeof ParallelNode>;
export type GroupNode = z.infer<typeof GroupNode>;
export type EndNode = z.infer<typeof EndNode>;

/**
 * What a taken edge tells the fixed regions of the dossier (reception, finance, result, delivery). Regions are not
 * drawn; drawn edges speak to them with these marks, and milestones may wait for a mark.
 */
export const Mark = z.enum([
  'accepted',
  'notAccepted',
  'obligationNotified',
  'paid',
  'exempt',
  'deferred',
  'drafted',
  'approved',
  'signed',
  'issued',
  'atDesk',
  'delivered',
]);
export type Mark = z.infer<typeof Mark>;

/** A field the clerk fills in when taking the action; it becomes the fact. */
export const AskedFact = z.strictObject({ fact: Id, required: z.boolean().default(true) });

/**
 * An edge. Leaving a step it is the clerk's *action*: its label is the button. Leaving a decision it is a rule, in
 * `order`, first match wins, and exactly one is the `otherwise`. Leaving a wait it belongs to an `arm`. Leaving a
 * parallel it is the join. Leaving a group it is an action valid anywhere inside.
 */
export const FlowEdge = z
  .strictObject({
    id: Id,
    from: Id,
    to: Id,
    label: LocalText.optional(),
    /** Lower comes first: the order of rules, and of buttons. */
    order: z.number().int().min(0).max(1000).default(0),
    when: Condition.optional(),
    otherwise: z.boolean().default(false),
    arm: Id.optional(),
    /** Default: the performer of the node the edge leaves. */
    who: Performer.optional(),
    demands: z
      .strictObject({
        reason: z.boolean().default(false),
        papers: z.array(Id).default([]),
        facts: z.array(AskedFact).default([]),
        signatures: z.array(Performer).default([]),
      })
      .optional(),
    sets: z.array(z.strictObject({ fact: Id, value: Scalar })).default([]),
    produces: z.array(Id).default([]),
    marks: z.array(Mark).default([]),
    /** An edge that goes back; drawn dashed below the line of march. */
    returns: z.boolean().default(false),
    /** For an edge into a parallel from outside: the branches it reopens; the others are kept. Absent: all start. */
    reopens: z.array(Id).optional(),
  })
  .meta({ id: 'FlowEdge' });
export type FlowEdge = z.infer<typeof FlowEdge>;

export const Flow = z.strictObject({
  nodes: z.array(FlowNode).max(2000),
  edges: z.array(FlowEdge).max(10_000),
});
export type Flow = z.infer<typeof Flow>;
