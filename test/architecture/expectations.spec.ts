import { describe, expect, it } from '@jest/globals';
import { benchText, expectations, tableOfExpectations, testsByExpectation } from './expectations.ts';

describe('the expectations of the designer', () => {
  const held = testsByExpectation();
  const table = tableOfExpectations();

  it.each(expectations)('%s has a test that bears its number', (number) => {
    expect(held.get(number) ?? []).not.toEqual([]);
  });

  it('are all of them: no test bears the number of another one', () => {
    expect([...held.keys()].filter((number) => !expectations.includes(number))).toEqual([]);
  });

  it.each(expectations)('%s stands in the table with the files whose tests bear its number', (number) => {
    expect(table.get(number)?.files.toSorted()).toEqual(held.get(number)?.toSorted());
  });

  it('names figures that are measured', () => {
    const bench = benchText();
    const figures = [...table.values()].flatMap((row) => row.figures);
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.filter((figure) => !bench.includes(figure))).toEqual([]);
  });
});

describe('the number of an expectation', () => {
  const numbersIn = (text: string, path = 'designer/src/a.spec.ts') => [
    ...testsByExpectation([{ path, text }]).keys(),
  ];

  it('counts in the words of a test, of a table of tests and of a long line', () => {
    expect(numbersIn("it('draws (D1)', () => {})")).toEqual(['D1']);
    expect(numbersIn("it.each([\n  ['a'],\n])('draws %s (D2) (D3)', () => {})")).toEqual(['D2', 'D3']);
    expect(numbersIn("it.each(all)(\n  'draws %s (D4)',\n  () => {})")).toEqual(['D4']);
  });

  it('does not count in a comment, nor where there is no test', () => {
    expect(numbersIn('// holds (D1)\nit(`draws`, () => {})')).toEqual([]);
    expect(numbersIn("it('draws (D1)', () => {})", 'designer/src/a.ts')).toEqual([]);
  });
});
