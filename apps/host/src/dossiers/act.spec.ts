import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { describeOnBothDatabases } from '../testing/databases.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

describeOnBothDatabases('advancing a dossier', (make) => {
  let host: TestHost;
  let clerk: TestClient;
  let specialist: TestClient;
  let stranger: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    clerk = await host.signedIn('tiepnhan.hd');
    specialist = await host.signedIn('tuphap.hd');
    stranger = await host.signedIn('tuphap.nm');
  });
  afterAll(() => host.remove());

  const receive = async (): Promise<string> => (await clerk.post('/api/dossiers', goodReception())).body.code;
  const act = (who: TestClient, code: string, body: object, headers = {}) =>
    who.post(`/api/dossiers/${code}/actions`, body, headers);
  const seqOf = async (code: string) =>
    (await host.rows<{ seq: number }>('SELECT seq FROM dossiers WHERE code = $1', [code]))[0]?.seq;

  describe('POST /api/dossiers/{code}/actions', () => {
    it('moves the dossier, its history, work list, timers and outbox together', async () => {
      const code = await receive();
      const answer = await act(clerk, code, { action: 'accept', facts: { fee: 50_000 } });
      expect(answer.status).toBe(200);
      expect(answer.body.seq).toBe(2);
      expect(answer.headers['etag']).toBe('"2"');
      // Three working days after Thursday 20/8: Friday, the Saturday worked in exchange, Monday.
      expect(answer.body.clock.promise.dueAt).toBe('2026-08-24T10:00:00.000Z');
      expect(await host.count('history', 'dossier = $1', [code])).toBe(2);
      expect(await host.count('outbox', 'dossier = $1', [code])).toBe(2);
      const tasks = await host.rows<{ agency: string; node: string }>(
        'SELECT agency, node FROM tasks WHERE dossier = $1 ORDER BY node',
        [code],
      );
      expect(tasks).toEqual([
        { agency: 'H99.50.01', node: 'appraise' },
        { agency: 'H99.70.01', node: 'assess' },
      ]);
      expect(await host.count('timers', "dossier = $1 AND timer LIKE 'limitDue:promise:%'", [code])).toBe(1);
    });

    it('reads the same facts under the name data', async () => {
      const code = await receive();
      expect((await act(clerk, code, { action: 'accept', data: { fee: 7 } })).status).toBe(200);
      const [row] = await host.rows<{ state: string }>('SELECT state FROM dossiers WHERE code = $1', [code]);
      expect(JSON.parse(row?.state ?? '{}').facts.fee).toBe(7);
    });

    it('gives the same answer to the same key and does the thing once', async () => {
      const code = await receive();
      const key = { 'idempotency-key': randomUUID() };
      const first = await act(clerk, code, { action: 'accept' }, key);
      const second = await act(clerk, code, { action: 'accept' }, key);
      expect(second.status).toBe(200);
      expect(second.body).toEqual(first.body);
      expect(second.headers['etag']).toBe(first.headers['etag']);
      expect(second.headers['idempotent-replayed']).toBe('true');
      expect(await host.count('history', 'dossier = $1', [code])).toBe(2);
    });

    it('refuses another payload under a key that was used', async () => {
      const code = await receive();
      const key = { 'idempotency-key': randomUUID() };
      await act(clerk, code, { action: 'accept' }, key);
      const answer = await act(clerk, code, { action: 'accept', note: 'khác' }, key);
      expect(answer.status).toBe(422);
      expect(answer.body.code).toBe('idempotency-key-reused');
    });

    it('refuses to act without a key', async () => {
      const code = await receive();
      const answer = await act(clerk, code, { action: 'accept' }, { 'idempotency-key': '' });
      expect(answer.status).toBe(400);
      expect(answer.body.code).toBe('idempotency-key-missing');
      expect(await seqOf(code)).toBe(1);
    });

    it('makes one transition of 64 requests that arrive at once with one key', async () => {
      const code = await receive();
      const key = { 'idempotency-key': randomUUID() };
      const answers = await Promise.all(
        Array.from({ length: 64 }, () => act(clerk, code, { action: 'accept' }, key)),
      );
      const done = answers.filter((answer) => answer.status === 200);
      expect(done.length + answers.filter((answer) => answer.status === 409).length).toBe(64);
      expect(new Set(done.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
      expect(done.filter((answer) => answer.headers['idempotent-replayed'] === undefined)).toHaveLength(1);
      expect(await host.count('history', 'dossier = $1', [code])).toBe(2);
    });

    it('lets one of several conflicting actions through and refuses the others', async () => {
      const code = await receive();
      const answers = await Promise.all(
        Array.from({ length: 16 }, () => act(clerk, code, { action: 'accept' }, { 'if-match': '"1"' })),
      );
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
      expect(answers.filter((answer) => answer.status === 412)).toHaveLength(15);
      expect(await seqOf(code)).toBe(2);
    });

    it('joins two branches once when both agencies finish at the same moment', async () => {
      const tax = await host.signedIn('thue.cs1');
      for (let round = 0; round < 10; round += 1) {
        const code = await receive();
        await act(clerk, code, { action: 'accept' });
        const answers = await Promise.all([
          act(specialist, code, { action: 'finish_appraisal' }),
          act(tax, code, { action: 'finish_assessment' }),
        ]);
        expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
        const tasks = await host.rows<{ node: string }>('SELECT node FROM tasks WHERE dossier = $1', [code]);
        expect(tasks).toEqual([{ node: 'sign' }]);
      }
    });

    it('refuses an ETag that is not the latest and changes nothing', async () => {
      const code = await receive();
      const answer = await act(clerk, code, { action: 'accept' }, { 'if-match': '"7"' });
      expect(answer.status).toBe(412);
      expect(answer.body).toMatchObject({ code: 'dossier-changed', facts: { seq: 1 } });
      expect(await seqOf(code)).toBe(1);
    });

    it('refuses an action that no open task offers', async () => {
      const code = await receive();
      for (const action of ['grant', 'fly_away', '__proto__']) {
        const answer = await act(clerk, code, { action });
        expect(answer.status).toBe(409);
        expect(answer.body.code).toBe('action-not-open');
      }
    });

    it('hides the dossier from an agency that has nothing to do with it', async () => {
      const code = await receive();
      const unseen = await act(stranger, code, { action: 'accept' });
      const missing = await act(stranger, 'H99.50.01.01-260820-9999', { action: 'accept' });
      expect(unseen.status).toBe(404);
      expect({ ...unseen.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
    });

    it('refuses an action of another office to somebody who may see the dossier', async () => {
      const code = await receive();
      const answer = await act(specialist, code, { action: 'accept' });
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe('action-not-yours');
      expect(answer.body.detail).toContain('Trung tâm Phục vụ hành chính công phường Hừng Đông');
    });

    it('demands a reason where the drawing demands one', async () => {
      const code = await receive();
      const answer = await act(clerk, code, { action: 'ask' });
      expect(answer.status).toBe(422);
      expect(answer.body.code).toBe('reason-required');
      expect((await act(clerk, code, { action: 'ask', note: 'Thiếu bản vẽ' })).body.status).toBe(5);
    });

    it('words a refusal in the language of the asker', async () => {
      const code = await receive();
      const answer = await act(
        clerk,
        code,
        { action: 'grant' },
        { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' },
      );
      expect(answer.body.title).toBe('This action is not open');
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body.type).toBe('urn:motcua:problem:action-not-open');
    });

    it('refuses a moment in the future, and an earlier one without a reason', async () => {
      const code = await receive();
      const future = await act(clerk, code, {
        action: 'accept',
        note: 'x',
        occurredAt: '2026-08-21T02:00:00Z',
      });
      expect(future.body.code).toBe('moment-not-possible');
      const silent = await act(clerk, code, { action: 'accept', occurredAt: '2026-08-20T02:00:00Z' });
      expect(silent.body.code).toBe('moment-not-possible');
      expect(await seqOf(code)).toBe(1);
    });

    it.each([
      [{}, 'required'],
      [{ action: 'accept', extra: 1 }, 'unknown-field'],
      [{ action: 7 }, 'invalid-type'],
      [{ action: 'accept', facts: { fee: { a: 1 } } }, 'invalid-union'],
      [{ action: 'accept', papers: 'plan' }, 'invalid-type'],
      [{ action: 'accept', occurredAt: 'yesterday' }, 'invalid-format'],
    ])('refuses the body %j with the place and the reason', async (body, reason) => {
      const code = await receive();
      const answer = await act(clerk, code, body);
      expect(answer.status).toBe(422);
      expect(answer.body.code).toBe('invalid-body');
      expect(answer.body.errors[0].code).toBe(reason);
      expect(await seqOf(code)).toBe(1);
    });

    it('refuses a fact that the action does not ask for or that has the wrong type', async () => {
      const code = await receive();
      expect((await act(clerk, code, { action: 'accept', facts: { many: true } })).status).toBe(422);
      expect((await act(clerk, code, { action: 'accept', facts: { fee: 'nhiều' } })).status).toBe(422);
      expect((await act(clerk, code, { action: 'accept', papers: ['poem'] })).status).toBe(422);
      expect(await seqOf(code)).toBe(1);
    });

    it('finds the tax office again when the commune in the form is corrected', async () => {
      const code = await receive();
      await act(clerk, code, { action: 'accept', form: { commune: 'H99.50.03' } });
      const [task] = await host.rows<{ agency: string }>(
        "SELECT agency FROM tasks WHERE dossier = $1 AND node = 'assess'",
        [code],
      );
      expect(task?.agency).toBe('H99.70.02');
    });

    it('stays visible to the office that had it when a correction sends it to another', async () => {
      const code = await receive();
      await act(clerk, code, { action: 'accept' });
      const [first, second] = [await host.signedIn('thue.cs1'), await host.signedIn('thue.cs2')];
      await act(first, code, { action: 'finish_assessment' });
      await act(specialist, code, { action: 'finish_appraisal' });
      const leader = await host.signedIn('chutich.hd');
      await act(leader, code, { action: 'send_back', note: 'Sai xã' });
      expect((await second.get(`/api/dossiers/${code}`)).status).toBe(404);
      const corrected = await act(clerk, code, { action: 'accept', form: { commune: 'H99.50.03' } });
      expect(corrected.status).toBe(200);
      expect((await second.get(`/api/dossiers/${code}`)).status).toBe(200);
      await act(second, code, { action: 'finish_assessment' });
      const held = await first.get(`/api/dossiers?q=${code}`);
      expect(held.body.items.map((item: { code: string }) => item.code)).toEqual([code]);
    });
  });
});
