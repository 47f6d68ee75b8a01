import { expect, it } from '@jest/globals';
import { checkProcedure } from '../check/check-procedure.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { fuzzDefinitions } from './fuzz-definitions.ts';
import { bytesInUse, sharedByAll } from './realm.ts';

/**
 * The laws of fuzzing as sentences, over mutants of these definitions with these seeds. A file of its own for each set
 * of definitions, so that the sets run side by side.
 */
export function itSurvives(
  bases: readonly ProcedureDocument[],
  { from, count }: { readonly from: number; readonly count: number },
): void {
  const rounds = 4;
  const shared = sharedByAll();
  let settled = 0;

  it('begins with definitions that are sound', () => {
    const codes = bases.flatMap((base) =>
      checkProcedure(base).problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])),
    );
    // A random drawing may take longer than the two days that it promises.
    expect(codes.filter((code) => code !== 'limit-exceeded')).toEqual([]);
  });

  it.each(Array.from({ length: rounds }, (_, i) => from + (i * count) / rounds))(
    'refuses each with words and place, or checks, compiles, runs and folds it (seeds from %i)',
    (first) => {
      const { reached, broken } = fuzzDefinitions(
        bases,
        { from: first, count: count / rounds },
        { oneRunsIn: 5 },
      );
      expect(broken).toEqual([]);
      // None may be rare, or the faults would be too coarse or too fine to test anything.
      expect(reached.refused).toBeGreaterThan(count / 20);
      expect(reached.compiled).toBeGreaterThan(count / 40);
      expect(reached.ran).toBeGreaterThan(count / 200);
      settled ||= bytesInUse();
    },
    120_000,
  );

  it('leaves nothing behind: what all objects share is as it was, and memory does not grow', () => {
    expect(sharedByAll()).toBe(shared);
    expect(bytesInUse() - settled).toBeLessThan(20 * 1024 * 1024);
  });
}
