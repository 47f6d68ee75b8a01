import { describe, expect, it } from '@jest/globals';
import { compileProcedure, generateScenarios, parseDefinitionText, playScenario } from '@motcua/engine';
import { calendars, directory, files, read } from './world.ts';

const world = { directory, calendars };

describe('scenarios generated from the model of a published procedure', () => {
  it.each(files)('go through every transition and branch of %s, and hold', (file) => {
    const parsed = parseDefinitionText(read(`procedures/${file}`));
    if (!parsed.ok) throw new Error(file);
    const procedure = compileProcedure(parsed.document, 1);
    const { scenarios, uncovered } = generateScenarios(procedure, world);
    expect(uncovered).toEqual([]);
    for (const scenario of scenarios) {
      const { failures, dossier } = playScenario(procedure, scenario, world);
      expect(failures).toEqual([]);
      expect([scenario.id, dossier!.closedAt === null]).toEqual([scenario.id, false]);
    }
  });
});
