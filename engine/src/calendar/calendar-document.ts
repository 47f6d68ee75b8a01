import { z } from 'zod';
import { Amount } from '../document/amount.ts';
import { Id, IsoDate, LocalText, TimeOfDay } from '../document/primitives.ts';

/** The four kinds of special day, one-stop-rules 5.6. */
export const DayKind = z.enum(['HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'MAKEUP_WORKDAY']);
export type DayKind = z.infer<typeof DayKind>;

/** Number and date of the decision a day rests on. */
const Notice = z.string().max(300);

export const SpecialDay = z.strictObject({
  date: IsoDate,
  kind: DayKind,
  title: LocalText,
  /** The day this one stands in for or was swapped with. */
  for: IsoDate.optional(),
  /** Where it rests on another decision than the rest of its year. */
  notice: Notice.optional(),
});
export type SpecialDay = z.infer<typeof SpecialDay>;

export const CalendarYear = z.strictObject({
  /** A `draft` year has not been announced; due dates that reach into it carry a warning. */
  status: z.enum(['final', 'draft']),
  /** Number and date of the Government's notice. */
  notice: Notice,
  days: z.array(SpecialDay).max(120),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** Opening and closing, `HH:mm`. */
export const Window = z.tuple([TimeOfDay, TimeOfDay]);
export type Window = z.infer<typeof Window>;
const Windows = z.array(Window).max(6);

/** A day on which the desk opens or closes otherwise. Without windows it is closed. */
export const ReceptionDay = z.strictObject({
  date: IsoDate,
  windows: Windows,
  title: LocalText,
  notice: Notice.optional(),
});
export type ReceptionDay = z.infer<typeof ReceptionDay>;

/**
 * When the desk takes dossiers in, apart from the days that limits count: a desk may be open on a Saturday morning that
 * is no working day.
 */
export const Reception = z.strictObject({
  /** Windows per ISO weekday, Monday = 1; none: closed. A weekday not named keeps office hours. */
  weekdays: z.record(z.string().regex(/^[1-7]$/), Windows),
  days: z.array(ReceptionDay).max(400).optional(),
});
export type Reception = z.infer<typeof Reception>;

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

/** A holiday of the law that falls on the same date every year, so that a year announced without it is noticed. */
export const FixedHoliday = z.strictObject({
  /** `MM-dd`. */
  day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  title: LocalText,
  /** The day before or after is off too. */
  adjacent: z.boolean().optional(),
  from: IsoDate.optional(),
  until: IsoDate.optional(),
});
export type FixedHoliday = z.infer<typeof FixedHoliday>;

/**
 * A calendar as an officer enters it. Holidays are data with a notice number, never computed. What a calendar with a
 * `parent` does not say, it inherits; its own days win by date. `resolveCalendar` makes it whole.
 */
export const CalendarDocument = z
  .strictObject({
    id: Id,
    title: LocalText,
    /** The calendar this one inherits from: the nation's, then the province's, then the agency's. */
    parent: Id.optional(),
    timeZone: z.string().max(60).optional(),
    /** ISO weekdays off, Monday = 1. */
    weekend: z.array(z.number().int().min(1).max(7)).max(6).optional(),
    windows: z.array(Window).min(1).max(6).optional(),
    /** Hour after which a same-day procedure is due the next working day. */
    cutOff: TimeOfDay.optional(),
    /** What must be said or done within what time. Where nothing is stated, no such timer is set. */
    deadlines: Deadlines.optional(),
    reception: Reception.optional(),
    /** Holidays of the law that do not move. */
    statutory: z.array(FixedHoliday).max(30).optional(),
    years: z.record(z.string().regex(/^20\d{2}$/), CalendarYear),
  })
  .meta({ id: 'CalendarDocument' });
export type CalendarDocument = z.infer<typeof CalendarDocument>;
