import { describe, expect, it } from '@jest/globals';
import { calendars, at, workCalendar } from '../testing/calendar.ts';
import { Driver } from '../testing/driver.ts';
import { compiled, edge, end, procedure, step } from '../testing/procedures.ts';
import { deadlinesOf } from '../clock/deadlines.ts';

const simple = compiled(
  procedure([step('assess'), end()], [edge('start', 'assess'), edge('assess', 'done')]),
);
const leader = { person: 'lan', role: 'agencyLeader', agency: 'H99.12' };
const other = { person: 'minh', role: 'divisionLeader', agency: 'H99.12' };
const right = at('2026-03-12T17:00');

function stand(action: string, actor = leader, more: Record<string, unknown> = {}, note?: string) {
  return {
    type: 'action' as const,
    action,
    task: 'dossier',
    actor,
    at: at('2026-03-03T08:00'),
    data: { limit: 'promise', ...more },
    ...(note === undefined ? {} : { note }),
  };
}
const proposed = () => {
  const driver = new Driver(simple);
  driver.apply(stand('limit.proposeDueDate', leader, { dueAt: right }, 'Ngày nhận ghi nhầm'));
  return driver;
};
const reading = (driver: Driver) =>
  deadlinesOf(simple, driver.dossier, calendars, at('2026-03-03T08:00')).limits['promise']!;

describe('a wrong due date', () => {
  it('stays as it is while only one person proposes another', () => {
    const before = reading(new Driver(simple)).dueAt;
    const driver = proposed();
    expect(reading(driver).dueAt).toBe(before);
    expect(driver.dossier.proposedDueDates?.['promise']).toMatchObject({ dueAt: right, by: leader });
  });

  it('is set right when a second person confirms, and the first date stays the original', () => {
    const original = reading(new Driver(simple)).originalDueAt;
    const driver = proposed();
    driver.apply(stand('limit.confirmDueDate', other));
    expect(reading(driver)).toMatchObject({ dueAt: right, originalDueAt: original });
    expect(driver.dossier.ledgers['promise']?.at(-1)).toMatchObject({
      kind: 'corrected',
      reason: 'Ngày nhận ghi nhầm',
      by: leader,
      confirmedBy: other,
    });
    expect(driver.dossier.proposedDueDates).toBeUndefined();
    expect(workCalendar.localDateTime(right)).toBe('2026-03-12T17:00');
  });

  it('cannot be confirmed by who proposed it, in whatever post', () => {
    const driver = proposed();
    const outcome = driver.apply(stand('limit.confirmDueDate', { ...other, person: leader.person }));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'same-person' } });
  });

  it('stays when the second person declines, and may be proposed anew', () => {
    const driver = proposed();
    driver.apply(stand('limit.declineDueDate', other, {}, 'Không có căn cứ'));
    expect(driver.dossier.proposedDueDates).toBeUndefined();
    expect(driver.dossier.ledgers['promise']).toHaveLength(1);
    driver.apply(stand('limit.proposeDueDate', other, { dueAt: right }, 'Bổ sung căn cứ'));
    expect(driver.dossier.proposedDueDates?.['promise']?.by).toEqual(other);
  });

  it('cannot be confirmed once the limit has ended: what ended late stays late', () => {
    const driver = proposed();
    driver.take('assess_to_done', at('2026-03-20T08:00'));
    expect(driver.offers('limit.confirmDueDate')).toEqual([]);
    expect(
      driver.apply({ ...stand('limit.confirmDueDate', other), at: driver.dossier.lastAt }),
    ).toMatchObject({ ok: false });
  });

  it.each([
    ['before the limit began', '2026-02-27T17:00:00.000Z'],
    ['in a year no calendar knows', '2999-01-01T00:00:00.000Z'],
  ])('is not moved to a moment %s, where it would be watched by nobody', (_where, dueAt) => {
    const outcome = new Driver(simple).apply(stand('limit.proposeDueDate', leader, { dueAt }, 'Nhầm'));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'due-date-out-of-range' } });
  });

  it.each([
    ['no reason', {}, undefined, 'reason-required'],
    ['no date', { dueAt: '' }, 'lý do', 'input-required'],
    ['a date that does not exist', { dueAt: '2026-13-45T00:00:00Z' }, 'lý do', 'input-wrong'],
  ])('is not proposed with %s', (_what, data, note, code) => {
    const driver = new Driver(simple);
    const outcome = driver.apply(stand('limit.proposeDueDate', leader, { dueAt: right, ...data }, note));
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a changed calendar', () => {
  const moved = {
    type: 'calendar' as const,
    at: at('2026-03-03T08:00'),
    actor: { person: 'admin', role: 'systemOperator', agency: 'H99' },
    calendar: 'vn_test',
    version: 2,
    notice: '123/TB-VPCP',
    limits: {
      promise: {
        dueBefore: at('2026-03-04T17:00'),
        dueAfter: at('2026-03-05T17:00'),
        originalDueAt: at('2026-03-04T17:00'),
      },
    },
  };

  it('writes one line in the ledger of each limit that moved and keeps the date first promised', () => {
    const driver = new Driver(simple);
    driver.apply(moved);
    expect(driver.dossier.ledgers['promise']?.map(({ kind }) => kind)).toEqual([
      'started',
      'calendarChanged',
    ]);
    expect(reading(driver).originalDueAt).toBe(at('2026-03-04T17:00'));
    expect(driver.dossier.open).toEqual(new Driver(simple).dossier.open);
  });

  it('is refused for a limit that has not begun or is over', () => {
    const driver = new Driver(simple);
    expect(driver.apply({ ...moved, limits: { unknown: moved.limits.promise } })).toMatchObject({
      ok: false,
      refusal: { code: 'calendar-stale' },
    });
    driver.take('assess_to_done');
    expect(driver.apply({ ...moved, at: driver.dossier.lastAt })).toMatchObject({
      ok: false,
      refusal: { code: 'calendar-stale' },
    });
  });
});
