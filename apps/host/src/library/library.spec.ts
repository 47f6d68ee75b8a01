import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import type { TestClient } from '../testing/test-client.ts';
import { TestHost } from '../testing/test-host.ts';
import { builtInBlueprints, builtInTemplates } from './built-in.ts';

const url = '/api/step-blueprints';

describeOnBothDatabases('the library of the designer', (make) => {
  let host: TestHost;
  let author: TestClient;
  const [piece] = builtInBlueprints();
  const kept = { title: { vi: 'Mẫu của phòng', en: 'Ours' }, fragment: piece!.fragment };

  beforeAll(async () => {
    host = await TestHost.start(await make());
    author = await host.signedIn('soanthao.tinh');
  });
  afterAll(() => host.remove());

  it('offers authors whole procedures, which become drafts as they are', async () => {
    const { status, body } = await author.get('/api/procedure-templates');
    expect(status).toBe(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(builtInTemplates().map(({ id }) => id));
    for (const { id, document } of body.items) {
      const made = await author.post('/api/procedures', { document });
      expect([id, made.status]).toEqual([id, 201]);
    }
    expect((await (await host.signedIn('tiepnhan.hd')).get('/api/procedure-templates')).status).toBe(403);
  });

  it('keeps a piece for the authors of the same agency, and for nobody else', async () => {
    const made = await author.post(url, kept);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ title: kept.title, builtIn: false, agency: 'H99.02' });
    const { items } = (await author.get(url)).body;
    expect(items.at(-1)).toEqual(made.body);
    expect(items.filter((one: { builtIn: boolean }) => one.builtIn)).toHaveLength(builtInBlueprints().length);

    const elsewhere = await host.signedIn('soanthao.tp');
    expect((await elsewhere.get(url)).body.items.every((one: { builtIn: boolean }) => one.builtIn)).toBe(
      true,
    );
    const refused = await elsewhere.delete(`${url}/${made.body.id}`);
    expect([refused.status, refused.body.code]).toEqual([404, 'blueprint-not-found']);

    expect((await author.delete(`${url}/${made.body.id}`)).status).toBe(204);
    expect((await author.delete(`${url}/${made.body.id}`)).body.code).toBe('blueprint-not-found');
    expect(await host.count('step_blueprints')).toBe(0);
  });

  it('keeps a piece once, however often the request arrives', async () => {
    const key = { 'idempotency-key': 'the-same-piece' };
    const first = await author.post(url, kept, key);
    const again = await author.post(url, kept, key);
    expect(again.body).toEqual(first.body);
    expect(await host.count('step_blueprints')).toBe(1);
    await author.delete(`${url}/${first.body.id}`);
  });

  it.each([
    ['nothing in it', { ...kept, fragment: { ...kept.fragment, nodes: [] } }],
    ['a kind of step nobody knows', { ...kept, fragment: { ...kept.fragment, nodes: [{ kind: 'odd' }] } }],
    ['no name', { ...kept, title: { vi: ' ', en: 'x' } }],
    ['something else beside it', { ...kept, agency: 'H99.03' }],
  ])('refuses a piece with %s', async (_, body) => {
    const { status, body: problem } = await author.post(url, body);
    expect([status, problem.code]).toEqual([422, 'invalid-body']);
  });

  it('keeps no more pieces of an agency than can be looked through', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => n);
    await host.unitOfWork.write(async (tx) => {
      for (const n of rows)
        await tx.run(
          `INSERT INTO step_blueprints (id, agency, title, fragment, kept_at, kept_by) VALUES ($1, 'H99.02', '{}', '{}', 'x', 'x')`,
          [`full-${n}`],
        );
    });
    expect((await author.post(url, kept)).body.code).toBe('blueprints-full');
    await host.unitOfWork.write((tx) => tx.run('DELETE FROM step_blueprints'));
  });
});
