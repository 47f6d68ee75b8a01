import { z } from 'zod';
import { Condition } from './condition.ts';
import { Id, LocalText, TimeOfDay } from './primitives.ts';

/** Units of time limits, one-stop-rules 5.1. */
export const TimeUnit = z.enum(['WORKING_DAY', 'CALENDAR_DAY', 'HOUR', 'MONTH', 'SAME_DAY_CUTOFF']);
export type TimeUnit = z.infer<typeof TimeUnit>;

/**
 * An amount of time. `HOUR` means working hours. For `SAME_DAY_CUTOFF` the value is ignored and `cutOff`
 * (default: the calendar's) decides between today and the next working day.
 */
export const Amount = z.strictObject({
  value: z.number().min(0).max(10_000),
  unit: TimeUnit,
  cutOff: TimeOfDay.optional(),
});
export type Amount = z.infer<typeof Amount>;

/** A small decision table: the first row whose condition holds decides; a row without `when` always holds. */
export const AmountTable = z
  .array(z.strictObject({ when: Condition.optional(), ...Amount.shape }))
  .min(1)
  .max(64)
  .meta({ id: 'AmountTable' });
export type AmountTable = z.infer<typeof AmountTable>;

/** An amount, or a table that gives it by the facts. No row holding means: no such time here. */
export const AmountChoice = z
  .union([Amount, z.strictObject({ rows: AmountTable })])
  .meta({ id: 'AmountChoice' });
export type AmountChoice = z.infer<typeof AmountChoice>;

/** Every amount that a choice can give. */
export function amountsOf(choice: AmountChoice): readonly Amount[] {
  return 'rows' in choice ? choice.rows : [choice];
}

/**
 * How long a step is planned to take. Never left out by accident: a publication that does not say is
 * recorded as `notStated`, and the checker then answers "not proved" instead of counting zero.
 */
export const Duration = z
  .union([
    z.strictObject({ rows: AmountTable }),
    z.strictObject({ restOf: Id }),
    z.strictObject({ notStated: z.literal(true), note: LocalText.optional() }),
  ])
  .meta({ id: 'Duration' });
export type Duration = z.infer<typeof Duration>;
