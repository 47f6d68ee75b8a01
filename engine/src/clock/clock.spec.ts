import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../document/canonical-json.ts';
import type { Ledger } from '../dossier/dossier.ts';
import { foldHistory } from '../dossier/fold.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import { at, calendars, workCalendar as calendar } from '../testing/calendar.ts';
import { clerk, Driver, opening } from '../testing/driver.ts';
import { compiled, edge, end, procedure, step } from '../testing/procedures.ts';
import { deadlinesOf } from './deadlines.ts';
import { readClock } from './due-date.ts';
import { explainLedger } from './explain.ts';
import { advanceThrough, fireDueTimers, timersOf } from './timers.ts';
import { wordExplanation } from './word-explanation.ts';

const text = (vi: string) => ({ vi, en: vi });
const days = (value: number) => ({ value, unit: 'WORKING_DAY' as const });
const reason = { rule: 'pay', reason: 'FINANCIAL_OBLIGATION' as const, mode: 'PAUSE' as const, why: 'pay.1' };

function due(ledger: Ledger, now = '2026-03-20T08:00') {
  const { dueAt } = readClock(ledger, calendar, at(now));
  return dueAt === null ? null : calendar.localDateTime(dueAt);
}

const started = { kind: 'started', at: at('2026-03-02T08:00'), amount: days(5) } as const;

describe('a clock ledger', () => {
  it('gives the statutory due date when nothing stopped it', () => {
    expect(due([started])).toBe('2026-03-09T17:00');
  });

  it('keeps the working time left while paused and runs it on afterwards', () => {
    const pause = { kind: 'paused', at: at('2026-03-04T08:00'), ...reason } as const;
    expect(due([started, pause, { kind: 'resumed', at: at('2026-03-06T08:00') }])).toBe('2026-03-11T17:00');
  });

  it('does not charge a second day for a second pause of an hour', () => {
    const pauses = (hours: number): Ledger => [
      { kind: 'paused', at: at(`2026-03-0${hours}T09:00`), ...reason },
      { kind: 'resumed', at: at(`2026-03-0${hours}T10:00`) },
    ];
    expect(due([started, ...pauses(3)])).toBe('2026-03-10T17:00');
    expect(due([started, ...pauses(3), ...pauses(4)])).toBe('2026-03-10T17:00');
  });

  it('leaves a date alone when the pause begins after it: what was late stays late', () => {
    const late = { kind: 'paused', at: at('2026-03-10T09:00'), ...reason } as const;
    expect(due([started, late, { kind: 'resumed', at: at('2026-03-16T08:00') }])).toBe('2026-03-09T17:00');
  });

  it('begins anew after a restart and keeps the first date as the original', () => {
    const ledger: Ledger = [
      started,
      { kind: 'paused', at: at('2026-03-04T08:00'), ...reason, mode: 'RESTART' },
      { kind: 'restarted', at: at('2026-03-12T10:00'), amount: days(5) },
    ];
    const reading = readClock(ledger, calendar, at('2026-03-12T10:00'));
    expect(calendar.localDateTime(reading.dueAt!)).toBe('2026-03-19T17:00');
    expect(calendar.localDateTime(reading.originalDueAt!)).toBe('2026-03-09T17:00');
  });

  it('warns when the date reaches into a year that is not announced', () => {
    const reading = readClock([{ ...started, at: at('2026-12-30T08:00') }], calendar, at('2026-12-30T08:00'));
    expect(reading.warnings).toEqual(['draft-year']);
  });

  it('never moves a date earlier by pausing', () => {
    const hour = 3_600_000;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        (n, wait, stay) => {
          const start = Date.parse(started.at);
          const iso = (ms: number) => new Date(ms).toISOString();
          const plain: Ledger = [{ ...started, amount: days(n) }];
          const paused: Ledger = [
            ...plain,
            { kind: 'paused', at: iso(start + wait * hour), ...reason },
            { kind: 'resumed', at: iso(start + (wait + stay) * hour) },
          ];
          const now = iso(start + 900 * hour);
          return readClock(paused, calendar, now).dueAt! >= readClock(plain, calendar, now).dueAt!;
        },
      ),
    );
  });
});

