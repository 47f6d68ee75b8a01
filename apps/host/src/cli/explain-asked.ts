import {
  CalendarDocument,
  CalendarRangeError,
  compileCalendar,
  explainLedger,
  readClock,
  wordExplanation,
  type Ledger,
  type WorkCalendar,
} from '@motcua/engine';
import { z } from 'zod';
import type { World } from './definitions-folder.ts';
import { Limit, LedgerFile, Moment } from './ledger-file.ts';
import { readProcedureText } from './procedure-file.ts';
import { textOf, UsageError, type CommandLine } from './verb.ts';

/** A limit or a ledger to be explained, as it was typed. */
interface Asked {
  readonly from: string | undefined;
  readonly limit: string | undefined;
  readonly unit: string | undefined;
  readonly ledger: string | undefined;
  readonly calendar: string | undefined;
  readonly agency: string | undefined;
}

/** Is it a limit or a ledger that is asked about, and no scenario? */
export function isAsked(values: CommandLine['values']): boolean {
  return values['from'] !== undefined || values['ledger'] !== undefined;
}

function askedIn(values: CommandLine['values']): Asked {
  return {
    from: textOf(values, 'from'),
    limit: textOf(values, 'limit'),
    unit: textOf(values, 'unit'),
    ledger: textOf(values, 'ledger'),
    calendar: textOf(values, 'calendar'),
    agency: textOf(values, 'agency'),
  };
}

/**
 * The due date of a limit or of a whole ledger and its reasons. For machines one JSON object: `dueAt` and `originalDueAt`
 * with the offset of the calendar's zone, and `lines`, each with its facts and its sentence in both languages.
 */
export function explainAsked({ values, json, language }: CommandLine, world: World): string[] {
  const asked = askedIn(values);
  const calendar = calendarOf(asked, world);
  const ledger = ledgerOf(asked, calendar);
  const now = ledger[ledger.length - 1]!.at;
  const { dueAt, originalDueAt, warnings } = readClock(ledger, calendar, now);
  const lines = explainLedger(ledger, calendar, now);
  if (!json) return lines.map((line) => wordExplanation(line, language, world.names));
  const answer = {
    dueAt: zoned(calendar, dueAt),
    originalDueAt: zoned(calendar, originalDueAt),
    warnings,
    lines: lines.map((line) => ({
      ...line,
      vi: wordExplanation(line, 'vi', world.names),
      en: wordExplanation(line, 'en', world.names),
    })),
  };
  return [JSON.stringify(answer, null, 2)];
}

function calendarOf({ calendar, agency }: Asked, world: World): WorkCalendar {
  if (calendar !== undefined) {
    const document = readAs(CalendarDocument, calendar, 'a calendar');
    return compileCalendar(document);
  }
  if (agency === undefined) return world.nationalCalendar();
  if (world.names.agency(agency) === undefined)
    throw new UsageError(`--agency: the register has no agency '${agency}'.`);
  return world.calendars(agency);
}

function ledgerOf(asked: Asked, calendar: WorkCalendar): Ledger {
  try {
    return asked.ledger === undefined ? [started(asked, calendar)] : fileLedger(asked.ledger, calendar);
  } catch (error) {
    if (error instanceof CalendarRangeError) throw new UsageError(error.message);
    throw error;
  }
}

function started({ from, limit, unit }: Asked, calendar: WorkCalendar): Ledger[number] {
  const at = Moment.safeParse(from);
  if (!at.success) throw new UsageError(`--from is written like 2026-08-21T15:10, not '${from ?? ''}'.`);
  const amount = Limit.safeParse({
    value: unit === 'SAME_DAY_CUTOFF' && limit === undefined ? 1 : Number(limit ?? NaN),
    unit,
  });
  if (!amount.success)
    throw new UsageError(
      `--limit is a number from 0 to 10000 (whole for days and months) and --unit one of WORKING_DAY, CALENDAR_DAY, HOUR, MONTH, SAME_DAY_CUTOFF; not '${limit ?? ''}' and '${unit ?? ''}'.`,
    );
  return { kind: 'started', at: instant(calendar, at.data), amount: amount.data };
}

function fileLedger(file: string, calendar: WorkCalendar): Ledger {
  const lines = readAs(LedgerFile, file, 'a ledger');
  const ledger = lines.map((line) =>
    Object.fromEntries(
      Object.entries(line).map(([name, value]) => [
        name,
        isMomentField(name) && typeof value === 'string' ? instant(calendar, value) : value,
      ]),
    ),
  ) as unknown as Ledger;
  const back = ledger.findIndex((line, i) => i > 0 && line.at < ledger[i - 1]!.at);
  if (back > 0) throw new UsageError(`${file}: line ${back + 1} is earlier than the line before it.`);
  return ledger;
}

const isMomentField = (name: string) =>
  ['at', 'dueAt', 'dueBefore', 'dueAfter', 'originalDueAt'].includes(name);

/** A moment as written: an instant, or the local time of the calendar. */
function instant(calendar: WorkCalendar, moment: string): string {
  return moment.length === 16 ? calendar.instantOf(moment) : new Date(moment).toISOString();
}

function readAs<T>(shape: z.ZodType<T>, file: string, what: string): T {
  const text = readProcedureText(file);
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new UsageError(`${file} is not ${what}: ${detail}`);
  }
}

/** `2026-08-27T17:00:00+07:00`. */
function zoned(calendar: WorkCalendar, at: string | null): string | null {
  if (at === null) return null;
  const local = calendar.localDateTime(at);
  const minutes = (Date.parse(`${local}:00Z`) - Date.parse(`${at.slice(0, 16)}:00Z`)) / 60_000;
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}:00${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
