import { Inject, Injectable } from '@nestjs/common';
import { fileHash, meaningHash, type ProcedureDocument } from '@motcua/engine';
import { may } from '../../authorisation/may.ts';
import type { Post } from '../../authorisation/person.ts';
import type { Transaction } from '../../database/transaction.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import { keepComments } from '../../comments/comment.store.ts';
import { ProblemException } from '../../problem/problem-exception.ts';
import type { LoadedRegister } from '../../register/register.ts';
import { RegisterService } from '../../register/register.service.ts';
import { localDate } from '../../text/local-date.ts';
import { CatalogueService } from '../catalogue.service.ts';
import { DocumentChecker, type Checked } from '../document-checker.ts';
import { DraftChanges, found, type DraftRequest } from '../draft-changes.ts';
import { decided, fieldErrors, isWarning, refuseErrors, textOf } from '../draft-view.ts';
import * as procedures from '../procedures.store.ts';
import type { ChainEvent } from './chain-machine.ts';
import { authorsOf, postOf, whyNot, type JudgingWork } from './chain-question.ts';
import { CHAIN_RULES, type ChainRules } from './chain-rules.ts';
import type {
  Agreement,
  ChainLines,
  Publication,
  ReturnDraft,
  Submission,
  SubmittedDocument,
} from './chain-shapes.ts';
import {
  addLine,
  findSubmitted,
  insertDecisionFile,
  keepSubmitted,
  keptSubmissions,
  linesOf,
  repealsOf,
  type ChainRow,
} from './chain.store.ts';
import { refuseCoverage } from './coverage-report.ts';
import { decisionPdf } from './decision-file.ts';
import { linesView } from './lines-view.ts';
import { wayOf, type Way } from './on-the-way.ts';

/** A draft under its lock, with its way so far. */
interface Held {
  readonly draft: procedures.DraftRow;
  readonly way: Way;
}

/**
 * The way of a draft to publication. Who may take a stage is asked of the one authorisation function, what may happen
 * next of the chain's machine; each act is one line that says which document was judged, written with the step itself.
 */
