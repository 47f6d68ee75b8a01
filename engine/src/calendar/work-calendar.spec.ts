import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Amount } from '../document/amount.ts';
import { at, vietnam, workCalendar as calendar } from '../testing/calendar.ts';
import { compileCalendar } from './compile-calendar.ts';
import { CalendarRangeError } from './work-calendar.ts';

const due = (start: string, amount: Amount) =>
  calendar.localDateTime(new Date(calendar.dueOf(Date.parse(at(start)), amount).at).toISOString());

describe('the ten due dates every implementation must give', () => {
  const vectors: readonly [start: string, value: number, unit: Amount['unit'], due: string, why: string][] = [
    ['2026-08-21T09:00', 5, 'WORKING_DAY', '2026-08-27T17:00', 'Saturday 22 August is a make-up working day'],
    [
      '2026-08-28T09:00',
      3,
      'WORKING_DAY',
      '2026-09-07T17:00',
      '31 August swapped off, 1-2 September National Day',
    ],
    ['2026-02-12T09:00', 5, 'WORKING_DAY', '2026-02-26T17:00', 'Tết 16-20 February'],
    ['2025-12-31T09:00', 7, 'WORKING_DAY', '2026-01-12T17:00', '1-2 January off, Saturday 10 January worked'],
    ['2026-11-23T09:00', 1, 'WORKING_DAY', '2026-11-25T17:00', '24 November is a holiday'],
    ['2026-08-03T09:00', 30, 'CALENDAR_DAY', '2026-09-03T17:00', '2 September is a holiday'],
    ['2026-01-10T09:00', 7, 'CALENDAR_DAY', '2026-01-19T17:00', '17 January is a Saturday'],
    ['2026-08-21T16:00', 8, 'HOUR', '2026-08-22T16:00', 'the make-up Saturday has office hours'],
    ['2026-04-24T17:30', 8, 'HOUR', '2026-04-28T17:00', '27 April is a compensatory day'],
    [
      '2026-04-24T15:10',
      1,
      'SAME_DAY_CUTOFF',
      '2026-04-28T17:00',
      'after the cut-off, a weekend, 27 April off',
    ],
  ];

  it.each(vectors)('%s plus %d %s is %s: %s', (start, value, unit, expected) => {
    expect(due(start, { value, unit })).toBe(expected);
  });
});

describe('working time', () => {
  it('counts a same-day procedure received before the cut-off as due today at closing', () => {
    expect(due('2026-04-24T14:59', { value: 1, unit: 'SAME_DAY_CUTOFF' })).toBe('2026-04-24T17:00');
  });

  it('counts what happens at the closing hour from that day, and what happens after it from the next', () => {
    expect(due('2026-03-02T17:00', { value: 3, unit: 'WORKING_DAY' })).toBe('2026-03-05T17:00');
    expect(due('2026-03-02T17:01', { value: 3, unit: 'WORKING_DAY' })).toBe('2026-03-06T17:00');
    expect(due('2026-03-02T17:00', { value: 2, unit: 'HOUR' })).toBe('2026-03-03T09:30');
  });

  it('clamps a month to the last day of a shorter month and moves it off a day off', () => {
    expect(due('2026-03-31T09:00', { value: 1, unit: 'MONTH' })).toBe('2026-05-04T17:00');
  });

  it('asks when something was received, not when the afternoon begins, where the cut-off lies in the lunch break', () => {
    const noon = { value: 1, unit: 'SAME_DAY_CUTOFF', cutOff: '12:00' } as const;
    expect(due('2026-03-02T11:45', noon)).toBe('2026-03-02T17:00');
    expect(due('2026-03-02T12:00', noon)).toBe('2026-03-03T17:00');
    expect(due('2026-03-02T18:00', noon)).toBe('2026-03-03T17:00');
  });

  it('starts in the afternoon when something is received in the lunch break', () => {
    expect(due('2026-03-02T12:10', { value: 1, unit: 'HOUR' })).toBe('2026-03-02T14:00');
  });

  it('ends an amount that fills a window exactly at its closing, not at the next opening', () => {
    expect(due('2026-03-02T07:30', { value: 4, unit: 'HOUR' })).toBe('2026-03-02T11:30');
  });

  it('says so instead of guessing when a date lies beyond every year it knows', () => {
    expect(() => calendar.instantOf('2099-01-01T08:00')).toThrow(CalendarRangeError);
    expect(() => calendar.instantOf('2026-02-30T08:00')).toThrow(CalendarRangeError);
  });

  it('knows which years are announced', () => {
    const day = (date: string) => calendar.dayOf(Date.parse(at(`${date}T08:00`)));
    expect(calendar.statusOf(day('2026-05-05'))).toBe('final');
    expect(calendar.statusOf(day('2027-05-05'))).toBe('draft');
    expect(calendar.statusOf(day('2028-05-05'))).toBe('missing');
  });
});

