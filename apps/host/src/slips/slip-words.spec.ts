import { describe, expect, it } from '@jest/globals';
import {
  amountInWords,
  decreeDate,
  decreeDateTime,
  shortDateTime,
  workingTime,
  written,
} from './slip-words.ts';

describe('words on slips', () => {
  it('write a zero before days below 10 and the months January and February only, as Decree 30/2020 wants', () => {
    expect(decreeDate('2026-02-05', 'vi')).toBe('ngày 05 tháng 02 năm 2026');
    expect(decreeDate('2026-01-31', 'vi')).toBe('ngày 31 tháng 01 năm 2026');
    expect(decreeDate('2026-03-09', 'vi')).toBe('ngày 09 tháng 3 năm 2026');
    expect(decreeDate('2026-12-10', 'vi')).toBe('ngày 10 tháng 12 năm 2026');
  });

  it('say hours and minutes in the time of Vietnam', () => {
    expect(decreeDateTime('2026-02-04T18:05:00.000Z', 'vi')).toBe(
      '01 giờ 05 phút, ngày 05 tháng 02 năm 2026',
    );
    expect(decreeDateTime('2026-02-04T18:05:00.000Z', 'en')).toBe('01:05, 5 February 2026');
    expect(shortDateTime('2026-02-04T18:05:00.000Z')).toBe('01:05\n05/02/2026');
  });

  it('say limits and working time as an office does', () => {
    expect(amountInWords({ value: 7, unit: 'WORKING_DAY' }, 'vi')).toBe('7 ngày làm việc');
    expect(amountInWords({ value: 0.5, unit: 'WORKING_DAY' }, 'vi')).toBe('0,5 ngày làm việc');
    expect(amountInWords({ value: 1, unit: 'MONTH' }, 'en')).toBe('1 month');
    expect(workingTime(480 + 3 * 60 + 20).vi).toBe('1 ngày 3 giờ làm việc');
    expect(workingTime(40).vi).toBe('40 phút làm việc');
    expect(workingTime(0).vi).toBe('0 phút làm việc');
  });

  it('are none where there is no value', () => {
    for (const nothing of [null, '', '  ']) expect(written(nothing, 'text', 'vi')).toBeNull();
  });
});
