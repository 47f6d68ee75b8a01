import { describe, expect, it } from '@jest/globals';
import { dateOf, dateTimeOf, decreeDate, decreeDateTime, localDateOf, writtenDate } from './date.ts';

describe('dates', () => {
  it('are shown in the time of Vietnam, day first', () => {
    expect(dateTimeOf('2026-11-20T17:30:00.000Z')).toBe('21/11/2026 00:30');
    expect(dateOf('2026-11-20T16:59:00.000Z')).toBe('20/11/2026');
    expect(localDateOf('2026-12-31T18:00:00.000Z')).toBe('2027-01-01');
  });

  it('of the calendar keep their day, wherever the screen stands', () => {
    expect(writtenDate('2026-08-05')).toBe('05/08/2026');
  });

  it('carry a zero before days 1-9 and months 1-2 only, as Decree 30/2020/NĐ-CP writes them', () => {
    expect(decreeDate('2026-08-05')).toBe('ngày 05 tháng 8 năm 2026');
    expect(decreeDate('2026-02-15')).toBe('ngày 15 tháng 02 năm 2026');
    expect(decreeDate('2026-12-31')).toBe('ngày 31 tháng 12 năm 2026');
  });

  it('on a receipt name the hour and the minute first', () => {
    expect(decreeDateTime('2026-01-05T00:07:00.000Z')).toBe('07 giờ 07 phút, ngày 05 tháng 01 năm 2026');
  });
});
