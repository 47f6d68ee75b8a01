import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { once, type Answer, type KeyedRequest } from '../idempotency/idempotency.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import {
  findDraft,
  findVersion,
  lockDraft,
  namesOf,
  procedureExists,
} from '../procedures/procedures.store.ts';
import { couldEver } from '../procedures/chain/chain-question.ts';
import { CHAIN_RULES, type ChainRules } from '../procedures/chain/chain-rules.ts';
import { RegisterService } from '../register/register.service.ts';
import { localDate } from '../text/local-date.ts';
import * as store from './comment.store.ts';
import { threadsOf } from './comment-view.ts';
import type { BeginComment, Comments, CommentsQuery, ReplyToComment } from './shapes.ts';

/** More than people can work through; a draft with so many needs another meeting, not another comment. */
const mostComments = 1000;

/** A request that changes comments: who asks, and the key under which the answer is kept. */
export interface CommentRequest {
  readonly person: Person;
  readonly keyed: KeyedRequest;
}

/** What people say of a draft, pinned to what it is about. It stays with the version the draft becomes, and is read there. */
@Injectable()
export class CommentsService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #clock: Clock;
  readonly #rules: ChainRules;

  constructor(
    database: UnitOfWork,
    register: RegisterService,
    clock: Clock,
    @Inject(CHAIN_RULES) rules: ChainRules,
  ) {
    this.#database = database;
    this.#register = register;
    this.#clock = clock;
    this.#rules = rules;
  }

  async list(person: Person, code: string, { version }: CommentsQuery): Promise<Comments> {
    const mayEver = await this.#mayComment(person);
    return this.#database.read(async (tx) => {
      const isThere =
        version === undefined ? await procedureExists(tx, code) : await findVersion(tx, code, version);
      if (isThere === undefined) throw new ProblemException('procedure-not-found');
      const rows = await store.commentsOf(tx, code, version ?? null);
      const mayComment = version === undefined && mayEver && (await findDraft(tx, code)) !== undefined;
      return { items: threadsOf(rows, await namesIn(tx, rows)), mayComment };
    });
  }

  begin(request: CommentRequest, code: string, { place, title, text }: BeginComment) {
    return this.#onDraft(request, code, async (tx) => {
      const id = randomUUID();
      await refuseTooMany(tx, code);
      await store.insertComment(tx, {
        ...{ id, code, thread: id },
        ...{ place_kind: place.kind, place_id: place.id ?? null, title_vi: title.vi, title_en: title.en },
        ...written(request, text),
      });
      return answer(tx, code, id, 201);
    });
  }

  reply(request: CommentRequest, code: string, thread: string, { text }: ReplyToComment) {
    return this.#onDraft(request, code, async (tx) => {
      const first = await openThread(tx, code, thread);
      await refuseTooMany(tx, code);
      await store.insertComment(tx, { ...first, id: randomUUID(), ...written(request, text) });
      return answer(tx, code, thread, 201);
    });
  }

  /** Marks a thread as done, or, asked so, as open again. Doing it twice changes nothing. */
  resolve(request: CommentRequest, code: string, thread: string, isDone: boolean) {
    return this.#onDraft(request, code, async (tx) => {
      const first = await openThread(tx, code, thread);
      if ((first.resolved_at !== null) !== isDone)
        await store.setResolved(tx, thread, isDone ? { at: request.keyed.at, by: request.person.id } : null);
      return answer(tx, code, thread, 200);
    });
  }

  /** Everything about comments happens under the lock of the draft: none is written to one that is being published. */
  async #onDraft(
    { person, keyed }: CommentRequest,
    code: string,
    work: (tx: Transaction) => Promise<Answer>,
  ) {
    if (!(await this.#mayComment(person))) throw new ProblemException('not-allowed');
    return this.#database.write((tx) =>
      once(tx, keyed, async () => {
        if ((await lockDraft(tx, code)) === undefined) throw new ProblemException('draft-not-found');
        return work(tx);
      }),
    );
  }

  /** Those of the chain are who takes a stage by the rules of this installation. */
  async #mayComment(person: Person): Promise<boolean> {
    const register = await this.#register.current();
    const chain = couldEver(this.#rules, register, localDate(this.#clock.now()));
    return may(person, { act: 'procedure.comment', chain });
  }
}

const written = ({ person, keyed }: CommentRequest, text: string) => ({
  body: text.normalize('NFC'),
  created_at: keyed.at,
  created_by: person.id,
});

/** The first comment of a thread of the draft. */
async function openThread(tx: Transaction, code: string, thread: string): Promise<store.CommentRow> {
  const first = (await store.threadOf(tx, code, thread)).find(({ id }) => id === thread);
  if (first === undefined) throw new ProblemException('comment-not-found');
  if (first.version !== null)
    throw new ProblemException('comment-published', { facts: { version: first.version } });
  return first;
}

async function refuseTooMany(tx: Transaction, code: string): Promise<void> {
  if ((await store.countOnDraft(tx, code)) >= mostComments)
    throw new ProblemException('too-many-comments', { facts: { most: mostComments } });
}

function namesIn(tx: Transaction, rows: readonly store.CommentRow[]): Promise<Map<string, string>> {
  return namesOf(
    tx,
    rows.flatMap((row) => [row.created_by, ...(row.resolved_by === null ? [] : [row.resolved_by])]),
  );
}

async function answer(tx: Transaction, code: string, thread: string, status: number): Promise<Answer> {
  const rows = await store.threadOf(tx, code, thread);
  return { status, body: threadsOf(rows, await namesIn(tx, rows))[0] };
}
