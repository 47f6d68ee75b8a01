import { describe, expect, it } from '@jest/globals';
import { checkProcedure } from '../check/check-procedure.ts';
import type { CheckCalendars, LimitVerdict } from '../check/worst/limit-verdict.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { vietnam, workCalendar } from '../testing/calendar.ts';
import {
  asked,
  branchEnd,
  calendarDays,
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

/** Semantics, section 6: the worst case of a limit. Each row and clause of the table is one test. */

const calendars: CheckCalendars = { usual: workCalendar, of: () => undefined };

function verdictOf(
  document: ProcedureDocument,
  id = 'promise',
  by: CheckCalendars = calendars,
): LimitVerdict {
  return checkProcedure(document, undefined, by).verdicts.find((verdict) => verdict.limit === id)!;
}

const days = (value: number, unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'HOUR' = 'WORKING_DAY') => ({
  duration: { rows: [{ value, unit }] },
});
const hours = (value: number) => ({ value, unit: 'HOUR' as const });
const promise = (
  amount: ReturnType<typeof workingDays> | ReturnType<typeof hours> | ReturnType<typeof calendarDays>,
) => ({
  limits: [limit('promise', { amount: [amount] })],
});
const is = (id: string, value: string | number | boolean) => ({ fact: id, op: 'eq' as const, value });
const form = (id: string, type: Parameters<typeof fact>[1] = 'boolean', more: object = {}) =>
  fact(id, type, { kind: 'form', field: id }, { default: false, ...more });
const minutesOf = (value: number) => value * 480;

/** Steps one after the other, each with its days. */
function chain(durations: readonly number[], more: Parameters<typeof procedure>[2] = {}): ProcedureDocument {
  const ids = durations.map((_, i) => `s${i + 1}`);
  return procedure(
    [...ids.map((id, i) => step(id, days(durations[i]!))), end()],
    ['start', ...ids].map((from, i) => edge(from, ids[i] ?? 'done')),
    more,
  );
}

const severeProblems = (document: ProcedureDocument) =>
  checkProcedure(document, undefined, calendars).problems.filter(({ severity }) => severity !== 'note');

describe('the longest counted time from the start milestone to the end milestone', () => {
  it('is proved where it fits, to the minute', () => {
    expect(verdictOf(chain([1.25, 0.75], promise(workingDays(2))))).toMatchObject({
      verdict: 'proved',
      worstMinutes: 960,
      path: ['start', 's1', 's2', 'done'],
      edges: ['start_to_s1', 's1_to_s2', 's2_to_done'],
    });
  });

  it('is refuted with path, cell and start date, so that it can be recomputed by hand', () => {
    const verdict = verdictOf(chain([1.25, 1], promise(workingDays(2))));
    expect(verdict).toMatchObject({ verdict: 'refuted', worstMinutes: 1_080, cell: {} });
    // Received on a Monday at closing: due at Wednesday's closing, and two hours into Thursday's work.
    expect(verdict).toMatchObject({
      from: '2026-01-05T17:00',
      endsAt: '2026-01-08T09:30',
      dueAt: '2026-01-07T17:00',
    });
  });

  it('counts what lies between the milestones, not what lies before or after', () => {
    const between = {
      milestones: [
        received,
        finished,
        milestone('begun', { kind: 'entered', node: 's2' }),
        milestone('over', { kind: 'left', node: 's3' }),
      ],
      limits: [limit('promise', { starts: 'begun', ends: 'over', amount: [workingDays(2)] })],
    };
    expect(verdictOf(chain([9, 1, 1, 9], between))).toMatchObject({
      verdict: 'proved',
      worstMinutes: minutesOf(2),
      path: ['s2', 's3', 's4'],
    });
  });

  it('takes milestone waits of another branch into account', () => {
    const waits = (amount: number) =>
      procedure(
        [
          parallel('both', { left: 'survey', right: 'prepare' }),
          step('survey', { within: 'left', ...days(3) }),
          branchEnd('left_end', 'left'),
          step('prepare', { within: 'right', ...days(1) }),
          wait('hold', [{ id: 'seen', kind: 'milestone', milestone: 'surveyed' }], {
            within: 'right',
            status: 4,
          }),
          step('write', { within: 'right', ...days(1) }),
          branchEnd('right_end', 'right'),
          end(),
        ],
        [
          edge('start', 'both'),
          edge('survey', 'left_end'),
          edge('prepare', 'hold'),
          edge('hold', 'write', { arm: 'seen' }),
          edge('write', 'right_end'),
          edge('both', 'done'),
        ],
        {
          milestones: [received, finished, milestone('surveyed', { kind: 'left', node: 'survey' })],
          ...promise(workingDays(amount)),
        },
      );
    expect(verdictOf(waits(4))).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(4) });
    expect(verdictOf(waits(3))).toMatchObject({
      verdict: 'refuted',
      path: ['start', 'both', 'survey', 'hold', 'write', 'right_end', 'done'],
    });
  });

  it('counts a wait that is bounded by a period, to the period', () => {
    const bounded = (arms: Parameters<typeof wait>[1]) =>
      procedure(
        [wait('hear', arms, { status: 4 }), step('decide', days(1)), end()],
        [
          edge('start', 'hear'),
          edge('hear', 'decide', { arm: 'said' }),
          ...(arms.length > 1 ? [edge('hear', 'decide', { id: 'silent', arm: 'silence' })] : []),
          edge('decide', 'done'),
        ],
        promise(workingDays(4)),
      );
    expect(
      verdictOf(bounded(['said', { id: 'silence', kind: 'period', amount: workingDays(3) }])),
    ).toMatchObject({
      verdict: 'proved',
      worstMinutes: minutesOf(4),
    });
    expect(verdictOf(bounded(['said']))).toMatchObject({
      verdict: 'notProved',
      reason: 'wait-unbounded',
      at: 'hear',
    });
  });

  it('leaves out what does not count', () => {
    const paused = procedure(
      [
        step('ask', days(1)),
        wait('supplement', ['came'], { clock: uncounted('rule') }),
        step('decide', days(1)),
        end(),
      ],
      [
        edge('start', 'ask'),
        edge('ask', 'supplement'),
        edge('supplement', 'decide', { arm: 'came' }),
        edge('decide', 'done'),
      ],
      { pauseRules: [pauseRule('rule')] },
    );
    expect(verdictOf(paused)).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(2) });
  });

  it('counts steps that a limit does not name, since its clock runs over them', () => {
    const named = chain([1, 2], {
      limits: [limit('promise', { amount: [workingDays(2)], covers: { nodes: ['s1'], agencies: [] } })],
    });
    expect(verdictOf(named)).toMatchObject({ verdict: 'refuted', worstMinutes: minutesOf(3) });
  });

  it('counts a service until its last attempt has failed', () => {
    const call = (within: number, failed = true) =>
      procedure(
        [service('tax', { answerWithin: hours(within), retries: 2 }), end()],
        [
          edge('start', 'tax'),
          edge('tax', 'done', { arm: 'answered' }),
          ...(failed ? [edge('tax', 'done', { id: 'gave_up', arm: 'failed' })] : []),
        ],
        promise(workingDays(1)),
      );
    expect(verdictOf(call(2))).toMatchObject({ verdict: 'proved', worstMinutes: 360 });
    expect(verdictOf(call(3))).toMatchObject({ verdict: 'refuted', worstMinutes: 540 });
    expect(verdictOf(call(2, false))).toMatchObject({ verdict: 'notProved', reason: 'wait-unbounded' });
  });

  it('adds a side step that must be done, begun at the last moment', () => {
    const beside = (mustFinish: boolean) =>
      procedure(
        [step('appraise', days(1)), step('visit', { beside: ['appraise'], mustFinish, ...days(1.5) }), end()],
        [edge('start', 'appraise'), edge('visit', 'appraise', { returns: true }), edge('appraise', 'done')],
      );
    expect(verdictOf(beside(true))).toMatchObject({
      verdict: 'refuted',
      worstMinutes: minutesOf(2.5),
      path: ['start', 'appraise', 'visit', 'done'],
      edges: ['start_to_appraise', 'visit_to_appraise', 'appraise_to_done'],
    });
    expect(verdictOf(beside(false))).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(1) });
  });

  it('follows actions of a phase from wherever one is in it', () => {
    const phased = procedure(
      [
        group('phase', 'first'),
        step('first', { within: 'phase', ...days(1) }),
        step('second', { within: 'phase', ...days(1) }),
        step('refuse', days(1)),
        end(),
      ],
      [
        edge('start', 'phase'),
        edge('first', 'second'),
        edge('second', 'done'),
        edge('phase', 'refuse', { who: post('specialist') }),
        edge('refuse', 'done'),
      ],
    );
    expect(verdictOf(phased)).toMatchObject({
      verdict: 'refuted',
      worstMinutes: minutesOf(3),
      path: ['start', 'first', 'second', 'refuse', 'done'],
    });
  });
});

