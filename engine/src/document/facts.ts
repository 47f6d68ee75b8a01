import { z } from 'zod';
import { Condition } from './condition.ts';
import { Amount } from './amount.ts';
import { Id, LocalText, Scalar } from './primitives.ts';

/**
 * Where a fact comes from. What depends on the register, on a calendar or on the day (`register`, `head`, `today`,
 * `clock`, `datePlus`, `between`) is found before the engine is asked and recorded in the event's findings, so that
 * folding an old history never asks today's register or today's calendar.
 *
 * - `form` a field of the form; `paper` whether that paper has come; `channel`; `visits` how often a node was entered
 * - `outcome` what an action asked for or set; `result` whether that result exists; `milestone` whether it was reached
 * - `consultation` how one ended: `outcome` (reached, failed, nobody) or a count
 * - `child` how a linked dossier ended: its outcome as text, or for a boolean whether it was granted
 * - `register` an attribute of an agency; `today`; `head` when and where it was received, or whether another dossier
 *   opened it (`linked`)
 * - `clock` of a limit: `overdue`, working days `usedDays` or `remainingDays`, number of `extensions` or `pauses`
 * - `datePlus` a date so much later (working days by the calendar); `between` whole units from one date to another
 */
export const FactSource = z.union([
  z.strictObject({ kind: z.literal('form'), field: z.string().min(1).max(100) }),
  z.strictObject({ kind: z.literal('paper'), paper: Id }),
  z.strictObject({
    kind: z.literal('register'),
    attribute: z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/),
    of: z.union([z.enum(['receiving', 'competent']), z.strictObject({ fact: Id })]),
  }),
  z.strictObject({ kind: z.literal('outcome'), step: Id }),
  z.strictObject({
    kind: z.literal('child'),
    node: Id,
    child: Id.optional(),
    result: Id.optional(),
  }),
  z.strictObject({ kind: z.literal('channel') }),
  z.strictObject({ kind: z.literal('visits'), node: Id }),
  z.strictObject({ kind: z.literal('result'), result: Id }),
  z.strictObject({ kind: z.literal('milestone'), milestone: Id }),
  z.strictObject({
    kind: z.literal('consultation'),
    node: Id,
    of: z.enum(['outcome', 'answers', 'agreements', 'disagreements', 'silent']),
  }),
  z.strictObject({
    kind: z.literal('head'),
    of: z.enum(['receivedOn', 'receivingAgency', 'competentAgency', 'linked']),
  }),
  z.strictObject({ kind: z.literal('today') }),
  z.strictObject({
    kind: z.literal('clock'),
    limit: Id,
    of: z.enum(['overdue', 'usedDays', 'remainingDays', 'extensions', 'pauses']),
  }),
  z.strictObject({ kind: z.literal('datePlus'), date: Id, plus: Amount }),
  z.strictObject({
    kind: z.literal('between'),
    from: Id,
    to: Id,
    unit: z.enum(['WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'YEAR']),
  }),
]);
export type FactSource = z.infer<typeof FactSource>;

/** A typed fact, declared once. Conditions and tables may use it only where it is known. */
export const Fact = z.strictObject({
  id: Id,
  type: z.enum(['boolean', 'number', 'text', 'date', 'choice', 'agency']),
  title: LocalText,
  choices: z
    .array(z.strictObject({ value: z.string().max(100), title: LocalText }))
    .max(500)
    .optional(),
  source: FactSource,
  /** Known from reception on, or only once this node has been left. */
  knownFrom: z.union([z.literal('reception'), z.strictObject({ node: Id })]).default('reception'),
  default: Scalar.optional(),
});
export type Fact = z.infer<typeof Fact>;

/** A component of the dossier: one required or conditional paper. */
export const Paper = z.strictObject({
  id: Id,
  /** National store code of the paper, where one is known; needed for reuse. */
  code: z.string().max(50).optional(),
  title: LocalText,
  originals: z.number().int().min(0).max(99).nullable().default(null),
  copies: z.number().int().min(0).max(99).nullable().default(null),
  sets: z.number().int().min(1).max(99).default(1),
  required: z.union([z.boolean(), Condition]).default(true),
  conditionText: LocalText.optional(),
  handling: z.enum(['keep', 'showOnly', 'electronic']).default('keep'),
  /** Papers of the same group are alternatives: one of them is enough. */
  oneOf: Id.optional(),
  reusable: z.boolean().default(false),
  producedBy: Id.optional(),
});
export type Paper = z.infer<typeof Paper>;

/**
 * The form: a JSON Schema 2020-12 of an object, and how its fields are laid out in pages.
 * `widget` is a hint; the schema alone decides what is valid.
 */
export const Form = z.strictObject({
  schema: z.record(z.string(), z.unknown()),
  pages: z
    .array(
      z.strictObject({
        id: Id,
        title: LocalText,
        fields: z.array(
          z.strictObject({
            field: z.string().min(1).max(100),
            label: LocalText,
            help: LocalText.optional(),
            widget: z
              .enum([
                'text',
                'textarea',
                'date',
                'number',
                'money',
                'select',
                'checkbox',
                'phone',
                'identity',
                'agency',
              ])
              .optional(),
            width: z.enum(['full', 'half', 'third']).default('half'),
            when: Condition.optional(),
          }),
        ),
      }),
    )
    .default([]),
});
export type Form = z.infer<typeof Form>;
