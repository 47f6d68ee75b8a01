import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { allOf, runMany } from './many.ts';
import { openDatabase } from './open-database.ts';
import type { Database } from './transaction.ts';

const insertTimers = 'INSERT INTO timers (dossier, timer, due_at) VALUES %';

describeOnBothDatabases('many rows in few statements', (make) => {
  let database: Database;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const test = await make();
    remove = test.remove;
    database = await openDatabase(test.settings);
  });
  afterAll(async () => {
    await database.close();
    await remove();
  });
  beforeEach(() => database.write((tx) => tx.run('DELETE FROM timers')));

  const timers = (count: number) => Array.from({ length: count }, (_, i) => [`d${i}`, 'arm', `2026-${i}`]);
  const stored = () =>
    database.read((tx) =>
      tx.all<{ dossier: string; due_at: string }>('SELECT dossier, due_at FROM timers ORDER BY dossier'),
    );

  it.each([0, 1, 2, 3, 31, 32, 33, 63, 64, 100])(
    'keep all of %d, and each as it was given',
    async (count) => {
      expect(await database.write((tx) => runMany(tx, insertTimers, timers(count)))).toBe(count);
      const given = new Map(timers(count).map(([dossier, , dueAt]) => [dossier, dueAt]));
      expect(new Map((await stored()).map(({ dossier, due_at }) => [dossier, due_at]))).toEqual(given);
    },
  );

  it('are taken away by the values that name them together', async () => {
    await database.write((tx) => runMany(tx, insertTimers, timers(40)));
    const gone = [...timers(20), ...timers(5).map(([dossier]) => [dossier!, 'other'])].map((row) =>
      row.slice(0, 2),
    );
    const removed = await database.write((tx) =>
      runMany(tx, 'DELETE FROM timers WHERE (dossier, timer) IN (VALUES %)', gone),
    );
    expect([removed, (await stored()).length]).toEqual([20, 20]);
  });

  it('are found by a list of any length, beside a condition that is the same for all', async () => {
    await database.write((tx) => runMany(tx, insertTimers, timers(70)));
    const asked = Array.from({ length: 80 }, (_, i) => `d${i}`);
    const found = (before: string) =>
      database.read((tx) =>
        allOf<{ dossier: string }>(
          tx,
          'SELECT dossier FROM timers WHERE dossier IN (%) AND due_at < $1',
          asked,
          [before],
        ),
      );
    expect(await found('3')).toHaveLength(70);
    expect(await found('2026-1')).toEqual([{ dossier: 'd0' }]);
  });

  it('are all or nothing of one transaction', async () => {
    const twice = [...timers(60), ...timers(1)];
    await expect(database.write((tx) => runMany(tx, insertTimers, twice))).rejects.toHaveProperty('code');
    expect(await stored()).toEqual([]);
  });
});

describe('a list', () => {
  it('may hold what looks like a place in a text', async () => {
    const said: string[] = [];
    const tx = {
      run: async (sql: string) => (said.push(sql), 1),
    } as unknown as Parameters<typeof runMany>[0];
    await runMany(tx, 'INSERT INTO t VALUES %', [["$1 $& $'", '%']]);
    expect(said).toEqual(['INSERT INTO t VALUES ($1, $2)']);
  });
});
