import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, type DossierEvent } from '@motcua/engine';
import { demonstrationWorld } from '../harness/demonstration.mjs';
import { dueArm } from '../harness/due-procedure.mjs';
import { dossiersDueTogether, dueAt, dueIn, stillWaiting, untilWaiting } from '../harness/due-together.mjs';
import type { HostProcess } from '../harness/host-process.mjs';
import { postgresDatabase, sqliteDatabase, type TestDatabase } from '../harness/test-databases.mjs';
import {
  chainFaults,
  eventsOf,
  foldedState,
  readStore,
  timerFaults,
  workListFaults,
  type Store,
} from './store.ts';

/** Kills hosts while they fire, starts them again, and lets them fire the rest; answers how many waited at each kill. */
type Course = (run: Run) => Promise<readonly number[]>;

interface Run {
  readonly database: TestDatabase;
  readonly count: number;
  readonly start: () => Promise<HostProcess>;
  /** In milliseconds; for waiting until so many have fired. */
  readonly patience: number;
}

/**
 * So many dossiers that fall due in the same instant, under hosts that are killed while they fire their timers: what
 * must hold of the tables in the end.
 */
export function describeTimersKilled(count: number, patience: number): void {
  let made: { dataDir: string; remove: () => void };
  beforeAll(async () => {
    made = await dossiersDueTogether(count);
  }, patience);
  afterAll(() => made.remove());
  const from = () => made.dataDir;
  describe(`${count} dossiers due in the same instant, their SQLite host killed twice while it fires`, () =>
    run({ make: sqliteDatabase, from, count, patience, course: oneHost }));
  describe(`${count} dossiers due in the same instant on PostgreSQL, one of two hosts killed while both fire`, () =>
    run({ make: postgresDatabase, from, count, patience, course: twoHosts }));
}

/** Killed after a third and after two thirds; each time it starts again at once. */
async function oneHost({ database, count, start, patience }: Run): Promise<readonly number[]> {
  const waiting: number[] = [];
  let host = await start();
  for (const left of [2 / 3, 1 / 3]) {
    await untilWaiting(database, count * left, patience);
    await host.kill();
    waiting.push(await stillWaiting(database));
    host = await start();
  }
  await untilWaiting(database, 0, patience);
  await settled(host);
  await host.stop();
  return waiting;
}

/** One of the two is killed half-way and comes back when the other has fired most of the rest. */
async function twoHosts({ database, count, start, patience }: Run): Promise<readonly number[]> {
  const [one, other] = await Promise.all([start(), start()]);
  await untilWaiting(database, count / 2, patience);
  await one.kill();
  const waiting = await stillWaiting(database);
  await untilWaiting(database, count / 8, patience);
  const again = await start();
  await untilWaiting(database, 0, patience);
  await settled(again);
  await Promise.all([other.stop(), again.stop()]);
  return [waiting];
}

/** Time for another sweep or two, in which nothing more must happen. */
const settled = (_host: HostProcess) => sleep(2_500);

function run({
  make,
  from,
  count,
  patience,
  course,
}: Omit<Run, 'database' | 'start'> & {
  make: () => Promise<TestDatabase>;
  from: () => string;
  course: Course;
}): void {
  const { calendars } = demonstrationWorld();
  let database: TestDatabase;
  let store: Store;
  let waiting: readonly number[];

  beforeAll(async () => {
    database = await make();
    await database.fill(from());
    const { environment } = dueIn(3_000);
    const start = () => database.start({ environment: { ...environment, LOG_LEVEL: 'warn' } });
    waiting = await course({ database, count, start, patience });
    store = await readStore(database);
  }, 4 * patience);
  afterAll(() => database.remove());

  it('was in the middle of firing when a host died', () => {
    for (const left of waiting) {
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(count);
    }
  });

  it('lost no dossier and made none', () => {
    expect(store.dossiers).toHaveLength(count);
  });

  it('fired the timer of each dossier exactly once, as of the instant at which it fell due and never before', () => {
    const wrong = store.dossiers.filter((dossier) => !hasFiredOnce(eventsOf(dossier)));
    expect(wrong.map(({ code, history }) => [code, history.map(({ event }) => event)])).toEqual([]);
  });

  it('left no timer behind that is due, and stored exactly those that the state asks for', () => {
    const late = store.dossiers.flatMap(({ timers }) => Object.values(timers)).filter((at) => at <= dueAt);
    expect(late).toEqual([]);
    expect(store.dossiers.flatMap((dossier) => timerFaults(store, dossier, calendars))).toEqual([]);
  });

  it('chained the history of each dossier, from 0 on without a gap, and told of each entry once', () => {
    expect(store.dossiers.flatMap(chainFaults)).toEqual([]);
    for (const { history, outbox, seq } of store.dossiers) {
      expect(history.map((entry) => entry.seq)).toEqual([0, 1]);
      expect([seq, outbox]).toEqual([2, [0, 1]]);
    }
  });

  it('stored, byte for byte, the state that folding the history gives', () => {
    const different = store.dossiers.filter((dossier) => dossier.state !== foldedState(store, dossier));
    expect(different.map(({ code }) => code)).toEqual([]);
  });

  it('lists as open work exactly what is open in the state', () => {
    expect(store.dossiers.flatMap(workListFaults)).toEqual([]);
  });
}

function hasFiredOnce(events: readonly DossierEvent[]): boolean {
  const [opened, fired, ...more] = events;
  if (opened?.type !== 'opened' || fired?.type !== 'timer' || more.length > 0) return false;
  const asked =
    canonicalJson(fired.timer) === canonicalJson({ purpose: 'arm', instance: 'wait.1', arm: dueArm });
  return asked && fired.occurredAt === dueAt && fired.at > dueAt;
}
