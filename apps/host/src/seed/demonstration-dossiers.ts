import { Logger } from '@nestjs/common';
import { allowedActions, fireDueTimers, type CompiledProcedure, type Scenario } from '@motcua/engine';
import type { Person, Post } from '../authorisation/person.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import type { ActService } from '../dossiers/act.service.ts';
import { findDossier } from '../dossiers/dossier.store.ts';
import type { ReceiveService } from '../dossiers/receive.service.ts';
import type { Act, DossierView, Receive } from '../dossiers/shapes.ts';
import type { PublishedProcedures } from '../procedures/published-procedures.ts';
import type { RegisterService } from '../register/register.service.ts';
import { localDate } from '../text/local-date.ts';
import type { ApplicantFile, PeopleFile } from './register-files.ts';
import { storedState } from '../dossiers/stored-state.ts';

const week = 7 * 86_400_000;
const vietnam = 7 * 60 * 60_000;

/** Days ago by which a dossier was received at the earliest: everything last week, what ends well before that too. */
const lastWeek = [7];
const lastMonth = [7, 14, 28];

/**
 * Receives and advances dossiers through the same services that clerks use, as the people whose turn it is. What
 * happens in them comes from the procedures' own scenarios, moved by whole weeks to the days just past, so that hours
 * and weekdays stay as they were; whatever would lie in the future has not happened yet.
 */
export class DemonstrationDossiers {
  readonly #database: UnitOfWork;
  readonly #published: PublishedProcedures;
  readonly #register: RegisterService;
  readonly #receive: ReceiveService;
  readonly #act: ActService;
  readonly #log = new Logger('DemonstrationDossiers');

  constructor(
    database: UnitOfWork,
    published: PublishedProcedures,
    register: RegisterService,
    receive: ReceiveService,
    act: ActService,
  ) {
    this.#database = database;
    this.#published = published;
    this.#register = register;
    this.#receive = receive;
    this.#act = act;
  }

  /** Answers how many dossiers there are now. */
  async make(
    codes: readonly string[],
    people: PeopleFile,
    applicants: ApplicantFile,
    now: string,
  ): Promise<number> {
    const citizens = applicants.filter(({ role }) => role === 'applicant');
    const plays: { code: string; scenario: Scenario; start: number }[] = [];
    for (const code of codes) {
      const procedure = await this.#database.read((tx) => this.#published.version(tx, code, 1));
      for (const scenario of procedure?.document.scenarios ?? [])
        for (const days of scenario.events.at(-1)?.expect?.closed === true ? lastMonth : lastWeek)
          plays.push({ code, scenario, start: startOf(scenario, Date.parse(now) - days * 86_400_000) });
    }
    let made = 0;
    // In the order in which they were received, so that codes count up as they would have.
    for (const [index, play] of plays.sort((a, b) => a.start - b.start).entries()) {
      const citizen = citizens[index % citizens.length];
      if (citizen === undefined) continue;
      try {
        await this.#play(play.code, play.scenario, play.start, citizen, people, now);
        made += 1;
      } catch (error) {
        this.#log.warn(
          `Scenario ${play.scenario.id} of ${play.code} was not played to its end: ${String(error)}`,
        );
      }
    }
    return made;
  }

  async #play(
    procedureCode: string,
    { id, open, events }: Scenario,
    start: number,
    citizen: ApplicantFile[number],
    people: PeopleFile,
    now: string,
  ): Promise<void> {
    const moved = (moment: string) => new Date(start + instantOf(moment) - instantOf(open.at)).toISOString();
    const receiver = holderOf(people, 'receptionClerk', open.receivingAgency);
    if (receiver === null || moved(open.at) > now) return;
    const { name, idNumber, phone, address } = citizen;
    const body: Receive = {
      procedure: procedureCode,
      channel: open.channel,
      agency: open.receivingAgency,
      applicant: {
        name,
        ...(idNumber === undefined ? {} : { idNumber }),
        ...(phone === undefined ? {} : { phone }),
        ...(address === undefined ? {} : { address }),
      },
      form: open.form,
      papers: open.papers.map((paper) => ({ paper, originals: 1 })),
    };
    const received = await this.#receive.receive(
      receiver,
      keyed(receiver, id, start, 0, moved(open.at)),
      body,
    );
    const { code } = JSON.parse(received.answer.body ?? '{}') as DossierView;
    for (const [index, event] of events.entries()) {
      if (!('take' in event)) continue;
      const at = moved(event.at);
      if (at > now) return;
      const { task, actor } = await this.#whoseTurn(code, event.take, people, at);
      const act: Act = {
        action: event.take,
        task,
        ...(event.facts === undefined ? {} : { facts: event.facts }),
        ...(event.note === undefined ? {} : { note: event.note }),
        ...(event.papers === undefined ? {} : { papers: event.papers }),
      };
      const request = keyed(actor, id, start, index + 1, at);
      await this.#act.act({ person: actor, code, body: act, expected: undefined, keyed: request });
    }
  }

  async #whoseTurn(
    code: string,
    action: string,
    people: PeopleFile,
    at: string,
  ): Promise<{ task: string; actor: Person }> {
    const { calendarOf } = await this.#register.current();
    const offered = await this.#database.read(async (tx) => {
      const row = await findDossier(tx, code);
      if (row === undefined) throw new Error(`${code} is missing`);
      const procedure: CompiledProcedure = await this.#published.pinned(tx, row.procedure, row.version);
      // What falls due before then will have happened, and may be what opens the action.
      const { dossier } = fireDueTimers(procedure, await storedState(tx, row, procedure), at, calendarOf);
      return allowedActions(procedure, dossier).find((one) => one.action === action);
    });
    const actor = offered && holderOf(people, offered.role, offered.agency);
    if (!actor) throw new Error(`Nobody can take ${action} of ${code}`);
    return { task: offered.task, actor };
  }
}

/** The scenario's own start, moved by whole weeks to just after this moment's week begins. */
function startOf({ open }: Scenario, from: number): number {
  const original = instantOf(open.at);
  return original + Math.ceil((from - original) / week) * week;
}

/** A scenario's moment, written in Vietnamese local time. */
function instantOf(moment: string): number {
  return Date.parse(`${moment}:00.000Z`) - vietnam;
}

function holderOf(people: PeopleFile, role: string | null, agency: string | null): Person | null {
  const holds = (post: Post) => post.role === role && post.agency === agency;
  const found = people.find(({ posts }) => posts.some(holds));
  if (found === undefined) return null;
  return { id: found.username, username: found.username, name: found.name, posts: found.posts.map(postOf) };
}

function postOf({ role, agency }: Post): Post {
  return { role, agency };
}

function keyed(person: Person, scenario: string, start: number, step: number, at: string) {
  const key = `seed:${scenario}:${localDate(new Date(start).toISOString())}:${start}:${step}`;
  return { person: person.id, key, fingerprint: key, at };
}
