import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam } from '../testing/calendar.ts';
import { parseCivilDay, type CivilDay } from './civil-day.ts';
import { compileCalendar } from './compile-calendar.ts';
import { CalendarRangeError, type WorkCalendar } from './work-calendar.ts';

const day = 86_400_000;
const first = parseCivilDay('2024-06-01');
const last = parseCivilDay('2028-06-01');
const someDay = fc.integer({ min: first, max: last });
const someMoment = fc.integer({ min: first * day, max: last * day });

/** Clocks there go forward and back in the middle of the night, an hour or half an hour. */
const zones = ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'] as const;

describe.each(zones)(
  'what is looked up in a calendar of %s is what walking through its days finds',
  (timeZone) => {
    const calendar = compileCalendar({ ...vietnam, timeZone });

    it('for the working day that many days on', () => {
      fc.assert(
        fc.property(someDay, fc.integer({ min: 0, max: 300 }), (from, n) => {
          expect(calendar.workingDayAfter(from, n)).toBe(walk(calendar, from, n));
        }),
      );
    });

    it('for the number of working days between two days', () => {
      fc.assert(
        fc.property(someDay, someDay, (from, to) => {
          let count = 0;
          for (let at = from + 1; at <= to; at += 1) count += calendar.isWorkingDay(at) ? 1 : 0;
          expect(calendar.workingDaysBetween(from, to)).toBe(count);
        }),
      );
    });

    it('for the first working day from a day on', () => {
      fc.assert(
        fc.property(someDay, (from) => {
          const found = calendar.workingDayOnOrAfter(from);
          expect(calendar.isWorkingDay(found)).toBe(true);
          for (let at = from; at < found; at += 1) expect(calendar.isWorkingDay(at)).toBe(false);
        }),
      );
    });

    it('for the day of a moment, to the millisecond around midnight', () => {
      fc.assert(
        fc.property(someMoment, (moment) => {
          const local = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
          expect(calendar.dayOf(moment)).toBe(parseCivilDay(local));
        }),
      );
      fc.assert(
        fc.property(someDay, (at) => {
          const midnight = Date.parse(
            calendar.instantOf(`${new Date(at * day).toISOString().slice(0, 10)}T00:00`),
          );
          expect([calendar.dayOf(midnight - 1), calendar.dayOf(midnight)]).toEqual([at - 1, at]);
        }),
      );
    });

    it('for working time: what passes after a moment is what lies between it and the moment found', () => {
      fc.assert(
        fc.property(someMoment, fc.integer({ min: 1, max: 2_000 * 3_600_000 }), (from, workingMs) => {
          const to = calendar.after(from, workingMs);
          expect(calendar.elapsed(to) - calendar.elapsed(from)).toBe(workingMs);
          expect(calendar.elapsed(to - 1) - calendar.elapsed(from)).toBe(workingMs - 1);
        }),
      );
    });
  },
);

describe('a calendar asked beyond its years', () => {
  const calendar = compileCalendar(vietnam);
  const beyond = parseCivilDay('2039-12-31');
  const before = parseCivilDay('2023-12-31');

  it.each([
    ['a working day after its last', () => calendar.workingDayAfter(beyond, 5)],
    ['working days to a day behind its last', () => calendar.workingDaysBetween(beyond - 10, beyond + 10)],
    ['working days from a day before its first', () => calendar.workingDaysBetween(before - 10, before + 10)],
    ['the first working day from a day behind its last', () => calendar.workingDayOnOrAfter(beyond + 10)],
    ['a day that does not exist', () => calendar.isWorkingDay(NaN)],
    ['working time that leads beyond it', () => calendar.after(beyond * day, 100 * 8 * 3_600_000)],
    ['the day of a moment before it', () => calendar.dayOf((before - 10) * day)],
    ['the day of a moment behind it', () => calendar.dayOf((beyond + 10) * day)],
  ])('says so for %s', (_, ask) => {
    expect(ask).toThrow(CalendarRangeError);
  });

  it('counts no working days backwards', () => {
    expect(calendar.workingDaysBetween(beyond, before)).toBe(0);
  });
});

function walk(calendar: WorkCalendar, from: CivilDay, n: number): CivilDay {
  let at = from;
  for (let left = n; left > 0;) {
    at += 1;
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}
