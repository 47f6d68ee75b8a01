import { describe, expect, it } from '@jest/globals';
import { instantOf, typedTime } from './typed-time.ts';

describe('a typed time of day', () => {
  it.each([
    ['8:30', '08:30'],
    ['8h30', '08:30'],
    ['08.30', '08:30'],
    ['0830', '08:30'],
    ['8 giờ 30', '08:30'],
    ['8h', '08:00'],
    [' 17 ', '17:00'],
    ['23:59', '23:59'],
  ])('%p means %s', (typed, meant) => {
    expect(typedTime(typed)).toBe(meant);
  });

  it.each(['24:00', '8:60', 'sáng', '', '123', '8:3'])('%p is none', (typed) => {
    expect(typedTime(typed)).toBeNull();
  });

  it('is the time of Vietnam, wherever the screen stands', () => {
    expect(instantOf('2026-11-02', '08:30')).toBe('2026-11-02T01:30:00.000Z');
  });
});
