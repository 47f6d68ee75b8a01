import { describe, expect, it } from '@jest/globals';
import { deadlinesOf } from '../clock/deadlines.ts';
import { withMoment } from '../clock/timers.ts';
import type { ActionEvent, SignalEvent } from '../dossier/events.ts';
import { at, calendars, workCalendar } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import {
  asked,
  branchEnd,
  calendarDays,
  compiled,
  consultation,
  decision,
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
  service,
  step,
  text,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';

/** What real procedures do, each in the smallest procedure that does it. */

const reason = { note: 'Có căn cứ' };
const local = (instant: string | null | undefined) => (instant ? workCalendar.localDateTime(instant) : null);
const is = (id: string, value: string | number | boolean) => ({ fact: id, op: 'eq' as const, value });
const form = (id: string, type: Parameters<typeof fact>[1], more: object = {}) =>
  fact(id, type, { kind: 'form', field: id }, more);
const driven = (driver: Driver) => expect(driver.folded).toBe(driver.stored);

describe('what real procedures do', () => {
  it('stages with a gap in which the citizen pays and the clock stands still', () => {
    const gap = compiled(
      procedure(
        [
          step('assess'),
          wait('pay', ['paid'], { status: 6, clock: uncounted('money') }),
          step('register'),
          end(),
        ],
        [
          edge('start', 'assess'),
          edge('assess', 'pay', { marks: ['obligationNotified'] }),
          edge('pay', 'register', { arm: 'paid', marks: ['paid'] }),
          edge('register', 'done'),
        ],
        { pauseRules: [pauseRule('money', { scope: 'branch', reason: 'FINANCIAL_OBLIGATION' })] },
      ),
    );
    const driver = new Driver(gap).take('assess_to_pay', at('2026-03-02T10:00'));
    expect(driver.dossier).toMatchObject({ status: 6, position: { finance: 'requested' } });
    driver.take('pay_to_register', at('2026-03-12T10:00'));
    expect(driver.due()).toBe('2026-03-16T17:00');
    driven(driver.take('register_to_done'));
  });

  it('limits that overlap, each with its own start', () => {
    const land = compiled(
      procedure(
        [step('receive'), step('survey'), step('decide'), end()],
        [
          edge('start', 'receive'),
          edge('receive', 'survey', { marks: ['accepted'] }),
          edge('survey', 'decide'),
          edge('decide', 'done', { marks: ['signed'] }),
        ],
        {
          milestones: [
            received,
            milestone('accepted', { kind: 'marked', mark: 'accepted' }),
            milestone('surveyed', { kind: 'left', node: 'survey' }),
            finished,
          ],
          limits: [
            limit('promise', { starts: 'accepted', amount: [workingDays(10)] }),
            limit('survey', { starts: 'accepted', ends: 'surveyed', amount: [workingDays(4)] }),
            limit('decision', { starts: 'surveyed', amount: [workingDays(3)] }),
          ],
        },
      ),
    );
    const driver = new Driver(land).take('receive_to_survey', at('2026-03-03T09:00'));
    expect([driver.due('promise'), driver.due('survey'), driver.due('decision')]).toEqual([
      '2026-03-17T17:00',
      '2026-03-09T17:00',
      null,
    ]);
    driver.take('survey_to_decide', at('2026-03-05T09:00'));
    expect(driver.due('decision')).toBe('2026-03-10T17:00');
    expect(driver.lines('survey')).toEqual(['started', 'ended']);
    driven(driver.take('decide_to_done'));
  });

  it('durations that depend on the case, the channel, the quantity or whether the commune is in a hard area', () => {
    const table = compiled(
      procedure(
        [
          step('work', {
            duration: {
              rows: [
                { when: { fact: 'parcels', op: 'gt', value: 10 }, ...workingDays(2) },
                { ...workingDays(0.5) },
              ],
            },
          }),
          end(),
        ],
        [edge('start', 'work'), edge('work', 'done')],
        {
          facts: [
            form('kind', 'text'),
            form('parcels', 'number'),
            fact('channel', 'choice', { kind: 'channel' }),
            fact('hard_area', 'boolean', { kind: 'register', attribute: 'hardArea', of: 'receiving' }),
          ],
          limits: [
            limit('promise', {
              amount: [
                { when: is('hard_area', true), ...workingDays(10) },
                { when: is('kind', 'first_time'), ...workingDays(5) },
                { when: is('channel', 'online'), ...workingDays(2) },
                { ...workingDays(3) },
              ],
            }),
          ],
        },
      ),
    );
    const due = (more: Parameters<typeof opening>[0]) => new Driver(table, opening(more)).due();
    expect(due({})).toBe('2026-03-05T17:00');
    expect(due({ channel: 'online' })).toBe('2026-03-04T17:00');
    expect(due({ form: { kind: 'first_time' } })).toBe('2026-03-09T17:00');
    expect(due({ findings: { facts: { hard_area: true } } })).toBe('2026-03-16T17:00');
    const plan = (parcels: number) =>
      new Driver(table, opening({ form: { parcels } })).timers['stepDue:work.1'];
    expect([plan(3), plan(30)]).toEqual(['2026-03-02T13:30', '2026-03-04T08:00']);
  });

  it('an inner plan under a public limit', () => {
    const inner = compiled(
      procedure(
        [
          step('one', { duration: { rows: [workingDays(1)] } }),
          step('two', { duration: { restOf: 'promise' } }),
          end(),
        ],
        [edge('start', 'one'), edge('one', 'two'), edge('two', 'done')],
        { limits: [limit('promise', { amount: [workingDays(3)] })] },
      ),
    );
    const driver = new Driver(inner);
    const task = (id: string) => {
      const { planDueAt, dueAt } = deadlinesOf(inner, driver.dossier, calendars, driver.dossier.lastAt).tasks[
        id
      ]!;
      return [local(planDueAt), local(dueAt)];
    };
    expect(task('one.1')).toEqual(['2026-03-03T08:00', '2026-03-03T08:00']);
    driver.take('one_to_two', at('2026-03-04T09:00'));
    expect(task('two.1')).toEqual(['2026-03-05T17:00', '2026-03-05T17:00']);
    expect(driver.until(at('2026-03-06T08:00')).dossier).toMatchObject({
      late: ['two.1'],
      overdue: { promise: at('2026-03-05T17:00') },
    });
  });

  it.each(['agrees', 'notStated'] as const)(
    'parallel opinions with and without "silence is agreement": %s',
    (onSilence) => {
      const opinions = compiled(
        procedure(
          [
            consultation('ask', [asked('tax', 'H99.20'), asked('police', 'H99.21')], {
              limit: workingDays(2),
              onSilence,
              counts: 'agreements',
            }),
            step('reject'),
            end(),
          ],
          [
            edge('start', 'ask'),
            edge('ask', 'done', { arm: 'reached' }),
            edge('ask', 'reject', { arm: 'failed' }),
            edge('reject', 'done', { id: 'rejected' }),
          ],
        ),
      );
      const driver = new Driver(opinions);
      driver.take('consultation.answer', undefined, { on: 'tax', data: { answer: 'agree' } });
      driver.until(at('2026-03-05T08:00'));
      expect(driver.here).toEqual(onSilence === 'agrees' ? [] : ['ask']);
      driven(driver);
    },
  );

  it('conditional agencies', () => {
    const conditional = compiled(
      procedure(
        [
          consultation('ask', [
            asked('tax', 'H99.20'),
            asked('army', 'H99.21', { when: is('border', true) }),
          ]),
          end(),
        ],
        [edge('start', 'ask'), edge('ask', 'done', { arm: 'reached' })],
        { facts: [form('border', 'boolean')] },
      ),
    );
    const open = (border: boolean) =>
      new Driver(conditional, opening({ form: { border } })).dossier.open.map(({ id }) => id);
    expect(open(true)).toEqual(['ask.1', 'ask.1/tax', 'ask.1/army']);
    expect(open(false)).toEqual(['ask.1', 'ask.1/tax']);
  });

  it('two tracks that meet', () => {
    const tracks = compiled(
      procedure(
        [
          parallel('both', { land: 'measure', building: 'inspect' }),
          step('measure', { within: 'land' }),
          branchEnd('land_end', 'land'),
          step('inspect', { within: 'building' }),
          wait('map', [{ id: 'there', kind: 'milestone', milestone: 'measured' }], {
            within: 'building',
            status: 4,
          }),
          step('draw', { within: 'building' }),
          branchEnd('building_end', 'building'),
          step('decide'),
          end(),
        ],
        [
          edge('start', 'both'),
          edge('measure', 'land_end'),
          edge('inspect', 'map'),
          edge('map', 'draw', { arm: 'there' }),
          edge('draw', 'building_end'),
          edge('both', 'decide'),
          edge('decide', 'done'),
        ],
        { milestones: [received, milestone('measured', { kind: 'left', node: 'measure' }), finished] },
      ),
    );
    const driver = new Driver(tracks).take('inspect_to_map');
    expect(driver.here).toEqual(['map', 'measure']);
    expect(driver.take('measure_to_land_end').here).toEqual(['draw']);
    expect(driver.take('draw_to_building_end').here).toEqual(['decide']);
    driven(driver);
  });

  it('loops with a limit', () => {
    const twice = compiled(
      procedure(
        [
          step('check'),
          decision('again'),
          wait('papers', ['came'], { clock: uncounted('supplement') }),
          end(),
          end('refused', { outcome: 'refused' }),
        ],
        [
          edge('start', 'check'),
          edge('check', 'done', { id: 'complete' }),
          edge('check', 'again', { id: 'incomplete' }),
          edge('again', 'refused', { when: { fact: 'asked', op: 'gte', value: 2 } }),
          edge('again', 'papers', { otherwise: true, order: 1 }),
          edge('papers', 'check', { arm: 'came', returns: true }),
        ],
        {
          facts: [fact('asked', 'number', { kind: 'visits', node: 'papers' })],
          pauseRules: [pauseRule('supplement')],
        },
      ),
    );
    const driver = new Driver(twice);
    for (let i = 0; i < 2; i += 1) driver.take('incomplete').take('papers_to_check');
    driver.take('incomplete');
    expect(driver.dossier).toMatchObject({ outcome: 'refused', visits: { papers: 2, check: 3 } });
    driven(driver);
  });

  it('return to the step it came from', () => {
    const returning = compiled(
      procedure(
        [step('receive'), step('appraise'), step('ask_desk'), end()],
        [
          edge('start', 'receive'),
          edge('receive', 'appraise'),
          edge('receive', 'ask_desk', { id: 'early' }),
          edge('appraise', 'ask_desk', { id: 'late' }),
          edge('ask_desk', 'receive', { id: 'back', backTo: ['receive', 'appraise'], returns: true }),
          edge('appraise', 'done'),
        ],
      ),
    );
    const early = new Driver(returning).take('early').take('back');
    expect(early.here).toEqual(['receive']);
    const late = early.take('receive_to_appraise').take('late').take('back');
    expect(late.here).toEqual(['appraise']);
    driven(late);
  });

  it('gates that wait for a payment or a verification', () => {
    const gates = compiled(
      procedure(
        [
          step('work'),
          wait('payment', ['paid', { id: 'posted', kind: 'milestone', milestone: 'paid' }], { status: 6 }),
          service('verify', {
            receive: ['verified'],
            answerWithin: workingDays(1),
            retries: 1,
            performer: post('specialist'),
          }),
          step('issue'),
          end(),
        ],
        [
          edge('start', 'work'),
          edge('work', 'payment', { marks: ['obligationNotified'] }),
          edge('payment', 'verify', { arm: 'paid', marks: ['paid'] }),
          edge('payment', 'verify', { id: 'posted', arm: 'posted' }),
          edge('verify', 'issue', {
            id: 'answered',
            arm: 'answered',
            sets: [{ fact: 'asked', value: true }],
          }),
          edge('issue', 'done'),
        ],
        {
          milestones: [received, milestone('paid', { kind: 'marked', mark: 'paid' }), finished],
          facts: [
            fact('verified', 'boolean', { kind: 'outcome', step: 'verify' }),
            fact('asked', 'boolean', { kind: 'outcome', step: 'verify' }),
          ],
        },
      ),
    );
    const driver = new Driver(gates).take('work_to_payment', at('2026-03-02T09:00'));
    expect(driver.here).toEqual(['payment']);
    driver.take('payment_to_verify', at('2026-03-02T10:00'));
    expect(driver.last.effects).toEqual([
      { kind: 'send', instance: 'verify.1', service: 'land.registry', attempt: 1, facts: {} },
    ]);
    // Nobody answers: it is sent once more, then somebody sees it, sends again, and it is answered.
    driver.until(at('2026-03-09T08:00'));
    expect(driver.dossier.services).toMatchObject({ 'verify.1': { state: 'failed', reason: 'no-answer' } });
    expect(driver.entries.flatMap(({ effects }) => effects ?? [])).toContainEqual(
      expect.objectContaining({ kind: 'notify', about: 'incident', instance: 'verify.1' }),
    );
    driver.take('service.retry');
    const answered = { from: 'service', instance: 'verify.1', change: 'answered' } as const;
    expect(driver.hear({ ...answered, facts: { verified: true, stranger: 1 } })).toBe('ok');
    expect(driver.here).toEqual(['issue']);
    expect(driver.dossier.facts).toEqual({ verified: true, asked: true });
    driven(driver);
  });

  it('an emergency route that acts first and does the papers later', () => {
    const emergency = compiled(
      procedure(
        [
          decision('urgent'),
          step('act'),
          wait('papers', ['came', { id: 'never', kind: 'period', amount: workingDays(5) }]),
          step('examine'),
          step('explain'),
          end(),
        ],
        [
          edge('start', 'urgent'),
          edge('urgent', 'act', { when: is('danger', true) }),
          edge('urgent', 'examine', { otherwise: true, order: 1 }),
          edge('act', 'papers', { marks: ['approved'], produces: ['permit'] }),
          edge('papers', 'examine', { arm: 'came' }),
          edge('papers', 'explain', { arm: 'never' }),
          edge('examine', 'done', { marks: ['issued'], produces: ['permit'] }),
          edge('explain', 'done', { id: 'explained', marks: ['issued'] }),
        ],
        {
          facts: [form('danger', 'boolean')],
          milestones: [received, milestone('acted', { kind: 'left', node: 'act' }), finished],
          limits: [limit('promise'), limit('papers_after', { starts: 'acted', amount: [workingDays(5)] })],
        },
      ),
    );
    const driver = new Driver(emergency, opening({ form: { danger: true } }));
    driver.take('act_to_papers', at('2026-03-02T15:00'), {
      occurredAt: at('2026-03-02T09:00'),
      note: 'Làm ngay tại hiện trường',
    });
    expect(driver.dossier).toMatchObject({ results: ['permit'], position: { result: 'approved' } });
    expect(driver.due('papers_after')).toBe('2026-03-09T17:00');
    expect(driver.take('papers_to_examine').here).toEqual(['examine']);
    const ordinary = new Driver(emergency, opening({ form: { danger: false } }));
    expect(ordinary.here).toEqual(['examine']);
    driven(driver);
  });

  it('cancelling after the decision', () => {
    const cancelling = compiled(
      procedure(
        [
          step('decide'),
          step('deliver'),
          step('cancel'),
          end(),
          end('cancelled', { outcome: 'refused', status: 10 }),
        ],
        [
          edge('start', 'decide'),
          edge('decide', 'deliver', {
            marks: ['accepted', 'approved', 'signed', 'issued', 'paid', 'atDesk'],
            produces: ['licence'],
          }),
          edge('deliver', 'done', { marks: ['delivered'] }),
          edge('deliver', 'cancel', { id: 'found_wrong', demands: { reason: true } }),
          edge('cancel', 'cancelled', {
            marks: ['corrected', 'refunded', 'delivered'],
            produces: ['revocation'],
          }),
        ],
      ),
    );
    const driver = new Driver(cancelling).take('decide_to_deliver');
    // Nothing is left to withdraw or to stop once it is decided.
    expect(driver.code('dossier.requestWithdrawal', undefined, reason)).toBe('action-not-open');
    expect(driver.code('dossier.stop', undefined, reason)).toBe('action-not-open');
    driver.take('found_wrong', undefined, reason).take('cancel_to_cancelled');
    expect(driver.dossier).toMatchObject({
      outcome: 'refused',
      results: ['licence', 'revocation'],
      position: { result: 'corrected', finance: 'refunded' },
    });
    expect(driver.dossier.closedAt).not.toBeNull();
    driven(driver);
  });

  const choice = (waitFor: 'all' | 'any' | 'none' | number, more: object = {}) =>
    compiled(
      procedure(
        [
          step('receive'),
          linked(
            'open',
            [
              { id: 'birth', factsIn: [{ from: 'child_name', to: 'fullName' }] },
              {
                id: 'residence',
                when: is('wants_residence', true),
                factsIn: [{ from: 'address', to: 'place' }],
                papersIn: [{ from: 'consent', to: 'ct02' }],
              },
              {
                id: 'card',
                when: is('wants_card', true),
                factsOut: [{ from: 'number', to: 'card_number' }],
              },
            ].map((child) =>
              waitFor === 'none' ? child : { ...child, when: child.when ?? is('any', true) },
            ),
            { waitFor, ...more },
          ),
          step('conclude'),
          end(),
        ],
        [
          edge('start', 'receive'),
          edge('receive', 'open'),
          edge('open', 'conclude'),
          edge('conclude', 'done'),
        ],
        {
          facts: [
            form('child_name', 'text'),
            form('address', 'text'),
            form('any', 'boolean', { default: true }),
            form('wants_residence', 'boolean'),
            form('wants_card', 'boolean'),
            fact('card_number', 'text', { kind: 'child', node: 'open', child: 'card', result: 'number' }),
          ],
          papers: [{ id: 'consent', title: text('Ý kiến đồng ý') }],
        },
      ),
    );
  const submitted = {
    child_name: 'Trần An',
    address: 'Thôn 2',
    wants_residence: true,
    wants_card: true,
  };
  const closed = (child: string, more: object = {}) => ({
    from: 'child' as const,
    instance: 'open.1',
    child,
    change: 'closed' as const,
    outcome: 'granted',
    ...more,
  });

  it('a chosen set of linked procedures whose forms follow the choice', () => {
    const driver = new Driver(choice('all'), opening({ form: submitted, papers: ['consent'] }));
    driver.take('receive_to_open');
    expect(
      driver.last.effects?.map((effect) =>
        effect.kind === 'openChild' ? [effect.procedure, effect.form, effect.papers] : [],
      ),
    ).toEqual([
      ['birth', { fullName: 'Trần An' }, []],
      ['residence', { place: 'Thôn 2' }, ['ct02']],
      ['card', {}, []],
    ]);
    driver.hear(closed('birth'));
    driver.hear(closed('residence', { outcome: 'refused' }));
    expect(driver.here).toEqual(['open']);
    expect(driver.hear(closed('card', { facts: { card_number: 'BHYT-1', any: false } }))).toBe('ok');
    expect(driver.here).toEqual(['conclude']);
    expect(driver.dossier.facts['card_number']).toBe('BHYT-1');
    expect(driver.hear(closed('card'))).toBe('signal-stale');
    driven(driver);
  });

  it('a chosen set of none is passed at once; any, so many, or none are waited for as drawn', () => {
    const none = new Driver(choice('all'), opening({ form: { any: false } })).take('receive_to_open');
    expect(none.here).toEqual(['conclude']);
    expect(none.dossier.children).toEqual({ 'open.1': {} });
    const any = new Driver(choice('any', { onLeave: 'withdraw' }), opening({ form: submitted }));
    any.take('receive_to_open').hear({ ...closed('birth'), dossier: 'B' });
    expect(any.here).toEqual(['conclude']);
    const states = (driver: Driver) =>
      Object.values(driver.dossier.children!['open.1']!).map(({ state }) => state);
    expect(states(any)).toEqual(['closed', 'withdrawn', 'withdrawn']);
    const two = new Driver(choice(2), opening({ form: submitted })).take('receive_to_open');
    two.hear(closed('birth'));
    expect(two.here).toEqual(['open']);
    two.hear(closed('card'));
    expect(two.here).toEqual(['conclude']);
    const nowait = new Driver(choice('none', { onLeave: 'withdraw' }), opening({ form: submitted }));
    nowait.take('receive_to_open');
    expect(nowait.here).toEqual(['conclude']);
    expect(states(nowait)).toEqual(['requested', 'requested', 'requested']);
    for (const driver of [none, any, two, nowait]) driven(driver);
  });

  it('a linked dossier that cannot be opened is seen and tried again; one that exists is attached', () => {
    const attaching = compiled(
      procedure(
        [linked('open', [{ id: 'birth' }, { id: 'old', mode: 'attach' }]), end()],
        [edge('start', 'open'), edge('open', 'done')],
      ),
    );
    const driver = new Driver(attaching);
    const report = { from: 'child', instance: 'open.1', child: 'birth' } as const;
    driver.hear({ ...report, change: 'failed', reason: 'no-such-procedure' });
    expect(driver.last.effects).toMatchObject([{ about: 'incident' }]);
    driver.take('linked.retry');
    expect(driver.last.effects).toMatchObject([{ kind: 'openChild', child: 'birth' }]);
    driver.take('linked.attach', undefined, { data: { child: 'old', dossier: 'H99.02-7' } });
    expect(driver.last.effects).toMatchObject([{ kind: 'attachChild', dossier: 'H99.02-7' }]);
    driver.hear(closed('birth'));
    driver.hear(closed('old'));
    expect(driver.dossier.outcome).toBe('granted');
    driven(driver);
  });

  it('several results', () => {
    const results = compiled(
      procedure(
        [decision('which'), step('work'), step('deliver'), end()],
        [
          edge('start', 'work'),
          edge('work', 'work', { id: 'first_map', produces: ['map'] }),
          edge('work', 'which', { produces: ['certificate', 'map'] }),
          edge('which', 'deliver', { when: is('has_map', true) }),
          edge('which', 'done', { id: 'without', otherwise: true, order: 1 }),
          edge('deliver', 'done', { produces: ['receipt'] }),
        ],
        { facts: [fact('has_map', 'boolean', { kind: 'result', result: 'map' })] },
      ),
    );
    const driver = new Driver(results).take('first_map');
    expect(driver.dossier.results).toEqual(['map']);
    driver.take('work_to_which').take('deliver_to_done');
    expect(driver.dossier.results).toEqual(['map', 'certificate', 'receipt']);
    driven(driver);
  });

  it('fees at different moments', () => {
    const fees = compiled(
      procedure(
        [step('receive'), step('measure'), wait('tax', ['paid'], { status: 6 }), step('deliver'), end()],
        [
          edge('start', 'receive'),
          edge('receive', 'measure', { marks: ['accepted', 'paid'] }),
          edge('measure', 'tax', { marks: ['obligationNotified'] }),
          edge('tax', 'deliver', { arm: 'paid', marks: ['paid', 'issued'] }),
          edge('deliver', 'done', { marks: ['obligationNotified', 'delivered'] }),
        ],
      ),
    );
    const finance = ({ dossier }: Driver) => (dossier.position as { finance: string }).finance;
    const driver = new Driver(fees);
    const seen = ['receive_to_measure', 'measure_to_tax', 'tax_to_deliver', 'deliver_to_done'].map((action) =>
      finance(driver.take(action)),
    );
    expect(seen).toEqual(['paid', 'requested', 'paid', 'requested']);
    expect(driver.dossier).toMatchObject({ outcome: 'granted', closedAt: null });
    driver.take('dossier.settle', undefined, { data: { mark: 'paid' } });
    expect(driver.dossier.closedAt).not.toBeNull();
    driven(driver);
  });

  it('time that is posted but not counted', () => {
    const posting = compiled(
      procedure(
        [
          step('draft'),
          wait('posted', [{ id: 'over', kind: 'period', amount: calendarDays(15) }, 'objection'], {
            clock: uncounted('posting'),
            holder: 'nobody',
          }),
          step('conclude'),
          end(),
        ],
        [
          edge('start', 'draft'),
          edge('draft', 'posted'),
          edge('posted', 'conclude', { arm: 'over' }),
          edge('posted', 'draft', { arm: 'objection', returns: true }),
          edge('conclude', 'done'),
        ],
        { pauseRules: [pauseRule('posting', { scope: 'branch', reason: 'EXTERNAL_VERIFICATION' })] },
      ),
    );
    const driver = new Driver(posting).take('draft_to_posted', at('2026-03-02T17:00'));
    driver.until(at('2026-03-20T08:00'));
    expect(driver.here).toEqual(['conclude']);
    expect(driver.dossier.open[0]!.openedAt).toBe(at('2026-03-17T17:00'));
    // Tuesday and Wednesday were left of what was promised when the posting began.
    expect(driver.due()).toBe('2026-03-19T17:00');
    driven(driver);
  });

  it('months, quarter days and "same day, after 15:00 the next working day"', () => {
    const unit = (amount: Parameters<typeof limit>[1] & object) =>
      compiled(
        procedure(
          [step('work', { duration: { rows: [workingDays(0.25)] } }), end()],
          [edge('start', 'work'), edge('work', 'done')],
          { limits: [limit('promise', amount)] },
        ),
      );
    const due = (amount: object, openedAt: string) =>
      new Driver(unit({ amount: [amount as never] }), opening({ at: at(openedAt) })).due();
    expect(due({ value: 1, unit: 'MONTH' }, '2026-03-31T09:00')).toBe('2026-05-04T17:00');
    const sameDay = { value: 0, unit: 'SAME_DAY_CUTOFF' };
    expect(due(sameDay, '2026-03-06T14:59')).toBe('2026-03-06T17:00');
    expect(due(sameDay, '2026-03-06T15:00')).toBe('2026-03-09T17:00');
    expect(due({ ...sameDay, cutOff: '10:00' }, '2026-03-06T10:30')).toBe('2026-03-09T17:00');
    expect(new Driver(unit({})).timers['stepDue:work.1']).toBe('2026-03-02T10:00');
  });

  it('several signatures', () => {
    const leader = post('agencyLeader');
    const partner = post('agencyLeader', 'H99.20');
    const signing = compiled(
      procedure(
        [step('draft'), step('sign', { performer: leader }), end()],
        [
          edge('start', 'draft'),
          edge('draft', 'sign'),
          edge('sign', 'done', { id: 'issue', demands: { signatures: [leader, partner] } }),
          edge('sign', 'draft', { id: 'reject', returns: true }),
        ],
      ),
    );
    const driver = new Driver(signing).take('draft_to_sign');
    expect(driver.code('issue')).toBe('signature-missing');
    expect(driver.offers('issue')).toMatchObject([
      { possible: false, refusal: { code: 'signature-missing' } },
    ]);
    const signers = () => driver.offers('task.sign').map(({ agency }) => agency);
    expect(signers()).toEqual(['H99.12', 'H99.20']);
    const by = (agency: string) => ({ actor: { person: 'l', role: 'agencyLeader', agency } });
    driver.take('task.sign', undefined, by('H99.20'));
    expect(driver.code('task.sign', undefined, by('H99.20'))).toBe('action-not-yours');
    expect(driver.code('issue')).toBe('signature-missing');
    // What was signed counts for this stay only: a new draft is signed anew.
    driver.take('reject').take('draft_to_sign');
    expect(signers()).toEqual(['H99.12', 'H99.20']);
    driver.take('task.sign', undefined, by('H99.20')).take('task.sign', undefined, by('H99.12'));
    expect(driver.take('issue').dossier.outcome).toBe('granted');
    driven(driver);
  });

  it('side steps beside an open step, as often as needed, done in any order', () => {
    const sides = compiled(
      procedure(
        [
          step('work'),
          step('look_up', { beside: ['work'] }),
          step('verify', { beside: ['work'], mustFinish: true, performer: post('specialist', 'H99.20') }),
          end(),
        ],
        [
          edge('start', 'work'),
          edge('look_up', 'work', { id: 'found' }),
          edge('verify', 'work', { id: 'verified', marks: ['drafted'] }),
          edge('work', 'done', { marks: ['issued'] }),
          edge('work', 'work', { id: 'anew', returns: true }),
        ],
      ),
    );
    const driver = new Driver(sides);
    const open = (which: string) => driver.take('task.openSideStep', undefined, { data: { step: which } });
    open('look_up');
    open('look_up');
    open('verify');
    driver.take('found', undefined, { task: 'look_up.2' });
    driver.take('found', undefined, { task: 'look_up.1' });
    expect(driver.here).toEqual(['verify', 'work']);
    expect(driver.code('work_to_done')).toBe('side-step-open');
    expect(driver.take('verified').dossier.position).toMatchObject({ result: 'drafted', business: 'work' });
    open('verify');
    expect(driver.take('anew').dossier.open.map(({ id }) => id)).toEqual(['work.2']);
    driver.take('work_to_done');
    expect(driver.dossier.outcome).toBe('granted');
    driven(driver);
  });

  it.each(['answered', 'failed'] as const)('a service that has %s while the dossier is stopped', (change) => {
    const asking = compiled(
      procedure(
        [service('verify'), step('by_hand'), step('go_on'), end()],
        [
          edge('start', 'verify'),
          edge('verify', 'go_on', { arm: 'answered', sets: [{ fact: 'by', value: 'system' }] }),
          edge('verify', 'by_hand', { arm: 'failed', sets: [{ fact: 'by', value: 'hand' }] }),
          edge('go_on', 'done'),
          edge('by_hand', 'done', { id: 'hand_done' }),
        ],
        { facts: [fact('by', 'text', { kind: 'outcome', step: 'verify' })] },
      ),
    );
    const driver = new Driver(asking).take('dossier.stop', undefined, reason);
    expect(driver.hear({ from: 'service', instance: 'verify.1', change })).toBe('ok');
    expect(driver.here).toEqual(['verify']);
    expect(driver.dossier.facts).toEqual({});
    driver.take('dossier.resume');
    expect(driver.here).toEqual([change === 'answered' ? 'go_on' : 'by_hand']);
    expect(driver.dossier.facts).toEqual({ by: change === 'answered' ? 'system' : 'hand' });
    driven(driver);
  });

  it('a wait for another dossier: its closing takes the arm, once it is known and not while stopped', () => {
    const other = compiled(
      procedure(
        [wait('divorce', [{ id: 'closed', kind: 'dossier', procedure: 'divorce', fact: 'code' }]), end()],
        [edge('start', 'divorce'), edge('divorce', 'done', { arm: 'closed' })],
        { facts: [form('code', 'text')] },
      ),
    );
    const driver = new Driver(other, opening({ form: { code: 'H99.02-5' } }));
    expect(driver.last.effects).toEqual([
      { kind: 'watch', instance: 'divorce.1', arm: 'closed', dossier: 'H99.02-5' },
    ]);
    const closing = {
      from: 'dossier',
      instance: 'divorce.1',
      arm: 'closed',
      dossier: 'H99.02-5',
      outcome: 'granted',
    } as const;
    expect(driver.hear({ ...closing, arm: 'nothing' })).toBe('signal-stale');
    driver.take('dossier.stop', undefined, reason);
    expect(driver.hear(closing)).toBe('dossier-stopped');
    driver.take('dossier.resume');
    expect(driver.hear(closing)).toBe('ok');
    expect(driver.dossier.outcome).toBe('granted');
  });

  it('an action of a group holds anywhere inside it, and its clock rule for everything without one of its own', () => {
    const phase = compiled(
      procedure(
        [
          group('phase', 'ask', { clock: uncounted('elsewhere') }),
          wait('ask', ['came'], { within: 'phase' }),
          step('examine', { within: 'phase', clock: { counts: true } }),
          end(),
        ],
        [
          edge('start', 'phase'),
          edge('ask', 'examine', { arm: 'came' }),
          edge('examine', 'done'),
          edge('phase', 'done', { id: 'break_off', who: post('agencyLeader'), demands: { reason: true } }),
        ],
        { pauseRules: [pauseRule('elsewhere', { scope: 'branch' })] },
      ),
    );
    const driver = new Driver(phase);
    expect(driver.lines()).toEqual(['started', 'paused']);
    expect(driver.offers('break_off')).toMatchObject([{ task: 'phase.1', role: 'agencyLeader' }]);
    driver.take('ask_to_examine', at('2026-03-03T08:00'));
    expect(driver.lines()).toEqual(['started', 'paused', 'resumed']);
    driver.take('break_off', undefined, reason);
    expect(driver.last.left.map(({ instance }) => instance)).toEqual(['examine.1', 'phase.1']);
    driven(driver);
  });

  it('facts of the day, the clock and the calendar are findings of the event, never asked again', () => {
    const counting = compiled(
      procedure(
        [step('work'), decision('soon'), step('hurry'), end()],
        [
          edge('start', 'work'),
          edge('work', 'soon', { demands: { facts: [{ fact: 'born' }] } }),
          edge('soon', 'hurry', { when: { fact: 'days', op: 'lte', value: 60 } }),
          edge('soon', 'done', { otherwise: true, order: 1 }),
          edge('hurry', 'done', { id: 'hurried' }),
        ],
        {
          facts: [
            fact('born', 'date', { kind: 'outcome', step: 'work' }),
            fact('today', 'date', { kind: 'today' }),
            fact('days', 'number', { kind: 'between', from: 'born', to: 'today', unit: 'CALENDAR_DAY' }),
            fact('until', 'date', { kind: 'datePlus', date: 'born', plus: calendarDays(60) }),
            fact('used', 'number', { kind: 'clock', limit: 'promise', of: 'usedDays' }),
          ],
        },
      ),
    );
    const driver = new Driver(counting);
    const take = (facts: Record<string, string>) => {
      const event: ActionEvent = {
        type: 'action',
        action: 'work_to_soon',
        task: 'work.1',
        actor: { person: 'p1', role: 'specialist', agency: 'H99.12' },
        at: at('2026-03-03T08:00'),
        facts,
      };
      return withMoment(counting, driver.dossier, event, calendars);
    };
    const event = take({ born: '2026-01-20' });
    expect(event.findings?.facts).toEqual({
      today: '2026-03-03',
      days: 42,
      until: '2026-03-21',
      used: 1,
    });
    driver.take('work_to_soon', event.at, event);
    expect(driver.here).toEqual(['hurry']);
    driven(driver);
  });

  it('a date that another system reports is known to what is worked out from it in the same event', () => {
    const reported = compiled(
      procedure(
        [service('registry', { receive: ['died'] }), end()],
        [edge('start', 'registry'), edge('registry', 'done', { arm: 'answered' })],
        {
          facts: [
            fact('died', 'date', { kind: 'outcome', step: 'registry' }),
            fact('until', 'date', { kind: 'datePlus', date: 'died', plus: calendarDays(15) }),
          ],
        },
      ),
    );
    const { dossier } = new Driver(reported);
    const signal = { from: 'service', instance: 'registry.1', change: 'answered' } as const;
    const told: SignalEvent = {
      type: 'signal',
      at: dossier.lastAt,
      signal: { ...signal, facts: { died: '2026-02-20' } },
    };
    const event = withMoment(reported, dossier, told, calendars);
    expect(event.findings?.facts).toEqual({ until: '2026-03-07' });
  });
});
