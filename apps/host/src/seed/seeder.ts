import { Inject, Injectable, Logger } from '@nestjs/common';
import { fileHash, meaningHash, parseDefinition } from '@motcua/engine';
import { Clock } from '../clock/clock.ts';
import { CONFIG, type Config } from '../config/config.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { ActService } from '../dossiers/act.service.ts';
import { ReceiveService } from '../dossiers/receive.service.ts';
import { hashPassword } from '../identity/password.ts';
import { Courier } from '../links/courier.ts';
import { Hearing } from '../links/hearing.ts';
import { SignalService } from '../links/signal.service.ts';
import { textOf } from '../procedures/draft-view.ts';
import { insertProcedure, insertVersion } from '../procedures/procedures.store.ts';
import { codeOf, PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import { Sweeper } from '../timers/sweeper.ts';
import { readDefinition, readDefinitions } from './definitions-folder.ts';
import { DemonstrationDossiers } from './demonstration-dossiers.ts';
import { effectiveFromOf } from './effective-from.ts';
import { ApplicantFile, PeopleFile } from './register-files.ts';
import type { Services } from './scenario-hands.ts';
import { seedPeople, seedRegister } from './seed-register.ts';

/** Fills an empty database with the demonstration province. */
@Injectable()
export class Seeder {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #clock: Clock;
  readonly #config: Config;
  readonly #services: Services;
  readonly #codes: string[] = [];
  readonly #log = new Logger('Seeder');

  constructor(
    database: UnitOfWork,
    register: RegisterService,
    receive: ReceiveService,
    act: ActService,
    signals: SignalService,
    hearing: Hearing,
    courier: Courier,
    sweeper: Sweeper,
    published: PublishedProcedures,
    clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.#database = database;
    this.#register = register;
    this.#clock = clock;
    this.#config = config;
    this.#services = { database, register, receive, act, signals, hearing, courier, sweeper, published };
  }

  /** Answers whether there was anything to do. Of several hosts that start together, one seeds. */
  async seedIfEmpty(): Promise<boolean> {
    if (!(await this.#database.read(isEmpty))) return false;
    const people = PeopleFile.parse(readDefinition('register/people.json'));
    // One hash for all: they share one password, which the terminal prints, and a hundred hashes take seconds.
    const hash = await hashPassword(this.#config.demoPassword);
    const hashes = new Map(people.map(({ username }) => [username, hash]));
    const seeded = await this.#database.write(async (tx) => {
      if (tx.dialect.startUpLock !== null) await tx.all(tx.dialect.startUpLock);
      if (!(await isEmpty(tx))) return false;
      await seedRegister(tx);
      await seedPeople(tx, people, hashes);
      await this.#seedProcedures(tx);
      return true;
    });
    this.#register.forget();
    if (!seeded) return false;
    const dossiers = new DemonstrationDossiers(this.#services);
    const applicants = ApplicantFile.parse(readDefinition('register/applicants.json'));
    const made = await dossiers.make(this.#codes, people, applicants, this.#clock.now());
    this.#log.log(`Seeded the demonstration province with ${made} dossiers`);
    return true;
  }

  /** Publishes each procedure as its version 1. */
  async #seedProcedures(tx: Transaction): Promise<void> {
    for (const json of readDefinitions('procedures')) {
      const parsed = parseDefinition(json);
      if (!parsed.ok)
        throw new Error(`A demonstration procedure is not valid: ${JSON.stringify(parsed.problems)}`);
      const { document } = parsed;
      const { publishingDecision: decision } = document.head;
      const code = codeOf(document);
      const from = effectiveFromOf(document);
      const at = `${from}T00:30:00.000Z`;
      this.#codes.push(code);
      await insertProcedure(tx, code, at);
      await insertVersion(tx, {
        code,
        version: 1,
        document: textOf(document),
        meaning: meaningHash(document),
        file_hash: fileHash(document),
        decision_number: decision?.number ?? null,
        decision_date: decision?.date ?? null,
        effective_from: from,
        published_at: at,
        published_by: 'motcua',
        drawn_by: '[]',
        reason_for_warnings: null,
      });
    }
  }
}

async function isEmpty(tx: Transaction): Promise<boolean> {
  return (await tx.one('SELECT id FROM agencies LIMIT 1')) === undefined;
}
