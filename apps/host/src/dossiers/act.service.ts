import { Injectable } from '@nestjs/common';
import {
  advanceDossier,
  allowedActions,
  fireDueTimers,
  type ActionEvent,
  type AllowedAction,
  type CompiledProcedure,
  type Dossier,
  type Findings,
} from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { OutboxFeed } from '../events/outbox-feed.ts';
import { FormValidator } from '../forms/form-validator.ts';
import { once, type Answer, type KeyedRequest } from '../idempotency/idempotency.ts';
import { EngineRefusal, ProblemException } from '../problem/problem-exception.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import { localDate } from '../text/local-date.ts';
import { dossierView } from './dossier-view.ts';
import { legsOf, lockDossier, type DossierRow } from './dossier.store.ts';
import { changedFindings } from './changed-findings.ts';
import { occurredAtOf } from './receive.service.ts';
import type { Act, ReceivedPaper } from './shapes.ts';
import { storeAdvanced } from './store-outcome.ts';
import { storedState } from './stored-state.ts';

interface Command {
  readonly person: Person;
  readonly code: string;
  readonly body: Act;
  /** The `seq` the sender last saw, when it was named. */
  readonly expected: number | undefined;
  readonly keyed: KeyedRequest;
}

/** Advancing: somebody takes an action that an open task offers. */
@Injectable()
export class ActService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #published: PublishedProcedures;
  readonly #forms: FormValidator;
  readonly #feed: OutboxFeed;

  constructor(
    database: UnitOfWork,
    register: RegisterService,
    published: PublishedProcedures,
    forms: FormValidator,
    feed: OutboxFeed,
  ) {
    this.#database = database;
    this.#register = register;
    this.#published = published;
    this.#forms = forms;
    this.#feed = feed;
  }

  async act(command: Command) {
    const register = await this.#register.current();
    return this.#database.write((tx) => once(tx, command.keyed, () => this.#act(tx, command, register)));
  }

  async #act(tx: Transaction, command: Command, register: LoadedRegister): Promise<Answer> {
    const { person, code, body, expected } = command;
    const row = await lockDossier(tx, code);
    const legs = await legsOf(tx, code);
    if (row === undefined || !may(person, { act: 'dossier.read', legs }))
      throw new ProblemException('dossier-not-found');
    if (expected !== undefined && expected !== row.seq)
      throw new ProblemException('dossier-changed', { facts: { seq: row.seq } });
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const stored = await storedState(tx, row, procedure);
    // Never before what is already recorded, even when the clocks of two hosts disagree.
    const at = command.keyed.at < stored.lastAt ? stored.lastAt : command.keyed.at;
    // What fell due before this moment happened first, however late the sweeper is.
    const fired = fireDueTimers(procedure, stored, at, register.calendarOf);
    const offered = offeredAction(procedure, fired.dossier, person, body, register);
    const event = this.#eventOf(procedure, fired.dossier, offered, command, register, at);
    const outcome = advanceDossier(procedure, fired.dossier, event);
    if (!outcome.ok) throw new EngineRefusal(outcome.refusal);
    const { dossier } = outcome;
    const entries = [...fired.entries, outcome.entry];
    const { row: next, deadlines } = await storeAdvanced(
      tx,
      { procedure, dossier, entries, calendars: register.calendarOf, at },
      { ...row, papers: withPapers(row, body.papers ?? []) },
      { dossier: stored, legs },
    );
    tx.afterCommit(() => this.#feed.wake());
    return {
      status: 200,
      body: dossierView({ row: next, dossier, procedure, register, person, now: at, deadlines }),
      headers: { etag: `"${dossier.seq}"` },
    };
  }

  #eventOf(
    procedure: CompiledProcedure,
    dossier: Dossier,
    offered: AllowedAction,
    { person, body }: Command,
    register: LoadedRegister,
    at: string,
  ): ActionEvent {
    const facts = body.facts ?? body.data;
    const occurredAt = occurredAtOf(body.occurredAt, body.note, at);
    if (body.form !== undefined)
      this.#forms.validate(procedure, { ...dossier.form, ...body.form }, register, localDate(at));
    const findings: Findings | null =
      body.form === undefined
        ? null
        : changedFindings(procedure, dossier, body.form, register, localDate(at));
    return {
      type: 'action',
      at,
      ...(occurredAt === undefined ? {} : { occurredAt }),
      action: offered.action,
      task: offered.task,
      actor: { person: person.id, role: offered.role ?? '', agency: offered.agency ?? '' },
      ...(facts === undefined ? {} : { facts }),
      ...(body.form === undefined ? {} : { form: body.form }),
      ...(body.papers === undefined ? {} : { papers: body.papers }),
      ...(body.note === undefined ? {} : { note: body.note }),
      ...(findings === null ? {} : { findings }),
    };
  }
}

/** The one open task's action that is meant, if it is open, unambiguous, possible and this person's to take. */
function offeredAction(
  procedure: CompiledProcedure,
  dossier: Dossier,
  person: Person,
  body: Act,
  register: LoadedRegister,
): AllowedAction {
  const named = allowedActions(procedure, dossier).filter(
    (action) => action.action === body.action && (body.task === undefined || action.task === body.task),
  );
  const edge = procedure.index.edges.get(body.action);
  if (named.length === 0)
    throw new ProblemException('action-not-open', {
      facts: {
        action: edge?.label?.vi ?? body.action,
        ...(body.task === undefined ? {} : { task: body.task }),
      },
      at: edge?.from,
    });
  const mine = named.filter((action) =>
    may(person, { act: 'dossier.act', role: action.role, agency: action.agency }),
  );
  if (mine.length > 1)
    throw new ProblemException('task-ambiguous', { facts: { tasks: mine.map(({ task }) => task) } });
  const [offered] = mine;
  if (offered === undefined) throw notYours(named, register);
  if (offered.refusal !== undefined) throw new EngineRefusal(offered.refusal);
  return offered;
}

function notYours([action]: readonly AllowedAction[], register: LoadedRegister): Error {
  if (action?.refusal !== undefined) return new EngineRefusal(action.refusal);
  const role = register.roleTitle(action?.role ?? '');
  return new ProblemException('action-not-yours', {
    facts: {
      role: action?.role ?? null,
      roleVi: role.vi.toLowerCase(),
      roleEn: role.en,
      agency: register.agencyName(action?.agency ?? '').vi,
    },
    at: action?.node,
  });
}

function withPapers(row: DossierRow, added: readonly string[]): string {
  const papers = JSON.parse(row.papers) as ReceivedPaper[];
  const present = new Set(papers.map(({ paper }) => paper));
  return JSON.stringify([
    ...papers,
    ...[...new Set(added)].filter((id) => !present.has(id)).map((paper) => ({ paper })),
  ]);
}
