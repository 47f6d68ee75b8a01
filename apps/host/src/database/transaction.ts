/** A value a statement can bind. Instants and dates are ISO text, booleans 0 or 1, structures JSON text. */
export type SqlValue = string | number | null;

/**
 * An open transaction, handed to the work that runs in it. SQL is written once for both databases, with `$1`, `$2`
 * placeholders numbered from 1; whatever differs is in `dialect`.
 */
export interface Transaction {
  readonly dialect: Dialect;
  /** Runs a statement and answers how many rows it changed. */
  run(sql: string, params?: readonly SqlValue[]): Promise<number>;
  all<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;
  one<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row | undefined>;
  /** Told only once the work is durable, and never when it was rolled back. */
  afterCommit(listener: () => void): void;
}

/** The few words in which the two databases differ. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Appended to a SELECT to lock its rows; SQLite has one writer, so nothing is needed there. */
  readonly forUpdate: string;
  readonly forUpdateSkipLocked: string;
  /**
   * SQLite's single writer can number the outbox inside the command. On PostgreSQL commands commit out of order, so
   * a relay numbers what is already committed; else a listener could step over a number that appears later.
   */
  readonly numbersOutbox: 'inCommand' | 'byRelay';
  /** True where works run one after another, so that nobody else can be at the same key meanwhile. */
  readonly oneWriter: boolean;
  /** A source of rows, one for each item of a list that is a member of stored JSON; `textOf` reads a member of an item. */
  readonly itemsOf: (json: string, member: string, alias: string) => string;
  readonly textOf: (alias: string, member: string) => string;
  /** Statement that keeps other hosts out of a start-up job until the transaction ends; null: no other hosts. */
  readonly startUpLock: string | null;
}

export type Work<T> = (tx: Transaction) => Promise<T>;

/** What each of the two databases offers to the unit of work, and to nobody else. */
export interface Database {
  readonly dialect: Dialect;
  write<T>(work: Work<T>): Promise<T>;
  read<T>(work: Work<T>): Promise<T>;
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/** Thrown when the database cannot promise that the work is durable. Nothing of it was kept; trying again is safe. */
export class StorageError extends Error {
  readonly reason: 'unavailable' | 'full' | 'busy';

  constructor(reason: 'unavailable' | 'full' | 'busy', cause?: unknown) {
    super(`The database is ${reason}`, { cause });
    this.name = 'StorageError';
    this.reason = reason;
  }
}

/** Thrown at start when the database is set up so that acknowledged work could be lost, or is already in use. */
export class UnsafeDatabaseError extends Error {
  override readonly name = 'UnsafeDatabaseError';
}
