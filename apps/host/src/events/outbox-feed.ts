import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { lastNumber, numberOutbox, outboxAfter, type OutboxRow } from './outbox.store.ts';

export interface Told {
  readonly number: number;
  readonly code: string;
  readonly seq: number;
  /** Agencies that may hear of it. */
  readonly audience: readonly string[];
}

export type Listener = (told: Told) => void;

/**
 * Reads the outbox in order and tells listeners: at once after a commit of this host, and every second for what other
 * hosts committed. Nobody hears of anything before it is durable.
 */
@Injectable()
export class OutboxFeed {
  readonly #database: UnitOfWork;
  readonly #listeners = new Set<Listener>();
  readonly #log = new Logger('OutboxFeed');
  #position: number | null = null;
  #reading: Promise<void> | null = null;
  #again = false;

  constructor(database: UnitOfWork) {
    this.#database = database;
  }

  /** Something was committed: look soon. */
  wake(): void {
    if (this.#listeners.size === 0 && this.#database.dialect.numbersOutbox === 'inCommand') return;
    this.#again = true;
    this.#reading ??= this.#readAll().finally(() => (this.#reading = null));
  }

  /** Looks now, so that everything committed before has its number. */
  async look(): Promise<void> {
    this.wake();
    await this.idle();
  }

  /** Resolves when the look under way, if any, has ended. */
  async idle(): Promise<void> {
    await this.#reading;
  }

  /** Listens from now on; the answer ends it. */
  async listen(listener: Listener): Promise<() => void> {
    if (this.#listeners.size === 0) this.#position = await this.#database.read(lastNumber);
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** What was told after this number, for a listener that was away. */
  async since(number: number, limit: number): Promise<Told[]> {
    return (await this.#database.read((tx) => outboxAfter(tx, number, limit))).map(toldOf);
  }

  async #readAll(): Promise<void> {
    // One look for everything committed in this turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#again) {
      this.#again = false;
      try {
        if (this.#database.dialect.numbersOutbox === 'byRelay') await this.#database.write(numberOutbox);
        await this.#tellNew();
      } catch (error) {
        this.#log.warn(`The outbox could not be read; it is tried again: ${String(error)}`);
        return;
      }
    }
  }

  async #tellNew(): Promise<void> {
    for (;;) {
      const from = this.#position;
      if (from === null || this.#listeners.size === 0) return;
      const rows = (await this.#database.read((tx) => outboxAfter(tx, from, 500))).map(toldOf);
      const last = rows.at(-1);
      if (last === undefined) return;
      this.#position = last.number;
      for (const told of rows) for (const listener of this.#listeners) listener(told);
    }
  }
}

function toldOf(row: OutboxRow): Told {
  return {
    number: row.number,
    code: row.dossier,
    seq: row.seq + 1,
    audience: JSON.parse(row.audience) as string[],
  };
}
