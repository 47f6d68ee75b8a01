import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { permitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { TestHost } from '../testing/test-host.ts';
import { lease } from './presence.controller.ts';

const draftUrl = '/api/procedures/permit/draft';
const url = `${draftUrl}/presence`;

describeOnBothDatabases('who has a draft open', (make) => {
  let host: TestHost;
  let author: TestClient;
  let controller: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    author = await host.signedIn('soanthao.tinh');
    controller = await host.signedIn('kiemsoat.tinh');
  });
  afterAll(() => host.remove());

  const beat = (who: TestClient, tab: string) => who.put(url, { tab });
  const namesAt = async (who: TestClient, tab: string) =>
    (await beat(who, tab)).body.others.map(({ name, isMe }: { name: string; isMe: boolean }) => [name, isMe]);

  it('is told to each who has it open, by name, until they leave or are not seen any more', async () => {
    const [mine, also, hers] = [randomUUID(), randomUUID(), randomUUID()];
    expect((await beat(author, mine)).body.code).toBe('draft-not-found');
    await author.post(draftUrl);
    expect((await beat(author, mine)).body).toMatchObject({
      others: [],
      revision: 1,
      updatedBy: 'Đỗ Minh Khôi',
    });
    expect(await namesAt(controller, hers)).toEqual([['Đỗ Minh Khôi', false]]);
    expect(await namesAt(author, mine)).toEqual([['Vũ Hoàng Yến', false]]);
    // Another tab of the same person is somebody else's hand all the same.
    expect(await namesAt(author, also)).toEqual([
      ['Vũ Hoàng Yến', false],
      ['Đỗ Minh Khôi', true],
    ]);
    // Nobody takes away a tab that is not theirs.
    await author.delete(`${url}/${hers}`);
    expect(await namesAt(author, mine)).toHaveLength(2);
    expect((await controller.delete(`${url}/${hers}`)).status).toBe(204);
    expect(await namesAt(author, mine)).toEqual([['Đỗ Minh Khôi', true]]);
    host.clock.advance(lease + 1);
    expect(await namesAt(author, mine)).toEqual([]);
    expect(await host.count('draft_presence')).toBe(1);
  });

  it('comes with the revision that is stored, so that a save of somebody else is noticed', async () => {
    await controller.get(draftUrl);
    await author.put(draftUrl, { document: permitDocument() }, { 'if-match': '"1"' });
    expect((await beat(controller, randomUUID())).body).toMatchObject({
      revision: 2,
      updatedBy: 'Đỗ Minh Khôi',
    });
  });

  it('is asked with the name of a tab', async () => {
    expect((await author.put(url, { tab: 'one' })).body.code).toBe('invalid-body');
    expect((await host.browser().put(url, { tab: randomUUID() })).status).toBe(401);
  });

  if (make.name === 'postgres')
    it('is seen from another host', async () => {
      const second = await host.another();
      const there = await second.signedIn('kiemsoat.tinh');
      await beat(author, randomUUID());
      const { others } = (await there.put(url, { tab: randomUUID() })).body;
      expect(others.map(({ name }: { name: string }) => name)).toContain('Đỗ Minh Khôi');
      await second.stop();
    });
});
