import { Injectable } from '@nestjs/common';
import { fileHash, meaningHash, orderDocument, type ProcedureDocument } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { once, type Answer, type KeyedRequest } from '../idempotency/idempotency.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import { localDate } from '../text/local-date.ts';
import { CatalogueService } from './catalogue.service.ts';
import { check, documentOf } from './check-document.ts';
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
  readonly #clock: Clock;

  constructor(database: UnitOfWork, register: RegisterService, catalogue: CatalogueService, clock: Clock) {
    this.#database = database;
    this.#register = register;
    this.#catalogue = catalogue;
    this.#clock = clock;
  }

  async check(json: unknown): Promise<CheckResult> {
    return check(documentOf(json), await this.#register.current(), localDate(this.#clock.now()));
  }

  async find(code: string): Promise<Draft> {
    const register = await this.#register.current();
    return this.#database.read(async (tx) =>
      draftView(tx, await found(store.findDraft(tx, code)), register, localDate(this.#clock.now())),
    );
  }

  /** A new procedure, as a draft without a version. */
  create(request: DraftRequest, json: unknown) {
    const document = documentOf(json);
    const code = codeOf(document);
    return this.#change(request, async (tx) => {
      if (await store.procedureExists(tx, code))
        throw new ProblemException('procedure-exists', { facts: { code } });
      await store.insertProcedure(tx, code, request.keyed.at);
      await this.#insert(tx, request, code, document, null);
      return this.#answer(tx, code, 201);
    });
  }

  /** Opens a version, by default the newest, as the draft. */
  open(request: DraftRequest, code: string, fromVersion: number | undefined) {
    return this.#change(request, async (tx) => {
      const versions = await store.versionsOf(tx, code);
      const version = fromVersion ?? versions.at(-1)?.version;
      const row = version === undefined ? undefined : await store.findVersion(tx, code, version);
      if (row === undefined) throw new ProblemException('procedure-not-found');
      await this.#insert(tx, request, code, JSON.parse(row.document) as ProcedureDocument, row.version);
      return this.#answer(tx, code, 201);
    });
  }

  save(request: DraftRequest, code: string, revision: number, json: unknown) {
    const document = documentOf(json);
    if (codeOf(document) !== code) throw new ProblemException('procedure-code-changed', { facts: { code } });
    return this.#change(request, async (tx) => {
      const draft = await found(store.lockDraft(tx, code));
      if (draft.submitted_at !== null) throw new ProblemException('draft-submitted');
      if (draft.revision !== revision)
        throw new ProblemException('draft-changed', { facts: { revision: draft.revision } });
      const by = request.person.id;
      await store.updateDraft(tx, { code, document: textOf(document), at: request.keyed.at, by });
      await store.addEditor(tx, code, by);
      return this.#answer(tx, code, 200);
    });
  }

  discard(request: DraftRequest, code: string) {
    return this.#change(request, async (tx) => {
      await found(store.lockDraft(tx, code));
      await store.deleteDraft(tx, code);
      return { status: 204, body: undefined };
    });
  }

  submit(request: DraftRequest, code: string) {
    return this.#change(request, async (tx, register) => {
      const draft = await found(store.lockDraft(tx, code));
      if (draft.submitted_at !== null) throw new ProblemException('draft-submitted');
      refuseErrors(
        check(JSON.parse(draft.document) as ProcedureDocument, register, localDate(request.keyed.at)),
      );
      await store.submitDraft(tx, code, request.keyed.at, request.person.id);
      return this.#answer(tx, code, 200);
    });
  }

  giveBack(request: DraftRequest, code: string, comment: string | undefined) {
    return this.#change(request, async (tx) => {
      const draft = await found(store.lockDraft(tx, code));
      if (draft.submitted_at === null) throw new ProblemException('draft-not-submitted');
      await store.returnDraft(tx, code, comment ?? null);
      return this.#answer(tx, code, 200);
    });
  }

  /** Makes the draft the next version. Whoever edited it cannot do this. */
  publish(request: DraftRequest, code: string, publication: Publication) {
    return this.#change(request, async (tx, register) => {
      const draft = await found(store.lockDraft(tx, code));
      const editors = (await store.editorsOf(tx, code)).map((editor) => editor.person);
      if (!may(request.person, { act: 'procedure.publish', editors }))
        throw new ProblemException('publisher-is-editor');
      if (draft.submitted_at === null) throw new ProblemException('draft-not-submitted');
      const drawn = JSON.parse(draft.document) as ProcedureDocument;
      const document: ProcedureDocument = {
        ...drawn,
        head: {
          ...drawn.head,
          publishingDecision: { ...drawn.head.publishingDecision, ...publication.decision },
          effectiveFrom: publication.effectiveFrom,
        },
      };
      const result = check(document, register, localDate(request.keyed.at));
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
      await store.deleteDraft(tx, code);
      return {
        status: 201,
        body: await this.#catalogue.versionIn(tx, code, version),
        headers: { location: `/api/procedures/${code}/versions/${version}` },
      };
    });
  }

  async #change(request: DraftRequest, work: (tx: Transaction, register: LoadedRegister) => Promise<Answer>) {
    const register = await this.#register.current();
    return this.#database.write((tx) => once(tx, request.keyed, () => work(tx, register)));
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
    const draft = await draftView(
      tx,
      await found(store.findDraft(tx, code)),
      register,
      localDate(this.#clock.now()),
    );
    const location = status === 201 ? { location: `/api/procedures/${code}/draft` } : {};
    return { status, body: draft, headers: { etag: `"${draft.revision}"`, ...location } };
  }
}

async function found(row: Promise<store.DraftRow | undefined>): Promise<store.DraftRow> {
  const draft = await row;
  if (draft === undefined) throw new ProblemException('draft-not-found');
  return draft;
}

async function draftView(
  tx: Transaction,
  row: store.DraftRow,
  register: LoadedRegister,
  date: string,
): Promise<Draft> {
  const document = JSON.parse(row.document) as ProcedureDocument;
  const names = await store.namesOf(tx, [
    row.updated_by,
    ...(row.submitted_by === null ? [] : [row.submitted_by]),
  ]);
  return {
    code: row.code,
    revision: row.revision,
    document,
    ...check(document, register, date),
    editors: (await store.editorsOf(tx, row.code)).map((editor) => editor.name),
    updatedAt: row.updated_at,
    updatedBy: names.get(row.updated_by) ?? row.updated_by,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by === null ? null : (names.get(row.submitted_by) ?? row.submitted_by),
    returnedComment: row.returned_comment,
    basedOn: row.based_on,
  };
}

/** Stored in the stable order, so that two texts differ only where the documents do. */
export function textOf(document: ProcedureDocument): string {
  return JSON.stringify(orderDocument(document));
}

const isError = (problem: CheckResult['problems'][number]) => problem.severity === 'error';
const isWarning = (problem: CheckResult['problems'][number]) => problem.severity === 'warning';

function fieldErrors(result: CheckResult, which: typeof isError) {
  return result.problems.filter(which).map((problem) => ({
    pointer: problem.path,
    code: problem.code,
    detail: { vi: problem.text.vi.what, en: problem.text.en.what },
  }));
}

function refuseErrors(result: CheckResult): void {
  const errors = fieldErrors(result, isError);
  if (errors.length > 0) throw new ProblemException('draft-has-errors', { errors });
}
