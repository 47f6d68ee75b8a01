import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { vi } from '../../apps/web/src/text/vi.ts';
import { wholeVi } from '../../apps/web/src/text/whole.ts';
import { repository } from './source-files.ts';

const source = join(repository, 'apps/web/src');
const late = Object.keys(wholeVi).filter((section) => !(section in vi));

interface Sheet {
  readonly imports: readonly string[];
  readonly loadsLater: readonly string[];
  readonly says: readonly string[];
  readonly adds: readonly string[];
}

const read = new Map<string, Sheet>();

/** What a file imports at once and later, which late sections it says, and which it brings. */
function sheetOf(file: string): Sheet {
  const known = read.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(file, 'utf8');
  const found = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, what = '']) => what);
  const near = (paths: readonly string[]): string[] =>
    paths.filter((path) => /^\..*\.tsx?$/.test(path)).map((path) => join(dirname(file), path));
  const sheet: Sheet = {
    imports: near(found(/^(?:import|export|\}) (?!type )(?:[^'"]*from )?'([^']+)'/gm)),
    loadsLater: near(found(/import\('([^']+)'\)/g)),
    says: found(/\bt\(\s*['`](\w+)\./g).filter((section) => late.includes(section)),
    adds: found(/addTexts\('(\w+)'/g),
  };
  read.set(file, sheet);
  return sheet;
}

function atOnce(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of sheetOf(file).imports) atOnce(next, seen);
  return seen;
}

/** The first page and all that are loaded later, each with everything that comes at once with it. */
function pages(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const open = [join(source, 'main.tsx')];
  for (let page = open.pop(); page !== undefined; page = open.pop()) {
    if (found.has(page)) continue;
    const files = atOnce(page);
    found.set(page, files);
    open.push(...[...files].flatMap((file) => sheetOf(file).loadsLater));
  }
  return found;
}

it('every page brings the texts that it says, and the first one no others', () => {
  const all = pages();
  expect(all.size).toBeGreaterThan(15);
  const missing = [...all].flatMap(([page, files]) => {
    const brought = new Set([...files].flatMap((file) => sheetOf(file).adds));
    return [...files].flatMap((file) =>
      sheetOf(file)
        .says.filter((section) => !brought.has(section))
        .map((section) => `${page} says ${section} in ${file}`),
    );
  });
  expect(missing).toEqual([]);
  expect([...(all.get(join(source, 'main.tsx')) ?? [])].flatMap((file) => sheetOf(file).adds)).toEqual([]);
});
