import { Injectable } from '@nestjs/common';
import type { ProcedureDocument } from '@motcua/engine';
import { Clock } from '../clock/clock.ts';
import { dropComments } from '../comments/comment.store.ts';
import type { Person } from '../authorisation/person.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { RegisterService } from '../register/register.service.ts';
import { localDate } from '../text/local-date.ts';
import { ChainViews } from './chain/chain-views.ts';
import { addLine } from './chain/chain.store.ts';
import { documentOf } from './check-document.ts';
import { DocumentChecker } from './document-checker.ts';
import { DraftChanges, found, type DraftRequest } from './draft-changes.ts';
import { draftView, textOf } from './draft-view.ts';
import { codeOf } from './published-procedures.ts';
import * as store from './procedures.store.ts';
import type { CheckResult, Draft } from './shapes.ts';

/** The one draft of a procedure while it is drawn: opened, saved, discarded. Its way to publication is `ChainService`'s. */
@Injectable()
export class DraftsService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #checker: DocumentChecker;
  readonly #changes: DraftChanges;
  readonly #chains: ChainViews;
  readonly #clock: Clock;

  constructor(
    database: UnitOfWork,
    register: RegisterService,
    checker: DocumentChecker,
    changes: DraftChanges,
    chains: ChainViews,
    clock: Clock,
  ) {
    this.#database = database;
    this.#register = register;
    this.#checker = checker;
    this.#changes = changes;
    this.#chains = chains;
    this.#clock = clock;
  }

  async check(json: unknown): Promise<CheckResult> {
    const text = textOf(documentOf(json));
    const date = localDate(this.#clock.now());
    await this.#checker.learn(text, date);
    const { problems, verdicts } = this.#checker.check(text, await this.#register.current(), date);
    return { problems, verdicts };
  }

  async find(code: string, person: Person): Promise<Draft> {
    const register = await this.#register.current();
    const row = await this.#database.read((tx) => found(store.findDraft(tx, code)));
    const date = localDate(this.#clock.now());
    await this.#checker.learn(row.document, date);
    const checked = this.#checker.check(row.document, register, date);
    return this.#database.read(async (tx) =>
      draftView(tx, row, checked, await this.#chains.of(tx, row, { person, register, date, checked })),
    );
  }

  /** A new procedure, as a draft without a version. */
  create(request: DraftRequest, json: unknown) {
    const document = documentOf(json);
    const code = codeOf(document);
    return this.#changes.make(
      request,
      async () => textOf(document),
      async (tx) => {
        if (await store.procedureExists(tx, code))
          throw new ProblemException('procedure-exists', { facts: { code } });
        await store.insertProcedure(tx, code, request.keyed.at);
        await this.#insert(tx, request, code, document, null);
        return this.#changes.answer(tx, request, code, 201);
      },
    );
  }

  /** Opens a version, by default the newest, as the draft. */
  open(request: DraftRequest, code: string, fromVersion: number | undefined) {
    return this.#changes.make(
      request,
      () => this.#changes.versionText(code, fromVersion),
      async (tx) => {
        const versions = await store.versionsOf(tx, code);
        const version = fromVersion ?? versions.at(-1)?.version;
        const row = version === undefined ? undefined : await store.findVersion(tx, code, version);
        if (row === undefined) throw new ProblemException('procedure-not-found');
        await this.#insert(tx, request, code, JSON.parse(row.document) as ProcedureDocument, row.version);
        return this.#changes.answer(tx, request, code, 201);
      },
    );
  }

  save(request: DraftRequest, code: string, revision: number, json: unknown) {
    const document = documentOf(json);
    if (codeOf(document) !== code) throw new ProblemException('procedure-code-changed', { facts: { code } });
    return this.#changes.make(
      request,
      async () => textOf(document),
      async (tx) => {
        const draft = await found(store.lockDraft(tx, code));
        if (draft.stage !== 'DRAFT') throw new ProblemException('draft-submitted');
        if (draft.revision !== revision)
          throw new ProblemException('draft-changed', { facts: { revision: draft.revision } });
        const by = request.person.id;
        await store.updateDraft(tx, { code, document: textOf(document), at: request.keyed.at, by });
        await store.addEditor(tx, code, by);
        return this.#changes.answer(tx, request, code, 200);
      },
    );
  }

  discard(request: DraftRequest, code: string) {
    return this.#changes.make(
      request,
      async () => null,
      async (tx) => {
        const draft = await found(store.lockDraft(tx, code));
        if (draft.stage !== 'DRAFT') throw new ProblemException('draft-submitted');
        const [post] = request.person.posts.filter(({ role }) => role === 'processAuthor');
        await addLine(tx, {
          code,
          at: request.keyed.at,
          person: request.person.id,
          role: post?.role ?? '',
          agency: post?.agency ?? '',
          act: 'discarded',
          stage: 'DRAFT',
          stage_after: 'DISCARDED',
          comment: null,
          revision: draft.revision,
          file_hash: null,
          version: null,
        });
        await dropComments(tx, code);
        await store.deleteDraft(tx, code);
        return { status: 204, body: undefined };
      },
    );
  }

  async #insert(
    tx: Transaction,
    request: DraftRequest,
    code: string,
    document: ProcedureDocument,
    basedOn: number | null,
  ): Promise<void> {
    const by = request.person.id;
    const inserted = await store.insertDraft(tx, {
      code,
      document: textOf(document),
      basedOn,
      at: this.#clock.now(),
      by,
    });
    if (inserted === 0)
      throw new ProblemException('draft-exists', { facts: { draft: `/api/procedures/${code}/draft` } });
    await store.addEditor(tx, code, by);
  }
}
