import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

interface Damage {
  readonly rounds: readonly {
    readonly reached: Readonly<Record<'refused' | 'checked' | 'compiled' | 'ran', number>>;
    readonly broken: readonly string[];
  }[];
  readonly sharedIsAsItWas: boolean;
  readonly megabytesGrown: number;
}

/** Each in a process of its own, side by side: a sandbox of Jest would take three times as long. */
async function damage(bases: string, from: number, count: number): Promise<Damage> {
  const args = ['-C', 'motcua:src', '--import', here('strip-types.mjs'), here('damage.ts')];
  const child = spawn(process.execPath, [...args, bases, String(from), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const part of child.stdout) text += String(part);
  return JSON.parse(text) as Damage;
}

/** `FUZZ=5` damages five times as many, with seeds of its own. */
const times = Number(process.env['FUZZ'] ?? 1);
const first = times === 1 ? 1 : 1_000_000;

const runs = [
  { bases: 'small', count: 16_000 * times, what: 'definitions of one node' },
  { bases: 'many', count: 3_600 * times, what: 'definitions of many nodes' },
  { bases: 'published', count: 400 * times, what: 'published definitions' },
].map((run, i) => ({ ...run, done: damage(run.bases, first + i * 10_000_000, run.count) }));

describe('F39: twenty thousand damaged definitions', () => {
  it.each(runs)(
    '$count $what are refused with words and place, or checked, compiled, run and folded',
    async ({ count, done }) => {
      const { rounds } = await done;
      expect(rounds.flatMap(({ broken }) => broken)).toEqual([]);
      const sum = (what: 'refused' | 'ran') =>
        rounds.reduce((total, { reached }) => total + reached[what], 0);
      // Neither may be rare, or the faults would be too coarse or too fine to test anything.
      expect(sum('refused')).toBeGreaterThan(count / 5);
      expect(sum('ran')).toBeGreaterThan(count / 50);
    },
    300_000 * times,
  );

  it('leave nothing behind: what all objects share is as it was, and memory does not grow', async () => {
    for (const { done } of runs) {
      const { sharedIsAsItWas, megabytesGrown } = await done;
      expect(sharedIsAsItWas).toBe(true);
      expect(megabytesGrown).toBeLessThan(20);
    }
  });
});
