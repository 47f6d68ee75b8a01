import { describe, expect, it } from '@jest/globals';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { timerId } from '../clock/timers.ts';
import { advanceDossier } from '../dossier/advance.ts';
import type { TimerEvent } from '../dossier/events.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import { at, vietnam } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import {
  compiled,
  edge,
  end,
  limit,
  pauseRule,
  procedure,
  step,
  uncounted,
  wait,
} from '../testing/procedures.ts';

const stated = compileCalendar({
  ...vietnam,
  deadlines: { dueSoon: { value: 1, unit: 'WORKING_DAY' }, letter: { value: 1, unit: 'WORKING_DAY' } },
});
const calendars = () => stated;

/** Two working days to assess, perhaps wait for the applicant, conclude: from Monday 2 March due on Wednesday at 17:00. */
const waiting = (
  rule: Partial<Parameters<typeof pauseRule>[1]> = {},
  more: Partial<Parameters<typeof limit>[1]> = {},
) =>
  compiled(
    procedure(
      [
        step('assess'),
        wait('pay', ['paid'], { status: 5, clock: uncounted('asked') }),
        step('conclude'),
        end(),
      ],
      [
        edge('start', 'assess'),
        edge('assess', 'conclude'),
        edge('assess', 'pay', { order: 2 }),
        edge('pay', 'assess', { arm: 'paid', returns: true }),
        edge('conclude', 'done', { marks: ['signed', 'issued'] }),
      ],
      { limits: [limit('promise', more)], pauseRules: [pauseRule('asked', { scope: 'dossier', ...rule })] },
    ),
  );
const pausing = waiting();
const restarting = waiting({ mode: 'RESTART', restarts: ['promise'] });
const extendable = waiting({ mode: 'RESTART', restarts: ['promise'] }, { extension: { max: 1 } });

const due = at('2026-03-04T17:00');
const missed = (of = pausing) => new Driver(of, opening(), calendars).until(at('2026-03-05T09:00'));
const sign = (day: string, more: Record<string, string> = {}) => ({
  note: 'Cán bộ thụ lý chậm',
  document: '12/UBND',
  data: { newDay: day, ...more },
});
/** What was told about the promise, in order. */
const told = (entries: readonly HistoryEntry[]) =>
  entries.flatMap(({ effects = [] }) =>
    effects.flatMap((effect) =>
      effect.kind === 'notify' && effect.limit === 'promise' ? [effect.about] : [],
    ),
  );

/** Two leaders set the due date right. */
function corrected(driver: Driver, on: string, to: string): Driver {
  const data = { limit: 'promise', dueAt: to };
  driver.take('limit.proposeDueDate', on, { note: 'Ghi nhầm', data });
  const [offer] = driver.offers('limit.confirmDueDate');
  const actor = { person: 'p2', role: offer!.role!, agency: offer!.agency! };
  return driver.take('limit.confirmDueDate', on, { actor, data: { limit: 'promise' } });
}

describe('the new date that a letter gave', () => {
  it('waits with the clock: a pause after the signature moves it as it moves a limit', () => {
    const driver = missed().take('letter.sign', at('2026-03-05T10:00'), sign('2026-03-09'));
    driver.take('assess_to_pay', at('2026-03-06T10:00')).until(at('2026-03-20T09:00'));
    expect(driver.dossier.letters).toHaveLength(1);
    // Friday 10:00 to Friday 10:00: what was left until Monday evening is left until Monday evening.
    driver.take('pay_to_assess', at('2026-03-20T10:00')).until(at('2026-03-23T17:00'));
    expect(driver.timers).toMatchObject({ 'appointmentDue:letter:1': '2026-03-23T17:00' });
    expect(driver.dossier.letters).toHaveLength(1);
    driver.until(at('2026-03-24T09:00'));
    expect(driver.dossier.letters).toMatchObject([{}, { dueAt: at('2026-03-23T17:00') }]);
    expect(driver.folded).toBe(driver.stored);
  });

  it('waits with the clock also when it was given during the pause', () => {
    const driver = missed().take('assess_to_pay', at('2026-03-05T09:30'));
    driver.take('letter.sign', at('2026-03-05T10:00'), sign('2026-03-09'));
    driver.take('pay_to_assess', at('2026-03-19T10:00'));
    expect(driver.timers).toMatchObject({ 'appointmentDue:letter:1': '2026-03-23T17:00' });
  });

  it('counts no more once the limit began anew: missing the date that it has now drafts the next letter', () => {
    const driver = missed(restarting).take('letter.sign', at('2026-03-05T10:00'), sign('2026-03-09'));
    driver.take('assess_to_pay', at('2026-03-06T10:00')).take('pay_to_assess', at('2026-03-20T10:00'));
    driver.until(at('2026-03-24T17:00'));
    expect(driver.due()).toBe('2026-03-24T17:00');
    expect(Object.keys(driver.timers)).not.toContain('appointmentDue:letter:1');
    expect(driver.dossier.letters).toHaveLength(1);
    driver.until(at('2026-03-25T09:00'));
    expect(driver.dossier.letters).toMatchObject([{}, { dueAt: at('2026-03-24T17:00') }]);
    expect(driver.dossier.overdue).toEqual({ promise: due });
  });

  it('counts on after the limit began anew where it is the later one', () => {
    const driver = missed(restarting).take('letter.sign', at('2026-03-05T10:00'), sign('2026-03-31'));
    driver.take('assess_to_pay', at('2026-03-06T10:00')).take('pay_to_assess', at('2026-03-09T10:00'));
    const before = driver.entries.length;
    driver.until(at('2026-03-31T09:00'));
    expect(told(driver.entries.slice(before))).toEqual(['dueSoon', 'overdue']);
    driver.until(at('2026-04-02T09:00'));
    expect(driver.dossier.letters).toMatchObject([{}, { dueAt: at('2026-04-01T17:00') }]);
  });
});