const moment = fc.integer({ min: Date.parse('2025-06-01'), max: Date.parse('2026-12-01') });
const amount = fc.record({
  value: fc.integer({ min: 0, max: 60 }),
  unit: fc.constantFrom('WORKING_DAY', 'CALENDAR_DAY', 'HOUR', 'MONTH', 'SAME_DAY_CUTOFF' as const),
}) as fc.Arbitrary<Amount>;
const bounded = amount.map((a) => (a.unit === 'MONTH' ? { ...a, value: a.value % 12 } : a));

describe('laws of due dates', () => {
  it('never falls on a day off', () => {
    fc.assert(
      fc.property(moment, bounded, (from, limit) =>
        calendar.isWorkingDay(calendar.dayOf(calendar.dueOf(from, limit).at)),
      ),
    );
  });

  it('never lies before the start of counting', () => {
    fc.assert(
      fc.property(
        moment,
        bounded,
        (from, limit) => calendar.dueOf(from, limit).at >= calendar.normalise(from),
      ),
    );
  });

  it('is monotone in the amount and in the start', () => {
    fc.assert(
      fc.property(moment, moment, bounded, fc.integer({ min: 0, max: 10 }), (a, b, limit, more) => {
        const longer = { ...limit, value: limit.value + more };
        const [early, late] = a < b ? [a, b] : [b, a];
        return (
          calendar.dueOf(a, limit).at <= calendar.dueOf(a, longer).at &&
          calendar.dueOf(early, limit).at <= calendar.dueOf(late, limit).at
        );
      }),
    );
  });

  it('consumes exactly the hours it was given', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 400 }), (from, hours) => {
        const end = calendar.dueOf(from, { value: hours, unit: 'HOUR' }).at;
        return calendar.elapsed(end) - calendar.elapsed(from) === hours * 3_600_000;
      }),
    );
  });
});

describe('a calendar in a country that moves its clocks', () => {
  it('keeps office hours at local time on both sides of the change', () => {
    const berlin = compileCalendar({ ...vietnam, timeZone: 'Europe/Berlin' });
    expect(berlin.instantOf('2026-03-27T08:00')).toBe('2026-03-27T07:00:00.000Z');
    expect(berlin.instantOf('2026-03-30T08:00')).toBe('2026-03-30T06:00:00.000Z');
    expect(berlin.instantOf('2026-10-26T08:00')).toBe('2026-10-26T07:00:00.000Z');
    const friday = Date.parse(berlin.instantOf('2026-03-27T16:00'));
    const { at: due } = berlin.dueOf(friday, { value: 2, unit: 'HOUR' });
    expect(berlin.localDateTime(new Date(due).toISOString())).toBe('2026-03-30T08:30');
  });
});

describe('a day on which the clocks are moved', () => {
  const local = (timeZone: string, weekend: number[] = []) =>
    compileCalendar({ ...vietnam, timeZone, weekend });
  const hours = (place: ReturnType<typeof local>, day: string) =>
    ['07:30', '17:00'].map((time) => place.instantOf(`${day}T${time}`).slice(11, 16));

  it('keeps its office hours by the clock on the wall, also where it is a working day', () => {
    expect(hours(local('Europe/Berlin'), '2026-03-29')).toEqual(['05:30', '15:00']);
    expect(hours(local('Europe/Berlin'), '2026-10-25')).toEqual(['06:30', '16:00']);
    // Havana has no midnight on that day: it begins at one.
    expect(hours(local('America/Havana'), '2026-03-08')).toEqual(['11:30', '21:00']);
    expect(hours(local('Africa/Cairo'), '2026-10-29')).toEqual(['04:30', '14:00']);
  });

  it('takes the first of a time that is shown twice, and the time so much later of one that is skipped', () => {
    const berlin = local('Europe/Berlin');
    expect(berlin.instantOf('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(berlin.instantOf('2026-10-25T03:00')).toBe('2026-10-25T02:00:00.000Z');
    expect(berlin.instantOf('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('shows the time of the wall, before the change and after it', () => {
    const shown = (timeZone: string, instant: string) => local(timeZone).localDateTime(instant);
    expect(shown('Europe/Berlin', '2026-03-29T00:59:00.000Z')).toBe('2026-03-29T01:59');
    expect(shown('Europe/Berlin', '2026-03-29T01:00:00.000Z')).toBe('2026-03-29T03:00');
    expect(shown('Africa/Cairo', '2026-10-29T21:30:00.000Z')).toBe('2026-10-29T23:30');
    expect(shown('America/Havana', '2026-03-08T05:00:00.000Z')).toBe('2026-03-08T01:00');
  });

  it('has as many working hours as every other', () => {
    const calendar = local('Australia/Lord_Howe');
    const day = (date: string) => Date.parse(calendar.instantOf(`${date}T12:00`));
    expect(calendar.elapsed(day('2026-04-06')) - calendar.elapsed(day('2026-04-05'))).toBe(8 * 3_600_000);
  });
});
