import { Channel, Scalar } from '@motcua/engine';
import { z } from 'zod';
import { LetterView } from '../letters/shapes.ts';
import { Instant, Json, LocalText, Named, PageSize } from '../http/shapes.ts';

const Person = z.strictObject({
  name: z.string().trim().min(1).max(120),
  idNumber: z.string().trim().max(50).optional(),
  phone: z.string().trim().max(50).optional(),
  email: z.string().trim().max(200).optional(),
  address: z.string().trim().max(500).optional(),
  relation: z.string().trim().max(200).optional(),
});
export type PersonDetails = z.infer<typeof Person>;
const Note = z.string().trim().max(2000);
const Moment = z.iso.datetime({ offset: true });
const Id = z.string().min(1).max(100);
const ReceivedPaper = z.strictObject({
  paper: Id,
  originals: z.number().int().min(0).max(99).optional(),
  copies: z.number().int().min(0).max(99).optional(),
  note: Note.optional(),
});
export type ReceivedPaper = z.infer<typeof ReceivedPaper>;

/** Anything may be asked for; what is not a dossier's code is simply not found. */
export const DossierCode = z.string().max(100);

export const Receive = z
  .strictObject({
    procedure: Id,
    channel: Channel,
    agency: z.string().max(50).optional(),
    applicant: Person,
    submitter: Person.optional(),
    form: z.record(z.string().max(100), z.unknown()),
    papers: z.array(ReceivedPaper).max(200),
    note: Note.optional(),
    occurredAt: Moment.optional(),
  })
  .meta({ id: 'Receive' });
export type Receive = z.infer<typeof Receive>;

export const Act = z
  .strictObject({
    action: Id,
    task: Id.optional(),
    facts: z.record(z.string().max(100), Scalar).optional(),
    data: z
      .record(z.string().max(100), Scalar)
      .optional()
      .describe('What an action that is not drawn asks for; of a drawn action the same as facts'),
    form: z.record(z.string().max(100), z.unknown()).optional(),
    papers: z.array(Id).max(200).optional(),
    supplements: z
      .array(z.strictObject({ paper: Id, wrong: z.string().trim().min(1).max(2000) }))
      .max(200)
      .optional()
      .describe('Papers the applicant is asked to supplement, and what is wrong with each'),
    respondents: z.array(z.string().min(1).max(50)).max(64).optional().describe('Agencies to consult'),
    document: z.string().trim().min(1).max(200).optional().describe('Number and date of a document'),
    note: Note.optional(),
    occurredAt: Moment.optional(),
  })
  .meta({ id: 'Act' });
export type Act = z.infer<typeof Act>;

const Amount = z.object({ value: z.number(), unit: z.string(), cutOff: z.string().optional() });
export const LimitClock = z
  .object({
    limit: z.string(),
    title: LocalText,
    promise: z.boolean(),
    startedAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    originalDueAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    standing: z.boolean(),
    standingReason: LocalText.nullable(),
    allowed: Amount.nullable(),
    usedMinutes: z.number(),
    remainingMinutes: z.number().nullable(),
    state: z.enum([
      'notStarted',
      'running',
      'paused',
      'dueToday',
      'dueSoon',
      'overdue',
      'endedInTime',
      'endedLate',
    ]),
    lateAgainstOriginal: z.boolean().describe('By date, against the date first promised'),
    lateAgainstCurrent: z.boolean().describe('By date, against the date that counts now'),
    overdueSince: Instant.nullable().describe('When it was first missed; nothing later takes this away'),
    warnings: z.array(z.string()),
    proposed: z
      .object({ dueAt: z.string(), at: z.string(), reason: z.string() })
      .nullable()
      .describe('Another due date that a second person has not confirmed yet'),
    explanation: z.object({ vi: z.array(z.string()), en: z.array(z.string()) }),
  })
  .meta({ id: 'LimitClock' });
export type LimitClock = z.infer<typeof LimitClock>;

