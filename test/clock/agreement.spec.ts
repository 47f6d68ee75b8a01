import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

interface Agreement {
  readonly read: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** The least ledgers of which the two say different things. */
  readonly found: readonly object[];
}

/** In a process of its own: a sandbox of Jest would take three times as long. */
async function agree(seed: number, calendars: number, ledgers: number): Promise<Agreement> {
  const args = ['-C', 'motcua:src', '--import', here('../fuzz/strip-types.mjs'), here('agree.ts')];
  const child = spawn(process.execPath, [...args, ...[seed, calendars, ledgers].map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const part of child.stdout) text += String(part);
  return JSON.parse(text) as Agreement;
}

/** Fifty thousand by day, with the same seeds every time; a million by night (`npm run test:long`), with seeds of their own. */
const isNight = process.env['NIGHT_TESTS'] === '1';
const calendars = isNight ? 1_000 : 100;
const ledgers = isNight ? 500 : 250;
const seeds = isNight ? [1_000_000, 2_000_000] : [1, 10_001];
const runs = seeds.map((seed) => ({ seed, done: agree(seed, calendars, ledgers) }));

describe('the clock and a second one that walks minute by minute', () => {
  it.each(runs)(
    `read ${calendars * ledgers} ledgers alike under ${calendars} calendars (seed $seed)`,
    async ({ done }) => {
      const { read, found, kinds } = await done;
      expect(found).toEqual([]);
      expect(read).toBe(calendars * ledgers);
      // No kind of line may be rare, or nothing would be said about it.
      const rare = Object.entries(kinds).filter(([, count]) => count < read / 20);
      expect(Object.keys(kinds)).toHaveLength(10);
      expect(rare).toEqual([]);
    },
    isNight ? 3_600_000 : 300_000,
  );
});
