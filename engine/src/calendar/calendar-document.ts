import { z } from 'zod';
import { Amount } from '../document/amount.ts';
import { Id, IsoDate, LocalText, TimeOfDay } from '../document/primitives.ts';

/** The four kinds of special day, one-stop-rules 5.6. */
export const DayKind = z.enum(['HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'MAKEUP_WORKDAY']);
export type DayKind = z.infer<typeof DayKind>;

export const SpecialDay = z.strictObject({
  date: IsoDate,
  kind: DayKind,
  title: LocalText,
  /** The day this one stands in for or was swapped with. */
  for: IsoDate.optional(),
});

export const CalendarYear = z.strictObject({
  /** A `draft` year has not been announced; due dates that reach into it carry a warning. */
  status: z.enum(['final', 'draft']),
  /** Number and date of the Government's notice. */
  notice: z.string().max(300),
  days: z.array(SpecialDay).max(120),
});

/** Opening and closing, `HH:mm`. */
export const Window = z.tuple([TimeOfDay, TimeOfDay]);

/**
 * Times that law or practice sets beside the limits of a procedure. They are unconfirmed in part, so they are data of
 * the calendar: a province may set its own.
 */
export const Deadlines = z.strictObject({
  /** So long before a limit falls due it is due soon. */
  dueSoon: Amount.optional(),
  /** Within this time an online dossier is answered at reception (Decree 45/2020/NĐ-CP, unconfirmed: 8 working hours). */
  reception: Amount.optional(),
  /** Within this time a drafted letter of apology is signed. */
  letter: Amount.optional(),
});
export type Deadlines = z.infer<typeof Deadlines>;

/** A calendar as an officer enters it. Holidays are data with a notice number, never computed. */
export const CalendarDocument = z.strictObject({
  id: Id,
  title: LocalText,
  timeZone: z.string().max(60),
  /** ISO weekdays off, Monday = 1. */
  weekend: z.array(z.number().int().min(1).max(7)).max(6),
  windows: z.array(Window).min(1).max(6),
  /** Hour after which a same-day procedure is due the next working day. */
  cutOff: TimeOfDay,
  /** What must be said or done within what time. Where nothing is stated, no such timer is set. */
  deadlines: Deadlines.optional(),
  years: z.record(z.string().regex(/^\d{4}$/), CalendarYear),
});
export type CalendarDocument = z.infer<typeof CalendarDocument>;
