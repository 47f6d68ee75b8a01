import {
  allowedActions,
  deadlinesOf,
  fireDueTimers,
  type AllowedAction,
  type Dossier,
  type Scenario,
  type Signal,
} from '@motcua/engine';
import type { Person, Post } from '../authorisation/person.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import type { ActService } from '../dossiers/act.service.ts';
import { dossierView } from '../dossiers/dossier-view.ts';
import { findDossier, lockDossier } from '../dossiers/dossier.store.ts';
import { kinOf } from '../dossiers/kin.ts';
import { letterSourceOf } from '../letters/letter-source.ts';
import type { ReceiveService } from '../dossiers/receive.service.ts';
import type { Act, DossierView, Receive } from '../dossiers/shapes.ts';
import { storedState } from '../dossiers/stored-state.ts';
import { linkedChild } from '../events/messages.ts';
import type { Courier } from '../links/courier.ts';
import type { Hearing } from '../links/hearing.ts';
import type { Report } from '../links/signal-shapes.ts';
import type { SignalService } from '../links/signal.service.ts';
import { EngineRefusal } from '../problem/problem-exception.ts';
import type { PublishedProcedures } from '../procedures/published-procedures.ts';
import type { RegisterService } from '../register/register.service.ts';
import type { Sweeper } from '../timers/sweeper.ts';
import type { PeopleFile } from './register-files.ts';

type Line = Scenario['events'][number];
export type TakeLine = Extract<Line, { take: string }>;
export type SignalLine = Extract<Line, { signal: string }>;

/** The services through which a scenario is played. */
export interface Services {
  readonly database: UnitOfWork;
  readonly published: PublishedProcedures;
  readonly register: RegisterService;
  readonly receive: ReceiveService;
  readonly act: ActService;
  readonly signals: SignalService;
  readonly hearing: Hearing;
  readonly courier: Courier;
  readonly sweeper: Sweeper;
}

/** Another system, as it reports. */
const otherSystem: Person = {
  id: 'integration',
  username: 'integration',
  name: 'Hệ thống liên thông',
  posts: [{ role: 'integration', agency: '' }],
};

/**
 * The hands by which a scenario is played through the same services that clerks, citizens and other systems use, as the
 * people whose turn it is, at any moment. `moment` says when a local moment of the scenario is.
 */
export class ScenarioHands {
  readonly #services: Services;
  readonly #people: PeopleFile;
  readonly #moment: (local: string) => string;
  readonly #key: string;
  #requests = 0;

  constructor(services: Services, people: PeopleFile, key: string, moment: (local: string) => string) {
    this.#services = services;
    this.#people = people;
    this.#key = key;
    this.#moment = moment;
  }

