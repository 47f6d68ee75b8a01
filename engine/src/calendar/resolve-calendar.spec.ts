import { describe, expect, it } from '@jest/globals';
import { describeProblem } from '../problem/wording.ts';
import { vietnam } from '../testing/calendar.ts';
import { CalendarDocument } from './calendar-document.ts';
import { compileCalendar } from './compile-calendar.ts';
import { resolveCalendar, type ResolvedCalendar } from './resolve-calendar.ts';

const title = { vi: 'Lịch', en: 'Calendar' };
const province = CalendarDocument.parse({
  id: 'province',
  title,
  parent: vietnam.id,
  deadlines: { dueSoon: { value: 2, unit: 'WORKING_DAY' } },
  years: {
    '2026': {
      status: 'final',
      notice: '88/QĐ-UBND',
      days: [{ date: '2026-03-03', kind: 'HOLIDAY', title }],
    },
  },
});
const desk = CalendarDocument.parse({
  id: 'desk',
  title,
  parent: 'province',
  cutOff: '16:00',
  reception: {
    weekdays: { '6': [['07:30', '11:30']] },
    days: [
      { date: '2026-03-14', windows: [], title },
      { date: '2026-03-15', windows: [['08:00', '10:00']], title },
    ],
  },
  years: {
    '2026': {
      status: 'draft',
      notice: '',
      days: [
        { date: '2026-03-03', kind: 'MAKEUP_WORKDAY', title, notice: '9/TB-PVHCC' },
        { date: '2026-03-04', kind: 'SWAPPED_OFF', title, for: '2026-03-03', notice: '9/TB-PVHCC' },
      ],
    },
  },
});
const all = [vietnam, province, desk];

function resolved(id: string, documents: readonly CalendarDocument[] = all): ResolvedCalendar {
  const found = resolveCalendar(id, (one) => documents.find((document) => document.id === one));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.calendar;
}
const refusal = (id: string, documents: readonly CalendarDocument[]) => {
  const found = resolveCalendar(id, (one) => documents.find((document) => document.id === one));
  return found.ok ? [] : found.problems.map(({ code }) => code);
};

describe('a calendar that inherits', () => {
  it('has what it does not say itself from its parent, and from the parent of that', () => {
    const whole = resolved('desk');
    expect(whole.chain).toEqual(['desk', 'province', 'vn_test']);
    expect(whole).toMatchObject({
      timeZone: 'Asia/Ho_Chi_Minh',
      weekend: [6, 7],
      cutOff: '16:00',
      deadlines: { dueSoon: { value: 2, unit: 'WORKING_DAY' } },
    });
    expect(Object.keys(whole.years)).toEqual(['2025', '2026', '2027']);
  });

  it('lets its own days win by date, each with its own notice and the calendar that says so', () => {
    const day = (id: string, date: string) =>
      resolved(id).years['2026']!.days.find((one) => one.date === date);
    expect(day('province', '2026-03-03')).toMatchObject({ kind: 'HOLIDAY', notice: '88/QĐ-UBND' });
    expect(day('desk', '2026-03-03')).toMatchObject({
      kind: 'MAKEUP_WORKDAY',
      notice: '9/TB-PVHCC',
      from: 'desk',
    });
    expect(day('desk', '2026-08-22')).toMatchObject({ notice: '12729/VPCP-KGVX', from: 'vn_test' });
  });

  it('counts a year as announced only when everybody above has announced it', () => {
    expect(resolved('province').years['2026']!.status).toBe('final');
    expect(resolved('desk').years['2026']!.status).toBe('draft');
    expect(resolved('desk').years['2027']!.status).toBe('draft');
  });

  it('moves due dates by its own days alone', () => {
    const due = (id: string) => {
      const calendar = compileCalendar(resolved(id));
      const { at } = calendar.dueOf(Date.parse(calendar.instantOf('2026-03-02T09:00')), {
        value: 2,
        unit: 'WORKING_DAY',
      });
      return calendar.localDate(new Date(at).toISOString());
    };
    expect([due('vn_test'), due('province'), due('desk')]).toEqual([
      '2026-03-04',
      '2026-03-05',
      '2026-03-05',
    ]);
  });

  it('says which calendar is missing, which inherit in a circle, and what a whole one must state', () => {
    expect(refusal('desk', [desk])).toEqual(['calendar-parent-missing']);
    expect(refusal('province', [{ ...province, parent: 'desk' }, desk])).toEqual(['calendar-cycle']);
    expect(refusal('lone', [{ id: 'lone', title, years: {} }])).toEqual(['calendar-incomplete']);
    expect(describeProblem({ code: 'calendar-parent-missing', facts: { calendar: 'x' } }, 'vi').what).toBe(
      'Không có lịch “x”.',
    );
  });
});

describe('the hours of the desk', () => {
  const calendar = compileCalendar(resolved('desk'));
  const at = (local: string) => Date.parse(calendar.instantOf(local));
  const open = (local: string) => calendar.receptionAt(at(local)) !== null;
  const next = (local: string) =>
    calendar.localDateTime(new Date(calendar.nextReception(at(local))).toISOString());

  it('include a Saturday morning, though no limit counts it', () => {
    expect(open('2026-03-07T08:00')).toBe(true);
    expect(open('2026-03-07T13:30')).toBe(false);
    expect(calendar.isWorkingDay(calendar.dayOf(at('2026-03-07T08:00')))).toBe(false);
    expect(next('2026-03-06T17:30')).toBe('2026-03-07T07:30');
  });

  it('are those of the office on a make-up Saturday, which is a full working day', () => {
    expect(open('2026-08-22T14:00')).toBe(true);
  });

  it('end at the closing hour, which still belongs to the day', () => {
    expect(open('2026-03-07T11:30')).toBe(true);
    expect(next('2026-03-07T11:30')).toBe('2026-03-07T11:30');
    expect(next('2026-03-07T11:31')).toBe('2026-03-09T07:30');
  });

  it('may differ on single days: closed on one Saturday, open on one Sunday', () => {
    expect(open('2026-03-14T08:00')).toBe(false);
    expect(next('2026-03-14T08:00')).toBe('2026-03-15T08:00');
  });

  it('are closed on a holiday that falls on a Saturday', () => {
    const closed = compileCalendar(
      resolved('desk', [
        ...all.slice(0, 2),
        {
          ...desk,
          years: {
            '2026': { status: 'final', notice: 'x', days: [{ date: '2026-03-07', kind: 'HOLIDAY', title }] },
          },
        },
      ]),
    );
    expect(closed.receptionAt(at('2026-03-07T08:00'))).toBeNull();
  });
});
