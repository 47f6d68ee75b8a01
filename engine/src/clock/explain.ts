import { formatCivilDay, type CivilDay } from '../calendar/civil-day.ts';
import { CalendarRangeError, isByDate, type Due, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { Dossier, Instant, Ledger, LedgerEntry } from '../dossier/dossier.ts';
import { calendarOfLedger, type Calendars } from './deadlines.ts';
import { LedgerReplay, readClock } from './due-date.ts';
import { factsOfLine, startFacts } from './explain-line.ts';

/** One reason of a due date, as facts. Wording is separate (`word-explanation.ts`). */
export interface ExplanationLine {
  readonly code: LedgerEntry['kind'] | 'workingTime' | 'dayOff' | 'makeupDay' | 'draftYear' | 'due';
  /** Local moment `yyyy-MM-ddTHH:mm`, or a local date for days. */
  readonly at: string;
  /**
   * What a person needs to recompute the date by hand. Moments are local, as `at`; `minutes` are of working time; texts
   * in two languages stand under two names, `titleVi` and `titleEn`.
   */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Why a limit falls due when it does, in order of time: the hours that count, where counting starts and why there, which
 * weekdays did not count and which Saturdays did, every pause, extension and correction with its ground, who answers for
 * it and the date it leads to, and the conclusion.
 */
export function explainLedger(
  ledger: Ledger,
  calendar: WorkCalendar,
  now: Instant,
): readonly ExplanationLine[] {
  if (ledger.length === 0) return [];
  const told: ExplanationLine[] = [];
  const days = new Map<CivilDay, ExplanationLine>();
  try {
    const replay = new LedgerReplay(calendar);
    const changed = ledger.findLastIndex(({ kind }) => kind === 'calendarChanged');
    for (const [i, entry] of ledger.entries()) {
      const before = { due: replay.dueNow, ...replay.now };
      replay.apply(entry);
      const due = replay.dueNow;
      const facts = {
        ...factsOfLine(calendar, entry, before),
        ...('amount' in entry && begins(entry) ? startFacts(calendar, entry) : {}),
        ...(movesDate(entry) && due ? dueFacts(calendar, due) : {}),
        // Nobody knows the old calendar any more: these dates were promised otherwise.
        ...(movesDate(entry) && i < changed ? { todaysCalendar: true } : {}),
      };
      told.push({ code: entry.kind, at: calendar.localDateTime(entry.at), facts });
      if (due && movesDate(entry)) {
        // Calendar days count every day; there only the end has to look at days off.
        const { allowed } = replay.now;
        const endOnly = allowed !== null && isByDate(allowed);
        const from = Date.parse(entry.kind === 'adopted' ? ledger[0]!.at : entry.at);
        noteDays(calendar, endOnly ? due.exactAt : from, due.at, days, endOnly);
      }
    }
    const reading = readClock(ledger, calendar, now);
    const lines = [...days.values(), ...told].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return [workingTime(calendar, Date.parse(ledger[0]!.at)), ...lines, ...conclusion(calendar, reading)];
  } catch (error) {
    if (!(error instanceof CalendarRangeError)) throw error;
    return [...told, { code: 'draftYear', at: now.slice(0, 10), facts: {} }];
  }
}

/** As `explainLedger`, for one limit of a dossier, under the calendar that its limits are counted by. */
export function explainDue(
  dossier: Dossier,
  limit: string,
  calendars: Calendars,
  now: Instant = dossier.lastAt,
): readonly ExplanationLine[] {
  const ledger = dossier.ledgers[limit] ?? [];
  return explainLedger(ledger, calendarOfLedger(dossier, ledger, calendars), now);
}

/** Does counting start at the line? An extension and an adopted amount go on with what was counted. */
const begins = ({ kind }: LedgerEntry): boolean => kind !== 'extended' && kind !== 'adopted';

/** Does the line lead to a due date of its own? A changed calendar states its dates itself. */
function movesDate({ kind }: LedgerEntry): boolean {
  return kind !== 'paused' && kind !== 'ended' && kind !== 'calendarChanged';
}

/** The due moment, and the exact moment or last day before the law moves it. */
function dueFacts(calendar: WorkCalendar, { at, exactAt }: Due): ExplanationLine['facts'] {
  const local = (ms: number) => calendar.localDateTime(new Date(ms).toISOString());
  if (exactAt === at) return { due: local(at) };
  const last = calendar.dayOf(exactAt);
  // Work that goes on after closing with no day left is due the next working day.
  const isEvening = last !== calendar.dayOf(at) && calendar.isWorkingDay(last);
  return { due: local(at), exact: local(exactAt), ...(isEvening ? { isEvening } : {}) };
}

/** The office hours and the weekly days off, said once: without them nobody can recompute hours. */
function workingTime(calendar: WorkCalendar, start: number): ExplanationLine {
  const first = calendar.dayOf(start);
  const off = new Set<number>();
  // Four weeks, because a make-up Saturday hides that Saturdays are off.
  for (let day = first; day < first + 28; day += 1)
    if (calendar.noteOf(day)?.kind === 'WEEKEND') off.add(new Date(day * 86_400_000).getUTCDay() || 7);
  return {
    code: 'workingTime',
    at: formatCivilDay(first),
    facts: { hours: calendar.officeHours(first).join(', '), daysOff: [...off].sort().join(',') },
  };
}

/** Holidays and swapped days between two instants; ordinary weekends are not worth a line each. */
function noteDays(
  calendar: WorkCalendar,
  from: number,
  to: number,
  days: Map<CivilDay, ExplanationLine>,
  endOnly: boolean,
): void {
  const last = calendar.dayOf(to);
  for (let day = calendar.dayOf(from); day <= last; day += 1) {
    const note = calendar.noteOf(day);
    if (!note || note.kind === 'WEEKEND') continue;
    const { title, notice, kind } = note;
    days.set(day, {
      code: kind === 'MAKEUP_WORKDAY' ? 'makeupDay' : 'dayOff',
      at: formatCivilDay(day),
      facts: { kind, titleVi: title.vi, titleEn: title.en, notice, ...(endOnly ? { endOnly } : {}) },
    });
  }
}

function conclusion(
  calendar: WorkCalendar,
  { dueAt, originalDueAt, warnings, standing }: ReturnType<typeof readClock>,
): readonly ExplanationLine[] {
  if (dueAt === null) return [];
  const original =
    originalDueAt === null || originalDueAt === dueAt
      ? {}
      : { original: calendar.localDateTime(originalDueAt) };
  const date = calendar.localDate(dueAt);
  const draft: ExplanationLine = { code: 'draftYear', at: date, facts: { year: date.slice(0, 4) } };
  return [
    ...(warnings.length > 0 ? [draft] : []),
    {
      code: 'due',
      at: calendar.localDateTime(dueAt),
      facts: { ...original, ...(standing ? { standing } : {}) },
    },
  ];
}
