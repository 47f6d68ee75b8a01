import { fileHash, meaningHash, type ProcedureDocument } from '@motcua/engine';
import type { SqlValue } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { createApp, type Host } from '../create-app.ts';
import type { Config } from '../config/config.ts';
import { hashPassword } from '../identity/password.ts';
import { textOf } from '../procedures/draft-view.ts';
import { insertProcedure, insertVersion } from '../procedures/procedures.store.ts';
import { codeOf } from '../procedures/published-procedures.ts';
import { readDefinition } from '../seed/definitions-folder.ts';
import { effectiveFromOf } from '../seed/effective-from.ts';
import { PeopleFile } from '../seed/register-files.ts';
import { seedPeople, seedRegister } from '../seed/seed-register.ts';
import { localDate } from '../text/local-date.ts';
import { CalendarJobs } from '../calendars/calendar-jobs.ts';
import { MigrationJobs } from '../migrations/migration-jobs.ts';
import { Courier } from '../links/courier.ts';
import { Sweeper } from '../timers/sweeper.ts';
import { TestClient } from './test-client.ts';
import { TestClock } from './test-clock.ts';
import type { TestDatabase } from './databases.ts';
import { permitDocument } from './permit.ts';

export const password = 'mot-cua-kiem-thu';
const hashed = hashPassword(password);

/** A real host on a real database with the demonstration province and the test procedure, listening on a port of its own. */
export class TestHost {
  readonly database: TestDatabase;
  readonly clock: TestClock;
  #host: Host;

  private constructor(database: TestDatabase, clock: TestClock, host: Host) {
    this.database = database;
    this.clock = clock;
    this.#host = host;
  }

  static async start(database: TestDatabase, clock = new TestClock()): Promise<TestHost> {
    const host = new TestHost(database, clock, await listening(database, clock));
    const people = PeopleFile.parse(readDefinition('register/people.json'));
    const hash = await hashed;
    await host.#unitOfWork.write(async (tx) => {
      await seedRegister(tx);
      await seedPeople(tx, people, new Map(people.map(({ username }) => [username, hash])));
    });
    await host.publish(permitDocument());
    return host;
  }

  /** A second host on the same database, as another machine would run it. PostgreSQL only. */
  async another(): Promise<TestHost> {
    const app = await listening(this.database, this.clock);
    return new TestHost(this.database, this.clock, app);
  }

  /** A host on the database of one that has stopped. */
  static async reopen({ database, clock }: TestHost): Promise<TestHost> {
    return new TestHost(database, clock, await listening(database, clock));
  }

  /** Stops this host and starts it again on the same database. */
  async restart(): Promise<void> {
    await this.#host.stop();
    this.#host = await listening(this.database, this.clock);
  }

  get host(): Host {
    return this.#host;
  }

  /** Where this host listens: on a real socket, because what a client sees is what counts. */
  get address(): string {
    const address = this.#host.fastify.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The host does not listen');
    return `http://127.0.0.1:${address.port}`;
  }

  get #unitOfWork(): UnitOfWork {
    return this.#host.app.get(UnitOfWork);
  }

  get unitOfWork(): UnitOfWork {
    return this.#unitOfWork;
  }

  sweep(): Promise<number> {
    return this.#host.app.get(Sweeper).sweep();
  }

  /** Delivers what dossiers have to tell each other; nothing is delivered before. */
  deliver(): Promise<number> {
    return this.#host.app.get(Courier).deliver();
  }

  /** Applies saved calendars, at most so many batches; nothing is applied before. */
  applyCalendars(batches?: number): Promise<number> {
    return this.#host.app.get(CalendarJobs).run(batches);
  }

  /** Works on migrations under way, at most so many batches; nothing is looked at or moved before. */
  migrate(batches?: number): Promise<number> {
    return this.#host.app.get(MigrationJobs).run(batches);
  }

  /** What the tables hold: the test looks for itself. */
  rows<Row>(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    return this.#unitOfWork.read((tx) => tx.all<Row>(sql, params));
  }

  async count(table: string, where = '1 = 1', params: readonly SqlValue[] = []): Promise<number> {
    const [row] = await this.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`, params);
    return row?.n ?? 0;
  }

  async publish(document: ProcedureDocument, version = 1): Promise<void> {
    const code = codeOf(document);
    await this.#unitOfWork.write(async (tx) => {
      await insertProcedure(tx, code, this.clock.now());
      await insertVersion(tx, {
        code,
        version,
        document: textOf(document),
        meaning: meaningHash(document),
        file_hash: fileHash(document),
        decision_number: null,
        decision_date: null,
        effective_from: effectiveFromOf(document),
        published_at: this.clock.now(),
        published_by: 'kiemsoat.tinh',
        drawn_by: '["soanthao.tinh"]',
        reason_for_warnings: null,
      });
    });
  }

  /** Does something as if the day had come on which a version takes effect; afterwards it has not come yet. */
  async inForce<T>(code: string, version: number, work: () => Promise<T>): Promise<T> {
    const which = [code, version];
    const [row] = await this.rows<{ effective_from: string }>(
      'SELECT effective_from FROM procedure_versions WHERE code = $1 AND version = $2',
      which,
    );
    const set = (day: string | undefined) =>
      this.#unitOfWork.write((tx) =>
        tx.run('UPDATE procedure_versions SET effective_from = $3 WHERE code = $1 AND version = $2', [
          ...which,
          day ?? '',
        ]),
      );
    await set(localDate(this.clock.now()));
    try {
      return await work();
    } finally {
      await set(row?.effective_from);
    }
  }

  /** An account with which another system reports, as the operator of an installation would make it. */
  async addServiceAccount(username = 'dich-vu'): Promise<void> {
    const hash = await hashed;
    await this.#unitOfWork.write((tx) =>
      seedPeople(
        tx,
        [
          {
            username,
            name: 'Trục liên thông',
            posts: [{ role: 'integration', agency: 'H99.01', validFrom: '2025-07-01' }],
          },
        ],
        new Map([[username, hash]]),
      ),
    );
  }

  /** A browser nobody has signed in with. */
  browser(): TestClient {
    return new TestClient(() => this.address);
  }

  async signedIn(username: string): Promise<TestClient> {
    const client = this.browser();
    const answer = await client.post('/api/session', { username, password });
    if (answer.status !== 200)
      throw new Error(`${username} could not sign in: ${JSON.stringify(answer.body)}`);
    return client;
  }

  async stop(): Promise<void> {
    await this.#host.stop();
  }

  async remove(): Promise<void> {
    await this.stop();
    await this.database.remove();
  }
}

async function listening(database: TestDatabase, clock: TestClock): Promise<Host> {
  const host = await createApp(configOf(database), { clock, housekeeping: false });
  await host.app.listen(0, '127.0.0.1');
  return host;
}

function configOf({ settings }: TestDatabase): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    seed: 'none',
    demoPassword: password,
    publicUrl: undefined,
    logLevel: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    clockOffset: 0,
    backdatingDays: 30,
    ...settings,
  };
}

/** A reception of the test procedure that nothing is wrong with. */
export function goodReception(change: Record<string, unknown> = {}) {
  return {
    procedure: 'permit',
    channel: 'counter',
    applicant: { name: 'Đỗ Hữu Phước', idNumber: '099085000011', phone: '0990 000 011' },
    form: { commune: 'H99.50.01', purpose: 'xây nhà ở' },
    papers: [{ paper: 'application', originals: 1 }],
    ...change,
  };
}
