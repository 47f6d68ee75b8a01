import { Injectable, Logger } from '@nestjs/common';
import { timersOf } from '@motcua/engine';
import { broughtTo } from '../calendars/catch-up.ts';
import { Clock, later } from '../clock/clock.ts';
import { StorageError, type Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { heldLegs, lockDossiersDue } from '../dossiers/dossier.store.ts';
import { storeAllAdvanced, type Change } from '../dossiers/store-outcome.ts';
import { Bell } from '../links/bell.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import { dossiersDue, postpone, syncTimers } from './timer.store.ts';
import { storedState } from '../dossiers/stored-state.ts';

const batch = 400;
/** Dossiers in one transaction: few enough that on SQLite, which has one writer, clerks do not wait for long. */
const together = 16;
/** A dossier whose timers cannot be fired is tried again after this long. */
const retryAfter = 60_000;

/**
 * Fires what has fallen due. The rows of the timer table only point at dossiers; under the dossier's lock the engine
 * says what is due, and state, history and timers change in one transaction, some dossiers in each. So each timer fires exactly once, however
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
      const groups = inGroups(due, together);
      // Two at a time: while the database writes one group, the engine works out the next.
      const works = Array.from({ length: 2 }, async () => {
        let progress = 0;
        for (let group = groups.shift(); group !== undefined; group = groups.shift())
          progress += await this.#fire(group, now);
        return progress;
      });
      const results = await Promise.allSettled(works);
      const failed = results.find((result) => result.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
      const progress = results.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0);
      fired += progress;
      if (due.length < batch || progress === 0) return fired;
    }
  }

  /** Fires what is due on one dossier; answers how many history entries that made. */
  async sweepOne(code: string, now: string): Promise<number> {
    return this.#fire([code], now);
  }

  /** Fires what is due on a group, in one transaction; if that fails, each by itself, so that one holds up no other. */
  async #fire(codes: readonly string[], now: string): Promise<number> {
    try {
      return await this.#database.write((tx) => this.#fireIn(tx, codes, now));
    } catch (error) {
      const [code] = codes;
      if (code === undefined || error instanceof StorageError) throw error;
      if (codes.length === 1) {
        this.#log.error(`Timers of ${code} could not be fired: ${String(error)}`);
        await this.#database
          .write((tx) => postpone(tx, code, now, later(now, retryAfter)))
          .catch(() => undefined);
        return 0;
      }
      let fired = 0;
      for (const one of codes) fired += await this.#fire([one], now);
      return fired;
    }
  }

  async #fireIn(tx: Transaction, codes: readonly string[], now: string): Promise<number> {
    const rows = await lockDossiersDue(tx, codes, now);
    const register = await this.#register.of(tx);
    const legs = await heldLegs(
      tx,
      rows.map(({ code }) => code),
    );
    const changes: Change[] = [];
    for (const row of rows) {
      const procedure = await this.#published.pinned(tx, row.procedure, row.version);
      const stored = await storedState(tx, row, this.#published);
      const { calendarOf: calendars, latestChange: calendarChange } = register;
      const { dossier, entries, at } = broughtTo(procedure, stored, row, register, now);
      if (entries.length > 0) {
        const before = { dossier: stored, legs: legs.get(row.code) ?? [] };
        const decided = { procedure, dossier, entries, calendars, calendarChange, at };
        changes.push({ decided, read: row, before });
        continue;
      }
      // The rows were out of date (a calendar changed), or what is due may not happen now.
      await syncTimers(tx, [{ code: row.code, timers: timersOf(procedure, stored, calendars) }]);
      await postpone(tx, row.code, now, later(now, retryAfter));
    }
    for (const next of await storeAllAdvanced(tx, changes)) this.#bell.ringAfter(tx, next);
    return changes.reduce((sum, { decided }) => sum + decided.entries.length, 0);
  }
}

function inGroups<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}
