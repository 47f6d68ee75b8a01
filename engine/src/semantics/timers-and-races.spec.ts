import { describe, expect, it } from '@jest/globals';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { advanceThrough, fireDueTimers, timersOf } from '../clock/timers.ts';
import { advanceDossier } from '../dossier/advance.ts';
import type { DossierEvent } from '../dossier/events.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import { at, calendars, vietnam, workCalendar } from '../testing/calendar.ts';
import { clerk, Driver } from '../testing/driver.ts';
import {
  asked,
  calendarDays,
  compiled,
  consultation,
  edge,
  end,
  fact,
  group,
  limit,
  pauseRule,
  post,
  procedure,
  service,
  step,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';

/** What the language means, part 4: a test for each row. */

const reason = { note: 'Có căn cứ' };

/** Assess, wait for payment (uncounted) or ten days of silence, conclude. */
const gap = compiled(
  procedure(
    [
      step('assess'),
      wait('pay', ['paid', { id: 'silent', kind: 'period', amount: workingDays(10) }], {
        status: 6,
        clock: uncounted('financial'),
      }),
      step('conclude'),
      end(),
      end('given_up', { outcome: 'withdrawn', status: 7 }),
    ],
    [
      edge('start', 'assess'),
      edge('assess', 'pay'),
      edge('pay', 'conclude', { arm: 'paid', marks: ['paid'] }),
      edge('pay', 'given_up', { arm: 'silent' }),
      edge('conclude', 'done'),
    ],
    { pauseRules: [pauseRule('financial', { scope: 'branch', reason: 'FINANCIAL_OBLIGATION' })] },
  ),
);
const paidAt = (when: string) => ({
  type: 'action' as const,
  action: 'pay_to_conclude',
  task: 'pay.1',
  actor: clerk,
  at: at(when),
});
const waiting = () => new Driver(gap).take('assess_to_pay', at('2026-03-02T10:00'));

describe('what sets a timer?', () => {
  it('a pure function of state, ledgers and calendars: asked twice, it answers alike and changes nothing', () => {
    const driver = waiting();
    const { stored } = driver;
    expect(timersOf(gap, driver.dossier, calendars)).toEqual(timersOf(gap, driver.dossier, calendars));
    expect(driver.timers).toEqual({ 'arm:pay.1:silent': '2026-03-16T17:00' });
    expect(driver.stored).toBe(stored);
  });

  it('pauses, extensions and calendar changes move due times without entering any state', () => {
    const driver = new Driver(gap);
    const holiday = structuredClone(vietnam);
    holiday.years['2026']!.days.push({ date: '2026-03-03', kind: 'HOLIDAY', title: { vi: '', en: '' } });
    const changed = compileCalendar(holiday);
    const promise = (using = workCalendar) =>
      timersOf(gap, driver.dossier, () => using)
        .filter(({ key }) => key.purpose === 'limitDue')
        .map(({ dueAt }) => workCalendar.localDateTime(dueAt));
    expect(promise()).toEqual(['2026-03-04T17:00']);
    expect(promise(changed)).toEqual(['2026-03-05T17:00']);
    driver.take('dossier.stop', at('2026-03-03T09:00'), reason);
    expect(promise()).toEqual([]);
    driver.take('dossier.resume', at('2026-03-04T09:00'));
    expect(promise()).toEqual(['2026-03-05T17:00']);
  });

  it('a stop suspends every timer of an open task, and what would have fallen into it falls at its end', () => {
    const dated = compiled(
      procedure(
        [
          wait('hearing', [
            { id: 'day', kind: 'date', fact: 'day' },
            { id: 'over', kind: 'period', amount: calendarDays(20) },
          ]),
          step('conclude'),
          end(),
        ],
        [
          edge('start', 'hearing'),
          edge('hearing', 'conclude', { id: 'came', arm: 'day' }),
          edge('hearing', 'done', { id: 'late', arm: 'over' }),
          edge('conclude', 'done'),
        ],
        { facts: [fact('day', 'date', { kind: 'form', field: 'day' }, { default: '2026-03-05' })] },
      ),
    );
    const driver = new Driver(dated);
    expect(driver.timers).toMatchObject({
      'arm:hearing.1:day': '2026-03-05T00:00',
      'arm:hearing.1:over': '2026-03-23T17:00',
    });
    driver.take('dossier.stop', at('2026-03-04T09:00'), reason);
    expect(driver.timers).toEqual({});
    driver.until(at('2026-03-09T09:00')).take('dossier.resume', at('2026-03-09T09:00'));
    expect(driver.timers).toMatchObject({ 'arm:hearing.1:day': '2026-03-09T09:00' });
    driver.until(at('2026-03-10T08:00'));
    expect(driver.dossier.open[0]).toMatchObject({ node: 'conclude', openedAt: at('2026-03-09T09:00') });
    expect(driver.folded).toBe(driver.stored);
  });

  it('sets none for a limit that stands still, and none once the dossier is closed', () => {
    const driver = waiting();
    expect(Object.keys(driver.timers)).toEqual(['arm:pay.1:silent']);
    driver.take('pay_to_conclude').take('conclude_to_done');
    expect(driver.timers).toEqual({});
  });
});

describe('a timer races a clerk', () => {
  it('advancing at a time first fires every timer due before it, in due order, then the action', () => {
    const driver = waiting();
    expect(advanceThrough(gap, driver.dossier, paidAt('2026-03-17T08:00'), calendars)).toMatchObject({
      ok: false,
      refusal: { code: 'dossier-closed' },
    });
    driver.until(at('2026-03-17T08:00'));
    expect(driver.dossier.outcome).toBe('withdrawn');
    expect(driver.last.event).toMatchObject({
      occurredAt: at('2026-03-16T17:00'),
      at: at('2026-03-17T08:00'),
    });
    const late = new Driver(gap).until(at('2026-03-20T08:00'));
    expect(late.entries.slice(1).map(({ event }) => event.occurredAt)).toEqual([
      at('2026-03-02T13:30'),
      at('2026-03-04T17:00'),
    ]);
  });

  it('an action at the due instant (closing hour) is in time', () => {
    const driver = waiting();
    expect(advanceThrough(gap, driver.dossier, paidAt('2026-03-16T17:00'), calendars)).toMatchObject({
      ok: true,
    });
  });

  it('so is what ends by itself in the due instant: an answer by silence comes before the limit is missed', () => {
    const opinion = compiled(
      procedure(
        [
          consultation('ask', [asked('tax', 'H99.20')], { limit: workingDays(2), onSilence: 'agrees' }),
          end(),
        ],
        [edge('start', 'ask'), edge('ask', 'done', { arm: 'reached' })],
      ),
    );
    const driver = new Driver(opinion).until(at('2026-03-10T08:00'));
    expect(driver.dossier.closedAt).toBe(at('2026-03-04T17:00'));
    expect(driver.dossier.overdue).toEqual({});
  });

  it('nothing depends on the sweeper: fired late, the same history as fired on time, but for the recording', () => {
    const opened = new Driver(gap).dossier;
    const once = fireDueTimers(gap, opened, at('2026-03-20T08:00'), calendars);
    let dossier = opened;
    const often: HistoryEntry[] = [];
    for (const now of ['2026-03-02T12:30', '2026-03-03T08:00', '2026-03-05T08:00', '2026-03-20T08:00']) {
      const fired = fireDueTimers(gap, dossier, at(now), calendars);
      dossier = fired.dossier;
      often.push(...fired.entries);
    }
    const withoutAt = (entries: readonly HistoryEntry[]) =>
      entries.map(({ event, ...entry }) => ({ ...entry, event: { ...event, at: '' } }));
    expect(withoutAt(often)).toEqual(withoutAt(once.entries));
    expect({ ...dossier, lastAt: '' }).toEqual({ ...once.dossier, lastAt: '' });
  });

  it('an answer and a deadline at the same moment: the answer counts, and the silence finds nothing to do', () => {
    const asking = compiled(
      procedure(
        [
          consultation('ask', [asked('tax', 'H99.20')], { limit: workingDays(1), onSilence: 'agrees' }),
          end(),
        ],
        [edge('start', 'ask'), edge('ask', 'done', { arm: 'reached' })],
      ),
    );
    const driver = new Driver(asking).until(at('2026-03-03T17:00'));
    driver.take('consultation.answer', at('2026-03-03T17:00'), { data: { answer: 'disagree' } });
    expect(driver.dossier.consultations!['ask.1']!.respondents[0]!.opinions).toMatchObject([
      { answer: 'disagree' },
    ]);
    expect(driver.dossier.outcome).toBe('granted');
  });
});

describe('idempotency', () => {
  const kinds = compiled(
    procedure(
      [
        group('phase', 'draft', {
          deadlineActions: [{ id: 'nudge', limit: 'promise', at: 'due', do: { kind: 'remind' } }],
        }),
        step('draft', { within: 'phase' }),
        consultation('ask', [asked('tax', 'H99.20', { limit: workingDays(1) })], {
          within: 'phase',
          onSilence: 'skipped',
          revocableFor: workingDays(1),
        }),
        service('send', { within: 'phase', answerWithin: workingDays(1), retries: 1 }),
        wait('hold', [{ id: 'over', kind: 'period', amount: workingDays(1) }], { within: 'phase' }),
        end(),
      ],
      [
        edge('start', 'phase'),
        edge('draft', 'ask'),
        edge('ask', 'send', { arm: 'reached' }),
        edge('send', 'hold', { arm: 'failed' }),
        edge('send', 'hold', { id: 'answered', arm: 'answered' }),
        edge('hold', 'done', { arm: 'over' }),
      ],
    ),
  );

  it('each fires once: the same timer again does nothing and writes nothing', () => {
    const driver = new Driver(kinds).until(at('2026-03-02T14:00')).take('draft_to_ask');
    driver.until(at('2026-03-20T08:00'));
    const timers = driver.events.filter((event) => event.type === 'timer');
    expect(new Set(timers.map(({ timer }) => timer.purpose))).toEqual(
      new Set(['stepDue', 'silence', 'retry', 'deadline', 'limitDue', 'arm']),
    );
    for (const event of timers) {
      const before = new Driver(kinds);
      replay(before, driver.events, event);
      const outcome = advanceDossier(kinds, before.dossier, { ...event, at: before.dossier.lastAt });
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'timer-stale' } });
    }
  });

  it('a closed instance does nothing: a timer of a task that is done is dropped', () => {
    const driver = waiting().take('pay_to_conclude', at('2026-03-03T10:00'));
    const silent = { purpose: 'arm', instance: 'pay.1', arm: 'silent' } as const;
    const late = at('2026-03-17T08:00');
    const event = { type: 'timer', timer: silent, at: late, occurredAt: late } as const;
    expect(advanceDossier(gap, driver.dossier, event)).toMatchObject({ refusal: { code: 'timer-stale' } });
    driver.until(at('2026-03-04T10:00'));
    const arms = driver.events.filter((each) => each.type === 'timer' && each.timer.purpose === 'arm');
    expect(arms).toEqual([]);
  });

  it('an old generation does nothing: the due date has moved since', () => {
    const driver = new Driver(gap);
    const [old] = timersOf(gap, driver.dossier, calendars).filter(({ key }) => key.purpose === 'limitDue');
    driver
      .take('dossier.stop', at('2026-03-03T09:00'), reason)
      .take('dossier.resume', at('2026-03-04T09:00'));
    const event = {
      type: 'timer',
      timer: old!.key,
      at: at('2026-03-05T08:00'),
      occurredAt: old!.dueAt,
    } as const;
    expect(advanceDossier(gap, driver.dossier, event)).toMatchObject({ refusal: { code: 'timer-stale' } });
  });

  it('after downtime each fires with occurredAt = due and at = now', () => {
    const now = at('2026-04-01T08:00');
    const driver = new Driver(kinds).until(now);
    const timers = driver.events.slice(1);
    expect(timers.map(({ at: recorded }) => recorded)).toEqual(timers.map(() => now));
    const due = timers.map(({ occurredAt }) => occurredAt!);
    expect(due).toEqual([...due].sort());
    expect(due.every((when) => when < now)).toBe(true);
    expect(driver.folded).toBe(driver.stored);
  });
});

