import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../document/canonical-json.ts';
import { Scenario } from '../../document/scenario.ts';
import { compileProcedure, type CompiledProcedure } from '../../machine/compile-procedure.ts';
import { playWorld } from '../../testing/play-world.ts';
import {
  asked,
  compiled,
  consultation,
  decision,
  edge,
  end,
  fact,
  finished,
  limit,
  linked,
  parallel,
  branchEnd,
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
} from '../../testing/procedures.ts';
import { randomProcedure } from '../../testing/random-procedure.ts';
import { coverageOf } from '../coverage.ts';
import { itemKey } from '../coverage-items.ts';
import { playScenario } from '../play-scenario.ts';
import { startPlay } from '../play.ts';
import { firstAnswers } from '../suggest.ts';
import { generateScenarios } from './generate-scenarios.ts';

const generated = (document: CompiledProcedure, most = 1500) =>
  generateScenarios(document, playWorld, { date: '2026-03-02', most });

/** Everything a set of scenarios goes through; all of them hold. */
function through(document: CompiledProcedure, scenarios: readonly Scenario[]): readonly string[] {
  const reports = scenarios.map((scenario) =>
    playScenario(document, Scenario.parse(JSON.parse(JSON.stringify(scenario))), playWorld),
  );
  expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
  return coverageOf(document, reports).items.flatMap((item) => (item.by.length > 0 ? [itemKey(item)] : []));
}

const small = compiled(
  procedure(
    [
      step('examine'),
      wait('supplement', ['brought', { id: 'silent', kind: 'period', amount: workingDays(5) }], {
        title: text('Chờ bổ sung'),
        status: 5,
        clock: uncounted('asked'),
      }),
      step('approve', { performer: post('agencyLeader') }),
      end('refused', { outcome: 'refused' }),
      end(),
    ],
    [
      edge('start', 'examine'),
      edge('examine', 'approve', { label: text('Trình ký') }),
      edge('examine', 'supplement', { label: text('Yêu cầu bổ sung') }),
      edge('supplement', 'examine', { arm: 'brought', returns: true, label: text('Đã bổ sung') }),
      edge('supplement', 'refused', { arm: 'silent' }),
      edge('approve', 'done', { label: text('Ký') }),
    ],
    {
      milestones: [received, finished],
      limits: [limit('promise', { amount: [workingDays(4)] })],
      pauseRules: [pauseRule('asked', { scope: 'dossier', reason: 'SUPPLEMENT_PAUSE' })],
    },
  ),
);

