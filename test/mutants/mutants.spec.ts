import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { shares } from './table.ts';
import type { Trial } from './trial.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** In a process of its own: a sandbox of Jest would take three times as long. */
async function tried(seed: number, step: number): Promise<readonly Trial[]> {
  const args = ['-C', 'motcua:src', '--import', here('../fuzz/strip-types.mjs'), here('run.ts')];
  const child = spawn(process.execPath, [...args, String(seed), '1', String(step), 'json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const part of child.stdout) text += String(part);
  return JSON.parse(text) as Trial[];
}

/** Every fourth document; `NIGHT_TESTS=1` takes all of them. */
const isNight = process.env['NIGHT_TESTS'] === '1';
const trials = tried(2, isNight ? 1 : 4);

describe('seeded mutants of the published procedures', () => {
  it('do harm often enough to say something', async () => {
    const { all } = shares(await trials);
    expect(all.harmful).toBeGreaterThan(20);
  });

  it('are caught before publication where they do harm: nineteen in twenty', async () => {
    const { all } = shares(await trials);
    expect(all.beforePublication / all.harmful).toBeGreaterThanOrEqual(isNight ? 0.95 : 0.9);
  });

  it('are caught by the checker alone, which cannot know what was meant: three in four', async () => {
    const { all } = shares(await trials);
    expect(all.byChecker / all.harmful).toBeGreaterThanOrEqual(0.7);
  });

  it.each(['cannot run', 'cannot end'])(
    'that leave a dossier which %s are all caught by the checker',
    async (harm) => {
      const found = shares(await trials).harms.find(({ kind }) => kind === harm);
      expect(found?.byChecker).toBe(found?.harmful);
    },
  );
});
