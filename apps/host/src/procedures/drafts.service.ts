import { Injectable } from '@nestjs/common';
import { fileHash, meaningHash, type ProcedureDocument } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { dropComments, keepComments } from '../comments/comment.store.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { once, type Answer, type KeyedRequest } from '../idempotency/idempotency.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import { localDate } from '../text/local-date.ts';
import { CatalogueService } from './catalogue.service.ts';
import { documentOf } from './check-document.ts';
import { DocumentChecker } from './document-checker.ts';
import { decided, draftView, fieldErrors, isWarning, refuseErrors, textOf } from './draft-view.ts';
import { codeOf } from './published-procedures.ts';
import * as store from './procedures.store.ts';
import type { CheckResult, Draft, Publication } from './shapes.ts';

/** A request that changes a draft: who asks, and the key under which the answer is kept. */
export interface DraftRequest {
  readonly person: Person;
  readonly keyed: KeyedRequest;
}

/** The life of the one draft of a procedure: opened, saved, submitted, returned, published or discarded. */
@Injectable()
export class DraftsService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #catalogue: CatalogueService;
  readonly #checker: DocumentChecker;
  readonly #clock: Clock;

  constructor(
    database: UnitOfWork,
    register: RegisterService,
    catalogue: CatalogueService,
    checker: DocumentChecker,
    clock: Clock,
  ) {
    this.#database = database;
    this.#register = register;
    this.#catalogue = catalogue;
    this.#checker = checker;
    this.#clock = clock;
  }

  async check(json: unknown): Promise<CheckResult> {
    const text = textOf(documentOf(json));
    const date = localDate(this.#clock.now());
    await this.#checker.learn(text, date);
    return this.#checker.check(text, await this.#register.current(), date);
  }

  async find(code: string): Promise<Draft> {
    const register = await this.#register.current();
    const row = await this.#database.read((tx) => found(store.findDraft(tx, code)));
    const date = localDate(this.#clock.now());
    await this.#checker.learn(row.document, date);
    const checked = this.#checker.check(row.document, register, date);
    return this.#database.read((tx) => draftView(tx, row, checked));
  }

  /** A new procedure, as a draft without a version. */
  create(request: DraftRequest, json: unknown) {
    const document = documentOf(json);
    const code = codeOf(document);
    return this.#change(
      request,
      async () => textOf(document),
      async (tx) => {
        if (await store.procedureExists(tx, code))
          throw new ProblemException('procedure-exists', { facts: { code } });
        await store.insertProcedure(tx, code, request.keyed.at);
        await this.#insert(tx, request, code, document, null);
        return this.#answer(tx, code, 201);
      },
    );
  }

  /** Opens a version, by default the newest, as the draft. */
  open(request: DraftRequest, code: string, fromVersion: number | undefined) {
    return this.#change(
      request,
      () => this.#versionText(code, fromVersion),
      async (tx) => {
        const versions = await store.versionsOf(tx, code);
        const version = fromVersion ?? versions.at(-1)?.version;
        const row = version === undefined ? undefined : await store.findVersion(tx, code, version);
        if (row === undefined) throw new ProblemException('procedure-not-found');
        await this.#insert(tx, request, code, JSON.parse(row.document) as ProcedureDocument, row.version);
        return this.#answer(tx, code, 201);
      },
    );
  }

  save(request: DraftRequest, code: string, revision: number, json: unknown) {
    const document = documentOf(json);
    if (codeOf(document) !== code) throw new ProblemException('procedure-code-changed', { facts: { code } });
    return this.#change(
      request,
      async () => textOf(document),
      async (tx) => {
        const draft = await found(store.lockDraft(tx, code));
        if (draft.submitted_at !== null) throw new ProblemException('draft-submitted');
        if (draft.revision !== revision)
          throw new ProblemException('draft-changed', { facts: { revision: draft.revision } });
        const by = request.person.id;
        await store.updateDraft(tx, { code, document: textOf(document), at: request.keyed.at, by });
        await store.addEditor(tx, code, by);
        return this.#answer(tx, code, 200);
      },
    );
  }

  discard(request: DraftRequest, code: string) {
    return this.#change(
      request,
      async () => null,
      async (tx) => {
        await found(store.lockDraft(tx, code));
        await dropComments(tx, code);
        await store.deleteDraft(tx, code);
        return { status: 204, body: undefined };
      },
    );
  }

  submit(request: DraftRequest, code: string) {
    return this.#change(
      request,
      () => this.#stored(code),
      async (tx, register) => {
        const draft = await found(store.lockDraft(tx, code));
        if (draft.submitted_at !== null) throw new ProblemException('draft-submitted');
        refuseErrors(this.#checker.check(draft.document, register, localDate(request.keyed.at)));
        await store.submitDraft(tx, code, request.keyed.at, request.person.id);
        return this.#answer(tx, code, 200);
      },
    );
  }

  giveBack(request: DraftRequest, code: string, comment: string | undefined) {
    return this.#change(
      request,
      () => this.#stored(code),
      async (tx) => {
        const draft = await found(store.lockDraft(tx, code));
        if (draft.submitted_at === null) throw new ProblemException('draft-not-submitted');
        await store.returnDraft(tx, code, comment ?? null);
        return this.#answer(tx, code, 200);
      },
    );
  }

  /**
   * Makes the draft the next version. Whoever edited it cannot do this. With the revision that was read, a draft that
   * was returned, changed and submitted again meanwhile is not published unseen.
   */
  publish(request: DraftRequest, code: string, publication: Publication, read: number | undefined) {
    return this.#change(
      request,
      () => this.#publishable(code, publication),
      async (tx, register) => {
        const draft = await found(store.lockDraft(tx, code));
        const editors = (await store.editorsOf(tx, code)).map((editor) => editor.person);
        if (!may(request.person, { act: 'procedure.publish', editors }))
          throw new ProblemException('publisher-is-editor');
        if (draft.submitted_at === null) throw new ProblemException('draft-not-submitted');
        if (read !== undefined && read !== draft.revision)
          throw new ProblemException('draft-changed', { facts: { revision: draft.revision } });
        const document = decided(JSON.parse(draft.document) as ProcedureDocument, publication);
        const result = this.#checker.check(textOf(document), register, localDate(request.keyed.at));
        refuseErrors(result);
        if (publication.reasonForWarnings === undefined && result.problems.some(isWarning))
          throw new ProblemException('reason-for-warnings-required', {
            errors: fieldErrors(result, isWarning),
          });
        const last = (await store.versionsOf(tx, code)).at(-1);
        if (last !== undefined && publication.effectiveFrom < last.effective_from)
          throw new ProblemException('effective-date-not-possible', { facts: { date: last.effective_from } });
        const version = (last?.version ?? 0) + 1;
        await store.insertVersion(tx, {
          code,
          version,
          document: textOf(document),
          meaning: meaningHash(document),
          file_hash: fileHash(document),
          decision_number: publication.decision.number,
          decision_date: publication.decision.date,
          effective_from: publication.effectiveFrom,
          published_at: request.keyed.at,
          published_by: request.person.id,
          drawn_by: JSON.stringify(editors),
          reason_for_warnings: publication.reasonForWarnings ?? null,
        });
        await keepComments(tx, code, version);
        await store.deleteDraft(tx, code);
        return {
          status: 201,
          body: await this.#catalogue.versionIn(tx, code, version),
          headers: { location: `/api/procedures/${code}/versions/${version}` },
        };
      },
    );
  }

  /** Checks the document first (`ahead`), so that inside the transaction its outcome is only looked up. */
  async #change(
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

  async #stored(code: string): Promise<string | null> {
    const row = await this.#database.read((tx) => store.findDraft(tx, code));
    return row?.document ?? null;
  }

  async #versionText(code: string, version: number | undefined): Promise<string | null> {
    return this.#database.read(async (tx) => {
      const wanted = version ?? (await store.versionsOf(tx, code)).at(-1)?.version;
      return wanted === undefined ? null : ((await store.findVersion(tx, code, wanted))?.document ?? null);
    });
  }

  async #publishable(code: string, publication: Publication): Promise<string | null> {
    const text = await this.#stored(code);
    return text === null ? null : textOf(decided(JSON.parse(text) as ProcedureDocument, publication));
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

  async #answer(tx: Transaction, code: string, status: number): Promise<Answer> {
    const register = await this.#register.current();
    const row = await found(store.findDraft(tx, code));
    const checked = this.#checker.check(row.document, register, localDate(this.#clock.now()));
    const draft = await draftView(tx, row, checked);
    const location = status === 201 ? { location: `/api/procedures/${code}/draft` } : {};
    return { status, body: draft, headers: { etag: `"${draft.revision}"`, ...location } };
  }
}

async function found(row: Promise<store.DraftRow | undefined>): Promise<store.DraftRow> {
  const draft = await row;
  if (draft === undefined) throw new ProblemException('draft-not-found');
  return draft;
}