describe('a cell is case x channel x the facts actually used', () => {
  const table = {
    duration: { rows: [{ when: is('hard', true), ...workingDays(3) }, { ...workingDays(1) }] },
  };

  it('so that amounts and durations of different cases are never mixed', () => {
    const document = (amount: number) =>
      procedure([step('work', table), end()], [edge('start', 'work'), edge('work', 'done')], {
        facts: [form('hard')],
        limits: [
          limit('promise', { amount: [{ when: is('hard', true), ...workingDays(amount) }, workingDays(1)] }),
        ],
      });
    expect(verdictOf(document(3))).toMatchObject({
      verdict: 'proved',
      worstMinutes: minutesOf(3),
      cell: { hard: true },
    });
    expect(verdictOf(document(2))).toMatchObject({ verdict: 'refuted', cell: { hard: true } });
  });

  it('pruned by the conditions on the way', () => {
    const pruned = procedure(
      [
        decision('which'),
        step('long', days(5)),
        step('short', days(1)),
        decision('again'),
        step('more', days(2)),
        end(),
      ],
      [
        edge('start', 'which'),
        edge('which', 'long', { when: is('hard', true) }),
        edge('which', 'short', { otherwise: true }),
        edge('long', 'again'),
        edge('short', 'again'),
        edge('again', 'more', { when: is('hard', false) }),
        edge('again', 'done', { otherwise: true }),
        edge('more', 'done'),
      ],
      { facts: [form('hard')], ...promise(workingDays(5)) },
    );
    expect(verdictOf(pruned)).toMatchObject({
      verdict: 'proved',
      worstMinutes: minutesOf(5),
      cell: { hard: true },
    });
  });

  it('channels among them', () => {
    const channelled = procedure(
      [
        step('work', {
          duration: { rows: [{ when: is('channel', 'post'), ...workingDays(3) }, { ...workingDays(1) }] },
        }),
        end(),
      ],
      [edge('start', 'work'), edge('work', 'done')],
      { facts: [fact('channel', 'text', { kind: 'channel' })] },
    );
    expect(verdictOf(channelled)).toMatchObject({ verdict: 'refuted', cell: { channel: 'post' } });
  });

  it('numbers by the constants they are compared with', () => {
    const counted = procedure(
      [
        step('work', {
          duration: {
            rows: [
              { when: { fact: 'parcels', op: 'gt', value: 10 }, ...workingDays(3) },
              { ...workingDays(1) },
            ],
          },
        }),
        end(),
      ],
      [edge('start', 'work'), edge('work', 'done')],
      { facts: [form('parcels', 'number', { default: 1 })] },
    );
    expect(verdictOf(counted)).toMatchObject({ verdict: 'refuted', cell: { parcels: 11 } });
  });

  it('a fact that is set on the way counts as it has been set', () => {
    const set = (value: boolean) =>
      procedure(
        [step('look', days(1)), decision('which'), step('long', days(5)), end()],
        [
          edge('start', 'look'),
          edge('look', 'which', { sets: [{ fact: 'found', value }] }),
          edge('which', 'long', { when: is('found', true) }),
          edge('which', 'done', { otherwise: true }),
          edge('long', 'done'),
        ],
        { facts: [fact('found', 'boolean', { kind: 'outcome', step: 'look' })] },
      );
    expect(verdictOf(set(false))).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(1) });
    expect(verdictOf(set(true))).toMatchObject({ verdict: 'refuted', worstMinutes: minutesOf(6) });
  });

  it('with more than 4,096 of them nothing is proved', () => {
    const facts = Array.from({ length: 13 }, (_, i) => form(`f${i}`));
    const used = (id: string, value: number) => ({
      rows: [
        ...facts.map((one) => ({ when: is(one.id, true), ...workingDays(value) })),
        { value: 0.25, unit: 'WORKING_DAY' as const },
      ],
    });
    const many = procedure(
      [step('one', { duration: used('one', 2) }), step('two', { duration: used('two', 1) }), end()],
      [edge('start', 'one'), edge('one', 'two'), edge('two', 'done')],
      { facts },
    );
    expect(verdictOf(many)).toMatchObject({ verdict: 'notProved', reason: 'fact-unbounded' });
  });

  it('what nobody can foretell neither proves nor refutes', () => {
    const open = procedure(
      [decision('which'), step('long', days(5)), end()],
      [
        edge('start', 'which'),
        edge('which', 'long', { when: is('brought', true) }),
        edge('which', 'done', { otherwise: true }),
        edge('long', 'done'),
      ],
      {
        papers: [{ id: 'map', title: text('map') }],
        facts: [fact('brought', 'boolean', { kind: 'paper', paper: 'map' })],
      },
    );
    expect(verdictOf(open)).toMatchObject({ verdict: 'notProved', reason: 'way-uncertain' });
  });
});

