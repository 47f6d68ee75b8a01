import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Scenario } from '../document/scenario.ts';
import { playWorld } from '../testing/play-world.ts';
import {
  branchEnd,
  compiled,
  decision,
  edge,
  end,
  fact,
  finished,
  limit,
  parallel,
  pauseRule,
  procedure,
  received,
  step,
  text,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';
import { randomProcedure } from '../testing/random-procedure.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { itemKey } from './coverage-items.ts';
import { coverageOf, mergeCoverage } from './coverage.ts';
import { playScenario } from './play-scenario.ts';

const scenario = (form: Record<string, unknown>, ...events: Scenario['events']): Scenario => ({
  id: 'one',
  title: text('Một'),
  open: { at: '2026-03-02T08:00', channel: 'counter', receivingAgency: 'H99.01', form, papers: [] },
  events,
});

const hard = { fact: 'hard', op: 'eq' as const, value: true };

/** A rule, two branches of which one is needed in hard areas only, a wait, and two tables. */
const drawn = compiled(
  procedure(
    [
      step('examine', { duration: { rows: [{ when: hard, ...workingDays(2) }, workingDays(1)] } }),
      decision('how'),
      wait('ask', ['came'], { clock: uncounted('asked') }),
      parallel('both', { papers: 'write', site: 'visit' }),
      step('write', { within: 'papers' }),
      branchEnd('written', 'papers'),
      step('visit', { within: 'site' }),
      branchEnd('visited', 'site'),
      end(),
    ].map((node) =>
      node.kind === 'parallel'
        ? { ...node, branches: node.branches.map((b) => (b.id === 'site' ? { ...b, entry: hard } : b)) }
        : node,
    ),
    [
      edge('start', 'examine'),
      edge('examine', 'how'),
      edge('how', 'ask', { when: { fact: 'lacking', op: 'eq', value: true } }),
      edge('how', 'both', { otherwise: true }),
      edge('ask', 'examine', { arm: 'came', returns: true }),
      edge('write', 'written'),
      edge('visit', 'visited'),
      edge('both', 'done'),
    ],
    {
      facts: [
        fact('hard', 'boolean', { kind: 'form', field: 'hard' }),
        fact('lacking', 'boolean', { kind: 'form', field: 'lacking' }),
      ],
      milestones: [received, finished],
      limits: [limit('promise', { amount: [{ when: hard, ...workingDays(9) }, workingDays(4)] })],
      pauseRules: [pauseRule('asked', { scope: 'dossier' })],
    },
  ),
);

const played = (one: Scenario) => {
  const report = playScenario(drawn, one, playWorld);
  expect(report.failures).toEqual([]);
  return coverageOf(drawn, [report]);
};

const plain = scenario(
  {},
  { take: 'examine_to_how', at: '2026-03-02T09:00' },
  { take: 'write_to_written', at: '2026-03-03T09:00' },
);

describe('coverage of scenarios', () => {
  it('says by id and title what was gone through and what is missing', () => {
    const { missing, items } = played(plain);
    expect(new Set(missing.map(itemKey))).toEqual(
      new Set([
        'node:ask',
        'branch:site:entered',
        'node:visit',
        'node:visited',
        'edge:how_to_ask',
        'edge:ask_to_examine',
        'edge:visit_to_visited',
        'limit:promise:missed',
        'pause:asked',
        'row:promise:1',
        'row:examine:1',
      ]),
    );
    expect(items.find((item) => itemKey(item) === 'branch:site:skipped')).toMatchObject({
      title: { vi: 'site: không phải thực hiện' },
      by: ['one'],
    });
  });

  it('counts states, transitions, limits, pauses and rows each for itself', () => {
    const { shares } = played(plain);
    expect(shares.transitions).toEqual({ covered: 5, all: 8, share: 5 / 8 });
    expect(shares.limits).toEqual({ covered: 1, all: 2, share: 0.5 });
    expect(shares.pauses).toEqual({ covered: 0, all: 1, share: 0 });
    expect(shares.rows).toEqual({ covered: 2, all: 4, share: 0.5 });
  });

  it('sees the other rows, the branch that is needed, and a limit that runs over', () => {
    const { missing } = played(
      scenario(
        { hard: true },
        { take: 'examine_to_how', at: '2026-03-02T09:00' },
        { take: 'write_to_written', at: '2026-03-03T09:00' },
        { take: 'visit_to_visited', at: '2026-04-03T09:00' },
      ),
    );
    expect(missing.map(itemKey)).toEqual(
      expect.arrayContaining(['branch:site:skipped', 'limit:promise:kept', 'row:promise:2', 'row:examine:2']),
    );
    expect(missing.map(itemKey)).not.toContain('limit:promise:missed');
  });

  it('counts a pause rule as soon as somebody waits under it', () => {
    const { missing } = played(
      scenario({ lacking: true }, { take: 'examine_to_how', at: '2026-03-02T09:00' }),
    );
    expect(missing.map(itemKey)).not.toContain('pause:asked');
  });

  it('counts a scenario that is refused as far as it came, and none as nothing', () => {
    const report = playScenario(
      drawn,
      { ...plain, events: [{ take: 'nowhere', at: '2026-03-02T09:00' }] },
      playWorld,
    );
    expect(coverageOf(drawn, [report]).shares.states.covered).toBe(1);
    expect(coverageOf(drawn, []).shares.states.covered).toBe(0);
  });

  it('never counts more than there is, whatever the procedure', () => {
    fc.assert(
      fc.property(randomProcedure, (document) => {
        const { shares, items } = coverageOf(compileProcedure(document, 1), []);
        expect(new Set(items.map(itemKey)).size).toBe(items.length);
        for (const { covered, all } of Object.values(shares)) expect([covered, all >= 0]).toEqual([0, true]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('coverage worked out bit by bit', () => {
  it('is the coverage of all scenarios together', () => {
    const reports = [
      scenario({ hard: true }, { until: '2026-03-04T08:00' }),
      scenario({ hard: false, lacking: true }, { until: '2026-03-20T08:00' }),
    ].map((one, at) => playScenario(drawn, { ...one, id: `s${at}` }, playWorld));
    const parts = reports.map((report) => coverageOf(drawn, [report]));
    expect(mergeCoverage(parts)).toEqual(coverageOf(drawn, reports));
    expect(mergeCoverage([])).toBeUndefined();
  });
});
