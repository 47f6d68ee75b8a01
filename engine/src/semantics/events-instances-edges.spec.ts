import { describe, expect, it } from '@jest/globals';
import { checkProcedure } from '../check/check-procedure.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { openDossier } from '../dossier/open.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { restore } from '../machine/run-machine.ts';
import { EventRecord } from '../machine/event-record.ts';
import { ProblemError } from '../problem/problem.ts';
import { formFindings } from '../register/findings.ts';
import { at } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import {
  asked,
  calendarDays,
  compiled,
  consultation,
  decision,
  edge,
  end,
  fact,
  linked,
  parallelProcedure,
  post,
  procedure,
  service,
  step,
  wait,
} from '../testing/procedures.ts';

/** What the language means, part 1: a test for each row. */

function codesOf(document: ProcedureDocument): readonly string[] {
  try {
    compileProcedure(document, 1);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ code }) => code);
    throw error;
  }
}

/** One of everything that is many at run time. */
const many = compiled(
  procedure(
    [
      step('draft'),
      step('look_up', { beside: ['draft'] }),
      consultation('ask', [asked('tax', 'H99.20'), asked('police', 'H99.21')]),
      linked('open', [{ id: 'birth' }, { id: 'residence' }]),
      service('send'),
      end(),
    ],
    [
      edge('start', 'draft'),
      edge('look_up', 'draft', { id: 'found' }),
      edge('draft', 'ask'),
      edge('ask', 'open', { arm: 'reached' }),
      edge('open', 'send'),
      edge('send', 'done', { arm: 'answered' }),
    ],
  ),
);

describe('does one action reach other branches?', () => {
  it('no: each action is an event of its own, so the branch beside does not move', () => {
    const driver = new Driver(compiled(parallelProcedure())).take('check_to_both');
    expect(driver.here).toEqual(['left_a', 'right_a']);
    expect(driver.take('left_a_to_left_b').here).toEqual(['left_b', 'right_a']);
  });

  it('it is addressed to one instance, by node and visit, and must name it where two offer the action', () => {
    const driver = new Driver(many).take('task.openSideStep').take('task.openSideStep');
    expect(driver.offers('found').map(({ task }) => task)).toEqual(['look_up.1', 'look_up.2']);
    expect(driver.code('found', undefined, { task: 'look_up.3' })).toBe('action-not-open');
    expect(driver.code('found', undefined, { task: 'draft.1' })).toBe('action-not-open');
    driver.take('found', undefined, { task: 'look_up.2' });
    expect(driver.dossier.open.map(({ id }) => id)).toEqual(['draft.1', 'look_up.1']);
  });
});

describe('return to the same node', () => {
  it('every drawn edge re-enters: each entry is a new visit with a new instance id', () => {
    const again = compiled(
      procedure([step('ask'), end()], [edge('start', 'ask'), edge('ask', 'ask'), edge('ask', 'done')]),
    );
    const driver = new Driver(again).take('ask_to_ask').take('ask_to_ask');
    expect(driver.dossier.open.map(({ id }) => id)).toEqual(['ask.3']);
  });

  it('also for what is many: respondents, children and services of a second visit are new ones', () => {
    const round = compiled(
      procedure(
        [consultation('ask', [asked('tax', 'H99.20')]), step('weigh'), end()],
        [
          edge('start', 'ask'),
          edge('ask', 'weigh', { arm: 'reached' }),
          edge('weigh', 'ask', { returns: true }),
          edge('weigh', 'done'),
        ],
      ),
    );
    const driver = new Driver(round).take('consultation.answer', undefined, { data: { answer: 'agree' } });
    driver.take('weigh_to_ask');
    expect(driver.dossier.open.map(({ id }) => id)).toEqual(['ask.2', 'ask.2/tax']);
    expect(driver.dossier.consultations).toMatchObject({
      'ask.1': { outcome: 'reached' },
      'ask.2': { respondents: [{ id: 'tax', state: 'waiting', opinions: [] }] },
    });
    expect(driver.folded).toBe(driver.stored);
  });
});

