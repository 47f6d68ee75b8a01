import { ProblemError, type Problem } from '../problem/problem.ts';
import type {
  CalendarDocument,
  CalendarYear,
  Deadlines,
  FixedHoliday,
  Reception,
  ReceptionDay,
  SpecialDay,
  Window,
} from './calendar-document.ts';

/** A special day with the notice it rests on and the calendar that says so. */
export interface ResolvedDay extends SpecialDay {
  readonly notice: string;
  readonly from: string;
}

export interface ResolvedReception {
  readonly weekdays: Reception['weekdays'];
  readonly days: readonly ReceptionDay[];
}

/** A calendar with everything it inherits. `chain` names the documents it was made of, its own first. */
export interface ResolvedCalendar {
  readonly id: string;
  readonly title: CalendarDocument['title'];
  readonly chain: readonly string[];
  readonly timeZone: string;
  readonly weekend: readonly number[];
  readonly windows: readonly Window[];
  readonly cutOff: string;
  readonly deadlines: Deadlines;
  readonly reception: ResolvedReception;
  readonly statutory: readonly FixedHoliday[];
  readonly years: Readonly<Record<string, Omit<CalendarYear, 'days'> & { readonly days: ResolvedDay[] }>>;
}

export type Resolution =
  | { readonly ok: true; readonly calendar: ResolvedCalendar }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type CalendarLookup = (id: string) => CalendarDocument | undefined;

/** Makes a calendar whole from its own document and those it inherits from. */
export function resolveCalendar(id: string, lookup: CalendarLookup): Resolution {
  const chain: CalendarDocument[] = [];
  for (let next: string | undefined = id; next !== undefined;) {
    if (chain.some((document) => document.id === next))
      return refused('calendar-cycle', '/parent', { chain: [...chain.map((one) => one.id), next] });
    const document = lookup(next);
    if (document === undefined) return refused('calendar-parent-missing', '/parent', { calendar: next });
    chain.push(document);
    next = document.parent;
  }
  return merge(chain);
}

/** A calendar that inherits from nobody. Throws `ProblemError` for one that is not whole by itself. */
export function wholeCalendar(document: CalendarDocument): ResolvedCalendar {
  const resolved = resolveCalendar(document.id, (id) => (id === document.id ? document : undefined));
  if (!resolved.ok) throw new ProblemError(resolved.problems);
  return resolved.calendar;
}

/** `chain` begins with the calendar itself and ends with the one that inherits from nobody. */
function merge(chain: readonly CalendarDocument[]): Resolution {
  const own = chain[0]!;
  const nearest = <K extends keyof CalendarDocument>(key: K) =>
    chain.find((document) => document[key] !== undefined)?.[key];
  const [timeZone, weekend, windows, cutOff] = [
    nearest('timeZone'),
    nearest('weekend'),
    nearest('windows'),
    nearest('cutOff'),
  ];
  if (timeZone === undefined || weekend === undefined || windows === undefined || cutOff === undefined) {
    const missing = Object.entries({ timeZone, weekend, windows, cutOff })
      .filter(([, value]) => value === undefined)
      .map(([name]) => name);
    return refused('calendar-incomplete', '', { calendar: own.id, missing });
  }
  const fromRoot = [...chain].reverse();
  return {
    ok: true,
    calendar: {
      id: own.id,
      title: own.title,
      chain: chain.map(({ id }) => id),
      timeZone,
      weekend,
      windows,
      cutOff,
      deadlines: Object.assign({}, ...fromRoot.map(({ deadlines }) => deadlines)),
      reception: mergeReception(fromRoot),
      statutory: nearest('statutory') ?? [],
      years: mergeYears(fromRoot),
    },
  };
}

function mergeReception(fromRoot: readonly CalendarDocument[]): ResolvedReception {
  const weekdays: Reception['weekdays'] = {};
  const days = new Map<string, ReceptionDay>();
  for (const { reception } of fromRoot) {
    Object.assign(weekdays, reception?.weekdays);
    for (const day of reception?.days ?? []) days.set(day.date, day);
  }
  return { weekdays, days: [...days.values()].sort(byDate) };
}

/** A year is announced only when everybody who says something of it has announced it. */
function mergeYears(fromRoot: readonly CalendarDocument[]): ResolvedCalendar['years'] {
  const years: Record<string, { status: CalendarYear['status']; notice: string; days: ResolvedDay[] }> = {};
  for (const { id, years: own } of fromRoot)
    for (const [year, { status, notice, days }] of Object.entries(own)) {
      const above = years[year];
      years[year] = {
        status: above?.status === 'draft' ? 'draft' : status,
        notice: above && above.notice !== '' ? above.notice : notice,
        days: mergeDays(above?.days ?? [], ownDays(id, notice, days)),
      };
    }
  return years;
}

function ownDays(from: string, notice: string, days: readonly SpecialDay[]): ResolvedDay[] {
  const byDay = new Map<string, ResolvedDay>();
  for (const day of days) {
    // A make-up day is a full working day and wins over everything else said of that date.
    if (byDay.has(day.date) && day.kind !== 'MAKEUP_WORKDAY') continue;
    byDay.set(day.date, { ...day, notice: day.notice ?? notice, from });
  }
  return [...byDay.values()];
}

function mergeDays(above: readonly ResolvedDay[], own: readonly ResolvedDay[]): ResolvedDay[] {
  const replaced = new Set(own.map(({ date }) => date));
  return [...above.filter(({ date }) => !replaced.has(date)), ...own].sort(byDate);
}

const byDate = (a: { date: string }, b: { date: string }) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

function refused(code: string, path: string, facts: Problem['facts']): Resolution {
  return { ok: false, problems: [{ code, severity: 'error', path, facts }] };
}
