import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { nextPermitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { TestHost } from '../testing/test-host.ts';

const url = '/api/procedures/permit';

describeOnBothDatabases('restoring an old version', (make) => {
  let host: TestHost;
  let author: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    author = await host.signedIn('soanthao.tinh');
    await host.publish(nextPermitDocument(), 2);
  });
  afterAll(() => host.remove());

  const stored = () => host.rows('SELECT * FROM procedure_versions ORDER BY code, version');
  const version = async (n: number) => (await author.get(`${url}/versions/${n}`)).body;

  it('makes a new draft of it, and overwrites nothing (D16)', async () => {
    const before = await stored();
    const opened = await author.post(`${url}/draft`, { fromVersion: 1 });
    expect([opened.status, opened.body.basedOn]).toEqual([201, 1]);
    expect(opened.body.document).toEqual((await version(1)).document);
    expect(await stored()).toEqual(before);
  });

  it('is refused while there is a draft, which stays as it is', async () => {
    const before = await host.rows('SELECT * FROM procedure_drafts');
    const again = await author.post(`${url}/draft`, { fromVersion: 2 });
    expect([again.status, again.body.code]).toEqual([409, 'draft-exists']);
    expect(await host.rows('SELECT * FROM procedure_drafts')).toEqual(before);
  });

  it('compares what was restored with what is in force: the old meaning, as a change to come', async () => {
    const { meaning } = await version(1);
    const draft = (await author.get(`${url}/draft`)).body;
    const checked = await author.post('/api/procedures/check', { document: draft.document });
    expect(checked.status).toBe(200);
    const { body } = await author.get(`${url}/comparison?from=2&to=1`);
    expect(body.same).toBe(false);
    expect((await version(1)).meaning).toBe(meaning);
  });
});
