import type { CalendarDocument, DayKind } from './calendar-document.ts';
import { parseCivilDay, weekdayOf, type CivilDay } from './civil-day.ts';
import { instantAt, LocalDays, type LocalDay } from './local-day.ts';
import { WorkCalendar, type CompiledDay, type DayNote } from './work-calendar.ts';

/** Years beyond the loaded ones still have weekdays; dates there are computed from those alone and carry a warning. */
const yearsBefore = 1;
const yearsAfter = 12;

/**
 * Compiles a calendar for one set of office windows (default: the calendar's own). Costs some milliseconds; every
 * later question is a binary search. Throws nothing for a document that `CalendarDocument` accepts.
 */
export function compileCalendar(
  document: CalendarDocument,
  windows: readonly (readonly [string, string])[] = document.windows,
): WorkCalendar {
  const years = Object.keys(document.years).map(Number);
  const first = Math.min(...years, 2100) - yearsBefore;
  const last = Math.max(...years, 1970) + yearsAfter;
  const special = specialDays(document);
  const weekend = new Set(document.weekend);
  const firstDay = parseCivilDay(`${first}-01-01`);
  const lastDay = parseCivilDay(`${last}-12-31`) + 1;
  const days: CompiledDay[] = [];
  const officeHours = windows.map(([open, close]) => [msOf(open), msOf(close)] as const);
  const local = new LocalDays(document.timeZone);
  for (let day = firstDay; day <= lastDay; day += 1)
    days.push(compileDay(day, local.of(day), officeHours, weekend, special.get(day)));
  return new WorkCalendar({
    id: document.id,
    timeZone: document.timeZone,
    cutOff: document.cutOff,
    deadlines: document.deadlines ?? {},
    firstDay,
    days,
    yearStatus: new Map(Object.entries(document.years).map(([year, { status }]) => [Number(year), status])),
  });
}

function specialDays(document: CalendarDocument): ReadonlyMap<CivilDay, DayNote & { kind: DayKind }> {
  const special = new Map<CivilDay, DayNote & { kind: DayKind }>();
  for (const year of Object.values(document.years)) {
    for (const { date, kind, title } of year.days) {
      const day = parseCivilDay(date);
      const present = special.get(day);
      // A make-up day is a full working day and wins over everything else said of that date.
      if (!present || kind === 'MAKEUP_WORKDAY') special.set(day, { kind, title, notice: year.notice });
    }
  }
  return special;
}

const weekendNote: DayNote = {
  kind: 'WEEKEND',
  title: { vi: 'Ngày nghỉ hằng tuần', en: 'Weekly day off' },
  notice: '',
};

function compileDay(
  day: CivilDay,
  local: LocalDay,
  officeHours: readonly (readonly [number, number])[],
  weekend: ReadonlySet<number>,
  special: (DayNote & { kind: DayKind }) | undefined,
): CompiledDay {
  const off = weekend.has(weekdayOf(day));
  return {
    working: special ? special.kind === 'MAKEUP_WORKDAY' : !off,
    ...local,
    windows: officeHours.map(([open, close]) => [instantAt(local, open), instantAt(local, close)]),
    note: special ?? (off ? weekendNote : null),
  };
}

/** `07:30` as milliseconds after midnight. */
function msOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
