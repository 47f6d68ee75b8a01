import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { applyBatch, BackgroundBatches, type DossierBatch } from './background-batches.ts';
import { openDatabase } from './open-database.ts';
import { StorageError, type Database, type Transaction } from './transaction.ts';

describeOnBothDatabases('work on dossiers batch by batch', (make) => {
  let database: Database;
  let remove: () => Promise<void>;
  const warnings: string[] = [];
  const log = { warn: (text: string) => void warnings.push(text) };

  beforeAll(async () => {
    const test = await make();
    remove = test.remove;
    database = await openDatabase(test.settings);
  });
  afterAll(async () => {
    await database.close();
    await remove();
  });

  const insert = (tx: Transaction, name: string, dossier: number) =>
    tx.run('INSERT INTO login_failures (username, at, nonce) VALUES ($1, $2, $3)', [
      name,
      'now',
      String(dossier),
    ]);
  const done = async (name: string) => {
    const rows = await database.read((tx) =>
      tx.all<{ nonce: string }>('SELECT nonce FROM login_failures WHERE username = $1', [name]),
    );
    return rows.map(({ nonce }) => Number(nonce)).sort((a, b) => a - b);
  };

  /** Writes a row for each of so many dossiers; those named cannot be done. Where it is counts only once committed. */
  function job(name: string, dossiers: number, faulty: readonly number[], fault = () => new Error('spoilt')) {
    let position = 0;
    const leftOut: (string | undefined)[] = [];
    const batch: DossierBatch = {
      size: 4,
      apply: async (tx, size, tried) => {
        const from = position;
        if (from >= dossiers) return false;
        tried.code = String(from);
        const to = Math.min(dossiers, from + size);
        for (let dossier = from; dossier < to; dossier += 1) {
          await insert(tx, name, dossier);
          if (faulty.includes(dossier)) throw fault();
        }
        tx.afterCommit(() => (position = to));
        return true;
      },
      leaveOut: async (tx, code) => {
        leftOut.push(code);
        if (code === String(position)) tx.afterCommit(() => (position += 1));
      },
    };
    return {
      batches: new BackgroundBatches(
        () => applyBatch(database, log, batch),
        () => undefined,
      ),
      leftOut,
    };
  }

  it('does each once, and of a batch that fails all but those that cannot be done', async () => {
    const { batches, leftOut } = job('faulty', 10, [1, 6]);
    await batches.run();
    expect(await done('faulty')).toEqual([0, 2, 3, 4, 5, 7, 8, 9]);
    expect(leftOut).toEqual(['1', '6']);
    expect(warnings).toHaveLength(2);
  });

  it('leaves nobody out while the database is away, and goes on where it stood', async () => {
    let away = true;
    const { batches, leftOut } = job('away', 6, [5], () =>
      away ? new StorageError('unavailable') : new Error(),
    );
    await expect(batches.run()).rejects.toThrow(StorageError);
    expect(await done('away')).toEqual([0, 1, 2, 3]);
    expect(leftOut).toEqual([]);
    away = false;
    await batches.run();
    expect(await done('away')).toEqual([0, 1, 2, 3, 4]);
    expect(leftOut).toEqual(['5']);
  });

  it('begins no further batch once the host ends', async () => {
    const { batches } = job('ending', 100, []);
    batches.wake();
    await batches.stop();
    const before = await done('ending');
    expect(before.length).toBeLessThan(100);
    expect(await batches.run()).toBe(0);
    expect(await done('ending')).toEqual(before);
  });
});
