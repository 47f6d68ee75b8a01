import { describe } from '@jest/globals';
import { itSurvives } from '../testing/it-survives.ts';
import { smallProcedures } from '../testing/small-procedures.ts';

describe('F39: twelve thousand damaged definitions of one node', () => {
  itSurvives(smallProcedures(), { from: 1, count: 12_000 });
});
