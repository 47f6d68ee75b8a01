import { describe, expect, it } from '@jest/globals';
import { checkProcedure } from '../check/check-procedure.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { at } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import {
  asked,
  branchEnd,
  calendarDays,
  compiled,
  consultation,
  edge,
  end,
  fact,
  finished,
  linked,
  milestone,
  parallel,
  parallelProcedure,
  pauseRule,
  procedure,
  received,
  service,
  step,
  uncounted,
  wait,
} from '../testing/procedures.ts';

/** What the language means, part 2: a test for each row. */

const errorsOf = (document: ProcedureDocument) =>
  checkProcedure(document)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

/** Left: a step from which the whole block can be left. Right: everything that can be open in a branch. */
const block = (onLeave: 'goOn' | 'withdraw' = 'withdraw') =>
  procedure(
    [
      step('check'),
      parallel('both', { left: 'decide', right: 'ask', third: 'open', fourth: 'pay', fifth: 'send' }),
      step('decide', { within: 'left' }),
      branchEnd('decided', 'left'),
      consultation('ask', [asked('tax', 'H99.20', { limit: calendarDays(5) }), asked('police', 'H99.21')], {
        within: 'right',
      }),
      branchEnd('asked', 'right'),
      linked('open', [{ id: 'birth' }, { id: 'residence' }, { id: 'card' }], { within: 'third', onLeave }),
      branchEnd('opened', 'third'),
      wait('pay', ['paid', { id: 'silent', kind: 'period', amount: calendarDays(30) }], {
        within: 'fourth',
        clock: uncounted('money'),
      }),
      branchEnd('paid', 'fourth'),
      service('send', { within: 'fifth', answerWithin: calendarDays(2) }),
      branchEnd('sent', 'fifth'),
      step('conclude'),
      end(),
    ],
    [
      edge('start', 'check'),
      edge('check', 'both'),
      edge('decide', 'decided'),
      edge('decide', 'conclude', { id: 'leave', produces: ['draft'] }),
      edge('ask', 'asked', { arm: 'reached' }),
      edge('open', 'opened'),
      edge('pay', 'paid', { arm: 'paid' }),
      edge('pay', 'paid', { id: 'no_money', arm: 'silent' }),
      edge('send', 'sent', { arm: 'answered' }),
      edge('both', 'conclude'),
      edge('conclude', 'done'),
    ],
    {
      pauseRules: [pauseRule('money', { reason: 'FINANCIAL_OBLIGATION', pausesRespondents: ['ask'] })],
      papers: [{ id: 'map', title: { vi: 'Bản đồ', en: 'Map' }, required: false }],
    },
  );

