import fc from 'fast-check';
import { CalendarDocument } from '../calendar/calendar-document.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { naiveCalendar, type PlainCalendar } from './naive-calendar.ts';
import { Finger } from './naive-finger.ts';

/** Calendars that nobody would think of; all times on a grid of a quarter of an hour. */

export const quarter = 15 * 60_000;

/** Where random ledgers begin: somewhere in these seven months. */
export const firstDay = Date.parse('2026-01-01T00:00:00Z');
export const days = 220;

/** Whole hours, half hours, three quarters; no change of the clock, one at two, one at midnight, one by half an hour. */
const zones = [
  'Asia/Ho_Chi_Minh',
  'UTC',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/Los_Angeles',
  'Africa/Cairo',
  'America/Havana',
  'Australia/Lord_Howe',
] as const;

const pad = (n: number) => String(n).padStart(2, '0');
const time = (quarters: number) => `${pad(Math.floor(quarters / 4))}:${pad((quarters % 4) * 15)}`;
const date = (n: number) => new Date(firstDay + n * 86_400_000).toISOString().slice(0, 10);

/** One to three windows between five in the morning and ten in the evening, and a cut-off between first and last. */
const hours = fc
  .uniqueArray(fc.integer({ min: 20, max: 88 }), { minLength: 2, maxLength: 6 })
  .filter(({ length }) => length % 2 === 0)
  .map((quarters) => [...quarters].sort((a, b) => a - b))
  .chain((sorted) =>
    fc.integer({ min: sorted[0]! + 1, max: sorted.at(-1)! }).map((cutOff) => ({
      windows: Array.from(
        { length: sorted.length / 2 },
        (_, i) => [time(sorted[2 * i]!), time(sorted[2 * i + 1]!)] as const,
      ),
      cutOff: time(cutOff),
    })),
  );

const officeHours = {
  windows: [
    ['07:30', '11:30'],
    ['13:00', '17:00'],
  ] as const,
  cutOff: '15:00',
};

export const plainCalendar: fc.Arbitrary<PlainCalendar> = fc
  .record({
    zone: fc.oneof({ weight: 2, arbitrary: fc.constant(zones[0]) }, fc.constantFrom(...zones)),
    weekend: fc.oneof(
      fc.constant([6, 7]),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 0, maxLength: 5 }),
    ),
    // Single days off, and one stretch of nine as at Tết.
    single: fc.uniqueArray(fc.nat(days + 60), { maxLength: 25 }),
    stretch: fc.nat(days),
    makeUp: fc.uniqueArray(fc.nat(days + 60), { maxLength: 25 }),
    hours: fc.oneof(fc.constant(officeHours), hours),
  })
  .map(({ zone, weekend, single, stretch, makeUp, hours: { windows, cutOff } }) => {
    const off = new Set([...single, ...Array.from({ length: 9 }, (_, i) => stretch + i)]);
    for (const n of makeUp) off.delete(n);
    return { zone, weekend, off: [...off].map(date), makeUp: makeUp.map(date), windows, cutOff };
  });

/** One calendar, compiled for the engine and laid under the finger of the naive clock. */
export interface BothCalendars {
  readonly plain: PlainCalendar;
  readonly engine: WorkCalendar;
  readonly naive: Finger;
}

export function bothCalendars(plain: PlainCalendar, tick = quarter): BothCalendars {
  const title = { vi: 'ngày', en: 'day' };
  const special = [
    ...plain.off.map((day) => ({ date: day, kind: 'HOLIDAY', title })),
    ...plain.makeUp.map((day) => ({ date: day, kind: 'MAKEUP_WORKDAY', title })),
  ];
  const year = (number: string) => ({
    status: 'final',
    notice: 'thử',
    days: special.filter((day) => day.date.startsWith(number)),
  });
  const document = CalendarDocument.parse({
    id: 'random',
    title,
    timeZone: plain.zone,
    weekend: plain.weekend,
    windows: plain.windows,
    cutOff: plain.cutOff,
    years: { '2026': year('2026'), '2027': year('2027') },
  });
  return { plain, engine: compileCalendar(document), naive: new Finger(naiveCalendar(plain, tick)) };
}
