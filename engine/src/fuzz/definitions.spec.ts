import { describe } from '@jest/globals';
import fc from 'fast-check';
import { everyKind } from '../testing/every-kind.ts';
import { itSurvives } from '../testing/it-survives.ts';
import { parallelProcedure, serialProcedure } from '../testing/procedures.ts';
import { randomProcedure } from '../testing/random-procedure.ts';

describe('F39: eight thousand damaged definitions of many nodes', () => {
  const random = fc.sample(randomProcedure, { seed: 7, numRuns: 20 });
  itSurvives([everyKind(), everyKind(), serialProcedure(), parallelProcedure(), ...random], {
    from: 100_001,
    count: 8_000,
  });
});
