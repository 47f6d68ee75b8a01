import type BetterSqlite3 from 'better-sqlite3';
import { SqliteStatements } from './sqlite-statements.ts';
import { StorageError, type Dialect, type Work } from './transaction.ts';

interface Job {
  readonly run: Work<unknown>;
  readonly settle: (outcome: Outcome) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** Beyond this many waiting works it is kinder to refuse than to let every clerk wait. */
const longestQueue = 5_000;
const largestGroup = 256;
/** Milliseconds after which a group is committed as it is: while it runs, nobody else is answered. */
const longestTurn = 50;

/**
 * The one writer of a SQLite file. Works that arrive in the same turn of the event loop run one after another in one
 * transaction, each in its own savepoint, and share a single fsync: a failed work takes back only its savepoint, and
 * nobody is answered, not even with a refusal, before COMMIT has made the group durable.
 */
export class SqliteWriter {
  readonly #connection: BetterSqlite3.Database;
  readonly #dialect: Dialect;
  readonly #statements: SqliteStatements;
  readonly #words = new Map<string, BetterSqlite3.Statement>();
  #waiting: Job[] = [];
  #scheduled = false;

  constructor(connection: BetterSqlite3.Database, dialect: Dialect) {
    this.#connection = connection;
    this.#dialect = dialect;
    this.#statements = new SqliteStatements(connection);
  }

  write<T>(work: Work<T>): Promise<T> {
    if (this.#waiting.length >= longestQueue) return Promise.reject(new StorageError('busy'));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({
        run: work,
        settle: (outcome) => ('value' in outcome ? resolve(outcome.value as T) : reject(outcome.error)),
      });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      const group = this.#waiting.splice(0, largestGroup);
      void this.#commitTogether(group).finally(() => {
        this.#scheduled = false;
        if (this.#waiting.length > 0) this.#schedule();
      });
    });
  }

  async #commitTogether(group: readonly Job[]): Promise<void> {
    const listeners: (() => void)[] = [];
    let outcomes: Outcome[];
    try {
      this.#say('BEGIN IMMEDIATE');
      outcomes = [];
      const begun = performance.now();
      for (const job of group) {
        outcomes.push(await this.#runInSavepoint(job, listeners));
        if (performance.now() - begun > longestTurn) break;
      }
      this.#say('COMMIT');
    } catch (cause) {
      if (this.#connection.inTransaction) this.#say('ROLLBACK');
      const error = storageErrorOf(cause);
      listeners.length = 0;
      outcomes = group.map(() => ({ error }));
    }
    this.#waiting.unshift(...group.slice(outcomes.length));
    for (const [index, outcome] of outcomes.entries()) group[index]?.settle(outcome);
    for (const listener of listeners) listener();
  }

  /** Says a word of transaction control; prepared once, because it is said for every work. */
  #say(word: string): void {
    let statement = this.#words.get(word);
    if (statement === undefined) this.#words.set(word, (statement = this.#connection.prepare(word)));
    statement.run();
  }

  async #runInSavepoint(job: Job, listeners: (() => void)[]): Promise<Outcome> {
    const heard: (() => void)[] = [];
    this.#say('SAVEPOINT work');
    try {
      const value = await job.run(this.#statements.transaction(this.#dialect, heard));
      this.#say('RELEASE work');
      listeners.push(...heard);
      return { value };
    } catch (error) {
      // A full disk or an I/O error makes SQLite roll back the whole transaction by itself: then the neighbours'
      // work is gone too and the group must fail as one.
      if (!this.#connection.inTransaction) throw error;
      this.#say('ROLLBACK TO work');
      this.#say('RELEASE work');
      return { error: isStorageTrouble(error) ? storageErrorOf(error) : error };
    }
  }
}

function sqliteCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function isStorageTrouble(error: unknown): boolean {
  return /^SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN|CORRUPT|NOMEM)/.test(sqliteCode(error));
}

function storageErrorOf(error: unknown): StorageError {
  const code = sqliteCode(error);
  return new StorageError(
    code === 'SQLITE_FULL' ? 'full' : code === 'SQLITE_BUSY' ? 'busy' : 'unavailable',
    error,
  );
}
