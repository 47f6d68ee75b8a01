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
 * A data folder full of dossiers that all fall due in the same instant.
 * @param {number} count
 * @returns {Promise<{ dataDir: string, remove: () => void }>}
 */
export async function dossiersDueTogether(count) {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-due-'));
  const script = join(import.meta.dirname, 'receive-many.mjs');
  const env = { ...process.env, DATA_DIR: dataDir };
  await promisify(execFile)(process.execPath, [script, String(count), received], { env });
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
export async function untilWaiting(database, most, within) {
  const until = Date.now() + within;
  for (;;) {
    const waiting = await stillWaiting(database);
    if (waiting <= most) return waiting;
    if (Date.now() > until)
      throw new Error(`After ${within} ms ${waiting} dossiers still wait for their timer`);
    await sleep(20);
  }
}
