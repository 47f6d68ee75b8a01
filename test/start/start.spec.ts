import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { demoPassword } from '../harness/accounts.mjs';
import { ApiClient } from '../harness/api-client.mjs';
import { freePort } from '../harness/free-port.mjs';

const repository = resolve(import.meta.dirname, '..', '..');

describe('npm start', () => {
  let dataDir: string;
  let url: string;
  let npm: ChildProcess;
  let said: string;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'motcua-start-'));
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    said = '';
    const { NODE_OPTIONS: _options, NODE_ENV: _environment, ...environment } = process.env;
    // In a process group of its own, as a terminal would have it: Ctrl+C reaches the whole group at once.
    npm = spawn('npm', ['start'], {
      cwd: repository,
      detached: true,
      env: { ...environment, PORT: String(port), DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    npm.stdout?.on('data', (chunk) => (said += chunk));
    npm.stderr?.on('data', (chunk) => (said += chunk));
    await untilReady();
  });

  afterEach(() => {
    if (npm.exitCode === null && npm.signalCode === null) signalGroup('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function untilReady(): Promise<void> {
    for (;;) {
      if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}:\n${said}`);
      const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
      if (answer?.ok) return;
      await sleep(50);
    }
  }

  function signalGroup(signal: NodeJS.Signals): void {
    process.kill(-npm.pid!, signal);
  }

  /** npm may end a moment before what it runs; the test's own time limit says how long that may take. */
  async function untilGroupIsGone(): Promise<void> {
    for (;;) {
      try {
        signalGroup('SIGCONT');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
        throw error;
      }
      await sleep(50);
    }
  }

  it('serves the application, says where, and lets the accounts it prints sign in', async () => {
    expect(said).toContain(url);
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toContain('text/html');

    const printed = [...said.matchAll(/^\s*([a-z]+\.[a-z0-9]+|kiemtra|quantri)\s/gm)].map(
      ([, username]) => username!,
    );
    expect(printed.length).toBeGreaterThanOrEqual(10);
    for (const username of printed) {
      const client = new ApiClient(url);
      expect(await client.signIn(username, demoPassword)).toMatchObject({ person: { username } });
      client.close();
    }
  });

  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'ends cleanly on %s, and leaves nothing behind',
    async (signal) => {
      const ended = once(npm, 'exit');
      signalGroup(signal);
      await ended;
      // npm ends by the signal it was sent, after what it runs has ended; anything else it would call an error.
      expect(npm.exitCode === 0 || npm.signalCode === signal).toBe(true);
      expect(said).not.toMatch(/npm (error|ERR!)/);
      await untilGroupIsGone();
      await expect(fetch(url)).rejects.toThrow();
    },
  );
});