/** Assess, wait for payment (uncounted) or ten days of silence, conclude. */
const gap = compiled(
  procedure(
    [
      step('assess'),
      {
        kind: 'wait',
        id: 'pay',
        title: text('Chờ nộp tiền'),
        status: 6,
        clock: { counts: false, pauseRule: 'financial' },
        arms: [
          { id: 'paid', kind: 'event', performer: { role: clerk.role, agency: { agency: clerk.agency } } },
          { id: 'silent', kind: 'period', amount: { value: 10, unit: 'WORKING_DAY' } },
        ],
      },
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
    {
      pauseRules: [
        {
          id: 'financial',
          reason: 'FINANCIAL_OBLIGATION',
          mode: 'PAUSE',
          scope: 'branch',
          ground: text('Chờ nộp tiền'),
        },
      ],
    },
  ),
);

const localDue = (driver: Driver, now: string) =>
  calendar.localDateTime(deadlinesOf(gap, driver.dossier, calendars, at(now)).limits['promise']!.dueAt!);

describe('waiting for payment', () => {
  it('stops the clock while the citizen pays and goes on when the payment is recorded', () => {
    const driver = new Driver(gap).take('assess_to_pay', at('2026-03-02T10:00'));
    expect(driver.dossier.status).toBe(6);
    expect(
      deadlinesOf(gap, driver.dossier, calendars, at('2026-03-04T08:00')).limits['promise'],
    ).toMatchObject({ standing: true });
    driver.take('pay_to_conclude', at('2026-03-05T10:00'));
    expect(localDue(driver, '2026-03-05T10:00')).toBe('2026-03-09T17:00');
    expect(driver.dossier.position).toMatchObject({ finance: 'paid' });
  });

  it('sets a timer for the silence, and none for a limit that stands still', () => {
    const driver = new Driver(gap).take('assess_to_pay', at('2026-03-02T10:00'));
    expect(
      timersOf(gap, driver.dossier, calendars).map(({ id, dueAt }) => [id, calendar.localDateTime(dueAt)]),
    ).toEqual([['arm:pay.1:silent', '2026-03-16T17:00']]);
  });

  it('fires what fell due before an action first, as of its due instant', () => {
    const driver = new Driver(gap).take('assess_to_pay', at('2026-03-02T10:00'));
    const paid = {
      type: 'action' as const,
      action: 'pay_to_conclude',
      task: 'pay.1',
      actor: clerk,
      at: at('2026-03-17T08:00'),
    };
    expect(advanceThrough(gap, driver.dossier, paid, calendars)).toMatchObject({
      ok: false,
      refusal: { code: 'dossier-closed' },
    });
    const { dossier, entries } = fireDueTimers(gap, driver.dossier, at('2026-03-17T08:00'), calendars);
    expect(dossier.outcome).toBe('withdrawn');
    expect(entries[0]?.event).toMatchObject({
      occurredAt: at('2026-03-16T17:00'),
      at: at('2026-03-17T08:00'),
    });
  });

  it('takes an action at the due instant as in time', () => {
    const driver = new Driver(gap).take('assess_to_pay', at('2026-03-02T10:00'));
    const paid = {
      type: 'action' as const,
      action: 'pay_to_conclude',
      task: 'pay.1',
      actor: clerk,
      at: at('2026-03-16T17:00'),
    };
    expect(advanceThrough(gap, driver.dossier, paid, calendars)).toMatchObject({ ok: true });
  });
});

describe('timers', () => {
  it('marks a step late once, and the promise overdue once, whenever somebody looks', () => {
    const driver = new Driver(gap);
    const late = fireDueTimers(gap, driver.dossier, at('2026-03-20T08:00'), calendars);
    expect(late.dossier.late).toEqual(['assess.1']);
    expect(late.dossier.overdue).toEqual({ promise: at('2026-03-04T17:00') });
    expect(fireDueTimers(gap, late.dossier, at('2026-03-21T08:00'), calendars).entries).toEqual([]);
  });

  it('keeps the overdue fact after everything that follows', () => {
    const driver = new Driver(gap);
    driver.dossier = fireDueTimers(gap, driver.dossier, at('2026-03-05T08:00'), calendars).dossier;
    driver
      .take('assess_to_pay', at('2026-03-05T09:00'))
      .take('pay_to_conclude', at('2026-03-12T09:00'))
      .take('conclude_to_done');
    expect(driver.dossier.overdue).toEqual({ promise: at('2026-03-04T17:00') });
  });

  it('gives the same history when fired late as when fired on time, but for the time of recording', () => {
    const opened = new Driver(gap, opening()).dossier;
    const once = fireDueTimers(gap, opened, at('2026-03-20T08:00'), calendars);
    let dossier = opened;
    const often: HistoryEntry[] = [];
    for (const now of ['2026-03-02T12:30', '2026-03-03T08:00', '2026-03-05T08:00', '2026-03-20T08:00']) {
      const fired = fireDueTimers(gap, dossier, at(now), calendars);
      dossier = fired.dossier;
      often.push(...fired.entries);
    }
    const withoutAt = (entries: typeof often) =>
      entries.map(({ event, ...entry }) => ({ ...entry, event: { ...event, at: '' } }));
    expect(withoutAt(often)).toEqual(withoutAt([...once.entries]));
    expect({ ...dossier, lastAt: '' }).toEqual({ ...once.dossier, lastAt: '' });
  });

  it('fires those behind a timer whose edge may not be taken now', () => {
    const guarded = compiled(
      procedure(
        [
          {
            kind: 'wait',
            id: 'answer',
            title: text('answer'),
            status: 4,
            arms: [{ id: 'silent', kind: 'period', amount: { value: 1, unit: 'WORKING_DAY' } }],
          },
          end(),
        ],
        [
          edge('start', 'answer'),
          edge('answer', 'done', { arm: 'silent', when: { fact: 'agreed', op: 'eq', value: true } }),
        ],
        {
          facts: [
            {
              id: 'agreed',
              type: 'boolean',
              title: text('agreed'),
              source: { kind: 'form', field: 'agreed' },
            },
          ],
        },
      ),
    );
    const { dossier } = fireDueTimers(
      guarded,
      new Driver(guarded).dossier,
      at('2026-03-20T08:00'),
      calendars,
    );
    expect(dossier.overdue).toEqual({ promise: at('2026-03-04T17:00') });
    expect(dossier.closedAt).toBeNull();
  });

  it('drops a timer of an instance that is closed', () => {
    const driver = new Driver(gap)
      .take('assess_to_pay', at('2026-03-02T10:00'))
      .take('pay_to_conclude', at('2026-03-03T10:00'));
    const { entries } = fireDueTimers(gap, driver.dossier, at('2026-03-04T10:00'), calendars);
    expect(entries.filter(({ event }) => event.type === 'timer' && event.timer.purpose === 'arm')).toEqual(
      [],
    );
  });
});

describe('two branches, one of them paused', () => {
  const branches = compiled(
    procedure(
      [
        {
          kind: 'parallel',
          id: 'both',
          title: text('both'),
          branches: [
            { id: 'left', title: text('left'), start: 'pay' },
            { id: 'right', title: text('right'), start: 'measure' },
          ],
          join: { mode: 'all' },
        },
        {
          kind: 'wait',
          id: 'pay',
          within: 'left',
          title: text('pay'),
          status: 6,
          clock: { counts: false, pauseRule: 'financial' },
          arms: [
            { id: 'paid', kind: 'event', performer: { role: clerk.role, agency: { agency: clerk.agency } } },
          ],
        },
        end('left_end', { within: 'left', outcome: 'branchDone' }),
        step('measure', { within: 'right' }),
        end('right_end', { within: 'right', outcome: 'branchDone' }),
        end(),
      ],
      [
        edge('start', 'both'),
        edge('pay', 'left_end', { arm: 'paid' }),
        edge('measure', 'right_end'),
        edge('both', 'done'),
      ],
      {
        pauseRules: [
          {
            id: 'financial',
            reason: 'FINANCIAL_OBLIGATION',
            mode: 'PAUSE',
            scope: 'branch',
            ground: text('x'),
          },
        ],
      },
    ),
  );

  it('lets the clock run while other covered work is open, and stops it when only the wait is left', () => {
    const driver = new Driver(branches);
    expect(driver.dossier.ledgers['promise']?.map(({ kind }) => kind)).toEqual(['started']);
    expect(driver.dossier.status).toBe(4);
    driver.take('measure_to_right_end', at('2026-03-02T15:00'));
    expect(driver.dossier.ledgers['promise']?.map(({ kind }) => kind)).toEqual(['started', 'paused']);
    expect(driver.dossier.status).toBe(6);
    driver.take('pay_to_left_end', at('2026-03-04T15:00'));
    expect(driver.dossier.ledgers['promise']?.map(({ kind }) => kind)).toEqual([
      'started',
      'paused',
      'resumed',
      'ended',
    ]);
    expect(canonicalJson(foldHistory(branches, driver.events))).toBe(canonicalJson(driver.dossier));
  });
});

describe('two dossier-wide pauses at once', () => {
  const wait = (id: string, within: string, pauseRule: string) => ({
    kind: 'wait' as const,
    id,
    within,
    title: text(id),
    status: 5 as const,
    clock: { counts: false as const, pauseRule },
    arms: [
      {
        id: 'came',
        kind: 'event' as const,
        performer: { role: clerk.role, agency: { agency: clerk.agency } },
      },
    ],
  });
  const rule = (id: string, mode: 'PAUSE' | 'RESTART') => ({
    id,
    reason: 'SUPPLEMENT_RESTART' as const,
    mode,
    scope: 'dossier' as const,
    restarts: mode === 'RESTART' ? ['promise'] : [],
    ground: text(id),
  });
  const overlapping = compiled(
    procedure(
      [
        {
          kind: 'parallel',
          id: 'both',
          title: text('both'),
          branches: [
            { id: 'left', title: text('left'), start: 'papers' },
            { id: 'right', title: text('right'), start: 'stop' },
          ],
          join: { mode: 'all' },
        },
        wait('papers', 'left', 'restart'),
        end('left_end', { within: 'left', outcome: 'branchDone' }),
        wait('stop', 'right', 'pause'),
        end('right_end', { within: 'right', outcome: 'branchDone' }),
        step('conclude'),
        end(),
      ],
      [
        edge('start', 'both'),
        edge('papers', 'left_end', { arm: 'came' }),
        edge('stop', 'right_end', { arm: 'came' }),
        edge('both', 'conclude'),
        edge('conclude', 'done'),
      ],
      { pauseRules: [rule('restart', 'RESTART'), rule('pause', 'PAUSE')] },
    ),
  );

  it('the clock resumes when the last ends, and the strictest mode takes effect then', () => {
    const driver = new Driver(overlapping).take('papers_to_left_end', at('2026-03-04T09:00'));
    expect(driver.dossier.ledgers['promise']?.map(({ kind }) => kind)).toEqual([
      'started',
      'paused',
      'paused',
    ]);
    driver.take('stop_to_right_end', at('2026-03-06T09:00'));
    expect(driver.dossier.ledgers['promise']?.at(-1)).toMatchObject({
      kind: 'restarted',
      at: at('2026-03-06T09:00'),
    });
  });
});

describe('entering a phase again', () => {
  const phases = compiled(
    procedure(
      [
        { kind: 'group', id: 'phase', title: text('phase'), start: 'draft' },
        step('draft', { within: 'phase' }),
        step('approve'),
        end(),
      ],
      [
        edge('start', 'phase'),
        edge('draft', 'approve'),
        edge('approve', 'phase', { returns: true }),
        edge('approve', 'done'),
      ],
      {
        milestones: [
          { id: 'received', title: text('received'), on: { kind: 'opened' } },
          { id: 'drafted', title: text('drafted'), on: { kind: 'left', node: 'phase' } },
          { id: 'finished', title: text('finished'), on: { kind: 'entered', node: 'done' } },
        ],
        limits: [
          {
            id: 'promise',
            title: text('promise'),
            promise: true,
            amount: [days(9)],
            starts: 'received',
            ends: 'finished',
            covers: 'all',
          },
          {
            id: 'first',
            title: text('first'),
            amount: [days(2)],
            starts: 'received',
            ends: 'drafted',
            covers: { nodes: ['phase'] },
          },
        ],
      },
    ),
  );

  it('goes on with the time that was left: the same limit, the first entry counts', () => {
    const driver = new Driver(phases).take('draft_to_approve', at('2026-03-03T09:00'));
    driver.take('approve_to_phase', at('2026-03-09T09:00'));
    expect(driver.dossier.ledgers['first']?.map(({ kind }) => kind)).toEqual(['started', 'ended', 'resumed']);
    const reading = deadlinesOf(phases, driver.dossier, calendars, at('2026-03-09T09:00')).limits['first']!;
    expect(calendar.localDateTime(reading.dueAt!)).toBe('2026-03-10T17:00');
    expect(reading.endedAt).toBeNull();
    driver.take('draft_to_approve', at('2026-03-10T09:00')).take('approve_to_done', at('2026-03-11T09:00'));
    expect(driver.dossier.ledgers['first']?.at(-1)?.kind).toBe('ended');
    expect(canonicalJson(foldHistory(phases, driver.events))).toBe(canonicalJson(driver.dossier));
  });
});

describe('the explanation of a due date', () => {
  it('names the start, the days that did not count, the Saturday that did, and the conclusion, in both languages', () => {
    const ledger: Ledger = [{ kind: 'started', at: at('2026-08-21T09:00'), amount: days(8) }];
    const lines = explainLedger(ledger, calendar, at('2026-08-21T09:00'));
    expect(lines.map(({ code, at: when }) => `${code} ${when}`)).toEqual([
      'started 2026-08-21T09:00',
      'makeupDay 2026-08-22',
      'dayOff 2026-08-31',
      'dayOff 2026-09-01',
      'dayOff 2026-09-02',
      'due 2026-09-04T17:00',
    ]);
    expect(wordExplanation(lines[0]!, 'vi')).toBe(
      'Bắt đầu tính: thứ Sáu 21/08/2026 09:00, thời hạn 8 ngày làm việc.',
    );
    expect(wordExplanation(lines.at(-1)!, 'en')).toBe('Due: Friday 04/09/2026 17:00.');
  });
});
