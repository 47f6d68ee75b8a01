import { describe, expect, it } from '@jest/globals';
import { amountOf } from './events.ts';

describe('ISO 8601 durations', () => {
  it.each([
    ['P3D', { value: 3, unit: 'CALENDAR_DAY' }],
    ['P2W', { value: 14, unit: 'CALENDAR_DAY' }],
    ['P1M', { value: 1, unit: 'MONTH' }],
    ['P1Y', { value: 12, unit: 'MONTH' }],
    ['PT48H', { value: 2, unit: 'CALENDAR_DAY' }],
    ['PT4H', { value: 4, unit: 'HOUR' }],
    ['PT90M', { value: 1.5, unit: 'HOUR' }],
  ])('%s is calendar time, never working days', (text, amount) => {
    expect(amountOf(text)).toEqual(amount);
  });

  it.each(['P1M3D', 'P', 'PT', '7 days', 'P-3D', '${han}', 'R3/PT10H', 'P3DT4H', 'PT0H', 'P0D'])(
    '%s cannot be said in one of our units, and is not guessed',
    (text) => {
      expect(amountOf(text)).toBeNull();
    },
  );
});
