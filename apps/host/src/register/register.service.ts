import { Injectable } from '@nestjs/common';
import { Directory, type Register } from '@motcua/engine';
import { CalendarBook } from '../calendars/calendar-book.ts';
import { CompiledCalendars } from '../calendars/compiled-calendars.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import type { LoadedRegister } from './register.ts';
import { loadRegister, registerStamp, type RegisterRows } from './register.store.ts';

/** For how long reading may go on with what another host has changed meanwhile, in milliseconds. */
const staleFor = 1_000;

interface Loaded {
  readonly stamp: number;
  readonly register: LoadedRegister;
}

/**
 * The register, read once and kept until it changes. Reading notices within a second what another host changed;
 * commands ask inside their own transaction, so that nothing is ever written by yesterday's calendar.
 */
@Injectable()
export class RegisterService {
  readonly #database: UnitOfWork;
  readonly #compiled = new CompiledCalendars();
  #loaded: Promise<Loaded> | null = null;
  #lookedAt = 0;

  constructor(database: UnitOfWork) {
    this.#database = database;
  }

  async current(): Promise<LoadedRegister> {
    if (!this.#database.dialect.oneWriter && performance.now() - this.#lookedAt > staleFor)
      await this.#database.read((tx) => this.of(tx));
    return (await this.#load()).register;
  }

  /**
   * The register as this transaction sees it. A command asks when it holds the lock of its dossier: whoever changes a
   * calendar visits the open dossiers afterwards, and so finds either no trace of the command or all of it; which
   * changes the command knew of is stored with the dossier. A command that opens a dossier has no such lock and says
   * `opening`.
   */
  async of(tx: Transaction, kind: 'locked' | 'opening' = 'locked'): Promise<LoadedRegister> {
    let stamp = await registerStamp(tx, kind === 'opening');
    const loaded = await (this.#loaded ?? null)?.catch(() => null);
    this.#lookedAt = performance.now();
    if (loaded?.stamp === stamp) return loaded.register;
    // A transaction that writes on PostgreSQL sees what others commit between two of its statements: half a change
    // is never taken for a register.
    for (;;) {
      const rows = await loadRegister(tx);
      const still = await registerStamp(tx, false);
      if (still === stamp) {
        const register = this.#arrange(rows);
        this.#loaded = Promise.resolve({ stamp, register });
        return register;
      }
      stamp = still;
    }
  }

  /** The register with what this transaction has changed itself; kept for nobody. */
  async reread(tx: Transaction): Promise<LoadedRegister> {
    return this.#arrange(await loadRegister(tx));
  }

  forget(): void {
    this.#loaded = null;
  }

  #load(): Promise<Loaded> {
    this.#loaded ??= this.#database
      .read(async (tx) => ({
        stamp: await registerStamp(tx, false),
        register: this.#arrange(await loadRegister(tx)),
      }))
      .catch((error: unknown) => {
        this.#loaded = null;
        throw error;
      });
    return this.#loaded;
  }

  #arrange(rows: RegisterRows): LoadedRegister {
    return arrange(rows, this.#compiled);
  }
}

export function arrange(rows: RegisterRows, compiled = new CompiledCalendars()): LoadedRegister {
  const agencies = new Map(rows.agencies.map((agency) => [agency.id, agency]));
  const calendars = new CalendarBook(rows.calendars, agencies, compiled);
  const titles = new Map(rows.roles.map((role) => [role.id, role.title]));
  const directory = new Directory({
    agencies: rows.agencies,
    relations: rows.relations.map(({ id }) => ({
      relation: id,
      pairs: rows.pairs.filter((pair) => pair.relation === id),
    })),
    attributes: rows.attributes,
    people: [{ posts: rows.posts }],
    roles: rows.roles,
  });
  const registers = new Map<string, Register>();
  return {
    agencies,
    calendars,
    pending: rows.pending,
    latestChange: rows.latestChange,
    calendarOf: calendars.calendarOf,
    roles: rows.roles,
    relations: rows.relations,
    pairs: rows.pairs,
    attributes: rows.attributes,
    posts: rows.posts,
    agencyName: (id) => agencies.get(id)?.name ?? { vi: id, en: id },
    roleTitle: (id) => titles.get(id) ?? { vi: id, en: id },
    directory,
    forChecker: (date) => {
      const known = registers.get(date) ?? directory.register(date);
      registers.set(date, known);
      return known;
    },
    activeAgency: (id, date) => {
      const agency = agencies.get(id);
      const active =
        agency && agency.validFrom <= date && (agency.validTo === null || date <= agency.validTo);
      return active ? agency : undefined;
    },
  };
}