describe('return into a branch from outside', () => {
  it('the edge names the branches it reopens; the others are kept, with their results', () => {
    const driver = new Driver(compiled(parallelProcedure())).take('check_to_both');
    driver
      .take('left_a_to_left_b')
      .take('left_b_to_left_end')
      .take('right_a_to_right_b')
      .take('right_b_to_right_end');
    expect(driver.take('redo_left').here).toEqual(['left_a']);
    expect(driver.dossier.branches['both']).toEqual({ entered: ['left', 'right'], done: ['right'] });
    expect(driver.take('left_a_to_left_b').take('left_b_to_left_end').here).toEqual(['conclude']);
  });

  it('a container is entered only at its border', () => {
    const document = parallelProcedure();
    document.flow.edges.push({ ...document.flow.edges[1]!, id: 'jump', from: 'conclude', to: 'left_b' });
    expect(codesOf(document)).toEqual(['edge-into-branch']);
  });

  it('a reopened branch asks its respondents anew, and the opinions of the first time are kept', () => {
    const driver = new Driver(
      compiled(
        procedure(
          [
            {
              kind: 'parallel',
              id: 'both',
              title: { vi: 'both', en: 'both' },
              branches: [
                { id: 'opinions', title: { vi: 'a', en: 'a' }, start: 'ask' },
                { id: 'survey', title: { vi: 'b', en: 'b' }, start: 'measure' },
              ],
              join: { mode: 'all' },
            },
            consultation('ask', [asked('tax', 'H99.20')], { within: 'opinions' }),
            end('asked', { within: 'opinions', outcome: 'branchDone' }),
            step('measure', { within: 'survey' }),
            end('measured', { within: 'survey', outcome: 'branchDone' }),
            step('weigh'),
            end(),
          ],
          [
            edge('start', 'both'),
            edge('ask', 'asked', { arm: 'reached' }),
            edge('measure', 'measured'),
            edge('both', 'weigh'),
            edge('weigh', 'both', { id: 'ask_again', reopens: ['opinions'], returns: true }),
            edge('weigh', 'done'),
          ],
        ),
      ),
    );
    const agree = { data: { answer: 'agree' } };
    driver.take('measure_to_measured').take('consultation.answer', undefined, agree).take('ask_again');
    expect(driver.here).toEqual(['ask']);
    const task = 'ask.2/tax';
    expect(driver.take('consultation.answer', undefined, { ...agree, task }).here).toEqual(['weigh']);
    expect(
      Object.values(driver.dossier.consultations!).map(({ respondents }) => respondents[0]!.opinions.length),
    ).toEqual([1, 1]);
    expect(driver.folded).toBe(driver.stored);
  });
});

describe('multiplicity at run time', () => {
  it('is data inside one XState state: respondents, children and side steps are never spawned actors', () => {
    const driver = new Driver(many).take('task.openSideStep');
    const positions = [driver.dossier.position];
    driver.take('draft_to_ask');
    positions.push(driver.dossier.position);
    const actors = restore(many, driver.dossier.position, record(driver)).children;
    driver.take('consultation.answer', undefined, { on: 'tax', data: { answer: 'agree' } });
    positions.push(driver.dossier.position);
    driver.take('consultation.answer', undefined, { on: 'police', data: { answer: 'agree' } });
    positions.push(driver.dossier.position);
    driver.hear({ from: 'child', instance: 'open.1', child: 'birth', change: 'opened' });
    expect(positions.map((position) => (position as { business: unknown }).business)).toEqual([
      'draft',
      'ask',
      'ask',
      'open',
    ]);
    expect(driver.dossier.position).toEqual(positions[3]);
    expect(actors).toEqual({});
  });
});