describe('a limit that was missed and then moved later', () => {
  it('can be missed again, which is said once and drafts a letter; overdue it stays since the first date', () => {
    const driver = missed().take('letter.sign', at('2026-03-05T10:00'), sign('2026-03-09'));
    corrected(driver, at('2026-03-06T10:00'), at('2026-03-06T17:00'));
    const before = driver.entries.length;
    driver.until(at('2026-03-09T09:00'));
    expect(told(driver.entries.slice(before))).toEqual(['dueSoon', 'overdue']);
    expect(driver.dossier).toMatchObject({
      overdue: { promise: due },
      missedAgain: { promise: at('2026-03-06T17:00') },
    });
    expect(Object.keys(driver.timers)).not.toContain('limitDue:promise:2');
    // The applicant was told of Monday: only when that is missed too another letter is due.
    expect(driver.dossier.letters).toHaveLength(1);
    driver.until(at('2026-03-10T09:00'));
    expect(driver.dossier.letters).toHaveLength(2);
    expect(driver.folded).toBe(driver.stored);
  });

  it('is not said to be missed twice where a letter extended it', () => {
    const driver = missed(extendable).take('letter.sign', at('2026-03-05T10:00'), sign('2026-03-09'));
    const before = driver.entries.length;
    driver.until(at('2026-03-11T09:00'));
    expect(told(driver.entries.slice(before))).toEqual(['dueSoon', 'appointmentMissed', 'letter']);
    expect(driver.dossier.missedAgain).toBeUndefined();
  });

  it('answers the same timer once, however often it fires', () => {
    const driver = missed();
    corrected(driver, at('2026-03-05T10:00'), at('2026-03-06T17:00'));
    driver.until(at('2026-03-09T09:00'));
    const fired = driver.events.findLast(
      (event): event is TimerEvent => event.type === 'timer' && timerId(event.timer).startsWith('limitDue'),
    )!;
    const again = advanceDossier(driver.procedure, driver.dossier, { ...fired, at: driver.dossier.lastAt });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'timer-stale' } });
  });
});

describe('an unsigned letter about a date that has moved later', () => {
  it('can be dropped by whoever would sign it, with a reason; missing the new date drafts another', () => {
    const driver = missed();
    expect(driver.offers('letter.drop')).toEqual([]);
    corrected(driver, at('2026-03-05T10:00'), at('2026-03-06T17:00'));
    expect(driver.code('letter.drop', at('2026-03-05T10:30'))).toBe('reason-required');
    driver.take('letter.drop', at('2026-03-05T10:30'), { note: 'Hạn cũ ghi nhầm' });
    expect(driver.dossier.letters).toMatchObject([
      {
        dueAt: due,
        droppedAt: at('2026-03-05T10:30'),
        droppedBy: { role: 'agencyLeader' },
        dropReason: 'Hạn cũ ghi nhầm',
      },
    ]);
    for (const action of ['letter.sign', 'letter.edit', 'letter.drop'])
      expect(driver.offers(action)).toEqual([]);
    driver.until(at('2026-03-09T08:00'));
    expect(driver.dossier.late).not.toContain('letter:1');
    expect(driver.dossier.letters).toMatchObject([{}, { id: 'letter:2', dueAt: at('2026-03-06T17:00') }]);
    expect(driver.dossier.overdue).toEqual({ promise: due });
    expect(driver.folded).toBe(driver.stored);
  });
});
