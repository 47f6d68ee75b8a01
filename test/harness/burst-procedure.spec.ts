import { describe, expect, it } from '@jest/globals';
import { checkProcedure, parseDefinition } from '@motcua/engine';
import { burstProcedure } from './burst-procedure.mjs';

describe('the procedure that exercises the host', () => {
  it('can be published', () => {
    const parsed = parseDefinition(burstProcedure);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(checkProcedure(parsed.document).problems.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });
});