describe('history states', () => {
  it('there are none, nor timers, actors or invocations, in any machine', () => {
    const kinds = new Set<string>();
    const look = (state: (typeof many)['machine']['root']): void => {
      kinds.add(state.type);
      expect([state.after.length, state.invoke.length]).toEqual([0, 0]);
      for (const inner of Object.values(state.states)) look(inner);
    };
    look(many.machine.root);
    expect([...kinds].sort()).toEqual(['atomic', 'compound', 'final', 'parallel']);
  });

  it('a stop lives in the clock region: the configuration stays where it is, its tasks are suspended', () => {
    const driver = new Driver(compiled(parallelProcedure())).take('check_to_both').take('left_a_to_left_b');
    const { open, position } = driver.dossier;
    driver.take('dossier.stop', undefined, { note: 'Chờ kết luận của toà án' });
    expect(driver.dossier.open).toEqual(open);
    expect(driver.dossier.position).toEqual({ ...(position as object), clock: 'stopped' });
    expect(driver.dossier.status).toBe(8);
    expect(driver.code('left_b_to_left_end')).toBe('dossier-stopped');
    expect(driver.offers('left_b_to_left_end')).toMatchObject([
      { possible: false, refusal: { code: 'dossier-stopped' } },
    ]);
    driver.take('dossier.resume').take('left_b_to_left_end');
    expect(driver.folded).toBe(driver.stored);
  });

  const returning = compiled(
    procedure(
      [step('reception'), step('appraisal'), decision('which'), step('supplement'), end()],
      [
        edge('start', 'reception'),
        edge('reception', 'appraisal'),
        edge('reception', 'supplement'),
        edge('appraisal', 'which'),
        edge('which', 'done', { when: { fact: 'ready', op: 'eq', value: true } }),
        edge('which', 'supplement', { otherwise: true }),
        edge('supplement', 'reception', { id: 'back', backTo: ['reception', 'appraisal'], returns: true }),
      ],
      { facts: [fact('ready', 'boolean', { kind: 'form', field: 'ready' })] },
    ),
  );

  it('"return to where it came from" is a node id in the event, decisions in between not counted', () => {
    const fromReception = new Driver(returning).take('reception_to_supplement').take('back');
    expect(fromReception.here).toEqual(['reception']);
    const fromAppraisal = new Driver(returning).take('reception_to_appraisal').take('appraisal_to_which');
    fromAppraisal.take('back');
    expect(fromAppraisal.here).toEqual(['appraisal']);
    expect(fromAppraisal.events.at(-1)).toMatchObject({ action: 'back', returnTo: 'appraisal' });
    expect(fromAppraisal.folded).toBe(fromAppraisal.stored);
  });

  it('it never leads to a place the dossier did not come from', () => {
    const driver = new Driver(returning).take('reception_to_supplement');
    for (const returnTo of ['appraisal', 'done', 'constructor'])
      expect(driver.code('back', undefined, { returnTo })).toBe('return-unknown');
  });
});

describe('may a decision loop without a wait?', () => {
  const looping = (node: Parameters<typeof procedure>[0][number], back: ReturnType<typeof edge>) =>
    codesOf(
      procedure(
        [decision('which'), node, end()],
        [
          edge('start', 'which'),
          edge('which', node.id, { otherwise: true }),
          edge('which', 'done', { when: { fact: 'ready', op: 'eq', value: true } }),
          back,
        ],
        { facts: [fact('ready', 'boolean', { kind: 'form', field: 'ready' })] },
      ),
    );

  it('no: every cycle holds something that cannot complete in the same macrostep', () => {
    expect(looping(step('work'), edge('work', 'which'))).toEqual([]);
    expect(looping(decision('other'), edge('other', 'which', { otherwise: true }))).toEqual([
      'automatic-cycle',
    ]);
    const none = linked('open', [{ id: 'birth' }], { waitFor: 'none' });
    expect(looping(none, edge('open', 'which'))).toEqual(['automatic-cycle']);
    const period = wait('hold', [{ id: 'over', kind: 'period', amount: calendarDays(1) }]);
    expect(looping(period, edge('hold', 'which', { arm: 'over' }))).toEqual([]);
    const zero = wait('hold', [{ id: 'over', kind: 'period', amount: calendarDays(0) }]);
    expect(looping(zero, edge('hold', 'which', { arm: 'over' }))).toEqual(['period-zero']);
  });

  it('nor may dossiers open dossiers for ever: the chain is cut at run time', () => {
    const parent = { dossier: 'H99.01-260302-0001', instance: 'open.1', child: 'birth' };
    const open = (depth: number) => openDossier(many, opening({ parent: { ...parent, depth } }));
    expect(open(8)).toMatchObject({ ok: true });
    expect(open(9)).toMatchObject({ ok: false, refusal: { code: 'linked-too-deep' } });
  });
});

