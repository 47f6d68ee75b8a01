import { CalendarDocument, DayKind, FixedHoliday, Reception, SpecialDay } from '@motcua/engine';
import { z } from 'zod';
import { Instant, LocalText, Named } from '../http/shapes.ts';
import { WordedProblem } from '../procedures/shapes.ts';

/** What addresses call a calendar, and a change of one: calendar, dot, version. */
export const CalendarId = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);
export const ChangeId = z.string().regex(/^[a-z][a-z0-9_]{0,63}\.\d{1,7}$/);

const Windows = z.array(z.tuple([z.string(), z.string()]));
const Status = z.enum(['final', 'draft']);

/** A calendar with everything it inherits; each day says which calendar it comes from. */
export const WholeCalendar = z
  .object({
    id: z.string(),
    title: LocalText,
    chain: z.array(z.string()),
    timeZone: z.string(),
    weekend: z.array(z.number().int()),
    windows: Windows,
    cutOff: z.string(),
    deadlines: z.record(z.string(), z.unknown()),
    reception: z.object({
      weekdays: Reception.shape.weekdays,
      days: z.array(z.record(z.string(), z.unknown())),
    }),
    statutory: z.array(FixedHoliday),
    years: z.record(
      z.string(),
      z.object({
        status: Status,
        notice: z.string(),
        days: z.array(SpecialDay.extend({ notice: z.string(), from: z.string() })),
      }),
    ),
  })
  .meta({ id: 'WholeCalendar' });
export type WholeCalendar = z.infer<typeof WholeCalendar>;

export const CalendarChange = z
  .object({
    id: z.string(),
    calendar: z.string(),
    version: z.number().int(),
    savedAt: Instant,
    /** Open dossiers to go through, as counted when it was saved. */
    expected: z.number().int(),
    visited: z.number().int(),
    moved: z.number().int(),
    /** Dossiers of which only work lists and timers changed. */
    resynced: z.number().int(),
    /** Codes of dossiers that could not be brought in line; the log says why. */
    skipped: z.array(z.string()),
    finishedAt: Instant.nullable(),
  })
  .meta({ id: 'CalendarChange' });
export type CalendarChange = z.infer<typeof CalendarChange>;

export const CalendarVersionSummary = z
  .object({
    version: z.number().int(),
    notice: z.string(),
    reason: z.string(),
    savedAt: Instant,
    savedBy: z.string(),
    change: CalendarChange.nullable(),
  })
  .meta({ id: 'CalendarVersionSummary' });

export const CalendarVersions = z
  .object({ items: z.array(CalendarVersionSummary) })
  .meta({ id: 'CalendarVersions' });
export type CalendarVersions = z.infer<typeof CalendarVersions>;

export const CalendarVersionDocument = z
  .object({ version: z.number().int(), document: CalendarDocument })
  .meta({ id: 'CalendarVersionDocument' });

export const Calendars = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        title: LocalText,
        parent: z.string().nullable(),
        version: z.number().int(),
        savedAt: Instant,
        /** How many agencies are counted by this very calendar. */
        agencies: z.number().int(),
        years: z.array(z.object({ year: z.string(), status: Status })),
      }),
    ),
  })
  .meta({ id: 'Calendars' });
export type Calendars = z.infer<typeof Calendars>;

export const CalendarView = z
  .object({
    id: z.string(),
    version: z.number().int(),
    document: CalendarDocument,
    whole: WholeCalendar,
    /** What it would be without anything of its own; null when it inherits from nobody. */
    inherited: WholeCalendar.nullable(),
    agencies: z.array(Named),
    problems: z.array(WordedProblem),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'CalendarView' });
export type CalendarView = z.infer<typeof CalendarView>;

export const WithCalendar = z.strictObject({ document: CalendarDocument });

export const CalendarCheck = z
  .object({ problems: z.array(WordedProblem), whole: WholeCalendar.nullable() })
  .meta({ id: 'CalendarCheck' });
export type CalendarCheck = z.infer<typeof CalendarCheck>;

/** A calendar file as the browser read it: its bytes, so that the host judges their encoding. */
export const IcsFile = z.strictObject({ base64: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/) });

export const IcsProposal = z
  .object({
    /** The whole document, where this very calendar was exported. */
    document: CalendarDocument.nullable(),
    days: z.array(
      SpecialDay.extend({
        /** Null where somebody has to choose. */
        kind: DayKind.nullable(),
        /** False where the kind is only guessed. */
        isSure: z.boolean(),
        /** What the calendar says of the day now. */
        present: DayKind.nullable(),
      }),
    ),
    notTaken: z.array(
      z.object({
        title: z.string(),
        reason: z.enum(['recurring', 'not-all-day', 'too-long', 'no-date', 'other-calendar']),
      }),
    ),
  })
  .meta({ id: 'IcsProposal' });
export type IcsProposal = z.infer<typeof IcsProposal>;

const Direction = z.enum(['earlier', 'later']);
const Becomes = z.enum(['late', 'onTime']);
const Counts = {
  dossiers: z.number().int(),
  earlier: z.number().int(),
  later: z.number().int(),
  becomeLate: z.number().int(),
  becomeOnTime: z.number().int(),
};

export const CalendarImpact = z
  .object({
    /** Says that exactly this document was looked at against exactly these calendars; saving asks for it. */
    token: z.string(),
    /** Open dossiers looked at. */
    open: z.number().int(),
    moved: z.object({ ...Counts, limits: z.number().int() }),
    byAgency: z.array(z.object({ agency: Named, ...Counts })),
    byProcedure: z.array(z.object({ procedure: z.string(), title: LocalText, ...Counts })),
    /** The dossiers that matter most: those that become late, then those that become in time, then the others. */
    items: z.array(
      z.object({
        dossier: z.string(),
        procedure: z.object({ code: z.string(), title: LocalText }),
        agency: Named,
        limit: z.object({ id: z.string(), title: LocalText, promise: z.boolean() }),
        dueBefore: Instant,
        dueAfter: Instant,
        direction: Direction,
        becomes: Becomes.nullable(),
      }),
    ),
    warnings: z.array(WordedProblem),
  })
  .meta({ id: 'CalendarImpact' });
export type CalendarImpact = z.infer<typeof CalendarImpact>;
export type ImpactItem = CalendarImpact['items'][number];

export const SaveCalendar = z.strictObject({
  document: CalendarDocument,
  /** Why it is changed, for whoever reads the versions later. */
  reason: z.string().trim().min(1).max(1000),
  /** Number and date of the decision; every dossier that moves names it. */
  notice: z.string().trim().max(300).default(''),
  /** The version that was changed; 0 for a new calendar. */
  basedOn: z.number().int().min(0),
  /** The token of the impact that was looked at. */
  impact: z.string().max(100),
});
export type SaveCalendar = z.infer<typeof SaveCalendar>;

export const SavedCalendar = z
  .object({ id: z.string(), version: z.number().int(), change: CalendarChange })
  .meta({ id: 'SavedCalendar' });
