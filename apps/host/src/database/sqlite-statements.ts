import type BetterSqlite3 from 'better-sqlite3';
import type { Dialect, SqlValue, Transaction } from './transaction.ts';

interface Prepared {
  readonly statement: BetterSqlite3.Statement;
  /** Which parameter each `?` takes, in order of appearance. */
  readonly order: readonly number[];
}

/** Prepares each statement once per connection and binds `$n` parameters. */
export class SqliteStatements {
  readonly #connection: BetterSqlite3.Database;
  readonly #prepared = new Map<string, Prepared>();

  constructor(connection: BetterSqlite3.Database) {
    this.#connection = connection;
  }

  transaction(dialect: Dialect, listeners: (() => void)[]): Transaction {
    return {
      dialect,
      run: (sql, params = []) =>
        attempt(() => this.#bind(sql, params, (s, values) => s.run(...values).changes)),
      all: <Row>(sql: string, params: readonly SqlValue[] = []) =>
        attempt(() => this.#bind(sql, params, (s, values) => s.all(...values) as Row[])),
      one: <Row>(sql: string, params: readonly SqlValue[] = []) =>
        attempt(() => this.#bind(sql, params, (s, values) => s.get(...values) as Row | undefined)),
      afterCommit: (listener) => void listeners.push(listener),
    };
  }

  #bind<T>(
    sql: string,
    params: readonly SqlValue[],
    use: (statement: BetterSqlite3.Statement, values: SqlValue[]) => T,
  ): T {
    let prepared = this.#prepared.get(sql);
    if (prepared === undefined) {
      const order: number[] = [];
      const text = sql.replace(/\$(\d+)/g, (_, n: string) => {
        order.push(Number(n) - 1);
        return '?';
      });
      prepared = { statement: this.#connection.prepare(text), order };
      this.#prepared.set(sql, prepared);
    }
    return use(
      prepared.statement,
      prepared.order.map((index) => params[index] ?? null),
    );
  }
}

function attempt<T>(action: () => T): Promise<T> {
  try {
    return Promise.resolve(action());
  } catch (error) {
    return Promise.reject(error);
  }
}
