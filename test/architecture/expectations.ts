import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allSourceFiles, repository } from './source-files.ts';

/** The expectations of the designer, D1 to D20. */
export const expectations: readonly string[] = Array.from({ length: 20 }, (_, at) => `D${at + 1}`);

const isSpec = /\.spec\.tsx?$/;
/** The words of a test: the text that `it`, `test`, or the table of an `each` is followed by. */
const title =
  /(?:\b(?:it|test|describe)\(|\]\)\(|\.each\([^)]*\)\(|\),?\s*\)\(|^\s+)\s*'((?:[^'\\\n]|\\.)*)'\s*,/gm;

/** Which files hold each expectation: their tests carry its number in brackets. */
export function testsByExpectation(
  files: readonly { readonly path: string; readonly text: string }[] = allSourceFiles(),
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { path, text } of files) {
    // The test of this list speaks of numbers without holding any.
    if (!isSpec.test(path) || path.startsWith('test/architecture/')) continue;
    const titles = [...text.matchAll(title)].map(([, words = '']) => words);
    const numbers = new Set(
      titles.flatMap((words) => [...words.matchAll(/\((D\d+)\)/g)].map(([, number = '']) => number)),
    );
    for (const number of numbers) found.set(number, [...(found.get(number) ?? []), path]);
  }
  return found;
}

export interface HeldBy {
  readonly files: readonly string[];
  readonly figures: readonly string[];
}

/** What the table of `test/README.md` says of each expectation. */
export function tableOfExpectations(): ReadonlyMap<string, HeldBy> {
  const text = readFileSync(join(repository, 'test/README.md'), 'utf8');
  return new Map(
    [...text.matchAll(/^\| (D\d+) \|[^|]*\|([^|]*)\|([^|]*)\|$/gm)].map(
      ([, number = '', files = '', figures = '']) => [
        number,
        { files: quoted(files), figures: quoted(figures) },
      ],
    ),
  );
}

const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);

/** The text of everything that measures. */
export function benchText(): string {
  const folder = join(repository, 'test/bench');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
