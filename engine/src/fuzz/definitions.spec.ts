import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkProcedure } from '../check/check-procedure.ts';
import { parseDefinition, parseDefinitionText } from '../document/parse-definition.ts';
import { everyKind } from '../testing/every-kind.ts';
import { fuzzDefinitions } from '../testing/fuzz-definitions.ts';
import { parallelProcedure, serialProcedure } from '../testing/procedures.ts';
import { randomProcedure } from '../testing/random-procedure.ts';
import { bytesInUse, sharedByAll } from '../testing/realm.ts';
import { smallProcedures } from '../testing/small-procedures.ts';

const small = smallProcedures();
const bases = [
  ...[...small, ...small, ...small],
  everyKind(),
  everyKind(),
  serialProcedure(),
  parallelProcedure(),
  ...fc.sample(randomProcedure, { seed: 7, numRuns: 20 }),
];

describe('twenty thousand damaged definitions', () => {
  const rounds = Array.from({ length: 10 }, (_, i) => 1 + i * 2_000);
  const shared = sharedByAll();
  let settled = 0;

  it('begin with definitions that are sound', () => {
    const codes = bases.flatMap((base) =>
      checkProcedure(base).problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])),
    );
    // A random drawing may take longer than the two days that it promises.
    expect(codes.filter((code) => code !== 'limit-exceeded')).toEqual([]);
  });

  it.each(rounds)(
    'are refused with words and place, or run, fold and never break (seeds from %i)',
    (from) => {
      const { reached, broken } = fuzzDefinitions(bases, { from, count: 2_000 });
      expect(broken).toEqual([]);
      // Neither may be empty, or the faults would be too coarse or too fine to test anything.
      expect(reached.refused).toBeGreaterThan(200);
      expect(reached.ran).toBeGreaterThan(200);
      settled ||= bytesInUse();
    },
    60_000,
  );

  it('leave nothing behind: what all objects share is as it was, and memory does not grow', () => {
    expect(sharedByAll()).toBe(shared);
    expect(bytesInUse() - settled).toBeLessThan(20 * 1024 * 1024);
  });
});

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
