import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Condition } from '../../document/condition.ts';
import { Fact } from '../../document/facts.ts';
import type { Scalar } from '../../document/primitives.ts';
import { fact as written } from '../../testing/procedures.ts';
import { judge } from './partial.ts';
import { holdsIn, solve } from './solve.ts';

const outcome = { kind: 'outcome', step: 's' } as const;
const choices = ['a', 'b', 'c'].map((value) => ({ value, title: { vi: value, en: value } }));
const facts = new Map(
  [
    written('n', 'number', outcome),
    written('m', 'number', outcome),
    written('k', 'number', outcome),
    written('day', 'date', outcome),
    written('other_day', 'date', outcome),
    written('word', 'text', outcome),
    written('yes', 'boolean', outcome),
    written('pick', 'choice', outcome, { choices }),
  ].map((each) => [each.id, Fact.parse(each)]),
);

const is = (id: string, op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte', value: Scalar): Condition => ({
  fact: id,
  op,
  value,
});
const than = (a: string, op: 'eq' | 'lt' | 'gt', b: string): Condition => ({
  fact: a,
  op,
  value: { fact: b },
});

describe('facts under which conditions hold', () => {
  it('are found where there are some', () => {
    expect(solve([is('n', 'gt', 3), is('n', 'lt', 4)], facts)).toEqual({ cell: { n: 3.5 } });
    expect(
      solve([than('n', 'lt', 'm'), than('m', 'lt', 'k'), is('n', 'gt', 0), is('k', 'lt', 1)], facts),
    ).toMatchObject({ cell: {} });
    expect(solve([{ not: is('yes', 'eq', true) }, { fact: 'yes', op: 'known' }], facts)).toEqual({
      cell: { yes: false },
    });
  });

  it('are proved not to be where conditions contradict each other', () => {
    expect(solve([is('n', 'gt', 4), is('n', 'lt', 3)], facts)).toBe('none');
    expect(solve([than('n', 'lt', 'm'), than('m', 'lt', 'k'), than('k', 'lt', 'n')], facts)).toBe('none');
    expect(
      solve([is('pick', 'ne', 'a'), { not: { fact: 'pick', op: 'in', value: ['b', 'c'] } }], facts),
    ).toBe('none');
    expect(solve([{ any: [] }], facts)).toBe('none');
  });

  it('between two days that follow each other there is no day', () => {
    const between = [is('day', 'gt', '2026-02-16'), is('day', 'lt', '2026-02-17')];
    expect(solve(between, facts)).toBe('none');
    expect(solve([is('day', 'gt', '2026-02-16'), is('day', 'lt', '2026-02-18')], facts)).toEqual({
      cell: { day: '2026-02-17' },
    });
    expect(
      solve(
        [...between.slice(0, 1), is('other_day', 'lt', '2026-02-18'), than('day', 'lt', 'other_day')],
        facts,
      ),
    ).toBe('none');
  });

  it('whole numbers leave out what lies between them, and a range leaves out what lies beyond', () => {
    const whole = () => ({ whole: true, min: 0, max: 2, known: true });
    expect(solve([is('n', 'gt', 1), is('n', 'lt', 2)], facts, whole)).toBe('none');
    expect(solve([is('n', 'gt', 2)], facts, whole)).toBe('none');
    expect(solve([{ not: { fact: 'n', op: 'known' } }], facts, whole)).toBe('none');
    // Every value is tried, so that even a sum is decided.
    expect(solve([{ sum: ['n', 'm'], op: 'gt', value: 4 }], facts, whole)).toBe('none');
    expect(solve([{ sum: ['n', 'm'], op: 'gt', value: 3 }], facts, whole)).toEqual({ cell: { n: 2, m: 2 } });
  });

  it('of sums over any numbers are looked for, and their absence is not claimed', () => {
    expect(solve([{ sum: ['n', 'm'], op: 'gt', value: 10 }], facts)).toMatchObject({ cell: {} });
    expect(solve([{ sum: ['n', 'm'], op: 'gt', value: 10 }, is('n', 'lt', 1), is('m', 'lt', 1)], facts)).toBe(
      'unknown',
    );
  });

  it('of too many conditions that hang together are not looked for without end', () => {
    const many = Array.from({ length: 12 }, (_, i) => Fact.parse(written(`f${i}`, 'number', outcome)));
    const lots = new Map(many.map((each) => [each.id, each]));
    const pairs = many.slice(1).map(({ id }, i) => than(`f${i}`, 'lt', id));
    const round = { sum: ['f11', 'f0'], op: 'lt' as const, value: { fact: 'f0' } };
    expect(['unknown', 'none']).toContain(solve([...pairs, round, is('f0', 'gt', 0)], lots));
  });
});

