import { describe, expect, it } from '@jest/globals';
import {
  CalendarDocument,
  canonicalJson,
  checkProcedure,
  compileCalendar,
  compileProcedure,
  Directory,
  foldHistory,
  formatDocument,
  parseDefinitionText,
  playScenario,
  type DirectoryRows,
  type WorkCalendar,
} from '@motcua/engine';
import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string) => readFileSync(new URL(`../../definitions/${path}`, import.meta.url), 'utf8');
const json = <T>(path: string) => JSON.parse(read(path)) as T;

const files = readdirSync(new URL('../../definitions/procedures', import.meta.url)).filter((name) =>
  name.endsWith('.json'),
);
const agencies =
  json<readonly (DirectoryRows['agencies'][number] & { windows?: [string, string][] })[]>(
    'register/agencies.json',
  );
const { relations, attributes } =
  json<Pick<DirectoryRows, 'relations' | 'attributes'>>('register/relations.json');
const directory = new Directory({
  agencies,
  relations,
  attributes,
  people: json('register/people.json'),
  roles: json('register/roles.json'),
});
const national = CalendarDocument.parse(json('calendars/vn_public.json'));
const compiled = new Map<string, WorkCalendar>();

function calendars(agency: string): WorkCalendar {
  const windows = agencies.find(({ id }) => id === agency)?.windows ?? national.windows;
  const key = JSON.stringify(windows);
  const calendar = compiled.get(key) ?? compileCalendar(national, windows);
  compiled.set(key, calendar);
  return calendar;
}

describe.each(files)('the published procedure %s', (file) => {
  const text = read(`procedures/${file}`);
  const parsed = parseDefinitionText(text);
  if (!parsed.ok)
    throw new Error(`${file}: ${parsed.problems.map(({ code, path }) => `${code} ${path}`).join('; ')}`);
  const { document } = parsed;
  const procedure = compileProcedure(document, 1);

  it('has no problem that would keep it from being published', () => {
    const errors = checkProcedure(document, directory.register('2026-11-02')).problems.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
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
