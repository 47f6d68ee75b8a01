import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { permitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { walkChain } from '../testing/chain.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

const decision = { decision: { number: '12/QĐ-UBND', date: '2026-08-19' }, effectiveFrom: '2026-08-20' };
const draftUrl = '/api/procedures/permit/draft';

describeOnBothDatabases('drawing and publishing a procedure', (make) => {
  let host: TestHost;
  let author: TestClient;
  let controller: TestClient;
  let clerk: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    author = await host.signedIn('soanthao.tinh');
    controller = await host.signedIn('kiemsoat.tinh');
    clerk = await host.signedIn('tiepnhan.hd');
  });
  afterAll(() => host.remove());

  const renamed = (vi: string) => {
    const document = permitDocument();
    return { ...document, head: { ...document.head, title: { vi, en: vi } } };
  };
  const discard = () => author.delete(draftUrl);

  describe('GET /api/procedures', () => {
    it('lists what is published and what is drawn', async () => {
      const { body } = await clerk.get('/api/procedures');
      expect(body.items).toHaveLength(1);
      expect(body.items[0]).toMatchObject({ code: 'permit', published: { version: 1 }, draft: null });
      expect((await clerk.get('/api/procedures?openable=1')).body.items).toHaveLength(1);
      expect((await author.get('/api/procedures?openable=1')).body.items).toEqual([]);
      expect((await clerk.get('/api/procedures?openable=maybe')).body.code).toBe('invalid-query');
    });

    it('gives the document of a version, and 404 for one that is not there', async () => {
      const version = await clerk.get('/api/procedures/permit/versions/1');
      expect(version.body.document.head.id).toBe('permit');
      expect(version.body).toMatchObject({ publishedBy: 'Vũ Hoàng Yến', drawnBy: ['Đỗ Minh Khôi'] });
      for (const path of [
        'permit/versions/2',
        'permit/versions/x',
        'none/versions',
        'none/versions/1',
        'a%2Fb/versions',
      ])
        expect((await clerk.get(`/api/procedures/${path}`)).status).toBe(404);
    });
  });

  describe('POST /api/procedures/check', () => {
    const linkedTo = (procedure: string) => {
      const document = permitDocument();
      const start = document.flow.edges.find(({ from }) => from === document.flow.nodes[0]!.id)!;
      const link = {
        kind: 'linked' as const,
        id: 'follow_up',
        title: { vi: 'Liên thông', en: 'Linked' },
        status: 4 as const,
        children: [{ id: 'one', procedure, mode: 'open' as const, factsIn: [], factsOut: [] }],
        waitFor: 'all' as const,
      };
      document.flow.nodes.push(link);
      document.flow.edges.push({ ...start, id: 'linked_on', from: 'follow_up' });
      start.to = 'follow_up';
      return document;
    };
    const codesOf = async (procedure: string): Promise<string[]> => {
      const { body } = await author.post('/api/procedures/check', { document: linkedTo(procedure) });
      return body.problems.map(({ code }: { code: string }) => code);
    };

    it('says when a linked procedure is not published here', async () => {
      expect(await codesOf('none_such')).toContain('procedure-unknown');
    });

    it('says when a procedure would open dossiers of itself without end', async () => {
      expect(await codesOf('permit')).toContain('linked-cycle');
    });
  });

  describe('the draft', () => {
    it('is opened once, by an author', async () => {
      expect((await clerk.post(draftUrl)).status).toBe(403);
      expect((await controller.post(draftUrl)).status).toBe(403);
      const opened = await author.post(draftUrl, { fromVersion: 1 });
      expect([opened.status, opened.headers['etag']]).toEqual([201, '"1"']);
      const again = await author.post(draftUrl);
      expect([again.status, again.body.code]).toEqual([409, 'draft-exists']);
      expect((await author.post(draftUrl, { fromVersion: 9 })).body.code).toBe('procedure-not-found');
      expect((await discard()).status).toBe(204);
      expect(await host.count('procedure_drafts')).toBe(0);
    });

    it('is saved only over the revision that was read', async () => {
      await author.post(draftUrl);
      const body = { document: renamed('Tên mới') };
      expect((await author.put(draftUrl, body)).status).toBe(428);
      const saved = await author.put(draftUrl, body, { 'if-match': '"1"' });
      expect([saved.status, saved.body.revision, saved.headers['etag']]).toEqual([200, 2, '"2"']);
      const stale = await author.put(draftUrl, body, { 'if-match': '"1"' });
      expect([stale.status, stale.body.code]).toEqual([412, 'draft-changed']);
      expect((await author.put(draftUrl, body, { 'if-match': 'junk' })).status).toBe(412);
      await discard();
    });

    it('can be saved with problems, and says them in both languages; a wrong shape is refused', async () => {
      await author.post(draftUrl);
      const document = renamed('Dở dang');
      document.flow.edges = document.flow.edges.filter(
        (edge) => edge.id !== 'grant' && edge.id !== 'send_back',
      );
      const saved = await author.put(draftUrl, { document }, { 'if-match': '"1"' });
      expect(saved.status).toBe(200);
      const error = saved.body.problems.find((problem: { severity: string }) => problem.severity === 'error');
      expect(error.text.vi.what).not.toBe(error.text.en.what);
      const submission = await author.post(`${draftUrl}/submission`);
      expect([submission.status, submission.body.code]).toEqual([422, 'draft-has-errors']);
      expect(submission.body.errors.length).toBeGreaterThan(0);
      const shapeless = await author.put(
        draftUrl,
        { document: { ...document, colour: 1 } },
        { 'if-match': '"2"' },
      );
      expect([shapeless.status, shapeless.body.code]).toEqual([422, 'definition-invalid']);
      const other = { ...document, head: { ...document.head, id: 'other' } };
      expect((await author.put(draftUrl, { document: other }, { 'if-match': '"2"' })).body.code).toBe(
        'procedure-code-changed',
      );
      await discard();
    });

    it('is read-only on its way, becomes the next version, and open dossiers keep theirs', async () => {
      const before = (await clerk.post('/api/dossiers', goodReception())).body.code;
      await author.post(draftUrl);
      await author.put(draftUrl, { document: renamed('Cấp phép, bản hai') }, { 'if-match': '"1"' });
      const early = await controller.post(`${draftUrl}/publication`, decision);
      expect([early.status, early.body.code]).toEqual([409, 'draft-not-submitted']);
      expect((await author.post(`${draftUrl}/submission`)).body.submittedAt).toBe(host.clock.now());
      const changed = await author.put(draftUrl, { document: renamed('x') }, { 'if-match': '"2"' });
      expect(changed.body.code).toBe('draft-submitted');
      expect((await discard()).body.code).toBe('draft-submitted');
      expect((await author.post(`${draftUrl}/publication`, decision)).body.code).toBe('draft-not-approved');
      await walkChain(host, 'permit');
      expect((await author.post(`${draftUrl}/publication`, decision)).body.code).toBe('stage-not-yours');
      expect(
        (await controller.post(`${draftUrl}/publication`, { ...decision, effectiveFrom: '2026-02-30' }))
          .status,
      ).toBe(422);
      const unseen = await controller.post(`${draftUrl}/publication`, decision, { 'if-match': '"1"' });
      expect([unseen.status, unseen.body.code]).toEqual([412, 'draft-changed']);
      const published = await controller.post(
        `${draftUrl}/publication`,
        { ...decision, reasonForWarnings: 'Đã xem' },
        { 'if-match': '"2"' },
      );
      expect(published.status).toBe(201);
      expect(published.body).toMatchObject({
        version: 2,
        publishedBy: 'Vũ Hoàng Yến',
        drawnBy: ['Đỗ Minh Khôi'],
        decision: { number: '12/QĐ-UBND' },
      });
      expect(await host.count('procedure_drafts')).toBe(0);
      expect((await clerk.get(`/api/dossiers/${before}`)).body.procedure.version).toBe(1);
      const after = await clerk.post('/api/dossiers', goodReception());
      expect(after.body.procedure).toMatchObject({ version: 2, title: { vi: 'Cấp phép, bản hai' } });
      expect((await clerk.post(`/api/dossiers/${before}/actions`, { action: 'accept' })).status).toBe(200);
    });

    it('is published over a scenario that no longer holds only with a reason (D14)', async () => {
      const document = permitDocument({ id: 'with_scenario' });
      const scenario = {
        id: 'signed',
        title: { vi: 'Ký', en: 'Signed' },
        open: {
          at: '2026-08-20T09:00',
          channel: 'counter',
          receivingAgency: 'H99.50.01.01',
          form: { commune: 'H99.50.01', purpose: 'xây nhà' },
          papers: ['application'],
        },
        events: [{ take: 'accept', at: '2026-08-20T10:00', expect: { at: ['sign'] } }],
      };
      const made = await author.post('/api/procedures', { document: { ...document, scenarios: [scenario] } });
      expect(made.body.problems.map((problem: { code: string }) => problem.code)).toContain(
        'scenario-does-not-hold',
      );
      const url = '/api/procedures/with_scenario/draft';
      expect((await author.post(`${url}/submission`)).status).toBe(200);
      await walkChain(host, 'with_scenario');
      const refused = await controller.post(`${url}/publication`, decision);
      expect([refused.status, refused.body.code]).toEqual([422, 'reason-for-warnings-required']);
      const accepted = await controller.post(`${url}/publication`, {
        ...decision,
        reasonForWarnings: 'Đổi quy trình',
      });
      expect([accepted.status, accepted.body.reasonForWarnings]).toEqual([201, 'Đổi quy trình']);
    });

    it('is refused for publication when its form could not be judged', async () => {
      const document = permitDocument({ id: 'bad_form' });
      document.form.schema = { type: 'object', properties: { a: { type: 'string', pattern: '^(?=x)y' } } };
      await author.post('/api/procedures', { document });
      const answer = await author.post('/api/procedures/bad_form/draft/submission');
      expect(answer.body.errors.map((error: { code: string }) => error.code)).toContain(
        'form-schema-unusable',
      );
    });

    it('of a new procedure is made once per code and per key', async () => {
      const document = permitDocument({ id: 'brand_new' });
      const key = { 'idempotency-key': randomUUID() };
      const made = await author.post('/api/procedures', { document }, key);
      expect([made.status, made.body.code]).toEqual([201, 'brand_new']);
      expect((await author.post('/api/procedures', { document }, key)).headers['idempotent-replayed']).toBe(
        'true',
      );
      expect((await author.post('/api/procedures', { document })).body.code).toBe('procedure-exists');
      expect((await author.post('/api/procedures', { document: { format: 1 } })).body.code).toBe(
        'definition-invalid',
      );
    });

    it('is checked without being saved', async () => {
      const answer = await author.post('/api/procedures/check', { document: permitDocument() });
      expect(answer.status).toBe(200);
      expect(answer.body.verdicts.map((verdict: { limit: string }) => verdict.limit)).toEqual(['promise']);
    });
  });
});
