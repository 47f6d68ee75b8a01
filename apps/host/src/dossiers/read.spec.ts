import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, compileProcedure, foldHistory, type DossierEvent } from '@motcua/engine';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { permitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { decreeDateTime } from '../slips/slip-words.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';
import type { DossierRow } from './dossier.store.ts';
import type { HistoryRow } from './history.store.ts';

const minute = 60_000;

describeOnBothDatabases('reading dossiers', (make) => {
  let host: TestHost;
  let clerk: TestClient;
  let neighbour: TestClient;
  let reviewer: TestClient;
  let code = '';
  let elsewhere = '';

  beforeAll(async () => {
    host = await TestHost.start(await make());
    clerk = await host.signedIn('tiepnhan.hd');
    neighbour = await host.signedIn('tiepnhan.nm');
    code = (await clerk.post('/api/dossiers', goodReception())).body.code;
    host.clock.advance(60_000);
    elsewhere = (
      await neighbour.post(
        '/api/dossiers',
        goodReception({ form: { commune: 'H99.50.03', purpose: 'mở quán' } }),
      )
    ).body.code;
    await clerk.post(`/api/dossiers/${code}/actions`, { action: 'ask', note: 'Thiếu bản vẽ' });
    host.clock.advance(25 * minute);
    await clerk.post(`/api/dossiers/${code}/actions`, { action: 'bring', papers: ['plan'] });
    await clerk.post(`/api/dossiers/${code}/actions`, { action: 'accept', facts: { fee: 10 } });
    host.clock.advance(25 * minute);
    const specialist = await host.signedIn('tuphap.hd');
    await specialist.post(`/api/dossiers/${code}/actions`, {
      action: 'finish_appraisal',
      note: 'Đủ điều kiện',
    });
    // A session ends after half an hour without a request, so the readers come last.
    clerk = await host.signedIn('tiepnhan.hd');
    neighbour = await host.signedIn('tiepnhan.nm');
    reviewer = await host.signedIn('kiemtra');
  });
  afterAll(() => host.remove());

  const codes = (body: { items: { code: string }[] }) => body.items.map((item) => item.code);

  describe('GET /api/dossiers', () => {
    it('shows each desk its own dossiers and the reviewer all', async () => {
      expect(codes((await clerk.get('/api/dossiers')).body)).toEqual([code]);
      expect(codes((await neighbour.get('/api/dossiers')).body)).toEqual([elsewhere]);
      expect(codes((await reviewer.get('/api/dossiers')).body)).toEqual([elsewhere, code]);
    });

    it('shows a dossier to an agency that an open action would send it to, and keeps it seen by those who had it', async () => {
      const tax = await host.signedIn('thue.cs1');
      expect(codes((await tax.get('/api/dossiers')).body)).toEqual([code]);
      const specialist = await host.signedIn('tuphap.hd');
      expect(codes((await specialist.get('/api/dossiers')).body)).toEqual([code]);
    });

    it('shows none to people who draw, publish or operate', async () => {
      for (const username of ['kiemsoat.tinh', 'soanthao.tinh', 'quantri']) {
        const client = await host.signedIn(username);
        expect((await client.get('/api/dossiers')).status).toBe(403);
        expect((await client.get(`/api/dossiers/${code}`)).status).toBe(403);
      }
    });

    it('finds by code, name without marks, identity number and phone, and only what one may see', async () => {
      for (const q of [code, 'do huu phuoc', 'PHƯỚC', '0990000011', '099085'])
        expect(codes((await clerk.get(`/api/dossiers?q=${encodeURIComponent(q)}`)).body)).toEqual([code]);
      expect(codes((await clerk.get(`/api/dossiers?q=${elsewhere}`)).body)).toEqual([]);
      expect(codes((await clerk.get('/api/dossiers?q=khong-co-ai')).body)).toEqual([]);
      expect(codes((await clerk.get(`/api/dossiers?q=${encodeURIComponent('%')}`)).body)).toEqual([code]);
    });

    it('pages with a cursor and refuses one it did not write', async () => {
      const first = await reviewer.get('/api/dossiers?limit=1');
      expect(codes(first.body)).toEqual([elsewhere]);
      const second = await reviewer.get(`/api/dossiers?limit=1&cursor=${first.body.next}`);
      expect(codes(second.body)).toEqual([code]);
      expect(second.body.next).toBeNull();
      const forged = await reviewer.get('/api/dossiers?cursor=bm9uc2Vuc2U');
      expect([forged.status, forged.body.code]).toEqual([422, 'invalid-cursor']);
    });

    it('filters by status, procedure and agency, and refuses filters it does not know', async () => {
      expect(codes((await reviewer.get('/api/dossiers?status=1')).body)).toEqual([elsewhere]);
      expect(codes((await reviewer.get('/api/dossiers?agency=H99.50.01')).body)).toEqual([code]);
      expect(codes((await reviewer.get('/api/dossiers?procedure=other')).body)).toEqual([]);
      for (const query of ['status=eleven', 'limit=0', 'limit=100000', 'colour=red'])
        expect((await reviewer.get(`/api/dossiers?${query}`)).body.code).toBe('invalid-query');
    });
  });

  describe('GET /api/dossiers/{code}', () => {
    it('answers the same for what may not be seen and what does not exist', async () => {
      const unseen = await neighbour.get(`/api/dossiers/${code}`);
      const missing = await neighbour.get('/api/dossiers/H99.50.01.01-260820-4711');
      expect(unseen.status).toBe(404);
      expect({ ...unseen.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
      for (const part of ['history', 'slips', 'slips/01', 'slips/01.pdf'])
        expect((await neighbour.get(`/api/dossiers/${code}/${part}`)).body.code).toBe('dossier-not-found');
    });

    it('says where it stands, what is present and why it is due', async () => {
      const { body, headers } = await clerk.get(`/api/dossiers/${code}`);
      expect(headers['etag']).toBe(`"${body.seq}"`);
      expect(body.position.openNodes).toEqual(expect.arrayContaining(['both', 'assess']));
      expect(body.position.takenEdges).toEqual(
        expect.arrayContaining(['ask', 'bring', 'accept', 'finish_appraisal']),
      );
      expect(body.papers.find((paper: { paper: string }) => paper.paper === 'plan').present).toBe(true);
      expect(body.clock.promise.explanation.vi.at(-1)).toContain('24/08/2026');
      expect(body.actions.filter((action: { standing: boolean }) => !action.standing)).toEqual([]);
    });
  });

  describe('GET /api/dossiers/{code}/history', () => {
    it('tells who had it, how long, and how the promise moved, and verifies it', async () => {
      const { body } = await reviewer.get(`/api/dossiers/${code}/history`);
      expect(body.verified).toBe(true);
      expect(body.items.map((item: { action: string | null }) => item.action)).toEqual([
        null,
        'ask',
        'bring',
        'accept',
        'finish_appraisal',
      ]);
      const last = body.items.at(-1);
      expect(last.actor).toMatchObject({
        person: 'Lê Thị Tuyết Mai',
        role: 'specialist',
        agency: { id: 'H99.50.01' },
      });
      expect(last.left[0]).toMatchObject({ node: 'appraise', usedMinutes: 25, allowedMinutes: 480 });
      expect(body.items[3].promise).toEqual({ dueBefore: null, dueAfter: '2026-08-24T10:00:00.000Z' });
    });

    it('agrees with the slip: validly received when accepted, and the date promised then', async () => {
      const { items } = (await reviewer.get(`/api/dossiers/${code}/history`)).body;
      const accepted = items.find((item: { action: string | null }) => item.action === 'accept');
      const slip = JSON.stringify((await reviewer.get(`/api/dossiers/${code}/slips/01`)).body);
      for (const at of [accepted.at, accepted.promise.dueAfter])
        expect(slip).toContain(decreeDateTime(at, 'vi'));
    });

    it('folds to the stored state, byte for byte', async () => {
      const [row] = await host.rows<DossierRow>('SELECT * FROM dossiers WHERE code = $1', [code]);
      const rows = await host.rows<HistoryRow>('SELECT * FROM history WHERE dossier = $1 ORDER BY seq', [
        code,
      ]);
      const events = rows.map((one) => JSON.parse(one.event) as DossierEvent);
      expect(canonicalJson(foldHistory(compileProcedure(permitDocument(), 1), events))).toBe(row?.state);
    });

    it('rebuilds from it what an older release stored in another shape', async () => {
      const [row] = await host.rows<DossierRow>('SELECT * FROM dossiers WHERE code = $1', [code]);
      const before = (await reviewer.get(`/api/dossiers/${code}`)).body;
      await host.unitOfWork.write((tx) =>
        tx.run('UPDATE dossiers SET state = $2 WHERE code = $1', [code, '{"code":"an older shape"}']),
      );
      expect((await reviewer.get(`/api/dossiers/${code}`)).body).toEqual(before);
      const verified = async () => (await reviewer.get(`/api/dossiers/${code}/history`)).body.verified;
      expect(await verified()).toBe(true);
      await host.unitOfWork.write((tx) => tx.run('UPDATE dossiers SET status = 10 WHERE code = $1', [code]));
      expect(await verified()).toBe(false);
      await host.unitOfWork.write((tx) =>
        tx.run('UPDATE dossiers SET state = $2, status = $3 WHERE code = $1', [
          code,
          row?.state ?? '',
          row?.status ?? 0,
        ]),
      );
    });

    it('shows that an entry was changed behind our back', async () => {
      await host.unitOfWork.write((tx) =>
        tx.run("UPDATE history SET event = replace(event, 'Thiếu bản vẽ', 'Thiếu tiền') WHERE dossier = $1", [
          code,
        ]),
      );
      expect((await reviewer.get(`/api/dossiers/${code}/history`)).body.verified).toBe(false);
    });
  });
});
