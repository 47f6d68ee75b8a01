import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases, postgres } from '../testing/databases.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

const day = 86_400_000;

describeOnBothDatabases('timers', (make) => {
  let host: TestHost;
  let clerk: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    clerk = await host.signedIn('tiepnhan.hd');
  });
  afterAll(() => host.remove());

  const waiting = async () => {
    clerk = await host.signedIn('tiepnhan.hd');
    const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
    await clerk.post(`/api/dossiers/${code}/actions`, { action: 'ask', note: 'Thiếu bản vẽ' });
    return code as string;
  };
  const dueAt = async (code: string) =>
    (
      await host.rows<{ due_at: string }>(
        "SELECT due_at FROM timers WHERE dossier = $1 AND timer LIKE 'arm:%'",
        [code],
      )
    )[0]?.due_at ?? '';
  const fired = (code: string) =>
    host.count('history', 'dossier = $1 AND event LIKE \'%"type":"timer"%\'', [code]);

  it('fires what fell due, once, with the due instant as the time it happened', async () => {
    const code = await waiting();
    const due = await dueAt(code);
    host.clock.set(due);
    await host.sweep();
    expect(await fired(code)).toBe(0);
    host.clock.advance(5 * day);
    await host.sweep();
    await host.sweep();
    const [row] = await host.rows<{ event: string }>(
      'SELECT event FROM history WHERE dossier = $1 ORDER BY seq DESC',
      [code],
    );
    expect(JSON.parse(row?.event ?? '{}')).toMatchObject({
      type: 'timer',
      occurredAt: due,
      at: host.clock.now(),
    });
    expect(await fired(code)).toBe(1);
    expect(await host.count('timers', 'dossier = $1', [code])).toBe(0);
    const [dossier] = await host.rows<{ status: number }>('SELECT status FROM dossiers WHERE code = $1', [
      code,
    ]);
    expect(dossier?.status).toBe(3);
  });

  it('fires it before an action that comes too late, without waiting for a sweep', async () => {
    const code = await waiting();
    host.clock.set(await dueAt(code));
    host.clock.advance(1);
    const late = await (
      await host.signedIn('tiepnhan.hd')
    ).post(`/api/dossiers/${code}/actions`, { action: 'bring' });
    expect(late.status).toBe(409);
    await host.sweep();
    expect(await fired(code)).toBe(1);
  });

  it('takes an action at the due instant as in time', async () => {
    const code = await waiting();
    host.clock.set(await dueAt(code));
    const inTime = await (
      await host.signedIn('tiepnhan.hd')
    ).post(`/api/dossiers/${code}/actions`, { action: 'bring' });
    expect(inTime.status).toBe(200);
    await host.sweep();
    expect(await fired(code)).toBe(0);
  });

  it('fires many that are due together once each, though two sweeps run at the same time', async () => {
    const codes = await Promise.all(Array.from({ length: 30 }, waiting));
    host.clock.advance(30 * day);
    await Promise.all([host.sweep(), host.sweep()]);
    for (const code of codes) expect(await fired(code)).toBe(1);
  });

  it('fires the others of a group when one of them cannot be fired, and leaves that one alone for a while', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, waiting));
    const broken = codes[7]!;
    const [row] = await host.rows<{ state: string }>('SELECT state FROM dossiers WHERE code = $1', [broken]);
    const setState = (state: string) =>
      host.unitOfWork.write((tx) =>
        tx.run('UPDATE dossiers SET state = $2 WHERE code = $1', [broken, state]),
      );
    await setState('{');
    host.clock.advance(30 * day);
    await host.sweep();
    for (const code of codes) expect(await fired(code)).toBe(code === broken ? 0 : 1);
    expect(await host.count('timers', 'dossier = $1 AND retry_at > $2', [broken, host.clock.now()])).toBe(1);
    await setState(row!.state);
    await host.sweep();
    expect(await fired(broken)).toBe(0);
    host.clock.advance(61_000);
    await host.sweep();
    for (const code of codes) expect(await fired(code)).toBe(1);
  });

  it('fires what fell due while the host was down', async () => {
    const code = await waiting();
    host.clock.advance(40 * day);
    await host.restart();
    await host.sweep();
    expect(await fired(code)).toBe(1);
  });
});

describe('two hosts on one PostgreSQL', () => {
  it('fire each timer once between them', async () => {
    const first = await TestHost.start(await postgres());
    const second = await first.another();
    try {
      const clerk = await first.signedIn('tiepnhan.hd');
      const codes: string[] = [];
      for (let n = 0; n < 12; n += 1) {
        const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
        await clerk.post(`/api/dossiers/${code}/actions`, { action: 'ask', note: 'Thiếu bản vẽ' });
        codes.push(code);
      }
      first.clock.advance(30 * day);
      await Promise.all([first.sweep(), second.sweep()]);
      await first.sweep();
      const rows = await first.rows<{ dossier: string; n: number }>(
        'SELECT dossier, count(*) AS n FROM history WHERE event LIKE \'%"type":"timer"%\' GROUP BY dossier',
      );
      expect(rows.map(({ dossier }) => dossier).sort()).toEqual([...codes].sort());
      expect(rows.every(({ n }) => n === 1)).toBe(true);
    } finally {
      await second.stop();
      await first.remove();
    }
  });
});
