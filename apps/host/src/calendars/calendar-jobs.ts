import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Dossier } from '@motcua/engine';
import { Clock, later } from '../clock/clock.ts';
import { applyBatch, BackgroundBatches } from '../database/background-batches.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { heldLegsOf, lockDossier, markCalendarChange } from '../dossiers/dossier.store.ts';
import { derivedOf, storeAdvanced, storeDerived } from '../dossiers/store-outcome.ts';
import { storedState } from '../dossiers/stored-state.ts';
import { Bell } from '../links/bell.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import type { LoadedRegister } from '../register/register.ts';
import { RegisterService } from '../register/register.service.ts';
import { stampRegister } from '../register/register.store.ts';
import { affected } from './affected.ts';
import { caughtUp, type PendingChange } from './catch-up.ts';
import { concernedAfter, nextChange, updateChange } from './change.store.ts';

/** Dossiers in one transaction: few enough that nobody waits long for the writer of SQLite. */
const batchSize = 25;
/** More names than anybody reads; the log has them all. */
const mostSkipped = 100;

/**
 * Applies saved calendars to the open dossiers: one history entry for each whose dates moved, and work list and timers
 * in line for the others. A batch and its place in the change are one transaction, so whatever is killed, each dossier
 * is done once; several hosts take batches in turn.
 */
@Injectable()
export class CalendarJobs implements OnApplicationShutdown {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #published: PublishedProcedures;
  readonly #bell: Bell;
  readonly #clock: Clock;
  readonly #log = new Logger('CalendarJobs');
  readonly #batches = new BackgroundBatches(
    () => this.#batch(),
    (error) => this.#log.error(`A calendar could not be applied: ${String(error)}`),
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

  /** Works in the background until nothing is left to apply. */
  wake(): void {
    this.#batches.wake();
  }

  onApplicationShutdown(): Promise<void> {
    return this.#batches.stop();
  }

  /** Applies batches until nothing is left, or so many; answers how many it were. */
  run(most?: number): Promise<number> {
    return this.#batches.run(most);
  }

  #batch(): Promise<boolean> {
    return applyBatch(this.#database, this.#log, {
      size: batchSize,
      apply: (tx, size, tried) => this.#apply(tx, size, tried),
      leaveOut: (tx, code, error) => this.#skip(tx, code, error),
    });
  }

  /** The next so many dossiers; `tried` is told the first of them. False when no change waits. */
  async #apply(tx: Transaction, size: number, tried: { code?: string }): Promise<boolean> {
    const row = await nextChange(tx);
    if (row === undefined) return false;
    const register = await this.#register.of(tx);
    const codes = await concernedAfter(tx, row.position, affected(register, row.calendar), size);
    if (codes[0] !== undefined) tried.code = codes[0];
    const change = register.pending.find(
      ({ calendar, version }) => calendar === row.calendar && version === row.version,
    );
    if (change === undefined) throw new Error(`The register does not know of the change ${row.id}`);
    let { moved, resynced } = row;
    const untouched: string[] = [];
    for (const code of codes) {
      const { done, isStored } = await this.#applyTo(tx, code, change, register);
      if (!isStored) untouched.push(code);
      if (done === 'moved') moved += 1;
      if (done === 'resynced') resynced += 1;
    }
    await markCalendarChange(tx, untouched, register.latestChange);
    const isDone = codes.length < size;
    await updateChange(tx, {
      ...row,
      position: codes.at(-1) ?? row.position,
      visited: row.visited + codes.length,
      moved,
      resynced,
      finished_at: isDone ? this.#clock.now() : null,
    });
    if (isDone) {
      await stampRegister(tx);
      tx.afterCommit(() => this.#register.forget());
    }
    return true;
  }

  /**
   * Gives the dossier every change that it has not had: a later one was in force already when this one reached it.
   */
  async #applyTo(
    tx: Transaction,
    code: string,
    change: PendingChange,
    register: LoadedRegister,
  ): Promise<{ done: 'moved' | 'resynced' | 'unchanged'; isStored: boolean }> {
    const row = await lockDossier(tx, code);
    // Closed meanwhile: what is over keeps its dates.
    if (row === undefined || row.closed_at !== null) return { done: 'unchanged', isStored: false };
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const stored = await storedState(tx, row, this.#published);
    const { calendarOf: calendars, latestChange: calendarChange } = register;
    const { dossier, entries, at } = caughtUp(procedure, stored, row, register, this.#clock.now());
    const isMoved = hasChange(dossier, change);
    if (entries.length > 0) {
      const decided = { procedure, dossier, entries, calendars, calendarChange, at };
      const legs = await heldLegsOf(tx, code);
      this.#bell.ringAfter(tx, await storeAdvanced(tx, decided, row, { dossier: stored, legs }));
      return { done: isMoved ? 'moved' : 'resynced', isStored: true };
    }
    if (isMoved) return { done: 'moved', isStored: false };
    const before = register.calendars.asOf(later(change.savedAt, -1));
    const old = derivedOf({ procedure, dossier, calendars: before, at }, row);
    const fresh = derivedOf({ procedure, dossier, calendars, at }, row);
    if (JSON.stringify(old) === JSON.stringify(fresh)) return { done: 'unchanged', isStored: false };
    await storeDerived(tx, code, fresh);
    return { done: 'resynced', isStored: false };
  }

  /** Leaves out the dossier that could not be done, and says so, unless another host has come past it meanwhile. */
  async #skip(tx: Transaction, tried: string | undefined, error: unknown): Promise<void> {
    const row = await nextChange(tx);
    if (row === undefined) return;
    const register = await this.#register.of(tx);
    const [code] = await concernedAfter(tx, row.position, affected(register, row.calendar), 1);
    if (code === undefined || code !== tried) return;
    this.#log.error(`${row.id} could not be applied to ${code}: ${String(error)}`);
    const skipped = JSON.parse(row.skipped) as string[];
    await updateChange(tx, {
      ...row,
      position: code,
      visited: row.visited + 1,
      skipped: JSON.stringify([...skipped, code].slice(0, mostSkipped)),
    });
  }
}

/** Is the change in the books of this dossier? A command may have brought it there before the job came. */
function hasChange({ ledgers }: Dossier, { calendar, version }: PendingChange): boolean {
  return Object.values(ledgers).some((ledger) =>
    ledger.some(
      (line) => line.kind === 'calendarChanged' && line.calendar === calendar && line.version === version,
    ),
  );
}