describe('deadline actions', () => {
  const above = post('agencyLeader');
  const deciding = compiled(
    procedure(
      [
        group('phase', 'draft', {
          deadlineActions: [
            { id: 'by_silence', limit: 'inner', at: 'due', do: { kind: 'take', edge: 'taken_as_agreed' } },
          ],
        }),
        step('draft', {
          within: 'phase',
          duration: { rows: [workingDays(1)] },
          deadlineActions: [
            { id: 'soon', at: { before: { value: 4, unit: 'HOUR' } }, do: { kind: 'remind' } },
            { id: 'over', at: 'due', do: { kind: 'escalate', to: above } },
          ],
        }),
        step('look', { within: 'phase', beside: ['draft'] }),
        consultation('ask', [asked('tax', 'H99.20')], { within: 'phase' }),
        step('conclude'),
        end(),
      ],
      [
        edge('start', 'phase'),
        edge('look', 'draft', { id: 'looked' }),
        edge('draft', 'ask'),
        edge('ask', 'conclude', { arm: 'reached' }),
        edge('phase', 'conclude', {
          id: 'taken_as_agreed',
          who: above,
          sets: [{ fact: 'agreed', value: true }],
        }),
        edge('conclude', 'done'),
      ],
      {
        limits: [
          limit('promise', { amount: [workingDays(9)] }),
          limit('inner', { amount: [workingDays(3)] }),
        ],
        facts: [fact('agreed', 'boolean', { kind: 'outcome', step: 'draft' })],
      },
    ),
  );
  const notices = (driver: Driver) =>
    driver.entries.flatMap(({ effects }) =>
      (effects ?? []).flatMap((effect) =>
        effect.kind === 'notify' ? [`${effect.about} ${effect.instance} ${effect.role}`] : [],
      ),
    );

  const silence = (driver: Driver) => driver.entries.find(({ edges }) => edges.includes('taken_as_agreed'));

  it('remind before, escalate when it is due: each once a stay, and whoever is above may act then', () => {
    const driver = new Driver(deciding);
    expect(driver.timers).toMatchObject({
      'deadline:draft.1:soon': '2026-03-02T13:30',
      'deadline:draft.1:over': '2026-03-03T08:00',
    });
    driver.until(at('2026-03-03T16:00'));
    expect(notices(driver)).toEqual(['dueSoon draft.1 specialist', 'escalated draft.1 agencyLeader']);
    expect(driver.offers('draft_to_ask').map(({ role }) => role)).toEqual(['specialist', 'agencyLeader']);
    const leader = { actor: { person: 'l', role: 'agencyLeader', agency: 'H99.12' } };
    expect(driver.code('draft_to_ask', undefined, leader)).toBe('ok');
    expect(driver.folded).toBe(driver.stored);
  });

  it('decide by silence: the edge of a group is taken without a clerk, with everything open inside it', () => {
    const driver = new Driver(deciding).take('draft_to_ask', at('2026-03-03T09:00'));
    driver.until(at('2026-03-06T08:00'));
    expect(driver.here).toEqual(['conclude']);
    expect(driver.dossier.facts).toEqual({ agreed: true });
    expect(silence(driver)).toMatchObject({
      event: { type: 'timer', occurredAt: at('2026-03-05T17:00') },
      left: [
        { instance: 'ask.1', reason: 'superseded' },
        { instance: 'ask.1/tax', reason: 'superseded' },
        { instance: 'phase.1', reason: 'completed' },
      ],
    });
    expect(driver.dossier.consultations!['ask.1']).toMatchObject({ outcome: 'left' });
    expect(driver.folded).toBe(driver.stored);
  });

  it('it does not wait for a side step, which ends with the step beside it', () => {
    const driver = new Driver(deciding).take('task.openSideStep', at('2026-03-03T09:00'));
    driver.until(at('2026-03-06T08:00'));
    expect(silence(driver)?.left.map(({ instance }) => instance)).toEqual(
      expect.arrayContaining(['draft.1', 'look.1', 'phase.1']),
    );
    expect(driver.here).toEqual(['conclude']);
  });

  it('nothing is decided by silence while the clock stands still', () => {
    const driver = new Driver(deciding).take('dossier.stop', at('2026-03-03T09:00'), reason);
    driver.until(at('2026-03-20T08:00'));
    expect(driver.here).toEqual(['draft']);
    expect(driver.events.some(({ type }) => type === 'timer')).toBe(false);
    driver.take('dossier.resume', at('2026-03-20T09:00')).until(at('2026-03-31T08:00'));
    expect(driver.here).toEqual(['conclude']);
  });
});

/** Applies the events up to and including one. */
function replay(driver: Driver, events: readonly DossierEvent[], last: DossierEvent): void {
  for (const event of events.slice(1, events.indexOf(last) + 1)) {
    if (event.type === 'opened' || event.type === 'migrated') continue;
    const outcome = advanceDossier(driver.procedure, driver.dossier, event);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    driver.dossier = outcome.dossier;
  }
}
