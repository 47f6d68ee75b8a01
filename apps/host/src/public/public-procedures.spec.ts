import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { permitDocument } from '../testing/permit.ts';
import { TestHost } from '../testing/test-host.ts';
import { mostRequests } from './public-pace.ts';

const url = '/api/public/procedures';

describeOnBothDatabases('the published procedures, read by anybody', (make) => {
  let host: TestHost;
  const named = (id: string, head: object) => {
    const document = permitDocument();
    return { ...document, head: { ...document.head, id, ...head } };
  };

  beforeAll(async () => {
    host = await TestHost.start(await make());
    await host.publish(named('ended', { effectiveFrom: '2020-01-01', effectiveTo: '2020-12-31' }));
    await host.publish(named('to_come', { effectiveFrom: '2099-01-01' }));
    const author = await host.signedIn('soanthao.tinh');
    await author.post('/api/procedures', { document: named('drawn_only', {}) });
  });
  afterAll(() => host.remove());

  it('are those in force: not what has ended, is to come or is only drawn', async () => {
    const { status, body } = await host.browser().get(url);
    expect(status).toBe(200);
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(['permit']);
    for (const code of ['ended', 'to_come', 'drawn_only', 'none'])
      expect([code, (await host.browser().get(`${url}/${code}`)).body.code]).toEqual([
        code,
        'procedure-not-found',
      ]);
  });

  it('show the newest version in force, also while the next one waits for its day', async () => {
    const next = permitDocument();
    await host.publish({ ...next, head: { ...next.head, effectiveFrom: '2099-01-01' } }, 2);
    const { body } = await host.browser().get(`${url}/permit`);
    expect(body).toMatchObject({ code: 'permit', version: 1 });
  });

  it('leave out what was repealed once its last day is over, and say the day before that', async () => {
    await host.publish(named('repealed', {}));
    const repeal = (day: string) =>
      host.unitOfWork.write(async (tx) => {
        await tx.run("DELETE FROM procedure_repeals WHERE code = 'repealed'");
        await tx.run(
          `INSERT INTO procedure_repeals (code, version, last_day, decision_number, decision_date, reason, at, person)
           VALUES ('repealed', 1, $1, '1/QĐ', $1, NULL, 'x', 'x')`,
          [day],
        );
      });
    const [{ effective_from: first }] = (await host.rows<{ effective_from: string }>(
      "SELECT effective_from FROM procedure_versions WHERE code = 'repealed'",
    )) as [{ effective_from: string }];
    await repeal('2099-06-30');
    expect((await host.browser().get(`${url}/repealed`)).body.effectiveTo).toBe('2099-06-30');
    await repeal(first);
    expect((await host.browser().get(`${url}/repealed`)).body.code).toBe('procedure-not-found');
    const { body } = await host.browser().get(url);
    expect(body.items.map(({ code }: { code: string }) => code)).not.toContain('repealed');
  });

  it('hold nothing of the people who drew or published them, nor of the author’s workshop', async () => {
    const document = named('with_notes', {
      standing: { stop: { role: 'agencyLeader', agency: { is: 'competent' } } },
      sources: ['nội bộ'],
    });
    const step = document.flow.nodes.find((node) => node.kind === 'step')!;
    Object.assign(step, {
      note: { vi: 'ghi chú nội bộ', en: 'internal note' },
      instructions: { vi: 'hướng dẫn nội bộ', en: 'internal' },
    });
    await host.publish(document);
    const { body } = await host.browser().get(`${url}/with_notes`);
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/nội bộ|soanthao|kiemsoat|Vũ Hoàng Yến|Đỗ Minh Khôi|publishedBy|drawnBy/);
    expect(body.document).toMatchObject({ scenarios: [], acknowledgements: [] });
    expect(body.document.head.standing).toBeUndefined();
    expect(Object.keys(body.document.form.schema.properties)).toEqual([]);
  });

  it('name the agencies, roles and relations they mention, in both languages', async () => {
    const { names } = (await host.browser().get(`${url}/permit`)).body;
    expect(names.roles.receptionClerk).toEqual({ vi: expect.any(String), en: expect.any(String) });
    expect(Object.keys(names).sort()).toEqual(['agencies', 'relations', 'roles']);
  });

  describe('a copy of one', () => {
    it.each([url, `${url}/permit`])('of %s may be kept a while and is known by its mark', async (address) => {
      const first = await host.browser().get(address);
      expect(first.headers['cache-control']).toBe('public, max-age=60, must-revalidate');
      const etag = first.headers['etag']!;
      const again = await host.browser().get(address, { 'if-none-match': `W/${etag}, "x"` });
      expect([again.status, again.body]).toEqual([304, '']);
      expect((await host.browser().get(address, { 'if-none-match': '"x"' })).status).toBe(200);
    });

    it('is not kept of a refusal', async () => {
      expect((await host.browser().get(`${url}/none`)).headers['cache-control']).toBe('no-store');
    });
  });

  it('are not given more often than anybody reads, and again a minute later', async () => {
    host.clock.advance(60_000);
    const answers = await Promise.all(
      Array.from({ length: mostRequests + 1 }, () => host.browser().get(`${url}/none`)),
    );
    const slowed = answers.filter(({ status }) => status === 429);
    expect(slowed).toHaveLength(1);
    expect(slowed[0]?.body.code).toBe('too-many-requests');
    expect(Number(slowed[0]?.headers['retry-after'])).toBeGreaterThan(0);
    host.clock.advance(60_000);
    expect((await host.browser().get(url)).status).toBe(200);
  });

  it.each(['A', 'a%2Fb', '__proto__', 'constructor', 'x'.repeat(200)])(
    'answers the odd address %s with a problem',
    async (code) => {
      const { status, body } = await host.browser().get(`${url}/${code}`);
      expect([404, 422]).toContain(status);
      expect(typeof body.code).toBe('string');
    },
  );
});
