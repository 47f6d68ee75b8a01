import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@motcua/engine';
import { demoPassword, personIn } from '../harness/accounts.mjs';
import { ApiClient } from '../harness/api-client.mjs';
import { dossiersDueTogether, onReception } from '../harness/due-together.mjs';
import type { HostProcess } from '../harness/host-process.mjs';
import { moveAgency, movedFrom, movedTo, moveProcedureCode, moveWays } from '../harness/move-procedures.mjs';
import { publish } from '../harness/publish.mjs';
import { postgresDatabase, sqliteDatabase, type TestDatabase } from '../harness/test-databases.mjs';
import { chainFaults, foldedState, readStore, workListFaults, type Store } from './store.ts';

/** How many dossiers of each version are taken to their end. */
const taken = 5 * moveWays.length;
/** Longer than any way through the procedure. */
const mostActions = 12;

/**
 * F34. A next version is published while so many dossiers run by the first, on hosts that have all loaded the first: each
 * ends by its own version, and what is received from then on follows the next, on every host.
 */
export function describeVersionsTogether(count: number, patience: number): void {
  let made: { dataDir: string; remove: () => void };
  beforeAll(async () => {
    made = await dossiersDueTogether(count, 'move');
  }, patience);
  afterAll(() => made.remove());
  describe(`a version published over ${count} running dossiers on SQLite`, () =>
    run(sqliteDatabase, 1, () => made.dataDir, count, patience));
  describe(`a version published over ${count} running dossiers on PostgreSQL, by one of two hosts`, () =>
    run(postgresDatabase, 2, () => made.dataDir, count, patience));
}

function run(
  make: () => Promise<TestDatabase>,
  count: number,
  from: () => string,
  dossiers: number,
  patience: number,
): void {
  let database: TestDatabase;
  let hosts: HostProcess[] = [];
  let clerks: ApiClient[] = [];
  let store: Store;
  /** What each host says of each version once both are published. */
  const served: string[] = [];
  const old: string[] = [];
  const fresh: string[] = [];

  beforeAll(async () => {
    database = await make();
    await database.fill(from());
    const environment = { ...onReception(), LOG_LEVEL: 'warn' };
    hosts = await Promise.all(Array.from({ length: count }, () => database.start({ environment })));
    clerks = await Promise.all(hosts.map(({ url }) => clerkAt(url)));
    const running = await database.rows<{ code: string }>(
      `SELECT code FROM dossiers WHERE closed_at IS NULL ORDER BY code LIMIT ${taken}`,
    );
    old.push(...running.map(({ code }) => code));
    // Every host has the first version at work before the next is published.
    for (const clerk of clerks) await receive(clerk);
    await publish(hosts[0]!.url, movedTo, { next: true, effectiveFrom: '2026-08-24' });
    for (let n = 0; n < taken; n += 1) fresh.push(await receive(clerks[n % count]!));
    for (const clerk of clerks) served.push(await versionsAt(clerk));
    for (const [n, code] of [...old, ...fresh].entries()) await toTheEnd(clerks, n, code);
    for (const clerk of clerks) clerk.close();
    await Promise.all(hosts.map((host) => host.stop()));
    store = await readStore(database);
  }, patience);
  afterAll(() => database.remove());

  const found = (codes: readonly string[]) => store.dossiers.filter(({ code }) => codes.includes(code));

  it('ends each dossier by the version under which it was received, whichever host took it on', () => {
    for (const [codes, version, only] of [
      [old, 1, movedFrom],
      [fresh, 2, movedTo],
    ] as const) {
      const drawn = new Set(only.flow.nodes.map(({ id }) => id));
      expect(found(codes)).toHaveLength(taken);
      for (const { state, version: followed } of found(codes)) {
        const { closedAt, outcome, visits } = JSON.parse(state) as Ended;
        expect([followed, outcome, closedAt]).toEqual([version, 'granted', expect.any(String)]);
        expect(Object.keys(visits).filter((node) => !drawn.has(node))).toEqual([]);
      }
    }
  });

  it('leaves every other dossier with the first version', () => {
    const untouched = store.dossiers.filter(({ code }) => ![...old, ...fresh].includes(code));
    expect(untouched).toHaveLength(dossiers - taken + count);
    expect(new Set(untouched.map(({ version }) => version))).toEqual(new Set([1]));
  });

  it('serves the same two versions from every host, and no other', () => {
    expect(new Set(served).size).toBe(1);
    expect(JSON.parse(served[0]!)).toMatchObject([{ version: 1 }, { version: 2 }]);
  });

  it('keeps histories that hold, and work lists that say what is open', () => {
    expect(store.dossiers.flatMap(chainFaults)).toEqual([]);
    expect(store.dossiers.flatMap(workListFaults)).toEqual([]);
    const different = found([...old, ...fresh]).filter(
      (dossier) => dossier.state !== foldedState(store, dossier),
    );
    expect(different.map(({ code }) => code)).toEqual([]);
  });
}

interface Ended {
  readonly closedAt: string | null;
  readonly outcome: string | null;
  readonly visits: Readonly<Record<string, number>>;
}

async function clerkAt(url: string): Promise<ApiClient> {
  const client = new ApiClient(url);
  await client.signIn(personIn('receptionClerk', moveAgency).username, demoPassword);
  return client;
}

async function receive(clerk: ApiClient): Promise<string> {
  const applicant = { name: 'Nguyễn Văn Thử', idNumber: '001090000001' };
  const body = { procedure: moveProcedureCode, channel: 'counter', applicant, form: {}, papers: [] };
  return (await clerk.mustPost('/api/dossiers', body)).code as string;
}

async function versionsAt(clerk: ApiClient): Promise<string> {
  const { body } = await clerk.get(`/api/procedures/${moveProcedureCode}/versions`);
  const versions = (body.items as { version: number; meaning: string }[]).sort(
    (a, b) => a.version - b.version,
  );
  const documents = [];
  for (const { version, meaning } of versions) {
    const { body: one } = await clerk.get(`/api/procedures/${moveProcedureCode}/versions/${version}`);
    documents.push({ version, meaning, document: one.document });
  }
  return canonicalJson(documents);
}

/** Takes one open action after another, each on another host than the one before. */
async function toTheEnd(clerks: readonly ApiClient[], nr: number, code: string): Promise<void> {
  for (let n = 0; n < mostActions; n += 1) {
    const clerk = clerks[(nr + n) % clerks.length]!;
    const { body } = await clerk.get(`/api/dossiers/${code}`);
    if (body.closedAt !== null) return;
    const action = (body.actions as Offered[]).find(({ possible, standing }) => possible && !standing);
    if (action === undefined) throw new Error(`Nothing can be done with ${code}`);
    await clerk.mustPost(`/api/dossiers/${code}/actions`, { action: action.action, task: action.task });
  }
  throw new Error(`${code} does not end`);
}

interface Offered {
  readonly action: string;
  readonly task: string;
  readonly possible: boolean;
  readonly standing: boolean;
}
