import { Injectable } from '@nestjs/common';
import type { Person } from '../authorisation/person.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { once, type Answer, type KeyedRequest } from '../idempotency/idempotency.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import { localDate } from '../text/local-date.ts';
import { ChainViews } from './chain/chain-views.ts';
import { DocumentChecker } from './document-checker.ts';
import { draftView } from './draft-view.ts';
import * as store from './procedures.store.ts';

/** A request that changes a draft: who asks, and the key under which the answer is kept. */
export interface DraftRequest {
  readonly person: Person;
  readonly keyed: KeyedRequest;
}

/** How a draft is changed, whatever the change is: checked ahead, once per key, answered as it stands then. */
@Injectable()
export class DraftChanges {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #checker: DocumentChecker;
  readonly #chains: ChainViews;

  constructor(database: UnitOfWork, register: RegisterService, checker: DocumentChecker, chains: ChainViews) {
    this.#database = database;
    this.#register = register;
    this.#checker = checker;
    this.#chains = chains;
  }

  /** Checks the document first (`ahead`), so that inside the transaction its outcome is only looked up. */
  async make(
    request: DraftRequest,
    ahead: () => Promise<string | null>,
    work: (tx: Transaction, register: LoadedRegister) => Promise<Answer>,
  ) {
    const register = await this.#register.current();
    const text = await ahead();
    if (text !== null) {
      const date = localDate(request.keyed.at);
      await this.#checker.learn(text, date);
      this.#checker.check(text, register, date);
    }
    return this.#database.write((tx) => once(tx, request.keyed, () => work(tx, register)));
  }

  async stored(code: string): Promise<string | null> {
    const row = await this.#database.read((tx) => store.findDraft(tx, code));
    return row?.document ?? null;
  }

  async versionText(code: string, version: number | undefined): Promise<string | null> {
    return this.#database.read(async (tx) => {
      const wanted = version ?? (await store.versionsOf(tx, code)).at(-1)?.version;
      return wanted === undefined ? null : ((await store.findVersion(tx, code, wanted))?.document ?? null);
    });
  }

  /** The draft as it stands now, for whoever asked. */
  async answer(tx: Transaction, request: DraftRequest, code: string, status: number): Promise<Answer> {
    const register = await this.#register.current();
    const row = await found(store.findDraft(tx, code));
    const { person, keyed } = request;
    const date = localDate(keyed.at);
    const checked = this.#checker.check(row.document, register, date);
    const chain = await this.#chains.of(tx, row, { person, register, date, checked });
    const draft = await draftView(tx, row, checked, chain);
    const location = status === 201 ? { location: `/api/procedures/${code}/draft` } : {};
    return { status, body: draft, headers: { etag: `"${draft.revision}"`, ...location } };
  }
}

export async function found(row: Promise<store.DraftRow | undefined>): Promise<store.DraftRow> {
  const draft = await row;
  if (draft === undefined) throw new ProblemException('draft-not-found');
  return draft;
}
