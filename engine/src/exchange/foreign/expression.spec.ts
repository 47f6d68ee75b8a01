import { describe, expect, it } from '@jest/globals';
import { conditionOf, readExpression } from './expression.ts';

describe('the expressions of other tools', () => {
  it.each<[string, unknown]>([
    ['${approved}', [{ variable: 'approved', op: 'eq', value: true }]],
    ['#{!approved}', [{ variable: 'approved', op: 'eq', value: false }]],
    ['${clarified == "yes"}', [{ variable: 'clarified', op: 'eq', value: 'yes' }]],
    ["=loai = 'gốm'", [{ variable: 'loai', op: 'eq', value: 'gốm' }]],
    ['${hoSo.soThua >= 10}', [{ variable: 'hoSo.soThua', op: 'gte', value: 10 }]],
    ['a ne 3.5', [{ variable: 'a', op: 'ne', value: 3.5 }]],
  ])('%s is read as the comparison it is', (text, parts) => {
    expect(readExpression(text)).toEqual({ join: 'all', parts });
  });

  it('joined in one way they are a condition of ours', () => {
    const facts = new Map([
      ['a', 'a_fact'],
      ['b', 'b_fact'],
    ]);
    const read = readExpression('${a > 5 || b}')!;
    expect(conditionOf(read, facts)).toEqual({
      any: [
        { fact: 'a_fact', op: 'gt', value: 5 },
        { fact: 'b_fact', op: 'eq', value: true },
      ],
    });
  });

  it.each([
    '${execution.getVariable("x") == 1}',
    '${a && b || c}',
    '${(a > 1)}',
    '${a + 1 > 2}',
    '${a == b}',
    "${''.constructor.constructor('return process')()}",
    '${a; b}',
    '=some x in list satisfies x > 1',
    '${',
    '',
    `\${${'a && '.repeat(500)}b}`,
  ])('%s is not read, and never run', (text) => {
    expect(readExpression(text)).toBeNull();
  });
});
