import BetterSqlite3 from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { copyRows } from './copy-rows.mjs';
import { startHost } from './host-process.mjs';

/**
 * A database of its own for hosts that are started and killed, and a look into it from outside, past all of their code.
 * @typedef {object} TestDatabase
 * @property {'SQLite' | 'PostgreSQL'} name
 * @property {(options?: { port?: number, environment?: Record<string, string> }) => Promise<HostProcess>} start
 *   starts a host on it
 * @property {{ dataDir: string, databaseUrl?: string }} settings where it is, as the host's own modules are told
 * @property {(dataDir: string) => Promise<void>} fill with what the embedded database of a data folder holds, before any host
 * @property {<Row = any>(sql: string) => Promise<Row[]>} rows what is committed now
 * @property {() => Promise<void>} mustBeSound throws when the file is damaged
 * @property {() => Promise<void>} remove
 */

/** @typedef {import('./host-process.mjs').HostProcess} HostProcess */

/** The file of SQLite in a data folder. @param {string} dataDir */
export const sqliteFile = (dataDir) => join(dataDir, 'motcua.sqlite');

/** @returns {Promise<TestDatabase & { dataDir: string }>} */
export async function sqliteDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  const dataDir = join(folder, 'data');
  const withFile = (/** @type {(database: BetterSqlite3.Database) => any} */ use) => {
    const database = new BetterSqlite3(sqliteFile(dataDir), { readonly: true, timeout: 5_000 });
    try {
      return use(database);
    } finally {
      database.close();
    }
  };
  return {
    name: 'SQLite',
    dataDir,
    settings: { dataDir },
    fill: async (from) => cpSync(from, dataDir, { recursive: true }),
    start: (options = {}) => startHost({ dataDir, ...options }),
    rows: async (sql) => withFile((database) => database.prepare(sql).all()),
    mustBeSound: async () => {
      const found = withFile((database) => database.pragma('integrity_check', { simple: true }));
      if (found !== 'ok') throw new Error(`The database file is damaged: ${found}`);
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * On the server that `apps/host/src/testing/start-postgres.mjs` started and named in TEST_POSTGRES_URL.
 * @returns {Promise<TestDatabase & { url: string }>}
 */
export async function postgresDatabase() {
  const server = process.env['TEST_POSTGRES_URL'];
  if (server === undefined) throw new Error('start-postgres.mjs names the server in TEST_POSTGRES_URL');
  const name = `motcua_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = urlOf(server, name);
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  // Numbers fit a double; pg hands out 64-bit integers as text otherwise.
  const types = {
    getTypeParser: (/** @type {number} */ id, /** @type {any} */ format) =>
      id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format),
  };
  const pool = new pg.Pool({ connectionString: url, max: 2, types: /** @type {any} */ (types) });
  return {
    name: 'PostgreSQL',
    url,
    settings: { dataDir, databaseUrl: url },
    fill: (from) => copyRows(new BetterSqlite3(sqliteFile(from), { readonly: true }), url),
    start: ({ environment, ...options } = {}) =>
      startHost({ dataDir, ...options, environment: { ...environment, DATABASE_URL: url } }),
    rows: async (sql) => (await pool.query(sql)).rows,
    mustBeSound: async () => undefined,
    remove: async () => {
      await pool.end();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** @param {string} server @param {string} name */
export function urlOf(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

/** @param {string} url @param {string} statement */
export async function onServer(url, statement) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