describe('overlapping guards of a decision', () => {
  const facts = [
    fact('parcels', 'number', { kind: 'form', field: 'parcels' }),
    fact('agreed', 'boolean', { kind: 'outcome', step: 'ask' }),
  ];
  const choose = compiled(
    procedure(
      [step('ask'), decision('which'), step('many'), step('few'), end()],
      [
        edge('start', 'ask'),
        edge('ask', 'which', { demands: { facts: [{ fact: 'agreed' }] } }),
        edge('which', 'few', { otherwise: true, order: 0 }),
        edge('which', 'many', { when: { fact: 'parcels', op: 'gt', value: 3 }, order: 1 }),
        edge('which', 'done', { when: { fact: 'agreed', op: 'eq', value: false }, order: 2 }),
        edge('many', 'done'),
        edge('few', 'done', { id: 'few_done' }),
      ],
      { facts },
    ),
  );

  it('are ordered: the first match wins, and the mandatory otherwise only when none does', () => {
    const ask = (parcels: unknown, agreed: boolean) =>
      new Driver(choose, opening({ form: { parcels } })).take('ask_to_which', undefined, {
        facts: { agreed },
      }).here;
    expect(ask(5, false)).toEqual(['many']);
    expect(ask(1, false)).toEqual([]);
    expect(ask(1, true)).toEqual(['few']);
    expect(ask('5', true)).toEqual(['few']);
  });

  it('an overlap is a warning, with facts that show it', () => {
    const overlap = checkProcedure(choose.document).problems.find(({ code }) => code === 'rules-overlap');
    expect(overlap).toMatchObject({ severity: 'warning', facts: { values: ['parcels: 4', 'agreed: {no}'] } });
    const apart = structuredClone(choose.document);
    const [, rule] = apart.flow.edges.filter(({ when }) => when);
    rule!.when = { all: [rule!.when!, { not: { fact: 'parcels', op: 'gt', value: 3 } }] };
    expect(checkProcedure(apart).problems.map(({ code }) => code)).not.toContain('rules-overlap');
  });

  it('fall-through is impossible: a decision without an otherwise, or with two, is refused', () => {
    const document = structuredClone(choose.document);
    document.flow.edges.find(({ otherwise }) => otherwise)!.otherwise = false;
    expect(codesOf(document)).toEqual(['decision-otherwise', 'rule-without-condition']);
  });

  it('an action asks for the fact it needs and refuses a wrong one', () => {
    const driver = new Driver(choose, opening({ form: { parcels: 1 } }));
    expect(driver.code('ask_to_which')).toBe('fact-required');
    expect(driver.code('ask_to_which', undefined, { facts: { agreed: 'yes' } })).toBe('fact-wrong-type');
  });

  it('facts set by the edge taken are known to what is decided next, whoever takes that edge', () => {
    const setting = compiled(
      procedure(
        [decision('first'), decision('second'), step('yes'), step('no'), end()],
        [
          edge('start', 'first'),
          edge('first', 'second', { otherwise: true, sets: [{ fact: 'chosen', value: true }] }),
          edge('second', 'yes', { when: { fact: 'chosen', op: 'eq', value: true } }),
          edge('second', 'no', { otherwise: true }),
          edge('yes', 'done'),
          edge('no', 'done', { id: 'no_done' }),
        ],
        { facts: [fact('chosen', 'boolean', { kind: 'outcome', step: 'yes' })] },
      ),
    );
    const driver = new Driver(setting);
    expect(driver.here).toEqual(['yes']);
    expect(driver.dossier.facts).toEqual({ chosen: true });
    expect(driver.folded).toBe(driver.stored);
  });
});

