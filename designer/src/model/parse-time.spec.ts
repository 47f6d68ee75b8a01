import { describe, expect, it } from '@jest/globals';
import { parseTime, unitIn } from './parse-time.ts';

describe('times as published tables write them', () => {
  it.each([
    ['0,5 ngày', { value: 0.5, unit: 'WORKING_DAY' }],
    ['0.25 ngày làm việc', { value: 0.25, unit: 'WORKING_DAY' }],
    ['½ ngày', { value: 0.5, unit: 'WORKING_DAY' }],
    ['1½ ngày', { value: 1.5, unit: 'WORKING_DAY' }],
    ['1/2 ngày', { value: 0.5, unit: 'WORKING_DAY' }],
    ['01 ngày', { value: 1, unit: 'WORKING_DAY' }],
    ['Không quá 03 ngày làm việc', { value: 3, unit: 'WORKING_DAY' }],
    ['04 giờ làm việc', { value: 4, unit: 'HOUR' }],
    ['30 phút', { value: 0.5, unit: 'HOUR' }],
    ['0,5 ngày làm việc', { value: 0.5, unit: 'WORKING_DAY' }],
    ['nửa ngày', { value: 0.5, unit: 'WORKING_DAY' }],
    ['01 (một) ngày làm việc', { value: 1, unit: 'WORKING_DAY' }],
    ['01 ngày (08 giờ)', { value: 1, unit: 'WORKING_DAY' }],
    ['02 (ngày)', { value: 2, unit: 'WORKING_DAY' }],
    ['01 ngày 04 giờ', { value: 1.5, unit: 'WORKING_DAY' }],
    ['≤ 2 ngày', { value: 2, unit: 'WORKING_DAY' }],
    ['Ngay trong ngày', { value: 1, unit: 'SAME_DAY_CUTOFF' }],
    ['2', { value: 2, unit: 'WORKING_DAY' }],
    ['0', { value: 0, unit: 'WORKING_DAY' }],
    ['1 tháng', { value: 1, unit: 'MONTH' }],
    ['15 ngày lịch', { value: 15, unit: 'CALENDAR_DAY' }],
    ['Trong ngày', { value: 1, unit: 'SAME_DAY_CUTOFF' }],
    ['không nêu', { notStated: true }],
    ['3 working days', { value: 3, unit: 'WORKING_DAY' }],
    ['2 hours', { value: 2, unit: 'HOUR' }],
  ])('%s', (written, meant) => {
    expect(parseTime(written)).toEqual(meant);
  });

  it.each(['', 'Chuyên viên', 'Bước 1', '5 người', 'giờ hành chính', '2 / 6 ngày', '9–15 ngày'])(
    'is no time: "%s"',
    (written) => {
      expect(parseTime(written)).toBeUndefined();
    },
  );

  it('counts a plain number and a plain day as the column or the cell counted before', () => {
    expect(parseTime('4', unitIn('Thời gian (giờ)'))).toEqual({ value: 4, unit: 'HOUR' });
    expect(parseTime('6 ngày', 'CALENDAR_DAY')).toEqual({ value: 6, unit: 'CALENDAR_DAY' });
    expect(parseTime('6 ngày làm việc', 'CALENDAR_DAY')).toEqual({ value: 6, unit: 'WORKING_DAY' });
  });
});
