import { describe, expect, it } from '@jest/globals';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { at, calendars, vietnam, workCalendar } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import { agency, compiled, edge, end, procedure, step } from '../testing/procedures.ts';
import { deadlinesOf } from './deadlines.ts';

const text = (vi: string) => ({ vi, en: vi });
const plan = (value: number) => ({ rows: [{ value, unit: 'WORKING_DAY' as const }] });

function single(duration: NonNullable<Parameters<typeof step>[1]>['duration'], promiseDays = 2) {
  const base = procedure([step('work', { duration }), end()], [edge('start', 'work'), edge('work', 'done')]);
  return compiled({
    ...base,
    limits: base.limits.map((limit) => ({
      ...limit,
      amount: [{ value: promiseDays, unit: 'WORKING_DAY' as const }],
    })),
  });
}

const localTask = (compiledProcedure: ReturnType<typeof single>, openedAt: string, using = calendars) => {
  const driver = new Driver(compiledProcedure, opening({ at: at(openedAt) }));
  const { tasks } = deadlinesOf(compiledProcedure, driver.dossier, using, at(openedAt));
  const { planDueAt, dueAt } = tasks['work.1']!;
  const local = (instant: string | null) => (instant === null ? null : workCalendar.localDateTime(instant));
  return { plan: local(planDueAt), due: local(dueAt) };
};

describe('the plan of a step', () => {
  it('counts fractions of a day as working hours from the moment it begins, the start day included', () => {
    expect(localTask(single(plan(0.25)), '2026-03-02T10:30').plan).toBe('2026-03-02T14:00');
    expect(localTask(single(plan(0.5)), '2026-03-02T13:00').plan).toBe('2026-03-02T17:00');
    expect(localTask(single(plan(1.5)), '2026-03-02T07:30').plan).toBe('2026-03-03T11:30');
  });

  it('has nothing to miss where the hand-over takes no time or the text states none', () => {
    expect(localTask(single(plan(0)), '2026-03-02T10:30').plan).toBeNull();
    expect(localTask(single({ notStated: true }), '2026-03-02T10:30').plan).toBeNull();
  });

  it('is the rest of a limit where the document says so', () => {
    expect(localTask(single({ restOf: 'promise' }), '2026-03-02T10:30').plan).toBe('2026-03-04T17:00');
  });

  it('runs by the performing agency\u2019s office windows, the promise by the competent agency\u2019s calendar', () => {
    const early = compileCalendar(vietnam, [
      ['07:00', '11:30'],
      ['13:30', '17:00'],
    ]);
    const byAgency = (id: string) => (id === agency ? early : workCalendar);
    const { plan: planned } = localTask(single(plan(0.5)), '2026-03-02T07:00', byAgency);
    expect(planned).toBe('2026-03-02T11:00');
  });
});

describe('the due moment of a task', () => {
  it('is the earliest of its own plan and every covering limit', () => {
    expect(localTask(single(plan(1)), '2026-03-02T08:00')).toEqual({
      plan: '2026-03-03T08:00',
      due: '2026-03-03T08:00',
    });
    expect(localTask(single(plan(5)), '2026-03-02T08:00').due).toBe('2026-03-04T17:00');
  });
});

describe('overlapping limits', () => {
  const two = compiled(
    procedure(
      [step('check'), step('decide'), end()],
      [edge('start', 'check'), edge('check', 'decide'), edge('decide', 'done')],
      {
        milestones: [
          { id: 'received', title: text('received'), on: { kind: 'opened' } },
          { id: 'checked', title: text('checked'), on: { kind: 'left', node: 'check' } },
          { id: 'finished', title: text('finished'), on: { kind: 'entered', node: 'done' } },
        ],
        limits: [
          {
            id: 'promise',
            title: text('promise'),
            promise: true,
            amount: [{ value: 5, unit: 'WORKING_DAY' }],
            starts: 'received',
            ends: 'finished',
            covers: 'all',
          },
          {
            id: 'decision',
            title: text('decision'),
            amount: [{ value: 1, unit: 'WORKING_DAY' }],
            starts: 'checked',
            ends: 'finished',
            covers: { nodes: ['decide'] },
          },
        ],
      },
    ),
  );

  it('have a ledger each, started by its own milestone', () => {
    const driver = new Driver(two);
    expect(Object.keys(driver.dossier.ledgers)).toEqual(['promise']);
    driver.take('check_to_decide', at('2026-03-03T09:00'));
    expect(driver.dossier.ledgers['decision']).toEqual([
      { kind: 'started', at: at('2026-03-03T09:00'), amount: { value: 1, unit: 'WORKING_DAY' } },
    ]);
    const { limits } = deadlinesOf(two, driver.dossier, calendars, at('2026-03-03T09:00'));
    expect(workCalendar.localDateTime(limits['decision']!.dueAt!)).toBe('2026-03-04T17:00');
    expect(workCalendar.localDateTime(limits['promise']!.dueAt!)).toBe('2026-03-09T17:00');
  });
});