describe('an agency without accounts here', () => {
  const ministry = compiled(
    procedure(
      [
        step('send'),
        step('ministry', {
          performer: post('agencyLeader', 'H01'),
          recordedBy: post('recordsClerk'),
        }),
        end(),
      ],
      [edge('start', 'send'), edge('send', 'ministry'), edge('ministry', 'done', { id: 'approved' })],
    ),
  );

  it('its step is recorded on its behalf, with the paper and the moment at which it happened', () => {
    const driver = new Driver(ministry).take('send_to_ministry', at('2026-03-02T10:00'));
    expect(driver.dossier.open[0]).toMatchObject({ role: 'agencyLeader', agency: 'H01' });
    expect(driver.offers('approved')).toMatchObject([
      { role: 'recordsClerk', demands: { document: true, occurredAt: true } },
    ]);
    const when = at('2026-03-05T10:00');
    expect(driver.code('approved', when)).toBe('document-required');
    expect(driver.code('approved', when, { document: '12/BTP-HTQTCT' })).toBe('occurred-required');
    driver.take('approved', when, { document: '12/BTP-HTQTCT', occurredAt: at('2026-03-04T16:00') });
    expect(driver.dossier).toMatchObject({ outcome: 'granted', closedAt: at('2026-03-04T16:00') });
    expect(driver.last.event).toMatchObject({ document: '12/BTP-HTQTCT', actor: { role: 'recordsClerk' } });
  });
});