describe('an interrupting exit is one transaction', () => {
  const left = (onLeave?: 'goOn' | 'withdraw') => {
    const driver = new Driver(compiled(block(onLeave))).take('check_to_both', at('2026-03-02T09:00'));
    driver.hear({
      from: 'child',
      instance: 'open.1',
      child: 'birth',
      change: 'opened',
      dossier: 'H99.02-1',
    });
    driver.hear({
      from: 'child',
      instance: 'open.1',
      child: 'residence',
      change: 'closed',
      outcome: 'refused',
    });
    driver.take('consultation.answer', undefined, { on: 'police', data: { answer: 'agree' } });
    return driver.take('leave', at('2026-03-03T09:00'), { papers: ['map'] });
  };

  it('sibling tasks are closed as superseded, with reason and notice', () => {
    const driver = left();
    expect(driver.here).toEqual(['conclude']);
    expect(driver.last.left).toEqual(
      [
        { instance: 'decide.1', node: 'decide', reason: 'completed' },
        { instance: 'ask.1', node: 'ask', reason: 'superseded' },
        { instance: 'ask.1/tax', node: 'ask', reason: 'superseded' },
        { instance: 'open.1', node: 'open', reason: 'superseded' },
        { instance: 'pay.1', node: 'pay', reason: 'superseded' },
        { instance: 'send.1', node: 'send', reason: 'superseded' },
        { instance: 'both.1', node: 'both', reason: 'completed' },
      ].sort((a, b) => order(driver, a.instance) - order(driver, b.instance)),
    );
    expect(driver.last.effects).toContainEqual({
      kind: 'notify',
      about: 'superseded',
      instance: 'pay.1',
      role: 'specialist',
      agency: 'H99.12',
    });
  });

  it('open requests are withdrawn by message', () => {
    const driver = left();
    expect(driver.last.effects).toContainEqual({
      kind: 'notify',
      about: 'requestWithdrawn',
      instance: 'ask.1/tax',
      role: 'specialist',
      agency: 'H99.20',
    });
    expect(driver.dossier.consultations!['ask.1']).toMatchObject({
      outcome: 'left',
      endedAt: at('2026-03-03T09:00'),
      respondents: [
        { id: 'tax', state: 'withdrawn' },
        { id: 'police', state: 'answered' },
      ],
    });
  });

  it('pauses owned by closed nodes end at that instant', () => {
    const driver = left();
    expect(driver.lines()).toEqual(['started', 'paused', 'resumed']);
    expect(driver.dossier.ledgers['promise']!.at(-1)).toEqual({
      kind: 'resumed',
      at: at('2026-03-03T09:00'),
    });
    expect(driver.dossier.consultations!['ask.1']!.paused).toEqual([
      { from: at('2026-03-02T09:00'), to: at('2026-03-03T09:00') },
    ]);
  });

  it('their timers are cancelled, and one that was already on its way changes nothing', () => {
    const driver = left();
    expect(Object.keys(driver.timers)).toEqual(['stepDue:conclude.1', 'limitDue:promise:3']);
    driver.until(at('2026-05-01T08:00'));
    expect(driver.here).toEqual(['conclude']);
  });

  it('children follow the rule of their node: withdrawn, or left to go on and reported all the same', () => {
    const driver = left('withdraw');
    expect(driver.last.effects).toContainEqual({
      kind: 'withdrawChild',
      instance: 'open.1',
      child: 'birth',
      dossier: 'H99.02-1',
    });
    const states = ({ dossier }: Driver) =>
      Object.entries(dossier.children!['open.1']!).map(([id, { state }]) => `${id} ${state}`);
    expect(states(driver)).toEqual(['birth withdrawn', 'residence closed', 'card withdrawn']);
    const going = left('goOn');
    expect(states(going)).toEqual(['birth open', 'residence closed', 'card requested']);
    const closed = { from: 'child', instance: 'open.1', child: 'birth', change: 'closed' } as const;
    expect(going.hear({ ...closed, outcome: 'granted' })).toBe('ok');
    expect(states(going)[0]).toBe('birth closed');
    expect(going.here).toEqual(['conclude']);
  });

  it('a child that the host opened only after it had been withdrawn is withdrawn at once', () => {
    const driver = left('withdraw');
    const opened = { from: 'child', instance: 'open.1', child: 'card', change: 'opened' } as const;
    expect(driver.hear({ ...opened, dossier: 'H99.02-9' })).toBe('ok');
    expect(driver.last.effects).toEqual([
      { kind: 'withdrawChild', instance: 'open.1', child: 'card', dossier: 'H99.02-9' },
    ]);
    expect(driver.hear({ ...opened, dossier: 'H99.02-9' })).toBe('signal-stale');
  });

  it('late answers are kept without effect; what a service answers then is stale', () => {
    const driver = left();
    const late = { task: 'ask.1/tax', actor: { person: 't', role: 'specialist', agency: 'H99.20' } };
    driver.take('consultation.answer', undefined, { ...late, data: { answer: 'disagree' } });
    expect(driver.here).toEqual(['conclude']);
    expect(driver.dossier.consultations!['ask.1']!.respondents[0]).toMatchObject({
      state: 'withdrawn',
      opinions: [{ answer: 'disagree', late: true }],
    });
    expect(driver.hear({ from: 'service', instance: 'send.1', change: 'answered' })).toBe('signal-stale');
  });

  it('documents and results stay', () => {
    const driver = left();
    expect(driver.dossier.papers).toEqual(['map']);
    expect(driver.dossier.results).toEqual(['draft']);
    expect(driver.folded).toBe(driver.stored);
  });

  it('also when the block is left by an action of one of its own inner steps', () => {
    const driver = new Driver(compiled(parallelProcedure())).take('check_to_both').take('right_a_to_right_b');
    driver.take('give_up');
    expect(driver.here).toEqual(['check']);
    expect(driver.last.left).toEqual(
      expect.arrayContaining([
        { instance: 'left_a.1', node: 'left_a', reason: 'completed' },
        { instance: 'right_b.1', node: 'right_b', reason: 'superseded' },
      ]),
    );
  });
});

