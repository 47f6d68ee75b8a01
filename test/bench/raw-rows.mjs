import { createRequire } from 'node:module';
import pg from 'pg';
import { sqliteFile } from '../harness/test-databases.mjs';
import { textOf } from './row-changes.mjs';

const BetterSqlite3 = createRequire(import.meta.url)('better-sqlite3');

/** @typedef {import('./row-changes.mjs').Statement} Statement */

/**
 * Seconds in which SQLite writes the groups, each in a transaction of its own that is on the disk before the next.
 * @param {{ dataDir: string }} database
 * @param {readonly Statement[][]} groups
 */
export async function onSqlite({ dataDir }, groups) {
  const connection = new BetterSqlite3(sqliteFile(dataDir));
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  /** @type {Map<string, any>} */
  const prepared = new Map();
  const write = connection.transaction((/** @type {Statement[]} */ group) => {
    for (const statement of group) {
      const text = textOf(statement, () => '?');
      let known = prepared.get(text);
      if (known === undefined) prepared.set(text, (known = connection.prepare(text)));
      known.run(...statement.rows.flat());
    }
  });
  const startedAt = performance.now();
  for (const group of groups) write.immediate(group);
  const seconds = (performance.now() - startedAt) / 1_000;
  connection.close();
  return seconds;
}

/**
 * As `onSqlite`, over two connections that take groups in turn, as the host does.
 * @param {{ url: string }} database
 * @param {readonly Statement[][]} groups
 */
export async function onPostgres({ url }, groups) {
  const left = [...groups];
  /** @type {Map<string, string>} */
  const names = new Map();
  const clients = [new pg.Client(url), new pg.Client(url)];
  await Promise.all(clients.map((client) => client.connect()));
  const startedAt = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let group = left.shift(); group !== undefined; group = left.shift()) {
        await client.query('BEGIN');
        for (const statement of group) {
          const text = textOf(statement, (nr) => `$${nr}`);
          let name = names.get(text);
          if (name === undefined) names.set(text, (name = `raw${names.size}`));
          await client.query({ name, text, values: statement.rows.flat() });
        }
        await client.query('COMMIT');
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  await Promise.all(clients.map((client) => client.end()));
  return seconds;
}
