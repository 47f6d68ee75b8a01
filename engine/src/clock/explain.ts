import { formatCivilDay } from '../calendar/civil-day.ts';
import { CalendarRangeError, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { Dossier, Instant, Ledger } from '../dossier/dossier.ts';
import { calendarOfLedger, type Calendars } from './deadlines.ts';
import { readClock } from './due-date.ts';

/** One reason of a due date, as facts. Wording is separate (`word-explanation.ts`). */
export interface ExplanationLine {
  readonly code:
    | 'started'
    | 'dayOff'
    | 'makeupDay'
    | 'paused'
    | 'resumed'
    | 'restarted'
    | 'limited'
    | 'extended'
    | 'calendarChanged'
    | 'corrected'
    | 'ended'
    | 'due'
    | 'draftYear';
  /** Local moment `yyyy-MM-ddTHH:mm`, or a local date for days. */
  readonly at: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * Why a limit falls due when it does: where it started, which weekdays did not count and which Saturdays did, every
 * pause and restart, and the conclusion. In order of time.
 */
export function explainLedger(
  ledger: Ledger,
  calendar: WorkCalendar,
  now: Instant,
): readonly ExplanationLine[] {
  const lines: ExplanationLine[] = [];
  try {
    for (const entry of ledger) {
      const at = calendar.localDateTime(entry.at);
      switch (entry.kind) {
        case 'started':
        case 'restarted':
        case 'limited':
          lines.push({ code: entry.kind, at, facts: { value: entry.amount.value, unit: entry.amount.unit } });
          break;
        case 'extended':
          lines.push({
            code: 'extended',
            at,
            facts: {
              value: entry.amount.value,
              unit: entry.amount.unit,
              role: entry.by.role,
              agency: entry.by.agency,
              ground: entry.ground,
            },
          });
          break;
        case 'paused':
          lines.push({ code: 'paused', at, facts: { reason: entry.reason, mode: entry.mode } });
          break;
        case 'calendarChanged':
          lines.push({ code: entry.kind, at, facts: { notice: entry.notice } });
          break;
        case 'corrected':
          lines.push({ code: entry.kind, at, facts: { reason: entry.reason } });
          break;
        case 'resumed':
        case 'ended':
          lines.push({ code: entry.kind, at, facts: {} });
      }
    }
    const { dueAt, startedAt, warnings } = readClock(ledger, calendar, now);
    if (startedAt !== null && dueAt !== null) {
      lines.push(...specialDays(calendar, startedAt, dueAt));
      lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      if (warnings.length > 0) lines.push({ code: 'draftYear', at: calendar.localDate(dueAt), facts: {} });
      lines.push({ code: 'due', at: calendar.localDateTime(dueAt), facts: {} });
    }
  } catch (error) {
    if (!(error instanceof CalendarRangeError)) throw error;
    lines.push({ code: 'draftYear', at: now.slice(0, 10), facts: {} });
  }
  return lines;
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

/** Holidays and swapped days between two instants; ordinary weekends are not worth a line each. */
function specialDays(calendar: WorkCalendar, from: Instant, to: Instant): readonly ExplanationLine[] {
  const lines: ExplanationLine[] = [];
  const last = calendar.dayOf(Date.parse(to));
  for (let day = calendar.dayOf(Date.parse(from)); day <= last; day += 1) {
    const note = calendar.noteOf(day);
    if (!note || note.kind === 'WEEKEND') continue;
    const code = note.kind === 'MAKEUP_WORKDAY' ? 'makeupDay' : 'dayOff';
    const facts = { kind: note.kind, vi: note.title.vi, en: note.title.en, notice: note.notice };
    lines.push({ code, at: formatCivilDay(day), facts });
  }
  return lines;
}
