import ICAL from 'ical.js';
import { CalendarDocument, DayKind, formatCivilDay, parseCivilDay, type SpecialDay } from '@motcua/engine';
import { ProblemException } from '../../problem/problem-exception.ts';
import { decoded, own } from './own-properties.ts';

/** A hundred years of holidays are a tenth of it. */
const mostBytes = 512 * 1024;
const mostEvents = 2_000;
/** Calendar, event, alarm. */
const mostDeep = 3;
/** A longer event is a season, not a row of days off. */
const longestEvent = 31;

/** A day of a file, and where it stood. */
export interface ReadDay {
  readonly day: Omit<SpecialDay, 'kind'> & { readonly kind: DayKind | null };
  /** The year it was listed under, in a file of ours. */
  readonly year: string | null;
}

export interface NotTaken {
  readonly title: string;
  readonly reason: 'recurring' | 'not-all-day' | 'too-long' | 'no-date' | 'other-calendar';
}

export interface ReadIcs {
  /** The document that was exported, where the file is one of ours and nobody broke it. */
  readonly document: CalendarDocument | null;
  readonly days: readonly ReadDay[];
  readonly notTaken: readonly NotTaken[];
}

/**
 * Reads a calendar file. Nothing recurs: a rule is never expanded, its event is listed as not taken, and so are the
 * events of a second calendar in the file. Throws a problem for what is no iCalendar in UTF-8 or is larger than any list
 * of holidays.
 */
export function readIcs(bytes: Uint8Array): ReadIcs {
  if (bytes.length > mostBytes) throw tooLarge();
  const [calendar, ...others] = parse(textOf(bytes));
  const events = calendar.getAllSubcomponents('vevent');
  const elsewhere = others.flatMap((other) => other.getAllSubcomponents('vevent'));
  if (events.length + elsewhere.length > mostEvents) throw tooLarge();
  const days: ReadDay[] = [];
  const notTaken: NotTaken[] = [];
  for (const event of events) {
    const title = textIn(event, 'summary');
    const found = datesOf(event);
    if ('reason' in found) notTaken.push(left(title, found.reason));
    else for (const date of found.dates) days.push(dayOf(event, date, title));
    if (days.length > mostEvents) throw tooLarge();
  }
  notTaken.push(...elsewhere.map((event) => left(textIn(event, 'summary'), 'other-calendar')));
  return { document: documentOf(calendar, days, notTaken), days, notTaken };
}

const left = (title: string, reason: NotTaken['reason']): NotTaken => ({
  title: title.slice(0, 200),
  reason,
});

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    throw unreadable('UTF-8');
  }
}

function parse(text: string): [ICAL.Component, ...ICAL.Component[]] {
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) throw unreadable('BEGIN:VCALENDAR');
  if (text.includes('\0')) throw unreadable('\\0');
  let depth = 0;
  for (const [, word] of text.matchAll(/^(BEGIN|END):/gim)) {
    depth += word?.toUpperCase() === 'BEGIN' ? 1 : -1;
    if (depth > mostDeep) throw unreadable('BEGIN');
  }
  try {
    const parsed = ICAL.parse(text) as unknown;
    // Several calendars in one file are a list of lists.
    const all = Array.isArray(parsed) && Array.isArray(parsed[0]) ? (parsed as unknown[]) : [parsed];
    const [first, ...others] = all.map(
      (one) => new ICAL.Component(one as ConstructorParameters<typeof ICAL.Component>[0]),
    );
    if (first === undefined) throw unreadable('BEGIN:VCALENDAR');
    return [first, ...others];
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message.slice(0, 120) : '');
  }
}

function datesOf(event: ICAL.Component): { dates: string[] } | { reason: NotTaken['reason'] } {
  if (['rrule', 'rdate', 'exrule'].some((name) => event.hasProperty(name))) return { reason: 'recurring' };
  const start = dateIn(event, 'dtstart');
  if (start === undefined) return { reason: 'not-all-day' };
  if (Number.isNaN(start)) return { reason: 'no-date' };
  const said = lengthOf(event, start);
  if (said === undefined) return { reason: 'not-all-day' };
  if (Number.isNaN(said)) return { reason: 'no-date' };
  const length = Math.max(1, said);
  if (length > longestEvent) return { reason: 'too-long' };
  return { dates: Array.from({ length }, (_, n) => formatCivilDay(start + n)) };
}

/** Days from the first to the end, as `dateIn` answers: an event names its end or how long it is, or is one day. */
function lengthOf(event: ICAL.Component, start: number): number | undefined {
  if (event.hasProperty('dtend')) {
    const end = dateIn(event, 'dtend');
    return end === undefined ? undefined : end - start;
  }
  const property = event.getFirstProperty('duration');
  if (!property) return 1;
  const said = String(property.jCal[3]);
  if (/^[+-]?P\d*D?T/i.test(said)) return undefined;
  const [, weeks, days] = /^\+?P(?=\d)(?:(\d+)W)?(?:(\d+)D)?$/i.exec(said) ?? [];
  return weeks === undefined && days === undefined ? NaN : Number(weeks ?? 0) * 7 + Number(days ?? 0);
}

/** The civil day of an all-day property; undefined where it names an hour or is not there, NaN where it is no date. */
function dateIn(event: ICAL.Component, name: string): number | undefined {
  const property = event.getFirstProperty(name);
  if (property?.type !== 'date') return undefined;
  return parseCivilDay(String(property.jCal[3]));
}

function textIn(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
}

function ownIn(component: ICAL.Component, name: string): string | undefined {
  return component.hasProperty(name) ? decoded(textIn(component, name)) : undefined;
}

function dayOf(event: ICAL.Component, date: string, title: string): ReadDay {
  const kind = DayKind.safeParse(ownIn(event, own.kind));
  const swapped = ownIn(event, own.for);
  const notice = ownIn(event, own.notice);
  const vi = ownIn(event, own.titleVi) ?? title.slice(0, 2000);
  return {
    day: {
      date,
      kind: kind.success ? kind.data : null,
      title: { vi, en: ownIn(event, own.titleEn) ?? vi },
      ...(swapped === undefined ? {} : { for: swapped }),
      ...(notice === undefined ? {} : { notice }),
    },
    year: ownIn(event, own.year) ?? null,
  };
}

/** The document a file of ours was made of; what another program moved has moved with it. */
function documentOf(
  calendar: ICAL.Component,
  days: readonly ReadDay[],
  notTaken: readonly NotTaken[],
): CalendarDocument | null {
  const head = ownIn(calendar, own.calendar);
  if (head === undefined || notTaken.length > 0) return null;
  try {
    const { years, ...rest } = JSON.parse(head) as { years: [string, object][] };
    const listed = years.map(([year, said]) => [
      year,
      { ...said, days: days.filter((one) => one.year === year).map(({ day }) => day) },
    ]);
    const parsed = CalendarDocument.safeParse({ ...rest, years: Object.fromEntries(listed) });
    return parsed.success && days.every((one) => one.year !== null && one.year in parsed.data.years)
      ? parsed.data
      : null;
  } catch {
    return null;
  }
}

const unreadable = (detail: string) => new ProblemException('ics-unreadable', { facts: { detail } });
const tooLarge = () =>
  new ProblemException('ics-too-large', { facts: { max: mostBytes / 1024, events: mostEvents } });
