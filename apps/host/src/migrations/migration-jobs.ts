import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import type { Dossier } from '@motcua/engine';
import { applyBatch, BackgroundBatches } from '../database/background-batches.ts';
import { StorageError, type Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import type { DossierRow } from '../dossiers/dossier.store.ts';
import { storedStates } from '../dossiers/stored-state.ts';
import { Bell } from '../links/bell.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import { lockConcerned, readConcerned } from './concerned.store.ts';
import { failed, moveOne, type Attempt, type Versions } from './move-one.ts';
import { findOrder, orderOf, type Order } from './order.store.ts';
import { dropRefusals, putRefusals } from './refusal.store.ts';
import { lockApplication, lockRun, runUnderWay, updateRun, type RunRow } from './run.store.ts';
import { storeMoved } from './store-moved.ts';

/** Dossiers in one transaction. More are hardly faster (measured), and whoever acts meanwhile waits longer. */
const batchSize = 25;
/** Dossiers a dry run looks at before others have their turn. */
const pageSize = 100;
/** What refused and was changed meanwhile is tried again, but an office that never rests does not keep a run for ever. */
const mostRounds = 3;

interface Batch {
  readonly order: Order;
  readonly versions: Versions;
  readonly register: LoadedRegister;
  readonly now: string;
}

/**
 * Moves running dossiers to another version, or says what would become of them. A batch and its place in the run are one
 * transaction, so whatever is killed, each dossier is moved once: one that has the new version is not found again. One
 * host works on a run, and another takes it up when that one is gone.
 */
@Injectable()
export class MigrationJobs implements OnApplicationShutdown {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #published: PublishedProcedures;
  readonly #bell: Bell;
  readonly #clock: Clock;
  readonly #log = new Logger('MigrationJobs');
  readonly #batches = new BackgroundBatches(
    () => this.#batch(),
    (error) => this.#log.error(`A migration could not go on: ${String(error)}`),
  );

  constructor(
    database: UnitOfWork,
    register: RegisterService,
    published: PublishedProcedures,
    bell: Bell,
    clock: Clock,
  ) {
    this.#database = database;
    this.#register = register;
    this.#published = published;
    this.#bell = bell;
    this.#clock = clock;
  }

  /** Works in the background until no run is under way. */
  wake(): void {
    this.#batches.wake();
  }

  onApplicationShutdown(): Promise<void> {
    return this.#batches.stop();
  }

  /** Works through batches until nothing is left, or so many; answers how many it were. */
  run(most?: number): Promise<number> {
    return this.#batches.run(most);
  }

  /** The next batch of the oldest run; false where none is under way, or another host is at it. */
  async #batch(): Promise<boolean> {
    const run = await this.#database.read(runUnderWay);
    if (run === undefined) return false;
    if (run.kind === 'dry') return this.#look(run);
    return applyBatch(this.#database, this.#log, {
      size: batchSize,
      apply: (tx, size, tried) => this.#apply(tx, size, tried),
      leaveOut: (tx, code, error) => this.#leaveOut(tx, code, error),
    });
  }

  /** Says what would become of the next dossiers. Nobody waits: they are read beside those who write. */
  async #look(run: RunRow): Promise<boolean> {
    const register = await this.#register.current();
    const found = await this.#database.read(async (tx) => {
      const batch = await this.#begin(tx, run, register);
      const rows = await readConcerned(tx, batch.order, run, pageSize);
      return { order: batch.order, rows, attempts: await this.#attempts(tx, batch, rows) };
    });
    return this.#database.write(async (tx) => {
      const still = await lockRun(tx, run.id);
      // Stopped meanwhile, or another host was faster.
      if (still?.state !== 'running' || still.position !== run.position) return false;
      await this.#record(tx, run, found, pageSize);
      return true;
    });
  }

  /** Moves the next so many dossiers; `tried` is told the first of them. */
  async #apply(tx: Transaction, size: number, tried: { code?: string }): Promise<boolean> {
    const run = await lockApplication(tx);
    if (run === undefined) return false;
    const order = await orderOfRun(tx, run);
    const rows = await lockConcerned(tx, order, run, size);
    if (rows[0] !== undefined) tried.code = rows[0].code;
    // Asked for under the locks, as every command does.
    const batch = await this.#begin(tx, run, await this.#register.of(tx));
    const attempts = await this.#attempts(tx, batch, rows);
    for (const stored of await storeMoved(tx, batch, rows, attempts)) this.#bell.ringAfter(tx, stored);
    await this.#record(tx, run, { order, rows, attempts }, size);
    return true;
  }

  async #begin(tx: Transaction, run: RunRow, register: LoadedRegister): Promise<Batch> {
    const order = await orderOfRun(tx, run);
    const versions = {
      before: await this.#published.pinned(tx, order.procedure, order.from),
      after: await this.#published.pinned(tx, order.procedure, order.to),
    };
    return { order, versions, register, now: this.#clock.now() };
  }

  async #attempts(tx: Transaction, batch: Batch, rows: readonly DossierRow[]): Promise<readonly Attempt[]> {
    const { order, versions, register, now } = batch;
    const dossiers = await this.#states(tx, order, rows);
    return rows.map((row, i): Attempt => {
      const dossier = dossiers[i] ?? null;
      if (dossier === null) return { result: 'refused', problem: failed };
      try {
        return moveOne(order, versions, row, dossier, register, now);
      } catch (error) {
        return this.#failed(order, row, error);
      }
    });
  }

  /** What is stored of them; null where that cannot be read: one such dossier does not keep the others from moving. */
  async #states(
    tx: Transaction,
    order: Order,
    rows: readonly DossierRow[],
  ): Promise<readonly (Dossier | null)[]> {
    try {
      return await storedStates(tx, rows, this.#published);
    } catch (error) {
      if (error instanceof StorageError) throw error;
      const [row, ...more] = rows;
      if (row !== undefined && more.length === 0) this.#failed(order, row, error);
      if (row === undefined || more.length === 0) return [null];
    }
    const states: (Dossier | null)[] = [];
    for (const row of rows) states.push(...(await this.#states(tx, order, [row])));
    return states;
  }

  #failed(order: Order, { code }: DossierRow, error: unknown): Attempt {
    this.#log.error(`${code} could not be moved by ${order.id}: ${String(error)}`);
    return { result: 'refused', problem: failed };
  }

  /** Stores how far the run has come; at its end, what was refused and changed since is looked at once more. */
  async #record(
    tx: Transaction,
    run: RunRow,
    { order, rows, attempts }: { order: Order; rows: readonly DossierRow[]; attempts: readonly Attempt[] },
    size: number,
  ): Promise<void> {
    const codesOf = (result: Attempt['result']) =>
      rows.filter((_, i) => attempts[i]?.result === result).map(({ code }) => code);
    const [moved, gone] = [codesOf('moved'), codesOf('gone')];
    const refused = rows.flatMap(({ code, seq }, i) => {
      const attempt = attempts[i];
      return attempt?.result === 'refused' ? [{ dossier: code, seq, problem: attempt.problem }] : [];
    });
    await dropRefusals(tx, run.id, [...moved, ...gone]);
    await putRefusals(tx, run.id, refused);
    const next = {
      ...run,
      position: rows.at(-1)?.code ?? run.position,
      moved: run.moved + moved.length,
      gone: run.gone + gone.length,
    };
    if (rows.length === size) return updateRun(tx, next);
    const again = { ...next, round: run.round + 1, position: '' };
    const isOver =
      run.kind === 'dry' ||
      run.round >= mostRounds ||
      (await readConcerned(tx, order, again, 1)).length === 0;
    return updateRun(tx, isOver ? { ...next, state: 'finished', finished_at: this.#clock.now() } : again);
  }

  /** Leaves out the dossier that could not be stored, and says so, unless another host has come past it meanwhile. */
  async #leaveOut(tx: Transaction, code: string | undefined, error: unknown): Promise<void> {
    const run = await lockApplication(tx);
    if (run === undefined) return;
    const [row] = await lockConcerned(tx, await orderOfRun(tx, run), run, 1);
    if (row === undefined || row.code !== code) return;
    this.#log.error(`${row.code} could not be moved by ${run.migration}: ${String(error)}`);
    await putRefusals(tx, run.id, [{ dossier: row.code, seq: row.seq, problem: failed }]);
    await updateRun(tx, { ...run, position: row.code });
  }
}

async function orderOfRun(tx: Transaction, run: RunRow): Promise<Order> {
  const row = await findOrder(tx, run.migration);
  if (row === undefined) throw new Error(`The order of the run ${run.id} is missing`);
  return orderOf(row);
}
