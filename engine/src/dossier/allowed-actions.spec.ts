import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { opening } from '../testing/driver.ts';
import { Dice } from '../testing/dice.ts';
import { randomProcedure } from '../testing/random-procedure.ts';
import { wander } from '../testing/wander.ts';
import { allowedActions, offersOf } from './allowed-actions.ts';
import { openDossier } from './open.ts';

describe('the actions of one name', () => {
  it('are those that are offered under it among all, wherever a dossier stands', () => {
    fc.assert(
      fc.property(randomProcedure, fc.nat(), fc.nat({ max: 15 }), (document, seed, length) => {
        const procedure = compileProcedure(document, 1);
        const opened = openDossier(procedure, opening());
        const dossier =
          wander(procedure, new Dice(seed), length).dossier ?? (opened.ok ? opened.dossier : null);
        if (!dossier) return;
        const all = allowedActions(procedure, dossier);
        for (const name of [...new Set(all.map(({ action }) => action)), 'nowhere', 'dossier.nothing'])
          expect(offersOf(procedure, dossier, name)).toEqual(all.filter(({ action }) => action === name));
      }),
      { numRuns: 25 },
    );
  });
});
