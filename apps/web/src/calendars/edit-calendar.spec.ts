import { describe, expect, it } from '@jest/globals';
import type { CalendarDocument } from '@motcua/engine';
import { partnerOf, withDay, withDays, without, withYear } from './edit-calendar.ts';
import { monthShifted, shifted, weeksOf } from './month.ts';

const title = { vi: 'Lịch', en: 'Calendar' };
const empty: CalendarDocument = { id: 'h99', title, parent: 'vn_public', years: {} };
const swap = { date: '2026-12-31', kind: 'SWAPPED_OFF', title, for: '2027-01-09', notice: '1/TB' } as const;

describe('editing a calendar', () => {
  it('enters a day into its own year, which takes the status of the year above', () => {
    const next = withDay(empty, swap.date, swap, { status: 'final', notice: '' });
    expect(next.years).toEqual({ '2026': { status: 'final', notice: '', days: [swap] } });
    expect(empty.years).toEqual({});
  });

  it('enters the days of a file likewise: a year that is announced above stays announced, one that nobody states is a draft', () => {
    const holiday = (date: string) => ({ date, kind: 'HOLIDAY', title }) as const;
    const days = [holiday('2026-03-03'), holiday('2026-04-27'), holiday('2031-01-01')];
    const next = withDays(empty, days, { '2026': { status: 'final' } });
    expect(next.years).toEqual({
      '2026': { status: 'final', notice: '', days: days.slice(0, 2) },
      '2031': { status: 'draft', notice: '', days: days.slice(2) },
    });
    const stated = withYear(empty, '2026', { status: 'draft', notice: '5/TB' });
    const kept = withDays(stated, days.slice(0, 1), { '2026': { status: 'final' } });
    expect(kept.years['2026']).toMatchObject({ status: 'draft', notice: '5/TB' });
  });

  it('keeps the days of a year in order, one for each date, and takes one away', () => {
    const other = { date: '2026-03-03', kind: 'HOLIDAY', title } as const;
    const both = withDay(withDay(empty, swap.date, swap), other.date, other);
    expect(both.years['2026']?.days.map(({ date }) => date)).toEqual(['2026-03-03', '2026-12-31']);
    const again = withDay(both, swap.date, { ...swap, kind: 'HOLIDAY' });
    expect(again.years['2026']?.days).toHaveLength(2);
    expect(withDay(again, swap.date, null).years['2026']?.days).toEqual([other]);
    expect(withDay(empty, '2026-01-01', null)).toBe(empty);
  });

  it('offers the other half of a swap, also in another year, until it is there', () => {
    const half = withDay(empty, swap.date, swap);
    const partner = partnerOf(half, swap);
    expect(partner).toMatchObject({
      date: '2027-01-09',
      kind: 'MAKEUP_WORKDAY',
      for: '2026-12-31',
      notice: '1/TB',
    });
    expect(partner?.title.vi).toBe('Làm bù cho ngày 31/12/2026');
    expect(partnerOf(withDay(half, partner!.date, partner), swap)).toBeNull();
    expect(partnerOf(half, { ...swap, kind: 'HOLIDAY' })).toBeNull();
  });

  it('states a year, and inherits again what it no longer states', () => {
    expect(withYear(empty, '2027', { notice: '5/TB' }).years['2027']).toEqual({
      status: 'draft',
      notice: '5/TB',
      days: [],
    });
    expect(without({ ...empty, cutOff: '16:00' }, 'cutOff')).toEqual(empty);
  });
});

describe('the months of a year', () => {
  it('begin their weeks on Monday', () => {
    const august = weeksOf(2026, 8);
    expect(august[0]).toEqual([null, null, null, null, null, '2026-08-01', '2026-08-02']);
    expect(august.flat().filter((day) => day !== null)).toHaveLength(31);
    expect(weeksOf(2026, 12).at(-1)?.[3]).toBe('2026-12-31');
  });

  it('lead from one to the next, and to the last day of a shorter one', () => {
    expect(shifted('2026-12-31', 1)).toBe('2027-01-01');
    expect(monthShifted('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthShifted('2026-01-15', -1)).toBe('2025-12-15');
  });
});
