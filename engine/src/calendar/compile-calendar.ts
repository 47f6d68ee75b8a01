import type { CalendarDocument, Window } from './calendar-document.ts';
import { parseCivilDay, weekdayOf, type CivilDay } from './civil-day.ts';
import { instantAt, LocalDays, type LocalDay } from './local-day.ts';
import { wholeCalendar, type ResolvedCalendar, type ResolvedDay } from './resolve-calendar.ts';
import { WorkCalendar, type CompiledDay, type DayNote } from './work-calendar.ts';

/** Years beyond the loaded ones still have weekdays; dates there are computed from those alone and carry a warning. */
const yearsBefore = 1;
const yearsAfter = 12;

/**
 * Compiles a calendar for one set of office windows (default: the calendar's own). Costs some milliseconds; every
 * later question is a binary search. A document that inherits has to be resolved first: one that is not whole throws
 * `ProblemError`.
 */
export function compileCalendar(
  document: CalendarDocument | ResolvedCalendar,
  windows?: readonly (readonly [string, string])[],
): WorkCalendar {
  const whole = 'chain' in document ? document : wholeCalendar(document);
  const years = Object.keys(whole.years).map(Number);
  const first = Math.min(...years, 2100) - yearsBefore;
  const last = Math.max(...years, 1970) + yearsAfter;
  const firstDay = parseCivilDay(`${first}-01-01`);
  const lastDay = parseCivilDay(`${last}-12-31`) + 1;
  const special = new Map<CivilDay, ResolvedDay>();
  for (const { days } of Object.values(whole.years))
    for (const day of days) special.set(parseCivilDay(day.date), day);
  const rules: Rules = {
    weekend: new Set(whole.weekend),
    officeHours: hoursOf(windows ?? whole.windows),
    reception: new Map(
      Object.entries(whole.reception.weekdays).map(([weekday, open]) => [Number(weekday), hoursOf(open)]),
    ),
    receptionDays: new Map(
      whole.reception.days.map(({ date, windows: open }) => [parseCivilDay(date), hoursOf(open)]),
    ),
  };
  const days: CompiledDay[] = [];
  const local = new LocalDays(whole.timeZone);
  for (let day = firstDay; day <= lastDay; day += 1)
    days.push(compileDay(day, local.of(day), rules, special.get(day)));
  return new WorkCalendar({
    id: whole.id,
    timeZone: whole.timeZone,
    cutOff: whole.cutOff,
    deadlines: whole.deadlines,
    firstDay,
    days,
    yearStatus: new Map(Object.entries(whole.years).map(([year, { status }]) => [Number(year), status])),
  });
}

/** Openings and closings in milliseconds after midnight. */
type Hours = readonly (readonly [number, number])[];

interface Rules {
  readonly weekend: ReadonlySet<number>;
  readonly officeHours: Hours;
  readonly reception: ReadonlyMap<number, Hours>;
  readonly receptionDays: ReadonlyMap<CivilDay, Hours>;
}

function hoursOf(windows: readonly (readonly [string, string] | Window)[]): Hours {
  return windows.map(([open, close]) => [msOf(open), msOf(close)] as const);
}

const weekendNote: DayNote = {
  kind: 'WEEKEND',
  title: { vi: 'Ngày nghỉ hằng tuần', en: 'Weekly day off' },
  notice: '',
};

function compileDay(
  day: CivilDay,
  local: LocalDay,
  rules: Rules,
  special: ResolvedDay | undefined,
): CompiledDay {
  const off = rules.weekend.has(weekdayOf(day));
  const working = special ? special.kind === 'MAKEUP_WORKDAY' : !off;
  const placed = (hours: Hours) =>
    hours.map(([open, close]) => [instantAt(local, open), instantAt(local, close)] as const);
  const windows = placed(rules.officeHours);
  // A desk's usual hours of a weekday hold on ordinary days only: a make-up Saturday is a full working day, and a
  // holiday on a Saturday is a holiday.
  const open = rules.receptionDays.get(day) ?? (special ? undefined : rules.reception.get(weekdayOf(day)));
  return {
    working,
    ...local,
    windows,
    reception: open ? placed(open) : working ? windows : [],
    note: special
      ? { kind: special.kind, title: special.title, notice: special.notice }
      : off
        ? weekendNote
        : null,
  };
}

/** `07:30` as milliseconds after midnight. */
function msOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
