import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { walkChain } from '../testing/chain.ts';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { permitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { TestHost } from '../testing/test-host.ts';

const draftUrl = '/api/procedures/permit/draft';
const url = '/api/procedures/permit/comments';
const appraise = { kind: 'node', id: 'appraise' };
const title = { vi: 'Thẩm định', en: 'Appraise' };

describeOnBothDatabases('comments on a draft', (make) => {
  let host: TestHost;
  let author: TestClient;
  let controller: TestClient;
  let clerk: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    author = await host.signedIn('soanthao.tinh');
    controller = await host.signedIn('kiemsoat.tinh');
    clerk = await host.signedIn('tiepnhan.hd');
    await author.post(draftUrl);
  });
  afterAll(() => host.remove());

  const begin = (text: string, more: object = {}, who = controller) =>
    who.post(url, { place: appraise, title, text, ...more });
  const threads = async (query = '', who = clerk) => (await who.get(`${url}${query}`)).body;

  it('are pinned to a part by its id, answered, resolved and opened again, and say who and when', async () => {
    const begun = await begin('Vì sao 3 ngày?');
    expect([begun.status, begun.body.place, begun.body.resolved]).toEqual([201, appraise, null]);
    expect(begun.body.entries).toMatchObject([
      { by: 'Vũ Hoàng Yến', at: host.clock.now(), text: 'Vì sao 3 ngày?' },
    ]);
    const { id } = begun.body;
    const replied = await author.post(`${url}/${id}/replies`, { text: 'Theo Quyết định 12' });
    expect(replied.body.entries.map(({ by, text }: Record<string, string>) => [by, text])).toEqual([
      ['Vũ Hoàng Yến', 'Vì sao 3 ngày?'],
      ['Đỗ Minh Khôi', 'Theo Quyết định 12'],
    ]);
    const resolved = await author.post(`${url}/${id}/resolution`);
    expect(resolved.body.resolved).toEqual({ by: 'Đỗ Minh Khôi', at: host.clock.now() });
    // Somebody else who says so again takes nothing from the first.
    expect((await controller.post(`${url}/${id}/resolution`)).body.resolved.by).toBe('Đỗ Minh Khôi');
    expect((await controller.delete(`${url}/${id}/resolution`)).body.resolved).toBeNull();
  });

  it('can be about a way, a limit, or the whole procedure', async () => {
    for (const place of [{ kind: 'edge', id: 'grant' }, { kind: 'limit', id: 'promise' }, { kind: 'whole' }])
      expect((await begin('Xem lại', { place })).body.place).toEqual(place);
    for (const place of [{ kind: 'whole', id: 'x' }, { kind: 'node' }, { kind: 'room', id: 'x' }])
      expect((await begin('Xem lại', { place })).body.code).toBe('invalid-body');
    expect((await begin('   ')).body.code).toBe('invalid-body');
  });

  it('are read by everybody who reads procedures, written by those who draw, decide or inspect', async () => {
    expect((await threads()).items.length).toBeGreaterThan(0);
    expect((await threads()).mayComment).toBe(false);
    expect((await threads('', author)).mayComment).toBe(true);
    expect((await begin('Tôi nữa', {}, clerk)).status).toBe(403);
  });

  it('are written once per key', async () => {
    const before = await host.count('procedure_comments');
    const key = { 'idempotency-key': 'one-and-the-same' };
    const body = { place: appraise, title, text: 'Một lần' };
    await controller.post(url, body, key);
    expect((await controller.post(url, body, key)).headers['idempotent-replayed']).toBe('true');
    expect(await host.count('procedure_comments')).toBe(before + 1);
  });

  it('survive that their part is moved, renamed or removed', async () => {
    const before = (await threads()).items;
    const document = permitDocument();
    const nodes = document.flow.nodes.filter(({ id }) => id !== 'appraise');
    const edges = document.flow.edges.filter(({ from, to }) => from !== 'appraise' && to !== 'appraise');
    const { headers } = await author.get(draftUrl);
    const changed = { ...document, flow: { nodes, edges } };
    const saved = await author.put(draftUrl, { document: changed }, { 'if-match': headers['etag'] ?? '' });
    expect(saved.status).toBe(200);
    const after = (await threads()).items;
    expect(after).toEqual(before);
    expect(after[0].title).toEqual(title);
    await author.put(draftUrl, { document }, { 'if-match': saved.headers['etag'] ?? '' });
  });

  it('are kept with the version the draft becomes, and can then only be read', async () => {
    const said = (await threads()).items;
    await author.post(`${draftUrl}/submission`);
    // Each who takes a stage, by the rules of the installation.
    const leader = await host.signedIn('lanhdao.vp');
    expect((await begin('Khi đã trình', {}, leader)).status).toBe(201);
    await walkChain(host, 'permit');
    const published = await controller.post(`${draftUrl}/publication`, {
      decision: { number: '12/QĐ-UBND', date: '2026-08-19' },
      effectiveFrom: '2026-08-20',
      reasonForWarnings: 'Đã xem',
    });
    expect([published.status, published.body.version]).toEqual([201, 2]);
    const kept = await threads('?version=2', author);
    expect(kept.items.slice(0, said.length)).toEqual(said);
    expect(kept.items).toHaveLength(said.length + 1);
    expect(kept.mayComment).toBe(false);
    expect((await threads()).items).toEqual([]);
    expect((await begin('Muộn')).body.code).toBe('draft-not-found');
    await author.post(draftUrl);
    const late = await author.post(`${url}/${kept.items[0].id}/replies`, { text: 'Muộn' });
    expect([late.status, late.body.code]).toEqual([409, 'comment-published']);
  });

  it('go with a draft that is discarded, and with no other', async () => {
    await begin('Bỏ theo');
    await author.delete(draftUrl);
    expect((await threads()).items).toEqual([]);
    expect((await threads('?version=2')).items.length).toBeGreaterThan(0);
  });

  it('of nothing are not found, and say so', async () => {
    await author.post(draftUrl);
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await author.post(`${url}/${nobody}/replies`, { text: 'x' })).body.code).toBe(
      'comment-not-found',
    );
    expect((await author.post(`${url}/xyz/replies`, { text: 'x' })).status).toBe(404);
    expect((await author.get('/api/procedures/none/comments')).body.code).toBe('procedure-not-found');
    expect((await author.get(`${url}?version=99`)).body.code).toBe('procedure-not-found');
    expect((await author.get(`${url}?version=x`)).body.code).toBe('invalid-query');
    await author.delete(draftUrl);
  });
});
