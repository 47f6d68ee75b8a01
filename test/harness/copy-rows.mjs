import pg from 'pg';
import { hostModule } from './host-module.mjs';

/** PostgreSQL takes no more parameters in one statement. */
const mostParameters = 60_000;

/**
 * Makes the host's tables in an empty PostgreSQL and puts into them what those of SQLite hold: receiving ten thousand
 * dossiers one after another would take longer than what is to be tested with them.
 * @param {import('better-sqlite3').Database} from is closed at the end
 * @param {string} url
 */
export async function copyRows(from, url) {
  const { openDatabase } = await hostModule('database/open-database');
  await (await openDatabase({ databaseUrl: url, dataDir: '' })).close();
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const table of tablesOf(from)) await copyTable(from, client, table);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
    from.close();
  }
}

/** Every table but the migrations, which PostgreSQL has by itself. @param {import('better-sqlite3').Database} database */
function tablesOf(database) {
  const names = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'",
    )
    .pluck()
    .all();
  return /** @type {string[]} */ (names);
}

/**
 * @param {import('better-sqlite3').Database} from
 * @param {pg.Client} client
 * @param {string} table
 */
async function copyTable(from, client, table) {
  // The migrations have put something into some of them.
  await client.query(`DELETE FROM "${table}"`);
  const rows = /** @type {Record<string, unknown>[]} */ (from.prepare(`SELECT * FROM "${table}"`).all());
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((name) => `"${name}"`).join(', ');
  const together = Math.floor(mostParameters / Math.max(1, columns.length));
  for (let i = 0; i < rows.length; i += together) {
    const part = rows.slice(i, i + together);
    const places = part.map(
      (_, r) => `(${columns.map((_, c) => `$${r * columns.length + c + 1}`).join(', ')})`,
    );
    await client.query(
      `INSERT INTO "${table}" (${names}) VALUES ${places.join(', ')}`,
      part.flatMap((row) => columns.map((column) => row[column])),
    );
  }
}
