import { describe, expect, it } from '@jest/globals';
import { fuzzDefinitions } from '../../engine/src/testing/fuzz-definitions.ts';
import { calendars, directory, files, read } from '../definitions/world.ts';

interface Stored {
  readonly scenarios: readonly unknown[];
}

/** What is published, without what only the eye and the scenario player look at: three quarters of the text. */
const stored = files
  .map((name) => JSON.parse(read(`procedures/${name}`)) as Stored)
  .map((document) => ({ ...document, scenarios: document.scenarios.slice(0, 1), layout: undefined }));

describe('F39: the published definitions, damaged', () => {
  it.each([1, 101, 201, 301])(
    'are refused with words and place, or run, fold and never break (seeds from %i)',
    (from) => {
      const world = { register: directory.register('2026-11-02'), calendars };
      const { reached, broken } = fuzzDefinitions(stored, { from, count: 100 }, world);
      expect(broken).toEqual([]);
      expect(reached.refused).toBeGreaterThan(10);
      expect(reached.ran).toBeGreaterThan(10);
    },
  );
});
