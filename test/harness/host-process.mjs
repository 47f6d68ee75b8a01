import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

const repository = resolve(import.meta.dirname, '..', '..');

/**
 * A built host, really running: its own process, its own port, its own data folder.
 * @typedef {object} HostProcess
 * @property {string} url
 * @property {number} port
 * @property {number} pid
 * @property {() => string} output everything it has said so far
 * @property {() => Promise<void>} stop asks it to end and waits; rejects when it does not end cleanly
 * @property {() => Promise<void>} kill ends it at once, as a power cut would end the process
 */

/**
 * Starts a host and waits until it is ready.
 * @param {{ dataDir: string, port?: number, environment?: Record<string, string>, readyWithin?: number }} options
 *   `readyWithin` in milliseconds
 * @returns {Promise<HostProcess>}
 */
export async function startHost({ dataDir, port, environment = {}, readyWithin = 60_000 }) {
  const chosenPort = port ?? (await freePort());
  const child = spawn(process.execPath, [join(repository, 'apps/host/dist/main.js')], {
    cwd: repository,
    env: { ...cleanEnvironment(), PORT: String(chosenPort), DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${chosenPort}`;

  const end = async (/** @type {NodeJS.Signals} */ signal) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };

  await waitUntilReady(url, child, readyWithin).catch(async (error) => {
    await end('SIGKILL');
    throw new Error(`${error.message}\nThe host said:\n${said}`);
  });

  return {
    url,
    port: chosenPort,
    pid: /** @type {number} */ (child.pid),
    output: () => said,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      if (child.exitCode !== 0) {
        throw new Error(`The host ended with ${child.exitCode ?? child.signalCode} and said:\n${said}`);
      }
    },
  };
}

/** Settings of the developer's own shell must not reach the host under test. */
function cleanEnvironment() {
  const { DATABASE_URL: _database, SEED: _seed, HOST: _host, NODE_OPTIONS: _options, ...rest } = process.env;
  return rest;
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} within
 */
async function waitUntilReady(url, child, within) {
  const until = Date.now() + within;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('The host ended before it was ready.');
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await sleep(25);
  }
  throw new Error(`The host was not ready within ${within} ms.`);
}