describe('branches', () => {
  const branches = (
    nodes: Parameters<typeof procedure>[0],
    edges: Parameters<typeof procedure>[1],
    amount: number,
    more: object = {},
  ) =>
    procedure(
      [...nodes, branchEnd('left_end', 'left'), branchEnd('right_end', 'right'), end()],
      [edge('start', 'both'), ...edges, edge('both', 'done')],
      { ...promise(workingDays(amount)), ...more },
    );

  it('take as long as the longest where no branch holds an uncounted wait', () => {
    const plain = (amount: number) =>
      branches(
        [
          parallel('both', { left: 'a', right: 'b' }),
          step('a', { within: 'left', ...days(2) }),
          step('b', { within: 'right', ...days(3) }),
        ],
        [edge('a', 'left_end'), edge('b', 'right_end')],
        amount,
      );
    expect(verdictOf(plain(3))).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(3) });
    expect(verdictOf(plain(2))).toMatchObject({
      verdict: 'refuted',
      path: ['start', 'both', 'b', 'right_end', 'done'],
    });
  });

  it('A of 5 counted then a wait, B a wait then 5 counted: maximum 5, truth 10', () => {
    const waiting = (amount: number) =>
      branches(
        [
          parallel('both', { left: 'a', right: 'hold_b' }),
          step('a', { within: 'left', ...days(5) }),
          wait('hold_a', ['go_a'], { within: 'left', status: 6, clock: uncounted('rule') }),
          wait('hold_b', ['go_b'], { within: 'right', status: 6, clock: uncounted('rule') }),
          step('b', { within: 'right', ...days(5) }),
        ],
        [
          edge('a', 'hold_a'),
          edge('hold_a', 'left_end', { arm: 'go_a' }),
          edge('hold_b', 'b', { arm: 'go_b' }),
          edge('b', 'right_end'),
        ],
        amount,
        { pauseRules: [pauseRule('rule', { scope: 'branch', reason: 'EXTERNAL_VERIFICATION' })] },
      );
    expect(verdictOf(waiting(10))).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(10) });
    expect(verdictOf(waiting(9))).toMatchObject({ verdict: 'refuted', worstMinutes: minutesOf(10) });
  });

  it('what follows the waits of several branches is added up', () => {
    const both = (amount: number) =>
      branches(
        [
          parallel('both', { left: 'a1', right: 'b1' }),
          step('a1', { within: 'left', ...days(1) }),
          wait('hold_a', ['go_a'], { within: 'left', status: 6, clock: uncounted('rule') }),
          step('a2', { within: 'left', ...days(2) }),
          step('b1', { within: 'right', ...days(3) }),
          wait('hold_b', ['go_b'], { within: 'right', status: 6, clock: uncounted('rule') }),
          step('b2', { within: 'right', ...days(4) }),
        ],
        [
          edge('a1', 'hold_a'),
          edge('hold_a', 'a2', { arm: 'go_a' }),
          edge('a2', 'left_end'),
          edge('b1', 'hold_b'),
          edge('hold_b', 'b2', { arm: 'go_b' }),
          edge('b2', 'right_end'),
        ],
        amount,
        { pauseRules: [pauseRule('rule', { scope: 'branch', reason: 'EXTERNAL_VERIFICATION' })] },
      );
    // The longest stretch before a wait is 3; then 2 and 4, one after the other.
    expect(verdictOf(both(9))).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(9) });
    expect(verdictOf(both(8))).toMatchObject({ verdict: 'refuted' });
  });

  it('a join of any goes on with the branch that is done first', () => {
    const any = (mode: 'any' | 'all') =>
      branches(
        [
          parallel('both', { left: 'a', right: 'b' }, { join: { mode } }),
          step('a', { within: 'left', ...days(2) }),
          step('b', { within: 'right', ...days(3) }),
        ],
        [edge('a', 'left_end'), edge('b', 'right_end')],
        2,
      );
    expect(verdictOf(any('any'))).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(2) });
    expect(verdictOf(any('all'))).toMatchObject({ verdict: 'refuted' });
  });

  it('a join of n goes on with the n-th', () => {
    const threeWays = procedure(
      [
        parallel('all', { x: 'a', y: 'b', z: 'c' }, { join: { mode: 'count', count: 2 } }),
        step('a', { within: 'x', ...days(1) }),
        step('b', { within: 'y', ...days(2) }),
        step('c', { within: 'z', ...days(9) }),
        branchEnd('x_end', 'x'),
        branchEnd('y_end', 'y'),
        branchEnd('z_end', 'z'),
        end(),
      ],
      [edge('start', 'all'), edge('a', 'x_end'), edge('b', 'y_end'), edge('c', 'z_end'), edge('all', 'done')],
    );
    expect(verdictOf(threeWays)).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(2) });
  });

  it('a branch that is not entered takes no time', () => {
    const entered = branches(
      [
        {
          ...parallel('both', { left: 'a', right: 'b' }),
          branches: [
            { id: 'left', title: text('left'), start: 'a', entry: is('hard', true) },
            { id: 'right', title: text('right'), start: 'b' },
          ],
        } as ReturnType<typeof parallel>,
        step('a', { within: 'left', ...days(5) }),
        step('b', { within: 'right', ...days(1) }),
      ],
      [edge('a', 'left_end'), edge('b', 'right_end')],
      5,
      {
        facts: [form('hard')],
        limits: [
          limit('promise', { amount: [{ when: is('hard', true), ...workingDays(5) }, workingDays(1)] }),
        ],
      },
    );
    expect(verdictOf(entered)).toMatchObject({
      verdict: 'proved',
      worstMinutes: minutesOf(5),
      cell: { hard: true },
    });
  });

  it('an action that leaves the whole block cuts the others off', () => {
    const leaving = branches(
      [
        parallel('both', { left: 'a', right: 'b' }),
        step('a', { within: 'left', ...days(1) }),
        step('b', { within: 'right', ...days(1) }),
        step('refuse', days(1)),
      ],
      [
        edge('a', 'left_end'),
        edge('a', 'refuse', { id: 'give_up' }),
        edge('refuse', 'done'),
        edge('b', 'right_end'),
      ],
      1,
    );
    expect(verdictOf(leaving)).toMatchObject({
      verdict: 'refuted',
      path: ['start', 'both', 'a', 'refuse', 'done'],
    });
  });
});

