import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationWorld } from '../harness/demonstration.mjs';
import { dossiersDueTogether, onReception, until } from '../harness/due-together.mjs';
import { approve, tried } from '../harness/migration.mjs';
import { movedTo, moveClosed, moveRefused, moveWays } from '../harness/move-procedures.mjs';
import { publish } from '../harness/publish.mjs';
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
 * F35. So many dossiers that stand at different places of one version and are moved to the next, under hosts that are
 * killed while they move them: what must hold of the tables in the end.
 */
export function describeMigrationKilled(count: number, patience: number): void {
  let made: { dataDir: string; remove: () => void };
  beforeAll(async () => {
    made = await dossiersDueTogether(count, 'move');
  }, patience);
  afterAll(() => made.remove());
  describe(`${count} dossiers moved to the next version on SQLite, the host killed while it moves them`, () =>
    run(sqliteDatabase, 1, () => made.dataDir, count, patience));
  describe(`${count} dossiers moved to the next version on PostgreSQL, both hosts killed in turn while they move them`, () =>
    run(postgresDatabase, 2, () => made.dataDir, count, patience));
}

function run(
  make: () => Promise<TestDatabase>,
  hosts: number,
  from: () => string,
  count: number,
  patience: number,
): void {
  const { calendars } = demonstrationWorld();
  let database: TestDatabase;
  let before: Store;
  let store: Store;
  let dry: Awaited<ReturnType<typeof tried>>;
  const atDeath: number[] = [];
  /** Of which kind a dossier is: they were received in turn. */
  const kinds = new Map<string, number>();
  const of = (kind: (nr: number) => boolean, { dossiers }: Store) =>
    dossiers.filter(({ code }) => kind(kinds.get(code)!));
  const isMoved = (kind: number) => kind !== moveRefused && kind !== moveClosed;

  beforeAll(async () => {
    database = await make();
    await database.fill(from());
    const start = () => database.start({ environment: { ...onReception(), LOG_LEVEL: 'warn' } });
    const [victim, ...others] = await Promise.all(Array.from({ length: hosts }, start));
    await publish(victim!.url, movedTo, { next: true, effectiveFrom: '2026-08-24' });
    before = await readStore(database);
    for (const [nr, { code }] of before.dossiers.entries()) kinds.set(code, nr % moveWays.length);
    dry = await tried(victim!.url, patience);
    await approve(victim!.url, dry.id);
    // Each host is killed once, so also the one that moves them; then as many begin again.
    for (const [nr, host] of [victim!, ...others].entries()) {
      await until(async () => (await moved()) > (count * (nr + 1)) / 8, patience);
      await host.kill();
      atDeath.push(await moved());
    }
    const running = await Promise.all(Array.from({ length: hosts }, start));
    await until(async () => (await state()) === 'finished', patience);
    // Time for another round or two, in which nothing more must happen.
    await sleep(2_500);
    await Promise.all(running.map((host) => host.stop()));
    store = await readStore(database);
  }, 4 * patience);
  afterAll(() => database.remove());

  const moved = async () =>
    (await database.rows<{ n: number }>(`SELECT count(*) AS n FROM dossiers WHERE version = 2`))[0]!.n;
  const state = async () =>
    (await database.rows<{ state: string }>(`SELECT state FROM migration_runs WHERE kind = 'apply'`))[0]
      ?.state;
  const codes = (dossiers: readonly StoredDossier[]) => dossiers.map(({ code }) => code).sort();

  it('foretold which dossiers move, and named each that cannot, with the step and the reason', () => {
    const refused = of((kind) => kind === moveRefused, before);
    expect(dry.dryRun).toMatchObject({
      moved: of(isMoved, before).length,
      refused: refused.length,
      reasons: [{ code: 'migration-unmapped', dossiers: refused.length }],
    });
    expect(dry.refusals.map(({ dossier }) => dossier).sort()).toEqual(codes(refused));
    expect(new Set(dry.refusals.map(({ node, instance }) => `${node} ${instance}`))).toEqual(
      new Set(['copy copy.1']),
    );
  });

  it('was in the middle of moving when each host died', () => {
    for (const done of atDeath) {
      expect(done).toBeGreaterThan(0);
      expect(done).toBeLessThan(of(isMoved, before).length);
    }
  });

  it('moved each of the others exactly once, by one entry at the end of its history', () => {
    const wrong = of(isMoved, store).filter((dossier) => {
      const types = eventsOf(dossier).map(({ type }) => type);
      return (
        dossier.version !== 2 ||
        types.filter((type) => type === 'migrated').length !== 1 ||
        types.at(-1) !== 'migrated'
      );
    });
    expect(codes(wrong)).toEqual([]);
    expect(store.dossiers).toHaveLength(count);
  });

  it('left the rest untouched: what could not move and what was closed', () => {
    const rest = (of_: Store) => of((kind) => !isMoved(kind), of_);
    expect(rest(store)).toEqual(rest(before));
  });

  it('counted what it did, whatever was killed', async () => {
    const [run] = await database.rows("SELECT id, moved, gone FROM migration_runs WHERE kind = 'apply'");
    expect(run).toMatchObject({ moved: of(isMoved, before).length, gone: 0 });
    const refused = await database.rows<{ dossier: string }>(
      `SELECT dossier FROM migration_refusals WHERE run = '${String(run.id)}' ORDER BY dossier`,
    );
    expect(refused.map(({ dossier }) => dossier)).toEqual(codes(of((kind) => kind === moveRefused, before)));
  });

  it('chained the history of each dossier, and told of each entry once', () => {
    expect(store.dossiers.flatMap(chainFaults)).toEqual([]);
    for (const { history, outbox, seq } of store.dossiers) {
      expect(history.map((entry) => entry.seq)).toEqual(Array.from({ length: seq }, (_, i) => i));
      expect(outbox).toEqual(history.map((entry) => entry.seq));
    }
  });

  it('stored, byte for byte, the state that folding the history through both versions gives', () => {
    const different = store.dossiers.filter((dossier) => dossier.state !== foldedState(store, dossier));
    expect(codes(different)).toEqual([]);
  });

  it('lists as open work exactly what is open, and stored exactly the timers that the state asks for', () => {
    expect(store.dossiers.flatMap(workListFaults)).toEqual([]);
    expect(store.dossiers.flatMap((dossier) => timerFaults(store, dossier, calendars))).toEqual([]);
  });
}
