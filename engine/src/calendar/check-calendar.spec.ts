import { describe, expect, it } from '@jest/globals';
import { describeProblem, wordedCodes } from '../problem/wording.ts';
import { vietnam } from '../testing/calendar.ts';
import { CalendarDocument, type DayKind, type SpecialDay } from './calendar-document.ts';
import { checkCalendar } from './check-calendar.ts';

const title = { vi: 'Ngày', en: 'Day' };
const day = (date: string, kind: DayKind = 'HOLIDAY', more: Partial<SpecialDay> = {}): SpecialDay => ({
  date,
  kind,
  title,
  ...more,
});
const statutory = [
  { day: '01-01', title },
  { day: '09-02', title, adjacent: true },
  { day: '11-24', title, from: '2026-07-01' },
];

/** A year 2026 with these days. */
function calendar(days: readonly SpecialDay[], more: Partial<CalendarDocument> = {}): CalendarDocument {
  return CalendarDocument.parse({
    ...vietnam,
    years: { '2026': { status: 'final', notice: '12729/VPCP-KGVX', days } },
    ...more,
  });
}
const found = (document: CalendarDocument) =>
  checkCalendar(document, (id) => (id === vietnam.id ? vietnam : undefined)).map(
    ({ code, path }) => `${code} ${path}`,
  );

describe('the check of a calendar', () => {
  const faults: readonly [fault: string, document: CalendarDocument, problem: string][] = [
    [
      'a date outside its year',
      calendar([day('2027-01-01')]),
      'calendar-day-outside-year /years/2026/days/0/date',
    ],
    [
      'a date that does not exist',
      calendar([day('2026-02-30')]),
      'calendar-date-impossible /years/2026/days/0/date',
    ],
    [
      'a day listed twice',
      calendar([day('2026-03-03'), day('2026-03-03')]),
      'calendar-day-twice /years/2026/days/1/date',
    ],
    [
      'a make-up day on an ordinary working day',
      calendar([
        day('2026-03-03', 'MAKEUP_WORKDAY', { for: '2026-03-05' }),
        day('2026-03-05', 'SWAPPED_OFF', { for: '2026-03-03' }),
      ]),
      'calendar-makeup-on-working-day /years/2026/days/0/kind',
    ],
    [
      'a swapped day off that nobody makes up for',
      calendar([day('2026-03-03', 'SWAPPED_OFF')]),
      'calendar-swap-without-partner /years/2026/days/0/for',
    ],
    [
      'a make-up day that is worked for nothing',
      calendar([day('2026-03-07', 'MAKEUP_WORKDAY')]),
      'calendar-makeup-without-partner /years/2026/days/0/for',
    ],
    [
      'a day in lieu on a Sunday',
      calendar([day('2026-03-08', 'COMPENSATORY')]),
      'calendar-day-already-off /years/2026/days/0/date',
    ],
    [
      'a holiday on a Saturday that is given back nowhere',
      calendar([day('2026-03-07')]),
      'calendar-holiday-without-lieu /years/2026/days/0/date',
    ],
    [
      'a window that closes before it opens',
      calendar([], { windows: [['11:30', '07:30']] }),
      'calendar-windows-reversed /windows/0',
    ],
    [
      'windows that overlap',
      calendar([], {
        reception: {
          weekdays: {
            '6': [
              ['07:30', '11:30'],
              ['11:00', '12:00'],
            ],
          },
        },
      }),
      'calendar-windows-overlap /reception/weekdays/6/1',
    ],
    [
      'an announced year without the number of its notice',
      calendar([], { years: { '2026': { status: 'final', notice: ' ', days: [day('2026-03-03')] } } }),
      'calendar-notice-missing /years/2026/notice',
    ],
    ['a time zone nobody has', calendar([], { timeZone: 'Asia/Nowhere' }), 'calendar-zone-unknown /timeZone'],
  ];

  it.each(faults)('finds %s, and nothing else', (_, document, problem) => {
    expect(found(document)).toEqual([problem]);
  });

  it('misses holidays of the law in an announced year, and the day next to National Day', () => {
    const document = calendar([day('2026-01-01'), day('2026-09-02')], { statutory });
    expect(found(document)).toEqual([
      'calendar-adjacent-missing /years/2026/days',
      'calendar-statutory-missing /years/2026/days',
    ]);
    expect(checkCalendar(document)[1]?.facts['date']).toBe('2026-11-24');
  });

  it('does not ask for holidays of the law in a draft, nor for one before the law knew it', () => {
    const draft = { status: 'draft' as const, notice: '', days: [] };
    const early = {
      status: 'final' as const,
      notice: 'x',
      days: [day('2025-01-01'), day('2025-09-01'), day('2025-09-02')],
    };
    expect(found(calendar([], { statutory, years: { '2025': early, '2027': draft } }))).toEqual([]);
  });

  it('says nothing of a local day off, and warns of one on a day that is off above already', () => {
    const local = (date: string): CalendarDocument => ({
      id: 'province',
      title,
      parent: vietnam.id,
      years: { '2026': { status: 'final', notice: '88/QĐ-UBND', days: [day(date)] } },
    });
    expect(found(local('2026-03-03'))).toEqual([]);
    expect(found(local('2026-09-02'))).toEqual(['calendar-day-already-off /years/2026/days/0/date']);
  });

  it('finds the partner of a swap whichever of the two names the other, also in another year', () => {
    const year = (...days: SpecialDay[]) => ({ status: 'final' as const, notice: 'x', days });
    const off = (more: Partial<SpecialDay> = {}) => day('2026-12-31', 'SWAPPED_OFF', more);
    const worked = (more: Partial<SpecialDay> = {}) => day('2027-01-09', 'MAKEUP_WORKDAY', more);
    const both = (one: SpecialDay, other: SpecialDay) =>
      found(calendar([], { years: { '2026': year(one), '2027': year(other) } }));
    expect(both(off({ for: '2027-01-09' }), worked())).toEqual([]);
    expect(both(off(), worked({ for: '2026-12-31' }))).toEqual([]);
    expect(both(off(), worked())).toHaveLength(2);
  });

  it('refuses more days than any calendar has, and looks at none of them', () => {
    const days = Array.from({ length: 120 }, (_, n) => {
      const date = `-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
      return day(date, 'SWAPPED_OFF');
    });
    const yearsOf = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => {
          const year = String(2001 + n);
          const own = days.map((one) => ({ ...one, date: `${year}${one.date}` }));
          return [year, { status: 'draft' as const, notice: '', days: own }];
        }),
      );
    expect(found(calendar([], { years: yearsOf(17) }))).toEqual(['calendar-too-many-days /years']);
    expect(found(calendar([], { years: yearsOf(16) }))).not.toContain('calendar-too-many-days /years');
  });

  it('says of every fault in both languages what happened, why it matters and what mends it', () => {
    for (const code of wordedCodes('vi').filter((one) => one.startsWith('calendar-')))
      for (const language of ['vi', 'en'] as const) {
        const { what, why, cure } = describeProblem({ code, facts: {} }, language);
        expect([what, why, cure].every((text) => text.length > 10)).toBe(true);
      }
    for (const [, document] of faults)
      for (const { code } of checkCalendar(document)) expect(wordedCodes('en')).toContain(code);
  });
});
