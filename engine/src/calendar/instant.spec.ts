import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, formatCivilDay, parseCivilDay } from './civil-day.ts';
import { formatInstant, parseInstant } from './instant.ts';

const year1 = Date.parse('0001-01-01T00:00:00.000Z');
const year9999 = Date.parse('9999-12-31T23:59:59.999Z');
const someMoment = fc.integer({ min: year1 - 400 * 86_400_000, max: year9999 + 400 * 86_400_000 });

describe('instants as texts', () => {
  it('are written as the platform writes them, in every year and before 1970 as well', () => {
    fc.assert(fc.property(someMoment, (ms) => expect(formatInstant(ms)).toBe(new Date(ms).toISOString())));
  });

  it('are read as the platform reads them', () => {
    fc.assert(fc.property(someMoment, (ms) => expect(parseInstant(new Date(ms).toISOString())).toBe(ms)));
  });

  it('lose parts of a millisecond, as the platform does', () => {
    expect(formatInstant(1_787_277_600_000.9)).toBe(new Date(1_787_277_600_000.9).toISOString());
  });

  it.each([
    '2026-08-21T08:10:00Z',
    '2026-08-21T08:10:00.000+07:00',
    '2026-08-21',
    '2026-02-30T08:10:00.000Z',
    '2100-02-29T08:10:00.000Z',
    '2026-13-01T08:10:00.000Z',
    '2026-08-21T24:00:00.000Z',
    '2026-08-21T08:60:00.000Z',
    '2026-08-21T08:10:60.000Z',
    '2026-08-21t08:10:00.000Z',
    '2026-0a-21T08:10:00.000Z',
    'hôm nay',
    '',
  ])('reads %p as the platform reads it, or finds as it does that it is no instant', (text) => {
    expect(parseInstant(text)).toBe(Date.parse(text));
  });

  it('reads a text with one sign changed as the platform does', () => {
    fc.assert(
      fc.property(someMoment, fc.nat(23), fc.constantFrom(...'0123456789-T:.Z '), (ms, at, sign) => {
        const text = new Date(ms).toISOString();
        const changed = `${text.slice(0, at)}${sign}${text.slice(at + 1)}`;
        expect(parseInstant(changed)).toBe(Date.parse(changed));
      }),
    );
  });

  it('cannot be written where there is no such moment', () => {
    expect(() => formatInstant(NaN)).toThrow(RangeError);
  });
});

describe('months later', () => {
  it('is the same day number, or the last day of a month that has no such day', () => {
    const later = (date: string, months: number) => formatCivilDay(addMonths(parseCivilDay(date), months));
    expect(later('2026-01-31', 1)).toBe('2026-02-28');
    expect(later('2028-01-31', 1)).toBe('2028-02-29');
    expect(later('2026-08-31', 13)).toBe('2027-09-30');
    expect(later('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('agrees with the calendar of the platform on every day and number of months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 100_000 }),
        fc.integer({ min: -600, max: 600 }),
        (day, months) => {
          const date = new Date(day * 86_400_000);
          const month = date.getUTCMonth() + months;
          const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0));
          const same = Date.UTC(date.getUTCFullYear(), month, date.getUTCDate());
          expect(addMonths(day, months)).toBe(Math.min(last.getTime(), same) / 86_400_000);
        },
      ),
    );
  });
});
