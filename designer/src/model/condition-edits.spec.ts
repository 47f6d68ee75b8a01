import { describe, expect, it } from '@jest/globals';
import type { Condition } from '@motcua/engine';
import fc from 'fast-check';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import {
  comparisonFor,
  joinedBy,
  negated,
  partsOf,
  withOneMore,
  withOperator,
  withPart,
} from './condition-edits.ts';

const owes: Condition = { fact: 'must_pay', op: 'eq', value: true };
const large: Condition = { fact: 'area', op: 'gt', value: 100 };
const hard: Condition = { fact: 'hard_area', op: 'eq', value: true };

describe('editing a condition', () => {
  it('starts with one comparison and grows to "all of these"', () => {
    expect(withOneMore(undefined, owes)).toEqual(owes);
    expect(withOneMore(owes, large)).toEqual({ all: [owes, large] });
    expect(withOneMore({ any: [owes, large] }, hard)).toEqual({ any: [owes, large, hard] });
  });

  it('replaces and removes a part deep inside, and dissolves a group left with one', () => {
    const tree: Condition = { all: [owes, { any: [large, { not: hard }] }] };
    expect(withPart(tree, [1, 1, 0], owes)).toEqual({ all: [owes, { any: [large, { not: owes }] }] });
    expect(withPart(tree, [1, 0], undefined)).toEqual({ all: [owes, { not: hard }] });
    expect(withPart(tree, [0], undefined)).toEqual({ any: [large, { not: hard }] });
    expect(withPart(owes, [], undefined)).toBeUndefined();
  });

  it('changes how parts are joined without touching them', () => {
    expect(joinedBy({ all: [owes, large] }, 'any')).toEqual({ any: [owes, large] });
    expect(negated(negated(owes))).toEqual(owes);
  });

  it('offers a first comparison with a value of the fact’s type', () => {
    expect(sampleProcedure.facts.map(comparisonFor)).toEqual([
      { fact: 'must_pay', op: 'eq', value: true },
      { fact: 'hard_area', op: 'eq', value: true },
      { fact: 'commune', op: 'known' },
      { fact: 'area', op: 'gt', value: 0 },
    ]);
  });

  it('keeps a value that still fits under another comparison', () => {
    const choice: Condition = { fact: 'kind', op: 'eq', value: 'sale' };
    expect(withOperator(choice, 'in', undefined)).toEqual({ fact: 'kind', op: 'in', value: ['sale'] });
    expect(withOperator({ fact: 'kind', op: 'in', value: ['sale'] }, 'ne', undefined)).toEqual({
      ...choice,
      op: 'ne',
    });
    expect(withOperator(choice, 'known', undefined)).toEqual({ fact: 'kind', op: 'known' });
  });

  it('leaves any tree as it was when a part is replaced by itself', () => {
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(owes, large, hard),
        fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
        tie('tree').map((not) => ({ not })),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.array(fc.nat(2), { maxLength: 4 }), (condition, path) => {
        let part: Condition | undefined = condition;
        for (const at of path) part = part && partsOf(part)[at];
        if (part !== undefined) expect(withPart(condition, path, part)).toEqual(condition);
      }),
    );
  });
});