describe('the entry condition of a branch', () => {
  const wide = { fact: 'wide', op: 'eq' as const, value: true };
  const conditional = () => {
    const document = structuredClone(parallelProcedure());
    for (const node of document.flow.nodes)
      if (node.kind === 'parallel') for (const branch of node.branches) branch.entry = wide;
    document.facts.push({
      ...fact('wide', 'boolean', { kind: 'form', field: 'wide' }),
      knownFrom: 'reception',
    });
    return compiled(document);
  };

  it('is read once, at the entry of the container, recorded, and never read again', () => {
    const driver = new Driver(conditional(), opening({ form: { wide: true } })).take('check_to_both');
    expect(driver.dossier.branches['both']).toEqual({ entered: ['left', 'right'], done: [] });
    driver.take('left_a_to_left_b', undefined, { form: { wide: false } });
    expect(driver.here).toEqual(['left_b', 'right_a']);
    driver.take('left_b_to_left_end').take('right_a_to_right_b').take('right_b_to_right_end');
    expect(driver.take('redo_left').here).toEqual(['left_a']);
    expect(driver.folded).toBe(driver.stored);
  });

  it('later needs are side steps', () => {
    const side = compiled(
      procedure(
        [step('work'), step('verify', { beside: ['work'] }), end()],
        [edge('start', 'work'), edge('verify', 'work', { id: 'verified' }), edge('work', 'done')],
      ),
    );
    const driver = new Driver(side).take('task.openSideStep');
    expect(driver.here).toEqual(['verify', 'work']);
    expect(driver.take('verified').here).toEqual(['work']);
  });
});

