import type BetterSqlite3 from 'better-sqlite3';
import { SqliteStatements } from './sqlite-statements.ts';
import type { Dialect, Work } from './transaction.ts';

/**
 * Reads on a connection of its own, which WAL shows only committed rows. Works take turns, so that the snapshot one of
 * them opened is not closed by another.
 */
export class SqliteReader {
  readonly #connection: BetterSqlite3.Database;
  readonly #dialect: Dialect;
  readonly #statements: SqliteStatements;
  #last: Promise<unknown> = Promise.resolve();

  constructor(connection: BetterSqlite3.Database, dialect: Dialect) {
    this.#connection = connection;
    this.#dialect = dialect;
    this.#statements = new SqliteStatements(connection);
  }

  read<T>(work: Work<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      this.#connection.exec('BEGIN');
      try {
        return await work(this.#statements.transaction(this.#dialect, []));
      } finally {
        this.#connection.exec('COMMIT');
      }
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when every read begun so far has ended. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
