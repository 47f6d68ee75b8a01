import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkProcedure } from '../check/check-procedure.ts';
import { everyKind } from '../testing/every-kind.ts';
import { fuzzDefinitions } from '../testing/fuzz-definitions.ts';
import { parallelProcedure, serialProcedure } from '../testing/procedures.ts';
import { randomProcedure } from '../testing/random-procedure.ts';
import { smallProcedures } from '../testing/small-procedures.ts';

const small = smallProcedures();
const bases = [
  ...[...small, ...small, ...small],
  ...[everyKind(), serialProcedure(), parallelProcedure()],
  ...fc.sample(randomProcedure, { seed: 7, numRuns: 10 }),
];

// Two thousand; the twenty thousand are in test/fuzz, where they run in processes of their own.
describe('damaged definitions', () => {
  it('were sound before', () => {
    const codes = bases.flatMap((base) =>
      checkProcedure(base).problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])),
    );
    // A random drawing may take longer than the two days that it promises.
    expect(codes.filter((code) => code !== 'limit-exceeded')).toEqual([]);
  });

  it.each([1, 501, 1_001, 1_501])(
    'are refused with words and place, or checked, compiled, run and folded (seeds from %i)',
    (from) => {
      const { reached, broken } = fuzzDefinitions(bases, { from, count: 500 }, { oneRunsIn: 5 });
      expect(broken).toEqual([]);
      expect(reached.refused).toBeGreaterThan(100);
      expect(reached.ran).toBeGreaterThan(10);
    },
    60_000,
  );
});
