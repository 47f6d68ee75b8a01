import { dossiersDueTogether, dueIn, untilWaiting } from '../harness/due-together.mjs';
import { postgresDatabase, sqliteDatabase } from '../harness/test-databases.mjs';
import startPostgres from '../../apps/host/src/testing/start-postgres.mjs';
import stopPostgres from '../../apps/host/src/testing/stop-postgres.mjs';
import { median, print } from './figures.mjs';
import { onPostgres, onSqlite } from './raw-rows.mjs';
import { changesBetween, tablesOf } from './row-changes.mjs';

const dossiers = 10_000;
const rounds = 3;
/** Dossiers in one transaction, as the sweeper takes them. */
const together = 16;
/** Milliseconds in which a host starts, before everything falls due. */
const ahead = 6_000;
const patience = 600_000;

/**
 * Ten thousand dossiers that fall due in one instant: how long until the timers of all have fired, beside what the
 * database itself takes for the same rows. For that the rows before and after are compared, and what differs is written
 * into a second database by prepared statements, as many dossiers to a transaction as the host takes; nothing is read,
 * decided, folded or hashed. Host and raw run take turns.
 */
export async function benchTimers() {
  await startPostgres();
  const made = await dossiersDueTogether(dossiers);
  try {
    await benchOn(made.dataDir, 'sqlite', sqliteDatabase, onSqlite);
    await benchOn(made.dataDir, 'postgresql', postgresDatabase, onPostgres);
  } finally {
    made.remove();
    await stopPostgres();
  }
}

/**
 * @template {import('../harness/test-databases.mjs').TestDatabase} Database
 * @param {string} from
 * @param {string} name
 * @param {() => Promise<Database>} make
 * @param {(database: Database, groups: readonly import('./row-changes.mjs').Statement[][]) => Promise<number>} write
 */
async function benchOn(from, name, make, write) {
  const [seconds, raw] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  let rows = 0;
  for (let round = 0; round < rounds; round += 1) {
    const database = await filled(make, from);
    const copy = await filled(make, from);
    const before = await tablesOf(database);
    seconds.push(await fireAll(database));
    const { groups, changed } = changesBetween(before, await tablesOf(database), together);
    raw.push(await write(copy, groups));
    rows = changed;
    await database.remove();
    await copy.remove();
  }
  const [took, rawTook] = [median(seconds), median(raw)];
  print({
    figure: 'timers due in one instant',
    database: name,
    dossiers,
    rowsWritten: rows,
    secondsUntilAllFired: Number(took.toFixed(2)),
    firedPerSecond: Math.round(dossiers / took),
    rawRowsOnlySeconds: Number(rawTook.toFixed(2)),
    rawRowsOnlyDossiersPerSecond: Math.round(dossiers / rawTook),
    share: Number(median(seconds.map((each, i) => (raw[i] ?? 0) / each)).toFixed(3)),
  });
}

/**
 * @template {import('../harness/test-databases.mjs').TestDatabase} Database
 * @param {() => Promise<Database>} make
 * @param {string} from
 */
async function filled(make, from) {
  const database = await make();
  await database.fill(from);
  return database;
}

/**
 * Seconds from the instant at which everything falls due; from the start of the host if that took longer.
 * @param {import('../harness/test-databases.mjs').TestDatabase} database
 */
async function fireAll(database) {
  const { environment, fallsDue } = dueIn(ahead);
  const host = await database.start({ environment: { ...environment, LOG_LEVEL: 'warn' } });
  const began = Math.max(Date.now(), fallsDue);
  await untilWaiting(database, 0, patience);
  const seconds = (Date.now() - began) / 1_000;
  await host.stop();
  return seconds;
}
