import { randomUUID } from 'node:crypto';
import startPostgres from '../../apps/host/src/testing/start-postgres.mjs';
import stopPostgres from '../../apps/host/src/testing/stop-postgres.mjs';
import { personIn } from '../harness/accounts.mjs';
import { dossiersDueTogether, onReception, until } from '../harness/due-together.mjs';
import { hostModule } from '../harness/host-module.mjs';
import { moveAnswers, movedTo, moveProcedureCode } from '../harness/move-procedures.mjs';
import { multiplyDossiers } from '../harness/multiply-dossiers.mjs';
import { postgresDatabase, sqliteDatabase } from '../harness/test-databases.mjs';
import { print } from './figures.mjs';
import { onPostgres, onSqlite } from './raw-rows.mjs';
import { changesBetween, tablesOf } from './row-changes.mjs';

const received = 4_000;
const dossiers = 25 * received;
/** The raw limit is measured on the rows of so many of them: all their rows at once do not fit into memory. */
const rawDossiers = Math.min(dossiers, 20_000);
/** Dossiers in one transaction, as the job takes them. */
const together = 25;
const patience = 3_600_000;
const approver = {
  person: personIn('procedureController', 'H99.02').username,
  role: 'procedureController',
  agency: 'H99.02',
};
const proposer = personIn('processAuthor', 'H99.02').username;
const at = '2026-08-24T01:00:00.001Z';

/**
 * A hundred thousand running dossiers that stand at different places, of which every sixth is closed and every sixth
 * cannot move: how many a dry run looks at in a second, and how many an application moves, beside what the database
 * itself takes for the same rows (as in `timers.mjs`).
 */
export async function benchMigration() {
  await startPostgres();
  const made = await dossiersDueTogether(received, 'move');
  multiplyDossiers(made.dataDir, dossiers / received);
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
  const [last] = await database.rows(
    `SELECT code FROM dossiers ORDER BY code LIMIT 1 OFFSET ${rawDossiers - 1}`,
  );
  const order = await propose(database);
  const dry = await runOf(database, order, 'dry');
  print({ figure: 'open dossiers tried in a dry run of a migration', database: name, ...rates(dry) });
  const before = await tablesOf(database, last.code);
  const applied = await runOf(database, order, 'apply');
  const { groups, changed } = changesBetween(before, await tablesOf(database, last.code), together);
  const raw = await write(copy, groups);
  await database.remove();
  await copy.remove();
  const moved = (applied.moved / dossiers) * rawDossiers;
  const [rate, rawRate] = [applied.moved / applied.seconds, moved / raw];
  print({
    figure: 'running dossiers moved to another version',
    database: name,
    ...rates(applied),
    rowsWrittenPerDossier: Number((changed / moved).toFixed(1)),
    dossiersMovedPerSecond: Math.round(rate),
    rawRowsOnlyDossiersPerSecond: Math.round(rawRate),
    share: Number((rate / rawRate).toFixed(3)),
  });
}

/** @param {Awaited<ReturnType<typeof runOf>>} run */
function rates({ looked, moved, refused, seconds }) {
  return {
    dossiers,
    open: looked,
    moved,
    refused,
    seconds: Number(seconds.toFixed(1)),
    lookedAtPerSecond: Math.round(looked / seconds),
  };
}

/** What publishing the next version and proposing the migration write. @param {import('../harness/test-databases.mjs').TestDatabase} database */
async function propose({ settings }) {
  const { fileHash, meaningHash, parseDefinition } = await import('@motcua/engine');
  const { openDatabase } = await hostModule('database/open-database');
  const { insertOrder } = await hostModule('migrations/order.store');
  const { findVersion, insertVersion } = await hostModule('procedures/procedures.store');
  const parsed = parseDefinition(movedTo);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { document } = parsed;
  const id = randomUUID();
  const opened = await openDatabase(settings);
  await opened.write(async (/** @type {any} */ tx) => {
    const first = await findVersion(tx, moveProcedureCode, 1);
    await insertVersion(tx, {
      ...first,
      version: 2,
      document: JSON.stringify(document),
      meaning: meaningHash(document),
      file_hash: fileHash(document),
    });
    const version = (/** @type {number} */ number, /** @type {string} */ meaning) => ({
      procedure: moveProcedureCode,
      version: number,
      meaning,
    });
    const [from, to] = [version(1, first.meaning), version(2, meaningHash(document))];
    await insertOrder(tx, {
      ...{ id, procedure: moveProcedureCode, from_version: 1, to_version: 2 },
      ...{ plan: JSON.stringify({ from, to, ...moveAnswers }), cohort: '{}' },
      ...{ proposed_at: at, proposed_by: proposer },
    });
  });
  await opened.close();
  return id;
}

/**
 * Has a host carry out a run that begins with it: what it did and in how many seconds, from the first dossier somebody
 * sees done to the last.
 * @param {import('../harness/test-databases.mjs').TestDatabase} database
 * @param {string} migration
 * @param {'dry' | 'apply'} kind
 */
async function runOf(database, migration, kind) {
  const { openDatabase } = await hostModule('database/open-database');
  const { approveOrder } = await hostModule('migrations/order.store');
  const { insertRun } = await hostModule('migrations/run.store');
  const opened = await openDatabase(database.settings);
  const id = await opened.write(async (/** @type {any} */ tx) => {
    if (kind === 'apply') await approveOrder(tx, migration, at, approver);
    return insertRun(tx, { migration, kind, started_at: at, expected: dossiers });
  });
  await opened.close();
  const run = async () => {
    const [row] = await database.rows(`SELECT * FROM migration_runs WHERE id = '${id}'`);
    const [{ n }] = await database.rows(`SELECT count(*) AS n FROM migration_refusals WHERE run = '${id}'`);
    return { ...row, looked: row.moved + row.gone + n, refused: n };
  };
  const host = await database.start({ environment: { ...onReception(), LOG_LEVEL: 'warn' } });
  await until(async () => (await run()).looked > 0, patience);
  const startedAt = performance.now();
  const begun = await run();
  await until(async () => (await run()).state === 'finished', patience);
  const seconds = (performance.now() - startedAt) / 1_000;
  const { moved, refused, looked } = await run();
  await host.stop();
  // What was done before somebody saw it is not counted, nor the time it took.
  return { moved, refused, looked, seconds: (seconds * looked) / (looked - begun.looked) };
}
