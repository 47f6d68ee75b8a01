import type { Logger } from '@nestjs/common';
import { StorageError, type Database, type Transaction } from './transaction.ts';

/** Work that goes on in the background, batch after batch, until there is nothing left or the host ends. */
export class BackgroundBatches {
  readonly #next: () => Promise<boolean>;
  readonly #failed: (error: unknown) => void;
  #running: Promise<void> | null = null;
  #stopped = false;

  /** @param next does the next batch; false where there was none */
  constructor(next: () => Promise<boolean>, failed: (error: unknown) => void) {
    this.#next = next;
    this.#failed = failed;
  }

  /** Works until nothing is left; does nothing where that is under way. */
  wake(): void {
    this.#running ??= this.run()
      .then(() => undefined)
      .catch(this.#failed)
      .finally(() => (this.#running = null));
  }

  /** Begins no further batch, and waits for the one under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Works through batches until nothing is left, or so many; answers how many it were. */
  async run(most = Infinity): Promise<number> {
    let batches = 0;
    while (batches < most && !this.#stopped && (await this.#next())) batches += 1;
    return batches;
  }
}

/** What is done to dossiers batch by batch. */
export interface DossierBatch {
  readonly size: number;
  /** Does the next so many and stores how far it is; `tried` is told the first of them. False where there is nothing to do. */
  readonly apply: (tx: Transaction, size: number, tried: { code?: string }) => Promise<boolean>;
  /** Goes past the one that could not be done, and says so; not past another, which a second host may have come to. */
  readonly leaveOut: (tx: Transaction, code: string | undefined, error: unknown) => Promise<unknown>;
}

/** Applies a batch in one transaction; where that fails one by one, so that one dossier does not keep the others waiting. */
export async function applyBatch(
  database: Pick<Database, 'write'>,
  log: Pick<Logger, 'warn'>,
  { size, apply, leaveOut }: DossierBatch,
): Promise<boolean> {
  try {
    return await database.write((tx) => apply(tx, size, {}));
  } catch (error) {
    // A database that is away is no fault of a dossier: the work goes on later where it stood.
    if (error instanceof StorageError) throw error;
    log.warn(`A batch of dossiers is done one by one: ${String(error)}`);
  }
  for (let n = 0; n < size; n += 1) {
    const tried: { code?: string } = {};
    try {
      if (!(await database.write((tx) => apply(tx, 1, tried)))) return false;
    } catch (error) {
      if (error instanceof StorageError) throw error;
      await database.write((tx) => leaveOut(tx, tried.code, error));
    }
  }
  return true;
}
