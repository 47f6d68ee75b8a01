import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { repository } from './source-files.ts';

/** All that the catalogues of one language say, but the help itself. */
function catalogues(language: 'vi' | 'en'): string {
  const folders = ['designer/src/text', 'apps/web/src/text'].map((folder) => join(repository, folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.includes(language) && name.endsWith('.ts') && !name.includes('help'))
      .map((name) => join(folder, name)),
  );
  return files
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .toLowerCase();
}

it.each(['vi', 'en'] as const)('the help (%s) names things as the screen does', (language) => {
  const help = readFileSync(join(repository, `apps/web/src/text/designer-help-${language}.ts`), 'utf8');
  const said = [...help.matchAll(/“([^”]+)”/g)]
    .map(([, words = '']) => words)
    .filter((words) => words !== '…');
  const screen = catalogues(language);
  expect(said.length).toBeGreaterThan(40);
  expect(said.filter((words) => !screen.includes(words.toLowerCase()))).toEqual([]);
});
