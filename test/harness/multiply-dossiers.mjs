import BetterSqlite3 from 'better-sqlite3';
import { sqliteFile } from './test-databases.mjs';

/**
 * Makes many times as many dossiers of those in a data folder, each a copy under a code of its own: a hundred thousand in
 * seconds, for measuring. The hashes of the copies' histories are those of the originals, so nothing may be proved by them.
 * @param {string} dataDir
 * @param {number} times
 */
export function multiplyDossiers(dataDir, times) {
  const database = new BetterSqlite3(sqliteFile(dataDir));
  try {
    database.pragma('synchronous = OFF');
    const tables = /** @type {string[]} */ (
      database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
    );
    database.transaction(() => {
      for (const table of tables) copyRows(database, table, times);
    })();
  } finally {
    database.close();
  }
}

/**
 * @param {BetterSqlite3.Database} database
 * @param {string} table
 * @param {number} times
 */
function copyRows(database, table, times) {
  const columns = /** @type {{ name: string, type: string }[]} */ (
    database.prepare(`SELECT name, type FROM pragma_table_info('${table}')`).all()
  );
  const key = columns.find(
    ({ name }) => name === 'dossier' || (table === 'dossiers' && name === 'code'),
  )?.name;
  if (key === undefined) return;
  const values = columns.map(({ name, type }) => {
    if (name === key) return `"${key}" || '-' || n.n`;
    // The outbox numbers what it sends.
    if (name === 'number') return `"number" + n.n * 10000000`;
    return type.toLowerCase() === 'text'
      ? `replace("${name}", "${key}", "${key}" || '-' || n.n)`
      : `"${name}"`;
  });
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  database
    .prepare(
      `WITH RECURSIVE n (n) AS (SELECT 1 WHERE 1 < @times UNION ALL SELECT n + 1 FROM n WHERE n + 1 < @times)
       INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')} FROM "${table}" CROSS JOIN n`,
    )
    .run({ times });
}