describe('an n-of join', () => {
  it('joins once all branches are done', () => {
    const driver = new Driver(compiled(parallelProcedure())).take('check_to_both');
    driver.take('left_a_to_left_b').take('left_b_to_left_end').take('right_a_to_right_b');
    expect(driver.here).toEqual(['right_b']);
    expect(driver.take('right_b_to_right_end').here).toEqual(['conclude']);
    expect(
      driver.entries.filter(({ entered }) => entered.some(({ node }) => node === 'conclude')),
    ).toHaveLength(1);
  });

  it('branches left over are closed as in an exit', () => {
    const driver = new Driver(compiled(parallelProcedure('any'))).take('check_to_both');
    driver.take('left_a_to_left_b').take('left_b_to_left_end');
    expect(driver.here).toEqual(['conclude']);
    expect(driver.last.left).toContainEqual({
      instance: 'right_a.1',
      node: 'right_a',
      reason: 'superseded',
    });
  });

  const three = (count: number) => {
    const names = ['a', 'b', 'c'];
    const nodes = names.flatMap((id) => [
      step(id, { within: `of_${id}` }),
      branchEnd(`end_${id}`, `of_${id}`),
    ]);
    const asks = (id: string) => ({ fact: id, op: 'eq' as const, value: true });
    const branches = names.map((id) => ({
      id: `of_${id}`,
      title: { vi: id, en: id },
      start: id,
      entry: asks(`ask_${id}`),
    }));
    return procedure(
      [
        parallel('opinions', {}, { branches, join: { mode: 'count', count } }),
        ...nodes,
        step('weigh'),
        end(),
      ],
      [
        edge('start', 'opinions'),
        ...names.map((id) => edge(id, `end_${id}`)),
        edge('opinions', 'weigh'),
        edge('weigh', 'done'),
      ],
      { facts: names.map((id) => fact(`ask_${id}`, 'boolean', { kind: 'form', field: id })) },
    );
  };

  it('counts entered branches only: two of two entered, although three are drawn', () => {
    const driver = new Driver(compiled(three(2)), opening({ form: { a: true, c: true } }));
    expect(driver.take('a_to_end_a').here).toEqual(['c']);
    expect(driver.take('c_to_end_c').here).toEqual(['weigh']);
    const one = new Driver(compiled(three(2)), opening({ form: { b: true } }));
    expect(one.take('b_to_end_b').here).toEqual(['weigh']);
  });

  it('none entered: the container is complete at once', () => {
    expect(new Driver(compiled(three(2))).here).toEqual(['weigh']);
  });

  it('the checker refutes a number beyond the possible entries', () => {
    expect(errorsOf(three(3))).not.toContain('join-impossible');
    expect(errorsOf(three(4))).toContain('join-impossible');
  });

  it('the checker refutes it in the case in which none of those entered can be done', () => {
    const { problems } = checkProcedure(
      procedure(
        [
          parallel(
            'either',
            {},
            {
              branches: [
                { id: 'left', title: { vi: 'a', en: 'a' }, start: 'again' },
                {
                  id: 'right',
                  title: { vi: 'b', en: 'b' },
                  start: 'work',
                  entry: { fact: 'hard', op: 'eq', value: true },
                },
              ],
              join: { mode: 'count', count: 1 },
            },
          ),
          step('again', { within: 'left' }),
          branchEnd('left_end', 'left'),
          step('work', { within: 'right' }),
          branchEnd('right_end', 'right'),
          end(),
        ],
        [
          edge('start', 'either'),
          edge('again', 'either', { returns: true }),
          edge('work', 'right_end'),
          edge('either', 'done'),
        ],
        { facts: [fact('hard', 'boolean', { kind: 'form', field: 'hard' })] },
      ),
    );
    expect(problems.filter(({ code }) => code === 'stuck-in-case')).toMatchObject([
      { severity: 'error', at: 'either', facts: { values: ['hard: {no}'] } },
    ]);
  });
});

/** The right branch waits until the left one has measured; afterwards the left branch may be done again. */
const crossing = procedure(
  [
    parallel('both', { left: 'measure', right: 'prepare' }),
    step('measure', { within: 'left' }),
    step('file', { within: 'left' }),
    branchEnd('left_end', 'left'),
    step('prepare', { within: 'right' }),
    wait('until_measured', [{ id: 'measured', kind: 'milestone', milestone: 'measured' }], {
      within: 'right',
      status: 4,
    }),
    branchEnd('right_end', 'right'),
    step('conclude'),
    end(),
  ],
  [
    edge('start', 'both'),
    edge('measure', 'file'),
    edge('file', 'left_end'),
    edge('prepare', 'until_measured'),
    edge('until_measured', 'right_end', { arm: 'measured' }),
    edge('both', 'conclude'),
    edge('conclude', 'both', { id: 'measure_again', reopens: ['left'], returns: true }),
    edge('conclude', 'done'),
  ],
  { milestones: [received, milestone('measured', { kind: 'left', node: 'measure' }), finished] },
);

