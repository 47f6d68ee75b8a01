import ICAL from 'ical.js';
import { formatCivilDay, parseCivilDay, type CalendarDocument, type SpecialDay } from '@motcua/engine';
import { encoded, isPlain, own } from './own-properties.ts';

// The library does not count the blank with which a folded line goes on; a line has 75 octets with it.
ICAL.foldLength = 74;

/**
 * A calendar as iCalendar (RFC 5545): an all-day event for each special day, which every calendar program shows, and
 * properties of our own from which `readIcs` makes the very same document again.
 */
export function writeIcs(document: CalendarDocument, savedAt: string): string {
  const { years, ...head } = document;
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Motcua//Calendars//VI');
  calendar.addPropertyWithValue('x-wr-calname', encoded(document.title.vi));
  const announced = Object.entries(years).map(([year, { days: _, ...rest }]) => [year, rest]);
  calendar.addPropertyWithValue(own.calendar, encoded(JSON.stringify({ ...head, years: announced })));
  for (const [year, { days }] of Object.entries(years))
    for (const [index, day] of days.entries())
      calendar.addSubcomponent(event(document.id, year, day, index, savedAt));
  return `${calendar.toString()}\r\n`;
}

function event(id: string, year: string, day: SpecialDay, index: number, savedAt: string): ICAL.Component {
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', `${year}-${index}-${day.date}.${id}@motcua`);
  component.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(savedAt), true));
  component.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(day.date));
  component.addPropertyWithValue(
    'dtend',
    ICAL.Time.fromDateString(formatCivilDay(parseCivilDay(day.date) + 1)),
  );
  component.addPropertyWithValue('summary', day.title.vi.replace(/\p{Cc}/gu, ' '));
  component.addPropertyWithValue('transp', day.kind === 'MAKEUP_WORKDAY' ? 'OPAQUE' : 'TRANSPARENT');
  component.addPropertyWithValue(own.year, year);
  component.addPropertyWithValue(own.kind, day.kind);
  if (!isPlain(day.title.vi)) component.addPropertyWithValue(own.titleVi, encoded(day.title.vi));
  component.addPropertyWithValue(own.titleEn, encoded(day.title.en));
  if (day.for !== undefined) component.addPropertyWithValue(own.for, day.for);
  if (day.notice !== undefined) component.addPropertyWithValue(own.notice, encoded(day.notice));
  return component;
}
