import { describe, expect, it } from '@jest/globals';
import { at, calendars } from '../testing/calendar.ts';
import { Driver } from '../testing/driver.ts';
import {
  agency,
  asked,
  compiled,
  consultation,
  edge,
  end,
  limit,
  linked,
  parallelProcedure,
  pauseRule,
  post,
  procedure,
  serialProcedure,
  service,
  step,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';
import { heldBy, heldByAgency, heldTogether, unacknowledged } from './held.ts';
import type { Holder } from './holder.ts';
import { timeAccounts, type AccountsInput, type TimeAccounts } from './time-accounts.ts';

const hour = 3_600_000;

function accountsOf(driver: Driver, now: string, more: Partial<AccountsInput> = {}): TimeAccounts {
  const { procedure, events } = driver;
  return timeAccounts({ procedure, events, calendars, now: at(now), ...more });
}

/** A stretch in a line: who, how many working hours, what it did to the promise. */
function told({ stretches }: TimeAccounts): readonly string[] {
  return stretches.map(
    ({ holders, ms, counting }) => `${holders.map(who).join(' + ') || 'nobody'}: ${ms / hour} ${counting}`,
  );
}

const who = ({ kind, unit, node, unacknowledged: unread }: Holder) =>
  `${unit ?? kind}${node === undefined ? '' : ` ${node}`}${unread ? ' (unread)' : ''}`;

const held = (accounts: TimeAccounts, level: Parameters<typeof heldBy>[1]) =>
  Object.fromEntries(heldBy(accounts, level).map(({ holder, ms }) => [who(holder), ms / hour]));

const elsewhere = 'H99.20';

/** Check here, pass to another agency, which concludes. */
const passing = compiled(
  procedure(
    [step('check'), step('tax', { performer: post('specialist', elsewhere) }), end()],
    [edge('start', 'check'), edge('check', 'tax'), edge('tax', 'done')],
  ),
);

/** Appraise, wait for the applicant while nothing counts, conclude. */
const waiting = compiled(
  procedure(
    [
      step('appraise'),
      wait('supplement', ['came'], { clock: uncounted('supplement') }),
      step('conclude'),
      end(),
    ],
    [
      edge('start', 'appraise'),
      edge('appraise', 'supplement'),
      edge('supplement', 'conclude', { arm: 'came' }),
      edge('conclude', 'appraise', { returns: true }),
      edge('conclude', 'done', { order: 2 }),
    ],
    { pauseRules: [pauseRule('supplement')] },
  ),
);

describe('time accounts', () => {
  it('give each stretch of working time to exactly those who had the dossier then', () => {
    const driver = new Driver(compiled(serialProcedure()))
      .take('receive_to_appraise', at('2026-03-02T10:00'))
      .take('appraise_to_sign', at('2026-03-03T09:00'));
    const accounts = accountsOf(driver, '2026-03-03T11:00');
    expect(told(accounts)).toEqual([
      'H99.12 receive: 2 counted',
      'H99.12 appraise: 7 counted',
      'H99.12 sign: 2 counted',
    ]);
    expect(accounts.elapsedMs).toBe(11 * hour);
    expect(heldByAgency(accounts)).toEqual([{ agency, ms: 11 * hour, countedMs: 11 * hour }]);
  });

  it('leave the applicant the time of a wait for them, and say that it did not count', () => {
    const driver = new Driver(waiting)
      .take('appraise_to_supplement', at('2026-03-02T10:00'))
      .take('supplement_to_conclude', at('2026-03-04T08:00'));
    const accounts = accountsOf(driver, '2026-03-04T09:00');
    expect(told(accounts)).toEqual([
      'H99.12 appraise: 2 counted',
      'applicant supplement: 14 excluded',
      'H99.12 conclude: 1 counted',
    ]);
    expect(accounts.stretches[1]).toMatchObject({ reason: 'SUPPLEMENT_PAUSE' });
    expect(heldByAgency(accounts)).toEqual([{ agency, ms: 3 * hour, countedMs: 3 * hour }]);
  });

  it('add up a step that is entered again, stay by stay', () => {
    const driver = new Driver(waiting)
      .take('appraise_to_supplement', at('2026-03-02T10:00'))
      .take('supplement_to_conclude', at('2026-03-02T11:00'))
      .take('conclude_to_appraise', at('2026-03-02T13:30'))
      .take('appraise_to_supplement', at('2026-03-02T16:30'));
    expect(held(accountsOf(driver, '2026-03-02T17:00'), 'step')).toEqual({
      'H99.12 appraise': 5,
      'applicant supplement': 1.5,
      'H99.12 conclude': 1,
    });
  });

  it('tell apart what came before the promise began and what came after it ended', () => {
    const driver = new Driver(
      compiled(
        procedure(
          [step('receive'), step('decide'), step('deliver'), end()],
          [
            edge('start', 'receive'),
            edge('receive', 'decide', { marks: ['accepted'] }),
            edge('decide', 'deliver'),
            edge('deliver', 'done'),
          ],
          {
            milestones: [
              { id: 'received', title: { vi: '', en: '' }, on: { kind: 'marked', mark: 'accepted' } },
              { id: 'finished', title: { vi: '', en: '' }, on: { kind: 'left', node: 'decide' } },
            ],
          },
        ),
      ),
    )
      .take('receive_to_decide', at('2026-03-02T09:00'))
      .take('decide_to_deliver', at('2026-03-02T11:00'));
    const accounts = accountsOf(driver, '2026-03-02T11:30');
    expect(told(accounts)).toEqual([
      'H99.12 receive: 1 notStarted',
      'H99.12 decide: 2 counted',
      'H99.12 deliver: 0.5 ended',
    ]);
    expect([accounts.elapsedMs, accounts.sincePromiseMs]).toEqual([3.5 * hour, 2.5 * hour]);
    expect(accounts.promiseStartedAt).toBe(at('2026-03-02T09:00'));
  });

  it('end with the dossier, whenever somebody asks', () => {
    const driver = new Driver(passing)
      .take('check_to_tax', at('2026-03-02T10:00'))
      .take('tax_to_done', at('2026-03-02T11:00'));
    const accounts = accountsOf(driver, '2026-06-01T08:00');
    expect(accounts).toMatchObject({ isClosed: true, until: at('2026-03-02T11:00'), elapsedMs: 3 * hour });
  });

  it('read what is over with the calendar that was in the books when it ended, what is not with today’s', () => {
    const asked: (string | undefined)[] = [];
    const books: typeof calendars = (unit, knownAt) => {
      asked.push(knownAt);
      return calendars(unit, knownAt);
    };
    const driver = new Driver(passing).take('check_to_tax', at('2026-03-02T10:00'));
    accountsOf(driver, '2026-03-02T11:00', { calendars: books });
    driver.take('tax_to_done', at('2026-03-02T11:00'));
    accountsOf(driver, '2026-06-01T08:00', { calendars: books });
    expect(asked).toEqual([undefined, at('2026-03-02T11:00')]);
  });

  it('count nights, days off and the lunch break for nobody', () => {
    const driver = new Driver(passing).take('check_to_tax', at('2026-03-06T16:00'));
    expect(told(accountsOf(driver, '2026-03-09T08:30'))).toEqual([
      'H99.12 check: 38.5 counted',
      'H99.20 tax (unread): 2 counted',
    ]);
  });
});

describe('time accounts of a hand-over', () => {
  it('give the receiver its time from the moment it was sent, marked until it is acknowledged', () => {
    const driver = new Driver(passing)
      .take('check_to_tax', at('2026-03-02T10:00'))
      .take('task.acknowledge', at('2026-03-02T14:00'));
    const accounts = accountsOf(driver, '2026-03-02T16:00');
    expect(told(accounts)).toEqual([
      'H99.12 check: 2 counted',
      'H99.20 tax (unread): 2.5 counted',
      'H99.20 tax: 2 counted',
    ]);
    expect(held(accounts, 'unit')).toEqual({ [agency]: 2, [elsewhere]: 4.5 });
    expect(unacknowledged(accounts, { kind: 'agency', agency: elsewhere }, 'agency')).toBe(2.5 * hour);
    expect(accounts.handOvers).toEqual([
      {
        node: 'tax',
        from: { role: 'specialist', agency },
        to: { role: 'specialist', agency: elsewhere },
        sentAt: at('2026-03-02T10:00'),
        acknowledgedAt: at('2026-03-02T14:00'),
        takenBackAt: null,
      },
    ]);
  });

  it('give the time back to the sender when it is taken back', () => {
    const driver = new Driver(passing)
      .take('check_to_tax', at('2026-03-02T10:00'))
      .take('task.takeBack', at('2026-03-02T15:00'));
    const accounts = accountsOf(driver, '2026-03-02T16:00');
    expect(told(accounts)).toEqual(['H99.12 check: 6.5 counted']);
    expect(accounts.handOvers).toMatchObject([{ acknowledgedAt: null, takenBackAt: at('2026-03-02T15:00') }]);
  });

  it('plan the sender once for a stay that a taken-back hand-over interrupted', () => {
    const driver = new Driver(passing)
      .take('check_to_tax', at('2026-03-02T10:00'))
      .take('task.takeBack', at('2026-03-02T15:00'));
    expect(accountsOf(driver, '2026-03-02T16:00').budgets).toMatchObject([
      { agency, amountMs: 4 * hour, usedMs: 6.5 * hour, overMs: 2.5 * hour, isRunning: true },
    ]);
  });
});

describe('time accounts of several at once', () => {
  it('give parallel branches to the set of both, and each of them the same time again', () => {
    const document = structuredClone(parallelProcedure());
    for (const node of document.flow.nodes)
      if (node.kind === 'step' && node.within === 'right') node.performer = post('specialist', elsewhere);
    const driver = new Driver(compiled(document))
      .take('check_to_both', at('2026-03-02T09:00'))
      .take('left_a_to_left_b', at('2026-03-02T10:00'))
      .take('left_b_to_left_end', at('2026-03-02T11:00'));
    const accounts = accountsOf(driver, '2026-03-02T11:30');
    expect(heldTogether(accounts, 'agency').map(({ holders, ms }) => [holders.length, ms / hour])).toEqual([
      [2, 2],
      [1, 1],
      [1, 0.5],
    ]);
    expect(heldByAgency(accounts).map((one) => [one.agency, one.ms / hour])).toEqual([
      [agency, 3],
      [elsewhere, 2.5],
    ]);
    expect(accounts.elapsedMs).toBe(3.5 * hour);
  });

  it('respect that something in one branch is written down later than what came after it in the other', () => {
    const driver = new Driver(compiled(parallelProcedure()))
      .take('check_to_both', at('2026-03-02T08:00'))
      .take('left_a_to_left_b', at('2026-03-02T10:00'))
      .take('right_a_to_right_b', at('2026-03-02T11:00'), { occurredAt: at('2026-03-02T09:00'), note: 'x' });
    expect(told(accountsOf(driver, '2026-03-02T11:00'))).toEqual([
      'H99.12 left_a + H99.12 right_a: 1 counted',
      'H99.12 left_a + H99.12 right_b: 1 counted',
      'H99.12 left_b + H99.12 right_b: 1 counted',
    ]);
  });

  it('leave a consultation with those who have not answered, and with the asker when all have', () => {
    const driver = new Driver(
      compiled(
        procedure(
          [
            consultation('ask', [asked('tax', elsewhere), asked('police', 'H99.21')], {
              revocableFor: workingDays(1),
            }),
            end(),
          ],
          [edge('start', 'ask'), edge('ask', 'done', { arm: 'reached' }), edge('ask', 'done', { id: 'x' })],
        ),
      ),
    )
      .take('task.acknowledge', at('2026-03-02T08:00'), { on: 'tax' })
      .take('consultation.answer', at('2026-03-02T09:00'), { on: 'tax', data: { answer: 'agree' } })
      .take('consultation.answer', at('2026-03-02T10:00'), { on: 'police', data: { answer: 'agree' } });
    expect(told(accountsOf(driver, '2026-03-02T11:00'))).toEqual([
      'H99.20 ask + H99.21 ask (unread): 1 counted',
      'H99.21 ask (unread): 1 counted',
      'H99.12 ask: 1 counted',
    ]);
  });

  it('name the other system while a service waits, and whoever must see to it once that has failed', () => {
    const driver = new Driver(
      compiled(
        procedure(
          [service('register'), end()],
          [edge('start', 'register'), edge('register', 'done', { arm: 'answered' })],
        ),
      ),
    );
    driver.hear({ from: 'service', instance: 'register.1', change: 'failed' }, at('2026-03-02T10:00'));
    expect(told(accountsOf(driver, '2026-03-02T11:00'))).toEqual([
      'system register: 2 counted',
      'H99.12 register: 1 counted',
    ]);
  });

  it('name every linked dossier until it is closed', () => {
    const driver = new Driver(
      compiled(
        procedure(
          [linked('together', [{ id: 'birth' }, { id: 'card' }]), end()],
          [edge('start', 'together'), edge('together', 'done')],
        ),
      ),
    );
    const report = { from: 'child', instance: 'together.1' } as const;
    driver.hear({ ...report, child: 'birth', change: 'opened', dossier: 'a' }, at('2026-03-02T08:00'));
    driver.hear({ ...report, child: 'card', change: 'opened', dossier: 'b' }, at('2026-03-02T08:00'));
    driver.hear({ ...report, child: 'birth', change: 'closed' }, at('2026-03-02T10:00'));
    const accounts = accountsOf(driver, '2026-03-02T11:00');
    expect(accounts.stretches.map(({ holders }) => holders.map(({ child }) => child))).toEqual([
      ['birth', 'card'],
      ['card'],
    ]);
  });

  it('show an incident where nobody was found, and the agency to which it is then given', () => {
    const lost = compiled(
      procedure(
        [
          step('tax', {
            performer: { role: 'specialist', agency: { relation: 'taxOfficeOf', of: 'receiving' } },
          }),
          end(),
        ],
        [edge('start', 'tax'), edge('tax', 'done')],
      ),
    );
    const driver = new Driver(lost).take('task.reassign', at('2026-03-02T10:00'), {
      note: 'x',
      data: { agency: elsewhere },
    });
    expect(told(accountsOf(driver, '2026-03-02T11:00'))).toEqual([
      'incident tax: 2 counted',
      'H99.20 tax: 1 counted',
    ]);
  });

  it('join units under the agency that answers for them', () => {
    const driver = new Driver(passing).take('check_to_tax', at('2026-03-02T10:00'));
    const accounts = accountsOf(driver, '2026-03-02T11:00', { agencyOf: () => 'H99' });
    expect(heldByAgency(accounts)).toMatchObject([{ agency: 'H99', ms: 3 * hour }]);
    expect(held(accounts, 'unit')).toEqual({ [agency]: 2, [elsewhere]: 1 });
  });

  it('keep a dossier that is stopped with those who had it, without counting', () => {
    const driver = new Driver(passing)
      .take('dossier.stop', at('2026-03-02T09:00'), { note: 'x' })
      .take('dossier.resume', at('2026-03-02T11:00'));
    const accounts = accountsOf(driver, '2026-03-02T11:30');
    expect(told(accounts)).toEqual([
      'H99.12 check: 1 counted',
      'H99.12 check: 2 excluded',
      'H99.12 check: 0.5 counted',
    ]);
    // A plan stands still while the whole dossier is stopped.
    expect(accounts.budgets).toMatchObject([{ amountMs: 4 * hour, usedMs: 1.5 * hour, overMs: 0 }]);
  });

  it('leave what is still to be fetched with the applicant after the flow has ended', () => {
    const driver = new Driver(
      compiled(
        procedure(
          [step('decide'), end()],
          [edge('start', 'decide'), edge('decide', 'done', { marks: ['atDesk'] })],
        ),
      ),
    ).take('decide_to_done', at('2026-03-02T09:00'));
    expect(told(accountsOf(driver, '2026-03-02T10:00'))).toEqual([
      'H99.12 decide: 1 counted',
      'applicant: 1 ended',
    ]);
  });
});

describe('budgets', () => {
  const shared = (budgets: NonNullable<Parameters<typeof limit>[1]>['budgets']) =>
    compiled(
      procedure(
        [step('check'), step('tax', { performer: post('specialist', elsewhere) }), end()],
        [
          edge('start', 'check'),
          edge('check', 'tax'),
          edge('tax', 'check', { returns: true }),
          edge('tax', 'done', { order: 2 }),
        ],
        { limits: [limit('promise', { budgets })] },
      ),
    );
  const hours = (value: number) => ({ value, unit: 'HOUR' as const });

  it('are overdrawn before the end, for all to see', () => {
    const driver = new Driver(
      shared([
        { id: 'tax', agency: { agency: elsewhere }, amount: hours(2) },
        { id: 'check', nodes: ['check'], amount: hours(4) },
      ]),
    ).take('check_to_tax', at('2026-03-02T10:00'));
    const accounts = accountsOf(driver, '2026-03-02T15:00');
    expect(accounts.isClosed).toBe(false);
    expect(accounts.budgets).toMatchObject([
      { budget: 'tax', usedMs: 3.5 * hour, overMs: 1.5 * hour, isRunning: true },
      { budget: 'check', usedMs: 2 * hour, overMs: 0, isRunning: false },
    ]);
  });

  it('are the plans of the steps so far where none are written, one more for every time a step is entered', () => {
    const driver = new Driver(shared(undefined))
      .take('check_to_tax', at('2026-03-02T10:00'))
      .take('tax_to_check', at('2026-03-02T11:00'));
    expect(accountsOf(driver, '2026-03-02T15:00').budgets).toMatchObject([
      { budget: null, agency, amountMs: 8 * hour, usedMs: 4.5 * hour },
      { budget: null, agency: elsewhere, amountMs: 4 * hour, usedMs: 1 * hour },
    ]);
  });

  it('measure what only a date can say from the moment it began', () => {
    const cut = [{ id: 'check', nodes: ['check'], amount: { value: 1, unit: 'SAME_DAY_CUTOFF' as const } }];
    const driver = new Driver(shared(cut));
    const [budget] = accountsOf(driver, '2026-03-03T08:00').budgets;
    expect(budget).toMatchObject({ amountMs: 7.5 * hour, usedMs: 8 * hour, overMs: 0.5 * hour });
  });

  it('say of how many stays no plan is stated, and neither give nor use their time', () => {
    const open = compiled(
      procedure(
        [step('check'), step('think', { duration: { notStated: true } }), end()],
        [edge('start', 'check'), edge('check', 'think'), edge('think', 'done')],
      ),
    );
    const driver = new Driver(open).take('check_to_think', at('2026-03-02T10:00'));
    expect(accountsOf(driver, '2026-03-02T15:00').budgets).toMatchObject([
      { amountMs: 4 * hour, usedMs: 2 * hour, unplanned: 1 },
    ]);
  });
});
