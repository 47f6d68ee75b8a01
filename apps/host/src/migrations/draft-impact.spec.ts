import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { nextPermitDocument, permitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';
import { changedPlaces } from './changed-places.ts';

const draftUrl = '/api/procedures/permit/draft';

describeOnBothDatabases('the impact of a draft on dossiers under way', (make) => {
  let host: TestHost;
  let author: TestClient;
  let clerk: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    author = await host.signedIn('soanthao.tinh');
    clerk = await host.signedIn('tiepnhan.hd');
  });
  afterAll(() => host.remove());

  const received = async (): Promise<string> =>
    (await clerk.post('/api/dossiers', goodReception())).body.code;
  const accepted = async (): Promise<string> => {
    const code = await received();
    await clerk.post(`/api/dossiers/${code}/actions`, { action: 'accept' });
    return code;
  };
  const save = async (document: ProcedureDocument): Promise<void> => {
    const { headers } = await author.get(draftUrl);
    const saved = await author.put(draftUrl, { document }, { 'if-match': headers['etag'] ?? '' });
    expect(saved.status).toBe(200);
  };
  const impact = async (who = author) => (await who.get(`${draftUrl}/impact`)).body;

  it('is counted by version and by place, a dossier in two branches once', async () => {
    expect((await author.get(`${draftUrl}/impact`)).body.code).toBe('draft-not-found');
    await author.post(draftUrl, { fromVersion: 1 });
    expect(await impact()).toEqual({ running: 0, atChanged: 0, versions: [] });

    await received();
    await accepted();
    await accepted();
    expect(await impact()).toMatchObject({ running: 3, atChanged: 0 });

    // The next version removes the appraisal, in which two dossiers are, and changes the block around it.
    const next = nextPermitDocument();
    await save({ ...next, head: { ...next.head, effectiveFrom: permitDocument().head.effectiveFrom } });
    const found = await impact();
    expect(found).toMatchObject({ running: 3, atChanged: 2 });
    const [version] = found.versions;
    expect(version).toMatchObject({ version: 1, running: 3, atChanged: 2 });
    expect(version.places).toContainEqual(
      expect.objectContaining({ node: 'appraise', change: 'removed', dossiers: 2 }),
    );
    expect(version.places.every(({ dossiers }: { dossiers: number }) => dossiers > 0)).toBe(true);
  });

  it('is kept apart for every version that dossiers still follow', async () => {
    await host.publish(nextPermitDocument(), 2);
    await host.inForce('permit', 2, async () => void (await accepted()));
    const found = await impact();
    expect(found.versions.map(({ version, running }: Record<string, number>) => [version, running])).toEqual([
      [2, 1],
      [1, 3],
    ]);
    // The draft means what version 2 means: nobody of that one meets a change.
    expect(found).toMatchObject({ running: 4, atChanged: 2 });
  });

  it('is told to those who may move dossiers, not to the desk', async () => {
    expect((await clerk.get(`${draftUrl}/impact`)).status).toBe(403);
    expect((await (await host.signedIn('kiemsoat.tinh')).get(`${draftUrl}/impact`)).status).toBe(200);
  });
});

it('counts a place as changed where a way that leaves it differs, and not where a paper does', () => {
  const before = permitDocument();
  const edges = before.flow.edges.map((edge) =>
    edge.id === 'grant' ? { ...edge, label: { vi: 'Ký ban hành', en: 'Sign and issue' } } : edge,
  );
  const from = before.flow.edges.find(({ id }) => id === 'grant')?.from;
  expect(changedPlaces(before, { ...before, flow: { ...before.flow, edges } })).toEqual([
    { node: from, change: 'changed' },
  ]);
  expect(changedPlaces(before, { ...before, papers: before.papers.slice(1) })).toEqual([]);
});
