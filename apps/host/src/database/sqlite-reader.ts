import type BetterSqlite3 from 'better-sqlite3';
import { SqliteStatements } from './sqlite-statements.ts';
import type { Dialect, Work } from './transaction.ts';

/**
 * Reads on a connection of its own, which WAL shows only committed rows. Works take turns, so that the snapshot one of
 * them opened is not closed by another.
 */
export class SqliteReader {
  readonly #begin: BetterSqlite3.Statement;
  readonly #commit: BetterSqlite3.Statement;
  readonly #dialect: Dialect;
  readonly #statements: SqliteStatements;
  #last: Promise<unknown> = Promise.resolve();

  constructor(connection: BetterSqlite3.Database, dialect: Dialect) {
    this.#begin = connection.prepare('BEGIN');
    this.#commit = connection.prepare('COMMIT');
    this.#dialect = dialect;
    this.#statements = new SqliteStatements(connection);
  }

  read<T>(work: Work<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      this.#begin.run();
      try {
        return await work(this.#statements.transaction(this.#dialect, []));
      } finally {
        this.#commit.run();
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
