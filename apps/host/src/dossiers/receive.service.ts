import { Inject, Injectable } from '@nestjs/common';
import { currentFlags, findingsAtOpening, openDossier, type OpenedEvent } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person, Post } from '../authorisation/person.ts';
import { CONFIG, type Config } from '../config/config.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { FormValidator } from '../forms/form-validator.ts';
import { once, type Answer, type KeyedRequest } from '../idempotency/idempotency.ts';
import { noLetters } from '../letters/letter-source.ts';
import { Bell } from '../links/bell.ts';
import { EngineRefusal, ProblemException } from '../problem/problem-exception.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import { localDate } from '../text/local-date.ts';
import { refuseMissingPapers } from './check-papers.ts';
import { nextCode } from './dossier-code.ts';
import { dossierSearchKey } from './dossier-search-key.ts';
import { dossierView } from './dossier-view.ts';
import { noKin } from './kin.ts';
import { occurredAtOf } from './moment.ts';
import { isInScope } from './scope.ts';
import type { Receive } from './shapes.ts';
import { storeOpened } from './store-outcome.ts';

/** Receiving: a citizen's papers become a dossier with a code, a receipt and a promise. */
@Injectable()
export class ReceiveService {
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

  async receive(person: Person, keyed: KeyedRequest, body: Receive) {
    return this.#database.write((tx) => once(tx, keyed, () => this.#receive(tx, person, body, keyed.at)));
  }

  async #receive(tx: Transaction, person: Person, body: Receive, at: string): Promise<Answer> {
    const register = await this.#register.of(tx, 'opening');
    const occurredAt = occurredAtOf(body, at, this.#backdatingDays);
    // The day of reception in law, which chooses the version in force, not the day on which it was recorded.
    const date = localDate(occurredAt ?? at);
    const procedure = await this.#published.inForce(tx, body.procedure, date);
    if (procedure === undefined) throw new ProblemException('procedure-not-found');
    const { head } = procedure.document;
    if (!head.channels.includes(body.channel))
      throw new ProblemException('channel-not-offered', {
        facts: { channel: body.channel, offered: head.channels },
      });
    const desk = deskOf(person, head.openableBy, body.agency);
    if (register.activeAgency(desk.agency, date) === undefined)
      throw new ProblemException('agency-not-found', { facts: { agency: desk.agency } });
    if (!isInScope(procedure, desk.agency, register)) throw new ProblemException('procedure-not-found');
    this.#forms.validate(procedure, body.form, register, date);
    const papers = [...new Set(body.papers.map((paper) => paper.paper))];
    const opening = { receivingAgency: desk.agency, form: body.form, papers, channel: body.channel, date };
    const found = findingsAtOpening(procedure, opening, register.directory, {
      at: occurredAt ?? at,
      calendars: register.calendarOf,
    });
    refuseMissingPapers(procedure, { ...opening, facts: found.findings.facts, visits: {} });
    const event: OpenedEvent = {
      type: 'opened',
      flags: currentFlags,
      at,
      ...(occurredAt === undefined ? {} : { occurredAt }),
      actor: { person: person.id, role: desk.role, agency: desk.agency },
      code: await nextCode(tx, desk.agency, at),
      channel: body.channel,
      receivingAgency: desk.agency,
      competentAgency: found.competentAgency,
      form: body.form,
      papers,
      findings: found.findings,
      ...(body.note === undefined ? {} : { note: body.note }),
    };
    const outcome = openDossier(procedure, event);
    if (!outcome.ok) throw new EngineRefusal(outcome.refusal);
    const { dossier, entry } = outcome;
    const { applicant, submitter = null } = body;
    const stored = await storeOpened(
      tx,
      {
        procedure,
        dossier,
        entries: [entry],
        calendars: register.calendarOf,
        calendarChange: register.latestChange,
        at,
      },
      {
        procedure: body.procedure,
        applicant_name: applicant.name,
        search_key: dossierSearchKey(dossier.code, applicant, submitter),
        people: JSON.stringify({ applicant, submitter }),
        papers: JSON.stringify(body.papers),
        note: body.note ?? null,
        listened: 0,
      },
    );
    this.#bell.ringAfter(tx, stored);
    return {
      status: 201,
      body: dossierView({
        ...stored,
        dossier,
        procedure,
        register,
        person,
        now: at,
        kin: noKin,
        letters: noLetters,
      }),
      headers: { location: `/api/dossiers/${dossier.code}`, etag: `"${dossier.seq}"` },
    };
  }
}

/** The post in which the person receives: the desk named, or the only one they have. */
function deskOf(person: Person, openableBy: readonly string[], agency: string | undefined): Post {
  const desks = person.posts.filter((post) =>
    may({ ...person, posts: [post] }, { act: 'dossier.receive', openableBy, agency: agency ?? post.agency }),
  );
  const [desk] = desks;
  if (desk === undefined) throw new ProblemException('not-allowed');
  if (new Set(desks.map((post) => post.agency)).size > 1)
    throw new ProblemException('desk-not-chosen', { facts: { desks: desks.map((post) => post.agency) } });
  return desk;
}
