import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LocalText, ProcedureDocument } from '@motcua/engine';
import { Clock } from '../clock/clock.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { endsOn } from '../procedures/chain/version-ends.ts';
import * as store from '../procedures/procedures.store.ts';
import { hasEnded, PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import { localDate } from '../text/local-date.ts';
import { namedIn, publicDocument } from './public-document.ts';
import type { PublicProcedure, PublicProcedures } from './shapes.ts';

/** An answer that is the same for everybody, with the mark by which a reader's copy is known to be fresh. */
export interface Marked<T> {
  readonly body: T;
  readonly etag: string;
}

/** What anybody may read: the procedures that are published and in force today, and nothing of who drew them. */
@Injectable()
export class PublicProceduresService {
  readonly #database: UnitOfWork;
  readonly #published: PublishedProcedures;
  readonly #register: RegisterService;
  readonly #clock: Clock;

  constructor(database: UnitOfWork, published: PublishedProcedures, register: RegisterService, clock: Clock) {
    this.#database = database;
    this.#published = published;
    this.#register = register;
    this.#clock = clock;
  }

  list(): Promise<Marked<PublicProcedures>> {
    const today = localDate(this.#clock.now());
    return this.#database.read(async (tx) => {
      const items: PublicProcedures['items'] = [];
      for (const row of await store.versionsInForce(tx, today)) {
        const { document } = await this.#published.pinned(tx, row.code, row.version);
        if (!isOver(document, row.last_day, today)) items.push(summaryOf(row, document));
      }
      return marked({ items });
    });
  }

  async find(code: string): Promise<Marked<PublicProcedure>> {
    const today = localDate(this.#clock.now());
    const register = await this.#register.current();
    return this.#database.read(async (tx) => {
      const current = await store.versionInForce(tx, code, today);
      const lastDay = current?.last_day ?? null;
      const row = current && (await store.findVersion(tx, code, current.version));
      const procedure = row && (await this.#published.pinned(tx, code, row.version));
      if (row === undefined || procedure === undefined || isOver(procedure.document, lastDay, today))
        throw new ProblemException('procedure-not-found');
      const document = publicDocument(procedure.document);
      const named = namedIn(document);
      const { decision_number: number, decision_date: date } = row;
      const relations = new Map(register.relations.map(({ id, title }) => [id, title]));
      return marked({
        ...summaryOf(row, document),
        version: row.version,
        decision: number === null ? null : { number, date },
        effectiveTo: endsOn(document.head.effectiveTo, lastDay),
        document,
        names: {
          agencies: titles(named.agencies, (id) => register.agencyName(id)),
          roles: titles(named.roles, (id) => register.roleTitle(id)),
          relations: titles(named.relations, (id) => relations.get(id) ?? { vi: id, en: id }),
        },
      });
    });
  }
}

/** Is its last day over, be it its own or that of a repeal? */
const isOver = (document: ProcedureDocument, lastDay: string | null, today: string): boolean =>
  hasEnded(document, today) || (lastDay !== null && lastDay < today);

function summaryOf(
  row: { readonly code: string; readonly effective_from: string },
  { head }: ProcedureDocument,
): PublicProcedures['items'][number] {
  return {
    code: row.code,
    title: head.title,
    caseTitle: head.caseTitle ?? null,
    field: head.field,
    nationalCode: head.nationalCode,
    level: head.level,
    channels: [...head.channels],
    subjects: [...head.subjects],
    effectiveFrom: row.effective_from,
  };
}

function titles(ids: ReadonlySet<string>, titleOf: (id: string) => LocalText): Record<string, LocalText> {
  return Object.fromEntries([...ids].sort().map((id) => [id, titleOf(id)]));
}

function marked<T>(body: T): Marked<T> {
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
  return { body, etag: `"${hash.slice(0, 22)}"` };
}
