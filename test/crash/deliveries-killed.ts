import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationWorld } from '../harness/demonstration.mjs';
import { dossiersDueTogether, dueIn, onReception, until } from '../harness/due-together.mjs';
import type { HostProcess } from '../harness/host-process.mjs';
import { childCode, childNames, parentCode } from '../harness/linked-procedures.mjs';
import { postgresDatabase, sqliteDatabase, type TestDatabase } from '../harness/test-databases.mjs';
import {
  chainFaults,
  eventsOf,
  foldedState,
  readStore,
  timerFaults,
  workListFaults,
  type Store,
  type StoredDossier,
} from './store.ts';

/**
 * Parents that ask for two children each, and children that tell their parents when they are closed, under hosts that
 * are killed while they open and while they tell: what must hold in the end.
 */
export function describeDeliveriesKilled(parents: number, patience: number): void {
  let made: { dataDir: string; remove: () => void };
  beforeAll(async () => {
    made = await dossiersDueTogether(parents, 'linked');
  }, patience);
  afterAll(() => made.remove());
  describe(`${parents} parents and their children on SQLite, the host killed while it opens and while it tells`, () =>
    run(sqliteDatabase, 1, () => made.dataDir, parents, patience));
  describe(`${parents} parents and their children on PostgreSQL, one of two hosts killed in each of both`, () =>
    run(postgresDatabase, 2, () => made.dataDir, parents, patience));
}

function run(
  make: () => Promise<TestDatabase>,
  hosts: number,
  from: () => string,
  parents: number,
  patience: number,
): void {
  const { calendars } = demonstrationWorld();
  const children = parents * childNames.length;
  let database: TestDatabase;
  let store: Store;
  /** How many children were open, and how many had been told of as closed, when a host died. */
  const done: number[] = [];

  beforeAll(async () => {
    database = await make();
    await database.fill(from());
    done.push(await killedHalfway(onReception(), opened));
    done.push(await killedHalfway(dueIn(3_000).environment, told));
    store = await readStore(database);
  }, 4 * patience);
  afterAll(() => database.remove());

  const count = async (sql: string) =>
    (await database.rows<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`))[0]!.n;
  const opened = () => count(`dossiers WHERE procedure = '${childCode}'`);
  const told = () => count(`history WHERE event LIKE '%"change":"closed"%'`);

  /** Until every child is through: one host is killed when half of them are, and started again. */
  async function killedHalfway(
    environment: Record<string, string>,
    through: () => Promise<number>,
  ): Promise<number> {
    const start = () => database.start({ environment: { ...environment, LOG_LEVEL: 'warn' } });
    const [victim, ...others] = await Promise.all(Array.from({ length: hosts }, start));
    await until(async () => (await through()) >= children / 2, patience);
    await victim!.kill();
    const atDeath = await through();
    const running: HostProcess[] = [...others, await start()];
    await until(async () => (await through()) >= children && (await count('deliveries')) === 0, patience);
    // Time for another round or two, in which nothing more must happen.
    await sleep(2_500);
    await Promise.all(running.map((host) => host.stop()));
    return atDeath;
  }

  const of = (procedure: string) => store.dossiers.filter((dossier) => dossier.procedure === procedure);

  it('was in the middle when a host died', () => {
    for (const through of done) {
      expect(through).toBeGreaterThan(0);
      expect(through).toBeLessThan(children);
    }
  });

  it('opened each child exactly once', () => {
    expect([of(parentCode).length, of(childCode).length]).toEqual([parents, children]);
  });

  it('told each parent exactly once of each child that it is open, and exactly once that it is closed', () => {
    const wrong = of(parentCode).filter((parent) => !hasHeardOnce(parent));
    expect(wrong.map(({ code, history }) => [code, history.map(({ event }) => event)])).toEqual([]);
    const named = of(parentCode).flatMap((parent) => Object.values(childrenIn(parent)));
    expect(named.sort()).toEqual(
      of(childCode)
        .map(({ code }) => code)
        .sort(),
    );
  });

  it('closed each child by its timer, once', () => {
    const kinds = of(childCode).map((child) =>
      eventsOf(child)
        .map(({ type }) => type)
        .join(' '),
    );
    expect(new Set(kinds)).toEqual(new Set(['opened timer']));
  });

  it('let each parent go on', () => {
    expect(new Set(of(parentCode).map(({ tasks }) => tasks.join(' ')))).toEqual(new Set(['finish.1']));
  });

  it('left nothing to be delivered', async () => {
    expect(await count('deliveries')).toBe(0);
  });

  it('kept chain, state, timers and work list of every dossier in agreement with its history', () => {
    expect(store.dossiers.flatMap(chainFaults)).toEqual([]);
    const different = store.dossiers.filter((dossier) => dossier.state !== foldedState(store, dossier));
    expect(different.map(({ code }) => code)).toEqual([]);
    expect(store.dossiers.flatMap((dossier) => timerFaults(store, dossier, calendars))).toEqual([]);
    expect(store.dossiers.flatMap(workListFaults)).toEqual([]);
  });
}

/** What a parent has heard of its children, as `first opened H99…`. */
function heardBy(parent: StoredDossier): { child: string; change: string; dossier: string }[] {
  return eventsOf(parent).flatMap((event) =>
    event.type === 'signal' && event.signal.from === 'child'
      ? [{ child: event.signal.child, change: event.signal.change, dossier: codeIn(event.signal) }]
      : [],
  );
}

const codeIn = (signal: object): string => ('dossier' in signal ? String(signal.dossier) : '');

function childrenIn(parent: StoredDossier): Record<string, string> {
  return Object.fromEntries(heardBy(parent).map(({ child, dossier }) => [child, dossier]));
}

function hasHeardOnce(parent: StoredDossier): boolean {
  const heard = heardBy(parent)
    .map(({ child, change }) => `${child} ${change}`)
    .sort();
  const wanted = childNames.flatMap((child) => [`${child} closed`, `${child} opened`]).sort();
  return parent.history.length === heard.length + 1 && heard.join() === wanted.join();
}
