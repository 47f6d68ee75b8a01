import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parseDefinition, type ProcedureDocument } from '@motcua/engine';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { groupDocument } from '../testing/linked.ts';
import { approved, planBetween } from '../testing/migration.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

const renamed = { together: 'jointly', watch: 'await_other', ask: 'look_up' };

/** The procedure in which several take part, with other names for what others report about. */
function nextGroupDocument(): ProcedureDocument {
  const document = structuredClone(groupDocument()) as unknown as Record<string, unknown>;
  const text = Object.entries(renamed).reduce(
    (json, [old, name]) => json.replaceAll(`"${old}"`, `"${name}"`),
    JSON.stringify(document),
  );
  const parsed = parseDefinition(JSON.parse(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { ...parsed.document, head: { ...parsed.document.head, effectiveFrom: '2026-09-01' } };
}

describeOnBothDatabases('a dossier that others report to, moved to a version with other names', (make) => {
  let host: TestHost;
  let clerk: TestClient;
  let specialist: TestClient;
  let tax: TestClient;
  let leader: TestClient;
  let author: TestClient;
  let controller: TestClient;
  let service: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    await host.publish(groupDocument());
    await host.publish(nextGroupDocument(), 2);
    await host.addServiceAccount();
    clerk = await host.signedIn('tiepnhan.hd');
    specialist = await host.signedIn('tuphap.hd');
    tax = await host.signedIn('thue.cs1');
    leader = await host.signedIn('chutich.hd');
    author = await host.signedIn('soanthao.tinh');
    controller = await host.signedIn('kiemsoat.tinh');
    service = await host.signedIn('dich-vu');
  });
  afterAll(() => host.remove());

  const act = async (who: TestClient, code: string, action: string, more: object = {}) => {
    const answer = await who.post(`/api/dossiers/${code}/actions`, { action, ...more });
    expect([action, answer.status, answer.body.detail]).toEqual([action, 200, undefined]);
  };
  const receive = async (form: object, action: string): Promise<string> => {
    const all = { commune: 'H99.50.01', purpose: 'xây nhà', ...form };
    const { body } = await clerk.post('/api/dossiers', goodReception({ procedure: 'group', form: all }));
    await act(clerk, body.code, action);
    return body.code;
  };
  const permit = async (): Promise<string> => (await clerk.post('/api/dossiers', goodReception())).body.code;
  const grant = async (code: string) => {
    await act(clerk, code, 'accept', { facts: { fee: 7 } });
    await act(specialist, code, 'finish_appraisal');
    await act(tax, code, 'finish_assessment');
    await act(leader, code, 'grant');
  };
  const seen = async (code: string) => (await clerk.get(`/api/dossiers/${code}`)).body;
  const nodesOf = async (code: string): Promise<string[]> =>
    (await seen(code)).tasks.map(({ node }: { node: string }) => node);
  const history = async (code: string) => (await clerk.get(`/api/dossiers/${code}/history`)).body;
  const move = async () => {
    host.clock.advance(60_000);
    const plan = planBetween(groupDocument(), nextGroupDocument(), { nodes: renamed });
    const { id, approval } = await approved(host, author, controller, plan);
    expect(approval.status).toBe(200);
    await host.migrate();
    const { application } = (await author.get(`/api/migrations/${id}`)).body;
    expect(application).toMatchObject({ state: 'finished', refused: 0 });
    host.clock.advance(60_000);
  };

  it('still opens the child that was asked for, hears of its end and shows it', async () => {
    const asked = await receive({ opens: true }, 'go');
    const opened = await receive({ opens: true }, 'go');
    await host.unitOfWork.write((tx) =>
      tx.run('UPDATE deliveries SET retry_at = $2 WHERE dossier = $1', [asked, '2027-01-01T00:00:00.000Z']),
    );
    await host.deliver();
    await move();
    await host.unitOfWork.write((tx) => tx.run('UPDATE deliveries SET retry_at = NULL', []));
    await host.deliver();
    for (const code of [asked, opened]) {
      expect(await nodesOf(code)).toEqual(['jointly']);
      const [child] = (await seen(code)).children.filter(
        ({ child: name }: { child: string }) => name === 'own',
      );
      expect(child).toMatchObject({ state: 'open', code: expect.any(String) });
      await grant(child.code);
      await host.deliver();
      expect(await nodesOf(code)).toEqual(['finish']);
      const { items, verified } = await history(code);
      expect(verified).toBe(true);
      expect(items.at(-1)).toMatchObject({
        label: { vi: 'Hồ sơ liên thông đã kết thúc: Giấy phép' },
        facts: { paid: 7 },
      });
    }
  });

  it('still hears of the end of the dossier it waits for', async () => {
    const other = await permit();
    const code = await receive({ other }, 'wait_for');
    await host.deliver();
    await move();
    expect(await nodesOf(code)).toEqual(['await_other']);
    await host.deliver();
    await grant(other);
    await host.deliver();
    expect(await nodesOf(code)).toEqual(['finish']);
    expect((await history(code)).verified).toBe(true);
  });

  it('takes the answer of another system under the name by which it was asked', async () => {
    const byInstance = await receive({}, 'ask_them');
    const byNode = await receive({}, 'ask_them');
    await move();
    expect(await nodesOf(byNode)).toEqual(['look_up']);
    const answer = { change: 'answered', facts: { number: '001' } };
    const one = await service.post(`/api/dossiers/${byInstance}/signals`, { instance: 'ask.1', ...answer });
    const other = await service.post(`/api/dossiers/${byNode}/signals`, { node: 'ask', ...answer });
    expect([one.status, other.status]).toEqual([200, 200]);
    for (const code of [byInstance, byNode]) {
      expect(await nodesOf(code)).toEqual(['finish']);
      const { items, verified } = await history(code);
      expect(verified).toBe(true);
      expect(items.at(-1).label.vi).toBe('Hệ thống khác đã trả lời: Tra cứu dân cư');
    }
  });
});