  /** Receives the dossier and answers its code. */
  async open(
    procedure: string,
    { open }: Scenario,
    openableBy: readonly string[],
    applicant: Receive['applicant'],
  ): Promise<string> {
    const receiver = openableBy
      .map((role) => holderOf(this.#people, role, open.receivingAgency))
      .find((person) => person !== null);
    if (!receiver) throw new Error(`Nobody receives at ${open.receivingAgency}`);
    const body: Receive = {
      procedure,
      channel: open.channel,
      agency: open.receivingAgency,
      applicant,
      form: open.form,
      papers: open.papers.map((paper) => ({ paper, originals: 1 })),
    };
    const { answer } = await this.#services.receive.receive(receiver, this.#keyed(receiver, open.at), body);
    return (JSON.parse(answer.body ?? '{}') as DossierView).code;
  }

  /** Takes an action, as whoever is offered it, and answers what they see then. */
  async take(code: string, line: TakeLine): Promise<DossierView> {
    const at = this.#moment(line.at);
    const { task, person } = await this.#whoseTurn(code, line, at);
    const body: Act = {
      action: line.take,
      task,
      ...(line.facts === undefined ? {} : { facts: line.facts }),
      ...(line.data === undefined ? {} : { data: line.data as Act['data'] }),
      ...(line.respondents === undefined ? {} : { respondents: line.respondents }),
      ...(line.occurredAt === undefined ? {} : { occurredAt: this.#moment(line.occurredAt) }),
      ...(line.document === undefined ? {} : { document: line.document }),
      ...(line.note === undefined ? {} : { note: line.note }),
      ...(line.papers === undefined ? {} : { papers: line.papers }),
    };
    const keyed = this.#keyed(person, line.at);
    const { answer } = await this.#services.act.act({ person, code, body, expected: undefined, keyed });
    return JSON.parse(answer.body ?? '{}') as DossierView;
  }

  /** Reports what a scenario says another system or dossier reported. */
  async report(code: string, line: SignalLine): Promise<void> {
    const at = this.#moment(line.at);
    const signal = await this.#signalOf(code, line);
    if (signal === 'elsewhere') {
      const { node, child, change, facts, outcome, due } = line;
      const body: Report = {
        node,
        change,
        ...(child === undefined ? {} : { child }),
        ...(facts === undefined ? {} : { facts }),
        ...(outcome === undefined ? {} : { outcome }),
        ...(due === undefined ? {} : { dueAt: this.#moment(due) }),
      };
      const keyed = this.#keyed(otherSystem, line.at);
      await this.#services.signals.report({ person: otherSystem, code, body, keyed });
      return;
    }
    const register = await this.#services.register.current();
    await this.#services.database.write(async (tx) => {
      const row = await lockDossier(tx, code);
      if (row === undefined) throw new Error(`${code} is missing`);
      const heard = await this.#services.hearing.hear(tx, row, signal, { at }, register);
      if ('refusal' in heard) throw new EngineRefusal(heard.refusal);
    });
  }

  /** Really opens what the dossier asks for, as the courier would right after the commit. */
  async deliver(code: string, local: string): Promise<void> {
    await this.#services.courier.deliverTo(code, this.#moment(local));
  }

  /** Lets time pass: whatever fell due fires. */
  async until(code: string, local: string): Promise<void> {
    await this.#services.sweeper.sweepOne(code, this.#moment(local));
  }

  /** The dossier as the host shows it at a moment, to somebody who may do nothing. */
  async view(code: string, local: string): Promise<DossierView> {
    const now = this.#moment(local);
    const register = await this.#services.register.current();
    return this.#services.database.read(async (tx) => {
      const row = await findDossier(tx, code);
      if (row === undefined) throw new Error(`${code} is missing`);
      const procedure = await this.#services.published.pinned(tx, row.procedure, row.version);
      const dossier = await storedState(tx, row, this.#services.published);
      const deadlines = deadlinesOf(procedure, dossier, register.calendarOf, now);
      const person: Person = { id: '', username: '', name: '', posts: [] };
      const kin = await kinOf(tx, person, row, dossier);
      const offered = allowedActions(procedure, dossier);
      const letters = await letterSourceOf(tx, this.#services.published, { row, dossier }, register, now);
      return dossierView({
        row,
        dossier,
        procedure,
        register,
        person,
        now,
        deadlines,
        offered,
        kin,
        letters,
      });
    });
  }

  async #whoseTurn(
    code: string,
    line: TakeLine,
    at: string,
  ): Promise<{ readonly task: string; readonly person: Person }> {
    const { database, published, register } = this.#services;
    const { calendarOf } = await register.current();
    const offers = await database.read(async (tx) => {
      const row = await findDossier(tx, code);
      if (row === undefined) throw new Error(`${code} is missing`);
      const procedure = await published.pinned(tx, row.procedure, row.version);
      // What falls due before then will have happened, and may be what opens the action.
      const { dossier } = fireDueTimers(procedure, await storedState(tx, row, published), at, calendarOf);
      return allowedActions(procedure, dossier);
    });
    const meant = offers.filter((offer) => isMeant(offer, line));
    for (const { task, role, agency } of [
      ...meant.filter(({ possible }) => possible),
      ...meant.filter(({ possible }) => !possible),
    ]) {
      const person = holderOf(this.#people, role, agency);
      if (person !== null) return { task, person };
    }
    const wanted = meant.map(({ role, agency }) => `${role} @ ${agency}`).join(', ');
    throw new Error(`Nobody can take ${line.take} of ${code}${wanted === '' ? '' : `: ${wanted}`}`);
  }

  /** As the engine hears it; `elsewhere` when another system may report it itself. */
  async #signalOf(code: string, line: SignalLine): Promise<Signal | 'elsewhere'> {
    if (line.signal === 'service') return 'elsewhere';
    const { database, published } = this.#services;
    return database.read(async (tx) => {
      const row = await findDossier(tx, code);
      if (row === undefined) throw new Error(`${code} is missing`);
      const procedure = await published.pinned(tx, row.procedure, row.version);
      const dossier: Dossier = await storedState(tx, row, published);
      const instance = `${line.node}.${dossier.visits[line.node] ?? 1}`;
      const node = procedure.index.nodes.get(line.node);
      if (line.signal === 'dossier') {
        const arm = node?.kind === 'wait' ? node.arms.find(({ kind }) => kind === 'dossier') : undefined;
        const outcome = line.outcome ?? 'granted';
        return { from: 'dossier', instance, arm: arm?.id ?? '', dossier: 'SCENARIO', outcome };
      }
      const { child = '', change, outcome, due, facts } = line;
      if (linkedChild(procedure, instance, child)?.system !== undefined || change === 'answered')
        return 'elsewhere';
      const known = dossier.children?.[instance]?.[child]?.dossier;
      return {
        from: 'child',
        instance,
        child,
        change,
        ...(known === undefined ? { dossier: `SCENARIO-${child}` } : {}),
        ...(outcome === undefined ? {} : { outcome }),
        ...(due === undefined ? {} : { dueAt: this.#moment(due) }),
        ...(facts === undefined ? {} : { facts }),
      };
    });
  }

  #keyed(person: Person, local: string) {
    const key = `${this.#key}:${(this.#requests += 1)}`;
    return { person: person.id, key, fingerprint: key, at: this.#moment(local) };
  }
}

/** Is this the offer that a line means: the action, the task where several offer it, what its data is about? */
function isMeant(offer: AllowedAction, { take, on, data }: TakeLine): boolean {
  if (offer.action !== take) return false;
  const isHere = on === undefined || [offer.task, offer.node, offer.task.split('/')[1]].includes(on);
  const fits = offer.demands.inputs.every(({ name, choices }) => {
    const value = data?.[name];
    return value === undefined || !choices || choices.some((choice) => choice.value === value);
  });
  return isHere && fits;
}

function holderOf(people: PeopleFile, role: string | null, agency: string | null): Person | null {
  const holds = (post: Post) => post.role === role && post.agency === agency;
  const found = people.find(({ posts }) => posts.some(holds));
  if (found === undefined) return null;
  const posts = found.posts.map((post): Post => ({ role: post.role, agency: post.agency }));
  return { id: found.username, username: found.username, name: found.name, posts };
}
