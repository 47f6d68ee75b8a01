import BetterSqlite3 from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { entities } from './entities/index.ts';
import { migrations } from './migrations/index.ts';
import { SqliteReader } from './sqlite-reader.ts';
import { SqliteWriter } from './sqlite-writer.ts';
import { holdDataFolder } from './sqlite-holder.ts';
import { UnsafeDatabaseError, type Database, type Dialect } from './transaction.ts';

const dialect: Dialect = {
  name: 'sqlite',
  forUpdate: '',
  forUpdateSkipLocked: '',
  numbersOutbox: 'inCommand',
  oneWriter: true,
  itemsOf: (json, member, alias) => `json_each(${json}, '$.${member}') ${alias}`,
  textOf: (alias, member) => `json_extract(${alias}.value, '$.${member}')`,
  startUpLock: null,
};

/** SQLite's `PRAGMA synchronous` answers 2 for FULL. */
const full = 2;

/** Opens the embedded database of a data folder, which is made if missing and held until `close`. */
export async function openSqlite(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  const holder = holdDataFolder(folder);
  const file = join(folder, 'motcua.sqlite');
  try {
    const source = new DataSource({
      type: 'better-sqlite3',
      database: file,
      enableWAL: true,
      entities,
      migrations,
      migrationsTransactionMode: 'each',
      prepareDatabase: prepare,
    });
    await source.initialize();
    const connection = (source.driver as unknown as { databaseConnection: BetterSqlite3.Database })
      .databaseConnection;
    refuseUnsafe(connection);
    const readConnection = new BetterSqlite3(file, { readonly: true, timeout: 5_000 });
    const writer = new SqliteWriter(connection, dialect);
    const reader = new SqliteReader(readConnection, dialect);
    return {
      dialect,
      write: (work) => writer.write(work),
      read: (work) => reader.read(work),
      migrate: async () => void (await source.runMigrations()),
      close: async () => {
        await reader.idle();
        await writer.write(async () => undefined);
        readConnection.close();
        await source.destroy();
        holder.release();
      },
    };
  } catch (error) {
    holder.release();
    throw error;
  }
}

// better-sqlite3 is compiled so that WAL commits are not fsynced (synchronous NORMAL): acknowledged work would be
// lost in a power cut. FULL must be asked for on every connection that writes.
function prepare(connection: BetterSqlite3.Database): void {
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');
}

function refuseUnsafe(connection: BetterSqlite3.Database): void {
  const synchronous = connection.pragma('synchronous', { simple: true });
  const journal = connection.pragma('journal_mode', { simple: true });
  if (synchronous !== full || journal !== 'wal')
    throw new UnsafeDatabaseError(
      `SQLite runs with synchronous=${String(synchronous)} and journal_mode=${String(journal)}; ` +
        'Motcua needs FULL (2) and wal, or acknowledged work can be lost.',
    );
}
