import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileProcedure, type CompiledProcedure } from '../machine/compile-procedure.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { ProblemError } from '../problem/problem.ts';
import { differences } from '../testing/brute-force.ts';
import { explore } from '../testing/explore.ts';
import { fault, withFault } from '../testing/small/faults.ts';
import { smallProcedure } from '../testing/small/small-procedure.ts';
import { checkProcedure } from './check-procedure.ts';

/**
 * The checker against brute force: everything that can happen to a dossier of a small procedure, tried in the engine.
 * `WALKS=20` tries twenty times as many procedures, as `npm run test:long` does.
 */
const times = Number(process.env['WALKS'] ?? 1);

/** More states than this are not walked: what was not met could exist all the same. */
const maxStates = 200;

const tone = { units: true, unstated: true };
const sound = (maxDepth: number) => smallProcedure(tone, maxDepth);
const broken = (maxDepth: number) =>
  fc
    .tuple(smallProcedure(tone, maxDepth), fc.array(fault, { minLength: 1, maxLength: 2 }))
    .map(([document, faults]) => faults.reduce(withFault, document));

describe.each([
  { what: 'sound', of: sound, depth: 1, runs: 600 },
  { what: 'sound', of: sound, depth: 2, runs: 50 },
  { what: 'broken', of: broken, depth: 1, runs: 1_250 },
  { what: 'broken', of: broken, depth: 2, runs: 100 },
])('$runs $what procedures, nested up to $depth deep', ({ of, depth, runs }) => {
  it(
    'every place is reached or called unreachable, every dossier can end or the checker says that it cannot',
    () => {
      fc.assert(
        fc.property(of(depth), (document) => {
          const { problems } = checkProcedure(document);
          const procedure = compiledOrNull(document);
          if (procedure === null) {
            expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
            return;
          }
          const explored = explore(procedure, { maxStates });
          if (!explored.complete) return;
          expect(differences(procedure.index, problems, explored)).toEqual([]);
        }),
        { seed: 11, numRuns: runs * times },
      );
    },
    300_000 * times,
  );
});

function compiledOrNull(document: ProcedureDocument): CompiledProcedure | null {
  try {
    return compileProcedure(document, 1);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
