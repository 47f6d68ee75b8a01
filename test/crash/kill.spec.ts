import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPassword, personIn } from '../harness/accounts.mjs';
import { ApiClient } from '../harness/api-client.mjs';
import { burstAgency, burstProcedure, burstProcedureCode } from '../harness/burst-procedure.mjs';
import { freePort } from '../harness/free-port.mjs';
import { publish } from '../harness/publish.mjs';
import { sqliteDatabase, type TestDatabase } from '../harness/test-databases.mjs';
import { Acknowledgements } from './acknowledgements.ts';
import { BurstClient, opening } from './burst.ts';
import { chainFaults, foldedState, workListFaults, readStore, timesInHistory, type Store } from './store.ts';

const kills = Number(process.env['KILLS'] ?? 8);
const clients = 16;
const shared = 4;

describe('a host killed in the middle of a burst of actions, and started again, over and over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-crash-'));
  const acknowledgements = new Acknowledgements(join(folder, 'acks.ndjson'));
  let database: TestDatabase;
  let store: Store;
  let decidedByRetry = 0;

  beforeAll(async () => {
    database = await sqliteDatabase();
    const port = await freePort();
    const start = () => database.start({ port });
    let host = await start();
    const session = new ApiClient(host.url);
    try {
      await publish(host.url, burstProcedure);
      await session.signIn(personIn('receptionClerk', burstAgency).username, demoPassword);
      const codes: string[] = [];
      for (let i = 0; i < shared; i += 1) {
        codes.push((await session.mustPost('/api/dossiers', opening('shared'))).code);
      }
      const burst = Array.from(
        { length: clients },
        () => new BurstClient(session.another(), acknowledgements, codes),
      );

      for (let kill = 0; kill < kills; kill += 1) {
        const running = burst.map((client) => client.runUntilTheHostIsGone());
        await sleep(50 + Math.random() * 2950);
        await host.kill();
        await Promise.all(running);
        host = await start();
        await Promise.all(burst.map((client) => client.settlePending()));
      }
      decidedByRetry = burst.reduce((sum, client) => sum + client.decidedByRetry, 0);
    } finally {
      session.close();
      await host.stop();
    }
    store = await readStore(database);
  });

  afterAll(async () => {
    acknowledgements.close();
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('was really busy when it died', () => {
    expect(acknowledgements.all().length).toBeGreaterThan(kills * clients);
    expect(decidedByRetry).toBeGreaterThan(0);
  });

  it('kept every acknowledged action in the history exactly once', () => {
    const times = timesInHistory(store);
    const wrong = acknowledgements.all().filter(({ key, dossier }) => times.get(`${dossier} ${key}`) !== 1);
    expect(wrong).toEqual([]);
  });

  it('kept nothing that was never acknowledged, once every open question was decided by repeating its key', () => {
    const acknowledged = new Set(acknowledgements.all().map(({ key, dossier }) => `${dossier} ${key}`));
    const burst = store.dossiers.filter(({ procedure }) => procedure === burstProcedureCode);
    const unknown = [...timesInHistory({ ...store, dossiers: burst }).keys()].filter(
      (name) => !acknowledged.has(name),
    );
    expect(unknown.filter((name) => !name.endsWith(' shared'))).toEqual([]);
  });

  it('numbered the history of each dossier from 0 on without a gap, and the state agrees', () => {
    for (const dossier of store.dossiers) {
      expect(dossier.history.map(({ seq }) => seq)).toEqual(dossier.history.map((_, index) => index));
      expect(dossier.seq).toBe(dossier.history.length);
    }
  });

  it('chained the history of each dossier: every hash recomputes and names the one before', () => {
    expect(store.dossiers.flatMap(chainFaults)).toEqual([]);
  });

  it('stored, byte for byte, the state that folding the history through the pinned version gives', () => {
    const different = store.dossiers.filter((dossier) => dossier.state !== foldedState(store, dossier));
    expect(different.map(({ code }) => code)).toEqual([]);
  });

  it('wrote one outbox message for each history entry', () => {
    for (const dossier of store.dossiers)
      expect(dossier.outbox).toEqual(dossier.history.map(({ seq }) => seq));
  });

  it('lists as open work exactly what is open in the state', () => {
    expect(store.dossiers.flatMap(workListFaults)).toEqual([]);
  });
});
