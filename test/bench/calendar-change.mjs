import startPostgres from '../../apps/host/src/testing/start-postgres.mjs';
import stopPostgres from '../../apps/host/src/testing/stop-postgres.mjs';
import { personIn } from '../harness/accounts.mjs';
import { dossiersDueTogether, onReception, until } from '../harness/due-together.mjs';
import { hostModule } from '../harness/host-module.mjs';
import { postgresDatabase, sqliteDatabase } from '../harness/test-databases.mjs';
import { print } from './figures.mjs';
import { withOneMoreHoliday } from './late-holiday.mjs';
import { onPostgres, onSqlite } from './raw-rows.mjs';
import { changesBetween, tablesOf } from './row-changes.mjs';

const dossiers = 20_000;
/** Dossiers in one transaction, as the job takes them. */
const together = 25;
const patience = 1_800_000;
const clerk = {
  person: personIn('receptionClerk', 'H99.01').username,
  role: 'receptionClerk',
  agency: 'H99.01',
};

/**
 * Twenty thousand open dossiers whose promise a late holiday moves by a day: how many a host brings in line in a second,
 * beside what the database itself takes for the same rows (as in `timers.mjs`).
 */
export async function benchCalendarChange() {
  await startPostgres();
  const made = await dossiersDueTogether(dossiers);
  try {
    await benchOn(made.dataDir, 'sqlite', await sqliteDatabase(), await sqliteDatabase(), onSqlite);
    await benchOn(made.dataDir, 'postgresql', await postgresDatabase(), await postgresDatabase(), onPostgres);
  } finally {
    made.remove();
    await stopPostgres();
  }
}

/**
 * @template {import('../harness/test-databases.mjs').TestDatabase} Database
 * @param {string} from
 * @param {string} name
 * @param {Database} database
 * @param {Database} copy
 * @param {(database: Database, groups: readonly import('./row-changes.mjs').Statement[][]) => Promise<number>} write
 */
async function benchOn(from, name, database, copy, write) {
  await database.fill(from);
  await copy.fill(from);
  await saveHoliday(database);
  const before = await tablesOf(database);
  const { seconds, done, moved } = await apply(database);
  const { groups, changed } = changesBetween(before, await tablesOf(database), together);
  const raw = await write(copy, groups);
  await database.remove();
  await copy.remove();
  const [rate, rawRate] = [done / seconds, dossiers / raw];
  print({
    figure: 'open dossiers brought in line with a changed calendar',
    database: name,
    dossiers,
    moved,
    rowsWritten: changed,
    dossiersPerSecond: Math.round(rate),
    rawRowsOnlyDossiersPerSecond: Math.round(rawRate),
    share: Number((rate / rawRate).toFixed(3)),
  });
}

/** What saving a calendar writes; a host applies it as soon as it starts. @param {import('../harness/test-databases.mjs').TestDatabase} database */
async function saveHoliday({ settings }) {
  const { openDatabase } = await hostModule('database/open-database');
  const { insertCalendarVersion } = await hostModule('calendars/calendar.store');
  const { insertChange } = await hostModule('calendars/change.store');
  const { stampRegister } = await hostModule('register/register.store');
  const opened = await openDatabase(settings);
  const savedAt = '2026-08-24T01:00:00.001Z';
  const document = withOneMoreHoliday('2026-09-07');
  const what = { notice: 'Thông báo 1', reason: 'Kiểm thử', savedAt, savedBy: clerk.person };
  await opened.write(async (/** @type {any} */ tx) => {
    await stampRegister(tx);
    await insertCalendarVersion(tx, { id: document.id, version: 2, document, ...what });
    await insertChange(tx, {
      ...{ calendar: document.id, version: 2, saved_at: savedAt },
      ...{ actor: JSON.stringify(clerk), expected: dossiers },
    });
  });
  await opened.close();
}

/**
 * How many dossiers were gone through in how many seconds, from the first batch that somebody sees to the last.
 * @param {import('../harness/test-databases.mjs').TestDatabase} database
 */
async function apply(database) {
  const change = async () =>
    (await database.rows('SELECT visited, moved, skipped, finished_at FROM calendar_changes'))[0];
  const host = await database.start({ environment: { ...onReception(), LOG_LEVEL: 'warn' } });
  await until(async () => (await change()).visited > 0, patience);
  const startedAt = performance.now();
  const { visited } = await change();
  await until(async () => (await change()).finished_at !== null, patience);
  const seconds = (performance.now() - startedAt) / 1_000;
  const { moved, skipped } = await change();
  await host.stop();
  if (skipped !== '[]' || moved !== dossiers) throw new Error(`${moved} moved, skipped: ${skipped}`);
  return { seconds, done: dossiers - visited, moved };
}
