import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { permitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

describeOnBothDatabases('hostile input', (make) => {
  let host: TestHost;
  let clerk: TestClient;
  let author: TestClient;
  let code = '';

  beforeAll(async () => {
    host = await TestHost.start(await make());
    clerk = await host.signedIn('tiepnhan.hd');
    author = await host.signedIn('soanthao.tinh');
    code = (await clerk.post('/api/dossiers', goodReception())).body.code;
  });
  afterAll(() => host.remove());

  /** Every place of a document, replaced in turn by something that does not belong there. */
  const mutate = (value: unknown, path: readonly number[], by: unknown): unknown => {
    if (typeof value !== 'object' || value === null || path.length === 0) return by;
    const keys = Object.keys(value);
    const key = keys[(path[0] ?? 0) % Math.max(1, keys.length)];
    if (key === undefined) return by;
    const changed = mutate((value as Record<string, unknown>)[key], path.slice(1), by);
    if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? changed : one));
    return { ...value, [key]: changed };
  };
  const strange = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\0',
      '\ud800',
      '__proto__',
      'constructor',
      '%',
      "'; DROP TABLE dossiers; --",
      1e308,
      -0,
      null,
    ),
  );
  const place = fc.array(fc.nat(12), { minLength: 1, maxLength: 6 });
  const never500 = (status: number) => expect(status === 204 || (status >= 200 && status < 500)).toBe(true);

  it('cannot pass the wall against forged requests by spelling the address another way', async () => {
    for (const address of ['/%61pi/session', '/api/%73ession', '/api/./session', '/api/session/']) {
      const answer = await clerk.delete(address, { 'x-motcua-request': '' });
      expect([address, answer.status, answer.body.code]).toEqual([address, 403, 'csrf-header-missing']);
    }
    expect((await clerk.get('/api/session')).status).toBe(200);
  });

  it('in an address that cannot be decoded is refused like everything else', async () => {
    const answer = await clerk.get('/api/dossiers/%FF');
    expect([answer.status, answer.body.code]).toEqual([400, 'bad-request']);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('in the names of fields is refused like that in their values', async () => {
    for (const name of ['a\0b', '\ud800']) {
      const answer = await clerk.post('/api/dossiers', goodReception({ form: { [name]: 1 } }));
      expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([422, 'unstorable-text']);
    }
  });

  it('in a reception is accepted or refused with a reason, never failed over', async () => {
    await fc.assert(
      fc.asyncProperty(place, strange, async (path, by) => {
        never500((await clerk.post('/api/dossiers', mutate(goodReception(), path, by))).status);
      }),
      { numRuns: 60 },
    );
  });

  it('in an action is accepted or refused with a reason, never failed over', async () => {
    const body = { action: 'ask', task: 'receive.1', facts: { fee: 1 }, papers: ['plan'], note: 'x' };
    await fc.assert(
      fc.asyncProperty(place, strange, async (path, by) => {
        never500((await clerk.post(`/api/dossiers/${code}/actions`, mutate(body, path, by))).status);
      }),
      { numRuns: 60 },
    );
  });

  it('in a procedure document is checked or refused with places, never failed over', async () => {
    const document = permitDocument();
    await fc.assert(
      fc.asyncProperty(place, strange, async (path, by) => {
        never500(
          (await author.post('/api/procedures/check', { document: mutate(document, path, by) })).status,
        );
      }),
      // A form field that a fact is read from, and that no schema describes: found by chance once.
      { numRuns: 60, examples: [[[4, 0, 4, 10], '%']] },
    );
  });

  it('in addresses, queries and headers is refused or finds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
        const part = encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
        never500((await clerk.get(`/api/dossiers/${part}`)).status);
        never500((await clerk.get(`/api/dossiers?q=${part}&cursor=${part}`)).status);
        never500((await clerk.get(`/api/tasks?q=${part}`)).status);
        never500((await clerk.get(`/api/procedures/${part}/versions/${part}`)).status);
      }),
      { numRuns: 60 },
    );
    const cursor = Buffer.from(JSON.stringify(['\0', 'x'])).toString('base64url');
    expect((await clerk.get(`/api/dossiers?cursor=${cursor}`)).body.code).toBe('invalid-cursor');
    expect((await clerk.get('/api/dossiers?q=%00')).status).toBe(400);
    expect(
      (await clerk.get('/api/dossiers', { 'last-event-id': '-1', 'accept-language': ';;q=,' })).status,
    ).toBe(200);
    const odd = await clerk.post(`/api/dossiers/${code}/actions`, { action: 'ask' }, { 'if-match': '"x"' });
    expect(odd.status).toBe(412);
  });

  it('says where a text cannot be stored', async () => {
    for (const text of ['a\0b', 'a\ud800b']) {
      const answer = await clerk.post('/api/dossiers', goodReception({ note: text }));
      expect([answer.status, answer.body.errors[0].code]).toEqual([422, 'unstorable-text']);
    }
  });
});
