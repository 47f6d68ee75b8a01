import { describe, expect, it } from '@jest/globals';
import {
  canonicalJson,
  checkProcedure,
  compileProcedure,
  foldHistory,
  formatDocument,
  parseDefinitionText,
  playScenario,
} from '@motcua/engine';
import { calendars, dayOfCheck, directory, files, published, read } from './world.ts';

describe.each(files)('the published procedure %s', (file) => {
  const text = read(`procedures/${file}`);
  const parsed = parseDefinitionText(text);
  if (!parsed.ok)
    throw new Error(`${file}: ${parsed.problems.map(({ code, path }) => `${code} ${path}`).join('; ')}`);
  const { document } = parsed;
  const procedure = compileProcedure(document, 1);

  it('has no problem that would keep it from being published', () => {
    const register = directory.register(dayOfCheck(document), published);
    const errors = checkProcedure(document, register).problems.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('is called as its file is', () => {
    const { id, case: caseId } = document.head;
    expect(file).toBe(caseId === 'main' ? `${id}.json` : `${id}.${caseId}.json`);
  });

  it('is stored in the stable order, so that a text comparison shows only what changed', () => {
    expect(canonicalJson(JSON.parse(formatDocument(document)))).toBe(canonicalJson(document));
  });

  it('has scenarios', () => {
    expect(document.scenarios.length).toBeGreaterThanOrEqual(3);
  });

  it.each(document.scenarios.map(({ id }) => id))('keeps the scenario %s, date by date', (id) => {
    const scenario = document.scenarios.find((candidate) => candidate.id === id)!;
    expect(playScenario(procedure, scenario, { directory, calendars }).failures).toEqual([]);
  });

  it.each(document.scenarios.map(({ id }) => id))(
    'folds the history of %s to the same state, byte for byte',
    (id) => {
      const scenario = document.scenarios.find((candidate) => candidate.id === id)!;
      const { dossier, entries } = playScenario(procedure, scenario, { directory, calendars });
      const folded = foldHistory(
        procedure,
        entries.map(({ event }) => event),
      );
      expect(canonicalJson(folded)).toBe(canonicalJson(dossier));
    },
  );

  it('takes at least seven in ten of its edges in some scenario', () => {
    const taken = new Set(
      document.scenarios.flatMap((scenario) =>
        playScenario(procedure, scenario, { directory, calendars }).entries.flatMap(({ edges }) => edges),
      ),
    );
    const share = taken.size / document.flow.edges.length;
    expect(share).toBeGreaterThanOrEqual(0.7);
  });
});
