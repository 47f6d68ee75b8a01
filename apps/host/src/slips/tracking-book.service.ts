import { Injectable } from '@nestjs/common';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { named } from '../dossiers/named.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import { endOfLocalDay, startOfLocalDay } from '../text/local-date.ts';
import { layOut } from './lay-out.ts';
import type { BookPdfQuery, BookQuery, BookRow, Slip, TrackingBook } from './shapes.ts';
import { formOfKind } from './slip-templates.ts';
import { receivedIn, type ReceivedRow } from './tracking-book.store.ts';
import { bookFields } from './views/book-fields.ts';
import { bookRow } from './views/book-row.ts';

/** Most rows that are printed at once: more is hundreds of pages that nobody reads. */
export const mostPrinted = 3000;

/** How many rows are read in one go. */
const readAtOnce = 250;

interface Period {
  readonly from: string;
  readonly to: string;
}

/** The dossier tracking book: what an agency received in a period, read from the dossiers themselves. */
@Injectable()
export class TrackingBookService {
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

  async page(person: Person, agency: string, query: BookQuery): Promise<TrackingBook> {
    const register = await this.#opened(person, agency, query);
    const cursor = readCursor(query.cursor, 3);
    const before = cursor === null ? 0 : Number(cursor[2]);
    if (!Number.isSafeInteger(before) || before < 0) throw new ProblemException('invalid-cursor');
    const after: [string, string] | null = cursor === null ? null : [cursor[0] ?? '', cursor[1] ?? ''];
    return this.#database.read(async (tx) => {
      const rows = await receivedIn(tx, { agency, ...instantsOf(query), after, limit: query.limit + 1 });
      const items = await this.#rows(tx, rows.slice(0, query.limit), before, register);
      const last = items.at(-1);
      const more = rows.length > query.limit && last !== undefined;
      const form = formOf(query);
      return {
        agency: named(register, agency),
        form: `${form.formSet}/${form.number}`,
        title: form.title,
        from: query.from,
        to: query.to,
        items,
        next: more ? writeCursor([last.receivedAt, last.dossierCode, String(last.index)]) : null,
      };
    });
  }

  /** The whole book of the period, laid out for print. */
  async slip(person: Person, agency: string, query: BookPdfQuery): Promise<Slip> {
    const register = await this.#opened(person, agency, query);
    const rows = await this.#allRows(agency, query, register);
    const { from, to, language } = query;
    const data = bookFields({ register, agency, from, to, now: this.#clock.now(), rows });
    return layOut(formOf(query), data, language);
  }

  /** Read piece by piece, so that a long book does not keep others waiting. What was received stays received. */
  async #allRows(agency: string, period: Period, register: LoadedRegister): Promise<BookRow[]> {
    const rows: BookRow[] = [];
    for (let more = true; more;) {
      const last = rows.at(-1);
      const after: [string, string] | null = last === undefined ? null : [last.receivedAt, last.dossierCode];
      const next = await this.#database.read(async (tx) => {
        const part = await receivedIn(tx, { agency, ...instantsOf(period), after, limit: readAtOnce });
        return this.#rows(tx, part, rows.length, register);
      });
      for (const row of next) rows.push(row);
      if (rows.length > mostPrinted)
        throw new ProblemException('book-too-long', { facts: { most: mostPrinted } });
      more = next.length === readAtOnce;
    }
    return rows;
  }

  /** The register, when this person may read the book of this agency and the period can be. */
  async #opened(person: Person, agency: string, { from, to }: Period): Promise<LoadedRegister> {
    if (!may(person, { act: 'dossier.book', agency })) throw new ProblemException('not-allowed');
    const register = await this.#register.current();
    if (!register.agencies.has(agency)) throw new ProblemException('agency-not-found', { facts: { agency } });
    if (to < from) throw new ProblemException('period-not-possible', { facts: { from, to } });
    return register;
  }

  async #rows(
    tx: Transaction,
    rows: readonly ReceivedRow[],
    before: number,
    register: LoadedRegister,
  ): Promise<BookRow[]> {
    const items: BookRow[] = [];
    // A version is read once and kept: the book asks for few different ones, however long it is.
    for (const row of rows)
      items.push(
        bookRow(
          row,
          before + items.length + 1,
          await this.#published.pinned(tx, row.procedure, row.version),
          register,
        ),
      );
    return items;
  }
}

function instantsOf({ from, to }: Period) {
  return { from: startOfLocalDay(from), until: endOfLocalDay(startOfLocalDay(to)) };
}

/** A book is printed on the form in force at the end of its period. */
function formOf({ to }: Period) {
  const form = formOfKind('trackingBook', to);
  if (form === undefined) throw new Error(`No circular in force on ${to} has a tracking book`);
  return form;
}
