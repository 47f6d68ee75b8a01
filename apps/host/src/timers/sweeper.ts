import { Injectable, Logger } from '@nestjs/common';
import { timersOf } from '@motcua/engine';
import { broughtTo } from '../calendars/catch-up.ts';
import { Clock, later } from '../clock/clock.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { heldLegsOf, lockDossierIfFree } from '../dossiers/dossier.store.ts';
import { storeAdvanced } from '../dossiers/store-outcome.ts';
import { Bell } from '../links/bell.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import { dossiersDue, postpone, syncTimers } from './timer.store.ts';
import { storedState } from '../dossiers/stored-state.ts';

const batch = 200;
/** A dossier whose timers cannot be fired is tried again after this long. */
const retryAfter = 60_000;

/**
 * Fires what has fallen due. The rows of the timer table only point at dossiers; under the dossier's lock the engine
 * says what is due, and state, history and timers change in one transaction. So each timer fires exactly once, however
 * many hosts sweep and whenever one of them is killed.
 */
@Injectable()
export class Sweeper {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #published: PublishedProcedures;
  readonly #bell: Bell;
  readonly #clock: Clock;
  readonly #log = new Logger('Sweeper');

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

  /** Fires everything due now; answers how many history entries that made. */
  async sweep(): Promise<number> {
    let fired = 0;
    for (;;) {
      const now = this.#clock.now();
      const due = await this.#database.read((tx) => dossiersDue(tx, now, batch));
      // Handed over together, so that on SQLite a whole batch shares its fsyncs.
      const results = await Promise.all(due.map((code) => this.#fire(code, now)));
      const progress = results.reduce((sum, one) => sum + one, 0);
      fired += progress;
      if (due.length < batch || progress === 0) return fired;
    }
  }

  /** Fires what is due on one dossier; answers how many history entries that made. */
  async sweepOne(code: string, now: string): Promise<number> {
    return this.#fire(code, now);
  }

  async #fire(code: string, now: string): Promise<number> {
    try {
      return await this.#database.write((tx) => this.#fireIn(tx, code, now));
    } catch (error) {
      this.#log.error(`Timers of ${code} could not be fired: ${String(error)}`);
      await this.#database
        .write((tx) => postpone(tx, code, now, later(now, retryAfter)))
        .catch(() => undefined);
      return 0;
    }
  }

  async #fireIn(tx: Transaction, code: string, now: string): Promise<number> {
    const row = await lockDossierIfFree(tx, code);
    if (row === undefined) return 0;
    const register = await this.#register.of(tx);
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const stored = await storedState(tx, row, procedure);
    const { dossier, entries, at } = broughtTo(procedure, stored, register, now);
    if (entries.length === 0) {
      // The rows were out of date (a calendar changed, or another host was faster).
      await syncTimers(tx, code, timersOf(procedure, stored, register.calendarOf));
      await postpone(tx, code, now, later(now, retryAfter));
      return 0;
    }
    const next = await storeAdvanced(
      tx,
      { procedure, dossier, entries, calendars: register.calendarOf, at },
      row,
      { dossier: stored, legs: await heldLegsOf(tx, code) },
    );
    this.#bell.ringAfter(tx, next);
    return entries.length;
  }
}
