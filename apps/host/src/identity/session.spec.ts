import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { password, TestHost } from '../testing/test-host.ts';

const minute = 60_000;

describeOnBothDatabases('signing in', (make) => {
  let host: TestHost;

  beforeAll(async () => {
    host = await TestHost.start(await make());
  });
  afterAll(() => host.remove());

  describe('POST /api/session', () => {
    it('says who I am, what posts I hold and what I may do, and keeps only a hash of the secret', async () => {
      const client = host.browser();
      const { status, body } = await client.post('/api/session', { username: 'Tiepnhan.HD ', password });
      expect(status).toBe(200);
      expect(body.person.name).toBe('Phạm Ngọc Ánh');
      expect(body.posts.map((post: { role: string }) => post.role)).toEqual(['cashier', 'receptionClerk']);
      expect(body.permissions).toEqual(expect.arrayContaining(['dossier.receive', 'dossier.act']));
      expect(body.permissions).not.toContain('procedure.publish');
      const secret = client.cookie.split('=')[1] ?? '';
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
      expect(await host.count('sessions', 'id_hash = $1', [secret])).toBe(0);
    });

    it('gives a new secret at every sign-in and ends the one before', async () => {
      const client = await host.signedIn('kiemtra');
      const before = client.cookie;
      await client.post('/api/session', { username: 'kiemtra', password });
      expect(client.cookie).not.toBe(before);
      expect((await host.browser().get('/api/session', { cookie: before })).status).toBe(401);
    });

    it('refuses an unknown user, a wrong password and a disabled account with one text', async () => {
      await host.unitOfWork.write((tx) =>
        tx.run("UPDATE accounts SET disabled_at = '2026-01-01' WHERE username = 'lanhdao.tt'"),
      );
      const answers = await Promise.all([
        host.browser().post('/api/session', { username: 'nobody', password }),
        host.browser().post('/api/session', { username: 'kiemtra', password: 'wrong' }),
        host.browser().post('/api/session', { username: 'lanhdao.tt', password }),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401]);
      expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    });

    it('refuses further attempts on a name after ten failures, until a quarter of an hour has passed', async () => {
      const attempt = (secret: string) =>
        host.browser().post('/api/session', { username: 'vanthu.tt', password: secret });
      for (let n = 0; n < 10; n += 1) expect((await attempt('wrong')).status).toBe(401);
      const refused = await attempt(password);
      expect([refused.status, refused.body.code]).toEqual([429, 'too-many-sign-ins']);
      expect(refused.headers['retry-after']).toBe('900');
      host.clock.advance(16 * minute);
      expect((await attempt(password)).status).toBe(200);
    });

    it.each([
      ['{', 400, 'malformed-json'],
      ['', 422, 'invalid-body'],
      ['[]', 422, 'invalid-body'],
      ['{"username":"a","password":"b","admin":true}', 422, 'invalid-body'],
      ['{"username":1,"password":"b"}', 422, 'invalid-body'],
      [`{"username":"a","password":"${'x'.repeat(4_000_000)}"}`, 413, 'body-too-large'],
    ])('refuses the body %.40s', async (text, status, code) => {
      const answer = await host.browser().send('POST', '/api/session', text);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    });

    it('judges no more than ten wrong passwords, however many are tried at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 30 }, () =>
          host.browser().post('/api/session', { username: 'vanthu.cn1', password: 'sai mật khẩu' }),
        ),
      );
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
    });

    it('refuses other content types', async () => {
      const answer = await host.browser().send('POST', '/api/session', 'a=b', {
        'content-type': 'application/x-www-form-urlencoded',
      });
      expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-media-type']);
    });
  });

  describe('GET /api/session', () => {
    it('ends a session after half an hour without a request', async () => {
      const client = await host.signedIn('kiemtra');
      host.clock.advance(29 * minute);
      expect((await client.get('/api/session')).status).toBe(200);
      host.clock.advance(29 * minute);
      expect((await client.get('/api/session')).status).toBe(200);
      host.clock.advance(31 * minute);
      expect((await client.get('/api/session')).body.code).toBe('not-signed-in');
    });

    it('ends a session after twelve hours however busy it is', async () => {
      const client = await host.signedIn('kiemtra');
      let last = 200;
      for (let n = 0; n < 37 && last === 200; n += 1) {
        host.clock.advance(20 * minute);
        last = (await client.get('/api/session')).status;
      }
      expect(last).toBe(401);
    });

    it('lets a session outlive a restart of the host', async () => {
      const client = await host.signedIn('kiemtra');
      await host.restart();
      expect((await client.get('/api/session')).body.person.id).toBe('kiemtra');
    });

    it('sees a right that was taken away, and an account that was disabled, at the next request', async () => {
      const client = await host.signedIn('tiepnhan.ss');
      expect((await client.get('/api/tasks')).status).toBe(200);
      await host.unitOfWork.write((tx) => tx.run("DELETE FROM posts WHERE person = 'tiepnhan.ss'"));
      expect((await client.get('/api/tasks')).status).toBe(403);
      await host.unitOfWork.write((tx) =>
        tx.run("UPDATE accounts SET disabled_at = '2026-01-01' WHERE username = 'tiepnhan.ss'"),
      );
      expect((await client.get('/api/session')).status).toBe(401);
    });
  });

  describe('DELETE /api/session', () => {
    it('makes the secret worthless at once', async () => {
      const client = await host.signedIn('kiemtra');
      const cookie = client.cookie;
      expect((await client.delete('/api/session')).status).toBe(204);
      expect((await host.browser().get('/api/session', { cookie })).status).toBe(401);
    });
  });
});
