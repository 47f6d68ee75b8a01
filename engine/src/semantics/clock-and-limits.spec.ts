import { describe, expect, it } from '@jest/globals';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { checkProcedure } from '../check/check-procedure.ts';
import { deadlinesOf } from '../clock/deadlines.ts';
import { advanceDossier } from '../dossier/advance.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { at, calendars, vietnam, workCalendar } from '../testing/calendar.ts';
import { clerk, Driver, opening } from '../testing/driver.ts';
import {
  agency,
  asked,
  branchEnd,
  compiled,
  consultation,
  edge,
  end,
  fact,
  finished,
  group,
  limit,
  linked,
  milestone,
  parallel,
  pauseRule,
  post,
  procedure,
  received,
  serialProcedure,
  step,
  text,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';

/** What the language means, part 3: a test for each row. Its last row but two, migration, is in `migration.spec.ts`. */

const local = (instant: string | null | undefined) => (instant ? workCalendar.localDateTime(instant) : null);
const reason = { note: 'Có căn cứ' };
const fiveDays = [limit('promise', { amount: [workingDays(5)] })];

describe('which reception starts the promise?', () => {
  it('the milestone that the document names; nothing is implied', () => {
    const named = compiled(
      procedure(
        [step('check'), step('work'), end()],
        [
          edge('start', 'check'),
          edge('check', 'check', { id: 'incomplete', returns: true }),
          edge('check', 'work', { id: 'accept', marks: ['accepted'] }),
          edge('work', 'done'),
        ],
        {
          milestones: [received, milestone('accepted', { kind: 'marked', mark: 'accepted' }), finished],
          limits: [limit('promise', { starts: 'accepted' })],
        },
      ),
    );
    const driver = new Driver(named).take('incomplete', at('2026-03-04T09:00'));
    expect(driver.lines()).toEqual([]);
    expect(driver.due()).toBeNull();
    driver.take('accept', at('2026-03-05T09:00'));
    expect(driver.due()).toBe('2026-03-09T17:00');
  });
});

/** Two branches, each with something that may stand still; the right one has counted work first. */
const twoWaits = (scope: 'branch' | 'dossier') =>
  compiled(
    procedure(
      [
        step('check'),
        parallel('both', { left: 'pay', right: 'measure' }),
        wait('pay', ['paid'], { within: 'left', status: 6, clock: uncounted('money') }),
        branchEnd('left_end', 'left'),
        step('measure', { within: 'right' }),
        wait('verify', ['verified'], { within: 'right', clock: uncounted('elsewhere') }),
        branchEnd('right_end', 'right'),
        step('conclude'),
        end(),
      ],
      [
        edge('start', 'check'),
        edge('check', 'both'),
        edge('pay', 'left_end', { id: 'paid', arm: 'paid' }),
        edge('measure', 'verify'),
        edge('verify', 'right_end', { id: 'verified', arm: 'verified' }),
        edge('both', 'conclude'),
        edge('conclude', 'done'),
      ],
      {
        limits: fiveDays,
        pauseRules: [
          pauseRule('money', { scope, reason: 'FINANCIAL_OBLIGATION' }),
          pauseRule('elsewhere', { scope, reason: 'EXTERNAL_VERIFICATION' }),
        ],
      },
    ),
  );

describe('two branches, one paused', () => {
  it('a branch pause stops a limit only when it has open covered steps and all of them are uncounted', () => {
    const driver = new Driver(twoWaits('branch')).take('check_to_both', at('2026-03-02T09:00'));
    expect(driver.lines()).toEqual(['started']);
    driver.take('measure_to_verify', at('2026-03-03T09:00'));
    expect(driver.lines()).toEqual(['started', 'paused', 'paused']);
    driver.take('paid', at('2026-03-04T09:00')).take('verified', at('2026-03-05T09:00'));
    expect(driver.lines()).toEqual(['started', 'paused', 'paused', 'resumed']);
    expect(driver.due()).toBe('2026-03-11T17:00');
  });

  it('a dossier pause stops it while it is open, whatever else is being done', () => {
    const driver = new Driver(twoWaits('dossier')).take('check_to_both', at('2026-03-02T09:00'));
    expect(driver.lines()).toEqual(['started', 'paused']);
  });

  it('excluded time is the union of such intervals, never their sum', () => {
    // Monday 9:00 to Wednesday 9:00, and Tuesday 9:00 to Thursday 9:00: three days, not four.
    const driver = new Driver(twoWaits('dossier')).take('check_to_both', at('2026-03-02T09:00'));
    driver.take('measure_to_verify', at('2026-03-03T09:00'));
    driver.take('paid', at('2026-03-04T09:00')).take('verified', at('2026-03-05T09:00'));
    expect(driver.due()).toBe('2026-03-12T17:00');
    expect(driver.folded).toBe(driver.stored);
  });
});

describe('two dossier pauses at once', () => {
  const overlapping = (left: 'RESTART' | 'NEW_LIMIT' | 'PAUSE', right: 'RESTART' | 'NEW_LIMIT' | 'PAUSE') => {
    const rule = (id: string, mode: typeof left) =>
      pauseRule(id, {
        mode,
        ...(mode === 'RESTART' ? { restarts: ['promise'] } : {}),
        ...(mode === 'NEW_LIMIT' ? { newLimit: workingDays(1) } : {}),
      });
    return compiled(
      procedure(
        [
          parallel('both', { left: 'papers', right: 'court' }),
          wait('papers', ['came'], { within: 'left', clock: uncounted('one') }),
          branchEnd('left_end', 'left'),
          wait('court', ['ruled'], { within: 'right', clock: uncounted('other') }),
          branchEnd('right_end', 'right'),
          step('conclude'),
          end(),
        ],
        [
          edge('start', 'both'),
          edge('papers', 'left_end', { id: 'came', arm: 'came' }),
          edge('court', 'right_end', { id: 'ruled', arm: 'ruled' }),
          edge('both', 'conclude'),
          edge('conclude', 'done'),
        ],
        { limits: fiveDays, pauseRules: [rule('one', left), rule('other', right)] },
      ),
    );
  };

  it('the clock resumes when the last ends; the modes take effect then', () => {
    const driver = new Driver(overlapping('RESTART', 'PAUSE')).take('came', at('2026-03-04T09:00'));
    expect(driver.lines()).toEqual(['started', 'paused', 'paused']);
    driver.take('ruled', at('2026-03-06T09:00'));
    expect(driver.dossier.ledgers['promise']!.at(-1)).toMatchObject({
      kind: 'restarted',
      at: at('2026-03-06T09:00'),
    });
    expect(driver.folded).toBe(driver.stored);
  });

  it.each([
    ['RESTART', 'NEW_LIMIT', 'restarted'],
    ['NEW_LIMIT', 'RESTART', 'restarted'],
    ['NEW_LIMIT', 'PAUSE', 'limited'],
    ['PAUSE', 'NEW_LIMIT', 'limited'],
    ['PAUSE', 'PAUSE', 'resumed'],
  ] as const)('the strictest wins: %s and %s give a clock that is %s', (left, right, line) => {
    const driver = new Driver(overlapping(left, right)).take('came', at('2026-03-04T09:00'));
    expect(driver.take('ruled', at('2026-03-05T09:00')).lines().at(-1)).toBe(line);
  });

  it('a stop and a pause overlap like two pauses', () => {
    const driver = new Driver(twoWaits('dossier')).take('check_to_both', at('2026-03-02T09:00'));
    driver.take('dossier.stop', at('2026-03-03T09:00'), reason);
    driver.take('dossier.resume', at('2026-03-04T09:00')).take('paid', at('2026-03-05T09:00'));
    expect(driver.lines()).toEqual(['started', 'paused', 'paused', 'resumed']);
    expect(driver.due()).toBe('2026-03-12T17:00');
  });
});

describe('overlapping limits', () => {
  const two = compiled(
    procedure(
      [step('check'), step('decide', { duration: { rows: [workingDays(3)] } }), end()],
      [edge('start', 'check'), edge('check', 'decide'), edge('decide', 'done')],
      {
        milestones: [received, milestone('checked', { kind: 'left', node: 'check' }), finished],
        limits: [
          limit('promise', { amount: [workingDays(5)] }),
          limit('decision', { amount: [workingDays(1)], starts: 'checked', covers: { nodes: ['decide'] } }),
        ],
      },
    ),
  );

  it('each has its own ledger, begun by its own milestone', () => {
    const driver = new Driver(two);
    expect(Object.keys(driver.dossier.ledgers)).toEqual(['promise']);
    driver.take('check_to_decide', at('2026-03-03T09:00'));
    expect(driver.dossier.ledgers['decision']).toEqual([
      { kind: 'started', at: at('2026-03-03T09:00'), amount: workingDays(1) },
    ]);
    expect([driver.due('decision'), driver.due('promise')]).toEqual(['2026-03-04T17:00', '2026-03-09T17:00']);
  });

  it('a task is due at the earliest of its plan and every covering limit; the receipt prints the promise', () => {
    const driver = new Driver(two).take('check_to_decide', at('2026-03-03T09:00'));
    const deadlines = deadlinesOf(two, driver.dossier, calendars, driver.dossier.lastAt);
    expect(local(deadlines.tasks['decide.1']!.planDueAt)).toBe('2026-03-06T09:00');
    expect(local(deadlines.tasks['decide.1']!.dueAt)).toBe('2026-03-04T17:00');
    expect(deadlines.promise).toBe('promise');
    expect(local(deadlines.appointmentAt)).toBe('2026-03-09T17:00');
  });

  it('a limit may cover what an agency and everything below it does', () => {
    const byAgency = compiled(
      procedure(
        [
          step('here'),
          step('there', { performer: post('specialist', 'H99.20.01'), clock: uncounted('elsewhere') }),
          end(),
        ],
        [edge('start', 'here'), edge('here', 'there'), edge('there', 'done')],
        {
          limits: [...fiveDays, limit('of_tax', { covers: { agencies: ['H99.20'] } })],
          pauseRules: [pauseRule('elsewhere', { scope: 'branch' })],
        },
      ),
    );
    const driver = new Driver(byAgency);
    const due = () => deadlinesOf(byAgency, driver.dossier, calendars, driver.dossier.lastAt).tasks;
    expect(local(due()['here.1']!.dueAt)).toBe('2026-03-02T13:30');
    expect(driver.lines('of_tax')).toEqual(['started']);
    driver.take('here_to_there', at('2026-03-02T09:00'));
    expect(driver.lines('of_tax')).toEqual(['started', 'paused']);
  });
});

describe('restart', () => {
  const supplement = compiled(
    procedure(
      [step('receive'), step('appraise'), wait('papers', ['came'], { clock: uncounted('again') }), end()],
      [
        edge('start', 'receive'),
        edge('receive', 'appraise'),
        edge('appraise', 'papers', { id: 'ask' }),
        edge('papers', 'receive', { id: 'came', arm: 'came', returns: true }),
        edge('appraise', 'done'),
      ],
      {
        limits: [limit('promise'), limit('inner', { covers: { nodes: ['appraise', 'papers', 'receive'] } })],
        pauseRules: [pauseRule('again', { mode: 'RESTART', restarts: ['promise'] })],
      },
    ),
  );

  it('which limits it restarts is stated by the pause rule; the flow goes where the drawn edge goes', () => {
    const driver = new Driver(supplement).take('receive_to_appraise', at('2026-03-02T09:00'));
    driver.take('ask', at('2026-03-03T09:00')).take('came', at('2026-03-05T09:00'));
    expect(driver.here).toEqual(['receive']);
    expect(driver.lines('promise')).toEqual(['started', 'paused', 'restarted']);
    expect(driver.lines('inner')).toEqual(['started', 'paused', 'resumed']);
    expect([driver.due('promise'), driver.due('inner')]).toEqual(['2026-03-09T17:00', '2026-03-06T17:00']);
  });

  it('an overdue fact survives for ever', () => {
    const driver = new Driver(supplement).take('receive_to_appraise', at('2026-03-02T09:00'));
    driver.until(at('2026-03-05T09:00')).take('ask', at('2026-03-05T09:00'));
    driver.take('came', at('2026-03-09T09:00')).until(at('2026-03-20T08:00'));
    expect(driver.dossier.overdue['promise']).toBe(at('2026-03-04T17:00'));
    const reading = deadlinesOf(supplement, driver.dossier, calendars, at('2026-03-09T09:00'));
    expect(local(reading.limits['promise']!.originalDueAt)).toBe('2026-03-04T17:00');
  });

  it('the checker warns if the edge does not lead to the first step', () => {
    const warnings = (to: string) => {
      const document = structuredClone(supplement.document);
      document.flow.edges.find(({ id }) => id === 'came')!.to = to;
      return checkProcedure(document)
        .problems.filter(({ code }) => code === 'restart-elsewhere')
        .map(({ severity }) => severity);
    };
    expect(warnings('receive')).toEqual([]);
    expect(warnings('appraise')).toEqual(['warning']);
  });
});

describe('entering a group again', () => {
  const phases = (more: object, starts = 'received') =>
    compiled(
      procedure(
        [
          group('phase', 'prepare'),
          step('prepare', { within: 'phase' }),
          step('draft', { within: 'phase' }),
          step('approve'),
          end(),
        ],
        [
          edge('start', 'phase'),
          edge('prepare', 'draft'),
          edge('draft', 'approve'),
          edge('approve', 'phase', { returns: true }),
          edge('approve', 'done'),
        ],
        {
          milestones: [
            received,
            milestone('prepared', { kind: 'left', node: 'prepare' }),
            milestone('entered', { kind: 'entered', node: 'phase' }),
            milestone('drafted', { kind: 'left', node: 'phase' }),
            finished,
          ],
          limits: [
            limit('promise', { amount: [workingDays(9)] }),
            limit('first', { starts, ends: 'drafted', covers: { nodes: ['phase'] }, ...more }),
          ],
        },
      ),
    );
  const around = (driver: Driver) =>
    driver
      .take('prepare_to_draft', at('2026-03-02T10:00'))
      .take('draft_to_approve', at('2026-03-03T09:00'))
      .take('approve_to_phase', at('2026-03-09T09:00'));

  it('the same limit goes on with the time left: the first entry counts', () => {
    const driver = around(new Driver(phases({})));
    expect(driver.lines('first')).toEqual(['started', 'ended', 'resumed']);
    expect(driver.due('first')).toBe('2026-03-10T17:00');
    driver.take('prepare_to_draft').take('draft_to_approve', at('2026-03-10T09:00'));
    driver.take('approve_to_done', at('2026-03-11T09:00'));
    expect(driver.lines('first').at(-1)).toBe('ended');
    expect(driver.folded).toBe(driver.stored);
  });

  it('fresh only if the document says so, with its legal ground', () => {
    const driver = around(new Driver(phases({ fresh: { ground: text('Điều 15') } }, 'entered')));
    expect(driver.lines('first')).toEqual(['started', 'ended', 'restarted']);
    expect(driver.due('first')).toBe('2026-03-11T17:00');
  });

  it('a fresh limit that begins only inside the group begins anew there', () => {
    const driver = around(new Driver(phases({ fresh: { ground: text('Điều 15') } }, 'prepared')));
    driver.take('prepare_to_draft', at('2026-03-10T09:00'));
    expect(driver.lines('first')).toEqual(['started', 'ended', 'resumed', 'restarted']);
    expect(driver.due('first')).toBe('2026-03-12T17:00');
  });

  it('work of another branch that was open all along does not revive a limit that has ended', () => {
    const branches = compiled(
      procedure(
        [
          parallel('both', { left: 'sign', right: 'file' }),
          step('sign', { within: 'left' }),
          step('post', { within: 'left' }),
          branchEnd('left_end', 'left'),
          step('file', { within: 'right' }),
          branchEnd('right_end', 'right'),
          end(),
        ],
        [
          edge('start', 'both'),
          edge('sign', 'post'),
          edge('post', 'left_end'),
          edge('file', 'right_end'),
          edge('both', 'done'),
        ],
        {
          milestones: [received, milestone('signed', { kind: 'left', node: 'sign' }), finished],
          limits: [...fiveDays, limit('signing', { ends: 'signed', covers: { nodes: ['sign', 'file'] } })],
        },
      ),
    );
    const driver = new Driver(branches).take('sign_to_post').take('post_to_left_end');
    expect(driver.here).toEqual(['file']);
    expect(driver.lines('signing')).toEqual(['started', 'ended']);
  });
});

describe('when does a supplement stop the clock?', () => {
  it('when the applicant has been asked, not when the agency asked the desk', () => {
    const asking = compiled(
      procedure(
        [
          step('appraise'),
          step('desk', { performer: post('receptionClerk', 'H99.01') }),
          wait('papers', ['came'], { clock: uncounted('supplement') }),
          end(),
        ],
        [
          edge('start', 'appraise'),
          edge('appraise', 'desk', { id: 'ask_desk' }),
          edge('desk', 'papers', { id: 'ask_applicant' }),
          edge('papers', 'appraise', { id: 'came', arm: 'came', returns: true }),
          edge('appraise', 'done'),
        ],
        { limits: fiveDays, pauseRules: [pauseRule('supplement')] },
      ),
    );
    const driver = new Driver(asking).take('ask_desk', at('2026-03-03T09:00'));
    expect(driver.lines()).toEqual(['started']);
    driver.take('ask_applicant', at('2026-03-04T10:00'));
    expect(driver.dossier.ledgers['promise']!.at(-1)).toMatchObject({
      kind: 'paused',
      at: at('2026-03-04T10:00'),
      reason: 'SUPPLEMENT_PAUSE',
    });
    expect(driver.dossier.status).toBe(5);
    driver.take('came', at('2026-03-06T10:00'));
    expect(driver.due()).toBe('2026-03-11T17:00');
  });
});

describe('an extension', () => {
  const extendable = compiled(
    procedure(
      [step('work'), wait('pay', ['paid'], { clock: uncounted('money') }), step('conclude'), end()],
      [
        edge('start', 'work'),
        edge('work', 'pay'),
        edge('pay', 'conclude', { id: 'paid', arm: 'paid' }),
        edge('conclude', 'done'),
      ],
      {
        limits: [
          limit('promise', {
            amount: [workingDays(5)],
            extension: {
              max: 1,
              amount: workingDays(2),
              approver: { role: 'agencyLeader', agency: { relation: 'superior', of: 'competent' } },
            },
          }),
          limit('applicants', {
            amount: [workingDays(3)],
            extension: { max: 2, amount: workingDays(3), approver: post('agencyLeader') },
          }),
        ],
        pauseRules: [pauseRule('money', { reason: 'FINANCIAL_OBLIGATION' })],
      },
    ),
  );
  const superior = { findings: { agencies: { 'relation:superior:competent': 'H99.10' } } };
  const extend = (which: string, value?: number) => ({
    ...reason,
    on: which,
    data: { limit: which, ...(value === undefined ? {} : { value }) },
  });

  it('belongs to one limit: the applicant\u2019s limits and the promise count separately', () => {
    const driver = new Driver(extendable, opening(superior));
    driver.take('limit.extend', at('2026-03-03T09:00'), extend('promise'));
    expect([driver.due('promise'), driver.due('applicants')]).toEqual([
      '2026-03-11T17:00',
      '2026-03-05T17:00',
    ]);
    const again = at('2026-03-04T09:00');
    expect(driver.code('limit.extend', again, extend('promise'))).toBe('extension-used-up');
    expect(driver.code('limit.extend', again, extend('applicants', 4))).toBe('extension-too-long');
    expect(driver.code('limit.extend', again, extend('applicants', 1.5))).toBe('extension-too-long');
    expect(driver.code('limit.extend', again, extend('applicants', 1))).toBe('ok');
    expect(driver.due('applicants')).toBe('2026-03-06T17:00');
    const reading = deadlinesOf(extendable, driver.dossier, calendars, again).limits['applicants']!;
    expect(local(reading.originalDueAt)).toBe('2026-03-05T17:00');
  });

  it('is approved by relation; nobody found is seen and nobody can approve it', () => {
    const driver = new Driver(extendable, opening(superior));
    const clerk = { actor: { person: 'p1', role: 'specialist', agency } };
    expect(driver.code('limit.extend', undefined, { ...extend('promise'), ...clerk })).toBe(
      'action-not-yours',
    );
    driver.take('limit.extend', undefined, extend('promise'));
    expect(driver.dossier.ledgers['promise']!.at(-1)).toMatchObject({
      by: { role: 'agencyLeader', agency: 'H99.10' },
      ground: 'Có căn cứ',
    });
    const nobody = new Driver(extendable);
    expect(nobody.offers('limit.extend', 'promise')).toMatchObject([
      { possible: false, refusal: { code: 'performer-not-found' } },
    ]);
  });

  it('given while the clock stands still moves the date all the same, and the pause is neither lost nor doubled', () => {
    // Paused from Tuesday 9:00 to Thursday 9:00: 9 March, two days on, two days more.
    const driver = new Driver(extendable, opening(superior)).take('work_to_pay', at('2026-03-03T09:00'));
    driver.take('limit.extend', at('2026-03-04T10:00'), extend('promise'));
    expect(driver.lines()).toEqual(['started', 'paused', 'extended']);
    driver.take('paid', at('2026-03-05T09:00'));
    expect(driver.lines()).toEqual(['started', 'paused', 'extended', 'resumed']);
    expect(driver.due()).toBe('2026-03-13T17:00');
  });

  it('between pauses and stops: the clock goes on when the last of them ends, however they interleave', () => {
    const driver = new Driver(extendable, opening(superior)).take('work_to_pay', at('2026-03-03T09:00'));
    driver.take('dossier.stop', at('2026-03-03T15:00'), reason);
    expect(driver.code('limit.extend', at('2026-03-03T16:00'), extend('promise'))).toBe('dossier-stopped');
    driver.take('dossier.resume', at('2026-03-04T09:00'));
    driver.take('limit.extend', at('2026-03-04T10:00'), extend('promise'));
    driver.take('dossier.stop', at('2026-03-04T15:00'), reason);
    driver.take('dossier.resume', at('2026-03-04T16:00'));
    expect(driver.lines()).toEqual(['started', 'paused', 'paused', 'extended', 'paused']);
    driver.take('paid', at('2026-03-05T09:00'));
    expect(driver.due()).toBe('2026-03-13T17:00');
    driver.take('conclude_to_done');
    expect(driver.lines().slice(-2)).toEqual(['resumed', 'ended']);
    expect(driver.folded).toBe(driver.stored);
  });
});

describe('fractions', () => {
  const single = (plan: number, promise = 2) =>
    compiled(
      procedure(
        [step('work', { duration: { rows: [workingDays(plan)] } }), end()],
        [edge('start', 'work'), edge('work', 'done')],
        { limits: [limit('promise', { amount: [workingDays(promise)] })] },
      ),
    );
  const plan = (days: number, openedAt: string) => {
    const driver = new Driver(single(days), opening({ at: at(openedAt) }));
    return local(
      deadlinesOf(driver.procedure, driver.dossier, calendars, driver.dossier.lastAt).tasks['work.1']!
        .planDueAt,
    );
  };

  it('fractional working days are plan amounts of eight working hours a day; the start day counts', () => {
    expect(plan(0.25, '2026-03-02T10:30')).toBe('2026-03-02T14:00');
    expect(plan(0.5, '2026-03-02T13:00')).toBe('2026-03-02T17:00');
    expect(plan(1.5, '2026-03-02T07:30')).toBe('2026-03-03T11:30');
    expect(plan(1, '2026-03-02T08:00')).toBe('2026-03-03T08:00');
  });

  it('a plan has nothing to miss where the hand-over takes no time or the text states none', () => {
    expect(plan(0, '2026-03-02T10:30')).toBeNull();
    const silent = structuredClone(single(1).document);
    for (const node of silent.flow.nodes) if (node.kind === 'step') node.duration = { notStated: true };
    expect(Object.keys(new Driver(compiled(silent)).timers)).toEqual(['limitDue:promise:1']);
  });

  it('a plan may be the rest of a limit', () => {
    const rest = structuredClone(single(1).document);
    for (const node of rest.flow.nodes) if (node.kind === 'step') node.duration = { restOf: 'promise' };
    expect(new Driver(compiled(rest)).timers['stepDue:work.1']).toBe('2026-03-04T17:00');
  });

  it('whole statutory days follow Civil Code article 147: the first day is not counted', () => {
    expect(new Driver(single(1, 1), opening({ at: at('2026-03-02T10:30') })).due()).toBe('2026-03-03T17:00');
    expect(new Driver(single(1, 1), opening({ at: at('2026-03-06T16:00') })).due()).toBe('2026-03-09T17:00');
  });

  it('statutory limits are whole, or hours', () => {
    const codes = checkProcedure(single(0.5, 1.5).document).problems.map(({ code }) => code);
    expect(codes).toContain('limit-fraction');
  });
});

describe('whose calendar?', () => {
  it('promise and public limits: the competent agency\u2019s calendar; step plans: the performing agency\u2019s windows', () => {
    const early = compileCalendar(vietnam, [
      ['07:00', '11:30'],
      ['13:30', '17:00'],
    ]);
    const late = compileCalendar(vietnam, [
      ['08:00', '12:00'],
      ['13:00', '16:30'],
    ]);
    const one = compiled(
      procedure(
        [step('work', { performer: post('specialist', 'H99.20') }), end()],
        [edge('start', 'work'), edge('work', 'done')],
      ),
    );
    const { dossier } = new Driver(one, opening({ at: at('2026-03-02T07:00') }));
    const byAgency = (id: string) => (id === 'H99.20' ? early : id === agency ? late : workCalendar);
    const { tasks, limits } = deadlinesOf(one, dossier, byAgency, dossier.lastAt);
    expect(local(tasks['work.1']!.planDueAt)).toBe('2026-03-02T11:00');
    expect(local(limits['promise']!.dueAt)).toBe('2026-03-04T16:30');
  });
});

describe('between sending and receipt', () => {
  const there = post('specialist', 'H99.20');
  const sending = compiled(
    procedure(
      [
        step('start_here'),
        group('phase', 'draft'),
        step('draft', { within: 'phase' }),
        step('note', { within: 'phase', beside: ['tax'], performer: there }),
        step('tax', { within: 'phase', performer: there }),
        step('elsewhere', { performer: there }),
        end(),
      ],
      [
        edge('start', 'start_here'),
        edge('start_here', 'phase'),
        edge('draft', 'tax', { id: 'send' }),
        edge('draft', 'start_here', { id: 'back', backTo: ['start_here'], returns: true }),
        edge('note', 'tax', { id: 'noted' }),
        edge('tax', 'elsewhere', { id: 'send_on' }),
        edge('elsewhere', 'done'),
      ],
    ),
  );
  const sent = () =>
    new Driver(sending)
      .take('start_here_to_phase', at('2026-03-02T09:00'))
      .take('send', at('2026-03-02T10:00'));

  it('it is the receiver\u2019s time from the moment sent, shown as not yet acknowledged', () => {
    const driver = sent();
    expect(driver.dossier.open.find(({ node }) => node === 'tax')).toMatchObject({
      agency: 'H99.20',
      openedAt: at('2026-03-02T10:00'),
      sent: { role: 'specialist', agency, edge: 'send' },
    });
    const { tasks } = deadlinesOf(sending, driver.dossier, calendars, driver.dossier.lastAt);
    expect(local(tasks['tax.1']!.planDueAt)).toBe('2026-03-02T15:30');
  });

  it('the slip keeps both times', () => {
    const driver = sent().take('task.acknowledge', at('2026-03-02T14:00'));
    expect(driver.dossier.open.find(({ node }) => node === 'tax')).toMatchObject({
      openedAt: at('2026-03-02T10:00'),
      sent: { acknowledgedAt: at('2026-03-02T14:00') },
    });
    expect(driver.code('task.acknowledge')).toBe('action-not-open');
  });

  it('the sender may take back until acknowledged, inside a group as well', () => {
    const driver = sent().take('task.takeBack', at('2026-03-02T11:00'));
    expect(driver.dossier.open.map(({ id }) => id)).toEqual(['phase.1', 'draft.2']);
    expect(driver.last).toMatchObject({
      left: [{ instance: 'tax.1', reason: 'takenBack' }],
      effects: [{ kind: 'notify', about: 'takenBack', instance: 'tax.1', agency: 'H99.20' }],
    });
    driver.take('send').take('task.acknowledge');
    expect(driver.code('task.takeBack')).toBe('action-not-open');
    driver.take('send_on').take('elsewhere_to_done');
    expect(driver.folded).toBe(driver.stored);
  });

  it('what the receiver had opened beside it ends with it', () => {
    const driver = sent().take('task.openSideStep').take('task.takeBack');
    expect(driver.here).toEqual(['draft']);
    expect(driver.last.left).toContainEqual({ instance: 'note.1', node: 'note', reason: 'superseded' });
  });

  it('the sender\u2019s step still knows where it came from, and to whom it had been given', () => {
    const driver = new Driver(sending).take('start_here_to_phase');
    const given = { ...reason, on: 'draft', data: { agency: 'H99.13' } };
    driver.take('task.reassign', undefined, given).take('send').take('task.takeBack');
    expect(driver.dossier.open.find(({ node }) => node === 'draft')).toMatchObject({
      agency: 'H99.13',
      reassigned: true,
      cameFrom: 'start_here',
    });
    expect(driver.take('back').here).toEqual(['start_here']);
    expect(driver.folded).toBe(driver.stored);
  });

  it('in one branch of several it moves nothing of the other', () => {
    const branches = compiled(
      procedure(
        [
          parallel('both', { left: 'a', right: 'b' }),
          step('a', { within: 'left' }),
          step('a_tax', { within: 'left', performer: there }),
          branchEnd('left_end', 'left'),
          step('b', { within: 'right' }),
          step('b_next', { within: 'right' }),
          branchEnd('right_end', 'right'),
          end(),
        ],
        [
          edge('start', 'both'),
          edge('a', 'a_tax'),
          edge('a_tax', 'left_end'),
          edge('b', 'b_next'),
          edge('b_next', 'right_end'),
          edge('both', 'done'),
        ],
      ),
    );
    const driver = new Driver(branches).take('a_to_a_tax').take('b_to_b_next').take('task.takeBack');
    expect(driver.dossier.open.map(({ id }) => id).sort()).toEqual(['a.2', 'b_next.1', 'both.1']);
    driver.take('a_to_a_tax').take('a_tax_to_left_end').take('b_next_to_right_end');
    expect(driver.dossier.outcome).toBe('granted');
    expect(driver.folded).toBe(driver.stored);
  });
});

describe('a linked child', () => {
  const parent = (more: object = {}) =>
    compiled(
      procedure(
        [
          step('receive'),
          parallel('both', { left: 'open', right: 'letter' }),
          linked('open', [{ id: 'birth', version: 3 }, { id: 'residence' }], { within: 'left', ...more }),
          branchEnd('left_end', 'left'),
          step('letter', { within: 'right' }),
          branchEnd('right_end', 'right'),
          step('conclude'),
          end(),
        ],
        [
          edge('start', 'receive'),
          edge('receive', 'both'),
          edge('open', 'left_end'),
          edge('letter', 'right_end'),
          edge('both', 'conclude'),
          edge('conclude', 'done'),
        ],
        {
          limits: fiveDays,
          pauseRules: [pauseRule('child_waits', { scope: 'branch', reason: 'SUPPLEMENT_PAUSE' })],
          facts: [
            fact('birth_granted', 'boolean', { kind: 'child', node: 'open', child: 'birth' }),
            fact('residence_outcome', 'text', { kind: 'child', node: 'open', child: 'residence' }),
          ],
        },
      ),
    );
  const child = (which: string, change: 'opened' | 'paused' | 'resumed' | 'closed', more: object = {}) => ({
    from: 'child' as const,
    instance: 'open.1',
    child: which,
    change,
    ...more,
  });
  const opened = (more?: object) => {
    const driver = new Driver(parent(more)).take('receive_to_both', at('2026-03-02T09:00'));
    driver.hear(child('birth', 'opened', { dossier: 'B', dueAt: at('2026-03-04T17:00') }));
    driver.hear(child('residence', 'opened', { dossier: 'R', dueAt: at('2026-03-06T17:00') }));
    return driver;
  };

  it('has a version of its own: the one in force on its own opening date unless pinned', () => {
    const driver = new Driver(parent()).take('receive_to_both');
    expect(driver.last.effects).toEqual([
      {
        kind: 'openChild',
        instance: 'open.1',
        child: 'birth',
        procedure: 'birth',
        version: 3,
        form: {},
        papers: [],
      },
      {
        kind: 'openChild',
        instance: 'open.1',
        child: 'residence',
        procedure: 'residence',
        form: {},
        papers: [],
      },
    ]);
  });

  it('the parent\u2019s promise runs on while it is worked on, and while it stands still where nothing else is said', () => {
    const driver = opened();
    driver.take('letter_to_right_end');
    driver.hear(child('birth', 'paused'));
    driver.hear(child('residence', 'paused'));
    expect(driver.lines()).toEqual(['started']);
  });

  it('a child\u2019s pause stops the parent only if its node says so and nothing else covered is counting', () => {
    const driver = opened({ childPause: 'child_waits' });
    driver.hear(child('birth', 'paused'), at('2026-03-02T10:00'));
    driver.hear(child('residence', 'paused'), at('2026-03-02T11:00'));
    expect(driver.lines()).toEqual(['started']);
    driver.take('letter_to_right_end', at('2026-03-03T09:00'));
    expect(driver.lines()).toEqual(['started', 'paused']);
    expect(driver.dossier.status).toBe(5);
    driver.hear(child('birth', 'resumed'), at('2026-03-04T09:00'));
    expect(driver.lines()).toEqual(['started', 'paused', 'resumed']);
    expect(driver.dossier.children!['open.1']!['birth']).not.toHaveProperty('paused');
    driver.hear(child('birth', 'closed', { outcome: 'granted' }), at('2026-03-04T10:00'));
    expect(driver.lines().at(-1)).toBe('paused');
    driver.hear(child('residence', 'closed', { outcome: 'granted' }), at('2026-03-05T10:00'));
    expect(driver.dossier.children!['open.1']!['residence']).not.toHaveProperty('paused');
    expect(driver.here).toEqual(['conclude']);
    expect(driver.folded).toBe(driver.stored);
  });

  it('a refused child is an outcome fact and undoes nothing', () => {
    const driver = opened().take('letter_to_right_end');
    driver.hear(child('birth', 'closed', { outcome: 'granted' }));
    driver.hear(child('residence', 'closed', { outcome: 'refused' }));
    expect(driver.here).toEqual(['conclude']);
    expect(driver.dossier.facts).toEqual({ birth_granted: true, residence_outcome: 'refused' });
  });

  it('the appointment is the latest of the chosen children, capped by the limit of the whole', () => {
    const driver = opened();
    const appointment = () =>
      local(deadlinesOf(driver.procedure, driver.dossier, calendars, driver.dossier.lastAt).appointmentAt);
    expect(appointment()).toBe('2026-03-06T17:00');
    driver.hear(child('residence', 'paused', { dueAt: at('2026-03-20T17:00') }));
    expect(appointment()).toBe('2026-03-09T17:00');
  });
});

describe('the national status with several branches', () => {
  const status = (left: object, right: object) =>
    compiled(
      procedure(
        [
          parallel('both', { left: 'one', right: 'other' }),
          wait('one', ['came'], { within: 'left', ...left }),
          branchEnd('left_end', 'left'),
          wait('other', ['came'], { within: 'right', ...right }),
          branchEnd('right_end', 'right'),
          end(),
        ],
        [
          edge('start', 'both'),
          edge('one', 'left_end', { arm: 'came' }),
          edge('other', 'right_end', { arm: 'came' }),
          edge('both', 'done'),
        ],
        { pauseRules: [pauseRule('rule', { scope: 'branch' })] },
      ),
    );
  const clock = uncounted('rule');

  it('is 5, 6 or 8 only while the promise stands still, otherwise 4', () => {
    expect(new Driver(status({ status: 6, clock }, { status: 4 })).dossier.status).toBe(4);
    expect(new Driver(status({ status: 6, clock }, { status: 4, clock })).dossier.status).toBe(6);
  });

  it('8 before 5 before 6, so status and clock never disagree at the national portal', () => {
    expect(new Driver(status({ status: 6, clock }, { status: 5, clock })).dossier.status).toBe(5);
    expect(new Driver(status({ status: 5, clock }, { status: 8, clock })).dossier.status).toBe(8);
    const stopped = new Driver(status({ status: 6, clock }, { status: 5, clock }));
    expect(stopped.take('dossier.stop', undefined, reason).dossier.status).toBe(8);
  });
});

describe('when is a dossier closed?', () => {
  const paying = compiled(
    procedure(
      [
        step('work'),
        parallel('after', { left: 'deliver', right: 'archive' }),
        step('deliver', { within: 'left' }),
        branchEnd('left_end', 'left'),
        step('archive', { within: 'right' }),
        branchEnd('right_end', 'right'),
        end(),
      ],
      [
        edge('start', 'work'),
        edge('work', 'after', {
          id: 'decide',
          marks: ['accepted', 'signed', 'issued', 'obligationNotified'],
        }),
        edge('deliver', 'left_end', { id: 'hand_over', marks: ['delivered'] }),
        edge('archive', 'right_end'),
        edge('after', 'done'),
      ],
    ),
  );

  it('it may be result returned while branches after the decision are still open', () => {
    const driver = new Driver(paying).take('decide').take('hand_over');
    expect(driver.here).toEqual(['archive']);
    expect(driver.dossier).toMatchObject({ status: 10, outcome: null, closedAt: null });
  });

  it('when every region is final: a flow that has ended waits for what is still to be paid', () => {
    const driver = new Driver(paying).take('decide').take('hand_over').take('archive_to_right_end');
    expect(driver.dossier).toMatchObject({ outcome: 'granted', closedAt: null, open: [] });
    expect(driver.lines()).toEqual(['started', 'ended']);
    expect(driver.offers('dossier.settle')[0]).toMatchObject({ role: 'cashier', node: 'finance' });
    driver.take('dossier.settle', at('2026-03-10T09:00'), { data: { mark: 'paid' } });
    expect(driver.dossier).toMatchObject({ closedAt: at('2026-03-10T09:00'), status: 10 });
    expect(driver.code('dossier.settle')).toBe('dossier-closed');
    expect(driver.folded).toBe(driver.stored);
  });

  it('reception, clock, finance, result and delivery end independently of each other', () => {
    const regions = ({ dossier }: Driver) => {
      const { business: _business, ...rest } = dossier.position as Record<string, unknown>;
      return rest;
    };
    const driver = new Driver(paying);
    const clean = {
      reception: 'registered',
      clock: 'running',
      finance: 'none',
      result: 'none',
      delivery: 'none',
    };
    expect(regions(driver)).toEqual(clean);
    driver.take('decide');
    const decided = { ...clean, reception: 'accepted', finance: 'requested', result: 'issued' };
    expect(regions(driver)).toEqual(decided);
    expect(regions(driver.take('hand_over'))).toEqual({ ...decided, delivery: 'delivered' });
    driver.take('archive_to_right_end').take('dossier.settle', undefined, { data: { mark: 'deferred' } });
    expect(regions(driver)).toEqual({ ...decided, delivery: 'delivered', finance: 'deferred' });
  });

  it('a wrong result can be corrected afterwards; nothing else can be done and nothing is edited', () => {
    const driver = new Driver(paying).take('decide').take('hand_over').take('archive_to_right_end');
    driver.take('dossier.settle', undefined, { data: { mark: 'exempt' } });
    const before = driver.dossier;
    expect(driver.code('dossier.correct', at('2026-04-01T09:00'))).toBe('reason-required');
    const early = { ...reason, occurredAt: at('2026-02-01T09:00') };
    expect(driver.code('dossier.correct', at('2026-04-01T09:00'), early)).toBe('occurred-before-opened');
    driver.take('dossier.correct', at('2026-04-01T09:00'), { ...reason, document: '9/ĐC' });
    expect(driver.dossier).toMatchObject({
      corrections: [{ at: at('2026-04-01T09:00'), reason: 'Có căn cứ', document: '9/ĐC' }],
      position: { result: 'corrected' },
      closedAt: before.closedAt,
      outcome: before.outcome,
      ledgers: before.ledgers,
      status: 10,
    });
    driver.take('dossier.correct', at('2026-04-02T09:00'), reason);
    expect(driver.dossier.corrections).toHaveLength(2);
    expect(driver.folded).toBe(driver.stored);
  });

  it('a withdrawal ends it at once, with everything open in it, also a consultation and children', () => {
    const asking = compiled(
      procedure(
        [
          parallel('both', { left: 'ask', right: 'open' }),
          consultation('ask', [asked('tax', 'H99.20')], { within: 'left' }),
          branchEnd('left_end', 'left'),
          linked('open', [{ id: 'birth' }], { within: 'right', onLeave: 'withdraw' }),
          branchEnd('right_end', 'right'),
          end(),
        ],
        [
          edge('start', 'both'),
          edge('ask', 'left_end', { arm: 'reached' }),
          edge('open', 'right_end'),
          edge('both', 'done'),
        ],
      ),
    );
    const driver = new Driver(asking);
    driver.hear({ from: 'child', instance: 'open.1', child: 'birth', change: 'opened', dossier: 'B' });
    driver.take('dossier.requestWithdrawal', at('2026-03-03T09:00'), reason);
    expect(driver.code('dossier.requestWithdrawal', undefined, reason)).toBe('action-not-open');
    driver.take('dossier.grantWithdrawal', at('2026-03-03T10:00'));
    expect(driver.dossier).toMatchObject({
      outcome: 'withdrawn',
      status: 7,
      closedAt: at('2026-03-03T10:00'),
      open: [],
      children: { 'open.1': { birth: { state: 'withdrawn' } } },
      consultations: { 'ask.1': { outcome: 'left', respondents: [{ state: 'withdrawn' }] } },
    });
    expect(driver.last.effects?.map((effect) => effect.kind).sort()).toContain('withdrawChild');
    expect(driver.last.left.map(({ instance }) => instance).sort()).toEqual([
      'ask.1',
      'ask.1/tax',
      'both.1',
      'open.1',
    ]);
    expect(driver.timers).toEqual({});
    expect(driver.hear({ from: 'child', instance: 'open.1', child: 'birth', change: 'closed' })).toBe(
      'signal-stale',
    );
    expect(driver.folded).toBe(driver.stored);
  });
});

describe('when the procedure changes meanwhile', () => {
  const promising = (days: number) => {
    const document = serialProcedure();
    document.limits[0]!.amount = [{ value: days, unit: 'WORKING_DAY' }];
    return document;
  };

  it('the ledger is never rewritten and the limit of reception stays: no other version moves a running dossier', () => {
    const old = new Driver(compiled(promising(2))).take('receive_to_appraise', at('2026-03-02T09:00'));
    const before = old.dossier.ledgers['promise'];
    const event = {
      type: 'action' as const,
      action: 'appraise_to_sign',
      task: 'appraise.1',
      actor: clerk,
      at: at('2026-03-02T10:00'),
    };
    const outcome = advanceDossier(compileProcedure(promising(9), 2), old.dossier, event);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wrong-version' } });
    old.take('appraise_to_sign', event.at).take('sign_to_done', at('2026-03-02T11:00'));
    const after = old.dossier.ledgers['promise'] ?? [];
    expect(after.slice(0, before?.length)).toEqual(before);
    expect(after[0]).toMatchObject({ kind: 'started', amount: { value: 2, unit: 'WORKING_DAY' } });
  });
});
