import { Inject, Injectable } from '@nestjs/common';
import type { CompiledProcedure, Dossier, Signal } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { CONFIG, type Config } from '../config/config.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { lockDossier } from '../dossiers/dossier.store.ts';
import { occurredAtOf } from '../dossiers/moment.ts';
import { storedState } from '../dossiers/stored-state.ts';
import { once, type Answer, type KeyedRequest } from '../idempotency/idempotency.ts';
import { EngineRefusal, ProblemException } from '../problem/problem-exception.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import { Hearing } from './hearing.ts';
import { presentName, presentNode } from './present-name.ts';
import type { Heard, Report } from './signal-shapes.ts';

interface Command {
  readonly person: Person;
  readonly code: string;
  readonly body: Report;
  readonly keyed: KeyedRequest;
}

/** Reporting: another system answers what it was asked, or tells of a linked dossier that it keeps. */
@Injectable()
export class SignalService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #published: PublishedProcedures;
  readonly #hearing: Hearing;
  readonly #backdatingDays: number;

  constructor(
    database: UnitOfWork,
    register: RegisterService,
    published: PublishedProcedures,
    hearing: Hearing,
    @Inject(CONFIG) config: Config,
  ) {
    this.#database = database;
    this.#register = register;
    this.#published = published;
    this.#hearing = hearing;
    this.#backdatingDays = config.backdatingDays;
  }

  async report(command: Command) {
    if (!may(command.person, { act: 'dossier.signal' })) throw new ProblemException('not-allowed');
    return this.#database.write((tx) => once(tx, command.keyed, () => this.#report(tx, command)));
  }

  async #report(tx: Transaction, { code, body, keyed }: Command): Promise<Answer> {
    const row = await lockDossier(tx, code);
    if (row === undefined) throw new ProblemException('dossier-not-found');
    const register = await this.#register.of(tx);
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const dossier = await storedState(tx, row, this.#published);
    const signal = signalOf(procedure, dossier, body);
    // The sender's own account of when it was is the reason: nobody types one.
    const said = { occurredAt: body.occurredAt, note: signal.from };
    const occurredAt = occurredAtOf(said, keyed.at, this.#backdatingDays);
    const heard = await this.#hearing.hear(tx, row, signal, { at: keyed.at, occurredAt }, register);
    if ('refusal' in heard) throw new EngineRefusal(heard.refusal);
    const answer: Heard = { code, seq: heard.seq, instance: signal.instance };
    return { status: 200, body: answer, headers: { etag: `"${heard.seq}"` } };
  }
}

const changes = {
  service: ['answered', 'failed'],
  child: ['opened', 'paused', 'resumed', 'due', 'closed', 'failed'],
} as const;

/** The report as the engine hears it. Only what is kept by another system can be reported from outside. */
function signalOf(procedure: CompiledProcedure, dossier: Dossier, body: Report): Signal {
  const instance = instanceOf(procedure, dossier, body);
  const node = instance.slice(0, instance.lastIndexOf('.'));
  const drawn = procedure.index.nodes.get(node);
  const place = body.child === undefined ? node : `${node}/${body.child}`;
  const facts = body.facts === undefined ? {} : { facts: body.facts };
  const reason = body.reason === undefined ? {} : { reason: body.reason };
  if (drawn?.kind === 'service' && body.child === undefined) {
    const { change } = body;
    if (change === 'answered' || change === 'failed')
      return { from: 'service', instance, change, ...facts, ...reason };
    throw notPossible(place, changes.service);
  }
  const child = drawn?.kind === 'linked' ? drawn.children.find(({ id }) => id === body.child) : undefined;
  if (child?.system === undefined) throw new ProblemException('nothing-waits', { facts: { place } });
  const { change } = body;
  if (change === 'answered') throw notPossible(place, changes.child);
  return {
    from: 'child',
    instance,
    child: child.id,
    change,
    ...(body.dossier === undefined ? {} : { dossier: body.dossier }),
    ...(body.outcome === undefined ? {} : { outcome: body.outcome }),
    ...(body.dueAt === undefined ? {} : { dueAt: new Date(body.dueAt).toISOString() }),
    ...facts,
    ...reason,
  };
}

/** What is meant, by the name it has now: it may have been asked under another, in an older version. */
function instanceOf({ index }: CompiledProcedure, dossier: Dossier, body: Report): string {
  if (body.instance !== undefined) return presentName(dossier, body.instance);
  const node = body.node ?? '';
  const visit = Object.hasOwn(dossier.visits, node) ? dossier.visits[node] : undefined;
  const renamed = index.nodes.has(node) ? undefined : presentNode(dossier, node);
  return renamed ?? `${node}.${visit ?? 1}`;
}

function notPossible(place: string, possible: readonly string[]): ProblemException {
  return new ProblemException('signal-not-possible', { facts: { place, changes: possible.join(', ') } });
}
