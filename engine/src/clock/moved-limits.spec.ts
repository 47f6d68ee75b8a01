import { describe, expect, it } from '@jest/globals';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import type { Dossier, Ledger } from '../dossier/dossier.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { at, vietnam, workCalendar } from '../testing/calendar.ts';
import type { Calendars } from './deadlines.ts';
import { movedLimits } from './moved-limits.ts';

const storm = compileCalendar({
  ...vietnam,
  years: {
    ...vietnam.years,
    '2026': {
      ...vietnam.years['2026']!,
      days: [
        ...vietnam.years['2026']!.days,
        { date: '2026-03-04', kind: 'HOLIDAY', title: { vi: 'Bão', en: 'Storm' } },
      ],
    },
  },
});
const before: Calendars = () => workCalendar;
const after: Calendars = (agency) => (agency === 'H99.50.01' ? storm : workCalendar);
const procedure = {
  document: { limits: [{ id: 'promise' }, { id: 'phase' }] },
} as unknown as CompiledProcedure;
const started: Ledger[number] = {
  kind: 'started',
  at: at('2026-03-02T09:00'),
  amount: { value: 3, unit: 'WORKING_DAY' },
};
const dossier = (ledgers: Record<string, Ledger>, more: Partial<Dossier> = {}) =>
  ({
    closedAt: null,
    competentAgency: 'H99.50.01',
    receivingAgency: 'H99.50.01.01',
    ledgers,
    ...more,
  }) as Dossier;
const moved = (one: Dossier) => movedLimits(procedure, one, before, after, at('2026-03-03T08:00'));

describe('the limits another calendar moves', () => {
  it('are those that run, with the date before, the date after, and the one first promised', () => {
    expect(moved(dossier({ promise: [started] }))).toEqual({
      promise: {
        dueBefore: at('2026-03-05T17:00'),
        dueAfter: at('2026-03-06T17:00'),
        originalDueAt: at('2026-03-05T17:00'),
      },
    });
  });

  it('are not those that fall due before the day that changed', () => {
    const short: Ledger = [{ ...started, amount: { value: 1, unit: 'WORKING_DAY' } }];
    expect(moved(dossier({ promise: short }))).toEqual({});
  });

  it('are not those that have ended, nor any of a closed dossier, nor those not begun', () => {
    const ended: Ledger = [started, { kind: 'ended', at: at('2026-03-03T07:30') }];
    expect(moved(dossier({ promise: ended, phase: [] }))).toEqual({});
    expect(moved(dossier({ promise: [started] }, { closedAt: at('2026-03-03T07:30') }))).toEqual({});
  });

  it('are counted by the calendar of the competent agency alone', () => {
    expect(moved(dossier({ promise: [started] }, { competentAgency: 'H99.50.02' }))).toEqual({});
    expect(moved(dossier({ promise: [started] }, { competentAgency: null }))).toEqual({});
  });

  it('keep the date first promised through a second change', () => {
    const twice: Ledger = [
      started,
      {
        kind: 'calendarChanged',
        at: at('2026-03-03T07:45'),
        calendar: 'h99',
        version: 2,
        notice: '1/QĐ',
        dueBefore: at('2026-03-04T17:00'),
        dueAfter: at('2026-03-05T17:00'),
        originalDueAt: at('2026-03-04T17:00'),
      },
    ];
    expect(moved(dossier({ promise: twice }))['promise']?.originalDueAt).toBe(at('2026-03-04T17:00'));
  });
});
