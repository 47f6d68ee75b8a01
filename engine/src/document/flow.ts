import { z } from 'zod';
import { Amount, AmountChoice, Duration } from './amount.ts';
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

/**
 * What happens as a deadline comes near or passes. On a step: its own plan; with `limit`, on a step or a group, that
 * limit. `remind` tells whoever has it, `escalate` also lets `to` act on it, `take` takes an edge that leaves the node.
 * Each happens once a stay.
 */
export const DeadlineAction = z.strictObject({
  id: Id,
  /** Whose due date; absent: the step's own plan. */
  limit: Id.optional(),
  at: z.union([z.literal('due'), z.strictObject({ before: Amount })]),
  do: z.union([
    z.strictObject({ kind: z.literal('remind') }),
    z.strictObject({ kind: z.literal('escalate'), to: Performer }),
    z.strictObject({ kind: z.literal('take'), edge: Id }),
  ]),
});
export type DeadlineAction = z.infer<typeof DeadlineAction>;

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
  /**
   * For a performer without accounts here (a ministry, another system): who records what they did, with the document
   * and the moment it happened.
   */
  recordedBy: Performer.optional(),
  /**
   * Makes it a side step: not reached by edges but opened, any number of times, beside one of these open steps, which
   * is not left. Its edges lead back to one of them and only close it.
   */
  beside: z.array(Id).min(1).max(64).optional(),
  /** Of a side step: the step beside which it is open cannot be left forwards until it is done. */
  mustFinish: z.boolean().optional(),
  deadlineActions: z.array(DeadlineAction).max(32).optional(),
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

/**
 * A phase: the only other composite. Edges that leave from the group itself are valid anywhere inside it; its clock
 * rule holds for everything inside that has none of its own.
 */
export const GroupNode = z.strictObject({
  kind: z.literal('group'),
  ...common,
  start: Id.optional(),
  clock: ClockEffect.optional(),
  deadlineActions: z.array(DeadlineAction).default([]),
});

/** What a procedure is called in URLs and links: its id, and its case where it has several. */
export const ProcedureCode = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,63}(\.[a-z][a-z0-9_]{0,63})?$/,
    "A procedure's code is its id, or its id, a point and its case",
  );

/**
 * One way in which a wait can be over: somebody records an `event`; a `period` has run out; a `date` has come; a
 * `milestone` is reached; another `dossier`, whose code the fact holds, is closed.
 */