describe('occurredAt', () => {
  const twoSteps = compiled(
    procedure(
      [step('one'), step('two'), end()],
      [edge('start', 'one'), edge('one', 'two'), edge('two', 'done')],
    ),
  );
  const reason = { note: 'Ghi theo sổ giấy' };

  it('is not before its instance opened, not after at, and has a reason', () => {
    const driver = new Driver(twoSteps).take('one_to_two', at('2026-03-02T10:00'));
    const now = at('2026-03-03T09:00');
    const attempt = (occurredAt: string, more = reason as object) =>
      driver.code('two_to_done', now, { occurredAt: at(occurredAt), ...more });
    expect(attempt('2026-03-02T09:59')).toBe('occurred-before-opened');
    expect(attempt('2026-03-03T09:01')).toBe('occurred-in-future');
    expect(attempt('2026-03-02T16:00', {})).toBe('backdating-needs-reason');
    expect(attempt('2026-03-02T10:00')).toBe('ok');
    expect(driver.dossier).toMatchObject({ closedAt: at('2026-03-02T10:00'), lastAt: now });
  });

  it('also bounds what concerns the whole dossier: a stop before it was opened, a resumption before the stop', () => {
    const driver = new Driver(twoSteps);
    const at9 = at('2026-03-04T09:00');
    const stop = (occurredAt: string) =>
      driver.code('dossier.stop', at9, { occurredAt: at(occurredAt), ...reason });
    const resume = (occurredAt: string) =>
      driver.code('dossier.resume', at9, { occurredAt: at(occurredAt), ...reason });
    expect(stop('2026-02-27T08:00')).toBe('occurred-before-opened');
    expect(stop('2026-03-03T08:00')).toBe('ok');
    expect(resume('2026-03-02T08:00')).toBe('occurred-before-opened');
    expect(resume('2026-03-03T16:00')).toBe('ok');
    expect(stop('2026-03-03T15:00')).toBe('occurred-before-opened');
    expect(driver.dossier.stops).toEqual([{ from: at('2026-03-03T08:00'), to: at('2026-03-03T16:00') }]);
    expect(driver.folded).toBe(driver.stored);
  });

  it('a request to withdraw is not answered before it was made, nor a question before it was asked', () => {
    const driver = new Driver(many).take('draft_to_ask', at('2026-03-02T10:00'));
    const early = { occurredAt: at('2026-03-02T09:00'), ...reason };
    const now = at('2026-03-03T09:00');
    const answer = { ...early, on: 'tax', data: { answer: 'agree' } };
    expect(driver.code('consultation.answer', now, answer)).toBe('occurred-before-opened');
    driver.take('dossier.requestWithdrawal', now, reason);
    expect(driver.code('dossier.grantWithdrawal', now, early)).toBe('occurred-before-opened');
  });

  it('never undoes an event that already happened: what fell due meanwhile stays fired', () => {
    const silent = compiled(
      procedure(
        [
          wait('papers', ['came', { id: 'silent', kind: 'period', amount: calendarDays(1) }]),
          end(),
          end('no'),
        ],
        [
          edge('start', 'papers'),
          edge('papers', 'done', { arm: 'came' }),
          edge('papers', 'no', { arm: 'silent' }),
        ],
      ),
    );
    const driver = new Driver(silent).until(at('2026-03-04T08:00'));
    expect(driver.dossier.position).toMatchObject({ business: 'no' });
    const late = { occurredAt: at('2026-03-03T08:00'), task: 'papers.1', ...reason };
    expect(driver.code('papers_to_done', at('2026-03-04T08:00'), late)).toBe('dossier-closed');
  });

  it('never writes before a line of the ledger that is already there', () => {
    const driver = new Driver(twoSteps).take('one_to_two', at('2026-03-02T10:00'));
    driver
      .take('dossier.stop', at('2026-03-03T09:00'), reason)
      .take('dossier.resume', at('2026-03-04T09:00'));
    driver.take('two_to_done', at('2026-03-04T10:00'), { occurredAt: at('2026-03-02T11:00'), ...reason });
    const moments = driver.dossier.ledgers['promise']!.map(({ at: when }) => when);
    expect(moments).toEqual([...moments].sort());
  });
});

describe('case data derived from personal data that may be erased later', () => {
  const derived = compiled(
    procedure(
      [step('work'), decision('which'), step('far'), end()],
      [
        edge('start', 'work'),
        edge('work', 'which'),
        edge('which', 'far', { when: { fact: 'hard_area', op: 'eq', value: true } }),
        edge('which', 'done', { otherwise: true }),
        edge('far', 'done', { id: 'far_done' }),
      ],
      { facts: [fact('hard_area', 'boolean', { kind: 'form', field: 'hardArea' })] },
    ),
  );

  it('the derived, non-personal fact is kept in the event, and the fold uses that once the form is erased', () => {
    const form = { hardArea: true, applicant: 'Nguyễn Thị Mận' };
    const driver = new Driver(derived, opening({ form, findings: { facts: formFindings(derived, form) } }));
    driver.take('work_to_which').take('far_done');
    const erased = driver.events.map((event) => (event.type === 'opened' ? { ...event, form: {} } : event));
    const again = new Driver(derived, erased[0] as ReturnType<typeof opening>);
    again.take('work_to_which');
    expect(again.here).toEqual(['far']);
    again.take('far_done');
    expect({ ...again.dossier, form }).toEqual(driver.dossier);
  });

  it('a fact read from a field that changes later follows the field', () => {
    const form = { hardArea: true };
    const driver = new Driver(derived, opening({ form, findings: { facts: formFindings(derived, form) } }));
    driver.take('work_to_which', undefined, { form: { hardArea: false } });
    expect(driver.dossier.outcome).toBe('granted');
    expect(driver.folded).toBe(driver.stored);
  });
});

function record(driver: Driver): EventRecord {
  return new EventRecord(driver.dossier, driver.procedure.milestones, driver.dossier);
}