describe('milestones', () => {
  it('let one branch wait for another, and go on in the same event that reaches them', () => {
    const driver = new Driver(compiled(crossing)).take('prepare_to_until_measured');
    expect(driver.here).toEqual(['measure', 'until_measured']);
    expect(driver.take('measure_to_file').here).toEqual(['file']);
  });

  it('are latched, not "is in state": who comes later does not wait', () => {
    const driver = new Driver(compiled(crossing)).take('measure_to_file').take('file_to_left_end');
    expect(driver.here).toEqual(['prepare']);
    expect(driver.take('prepare_to_until_measured').here).toEqual(['conclude']);
    expect(driver.dossier.milestones).toHaveProperty('measured');
  });

  it('are cleared when their branch is entered again, and only those', () => {
    const driver = new Driver(compiled(crossing)).take('measure_to_file').take('file_to_left_end');
    driver.take('prepare_to_until_measured').take('measure_again');
    expect(driver.here).toEqual(['measure']);
    expect(Object.keys(driver.dossier.milestones)).toEqual(['received']);
    driver.take('measure_to_file').take('file_to_left_end').take('conclude_to_done');
    expect(driver.folded).toBe(driver.stored);
  });

  it('also wake whoever waits when a side step reaches them, although the flow stands still', () => {
    const beside = (on: Parameters<typeof milestone>[1]) =>
      compiled(
        procedure(
          [
            parallel('both', { left: 'measure', right: 'hold' }),
            step('measure', { within: 'left' }),
            step('look', { within: 'left', beside: ['measure'] }),
            branchEnd('left_end', 'left'),
            wait('hold', [{ id: 'seen', kind: 'milestone', milestone: 'seen' }], { within: 'right' }),
            branchEnd('right_end', 'right'),
            end(),
          ],
          [
            edge('start', 'both'),
            edge('measure', 'left_end'),
            edge('look', 'measure', { id: 'looked' }),
            edge('hold', 'right_end', { arm: 'seen' }),
            edge('both', 'done'),
          ],
          { milestones: [received, milestone('seen', on), finished] },
        ),
      );
    const opened = new Driver(beside({ kind: 'entered', node: 'look' })).take('task.openSideStep');
    expect(opened.here).toEqual(['look', 'measure']);
    for (const on of [{ kind: 'left', node: 'look' } as const, { kind: 'taken', edge: 'looked' } as const]) {
      const driver = new Driver(beside(on)).take('task.openSideStep');
      expect(driver.here).toEqual(['hold', 'look', 'measure']);
      expect(driver.take('looked').here).toEqual(['measure']);
      expect(driver.folded).toBe(driver.stored);
    }
  });

  it('waiting for one that the other branch can skip is an error with a witness; circular waits are refused', () => {
    const skipping = structuredClone(crossing);
    skipping.flow.edges.push({ ...skipping.flow.edges[2]!, id: 'skip', from: 'measure', to: 'left_end' });
    skipping.milestones[1]!.on = { kind: 'left', node: 'file' };
    const problem = checkProcedure(skipping).problems.find(({ code }) => code === 'milestone-skippable');
    expect(problem).toMatchObject({
      severity: 'error',
      at: 'until_measured',
      witness: expect.arrayContaining(['measure']),
    });
    const circular = structuredClone(crossing);
    const other = circular.flow.nodes.find(({ id }) => id === 'until_measured')!;
    circular.flow.nodes.push({
      ...structuredClone(other),
      id: 'until_prepared',
      within: 'left',
      arms: [{ id: 'prepared', kind: 'milestone', milestone: 'prepared' }],
    } as typeof other);
    circular.milestones.push(milestone('prepared', { kind: 'left', node: 'until_measured' }));
    const branches = circular.flow.nodes.find(({ kind }) => kind === 'parallel');
    if (branches?.kind === 'parallel') branches.branches[0]!.start = 'until_prepared';
    circular.flow.edges.push({
      ...circular.flow.edges[4]!,
      id: 'go_measure',
      from: 'until_prepared',
      to: 'measure',
      arm: 'prepared',
    });
    expect(errorsOf(circular)).toContain('milestone-circular');
  });
});

function order(driver: Driver, instance: string): number {
  return driver.last.left.findIndex((line) => line.instance === instance);
}
