import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { dueArm } from './due-procedure.mjs';

/** Monday morning at the counter, and the closing hour of the next working day. */
const received = '2026-08-24T01:00:00.000Z';
export const dueAt = '2026-08-25T10:00:00.000Z';

/**
 * A data folder full of dossiers that all fall due in the same instant, of parents of such dossiers, which are still to
 * be opened, or of dossiers that stand at different places and are to move to another version.
 * @param {number} count
 * @param {'due' | 'linked' | 'move'} [kind]
 * @returns {Promise<{ dataDir: string, remove: () => void }>}
 */
export async function dossiersDueTogether(count, kind = 'due') {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-due-'));
  const script = join(import.meta.dirname, 'receive-many.mjs');
  const env = { ...process.env, DATA_DIR: dataDir };
  await promisify(execFile)(process.execPath, [script, kind, String(count), received], { env });
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/**
 * Settings of hosts, and the moment on this machine's clock at which under them everything falls due.
 * @param {number} ahead milliseconds from now
 */
export function dueIn(ahead) {
  const offset = Date.parse(dueAt) - ahead - Date.now();
  const environment = { NODE_ENV: 'test', SEED: 'none', CLOCK_OFFSET_MS: String(offset) };
  return { environment, fallsDue: Date.now() + ahead };
}

/** Settings of hosts whose clock shows the morning on which everything was received. */
export function onReception() {
  return { NODE_ENV: 'test', SEED: 'none', CLOCK_OFFSET_MS: String(Date.parse(received) - Date.now()) };
}

/** How many of the dossiers still wait for their timer. @param {import('./test-databases.mjs').TestDatabase} database */
export async function stillWaiting(database) {
  const [row] = await database.rows(`SELECT count(*) AS n FROM timers WHERE timer = 'arm:wait.1:${dueArm}'`);
  return /** @type {number} */ (row?.n);
}

/**
 * Waits until no more than so many wait.
 * @param {import('./test-databases.mjs').TestDatabase} database
 * @param {number} most
 * @param {number} within milliseconds
 */
export const untilWaiting = (database, most, within) =>
  until(async () => (await stillWaiting(database)) <= most, within);

/**
 * Looks again and again until it is so.
 * @param {() => Promise<boolean>} isSo
 * @param {number} within milliseconds
 */
export async function until(isSo, within) {
  const end = Date.now() + within;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It was not so within ${within} ms: ${isSo}`);
    await sleep(20);
  }
}
