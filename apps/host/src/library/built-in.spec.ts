import { describe, expect, it } from '@jest/globals';
import { join, resolve } from 'node:path';
import { definitionNames, readDefinition } from '../seed/definitions-folder.ts';
import { callCommand } from '../testing/command.ts';
import { builtInBlueprints } from './built-in.ts';

const folder = resolve(import.meta.dirname, '../../../../definitions/procedure-templates');

describe('what comes with Motcua', () => {
  const files = definitionNames('procedure-templates').filter((name) => name !== 'about');

  it('says of every template what it is for', () => {
    const about = readDefinition('procedure-templates/about.json') as { id: string }[];
    expect(about.map(({ id }) => id).sort()).toEqual(files);
  });

  it.each(files)('the template %s is sound, and its scenarios play', async (name) => {
    const file = join(folder, `${name}.json`);
    const checked = await callCommand(['check', '--json', file, '--date', '2026-08-20']);
    const [{ problems }] = JSON.parse(checked.text) as [{ problems: { severity: string }[] }];
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const played = await callCommand(['play', file, '--date', '2026-08-20']);
    expect([played.code, played.text]).toEqual([0, expect.not.stringContaining('0 kịch bản')]);
  });

  it.each(builtInBlueprints().map((one) => [one.id, one] as const))(
    'the piece %s holds its edges and the pause rules it names',
    (_, { fragment: { nodes, edges, places, pauseRules } }) => {
      const ids = new Set(nodes.map(({ id }) => id));
      expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
      expect(Object.keys(places).sort()).toEqual([...ids].sort());
      const named = nodes.flatMap((node) =>
        'clock' in node && node.clock?.counts === false ? [node.clock.pauseRule] : [],
      );
      expect(new Set(named)).toEqual(new Set(pauseRules.map(({ id }) => id)));
    },
  );
});