export const ActionView = z
  .object({
    task: z.string(),
    action: z.string(),
    label: LocalText,
    primary: z.boolean(),
    returns: z.boolean(),
    standing: z.boolean().describe('Possible without being drawn'),
    demands: z.object({
      reason: z.boolean(),
      papers: z.array(z.string()),
      facts: z.array(z.string()),
      document: z.boolean(),
      occurredAt: z.boolean(),
      respondents: z.boolean(),
      supplements: z.boolean().describe('It may be said of which papers something is wrong'),
    }),
    suggests: z
      .object({
        note: z.string().optional(),
        data: z.record(z.string(), Scalar),
        hint: LocalText.optional().describe('What to know before filling it in'),
      })
      .optional()
      .describe('What its form may start with: a proposal, to be read and changed'),
    possible: z.boolean(),
    refusal: z.object({ code: z.string(), what: LocalText, cure: LocalText }).optional(),
    asks: z.array(
      z.object({
        fact: z.string().describe('Name of the fact, or of the input of a standing action (sent in data)'),
        title: LocalText,
        type: z.string(),
        choices: z.array(z.object({ value: z.string(), title: LocalText })).optional(),
        required: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ActionView' });
export type ActionView = z.infer<typeof ActionView>;

export const TaskKind = z.enum(['step', 'wait', 'consultation', 'respondent', 'linked', 'service']);
export type TaskKind = z.infer<typeof TaskKind>;

export const Incident = z
  .enum(['performer-not-found', 'child-failed', 'child-not-named', 'service-failed'])
  .describe('Why somebody must see to it that this goes on');
export type Incident = z.infer<typeof Incident>;

const Post = z.object({ role: z.string(), roleTitle: LocalText, agency: Named.nullable() });

export const TaskView = z
  .object({
    task: z.string(),
    node: z.string(),
    kind: TaskKind,
    title: LocalText,
    /** What a respondent is asked. */
    question: LocalText.nullable(),
    role: z.string().nullable(),
    roleTitle: LocalText.nullable(),
    agency: Named.nullable(),
    openedAt: Instant,
    planDueAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    counts: z.boolean(),
    mine: z.boolean(),
    incident: Incident.nullable(),
    unacknowledged: z.boolean().describe('Handed over, and not yet acknowledged by the receiver'),
    signaturesMissing: z.array(Post),
    escalatedTo: z.array(Post),
  })
  .meta({ id: 'TaskView' });
export type TaskView = z.infer<typeof TaskView>;

export const ConsultationView = z
  .object({
    task: z.string(),
    node: z.string(),
    title: LocalText,
    sentAt: Instant,
    endedAt: Instant.nullable(),
    outcome: z.enum(['reached', 'failed', 'nobody', 'left']).nullable(),
    respondents: z.array(
      z.object({
        task: z.string(),
        respondent: z.string(),
        party: LocalText.nullable().describe('Who is asked, where they have no account here'),
        question: LocalText.nullable(),
        role: z.string(),
        roleTitle: LocalText,
        agency: Named.nullable(),
        state: z.enum(['waiting', 'answered', 'silent', 'skipped', 'withdrawn']),
        stateTitle: LocalText,
        receivedAt: Instant.nullable(),
        dueAt: Instant.nullable(),
        opinions: z.array(
          z.object({
            answer: z.enum(['agree', 'disagree', 'opinion']),
            answerTitle: LocalText,
            text: z.string().nullable(),
            at: Instant,
            silent: z.boolean(),
            late: z.boolean(),
            certain: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ConsultationView' });
export type ConsultationView = z.infer<typeof ConsultationView>;

export const ChildView = z
  .object({
    task: z.string(),
    node: z.string(),
    child: z.string(),
    title: LocalText,
    procedure: z.string(),
    system: z.string().nullable().describe('The system elsewhere that keeps it'),
    state: z.enum(['requested', 'open', 'closed', 'failed', 'withdrawn']),
    stateTitle: LocalText,
    code: z.string().nullable().describe('Null where there is none yet or it may not be seen'),
    paused: z.boolean(),
    dueAt: Instant.nullable(),
    outcome: z.string().nullable(),
    openedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ChildView' });
export type ChildView = z.infer<typeof ChildView>;

export const ServiceView = z
  .object({
    task: z.string(),
    node: z.string(),
    title: LocalText,
    service: z.string(),
    state: z.enum(['sent', 'answered', 'failed']),
    stateTitle: LocalText,
    sentAt: Instant,
    attempt: z.number().int(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ServiceView' });
export type ServiceView = z.infer<typeof ServiceView>;

export const DossierView = z
  .object({
    code: z.string(),
    seq: z.number().int(),
    procedure: z.object({
      code: z.string(),
      version: z.number().int(),
      title: LocalText,
      nationalCode: z.string().nullable(),
      meaning: z.string(),
    }),
    applicant: Person,
    submitter: Person.nullable(),
    form: Json,
    papers: z.array(
      z.object({
        paper: z.string(),
        title: LocalText,
        originals: z.number().nullable(),
        copies: z.number().nullable(),
        required: z.boolean(),
        present: z.boolean(),
      }),
    ),
    note: z.string().nullable(),
    channel: Channel,
    receivingAgency: Named,
    competentAgency: Named.nullable(),
    receivedAt: Instant,
    status: z.number().int(),
    statusTitle: LocalText,
    outcome: z.string().nullable(),
    closedAt: Instant.nullable(),
    position: z.object({
      openNodes: z.array(z.string()),
      doneNodes: z.array(z.string()),
      takenEdges: z.array(z.string()),
    }),
    tasks: z.array(TaskView),
    actions: z.array(ActionView),
    consultations: z.array(ConsultationView),
    children: z.array(ChildView),
    services: z.array(ServiceView),
    letters: z.array(LetterView),
    parent: z.object({ code: z.string().nullable().describe('Null where it may not be seen') }).nullable(),
    stoppedSince: Instant.nullable(),
    withdrawalAskedAt: Instant.nullable(),
    receptionLateAt: Instant.nullable().describe('Sent online and not answered at reception in time'),
    corrections: z.array(z.object({ at: Instant, reason: z.string(), document: z.string().nullable() })),
    clock: z.object({
      promise: LimitClock.nullable(),
      limits: z.array(LimitClock),
      appointmentAt: Instant.nullable().describe('The one date the applicant was given'),
    }),
    receipt: z.boolean(),
    documentUrl: z.string(),
  })
  .meta({ id: 'DossierView' });
export type DossierView = z.infer<typeof DossierView>;

export const DossierQuery = z.strictObject({
  q: z.string().max(200).optional(),
  status: z.coerce.number().int().min(1).max(10).optional(),
  procedure: z.string().max(130).optional(),
  agency: z.string().max(50).optional(),
  cursor: z.string().max(1000).optional(),
  limit: PageSize,
});
export type DossierQuery = z.infer<typeof DossierQuery>;

export const DossierRows = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        applicant: z.string(),
        procedure: z.object({ code: z.string(), version: z.number().int(), title: LocalText }),
        receivingAgency: Named,
        competentAgency: Named.nullable(),
        receivedAt: Instant,
        dueAt: Instant.nullable(),
        closedAt: Instant.nullable(),
        status: z.number().int(),
        statusTitle: LocalText,
        outcome: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'DossierRows' });
export type DossierRows = z.infer<typeof DossierRows>;

const Stay = z.object({ instance: z.string(), node: z.string(), title: LocalText });
export const HistoryView = z
  .object({
    items: z.array(
      z.object({
        seq: z.number().int(),
        at: Instant,
        occurredAt: Instant.nullable(),
        type: z.enum(['opened', 'action', 'timer', 'signal', 'calendar', 'migrated']),
        backdated: z.boolean().describe('Recorded later than it happened'),
        actor: z
          .object({ person: z.string(), role: z.string(), roleTitle: LocalText, agency: Named })
          .nullable(),
        action: z.string().nullable(),
        label: LocalText.nullable(),
        note: z.string().nullable(),
        document: z.string().nullable(),
        facts: z.record(z.string(), Scalar),
        given: z
          .array(z.object({ name: z.string(), title: LocalText, value: LocalText }))
          .describe('What a standing action was given'),
        respondents: z.array(Named),
        supplements: z
          .array(z.object({ paper: z.string(), title: LocalText, wrong: z.string() }))
          .describe('Papers the applicant was asked to supplement'),
        entered: z.array(Stay),
        left: z.array(
          Stay.extend({
            reason: z.string(),
            agency: Named.nullable(),
            enteredAt: Instant.nullable(),
            usedMinutes: z.number(),
            allowedMinutes: z.number().nullable(),
          }),
        ),
        notices: z
          .array(
            z.object({
              about: z.string(),
              title: LocalText,
              role: z.string(),
              roleTitle: LocalText,
              agency: Named.nullable(),
            }),
          )
          .describe('Who was told, and what about'),
        edges: z.array(z.string()),
        statusBefore: z.number().int().nullable(),
        statusAfter: z.number().int(),
        promise: z.object({ dueBefore: Instant.nullable(), dueAfter: Instant.nullable() }),
        migration: z
          .object({ from: z.number().int(), to: z.number().int(), ground: LocalText })
          .nullable()
          .describe('From which version to which it was moved, and on what ground'),
        hash: z.string(),
        prev: z.string(),
      }),
    ),
    verified: z.boolean(),
  })
  .meta({ id: 'HistoryView' });
export type HistoryView = z.infer<typeof HistoryView>;