describe('loops', () => {
  const back = (more: object = {}, amount = 3, extra: Partial<Parameters<typeof procedure>[2]> = {}) =>
    procedure(
      [step('work', days(1)), step('check', days(1)), end()],
      [
        edge('start', 'work'),
        edge('work', 'check'),
        edge('check', 'work', more),
        edge('check', 'done', { order: 1 }),
      ],
      { ...promise(workingDays(amount)), ...extra },
    );

  it('a declared way back that nothing bounds is a note of its own, apart from "too long"', () => {
    const document = back({ returns: true });
    const { problems } = checkProcedure(document, undefined, calendars);
    expect(problems.filter(({ code }) => code === 'loop-unbounded')).toMatchObject([
      {
        severity: 'note',
        at: 'check_to_work',
        facts: { limits: ['promise'], worstDays: 2 },
        witness: ['start', 'work', 'check', 'work'],
      },
    ]);
    expect(verdictOf(document)).toMatchObject({
      verdict: 'notProved',
      reason: 'loop-unbounded',
      worstMinutes: minutesOf(2),
      path: ['start', 'work', 'check', 'done'],
      loops: [{ edge: 'check_to_work', minutes: minutesOf(2) }],
    });
  });

  it('what is too long without going back even once is refuted all the same', () => {
    expect(verdictOf(back({ returns: true }, 1))).toMatchObject({
      verdict: 'refuted',
      worstMinutes: minutesOf(2),
    });
  });

  it('the first way found to where it begins may contradict itself, as long as another does not', () => {
    const document = procedure(
      [
        step('check'),
        wait('verified', ['came'], { status: 4 }),
        step('work', days(2)),
        end(),
        end('refused', { outcome: 'refused', status: 3 }),
      ],
      [
        edge('start', 'check'),
        edge('check', 'verified', { when: { fact: 'rounds', op: 'lt', value: 2 } }),
        edge('verified', 'check', { arm: 'came', returns: true }),
        edge('check', 'work', {
          when: { all: [is('hard', true), { fact: 'rounds', op: 'eq', value: 2 }] },
          order: 1,
        }),
        edge('check', 'refused', { when: is('hard', false), order: 2 }),
        edge('work', 'done'),
      ],
      {
        facts: [
          fact('hard', 'boolean', { kind: 'form', field: 'hard' }),
          fact('rounds', 'number', { kind: 'visits', node: 'check' }),
        ],
        milestones: [milestone('begun', { kind: 'entered', node: 'work' }), received, finished],
        limits: [limit('promise', { starts: 'begun', amount: [workingDays(1)] })],
      },
    );
    expect(verdictOf(document)).toMatchObject({ verdict: 'refuted', cell: { hard: true } });
  });

  it('a circle that nobody declared is an error', () => {
    const { problems } = checkProcedure(back(), undefined, calendars);
    expect(problems.filter(({ code }) => code === 'loop-unbounded')).toMatchObject([
      { severity: 'error', at: 'check_to_work' },
    ]);
  });

  it('a loop bounded by visits counts that often', () => {
    const twice = (amount: number) =>
      back({ returns: true, when: { fact: 'rounds', op: 'lt', value: 2 } }, amount, {
        facts: [fact('rounds', 'number', { kind: 'visits', node: 'work' })],
      });
    expect(verdictOf(twice(4))).toMatchObject({
      verdict: 'proved',
      worstMinutes: minutesOf(4),
      path: ['start', 'work', 'check', 'work', 'check', 'done'],
    });
    expect(verdictOf(twice(3))).toMatchObject({ verdict: 'refuted' });
  });

  it('a loop under a limit of its own counts at most that limit, and the verdict says so', () => {
    const grouped = (amount: number) =>
      procedure(
        [
          group('phase', 'work'),
          step('work', { within: 'phase', ...days(1) }),
          step('check', { within: 'phase', ...days(1) }),
          step('sign', days(1)),
          end(),
        ],
        [
          edge('start', 'phase'),
          edge('work', 'check'),
          edge('check', 'work', { returns: true }),
          edge('check', 'sign', { order: 1 }),
          edge('sign', 'done'),
        ],
        {
          milestones: [received, finished, milestone('phase_over', { kind: 'left', node: 'phase' })],
          limits: [
            limit('promise', { amount: [workingDays(amount)] }),
            limit('phase_limit', {
              ends: 'phase_over',
              amount: [workingDays(4)],
              covers: { nodes: ['phase'], agencies: [] },
            }),
          ],
        },
      );
    // Four days for as many rounds as one likes, and one for the signature.
    expect(verdictOf(grouped(5))).toMatchObject({ verdict: 'proved', reliesOn: ['phase_limit'] });
    expect(verdictOf(grouped(4))).toMatchObject({ verdict: 'notProved', reason: 'loop-unbounded' });
    expect(verdictOf(grouped(6), 'phase_limit')).toMatchObject({
      verdict: 'notProved',
      reason: 'loop-unbounded',
    });
    expect(verdictOf(grouped(2))).toMatchObject({ verdict: 'refuted' });
  });

  it('a return that restarts the limit cuts the path', () => {
    const restarting = procedure(
      [step('work', days(2)), wait('supplement', ['came'], { clock: uncounted('rule') }), end()],
      [
        edge('start', 'work'),
        edge('work', 'supplement'),
        edge('supplement', 'work', { arm: 'came', returns: true }),
        edge('work', 'done', { order: 1 }),
      ],
      { pauseRules: [pauseRule('rule', { mode: 'RESTART', restarts: ['promise'] })] },
    );
    expect(verdictOf(restarting)).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(2) });
  });

  it('after a wait with a new limit the rest has that limit', () => {
    const renewed = (amount: number) =>
      procedure(
        [
          step('work', days(2)),
          wait('supplement', ['came'], { clock: uncounted('rule') }),
          step('more', days(2)),
          end(),
        ],
        [
          edge('start', 'work'),
          edge('work', 'supplement'),
          edge('supplement', 'more', { arm: 'came' }),
          edge('more', 'done'),
        ],
        { pauseRules: [pauseRule('rule', { mode: 'NEW_LIMIT', newLimit: workingDays(amount) })] },
      );
    expect(verdictOf(renewed(2))).toMatchObject({ verdict: 'proved' });
    expect(verdictOf(renewed(1))).toMatchObject({
      verdict: 'refuted',
      allowed: workingDays(1),
      path: ['more', 'done'],
    });
  });

  it('a return that lies after its end cuts the path', () => {
    const after = (covers: 'all' | { nodes: string[]; agencies: [] }) =>
      procedure(
        [step('work', days(2)), step('sign', days(1)), end()],
        [
          edge('start', 'work'),
          edge('work', 'sign'),
          edge('sign', 'work', { returns: true }),
          edge('sign', 'done', { order: 1 }),
        ],
        {
          milestones: [received, milestone('worked', { kind: 'left', node: 'work' })],
          limits: [limit('promise', { ends: 'worked', covers })],
        },
      );
    expect(verdictOf(after('all'))).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(2) });
    // Work that a limit names revives it: it goes on with the time left.
    expect(verdictOf(after({ nodes: ['work'], agencies: [] }))).toMatchObject({
      verdict: 'notProved',
      reason: 'loop-unbounded',
    });
  });

  it('with `fresh` it begins anew instead', () => {
    const fresh = procedure(
      [step('work', days(2)), step('sign', days(1)), end()],
      [
        edge('start', 'work'),
        edge('work', 'sign'),
        edge('sign', 'work', { returns: true }),
        edge('sign', 'done', { order: 1 }),
      ],
      {
        milestones: [
          received,
          milestone('begun', { kind: 'entered', node: 'work' }),
          milestone('worked', { kind: 'left', node: 'work' }),
        ],
        limits: [
          limit('promise', {
            starts: 'begun',
            ends: 'worked',
            covers: { nodes: ['work'], agencies: [] },
            fresh: { ground: text('law') },
          }),
        ],
      },
    );
    expect(verdictOf(fresh)).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(2) });
  });
});

