import { describe, expect, it } from '@jest/globals';
import { checkProcedure } from '../check/check-procedure.ts';
import { deadlinesOf } from '../clock/deadlines.ts';
import { explainDue } from '../clock/explain.ts';
import type { AmountTable } from '../document/amount.ts';
import { at, calendars, workCalendar } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import {
  asked,
  branchEnd,
  calendarDays,
  compiled,
  consultation,
  edge,
  end,
  finished,
  limit,
  milestone,
  parallel,
  pauseRule,
  post,
  procedure,
  received,
  step,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';

/**
 * What software for one-stop administration most often gets wrong about time (one-stop-rules 12), each shown not to
 * happen, through dossiers of whole procedures.
 */

const reason = { note: 'Có căn cứ' };
const local = (instant: string | null | undefined) => (instant ? workCalendar.localDateTime(instant) : null);
const readings = (driver: Driver) =>
  deadlinesOf(driver.procedure, driver.dossier, calendars, driver.dossier.lastAt);

/** One step under a promise of this amount. */
const promising = (...amount: AmountTable) =>
  compiled(
    procedure([step('work'), end()], [edge('start', 'work'), edge('work', 'done')], {
      limits: [limit('promise', { amount })],
    }),
  );

const dossier = (when: string, amount: AmountTable[number] = workingDays(5)) =>
  new Driver(promising(amount), opening({ at: at(when) }));

describe('mistake 1: make-up Saturdays', () => {
  // Saturday 22 August 2026 is worked for Monday 31 August.
  it('a Saturday that is worked counts, every other does not', () => {
    expect(dossier('2026-08-21T09:00').due()).toBe('2026-08-27T17:00');
    expect(dossier('2026-08-14T09:00').due()).toBe('2026-08-21T17:00');
  });

  it('a promise may fall due on it, and is overdue from its closing hour on, not from Monday', () => {
    const driver = dossier('2026-08-21T09:00', workingDays(1));
    expect(driver.due()).toBe('2026-08-22T17:00');
    expect(driver.until(at('2026-08-22T17:00')).dossier.overdue).toEqual({});
    expect(driver.until(at('2026-08-22T17:01')).dossier.overdue).toEqual({ promise: at('2026-08-22T17:00') });
  });

  it('plans of steps, hours, silence and pauses run on it too', () => {
    const waiting = compiled(
      procedure(
        [
          step('work'),
          wait('answer', [{ id: 'silent', kind: 'period', amount: workingDays(1) }], {
            clock: uncounted('pause'),
          }),
          step('conclude'),
          end(),
        ],
        [
          edge('start', 'work'),
          edge('work', 'answer'),
          edge('answer', 'conclude', { arm: 'silent' }),
          edge('conclude', 'done'),
        ],
        { limits: [limit('promise', { amount: [workingDays(3)] })], pauseRules: [pauseRule('pause')] },
      ),
    );
    // Half a day is four hours: two on Friday, two on Saturday.
    const driver = new Driver(waiting, opening({ at: at('2026-08-21T15:00') }));
    expect(driver.timers['stepDue:work.1']).toBe('2026-08-22T09:30');
    expect(driver.due()).toBe('2026-08-25T17:00');
    driver.take('work_to_answer', at('2026-08-21T16:00'));
    expect(driver.timers['arm:answer.1:silent']).toBe('2026-08-22T17:00');
    // It waited Friday's last hour and the whole Saturday: a day and an hour.
    driver.until(at('2026-08-24T08:00'));
    expect(driver.here).toEqual(['conclude']);
    expect(driver.due()).toBe('2026-08-27T17:00');
    expect(dossier('2026-08-21T16:00', { value: 8, unit: 'HOUR' }).due()).toBe('2026-08-22T16:00');
  });
});

describe('mistake 2: one clock rule for every pause', () => {
  /** Ten days; the applicant is asked on 4 March and answers on 11 March, both at eight. */
  const asking = (more: Parameters<typeof pauseRule>[1], clerk: Record<string, unknown> = {}) =>
    new Driver(
      compiled(
        procedure(
          [step('appraise'), wait('papers', ['came'], { clock: uncounted('rule') }), step('conclude'), end()],
          [
            edge('start', 'appraise'),
            edge('appraise', 'papers', { id: 'ask' }),
            edge('papers', 'conclude', { id: 'came', arm: 'came' }),
            edge('conclude', 'done'),
          ],
          {
            limits: [limit('promise', { amount: [workingDays(10)] })],
            pauseRules: [pauseRule('rule', more)],
          },
        ),
      ),
    )
      .take('ask', at('2026-03-04T08:00'), clerk)
      .take('came', at('2026-03-11T08:00'));

  it('to pause, to begin anew and to be given a new limit are three rules with three dates', () => {
    expect(asking({ mode: 'PAUSE' }).due()).toBe('2026-03-23T17:00');
    expect(asking({ mode: 'RESTART', restarts: ['promise'] }).due()).toBe('2026-03-25T17:00');
    expect(asking({ mode: 'NEW_LIMIT', newLimit: workingDays(3) }).due()).toBe('2026-03-16T17:00');
  });

  it('which of them is said by the procedure: the clerk has no say in it', () => {
    const driver = asking(
      { mode: 'RESTART', restarts: ['promise'] },
      { data: { mode: 'PAUSE', rule: 'other', clock: { counts: true } } },
    );
    expect(driver.dossier.ledgers['promise']![1]).toMatchObject({
      kind: 'paused',
      rule: 'rule',
      mode: 'RESTART',
    });
    expect(driver.due()).toBe('2026-03-25T17:00');
  });

  it('a consultation counts, unless the procedure says that it does not', () => {
    const consulting = (more: Parameters<typeof consultation>[2]) =>
      new Driver(
        compiled(
          procedure(
            [consultation('ask', [asked('tax', 'H99.20')], more), step('conclude'), end()],
            [edge('start', 'ask'), edge('ask', 'conclude', { arm: 'reached' }), edge('conclude', 'done')],
            {
              limits: [limit('promise', { amount: [workingDays(5)] })],
              pauseRules: [pauseRule('excluded', { reason: 'CONSULTATION' })],
            },
          ),
        ),
      ).take('consultation.answer', at('2026-03-05T08:00'), { on: 'tax', data: { answer: 'agree' } });
    const counted = consulting({});
    expect([counted.here, counted.lines(), counted.due()]).toEqual([
      ['conclude'],
      ['started'],
      '2026-03-09T17:00',
    ]);
    const excluded = consulting({ clock: uncounted('excluded') });
    expect([excluded.lines(), excluded.due()]).toEqual([
      ['started', 'paused', 'resumed'],
      '2026-03-12T17:00',
    ]);
  });
});

describe('mistake 5: erasing lateness', () => {
  /** Two days from Monday 2 March: due on Wednesday 4 March, and nobody has done anything. */
  const late = () =>
    new Driver(
      compiled(
        procedure(
          [step('work'), wait('papers', ['came'], { clock: uncounted('again') }), end()],
          [
            edge('start', 'work'),
            edge('work', 'papers', { id: 'ask' }),
            edge('papers', 'work', { id: 'came', arm: 'came', returns: true }),
            edge('work', 'done'),
          ],
          {
            limits: [
              limit('promise', {
                extension: { max: 1, amount: workingDays(5), approver: post('agencyLeader') },
              }),
            ],
            pauseRules: [pauseRule('again', { mode: 'RESTART', restarts: ['promise'] })],
          },
        ),
      ),
    ).until(at('2026-03-05T08:00'));
  const overdue = { promise: at('2026-03-04T17:00') };
  const original = (driver: Driver) => local(readings(driver).limits['promise']!.originalDueAt);
  const leader = (person: string) => ({ person, role: 'agencyLeader', agency: 'H99.12' });
  const standing = (driver: Driver, action: string, person: string, data: object, when: string) =>
    driver.apply({
      type: 'action',
      action,
      task: 'dossier',
      actor: leader(person),
      at: at(when),
      data: { limit: 'promise', ...data },
      ...reason,
    });

  it('an extension moves the date and leaves both the first date and the fact', () => {
    const driver = late();
    driver.take('limit.extend', at('2026-03-05T09:00'), { ...reason, data: { limit: 'promise' } });
    expect(driver.due()).toBe('2026-03-11T17:00');
    expect([original(driver), driver.dossier.overdue]).toEqual(['2026-03-04T17:00', overdue]);
    const again = { ...reason, data: { limit: 'promise' } };
    expect(driver.code('limit.extend', at('2026-03-06T09:00'), again)).toBe('extension-used-up');
  });

  it('a supplement that begins the limit anew does too', () => {
    const driver = late().take('ask', at('2026-03-05T09:00')).take('came', at('2026-03-10T09:00'));
    expect(driver.due()).toBe('2026-03-12T17:00');
    expect([original(driver), driver.dossier.overdue]).toEqual(['2026-03-04T17:00', overdue]);
  });

  it('a stop of what is late leaves it late', () => {
    const driver = late().take('dossier.stop', at('2026-03-05T09:00'), reason);
    driver.take('dossier.resume', at('2026-03-10T09:00'));
    expect(driver.due()).toBe('2026-03-04T17:00');
    expect(driver.dossier.overdue).toEqual(overdue);
  });

  it('setting a date right needs two persons and a reason, and leaves both', () => {
    const driver = late();
    const right = { dueAt: at('2026-03-20T17:00') };
    standing(driver, 'limit.proposeDueDate', 'lan', right, '2026-03-05T09:00');
    standing(driver, 'limit.confirmDueDate', 'lan', {}, '2026-03-05T10:00');
    expect(driver.due()).toBe('2026-03-04T17:00');
    standing(driver, 'limit.confirmDueDate', 'minh', {}, '2026-03-05T10:00');
    expect(driver.due()).toBe('2026-03-20T17:00');
    expect([original(driver), driver.dossier.overdue]).toEqual(['2026-03-04T17:00', overdue]);
  });

  it('the end of the dossier does not take it away either', () => {
    const driver = late().take('work_to_done', at('2026-03-06T09:00'));
    expect(driver.dossier).toMatchObject({ closedAt: at('2026-03-06T09:00'), overdue });
    expect(driver.folded).toBe(driver.stored);
  });
});

describe('mistake 7: the sum of the steps as the limit', () => {
  const days = (value: number) => ({ duration: { rows: [workingDays(value)] } });
  const serial = (first: number, second: number) =>
    procedure(
      [step('first', days(first)), step('second', days(second)), end()],
      [edge('start', 'first'), edge('first', 'second'), edge('second', 'done')],
    );
  const abreast = (left: number, right: number) =>
    procedure(
      [
        parallel('both', { left: 'one', right: 'other' }),
        step('one', { within: 'left', ...days(left) }),
        branchEnd('left_end', 'left'),
        step('other', { within: 'right', ...days(right) }),
        branchEnd('right_end', 'right'),
        end(),
      ],
      [edge('start', 'both'), edge('one', 'left_end'), edge('other', 'right_end'), edge('both', 'done')],
    );
  const verdict = (document: ReturnType<typeof procedure>) => checkProcedure(document).verdicts[0]!.verdict;

  it('steps that take longer than the promise are found before anybody is promised anything', () => {
    expect(verdict(serial(1, 1))).toBe('proved');
    expect(verdict(serial(1.5, 1))).toBe('refuted');
  });

  it('branches are not added: they are worked on at the same time', () => {
    expect(verdict(abreast(1.5, 1.5))).toBe('proved');
    expect(verdict(abreast(1.5, 2.5))).toBe('refuted');
  });

  it('neither what steps plan nor what they took moves the promise', () => {
    const promised = '2026-03-04T17:00';
    expect(new Driver(compiled(serial(0.25, 0.25))).due()).toBe(promised);
    const driver = new Driver(compiled(serial(4, 4)));
    expect(driver.due()).toBe(promised);
    driver.take('first_to_second', at('2026-03-04T16:00'));
    expect(driver.due()).toBe(promised);
    // What is left of the promise presses, not the four days of the plan.
    expect(readings(driver).tasks['second.1']).toMatchObject({
      planDueAt: at('2026-03-10T16:00'),
      dueAt: at(promised),
    });
  });

  it('a step that is late does not make the dossier late', () => {
    const driver = new Driver(compiled(serial(0.25, 0.25))).until(at('2026-03-03T09:00'));
    expect(driver.dossier).toMatchObject({ late: ['first.1'], overdue: {} });
  });

  it('phases have limits of their own: what one spares or wastes is not the other\u2019s', () => {
    const phases = compiled(
      procedure(
        [
          step('to_tax'),
          wait('pay', ['paid'], { status: 6, clock: uncounted('financial') }),
          step('certificate'),
          end(),
        ],
        [
          edge('start', 'to_tax'),
          edge('to_tax', 'pay', { id: 'slip', marks: ['drafted'] }),
          edge('pay', 'certificate', { id: 'paid', arm: 'paid', marks: ['paid'] }),
          edge('certificate', 'done'),
        ],
        {
          milestones: [
            received,
            milestone('slip', { kind: 'taken', edge: 'slip' }),
            milestone('paid', { kind: 'taken', edge: 'paid' }),
            finished,
          ],
          limits: [
            limit('promise', { amount: [workingDays(9)] }),
            limit('first', { amount: [workingDays(6)], ends: 'slip', covers: { nodes: ['to_tax'] } }),
            limit('second', { amount: [workingDays(3)], starts: 'paid', covers: { nodes: ['certificate'] } }),
          ],
          pauseRules: [pauseRule('financial', { scope: 'branch', reason: 'FINANCIAL_OBLIGATION' })],
        },
      ),
    );
    const through = (slip: string, paid: string) =>
      new Driver(phases).take('slip', at(slip)).take('paid', at(paid));
    expect(through('2026-03-03T09:00', '2026-03-16T10:00').due('second')).toBe('2026-03-19T17:00');
    const late = through('2026-03-13T09:00', '2026-03-16T10:00');
    expect(late.due('second')).toBe('2026-03-19T17:00');
    expect([late.due('first'), late.lines('first')]).toEqual(['2026-03-10T17:00', ['started', 'ended']]);
  });
});

describe('mistake 9: last day and first day', () => {
  it('the day of reception does not count, be it reception at eight or at the last minute', () => {
    expect(dossier('2026-03-02T07:30', workingDays(1)).due()).toBe('2026-03-03T17:00');
    expect(dossier('2026-03-02T17:00', workingDays(1)).due()).toBe('2026-03-03T17:00');
    // What comes in the evening or on a Saturday comes with the next working day.
    expect(dossier('2026-03-02T17:01', workingDays(1)).due()).toBe('2026-03-04T17:00');
    expect(dossier('2026-03-07T09:00', workingDays(1)).due()).toBe('2026-03-10T17:00');
  });

  it('a limit in days of the calendar never ends on a day off, and counts those on the way', () => {
    // 2 September is National Day; 17 January a Saturday; 8 March a Sunday that lies on the way.
    expect(dossier('2026-08-03T09:00', calendarDays(30)).due()).toBe('2026-09-03T17:00');
    expect(dossier('2026-01-10T09:00', calendarDays(7)).due()).toBe('2026-01-19T17:00');
    expect(dossier('2026-03-05T09:00', calendarDays(5)).due()).toBe('2026-03-10T17:00');
  });

  it('a limit in months ends on the same number of the day, or on the last of a shorter month', () => {
    const month = { value: 1, unit: 'MONTH' } as const;
    expect(dossier('2026-03-10T09:00', month).due()).toBe('2026-04-10T17:00');
    expect(dossier('2026-02-28T09:00', month).due()).toBe('2026-04-02T17:00');
    expect(dossier('2026-03-31T09:00', month).due()).toBe('2026-05-04T17:00');
  });

  it('whether it was early, on time or late is said by the date, not by the hour', () => {
    const result = (when: string) => {
      const driver = dossier('2026-03-02T09:00').until(at(when)).take('work_to_done', at(when));
      const ended = explainDue(driver.dossier, 'promise', calendars).find(({ code }) => code === 'ended');
      return ended?.facts['result'];
    };
    expect(
      ['2026-03-06T16:00', '2026-03-09T08:00', '2026-03-09T17:45', '2026-03-10T07:31'].map(result),
    ).toEqual(['early', 'onTime', 'onTime', 'overdue']);
  });
});
