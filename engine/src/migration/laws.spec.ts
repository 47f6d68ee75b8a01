import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../document/canonical-json.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { Dice } from '../testing/dice.ts';
import { migrated, planBetween, versions } from '../testing/migrating.ts';
import { randomProcedure } from '../testing/random-procedure.ts';
import { wander } from '../testing/wander.ts';
import { foldHistory } from '../dossier/fold.ts';
import { migrateDossier } from './migrate-dossier.ts';

/** `WALKS=20 npm test -- migration` looks twenty times as hard. */
const thorough = Number(process.env['WALKS'] ?? 1);

describe('migrating', () => {
  it('to an identical version is the identity of everything but procedure, seq and lastAt', () => {
    fc.assert(
      fc.property(randomProcedure, fc.nat(), (document, seed) => {
        const before = compileProcedure(document, 1);
        const after = compileProcedure(structuredClone(document), 2);
        const { dossier, events } = wander(before, new Dice(seed), 25);
        if (!dossier || dossier.closedAt !== null) return;
        const event = migrated(planBetween(before, after), dossier);
        const outcome = migrateDossier(before, after, dossier, event);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
        const { procedure, seq } = outcome.dossier;
        expect(procedure).toEqual({ ...dossier.procedure, version: 2 });
        expect(seq).toBe(dossier.seq + 1);
        expect(canonicalJson({ ...outcome.dossier, procedure: dossier.procedure, seq: dossier.seq })).toBe(
          canonicalJson(dossier),
        );
        expect(canonicalJson(foldHistory(versions(before, after), [...events, event]))).toBe(
          canonicalJson(outcome.dossier),
        );
      }),
      { numRuns: 60 * thorough },
    );
  });
});