describe('consultations', () => {
  const ask = (more: object, amount: number, respondent: object = { limit: workingDays(3) }) =>
    procedure(
      [
        consultation(
          'opinions',
          [asked('tax', 'H99.13', respondent), asked('land', 'H99.14', respondent)],
          more,
        ),
        end(),
      ],
      [edge('start', 'opinions'), edge('opinions', 'done', { arm: 'reached' })],
      promise(workingDays(amount)),
    );

  it('last until the last respondent is silent, where silence counts for something', () => {
    expect(verdictOf(ask({ onSilence: 'agrees' }, 3))).toMatchObject({
      verdict: 'proved',
      worstMinutes: minutesOf(3),
    });
    expect(verdictOf(ask({ onSilence: 'agrees' }, 2))).toMatchObject({
      verdict: 'refuted',
      worstMinutes: minutesOf(3),
    });
    expect(verdictOf(ask({ onSilence: 'keepWaiting' }, 3))).toMatchObject({ reason: 'wait-unbounded' });
  });

  it('from receipt, which nobody bounds, nothing is proved, but what is too long even at once is refuted', () => {
    expect(verdictOf(ask({ onSilence: 'agrees', limitFrom: 'received' }, 3))).toMatchObject({
      reason: 'wait-unbounded',
    });
    expect(verdictOf(ask({ onSilence: 'agrees', limitFrom: 'received' }, 2))).toMatchObject({
      verdict: 'refuted',
    });
  });

  it('may last so much longer as an opinion can be taken back', () => {
    const revocable = { onSilence: 'agrees', revocableFor: workingDays(1) };
    expect(verdictOf(ask(revocable, 5))).toMatchObject({ verdict: 'proved' });
    expect(verdictOf(ask(revocable, 3)).verdict).toBe('notProved');
  });
});