const ops = fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte');
const numbers = fc.constantFrom('n', 'm', 'k');
const days = fc.constantFrom('2026-02-15', '2026-02-16', '2026-02-17', '2026-02-20');
const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: numbers, op: ops, value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ fact: numbers, op: ops, value: fc.record({ fact: numbers }) }),
  fc.record({ fact: fc.constantFrom('day', 'other_day'), op: ops, value: days }),
  fc.record({ fact: fc.constant('day'), op: ops, value: fc.record({ fact: fc.constant('other_day') }) }),
  fc.record({ fact: fc.constant('yes'), op: fc.constantFrom('eq', 'ne'), value: fc.boolean() }),
  fc.record({ fact: fc.constant('pick'), op: fc.constant('in'), value: fc.subarray(['a', 'b', 'c']) }),
  fc.record({ fact: fc.constant('word'), op: fc.constantFrom('eq', 'ne'), value: fc.constantFrom('x', 'y') }),
  fc.record({ sum: fc.constant(['n', 'm']), op: ops, value: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ fact: fc.constantFrom('n', 'day', 'yes', 'pick', 'word'), op: fc.constant('known') }),
) as fc.Arbitrary<Condition>;
const condition = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison,
    fc.record({ not: tie('tree') }),
    fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
  ),
})).tree;
const number = fc.option(fc.constantFrom(-1, 0, 0.5, 1, 1.25, 1.5, 2, 2.5, 3, 4), { nil: undefined });
const day = fc.option(
  fc.oneof(days, fc.constantFrom('2026-02-14', '2026-02-18', '2026-02-19', '2026-03-01')),
  {
    nil: undefined,
  },
);
const cell = fc
  .record({
    n: number,
    m: number,
    k: number,
    day,
    other_day: day,
    word: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }),
    yes: fc.option(fc.boolean(), { nil: undefined }),
    pick: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
  })
  .map((values): Readonly<Record<string, Scalar>> =>
    Object.fromEntries(
      Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
    ),
  );

describe('against values tried at random', () => {
  it('whoever says "none" is never contradicted, and a cell that is found holds', () => {
    let proved = 0;
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 1, maxLength: 4 }),
        fc.array(cell, { minLength: 60, maxLength: 60 }),
        (all, cells) => {
          const found = solve(all, facts);
          if (found === 'unknown') return;
          const holds = (one: Readonly<Record<string, Scalar>>) =>
            all.every((each) => holdsIn(each, one, facts));
          if (found === 'none') {
            proved += 1;
            expect(cells.filter(holds)).toEqual([]);
          } else expect(holds(found.cell)).toBe(true);
        },
      ),
      { numRuns: 600, seed: 20_260_216 },
    );
    expect(proved).toBeGreaterThan(20);
  });

  it('a condition judged with every fact said answers as it does for a dossier', () => {
    fc.assert(
      fc.property(condition, cell, (one, values) => {
        const said = new Map([...facts.keys()].map((id) => [id, values[id] ?? null]));
        expect(judge(one, said)).toBe(holdsIn(one, values, facts));
      }),
      { numRuns: 1000, seed: 20_260_217 },
    );
  });

  it('a condition judged early keeps its answer whatever is said of the other facts', () => {
    fc.assert(
      fc.property(condition, cell, fc.subarray([...facts.keys()]), (one, values, early) => {
        const answer = judge(one, new Map(early.map((id) => [id, values[id] ?? null])));
        if (answer !== undefined) expect(holdsIn(one, values, facts)).toBe(answer);
      }),
      { numRuns: 1000, seed: 20_260_218 },
    );
  });
});
