import { Injectable } from '@nestjs/common';
import { findingsAtOpening, openDossier, type CompiledProcedure, type OpenedEvent } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person, Post } from '../authorisation/person.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { FormValidator } from '../forms/form-validator.ts';
import { once, type Answer, type KeyedRequest } from '../idempotency/idempotency.ts';
import { EngineRefusal, ProblemException } from '../problem/problem-exception.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import { OutboxFeed } from '../events/outbox-feed.ts';
import { localDate } from '../text/local-date.ts';
import { storedSearchKey } from '../text/search-key.ts';
import { refuseMissingPapers } from './check-papers.ts';
import { nextCode } from './dossier-code.ts';
import { dossierView } from './dossier-view.ts';
import type { Receive } from './shapes.ts';
import { storeOpened } from './store-outcome.ts';

/** Receiving: a citizen's papers become a dossier with a code, a receipt and a promise. */
@Injectable()
export class ReceiveService {
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

  async receive(person: Person, keyed: KeyedRequest, body: Receive) {
    const register = await this.#register.current();
    return this.#database.write((tx) =>
      once(tx, keyed, () => this.#receive(tx, person, register, body, keyed.at)),
    );
  }

  async #receive(
    tx: Transaction,
    person: Person,
    register: LoadedRegister,
    body: Receive,
    at: string,
  ): Promise<Answer> {
    const occurredAt = occurredAtOf(body.occurredAt, body.note, at);
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
    refuseOutOfScope(procedure, desk.agency, register);
    this.#forms.validate(procedure, body.form, register, date);
    const papers = [...new Set(body.papers.map((paper) => paper.paper))];
    const opening = { receivingAgency: desk.agency, form: body.form, papers, channel: body.channel, date };
    const found = findingsAtOpening(procedure, opening, register.directory);
    refuseMissingPapers(procedure, { ...opening, facts: found.findings.facts, visits: {} });
    const event: OpenedEvent = {
      type: 'opened',
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
    const { row, deadlines } = await storeOpened(
      tx,
      { procedure, dossier, entries: [entry], calendars: register.calendarOf, at },
      {
        procedure: body.procedure,
        applicant_name: applicant.name,
        search_key: searchKeyOf(dossier.code, body),
        people: JSON.stringify({ applicant, submitter }),
        papers: JSON.stringify(body.papers),
        note: body.note ?? null,
      },
    );
    tx.afterCommit(() => this.#feed.wake());
    return {
      status: 201,
      body: dossierView({ row, dossier, procedure, register, person, now: at, deadlines }),
      headers: { location: `/api/dossiers/${dossier.code}`, etag: `"${dossier.seq}"` },
    };
  }
}

function searchKeyOf(code: string, { applicant, submitter }: Receive): string {
  return storedSearchKey([
    code,
    applicant.name,
    applicant.idNumber,
    applicant.phone?.replaceAll(/\D/g, ''),
    submitter?.name,
    submitter?.idNumber,
    submitter?.phone?.replaceAll(/\D/g, ''),
  ]);
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

function refuseOutOfScope(procedure: CompiledProcedure, desk: string, register: LoadedRegister): void {
  const { unitScope } = procedure.document.head;
  if (unitScope === 'all') return;
  for (
    let agency: string | null = desk;
    agency !== null;
    agency = register.agencies.get(agency)?.parent ?? null
  )
    if (unitScope.includes(agency)) return;
  throw new ProblemException('procedure-not-found');
}

/** What happened earlier than it is recorded needs a reason, and cannot lie in the future. */
export function occurredAtOf(
  given: string | undefined,
  note: string | undefined,
  at: string,
): string | undefined {
  if (given === undefined) return undefined;
  const occurredAt = new Date(given).toISOString();
  if (occurredAt > at || note === undefined || note === '')
    throw new ProblemException('moment-not-possible', { facts: { occurredAt, at } });
  return occurredAt;
}
