import { Inject, Injectable } from '@nestjs/common';
import {
  advanceDossier,
  withMoment,
  type ActionEvent,
  type AllowedAction,
  type CompiledProcedure,
  type Dossier,
  type Findings,
} from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import { broughtTo } from '../calendars/catch-up.ts';
import type { Person } from '../authorisation/person.ts';
import { CONFIG, type Config } from '../config/config.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { FormValidator } from '../forms/form-validator.ts';
import { once, type Answer, type KeyedRequest } from '../idempotency/idempotency.ts';
import { letterSourceOf } from '../letters/letter-source.ts';
import { Bell } from '../links/bell.ts';
import { EngineRefusal, ProblemException } from '../problem/problem-exception.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import { localDate } from '../text/local-date.ts';
import { refuseUnknownAgencies } from './active-agencies.ts';
import { changedFindings } from './changed-findings.ts';
import { dossierView } from './dossier-view.ts';
import { heldLegsOf, lockDossier, type DossierRow } from './dossier.store.ts';
import { kinOf } from './kin.ts';
import { refuseIfMigrated } from './migrated-since.ts';
import { occurredAtOf } from './moment.ts';
import { otherPapers } from './other-papers.ts';
import { offeredAction } from './offered-action.ts';
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

/** Advancing: somebody takes an action that an open task, or the dossier as a whole, offers. */
@Injectable()
export class ActService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #published: PublishedProcedures;
  readonly #forms: FormValidator;
  readonly #bell: Bell;
  readonly #backdatingDays: number;

  constructor(
    database: UnitOfWork,
    register: RegisterService,
    published: PublishedProcedures,
    forms: FormValidator,
    bell: Bell,
    @Inject(CONFIG) config: Config,
  ) {
    this.#database = database;
    this.#register = register;
    this.#published = published;
    this.#forms = forms;
    this.#bell = bell;
    this.#backdatingDays = config.backdatingDays;
  }

  async act(command: Command) {
    return this.#database.write((tx) => once(tx, command.keyed, () => this.#act(tx, command)));
  }

  async #act(tx: Transaction, command: Command): Promise<Answer> {
    const { person, code, body, expected } = command;
    const row = await lockDossier(tx, code);
    const register = await this.#register.of(tx);
    const legs = await heldLegsOf(tx, code);
    if (row === undefined || !may(person, { act: 'dossier.read', legs: legs.map(({ agency }) => agency) }))
      throw new ProblemException('dossier-not-found');
    if (expected !== undefined && expected !== row.seq) {
      await refuseIfMigrated(tx, code, expected);
      throw new ProblemException('dossier-changed', { facts: { seq: row.seq } });
    }
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const stored = await storedState(tx, row, this.#published);
    // What fell due before this moment happened first, however late the sweeper is, and so did a calendar that was
    // saved. Nothing is recorded before what already is, even when the clocks of two hosts disagree.
    const fired = broughtTo(procedure, stored, row, register, command.keyed.at);
    const { at } = fired;
    const offered = await this.#offered(tx, procedure, fired.dossier, command, register);
    refuseUnknownAgencies(offered, body, register, localDate(at));
    const event = this.#eventOf(procedure, fired.dossier, offered, command, register, at);
    const outcome = advanceDossier(procedure, fired.dossier, event);
    if (!outcome.ok) throw new EngineRefusal(outcome.refusal);
    const { dossier } = outcome;
    const entries = [...fired.entries, outcome.entry];
    const next = await storeAdvanced(
      tx,
      {
        procedure,
        dossier,
        entries,
        calendars: register.calendarOf,
        calendarChange: register.latestChange,
        at,
      },
      { ...row, papers: withPapers(row, body.papers ?? []) },
      { dossier: stored, legs },
    );
    this.#bell.ringAfter(tx, next);
    const kin = await kinOf(tx, person, next.row, dossier);
    const letters = await letterSourceOf(tx, this.#published, { row: next.row, dossier }, register, at);
    const others = await otherPapers(tx, this.#published, row, dossier);
    const seen = {
      ...next,
      dossier,
      procedure,
      register,
      person,
      now: at,
      kin,
      letters,
      otherPapers: others,
    };
    return {
      status: 200,
      body: dossierView(seen),
      headers: { etag: `"${dossier.seq}"` },
    };
  }

  /** What is meant of what is offered. */
  async #offered(
    tx: Transaction,
    procedure: CompiledProcedure,
    dossier: Dossier,
    { person, code, body }: Command,
    register: LoadedRegister,
  ): Promise<AllowedAction> {
    try {
      return offeredAction(procedure, dossier, person, body, register);
    } catch (error) {
      if (error instanceof ProblemException && error.code === 'action-not-open')
        await refuseIfMigrated(tx, code, undefined);
      throw error;
    }
  }

  #eventOf(
    procedure: CompiledProcedure,
    dossier: Dossier,
    offered: AllowedAction,
    { person, body }: Command,
    register: LoadedRegister,
    at: string,
  ): ActionEvent {
    const facts = body.facts ?? (offered.standing ? undefined : body.data);
    const occurredAt = occurredAtOf(body, at, this.#backdatingDays);
    if (body.form !== undefined)
      this.#forms.validate(procedure, { ...dossier.form, ...body.form }, register, localDate(at));
    const findings: Findings | null =
      body.form === undefined
        ? null
        : changedFindings(procedure, dossier, body.form, register, localDate(at));
    const event: ActionEvent = {
      type: 'action',
      at,
      ...(occurredAt === undefined ? {} : { occurredAt }),
      action: offered.action,
      task: offered.task,
      actor: { person: person.id, role: offered.role ?? '', agency: offered.agency ?? '' },
      ...(facts === undefined ? {} : { facts }),
      ...(offered.standing && body.data !== undefined ? { data: body.data } : {}),
      ...(body.form === undefined ? {} : { form: body.form }),
      ...(body.papers === undefined ? {} : { papers: body.papers }),
      ...(body.supplements === undefined ? {} : { supplements: body.supplements }),
      ...(body.respondents === undefined ? {} : { respondents: body.respondents }),
      ...(offered.returnTo === undefined ? {} : { returnTo: offered.returnTo }),
      ...(body.document === undefined ? {} : { document: body.document }),
      ...(body.note === undefined ? {} : { note: body.note }),
      ...(findings === null ? {} : { findings }),
    };
    // What hangs on the day may hang on a date of the form that this very action changes.
    const changed = {
      ...dossier,
      form: { ...dossier.form, ...body.form },
      facts: { ...dossier.facts, ...findings?.facts },
    };
    return withMoment(procedure, changed, event, register.calendarOf);
  }
}

function withPapers(row: DossierRow, added: readonly string[]): string {
  const papers = JSON.parse(row.papers) as ReceivedPaper[];
  const present = new Set(papers.map(({ paper }) => paper));
  return JSON.stringify([
    ...papers,
    ...[...new Set(added)].filter((id) => !present.has(id)).map((paper) => ({ paper })),
  ]);
}
