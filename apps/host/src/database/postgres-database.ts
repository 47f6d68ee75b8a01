import pg from 'pg';
import { DataSource } from 'typeorm';
import { entities } from './entities/index.ts';
import { migrations } from './migrations/index.ts';
import {
  StorageError,
  UnsafeDatabaseError,
  type Database,
  type Dialect,
  type Transaction,
} from './transaction.ts';

/** Any number that nobody else uses for an advisory lock in this database. */
const startUpLock = 4_703_112;

const dialect: Dialect = {
  name: 'postgres',
  forUpdate: ' FOR UPDATE',
  forUpdateSkipLocked: ' FOR UPDATE SKIP LOCKED',
  numbersOutbox: 'byRelay',
  oneWriter: false,
  itemsOf: (json, member, alias) =>
    `LATERAL jsonb_array_elements(CAST(${json} AS jsonb) -> '${member}') AS ${alias}(value)`,
  textOf: (alias, member) => `${alias}.value ->> '${member}'`,
  startUpLock: `SELECT pg_advisory_xact_lock(${startUpLock})`,
};

/** Two commands that wait for each other: PostgreSQL ends one of them, which may simply be tried again. */
const worthRetrying = new Set(['40001', '40P01']);
const mostAttempts = 6;

// Numbers and counts fit a double by far; pg hands out 64-bit integers as text otherwise.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a pool to PostgreSQL. Any number of hosts may share the database. */
export async function openPostgres(url: string): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: { max: 16, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000 },
    poolErrorHandler: () => undefined,
  });
  await source.initialize();
  const pool = (source.driver as unknown as { master: pg.Pool }).master;
  await refuseUnsafe(pool);
  return {
    dialect,
    write: (work) => transact(pool, 'BEGIN', work),
    read: (work) => transact(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    migrate: async () => {
      const guard = await pool.connect();
      try {
        await guard.query('SELECT pg_advisory_lock($1)', [startUpLock]);
        await source.runMigrations();
      } finally {
        await guard.query('SELECT pg_advisory_unlock($1)', [startUpLock]);
        guard.release();
      }
    },
    close: () => source.destroy(),
  };
}

async function transact<T>(pool: pg.Pool, begin: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, begin, work);
    } catch (error) {
      if (attempt < mostAttempts && worthRetrying.has(sqlState(error))) continue;
      throw storageErrorOf(error) ?? error;
    }
  }
}

async function once<T>(pool: pg.Pool, begin: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const listeners: (() => void)[] = [];
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const value = await work(transactionOn(client, listeners));
    await client.query('COMMIT');
    for (const listener of listeners) listener();
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollback: Error) => (broken = rollback));
    throw error;
  } finally {
    client.release(broken);
  }
}

const statementNames = new Map<string, string>();

function transactionOn(client: pg.PoolClient, listeners: (() => void)[]): Transaction {
  const query = async (text: string, values: readonly (string | number | null)[] = []) => {
    let name = statementNames.get(text);
    if (name === undefined) statementNames.set(text, (name = `s${statementNames.size}`));
    return client.query<pg.QueryResultRow>({ name, text, values: [...values] });
  };
  return {
    dialect,
    run: async (sql, params) => (await query(sql, params)).rowCount ?? 0,
    all: async <Row>(sql: string, params?: readonly (string | number | null)[]) =>
      (await query(sql, params)).rows as Row[],
    one: async <Row>(sql: string, params?: readonly (string | number | null)[]) =>
      (await query(sql, params)).rows[0] as Row | undefined,
    afterCommit: (listener) => void listeners.push(listener),
  };
}

function sqlState(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function storageErrorOf(error: unknown): StorageError | null {
  const code = sqlState(error);
  if (code === '53100') return new StorageError('full', error);
  const lost = /^(08|57P|53)|^E(CONN|PIPE|TIMEDOUT|HOST)/.test(code);
  const timeout = error instanceof Error && /timeout|terminated|Connection ended/i.test(error.message);
  return lost || (code === '' && timeout) ? new StorageError('unavailable', error) : null;
}

async function refuseUnsafe(pool: pg.Pool): Promise<void> {
  const setting = await pool.query<{ fsync: string; commit: string }>(
    "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit",
  );
  const { fsync, commit } = setting.rows[0] ?? { fsync: 'unknown', commit: 'unknown' };
  if (fsync !== 'on' || commit === 'off')
    throw new UnsafeDatabaseError(
      `PostgreSQL runs with fsync=${fsync} and synchronous_commit=${commit}; acknowledged work could be lost. ` +
        'Switch both on.',
    );
}
