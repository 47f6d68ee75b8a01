import { describe, expect, it } from '@jest/globals';
import { typedDate } from './typed-date.ts';

describe('a typed date', () => {
  it.each([
    ['5/8/26', '2026-08-05'],
    ['05082026', '2026-08-05'],
    ['050826', '2026-08-05'],
    ['05/08/2026', '2026-08-05'],
    [' 5.8.2026 ', '2026-08-05'],
    ['5-8-26', '2026-08-05'],
    ['2026-08-05', '2026-08-05'],
    ['29/02/2024', '2024-02-29'],
  ])('%s means %s', (typed, meant) => {
    expect(typedDate(typed, 2026)).toBe(meant);
  });

  it('with a two-digit year far ahead belongs to the last century', () => {
    expect(typedDate('1/2/58', 2026)).toBe('1958-02-01');
    expect(typedDate('1/2/36', 2026)).toBe('2036-02-01');
  });

  it.each(['31/02/2026', '29/02/2026', '8/13/2026', '0/1/2026', 'mai', '', '5/8', '12345'])(
    '%p is no date of the calendar',
    (typed) => {
      expect(typedDate(typed, 2026)).toBeNull();
    },
  );
});
