import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
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
