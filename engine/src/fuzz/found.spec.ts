import { describe, expect, it } from '@jest/globals';
import { checkProcedure } from '../check/check-procedure.ts';
import { parseDefinition, parseDefinitionText } from '../document/parse-definition.ts';
import { serialProcedure } from '../testing/procedures.ts';

describe('a definition that once broke something', () => {
  const base = serialProcedure();

  it('is refused where it holds a number JSON cannot write, which has no hash', () => {
    const text = JSON.stringify(base).replace('"properties":{}', '"maximum":1e999');
    expect(parseDefinitionText(text)).toEqual({
      ok: false,
      problems: [expect.objectContaining({ code: 'definition-shape', path: '/form/schema/maximum' })],
    });
  });

  it.each([
    ['a function', () => 1, 'definition-shape'],
    ['not a number', NaN, 'definition-shape'],
    ['a date', new Date(0), 'definition-shape'],
    ['a list nested a hundred thousand deep', nested(100_000), 'definition-too-deep'],
  ])('is refused where it holds %s', (_what, schema, code) => {
    const parsed = parseDefinition({ ...base, form: { schema: { default: schema } } });
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('is refused where two names of one object differ in their Unicode form only', () => {
    const both = ['NFC', 'NFD'].map((form) => `"tên":{}`.normalize(form)).join(',');
    const parsed = parseDefinitionText(
      JSON.stringify(base).replace('"properties":{}', `"properties":{${both}}`),
    );
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ code: 'json-duplicate-name', facts: { line: 1 } }],
    });
  });

  it('is checked where a limit hangs on a choice that offers none', () => {
    const parsed = parseDefinition({
      ...base,
      facts: [
        {
          id: 'how',
          type: 'choice',
          choices: [],
          title: { vi: 'x', en: 'x' },
          source: { kind: 'form', field: 'how' },
        },
      ],
      limits: base.limits.map((limit) => ({
        ...limit,
        amount: [
          { when: { fact: 'how', op: 'eq', value: 'a' }, value: 1, unit: 'WORKING_DAY' },
          ...limit.amount,
        ],
      })),
    });
    if (!parsed.ok) throw new Error('it must parse');
    expect(checkProcedure(parsed.document).verdicts).toMatchObject([
      { verdict: 'notProved', reason: 'fact-unbounded', at: 'how' },
    ]);
  });
});

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
}