describe('linked dossiers', () => {
  const link = (more: object) =>
    procedure(
      [linked('others', [{ id: 'child' }], more), end()],
      [edge('start', 'others'), edge('others', 'done')],
    );

  it('take as long as they take, which nobody bounds here', () => {
    expect(verdictOf(link({}))).toMatchObject({
      verdict: 'notProved',
      reason: 'wait-unbounded',
      at: 'others',
    });
  });

  it('take no time when nobody waits for them', () => {
    expect(verdictOf(link({ waitFor: 'none' }))).toMatchObject({ verdict: 'proved' });
  });
});

describe('units are never added', () => {
  it('but converted by walking the loaded calendars from every start date', () => {
    const mixed = (amount: number) =>
      procedure(
        [step('post', days(3, 'CALENDAR_DAY')), step('sign', days(1)), end()],
        [edge('start', 'post'), edge('post', 'sign'), edge('sign', 'done')],
        promise(workingDays(amount)),
      );
    // Three calendar days from a Friday or a Monday are at most three working days, holidays or not.
    expect(verdictOf(mixed(4))).toMatchObject({ verdict: 'proved' });
    expect(verdictOf(mixed(3))).toMatchObject({ verdict: 'refuted' });
  });

  it('over the limit in an ordinary week is an error', () => {
    const calendarLimit = chain([3, 3], promise(calendarDays(7)));
    expect(severeProblems(calendarLimit)).toMatchObject([{ code: 'limit-exceeded', severity: 'error' }]);
    expect(verdictOf(calendarLimit).season).toBeUndefined();
  });

  it('only around a holiday it is a warning with the date', () => {
    // Five working days are at most seven calendar days in an ordinary week, ten with a long holiday between.
    const calendarLimit = chain([2, 3], promise(calendarDays(8)));
    expect(severeProblems(calendarLimit)).toMatchObject([
      { code: 'limit-exceeded-in-season', severity: 'warning', facts: { season: 'HOLIDAY' } },
    ]);
    expect(verdictOf(calendarLimit)).toMatchObject({ verdict: 'refuted', season: { name: 'HOLIDAY' } });
  });

  it('step plans count by the performing agency, the promise by the competent one', () => {
    const short = compileCalendar(vietnam, [
      ['08:00', '11:30'],
      ['13:30', '16:30'],
    ]);
    const elsewhere = { usual: workCalendar, of: (id: string) => (id === 'H99.13' ? short : undefined) };
    const there = procedure(
      [step('work', { performer: post('specialist', 'H99.13'), ...days(2) }), end()],
      [edge('start', 'work'), edge('work', 'done')],
      promise(workingDays(2)),
    );
    expect(verdictOf(there)).toMatchObject({ verdict: 'proved' });
    // Sixteen working hours at six and a half a day reach into the third day.
    expect(verdictOf(there, 'promise', elsewhere)).toMatchObject({
      verdict: 'refuted',
      endsAt: '2026-01-08T11:00',
    });
  });

  it('a same-day limit is judged at its cut-off', () => {
    const sameDay = (value: number) =>
      procedure([step('work', days(value, 'HOUR')), end()], [edge('start', 'work'), edge('work', 'done')], {
        limits: [limit('promise', { amount: [{ value: 1, unit: 'SAME_DAY_CUTOFF', cutOff: '15:00' }] })],
      });
    expect(verdictOf(sameDay(2))).toMatchObject({ verdict: 'proved' });
    expect(verdictOf(sameDay(3))).toMatchObject({ verdict: 'refuted', dueAt: '2026-01-05T17:00' });
  });

  it('without calendars nothing is converted, and so neither proved nor refuted', () => {
    const document = chain([3, 3], promise(calendarDays(7)));
    expect(checkProcedure(document).verdicts).toMatchObject([
      { verdict: 'notProved', reason: 'units-differ' },
    ]);
  });
});