@Injectable()
export class ChainService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #catalogue: CatalogueService;
  readonly #checker: DocumentChecker;
  readonly #changes: DraftChanges;
  readonly #rules: ChainRules;

  constructor(
    database: UnitOfWork,
    register: RegisterService,
    catalogue: CatalogueService,
    checker: DocumentChecker,
    changes: DraftChanges,
    @Inject(CHAIN_RULES) rules: ChainRules,
  ) {
    this.#database = database;
    this.#register = register;
    this.#catalogue = catalogue;
    this.#checker = checker;
    this.#changes = changes;
    this.#rules = rules;
  }

  /** Everything that was ever done on the way of this procedure's drafts. */
  async lines(code: string): Promise<ChainLines> {
    const register = await this.#register.current();
    return this.#database.read(async (tx) => {
      if ((await procedures.procedureExists(tx, code)) === undefined)
        throw new ProblemException('procedure-not-found');
      return { items: linesView(await linesOf(tx, code), await keptSubmissions(tx, code), register) };
    });
  }

  /** The document as it was submitted in a round: it does not change when the draft does. */
  submitted(code: string, seq: number): Promise<SubmittedDocument> {
    return this.#database.read(async (tx) => {
      const row = await findSubmitted(tx, code, seq);
      if (row === undefined) throw new ProblemException('judged-document-not-kept');
      return { seq, document: JSON.parse(row.document) as ProcedureDocument };
    });
  }

  submit(request: DraftRequest, code: string, submission: Submission, read: number | undefined) {
    return this.#step(request, code, read, async (tx, { draft, way }, register) => {
      if (way.standing.state !== 'DRAFT') throw new ProblemException('draft-submitted');
      const { person, keyed } = request;
      const post = person.posts.find(({ role }) => role === 'processAuthor');
      if (post === undefined) throw new ProblemException('not-allowed');
      this.#refuseDocument(this.#check(draft.document, register, keyed.at));
      const event = { type: 'submitted', person: person.id } as const;
      const line = await this.#line(tx, request, { draft, way }, event, post, submission.comment);
      await keepSubmitted(tx, code, line.seq, draft.document);
      await procedures.addEditor(tx, code, person.id);
      await procedures.submitDraft(tx, {
        code,
        stage: line.stage_after,
        since: keyed.at,
        by: person.id,
        submission: line.seq,
        announcedOn: submission.announcedOn ?? draft.announced_on,
      });
    });
  }

  withdraw(request: DraftRequest, code: string, read: number | undefined) {
    return this.#step(request, code, read, async (tx, { draft, way }) => {
      refuseDraft(way);
      const { person, keyed } = request;
      if (!may(person, { act: 'procedure.withdraw', authors: authorsOf(way) }))
        throw new ProblemException('not-its-author');
      const event = { type: 'withdrawn', person: person.id } as const;
      if (!way.standing.can(event)) throw new ProblemException('draft-approved');
      const post = person.posts.find(({ role }) => role === 'processAuthor');
      if (post === undefined) throw new ProblemException('not-allowed');
      const { stage_after: stage } = await this.#line(tx, request, { draft, way }, event, post, undefined);
      await procedures.returnDraft(tx, { code, stage, since: keyed.at }, null);
    });
  }

  agree(request: DraftRequest, code: string, { stage, comment }: Agreement, read: number | undefined) {
    return this.#step(request, code, read, async (tx, { draft, way }, register) => {
      const work = refuseOtherStage(way, stage);
      this.#refusePerson(request, work, way, register);
      this.#refuseDocument(this.#check(draft.document, register, request.keyed.at));
      const event = { type: 'agreed', person: request.person.id } as const;
      const post = postOf(this.#rules, request.person, work, way, register);
      const line = await this.#line(tx, request, { draft, way }, event, post, comment);
      await procedures.moveDraft(tx, { code, stage: line.stage_after, since: request.keyed.at });
    });
  }

  giveBack(request: DraftRequest, code: string, { stage, comment }: ReturnDraft, read: number | undefined) {
    return this.#step(request, code, read, async (tx, { draft, way }, register) => {
      const work = refuseOtherStage(way, stage);
      this.#refusePerson(request, work, way, register);
      const event = { type: 'returned', person: request.person.id, comment } as const;
      const post = postOf(this.#rules, request.person, work, way, register);
      const line = await this.#line(tx, request, { draft, way }, event, post, comment);
      await procedures.returnDraft(tx, { code, stage: line.stage_after, since: request.keyed.at }, comment);
    });
  }

  /** Makes the approved draft the next version. */
  publish(request: DraftRequest, code: string, publication: Publication, read: number | undefined) {
    const file = decisionPdf(publication.decisionFile);
    return this.#changes.make(
      request,
      () => this.#publishable(code, publication),
      async (tx, register) => {
        const held = await this.#hold(tx, code, read);
        const { draft, way } = held;
        refuseDraft(way);
        if (way.standing.state !== 'APPROVED')
          throw new ProblemException('draft-not-approved', { facts: { stage: way.standing.state } });
        this.#refusePerson(request, 'publication', way, register);
        const { person, keyed } = request;
        const document = decided(JSON.parse(draft.document) as ProcedureDocument, publication);
        const result = this.#check(textOf(document), register, keyed.at);
        this.#refuseDocument(result);
        if (publication.reasonForWarnings === undefined && result.problems.some(isWarning))
          throw new ProblemException('reason-for-warnings-required', {
            errors: fieldErrors(result, isWarning),
          });
        if (this.#rules.decisionFileRequired && publication.decisionFile === undefined)
          throw new ProblemException('decision-file-required');
        const version = await nextVersion(tx, code, publication.effectiveFrom);
        const post = postOf(this.#rules, person, 'publication', way, register);
        const event = { type: 'published', person: person.id } as const;
        await procedures.insertVersion(tx, {
          code,
          version,
          document: textOf(document),
          meaning: meaningHash(document),
          file_hash: fileHash(document),
          decision_number: publication.decision.number,
          decision_date: publication.decision.date,
          effective_from: publication.effectiveFrom,
          published_at: keyed.at,
          published_by: person.id,
          drawn_by: JSON.stringify(authorsOf(way)),
          reason_for_warnings: publication.reasonForWarnings ?? null,
          iso_number: publication.iso?.number ?? null,
          iso_revision: publication.iso?.revision ?? null,
          iso_date: publication.iso?.date ?? null,
          decision_reference: file !== null && 'reference' in file ? file.reference : null,
        });
        if (file !== null && 'content' in file) await insertDecisionFile(tx, { code, version, ...file });
        await this.#line(tx, request, held, event, post, publication.reasonForWarnings, version);
        await keepComments(tx, code, version);
        await procedures.deleteDraft(tx, code);
        return {
          status: 201,
          body: await this.#catalogue.versionIn(tx, code, version),
          headers: { location: `/api/procedures/${code}/versions/${version}` },
        };
      },
    );
  }

  /** One act on the draft, under its lock and of the revision that was read; answers the draft as it stands then. */
  #step(
    request: DraftRequest,
    code: string,
    read: number | undefined,
    work: (tx: Transaction, held: Held, register: LoadedRegister) => Promise<void>,
  ) {
    return this.#changes.make(
      request,
      () => this.#changes.stored(code),
      async (tx, register) => {
        await work(tx, await this.#hold(tx, code, read), register);
        return this.#changes.answer(tx, request, code, 200);
      },
    );
  }

  async #hold(tx: Transaction, code: string, read: number | undefined): Promise<Held> {
    const draft = await found(procedures.lockDraft(tx, code));
    if (read !== undefined && read !== draft.revision)
      throw new ProblemException('draft-changed', { facts: { revision: draft.revision } });
    return { draft, way: await wayOf(tx, draft) };
  }

  #check(text: string, register: LoadedRegister, at: string): Checked {
    return this.#checker.check(text, register, localDate(at));
  }

  #refuseDocument(checked: Checked): void {
    refuseErrors(checked);
    refuseCoverage(checked.coverage, this.#rules);
  }

  #refusePerson({ person }: DraftRequest, work: JudgingWork, way: Way, register: LoadedRegister): void {
    const refusal = whyNot(this.#rules, person, work, way, register);
    if (refusal !== null) throw refusal;
  }

  /** Writes down what was done, with the document it was done to, and answers the line. */
  async #line(
    tx: Transaction,
    { person, keyed }: DraftRequest,
    { draft, way }: Held,
    event: ChainEvent & Pick<ChainRow, 'person'> & { type: ChainRow['act'] },
    post: Post,
    comment: string | undefined,
    version: number | null = null,
  ): Promise<ChainRow> {
    if (!way.standing.can(event)) throw new ProblemException('stage-passed');
    const line = {
      code: draft.code,
      at: keyed.at,
      person: person.id,
      role: post.role,
      agency: post.agency,
      act: event.type,
      stage: way.standing.state,
      stage_after: way.standing.then(event).state,
      comment: comment === undefined || comment === '' ? null : comment,
      revision: draft.revision,
      file_hash: fileHash(JSON.parse(draft.document) as ProcedureDocument),
      version,
    };
    return { ...line, seq: await addLine(tx, line) };
  }

  async #publishable(code: string, publication: Publication): Promise<string | null> {
    const text = await this.#changes.stored(code);
    return text === null ? null : textOf(decided(JSON.parse(text) as ProcedureDocument, publication));
  }
}

function refuseDraft({ standing }: Way): void {
  if (standing.state === 'DRAFT') throw new ProblemException('draft-not-submitted');
}

/** The work at hand, when the draft still is where the asker saw it. */
function refuseOtherStage(way: Way, stage: string): JudgingWork {
  refuseDraft(way);
  const { state, work } = way.standing;
  if (state !== stage || work === undefined || work === 'draft')
    throw new ProblemException('stage-passed', { facts: { stage: state } });
  return work;
}

/** The number of a version that begins on a day: after every other that begins at all. */
async function nextVersion(tx: Transaction, code: string, from: string): Promise<number> {
  const versions = await procedures.versionsOf(tx, code);
  const repeals = new Map((await repealsOf(tx, code)).map((row) => [row.version, row.last_day]));
  const begins = versions.filter(
    ({ version, effective_from: begin }) => (repeals.get(version) ?? begin) >= begin,
  );
  const last = begins.at(-1);
  if (last !== undefined && from <= last.effective_from)
    throw new ProblemException('effective-date-not-possible', { facts: { date: last.effective_from } });
  return (versions.at(-1)?.version ?? 0) + 1;
}
