import { describe, expect, it } from '@jest/globals';
import { checkProcedure, parseDefinition } from '@motcua/engine';
import { burstProcedure } from './burst-procedure.mjs';
import { dueProcedure } from './due-procedure.mjs';
import { childProcedure, parentProcedure } from './linked-procedures.mjs';
import { movedFrom, movedTo } from './move-procedures.mjs';

describe.each([burstProcedure, dueProcedure, parentProcedure, childProcedure, movedFrom, movedTo])(
  '$head.id, a procedure that exercises the host',
  (procedure) => {
    it('can be published', () => {
      const parsed = parseDefinition(procedure);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const { problems } = checkProcedure(parsed.document);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  },
);
