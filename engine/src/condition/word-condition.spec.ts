import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Condition } from '../document/condition.ts';
import type { Fact } from '../document/facts.ts';
import { fact } from '../testing/procedures.ts';
import { wordCondition } from './word-condition.ts';

const form = (field: string) => ({ kind: 'form' as const, field });
const titled = (vi: string, en: string) => ({ title: { vi, en } });
const facts = new Map(
  [
    fact('area', 'number', form('area'), titled('Diện tích', 'Area')),
    fact('hard', 'boolean', form('hard'), titled('Địa bàn khó khăn', 'Difficult area')),
    fact('born', 'date', form('born'), titled('Ngày sinh', 'Date of birth')),
    fact('use', 'choice', form('use'), {
      ...titled('Hình thức', 'Form of use'),
      choices: [
        { value: 'rent', title: { vi: 'Thuê', en: 'Lease' } },
        { value: 'own', title: { vi: 'Giao', en: 'Allocation' } },
      ],
    }),
  ].map((one) => [one.id, one as Fact]),
);
const words = (condition: Condition) => [
  wordCondition(condition, facts, 'vi'),
  wordCondition(condition, facts, 'en'),
];

describe('a condition in words', () => {
  it.each<[Condition, string, string]>([
    [{ fact: 'hard', op: 'eq', value: true }, 'Địa bàn khó khăn: có', 'Difficult area: yes'],
    [{ fact: 'hard', op: 'ne', value: true }, 'Địa bàn khó khăn: không', 'Difficult area: no'],
    [{ fact: 'area', op: 'gt', value: 1.5 }, 'Diện tích lớn hơn 1,5', 'Area is more than 1.5'],
    [
      { fact: 'born', op: 'lt', value: '1950-01-01' },
      'Ngày sinh trước 01/01/1950',
      'Date of birth is before 1 January 1950',
    ],
    [
      { fact: 'use', op: 'in', value: ['rent', 'own'] },
      'Hình thức là một trong Thuê, Giao',
      'Form of use is one of Lease, Allocation',
    ],
    [{ fact: 'use', op: 'known' }, 'Hình thức đã có', 'Form of use is known'],
    [
      { fact: 'area', op: 'lte', value: { fact: 'lost' } },
      'Diện tích không quá lost',
      'Area is at most lost',
    ],
    [
      { sum: ['area', 'lost'], op: 'gte', value: 3 },
      'tổng Diện tích + lost từ 3',
      'the sum of Area + lost is at least 3',
    ],
    [{ all: [] }, 'luôn luôn', 'always'],
    [{ any: [] }, 'không khi nào', 'never'],
    [
      {
        all: [
          { fact: 'hard', op: 'eq', value: true },
          { any: [{ fact: 'use', op: 'known' }, { not: { fact: 'area', op: 'known' } }] },
        ],
      },
      'Địa bàn khó khăn: có và (Hình thức đã có hoặc không phải Diện tích đã có)',
      'Difficult area: yes and (Form of use is known or not Area is known)',
    ],
  ])('%j', (condition, vi, en) => {
    expect(words(condition)).toEqual([vi, en]);
  });

  it('says different things of different conditions', () => {
    const leaf = fc.record({
      fact: fc.constantFrom('area', 'born'),
      op: fc.constantFrom('eq' as const, 'ne' as const, 'lt' as const, 'gte' as const),
      value: fc.integer({ min: 0, max: 3 }),
    });
    const condition = fc.oneof(
      leaf,
      fc.record({ all: fc.array(leaf, { minLength: 2, maxLength: 3 }) }),
      fc.record({ any: fc.array(leaf, { minLength: 2, maxLength: 3 }) }),
      fc.record({ not: leaf }),
    );
    fc.assert(
      fc.property(condition, condition, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(wordCondition(one, facts, 'vi') === wordCondition(other, facts, 'vi')).toBe(isSame);
      }),
    );
  });
});