describe('a duration that is not stated', () => {
  const unstated = { duration: { notStated: true as const } };

  it('gives "not proved", never 0', () => {
    const document = procedure(
      [step('work', unstated), end()],
      [edge('start', 'work'), edge('work', 'done')],
    );
    expect(verdictOf(document)).toMatchObject({ verdict: 'notProved', reason: 'not-stated', at: 'work' });
  });

  it('does not hide that the rest is too long already', () => {
    const document = procedure(
      [step('work', unstated), step('more', days(3)), end()],
      [edge('start', 'work'), edge('work', 'more'), edge('more', 'done')],
    );
    expect(verdictOf(document)).toMatchObject({ verdict: 'refuted', worstMinutes: minutesOf(3) });
  });

  it('"the rest of the limit" fits by itself, but not with other work after it', () => {
    const rest = (order: readonly string[]) =>
      procedure(
        [step('plain', days(1)), step('rest', { duration: { restOf: 'promise' } }), end()],
        ['start', ...order].map((from, i) => edge(from, order[i] ?? 'done')),
      );
    expect(verdictOf(rest(['plain', 'rest']))).toMatchObject({
      verdict: 'proved',
      worstMinutes: minutesOf(1),
    });
    expect(verdictOf(rest(['rest', 'plain']))).toMatchObject({
      verdict: 'notProved',
      reason: 'rest-shared',
      at: 'rest',
    });
  });

  it('"the rest of another limit" lasts until that one is due', () => {
    const other = (amount: number) =>
      procedure(
        [step('plan', { duration: { restOf: 'first' } }), step('sign', days(1)), end()],
        [edge('start', 'plan'), edge('plan', 'sign'), edge('sign', 'done')],
        {
          milestones: [received, finished, milestone('planned', { kind: 'left', node: 'plan' })],
          limits: [
            limit('promise', { amount: [workingDays(amount)] }),
            limit('first', {
              ends: 'planned',
              amount: [workingDays(3)],
              covers: { nodes: ['plan'], agencies: [] },
            }),
          ],
        },
      );
    expect(verdictOf(other(4))).toMatchObject({ verdict: 'proved', worstMinutes: minutesOf(4) });
    expect(verdictOf(other(3))).toMatchObject({ verdict: 'refuted', worstMinutes: minutesOf(4) });
  });
});

