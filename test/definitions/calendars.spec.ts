import { describe, expect, it } from '@jest/globals';
import { checkCalendar, compileCalendar, resolveCalendar, type WorkCalendar } from '@motcua/engine';
import { calendarDocument, calendarDocuments, calendars } from './world.ts';

function compiled(id: string): WorkCalendar {
  const resolved = resolveCalendar(id, calendarDocument);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return compileCalendar(resolved.calendar);
}
const moment = (calendar: WorkCalendar, local: string) => Date.parse(calendar.instantOf(local));
const isWorked = (calendar: WorkCalendar, date: string) =>
  calendar.isWorkingDay(calendar.dayOf(moment(calendar, `${date}T08:00`)));

describe('the calendars of the demonstration province', () => {
  it.each(calendarDocuments.map((document) => [document.id, document] as const))(
    '%s has no errors',
    (_, document) => {
      const errors = checkCalendar(document, calendarDocument).filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
    },
  );

  it('say of the nation what cannot be confirmed yet, as warnings: a Tết Saturday of 2025 given back on no named day', () => {
    const warnings = checkCalendar(calendarDocument('vn_public')!, calendarDocument);
    expect(warnings.map(({ code, facts }) => `${code} ${String(facts['date'])}`)).toEqual(
      expect.arrayContaining(['calendar-holiday-without-lieu 2025-02-01']),
    );
  });

  it('close the offices of the province, and only those, on the day of the storm', () => {
    expect(isWorked(compiled('vn_public'), '2025-10-13')).toBe(true);
    for (const agency of ['H99.50.01', 'H99.50.01.01', 'H99.60.01'])
      expect(isWorked(calendars(agency), '2025-10-13')).toBe(false);
    const h99 = compiled('h99');
    expect(h99.noteOf(h99.dayOf(moment(h99, '2025-10-13T08:00')))?.notice).toContain('1873/QĐ-UBND');
  });

  it('let ward desks and the police receive on Saturday mornings, which no limit counts', () => {
    for (const agency of ['H99.50.01.01', 'H99.60.01']) {
      const calendar = calendars(agency);
      expect(calendar.receptionAt(moment(calendar, '2026-11-07T08:00'))).not.toBeNull();
      expect(isWorked(calendar, '2026-11-07')).toBe(false);
    }
    const committee = calendars('H99.50.01');
    expect(committee.receptionAt(moment(committee, '2026-11-07T08:00'))).toBeNull();
    const police = calendars('H99.60.01');
    expect(police.receptionAt(moment(police, '2026-12-12T08:00'))).toBeNull();
  });
});

describe('classic mistake 1, make-up Saturdays: treating every Saturday as off', () => {
  const agencies = ['H99.50.01', 'H99.50.01.01', 'H99.60.01', 'H99.70.01', 'H99.61'];

  it.each(agencies)('at %s both make-up Saturdays of 2026 are full working days', (agency) => {
    const calendar = calendars(agency);
    for (const date of ['2026-01-10', '2026-08-22']) {
      expect(isWorked(calendar, date)).toBe(true);
      expect(calendar.receptionAt(moment(calendar, `${date}T14:00`))).not.toBeNull();
    }
    expect(isWorked(calendar, '2026-08-15')).toBe(false);
  });

  it('an appointment made the day before one falls on it, and eight hours are worked on it', () => {
    const calendar = calendars('H99.50.01');
    const due = (start: string, value: number, unit: 'WORKING_DAY' | 'HOUR') =>
      calendar.localDateTime(
        new Date(calendar.dueOf(moment(calendar, start), { value, unit }).at).toISOString(),
      );
    expect(due('2026-08-21T09:00', 1, 'WORKING_DAY')).toBe('2026-08-22T17:00');
    expect(due('2026-08-21T17:30', 8, 'HOUR')).toBe('2026-08-22T17:00');
    expect(due('2026-08-21T09:00', 5, 'WORKING_DAY')).toBe('2026-08-27T17:00');
  });
});
