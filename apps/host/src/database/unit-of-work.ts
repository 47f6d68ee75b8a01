import { Injectable } from '@nestjs/common';
import type { Database, Dialect, Work } from './transaction.ts';

/**
 * The one door to the database. Everything a command changes is changed inside one `write`, and is durable when its
 * promise resolves; if the work throws, nothing of it remains. Stores are handed the open transaction, so a
 * statement outside one cannot be written.
 *
 * A work awaits nothing but its transaction: on SQLite works take turns on one connection, and whoever waits for
 * the network inside a work makes every clerk wait.
 */
@Injectable()
export class UnitOfWork {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get dialect(): Dialect {
    return this.#database.dialect;
  }

  write<T>(work: Work<T>): Promise<T> {
    return this.#database.write(work);
  }

  /** Sees one committed state of the database, the same for every statement of the work. */
  read<T>(work: Work<T>): Promise<T> {
    return this.#database.read(work);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}
