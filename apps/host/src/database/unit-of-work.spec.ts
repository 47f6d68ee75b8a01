import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases, postgres, sqlite } from '../testing/databases.ts';
import { openDatabase } from './open-database.ts';
import { StorageError, type Database, type Transaction } from './transaction.ts';

const insert = (tx: Transaction, username: string, nonce: number) =>
  tx.run('INSERT INTO login_failures (username, at, nonce) VALUES ($1, $2, $3)', [
    username,
    'now',
    String(nonce),
  ]);
const count = async (database: Database, username: string) => {
  const row = await database.read((tx) =>
    tx.one<{ n: number }>('SELECT count(*) AS n FROM login_failures WHERE username = $1', [username]),
  );
  return row?.n;
};

describeOnBothDatabases('the unit of work', (make) => {
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

  it('keeps nothing of the half of a hundred overlapping commands that fail at their last statement', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) =>
        database.write(async (tx) => {
          await insert(tx, 'hundred', n);
          await insert(tx, 'hundred', n + 1_000);
          if (n % 2 === 0) await insert(tx, 'hundred', n);
          return n;
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(50);
    const rows = await database.read((tx) =>
      tx.all<{ nonce: string }>("SELECT nonce FROM login_failures WHERE username = 'hundred'"),
    );
    expect(rows).toHaveLength(100);
    expect(rows.every(({ nonce }) => Number(nonce) % 2 === 1)).toBe(true);
  });

  it('shows no read a row that is not committed', async () => {
    let seen: number | undefined = -1;
    await database.write(async (tx) => {
      await insert(tx, 'unseen', 1);
      seen = await count(database, 'unseen');
      expect((await tx.all("SELECT 1 AS one FROM login_failures WHERE username = 'unseen'")).length).toBe(1);
    });
    expect(seen).toBe(0);
    expect(await count(database, 'unseen')).toBe(1);
  });

  it('shows a read that begins after the answer what was written', async () => {
    for (let n = 0; n < 50; n += 1) {
      await database.write((tx) => insert(tx, 'own', n));
      expect(await count(database, 'own')).toBe(n + 1);
    }
  });

  it('tells listeners after the commit, and never of what was rolled back', async () => {
    const heard: string[] = [];
    await database.write(async (tx) => {
      tx.afterCommit(() => heard.push('kept'));
      await insert(tx, 'heard', 1);
      expect(heard).toEqual([]);
    });
    await expect(
      database.write(async (tx) => {
        tx.afterCommit(() => heard.push('lost'));
        await insert(tx, 'heard', 1);
      }),
    ).rejects.toHaveProperty('code');
    expect(heard).toEqual(['kept']);
  });

  it('cannot be written through the reading side', async () => {
    await expect(database.read((tx) => insert(tx, 'reader', 1))).rejects.toHaveProperty('code');
    expect(await count(database, 'reader')).toBe(0);
  });

  it('gives the same text back, in any script, and orders keys by bytes', async () => {
    const words = ['đ', 'z', 'A', 'a', 'Ω', 'H99.50', 'H99-50'];
    for (const [n, word] of words.entries())
      await database.write((tx) =>
        tx.run('INSERT INTO login_failures (username, at, nonce) VALUES ($1, $2, $3)', [
          word,
          'order',
          String(n),
        ]),
      );
    const rows = await database.read((tx) =>
      tx.all<{ username: string }>(
        "SELECT username FROM login_failures WHERE at = 'order' ORDER BY username",
      ),
    );
    const byBytes = [...words].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(rows.map(({ username }) => username)).toEqual(byBytes);
  });
});

describe('the embedded database', () => {
  it('is refused to a second host, with the process that holds it, and given to it once free', async () => {
    const test = await sqlite();
    const first = await openDatabase(test.settings);
    await expect(openDatabase(test.settings)).rejects.toThrow(`process ${process.pid}`);
    await first.close();
    const second = await openDatabase(test.settings);
    await second.close();
    await test.remove();
  });

  it('commits works that arrive together in one transaction', async () => {
    const test = await sqlite();
    const database = await openDatabase(test.settings);
    const states: unknown[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        database.write(async (tx) => {
          await insert(tx, 'group', n);
          states.push((await tx.all("SELECT 1 AS one FROM login_failures WHERE username = 'group'")).length);
        }),
      ),
    );
    // Each sees its neighbours' rows although nothing has been answered yet: they share a transaction.
    expect(states).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    await database.close();
    await test.remove();
  });

  it('fails the whole group when the disk is full, and takes work again once there is room', async () => {
    const test = await sqlite();
    const database = await openDatabase(test.settings);
    const pages = async (n: number) => {
      await database.write((tx) => tx.all(`PRAGMA max_page_count = ${n}`));
    };
    await pages(1);
    const big = 'x'.repeat(2_000_000);
    const results = await Promise.allSettled([
      database.write((tx) => insert(tx, 'before', 1)),
      database.write((tx) => tx.run("INSERT INTO login_failures VALUES ('full', 'now', $1)", [big])),
    ]);
    const [, full] = results;
    expect(full?.status === 'rejected' && full.reason instanceof StorageError && full.reason.reason).toBe(
      'full',
    );
    expect(await count(database, 'before')).toBe(results[0]?.status === 'fulfilled' ? 1 : 0);
    await pages(1_000_000);
    await database.write((tx) => insert(tx, 'after', 1));
    expect(await count(database, 'after')).toBe(1);
    await database.close();
    await test.remove();
  });
});

describe('PostgreSQL', () => {
  it('ends a deadlock by trying one of the two again', async () => {
    const test = await postgres();
    const database = await openDatabase(test.settings);
    for (const n of [1, 2]) await database.write((tx) => insert(tx, 'lock', n));
    const touch = (tx: Transaction, n: number) =>
      tx.run("UPDATE login_failures SET at = at || 'x' WHERE username = 'lock' AND nonce = $1", [String(n)]);
    let met = 0;
    let release: () => void = () => undefined;
    const bothHold = new Promise<void>((resolve) => (release = resolve));
    const crossing = (first: number, second: number) =>
      database.write(async (tx) => {
        await touch(tx, first);
        met += 1;
        if (met === 2) release();
        await bothHold;
        await touch(tx, second);
      });
    await Promise.all([crossing(1, 2), crossing(2, 1)]);
    const rows = await database.read((tx) =>
      tx.all<{ at: string }>("SELECT at FROM login_failures WHERE username = 'lock'"),
    );
    expect(rows).toEqual([{ at: 'nowxx' }, { at: 'nowxx' }]);
    await database.close();
    await test.remove();
  });
});

describe('the embedded database under a heavy queue', () => {
  it('answers in groups, so that one long queue does not keep everybody waiting to its end', async () => {
    const test = await sqlite();
    const database = await openDatabase(test.settings);
    let answered = 0;
    const seen: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        database
          .write(async (tx) => {
            seen.push(answered);
            // Long enough that a handful of these fill a turn.
            const until = performance.now() + 15;
            await insert(tx, 'busy', n);
            while (performance.now() < until) await tx.one('SELECT 1 AS one');
          })
          .then(() => (answered += 1)),
      ),
    );
    expect(seen.at(-1)).toBeGreaterThan(0);
    await database.close();
    await test.remove();
  });
});
