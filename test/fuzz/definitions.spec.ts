import { describe, expect, it } from '@jest/globals';
import { CalendarDocument, compileCalendar, Directory, type DirectoryRows } from '@motcua/engine';
import { readdirSync, readFileSync } from 'node:fs';
import { fuzzDefinitions } from '../../engine/src/testing/fuzz-definitions.ts';

const definitions = new URL('../../definitions/', import.meta.url);
const json = <T>(path: string) => JSON.parse(readFileSync(new URL(path, definitions), 'utf8')) as T;

interface Stored {
  readonly scenarios: readonly unknown[];
}

/** What is published, without what only the eye or the scenario player looks at: three quarters of the text. */
const published = readdirSync(new URL('procedures', definitions))
  .filter((name) => name.endsWith('.json'))
  .map((name) => json<Stored>(`procedures/${name}`))
  .map((document) => ({ ...document, scenarios: document.scenarios.slice(0, 1), layout: undefined }));

const directory = new Directory({
  agencies: json<DirectoryRows['agencies']>('register/agencies.json'),
  ...json<Pick<DirectoryRows, 'relations' | 'attributes'>>('register/relations.json'),
  people: json('register/people.json'),
  roles: json('register/roles.json'),
});
const calendar = compileCalendar(CalendarDocument.parse(json('calendars/vn_public.json')));

describe('the published definitions, damaged', () => {
  it.each([1, 251, 501, 751])(
    'are refused with words and place, or run, fold and never break (seeds from %i)',
    (from) => {
      const world = { register: directory.register('2026-11-02'), calendars: () => calendar };
      const { reached, broken } = fuzzDefinitions(published, { from, count: 250 }, world);
      expect(broken).toEqual([]);
      expect(reached.refused).toBeGreaterThan(25);
      expect(reached.ran).toBeGreaterThan(25);
    },
  );
});