describe('generated scenarios', () => {
  it('go through every action by shortest ways, each to its end, and say what they show', () => {
    const { scenarios, uncovered, wanted, covered } = generated(small);
    expect([uncovered, wanted, covered]).toEqual([[], 6, 6]);
    expect(scenarios.map(({ id, title, events }) => [id, title.vi, events.length])).toEqual([
      ['sinh_examine_to_supplement', 'Yêu cầu bổ sung, đã bổ sung rồi cấp', 4],
      ['sinh_supplement_to_refused', 'Hết thời gian chờ “Chờ bổ sung” rồi từ chối', 2],
    ]);
    expect(scenarios[0]!.events.at(-1)!.expect).toMatchObject({ closed: true, outcome: 'granted', at: [] });
  });

  it('answer what an action asks so that every rule of a decision is gone through', () => {
    const chosen = compiled(
      procedure(
        [step('examine'), decision('how'), step('visit'), end('refused', { outcome: 'refused' }), end()],
        [
          edge('start', 'examine'),
          edge('examine', 'how', {
            demands: { facts: [{ fact: 'area' }, { fact: 'kind' }] },
          }),
          edge('how', 'visit', { when: { fact: 'area', op: 'gt', value: 100 } }),
          edge('how', 'refused', {
            when: {
              all: [
                { fact: 'area', op: 'lt', value: 10 },
                { fact: 'kind', op: 'eq', value: 'house' },
              ],
            },
          }),
          edge('how', 'done', { otherwise: true }),
          edge('visit', 'done'),
        ],
        {
          facts: [
            fact('area', 'number', { kind: 'outcome', step: 'examine' }),
            fact(
              'kind',
              'choice',
              { kind: 'outcome', step: 'examine' },
              {
                choices: [
                  { value: 'road', title: text('đường') },
                  { value: 'house', title: text('nhà') },
                ],
              },
            ),
          ],
        },
      ),
    );
    expect(generated(chosen).uncovered).toEqual([]);
  });

  it('choose what is said at reception, so that rules and branches that hang on it are gone through', () => {
    const opened = compiled(
      procedure(
        [
          decision('how'),
          step('examine'),
          parallel('both', { papers: 'write', site: 'visit' }),
          step('write', { within: 'papers' }),
          branchEnd('written', 'papers'),
          step('visit', { within: 'site' }),
          branchEnd('visited', 'site'),
          end(),
        ].map((node) =>
          node.kind === 'parallel'
            ? {
                ...node,
                branches: node.branches.map((branch) =>
                  branch.id === 'site'
                    ? { ...branch, entry: { fact: 'born', op: 'lt' as const, value: '1960-01-01' } }
                    : branch,
                ),
              }
            : node,
        ),
        [
          edge('start', 'how'),
          edge('how', 'examine', { when: { fact: 'channel', op: 'eq', value: 'online' } }),
          edge('how', 'both', { otherwise: true }),
          edge('examine', 'both'),
          edge('write', 'written'),
          edge('visit', 'visited'),
          edge('both', 'done'),
        ],
        {
          facts: [
            fact('channel', 'choice', { kind: 'channel' }),
            fact('born', 'date', { kind: 'form', field: 'born' }),
          ],
        },
      ),
    );
    const { uncovered, scenarios } = generated(opened);
    expect(uncovered).toEqual([]);
    expect(through(opened, scenarios)).toEqual(
      expect.arrayContaining(['branch:site:entered', 'branch:site:skipped', 'edge:how_to_examine']),
    );
  });

  it('let opinions agree, fail and stay away, services answer and fail, children end, and deadlines act', () => {
    const many = compiled(
      procedure(
        [
          consultation('ask', [asked('tax', 'H99.20')], {
            counts: 'agreements',
            limit: workingDays(2),
            limitFrom: 'received',
            onSilence: 'agrees',
          }),
          service('look_up'),
          linked('births', [{ id: 'birth' }]),
          step('sign', {
            deadlineActions: [{ id: 'up', at: 'due', do: { kind: 'take', edge: 'by_silence' } }],
          }),
          end('refused', { outcome: 'refused' }),
          end(),
        ],
        [
          edge('start', 'ask'),
          edge('ask', 'look_up', { id: 'agreed', arm: 'reached' }),
          edge('ask', 'refused', { id: 'disagreed', arm: 'failed' }),
          edge('look_up', 'births', { id: 'answered', arm: 'answered' }),
          edge('look_up', 'births', { id: 'failed', arm: 'failed' }),
          edge('births', 'sign'),
          edge('sign', 'done', { demands: { signatures: [post('agencyLeader')] } }),
          { ...edge('sign', 'done', { id: 'by_silence' }), label: undefined },
        ],
      ),
    );
    const { uncovered, scenarios } = generated(many);
    expect(uncovered).toEqual([]);
    expect(through(many, scenarios)).toEqual(expect.arrayContaining(['edge:failed', 'edge:by_silence']));
  });

  it('bring on the other branch first where only that shows an edge', () => {
    const racing = compiled(
      procedure(
        [
          parallel('race', { left: 'walk', right: 'run' }, { join: { mode: 'any' } }),
          step('walk', { within: 'left' }),
          branchEnd('walked', 'left'),
          step('run', { within: 'right' }),
          branchEnd('ran', 'right'),
          end(),
        ],
        [edge('start', 'race'), edge('walk', 'walked'), edge('run', 'ran'), edge('race', 'done')],
      ),
    );
    expect(generated(racing).uncovered).toEqual([]);
  });

  it('say what they do not go through, and why', () => {
    const shut = compiled(
      procedure(
        [step('examine'), decision('how'), step('never'), step('later'), end()],
        [
          edge('start', 'examine'),
          edge('examine', 'how'),
          edge('examine', 'later', { when: { fact: 'approved', op: 'eq', value: true } }),
          edge('how', 'never', { when: { any: [] } }),
          edge('how', 'done', { otherwise: true }),
          edge('never', 'done'),
          edge('later', 'done'),
        ],
        { facts: [fact('approved', 'boolean', { kind: 'outcome', step: 'later' })] },
      ),
    );
    const { uncovered } = generated(shut);
    expect(uncovered.map(({ item }) => itemKey(item)).sort()).toEqual([
      'edge:examine_to_later',
      'edge:how_to_never',
      'edge:later_to_done',
      'edge:never_to_done',
    ]);
    expect(uncovered.every(({ why }) => why !== 'capped')).toBe(true);
    expect(uncovered.find(({ item }) => item.id === 'examine_to_later')).toMatchObject({
      problem: { at: 'examine_to_later' },
    });
  });

  it('leave out what is covered already, and say when they gave up', () => {
    const covered = new Set(['edge:supplement_to_refused']);
    const fewer = generateScenarios(small, playWorld, { date: '2026-03-02', covered });
    expect(fewer.scenarios.map(({ id }) => id)).toEqual(['sinh_examine_to_supplement']);
    const capped = generateScenarios(small, playWorld, { date: '2026-03-02', most: 1 });
    expect(capped.uncovered.map(({ why }) => why)).toContain('capped');
  });

  it('hold, are the same each time, and go through whatever somebody who plays at random comes across', () => {
    const plays = fc.array(fc.array(fc.nat({ max: 1000 }), { minLength: 5, maxLength: 25 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(randomProcedure, plays, (document, choices) => {
        const compiledDocument = compileProcedure(document, 1);
        const first = generated(compiledDocument);
        expect(canonicalJson(generated(compiledDocument).scenarios)).toBe(canonicalJson(first.scenarios));
        const shown = through(compiledDocument, first.scenarios);
        expect(shown.filter(isFlow)).toHaveLength(first.covered);
        if (first.uncovered.some(({ why }) => why === 'capped')) return;
        for (const steps of choices)
          for (const part of playedAtRandom(compiledDocument, steps)) expect(shown).toContain(part);
      }),
      { numRuns: 8 },
    );
  });
});

const isFlow = (key: string) => /^(edge|return|branch):/.test(key);

/** What a random play goes through: offers, reports and time. */
function playedAtRandom(document: CompiledProcedure, choices: readonly number[]): readonly string[] {
  const start = startPlay(document, playWorld, {
    at: '2026-03-02T08:00',
    channel: 'counter',
    receivingAgency: 'H99.01',
    form: { coin: choices[0]! % 2 === 0 },
    papers: [],
  });
  if (!start.ok) throw new Error(start.refusal.code);
  let { play } = start;
  for (const choice of choices) {
    const signals = play.signals();
    const offers = play
      .offers()
      .filter(({ possible, standing, action }) => possible && (!standing || onward.includes(action)));
    if (choice % 5 === 0) ({ play } = play.toNextDeadline());
    else if (choice % 3 === 0 && signals.length > 0)
      ({ play } = play.signal(signals[choice % signals.length]!.report));
    else if (offers.length > 0) {
      const offer = offers[choice % offers.length]!;
      ({ play } = play.take(offer, firstAnswers(play.suggestions(offer))));
    }
  }
  const { items } = coverageOf(document, [{ scenario: 'play', entries: play.entries }]);
  return items.map((item) => (item.by.length > 0 ? itemKey(item) : '')).filter(isFlow);
}

const onward = ['consultation.answer', 'task.sign', 'task.openSideStep', 'dossier.settle'];
