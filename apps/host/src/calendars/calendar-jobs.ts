import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  advanceDossier,
  fireDueTimers,
  movedLimits,
  type Calendars,
  type CalendarEvent,
} from '@motcua/engine';
import { Clock, later } from '../clock/clock.ts';
import { StorageError, type Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { heldLegsOf, lockDossier } from '../dossiers/dossier.store.ts';
import { derivedOf, storeAdvanced, storeDerived } from '../dossiers/store-outcome.ts';
import { storedState } from '../dossiers/stored-state.ts';
import { Bell } from '../links/bell.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import type { LoadedRegister } from '../register/register.ts';
import { RegisterService } from '../register/register.service.ts';
import { affected } from './affected.ts';
import {
  concernedAfter,
  nextChange,
  updateChange,
  type ChangeActor,
  type ChangeRow,
} from './change.store.ts';

/** Dossiers in one transaction: few enough that nobody waits long for the writer of SQLite. */
const batchSize = 25;
/** More names than anybody reads; the log has them all. */
const mostSkipped = 100;

interface Applying {
  readonly row: ChangeRow;
  readonly notice: string;
  readonly register: LoadedRegister;
  /** The calendars as the books had them before this version, and with it. */
  readonly before: Calendars;
  readonly after: Calendars;
}

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
  #running: Promise<void> | null = null;
  #stopped = false;

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
    this.#running ??= this.run()
      .then(() => undefined)
      .catch((error: unknown) => this.#log.error(`A calendar could not be applied: ${String(error)}`))
      .finally(() => (this.#running = null));
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Applies batches until nothing is left, or so many; answers how many it were. */
  async run(most = Infinity): Promise<number> {
    let batches = 0;
    while (batches < most && !this.#stopped && (await this.#batch())) batches += 1;
    return batches;
  }

  async #batch(): Promise<boolean> {
    try {
      return await this.#database.write((tx) => this.#apply(tx, batchSize));
    } catch (error) {
      this.#log.warn(`A batch of dossiers is applied one by one: ${String(error)}`);
    }
    for (let n = 0; n < batchSize; n += 1)
      try {
        if (!(await this.#database.write((tx) => this.#apply(tx, 1)))) return false;
      } catch (error) {
        // A database that is away is no fault of the dossier: the change goes on later where it stood.
        if (error instanceof StorageError) throw error;
        await this.#database.write((tx) => this.#skip(tx, error));
      }
    return true;
  }

  /** The next so many dossiers; false when no change waits. */
  async #apply(tx: Transaction, size: number): Promise<boolean> {
    const row = await nextChange(tx);
    if (row === undefined) return false;
    const register = await this.#register.of(tx);
    const codes = await concernedAfter(tx, row.position, affected(register, row.calendar), size);
    const { calendars } = register;
    const applying: Applying = {
      row,
      register,
      notice: calendars.find(row.calendar, row.version)?.notice ?? '',
      before: calendars.asOf(later(row.saved_at, -1)),
      after: calendars.asOf(row.saved_at),
    };
    let { moved, resynced } = row;
    for (const code of codes) {
      const done = await this.#applyTo(tx, code, applying);
      if (done === 'moved') moved += 1;
      if (done === 'resynced') resynced += 1;
    }
    await updateChange(tx, {
      ...row,
      position: codes.at(-1) ?? row.position,
      visited: row.visited + codes.length,
      moved,
      resynced,
      finished_at: codes.length < size ? this.#clock.now() : null,
    });
    return true;
  }

  async #applyTo(
    tx: Transaction,
    code: string,
    { row: change, notice, register, before, after }: Applying,
  ): Promise<'moved' | 'resynced' | 'unchanged'> {
    const row = await lockDossier(tx, code);
    // Closed meanwhile: what is over keeps its dates. Opened since: it never had the dates of before.
    if (row === undefined || row.closed_at !== null || row.opened_at >= change.saved_at) return 'unchanged';
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const stored = await storedState(tx, row, procedure);
    // What fell due before the change was saved fell due under the calendar of that time, however late the sweeper is.
    const fired =
      stored.lastAt < change.saved_at
        ? fireDueTimers(procedure, stored, change.saved_at, before)
        : { dossier: stored, entries: [] };
    const now = this.#clock.now();
    const at = [now, stored.lastAt, change.saved_at].reduce((last, one) => (one > last ? one : last));
    const limits = movedLimits(procedure, fired.dossier, before, after, change.saved_at);
    const { calendarOf: calendars } = register;
    if (Object.keys(limits).length > 0) {
      const actor = JSON.parse(change.actor) as ChangeActor;
      const { calendar, version } = change;
      const event: CalendarEvent = { type: 'calendar', at, actor, calendar, version, notice, limits };
      const outcome = advanceDossier(procedure, fired.dossier, event);
      if (!outcome.ok) throw new Error(`${code} refused the calendar: ${outcome.refusal.code}`);
      const { dossier, entry } = outcome;
      const decided = { procedure, dossier, entries: [...fired.entries, entry], calendars, at };
      const legs = await heldLegsOf(tx, code);
      this.#bell.ringAfter(tx, await storeAdvanced(tx, decided, row, { dossier: stored, legs }));
      return 'moved';
    }
    // Nothing is written of timers that merely fired: the sweeper does that.
    const old = derivedOf({ procedure, dossier: stored, calendars: before, at }, row);
    const fresh = derivedOf({ procedure, dossier: stored, calendars, at }, row);
    if (JSON.stringify(old) === JSON.stringify(fresh)) return 'unchanged';
    await storeDerived(tx, code, fresh);
    return 'resynced';
  }

  /** Leaves out the dossier that could not be done, and says so. */
  async #skip(tx: Transaction, error: unknown): Promise<void> {
    const row = await nextChange(tx);
    if (row === undefined) return;
    const register = await this.#register.of(tx);
    const [code] = await concernedAfter(tx, row.position, affected(register, row.calendar), 1);
    if (code === undefined) return;
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
