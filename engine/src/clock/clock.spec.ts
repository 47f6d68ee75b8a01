import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Ledger, LedgerEntry } from '../dossier/dossier.ts';
import { at, calendars, workCalendar as calendar } from '../testing/calendar.ts';
import { clerk, Driver } from '../testing/driver.ts';
import { compiled, edge, end, procedure, step } from '../testing/procedures.ts';
import { deadlinesOf } from './deadlines.ts';
import { readClock } from './due-date.ts';
import { explainLedger } from './explain.ts';
import { fireDueTimers, timersOf } from './timers.ts';
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

  it('moves nothing by a wait of no length, not even at the closing hour of the last day', () => {
    const wait = (when: string): Ledger => [
      { kind: 'paused', at: at(when), ...reason },
      { kind: 'resumed', at: at(when) },
    ];
    expect(due([started, ...wait('2026-03-09T17:00')])).toBe('2026-03-09T17:00');
    const hours: Ledger = [{ ...started, amount: { value: 3.5, unit: 'HOUR' } }, ...wait('2026-03-02T11:30')];
    expect(due(hours)).toBe('2026-03-02T11:30');
  });

  it('is brought forward by no wait, also where it was set right to an evening', () => {
    const by = { person: 'p1', role: 'agencyLeader', agency: 'H99.12' };
    const evening: Ledger = [
      started,
      {
        kind: 'corrected',
        at: at('2026-03-03T08:00'),
        dueAt: at('2026-03-09T20:00'),
        reason: 'nhập sai',
        by,
        confirmedBy: { ...by, person: 'p2' },
      },
    ];
    const wait = (from: string, to: string): Ledger => [
      { kind: 'paused', at: at(from), ...reason },
      { kind: 'resumed', at: at(to) },
    ];
    expect(due([...evening, ...wait('2026-03-04T09:00', '2026-03-04T09:00')])).toBe('2026-03-09T20:00');
    expect(due([...evening, ...wait('2026-03-04T09:00', '2026-03-04T10:00')])).toBe('2026-03-10T17:00');
  });

  it('is in time at the due moment itself: who stops then is not late', () => {
    const last: Ledger = [
      { kind: 'paused', at: at('2026-03-09T17:00'), ...reason },
      { kind: 'resumed', at: at('2026-03-11T10:00') },
    ];
    expect(due([started, ...last])).toBe('2026-03-11T17:00');
  });

  it('ends in the minute after a wait, as before it, where parts of days are promised', () => {
    const half: Ledger = [{ ...started, amount: days(1.5) }];
    expect(due(half)).toBe('2026-03-03T13:30');
    const pause: Ledger = [
      { kind: 'paused', at: at('2026-03-02T09:00'), ...reason },
      { kind: 'resumed', at: at('2026-03-02T10:00') },
    ];
    expect(due([...half, ...pause])).toBe('2026-03-03T14:30');
  });

  describe('counted in calendar days', () => {
    // Monday 2 March and 5 days: Saturday 7, moved to Monday 9.
    const saturday: Ledger = [{ ...started, amount: { value: 5, unit: 'CALENDAR_DAY' } }];
    const wait = (from: string, to: string): Ledger => [
      { kind: 'paused', at: at(from), ...reason },
      { kind: 'resumed', at: at(to) },
    ];

    it('counts what was left from its last day itself, be it a Saturday', () => {
      expect(due(saturday)).toBe('2026-03-09T17:00');
      expect(due([...saturday, ...wait('2026-03-03T09:00', '2026-03-05T09:00')])).toBe('2026-03-09T17:00');
      expect(due([...saturday, ...wait('2026-03-03T09:00', '2026-03-06T09:00')])).toBe('2026-03-10T17:00');
    });

    it('gives no more to who stops later: on the Sunday after its last day no day was left', () => {
      const stopped = (from: string) => due([...saturday, ...wait(from, '2026-03-11T09:00')]);
      expect(['2026-03-07T09:00', '2026-03-08T09:00', '2026-03-09T09:00'].map(stopped)).toEqual([
        '2026-03-11T17:00',
        '2026-03-11T17:00',
        '2026-03-11T17:00',
      ]);
    });

    it('makes nobody late before work can go on: what comes back in the evening is due the next day', () => {
      const evening = wait('2026-03-09T09:00', '2026-03-11T20:00');
      expect(due([...saturday, ...evening])).toBe('2026-03-12T17:00');
    });
  });

  describe('extended', () => {
    const by = { role: 'agencyLeader', agency: 'H99.12' };
    const more = (value: number, unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'HOUR'): LedgerEntry => ({
      kind: 'extended',
      at: at('2026-03-04T08:00'),
      amount: { value, unit },
      by,
      ground: '',
    });
    const hourLater = (day: string): Ledger => [
      { kind: 'paused', at: at(`${day}T09:00`), ...reason },
      { kind: 'resumed', at: at(`${day}T10:00`) },
    ];

    it('by working days gives them from the day that was promised, also where the last day itself was off', () => {
      const saturday: Ledger = [{ ...started, amount: { value: 5, unit: 'CALENDAR_DAY' } }];
      expect(due([...saturday, more(1, 'WORKING_DAY')])).toBe('2026-03-10T17:00');
      expect(due([...saturday, more(1, 'CALENDAR_DAY')])).toBe('2026-03-09T17:00');
    });

    it('by days counts from the day on which work went on, where none was left', () => {
      const saturday: Ledger = [{ ...started, amount: { value: 5, unit: 'CALENDAR_DAY' } }];
      const sunday: Ledger = [
        { kind: 'paused', at: at('2026-03-08T09:00'), ...reason },
        { kind: 'resumed', at: at('2026-03-11T09:00') },
      ];
      expect(due([...saturday, ...sunday, more(1, 'CALENDAR_DAY')])).toBe('2026-03-12T17:00');
    });

    it('by hours never falls due earlier than before', () => {
      expect(due([started, ...hourLater('2026-03-03'), more(2, 'HOUR')])).toBe('2026-03-11T17:00');
      const sunday: Ledger = [{ ...started, amount: { value: 6, unit: 'CALENDAR_DAY' } }];
      expect(due([...sunday, more(2, 'HOUR')])).toBe('2026-03-10T17:00');
    });

    it('does not make a second pause of an hour cost a second day', () => {
      const [first, second] = [hourLater('2026-03-03'), hourLater('2026-03-05')];
      expect(due([started, ...first, more(1, 'WORKING_DAY'), ...second])).toBe('2026-03-11T17:00');
      expect(due([started, more(1, 'WORKING_DAY'), ...first, ...second])).toBe('2026-03-11T17:00');
    });

    it('to a Saturday and then paused never falls due on it', () => {
      const friday: Ledger = [{ ...started, amount: days(4) }, more(1, 'CALENDAR_DAY')];
      expect(due(friday)).toBe('2026-03-09T17:00');
      const moment: Ledger = [
        { kind: 'paused', at: at('2026-03-05T09:00'), ...reason },
        { kind: 'resumed', at: at('2026-03-05T09:00') },
      ];
      expect(due([...friday, ...moment])).toBe('2026-03-09T17:00');
    });
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
});

describe('the explanation of a due date', () => {
  it('names the start, the days that did not count, the Saturday that did, and the conclusion, in both languages', () => {
    const ledger: Ledger = [{ kind: 'started', at: at('2026-08-21T09:00'), amount: days(8) }];
    const lines = explainLedger(ledger, calendar, at('2026-08-21T09:00'));
    expect(lines.map(({ code, at: when }) => `${code} ${when}`)).toEqual([
      'workingTime 2026-08-21',
      'started 2026-08-21T09:00',
      'makeupDay 2026-08-22',
      'dayOff 2026-08-31',
      'dayOff 2026-09-01',
      'dayOff 2026-09-02',
      'due 2026-09-04T17:00',
    ]);
    expect(wordExplanation(lines[1]!, 'vi')).toBe(
      'Bắt đầu tính thời hạn: 09:00 thứ Sáu 21/08/2026. Thời hạn: 8 ngày làm việc. Ngày đầu không tính (Điều 147 Bộ luật Dân sự 2015), tính từ thứ Bảy 22/08/2026. Hạn: 17:00 thứ Sáu 04/09/2026.',
    );
    expect(wordExplanation(lines.at(-1)!, 'en')).toBe('Due Friday 04/09/2026 17:00.');
  });
});