export const WaitArm = z.union([
  z.strictObject({
    id: Id,
    kind: z.literal('event'),
    /** What happened, in office words: of several events each needs its own, so that they can be told apart. */
    title: LocalText.optional(),
    performer: Performer.optional(),
  }),
  z.strictObject({ id: Id, kind: z.literal('period'), amount: AmountChoice }),
  z.strictObject({ id: Id, kind: z.literal('date'), fact: Id }),
  z.strictObject({ id: Id, kind: z.literal('milestone'), milestone: Id }),
  z.strictObject({
    id: Id,
    kind: z.literal('dossier'),
    procedure: ProcedureCode,
    fact: Id.optional(),
  }),
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

/** One who is asked. With `party` somebody without an account here, whose answer the performer records. */
export const Respondent = z.strictObject({
  id: Id,
  performer: Performer,
  party: LocalText.optional(),
  question: LocalText.optional(),
  /** Read once, when the consultation begins. */
  when: Condition.optional(),
  limit: AmountChoice.optional(),
});

/**
 * Several are asked at once. Its edges leave by fixed arms: `reached` as soon as the quorum is certain, `failed` as
 * soon as it cannot be reached any more, `nobody` when there is nobody to ask. An edge without arm is an action of the
 * asker (`performer`) while it is open.
 */
export const ConsultationNode = z.strictObject({
  kind: z.literal('consultation'),
  ...common,
  respondents: z.array(Respondent).max(64),
  /** The action that leads here names further agencies to ask. */
  chosenAtRunTime: z.boolean().default(false),
  /** Role asked in an agency chosen at run time. */
  chosenRole: z
    .string()
    .regex(/^[a-z][A-Za-z]{0,39}$/)
    .optional(),
  limit: AmountChoice.optional(),
  limitFrom: z.enum(['sent', 'received']).default('sent'),
  quorum: z.union([z.literal('all'), z.number().int().min(1)]).default('all'),
  /** What the quorum counts. Absent: answers, whatever they say. */
  counts: z.enum(['answers', 'agreements']).optional(),
  /** What no answer at the deadline means. `notStated` waits on, as `keepWaiting` does, and is reported. */
  onSilence: z.enum(['agrees', 'skipped', 'keepWaiting', 'notStated']).default('notStated'),
  /** With keepWaiting: who is told and may answer instead. */
  escalateTo: Performer.optional(),
  /** An answer can be changed this long, and is certain only after it. */
  revocableFor: Amount.optional(),
  performer: Performer.optional(),
  duration: Duration.optional(),
  status: NationalStatus.optional(),
  clock: ClockEffect.optional(),
});

/** One linked dossier: opened as a dossier of its own, or an existing one attached by its code. */
export const LinkedChild = z.strictObject({
  id: Id,
  title: LocalText.optional(),
  procedure: ProcedureCode,
  /** Read once, on entry: the children chosen at submission. */
  when: Condition.optional(),
  /** Absent: the version in force on the day it is opened. */
  version: z.number().int().min(1).optional(),
  mode: z.enum(['open', 'attach']).default('open'),
  /** With attach: the fact that holds the code; absent: the performer names it. */
  code: Id.optional(),
  /** A system elsewhere that keeps this dossier; absent: here. */
  system: z
    .string()
    .regex(/^[a-z][A-Za-z0-9.]{0,63}$/)
    .optional(),
  /** Facts given to the child's form fields. */
  factsIn: z.array(z.strictObject({ from: Id, to: z.string().max(100) })).default([]),
  /** Facts of the child that become facts here when it is closed. */
  factsOut: z.array(z.strictObject({ from: z.string().max(100), to: Id })).default([]),
  /** Papers handed on, by their ids here and there. */
  papersIn: z.array(z.strictObject({ from: Id, to: Id })).optional(),
});

/**
 * Dossiers of other procedures. Left by its one edge without `who` as soon as enough of the chosen ones are closed,
 * whatever their outcome: a refused child undoes nothing, it is a fact.
 */
export const LinkedNode = z.strictObject({
  kind: z.literal('linked'),
  ...common,
  children: z.array(LinkedChild).max(32),
  waitFor: z.union([z.enum(['all', 'any', 'none']), z.number().int().min(1)]).default('all'),
  /** What becomes of open children when the node is left before they are closed. Absent: they go on. */
  onLeave: z.enum(['goOn', 'withdraw']).optional(),
  /** The pause rule that holds while every open child stands still. Absent: children's pauses change nothing here. */
  childPause: Id.optional(),
  performer: Performer.optional(),
  status: NationalStatus.optional(),
  clock: ClockEffect.optional(),
});

/**
 * A message to another system, answered by an event. Arms: `answered`; `failed` when it refused or stayed silent after
 * every retry. Without a `failed` edge that is a visible incident, and `performer` may send again or record the answer.
 */
export const ServiceNode = z.strictObject({
  kind: z.literal('service'),
  ...common,
  performer: Performer.optional(),
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
export type ConsultationNode = z.infer<typeof ConsultationNode>;
export type LinkedNode = z.infer<typeof LinkedNode>;
export type ServiceNode = z.infer<typeof ServiceNode>;
export type Respondent = z.infer<typeof Respondent>;
export type LinkedChild = z.infer<typeof LinkedChild>;

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
  'refunded',
  'drafted',
  'approved',
  'signed',
  'issued',
  'corrected',
  'atDesk',
  'handedToPost',
  'deliveredElectronically',
  'delivered',
]);
export type Mark = z.infer<typeof Mark>;

/** A field the clerk fills in when taking the action; it becomes the fact. */
export const AskedFact = z.strictObject({ fact: Id, required: z.boolean().default(true) });

/**
 * An edge. Leaving a step it is the clerk's *action*: its label is the button. Leaving a decision it is a rule, in
 * `order`, first match wins, and exactly one is the `otherwise`. Leaving a wait, a consultation or a service it belongs
 * to an `arm`. Leaving a parallel it is the join. Leaving a group it is an action valid anywhere inside.
 */
export const FlowEdge = z
  .strictObject({
    id: Id,
    from: Id,
    to: Id,
    /** Leads back to whichever of these nodes the dossier came from; to `to` when it came from none of them. */
    backTo: z.array(Id).min(1).max(64).optional(),
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
        /** All of them must have signed before the action can be taken, in any order. */
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
