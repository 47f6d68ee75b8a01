import { describe, expect, it } from '@jest/globals';
import { text } from '../text/catalogue.ts';
import { byGivenName, inAlphabet } from './collate.ts';
import { distance, fold, matches } from './fold.ts';
import { grouped, money, plainNumber } from './money.ts';
import { amountInWords, exactWorkingTime, remainingOf, remainingTime, workingTime } from './working-time.ts';

const vi = text.getFixedT('vi');
const en = text.getFixedT('en');

describe('working time in words', () => {
  it('counts eight hours as a day', () => {
    expect(remainingTime(11 * 60, vi)).toBe('còn 1 ngày 3 giờ làm việc');
    expect(remainingTime(480, en)).toBe('1 day left');
  });

  it('never says that more is left than the limit, on the day it begins on', () => {
    const nine = { value: 9, unit: 'WORKING_DAY' };
    expect(remainingOf(9 * 480 + 420, nine, vi)).toBe('còn đủ 9 ngày làm việc (không tính ngày bắt đầu)');
    expect(remainingOf(8 * 480 + 420, nine, vi)).toBe('còn 8 ngày 7 giờ làm việc');
    expect(remainingOf(5_000, null, vi)).toBe('còn 10 ngày 3 giờ làm việc');
  });

  it('says how much over once it is negative', () => {
    expect(remainingTime(-130, vi)).toBe('quá 2 giờ 10 phút làm việc');
    expect(remainingTime(0, vi, true)).toBe('vừa quá hạn');
    expect(remainingTime(-130, en)).toBe('2 hours 10 minutes over');
  });

  it('leaves minutes out beside whole days, and says zero as zero', () => {
    expect(workingTime(960 + 59, vi)).toBe('2 ngày');
    expect(workingTime(0, vi)).toBe('0 phút');
  });

  it('leaves nothing out of what must add up', () => {
    expect(exactWorkingTime(960 + 180 + 5, vi)).toBe('2 ngày 3 giờ 5 phút');
    expect(exactWorkingTime(480, en)).toBe('1 day');
    expect(exactWorkingTime(0, vi)).toBe('0 phút');
  });

  it('names statutory amounts by their unit', () => {
    expect(amountInWords({ value: 7, unit: 'WORKING_DAY' }, vi)).toBe('7 ngày làm việc');
    expect(amountInWords({ value: 1, unit: 'WORKING_DAY' }, en)).toBe('1 working day');
    expect(amountInWords({ value: 0, unit: 'SAME_DAY_CUTOFF' }, vi)).toBe('trong ngày làm việc');
  });
});

describe('money', () => {
  it('groups thousands with dots in Vietnamese and commas in English', () => {
    expect(money(1234567)).toBe('1.234.567 ₫');
    expect(money(1234567, 'en')).toBe('1,234,567 ₫');
    expect(grouped(-1234.5)).toBe('-1.234,5');
    expect(plainNumber(1948)).toBe('1948');
    expect(plainNumber(9876.5, 'en')).toBe('9876.5');
    expect(plainNumber(12500)).toBe('12.500');
    expect(money(0)).toBe('0 ₫');
  });
});

describe('finding and sorting Vietnamese', () => {
  it('finds with or without marks, by the beginnings of words', () => {
    expect(fold('Thẩm định Đất đai')).toBe('tham dinh dat dai');
    expect(matches('Thẩm định hồ sơ', 'tham di')).toBe(true);
    expect(matches('Thẩm định hồ sơ', 'ho so tham')).toBe(true);
    expect(matches('Thẩm định hồ sơ', 'inh')).toBe(false);
  });

  it('finds what was typed as it stands before what only begins like it', () => {
    expect(distance('Đăng ký khai tử', 'khai tu')).toBe(0);
    expect(distance('Đăng ký khai tử', 'tu khai')).toBe(1);
    expect(distance('Đăng ký khai sinh cho trẻ em dưới 6 tuổi', 'khai tu')).toBe(2);
  });

  it('sorts by the Vietnamese alphabet', () => {
    const sorted = ['Ước', 'Đào', 'An', 'Uyên', 'Dung', 'Ánh'].sort(inAlphabet);
    expect(sorted).toEqual(['An', 'Ánh', 'Dung', 'Đào', 'Uyên', 'Ước']);
  });

  it('sorts people by the given name, which comes last', () => {
    const sorted = ['Trần Văn Đức', 'Nguyễn Thị Ánh', 'Lê Quang Ánh', 'Bùi An'].sort(byGivenName);
    expect(sorted).toEqual(['Bùi An', 'Lê Quang Ánh', 'Nguyễn Thị Ánh', 'Trần Văn Đức']);
  });
});
