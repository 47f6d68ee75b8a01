import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegisterService } from '../register/register.service.ts';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { permitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

const hour = 3_600_000;

describeOnBothDatabases('the work list', (make) => {
  let host: TestHost;
  let clerk: TestClient;
  const codes: string[] = [];

  beforeAll(async () => {
    host = await TestHost.start(await make());
    clerk = await host.signedIn('tiepnhan.hd');
    for (let n = 0; n < 5; n += 1) {
      codes.push(
        (await clerk.post('/api/dossiers', goodReception({ applicant: { name: `Trần Văn ${n}` } }))).body
          .code,
      );
      host.clock.advance(60_000);
    }
    await clerk.post(`/api/dossiers/${codes[1]}/actions`, { action: 'ask', note: 'Thiếu bản vẽ' });
  });
  afterAll(() => host.remove());

  const list = async (query = '') => (await clerk.get(`/api/tasks${query}`)).body;

  describe('GET /api/tasks', () => {
    it('puts what is due first on top and what stands still below', async () => {
      const body = await list();
      expect(body.items.map((item: { dossier: string }) => item.dossier)).toEqual([
        codes[0],
        codes[2],
        codes[3],
        codes[4],
        codes[1],
      ]);
      expect(body.items[4]).toMatchObject({ urgency: 'paused', kind: 'wait', remainingMinutes: null });
      expect(body.items[0]).toMatchObject({ urgency: 'today', title: { vi: 'Kiểm tra hồ sơ' } });
    });

    it('counts each group as the list shows it, at once after an action', async () => {
      expect((await list()).counts).toEqual({ overdue: 0, today: 4, soon: 0, later: 0, paused: 1, none: 0 });
      expect((await list('?urgency=paused')).items).toHaveLength(1);
      await clerk.post(`/api/dossiers/${codes[1]}/actions`, { action: 'bring' });
      expect((await list()).counts).toEqual({ overdue: 0, today: 5, soon: 0, later: 0, paused: 0, none: 0 });
      expect((await list('?urgency=paused')).items).toEqual([]);
    });

    it('pages by cursor and stays put while rows come and go', async () => {
      const first = await list('?limit=2');
      const seen = first.items.map((item: { dossier: string }) => item.dossier);
      await clerk.post(`/api/dossiers/${seen[0]}/actions`, { action: 'accept' });
      const second = await list(`?limit=2&cursor=${first.next}`);
      const rest = second.items.map((item: { dossier: string }) => item.dossier);
      expect(rest.some((code: string) => seen.includes(code))).toBe(false);
      expect((await clerk.get('/api/tasks?cursor=e30')).body.code).toBe('invalid-cursor');
    });

    it('finds within the list by a name without marks', async () => {
      const body = await list('?q=tran%20van%203');
      expect(body.items.map((item: { applicant: string }) => item.applicant)).toEqual(['Trần Văn 3']);
    });

    it('moves to overdue by the clock alone, with negative minutes', async () => {
      host.clock.advance(20 * hour);
      const again = await host.signedIn('tiepnhan.hd');
      const { body } = await again.get('/api/tasks?urgency=overdue');
      expect(body.counts.overdue).toBe(body.items.length);
      expect(body.items.length).toBeGreaterThan(0);
      expect(body.items[0].remainingMinutes).toBeLessThan(0);
    });

    it('is empty for an agency without work and closed to people without such a post', async () => {
      const other = await host.signedIn('bhxh.hd');
      expect((await other.get('/api/tasks')).body.items).toEqual([]);
      const author = await host.signedIn('soanthao.tinh');
      expect((await author.get('/api/tasks')).status).toBe(403);
    });
  });
});

describeOnBothDatabases('a step for which no agency can be found', (make) => {
  let host: TestHost;
  let clerk: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    await host.publish(permitDocument({ id: 'shared', openableBy: ['receptionClerk', 'centreManager'] }));
    await host.unitOfWork.write(async (tx) => {
      await tx.run("DELETE FROM relation_pairs WHERE relation = 'taxOfficeOf'");
      await tx.run(
        `INSERT INTO posts (person, role, agency, valid_from)
         VALUES ('tiepnhan.hd', 'centreManager', 'H99.50.01.01', '2025-07-01')`,
      );
    });
    host.host.app.get(RegisterService).forget();
    clerk = await host.signedIn('tiepnhan.hd');
  });
  afterAll(() => host.remove());

  it('lies in the work list of the receiving desk, once, marked as such and counted once', async () => {
    const { code } = (await clerk.post('/api/dossiers', goodReception({ procedure: 'shared' }))).body;
    const task = (await clerk.get('/api/dossiers/' + code)).body.tasks[0].task;
    await clerk.post(`/api/dossiers/${code}/actions`, { action: 'accept', task });
    const { items, counts } = (await clerk.get('/api/tasks')).body;
    expect(items).toMatchObject([
      {
        dossier: code,
        node: 'assess',
        kind: 'step',
        agency: { id: 'H99.50.01.01' },
        incident: 'performer-not-found',
      },
    ]);
    const counted = Object.values<number>(counts).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(1);
    const refusal = await clerk.post(`/api/dossiers/${code}/actions`, { action: 'finish_assessment' });
    expect(refusal.status).toBeGreaterThanOrEqual(400);
    expect(refusal.status).toBeLessThan(500);
  });
});