describe('not proved, with the reason', () => {
  const one = (more: Parameters<typeof procedure>[2], work: object = days(1)) =>
    procedure([step('work', work), end()], [edge('start', 'work'), edge('work', 'done')], more);
  const hard = [fact('hard', 'boolean', { kind: 'form', field: 'hard' })];

  it('no amount of the limit holds', () => {
    const amount = [{ when: is('hard', true), ...workingDays(1) }];
    expect(verdictOf(one({ facts: hard, limits: [limit('promise', { amount })] }))).toMatchObject({
      verdict: 'notProved',
      reason: 'no-amount',
    });
  });

  it('it never begins', () => {
    const document = procedure(
      [step('work', days(1)), step('aside', days(1)), end()],
      [edge('start', 'work'), edge('work', 'done'), edge('aside', 'done')],
      {
        milestones: [milestone('begun', { kind: 'entered', node: 'aside' }), received, finished],
        limits: [limit('promise', { starts: 'begun' })],
      },
    );
    expect(verdictOf(document)).toMatchObject({ verdict: 'notProved', reason: 'never-starts' });
  });

  it('it begins in one branch, and how far the others then are is open', () => {
    const document = procedure(
      [
        parallel('both', { left: 'look', right: 'survey' }),
        step('look', { within: 'left', ...days(1) }),
        branchEnd('left_end', 'left'),
        step('survey', { within: 'right', ...days(3) }),
        branchEnd('right_end', 'right'),
        end(),
      ],
      [edge('start', 'both'), edge('look', 'left_end'), edge('survey', 'right_end'), edge('both', 'done')],
      {
        milestones: [milestone('looked', { kind: 'left', node: 'look' }), received, finished],
        limits: [limit('promise', { starts: 'looked', amount: [workingDays(2)] })],
      },
    );
    expect(verdictOf(document)).toMatchObject({ verdict: 'notProved', reason: 'starts-in-branch' });
  });

  it('a pause moves what follows it to other days, of which a limit in calendar days has more or fewer', () => {
    const document = procedure(
      [
        step('work', days(3)),
        wait('pay', ['paid'], { clock: uncounted('rule') }),
        step('sign', days(3)),
        end(),
      ],
      [
        edge('start', 'work'),
        edge('work', 'pay'),
        edge('pay', 'sign', { arm: 'paid' }),
        edge('sign', 'done'),
      ],
      { ...promise(calendarDays(20)), pauseRules: [pauseRule('rule')] },
    );
    expect(verdictOf(document)).toMatchObject({ verdict: 'notProved', reason: 'pause-shifts' });
  });

  it('the calendars do not reach as far', () => {
    const limits = [limit('promise', { amount: [workingDays(5)] })];
    expect(verdictOf(one({ limits }, days(10_000, 'CALENDAR_DAY')))).toMatchObject({
      verdict: 'notProved',
      reason: 'calendar-missing',
      at: 'work',
    });
  });

  it('there are too many ways', () => {
    const document = procedure(
      [step('work', days(1)), end()],
      [
        edge('start', 'work'),
        edge('work', 'work', { when: { fact: 'rounds', op: 'lt', value: 1_000_000 }, returns: true }),
        edge('work', 'done', { order: 1 }),
      ],
      { facts: [fact('rounds', 'number', { kind: 'visits', node: 'work' })], ...promise(workingDays(5)) },
    );
    expect(verdictOf(document)).toMatchObject({ verdict: 'notProved', reason: 'too-large' });
  });
});

it('an extension is no time to plan with', () => {
  const extended = chain([3], {
    limits: [limit('promise', { extension: { max: 1, amount: workingDays(5) } })],
  });
  expect(verdictOf(extended)).toMatchObject({ verdict: 'refuted' });
});

describe('what is shown really happens', () => {
  it('a wait that does not count and ends by its period lasts that long in the dates', () => {
    const posted = procedure(
      [
        step('write', days(1)),
        wait('posting', [{ id: 'over', kind: 'period', amount: workingDays(5) }], {
          clock: uncounted('rule'),
        }),
        step('sign', days(2)),
        end(),
      ],
      [
        edge('start', 'write'),
        edge('write', 'posting'),
        edge('posting', 'sign', { arm: 'over' }),
        edge('sign', 'done'),
      ],
      { pauseRules: [pauseRule('rule')] },
    );
    // Three days counted, five days of posting between them; the due date moves with the posting.
    expect(verdictOf(posted)).toMatchObject({
      verdict: 'refuted',
      worstMinutes: minutesOf(3),
      from: '2026-01-05T17:00',
      endsAt: '2026-01-14T17:00',
      dueAt: '2026-01-13T17:00',
    });
  });

  it('a branch beside it that restarts the limit for certain leaves no way with the dates of its own', () => {
    const document = procedure(
      [
        parallel('both', { left: 'work', right: 'posting' }),
        step('work', { within: 'left', ...days(2) }),
        branchEnd('left_end', 'left'),
        wait('posting', [{ id: 'over', kind: 'period', amount: workingDays(3) }], {
          within: 'right',
          status: 5,
          clock: uncounted('rule'),
        }),
        branchEnd('right_end', 'right'),
        end(),
      ],
      [
        edge('start', 'both'),
        edge('work', 'left_end'),
        edge('posting', 'right_end', { arm: 'over' }),
        edge('both', 'done'),
      ],
      {
        ...promise(workingDays(1)),
        pauseRules: [pauseRule('rule', { mode: 'RESTART', scope: 'dossier', restarts: ['promise'] })],
      },
    );
    expect(verdictOf(document)).toMatchObject({ verdict: 'notProved', reason: 'way-uncertain' });
  });

  it('nobody comes out of a block that has gone on without them', () => {
    const anyOf = procedure(
      [
        parallel('both', { left: 'a', right: 'b' }, { join: { mode: 'any' } }),
        step('a', { within: 'left', ...days(0.25) }),
        step('b', { within: 'right', ...days(2) }),
        step('more', { within: 'right', ...days(2) }),
        branchEnd('left_end', 'left'),
        branchEnd('right_end', 'right'),
        end(),
        end('refused', { outcome: 'refused' }),
      ],
      [
        edge('start', 'both'),
        edge('a', 'left_end'),
        edge('b', 'more'),
        edge('more', 'right_end'),
        edge('more', 'refused', { id: 'refuse' }),
        edge('both', 'done'),
      ],
      promise(workingDays(1)),
    );
    expect(verdictOf(anyOf).verdict).not.toBe('refuted');
  });
});
