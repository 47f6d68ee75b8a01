import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { typedDay, typedTime, writtenDay } from './typed-moment.ts';

describe('a day as it is typed', () => {
  it.each([
    ['5/8/26', '2026-08-05'],
    ['05082026', '2026-08-05'],
    ['5.8.2026', '2026-08-05'],
    ['05-08-26', '2026-08-05'],
    ['2026-08-05', '2026-08-05'],
    ['31/2/2026', null],
    ['hôm nay', null],
    ['', null],
  ])('%j is %j', (typed, day) => expect(typedDay(typed)).toBe(day));

  it('is read back from how it is written, whichever day it is', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(typedDay(writtenDay(day))).toBe(day);
      }),
    );
  });
});

describe('a time of day as it is typed', () => {
  it.each([
    ['8', '08:00'],
    ['8:5', '08:05'],
    ['0830', '08:30'],
    ['8h30', '08:30'],
    ['17:00', '17:00'],
    ['24:00', null],
    ['8:75', null],
    ['sáng', null],
  ])('%j is %j', (typed, time) => expect(typedTime(typed)).toBe(time));
});
