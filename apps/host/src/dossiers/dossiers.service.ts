import { Injectable } from '@nestjs/common';
import { allowedActions, deadlinesOf, timeAccounts } from '@motcua/engine';
import { dossierScope } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { letterSourceOf } from '../letters/letter-source.ts';
import { namesOf } from '../procedures/procedures.store.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { answeringAgency } from '../register/answering-agency.ts';
import { RegisterService } from '../register/register.service.ts';
import type { AccountsView } from './accounts-shapes.ts';
import { accountsView } from './accounts-view.ts';
import { dossierView } from './dossier-view.ts';
import { named } from './named.ts';
import { findDossiers, wordsOf } from './find-dossiers.store.ts';
import { historyView } from './history-view.ts';
import { entryOf, readHistory } from './history.store.ts';
import { kinOf } from './kin.ts';
import { otherPapers } from './other-papers.ts';
import { seenDossier } from './seen-dossier.ts';
import type { DossierQuery, DossierRows, DossierView, HistoryView } from './shapes.ts';
import { statusTitle } from './status-titles.ts';

/** Reading dossiers. What a person may not see answers exactly as what does not exist. */
@Injectable()
export class DossiersService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #published: PublishedProcedures;
  readonly #clock: Clock;

  constructor(database: UnitOfWork, register: RegisterService, published: PublishedProcedures, clock: Clock) {
    this.#database = database;
    this.#register = register;
    this.#published = published;
    this.#clock = clock;
  }

  async list(person: Person, query: DossierQuery): Promise<DossierRows> {
    const register = await this.#register.current();
    const after = readCursor(query.cursor, 2);
    return this.#database.read(async (tx) => {
      const rows = await findDossiers(tx, {
        scope: dossierScope(person),
        words: wordsOf(query.q),
        status: query.status,
        procedure: query.procedure,
        agency: query.agency,
        after,
        limit: query.limit + 1,
      });
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      const items: DossierRows['items'] = [];
      for (const row of shown) {
        const procedure = await this.#published.pinned(tx, row.procedure, row.version);
        items.push({
          code: row.code,
          applicant: row.applicant_name,
          procedure: { code: row.procedure, version: row.version, title: procedure.document.head.title },
          receivingAgency: named(register, row.receiving_agency),
          competentAgency: row.competent_agency === null ? null : named(register, row.competent_agency),
          receivedAt: row.opened_at,
          dueAt: row.due_at,
          closedAt: row.closed_at,
          status: row.status,
          statusTitle: statusTitle(row.status),
          outcome: row.outcome,
        });
      }
      return {
        items,
        next: rows.length > query.limit && last ? writeCursor([last.opened_at, last.code]) : null,
      };
    });
  }

  async view(person: Person, code: string): Promise<DossierView> {
    const register = await this.#register.current();
    return this.#database.read(async (tx) => {
      const { row, dossier, procedure } = await seenDossier(tx, this.#published, person, code);
      const now = this.#clock.now();
      const deadlines = deadlinesOf(procedure, dossier, register.calendarOf, now);
      const kin = await kinOf(tx, person, row, dossier);
      const offered = allowedActions(procedure, dossier);
      const letters = await letterSourceOf(tx, this.#published, { row, dossier }, register, now);
      return dossierView({
        row,
        dossier,
        procedure,
        register,
        person,
        now,
        deadlines,
        offered,
        kin,
        letters,
        otherPapers: await otherPapers(tx, this.#published, row, dossier),
      });
    });
  }

  async history(person: Person, code: string): Promise<HistoryView> {
    const register = await this.#register.current();
    return this.#database.read(async (tx) => {
      const { row, dossier } = await seenDossier(tx, this.#published, person, code);
      const rows = await readHistory(tx, code);
      const events = rows.map((one) => entryOf(one).event);
      const people = events.flatMap((event) => ('actor' in event ? [event.actor.person] : []));
      const versions = await this.#published.followed(tx, row, events);
      return historyView({ row, rows, dossier, versions, register, names: await namesOf(tx, people) });
    });
  }

  /** Who had the dossier and how long: worked out from the history each time it is asked for. */
  async accounts(person: Person, code: string): Promise<AccountsView> {
    const register = await this.#register.current();
    return this.#database.read(async (tx) => {
      const { row } = await seenDossier(tx, this.#published, person, code);
      const events = (await readHistory(tx, code)).map((one) => entryOf(one).event);
      const versions = await this.#published.followed(tx, row, events);
      const accounts = timeAccounts({
        procedure: versions.after(events.length - 1),
        versions: versions.procedures,
        events,
        calendars: register.calendarOf,
        now: this.#clock.now(),
        agencyOf: (unit) => answeringAgency(register.agencies, unit),
      });
      return accountsView({ accounts, versions, register });
    });
  }
}
