import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from './source-files.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'engine/README.md',
  'designer/README.md',
  'apps/host/README.md',
  'apps/web/README.md',
  'definitions/README.md',
  'test/README.md',
];

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

describe('what a stranger reads', () => {
  it.each(documents)('%s leads to things that exist', (document) => {
    const links = [...read(document).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!);
    const local = links.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(repository, dirname(document), target)))).toEqual([]);
  });

  it('names every demonstration account that the register marks as one, and no other', () => {
    const people = JSON.parse(read('definitions/register/people.json')) as {
      username: string;
      demo?: boolean;
    }[];
    const named = [...read('README.md').matchAll(/^\| `([a-z0-9.]+)` \|/gm)].map(([, username]) => username);
    expect(named).toEqual(people.filter(({ demo }) => demo).map(({ username }) => username));
  });

  it('types only commands that the root package knows', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const typed = ['README.md', 'CONTRIBUTING.md', 'test/README.md', 'definitions/README.md'].flatMap(
      (document) => [...read(document).matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!),
    );
    expect(typed.filter((name) => !(name in scripts))).toEqual([]);
  });
});
