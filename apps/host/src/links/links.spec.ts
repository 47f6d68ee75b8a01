import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, foldHistory, type DossierEvent } from '@motcua/engine';
import type { DossierRow } from '../dossiers/dossier.store.ts';
import { chainHolds, type HistoryRow } from '../dossiers/history.store.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { groupDocument } from '../testing/linked.ts';
import { permitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';
import { Courier } from './courier.ts';

interface ChildSeen {
  readonly child: string;
  readonly code: string | null;
}

describeOnBothDatabases('linked dossiers', (make) => {
  let host: TestHost;
  let clerk: TestClient;
  let specialist: TestClient;
  let tax: TestClient;
  let leader: TestClient;
  let service: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    await host.publish(groupDocument());
    await host.addServiceAccount();
    clerk = await host.signedIn('tiepnhan.hd');
    specialist = await host.signedIn('tuphap.hd');
    tax = await host.signedIn('thue.cs1');
    leader = await host.signedIn('chutich.hd');
    service = await host.signedIn('dich-vu');
  });
  afterAll(() => host.remove());

  const receive = async (form: object): Promise<string> => {
    const all = { commune: 'H99.50.01', purpose: 'xây nhà', ...form };
    const { status, body } = await clerk.post(
      '/api/dossiers',
      goodReception({ procedure: 'group', form: all }),
    );
    expect([status, body.code]).toEqual([201, expect.any(String)]);
    return body.code;
  };
  const permit = async (): Promise<string> => (await clerk.post('/api/dossiers', goodReception())).body.code;
  const act = async (who: TestClient, code: string, action: string, more: object = {}) => {
    const answer = await who.post(`/api/dossiers/${code}/actions`, { action, ...more });
    expect([action, answer.status, answer.body.detail]).toEqual([action, 200, undefined]);
    return answer.body;
  };
  const seen = async (code: string, who = clerk) => (await who.get(`/api/dossiers/${code}`)).body;
  const childOf = async (code: string, name: string) =>
    (await seen(code)).children.find((one: ChildSeen) => one.child === name);
  const nodesOf = async (code: string): Promise<string[]> =>
    (await seen(code)).tasks.map(({ node }: { node: string }) => node);
  /** A permit granted by everybody whose turn it is. */
  const grant = async (code: string, fee = 7) => {
    await act(clerk, code, 'accept', { facts: { fee } });
    await act(specialist, code, 'finish_appraisal');
    await act(tax, code, 'finish_assessment');
    await act(leader, code, 'grant');
  };
  /** The stored state is what the history, which nobody touched, folds to. */
  const provesItself = async (code: string) => {
    const [row] = await host.rows<DossierRow>('SELECT * FROM dossiers WHERE code = $1', [code]);
    const rows = await host.rows<HistoryRow>('SELECT * FROM history WHERE dossier = $1 ORDER BY seq', [code]);
    if (row === undefined) throw new Error(`${code} is missing`);
    const published = host.host.app.get(PublishedProcedures);
    const procedure = await host.unitOfWork.read((tx) => published.pinned(tx, row.procedure, row.version));
    const events = rows.map((one) => JSON.parse(one.event) as DossierEvent);
    expect(canonicalJson(foldHistory(procedure, events))).toBe(row.state);
    expect(chainHolds(rows, row.head_hash)).toBe(true);
  };

  describe('a child that is opened', () => {
    it('is received where its parent was, with its people, form and papers, and tells its end and facts', async () => {
      const code = await receive({ opens: true });
      await act(clerk, code, 'go');
      expect(await childOf(code, 'own')).toMatchObject({ state: 'requested', code: null });
      expect(await host.count('deliveries')).toBe(1);
      expect(await host.deliver()).toBe(1);
      const child = await childOf(code, 'own');
      expect(child).toMatchObject({ state: 'open', title: { vi: 'Giấy phép' }, dueAt: null });
      const view = await seen(child.code);
      expect(view).toMatchObject({
        parent: { code },
        applicant: { name: 'Đỗ Hữu Phước' },
        receivingAgency: { id: 'H99.50.01.01' },
        competentAgency: { id: 'H99.50.01' },
        form: { commune: 'H99.50.01', purpose: 'xây nhà' },
        channel: 'counter',
      });
      expect(view.papers[0]).toMatchObject({ paper: 'application', present: true });
      await act(clerk, child.code, 'accept', { facts: { fee: 7 } });
      await host.deliver();
      expect((await childOf(code, 'own')).dueAt).toBe('2026-08-24T10:00:00.000Z');
      expect((await seen(code)).clock.appointmentAt).toBe('2026-08-24T10:00:00.000Z');
      expect(JSON.stringify((await clerk.get(`/api/dossiers/${code}/slips/01`)).body)).toContain(
        '17 giờ 00 phút, ngày 24 tháng 8 năm 2026',
      );
      await act(specialist, child.code, 'finish_appraisal');
      await act(tax, child.code, 'finish_assessment');
      await act(leader, child.code, 'grant');
      expect(await nodesOf(code)).toEqual(['together']);
      await host.deliver();
      expect(await nodesOf(code)).toEqual(['finish']);
      expect(await childOf(code, 'own')).toMatchObject({ state: 'closed', outcome: 'granted' });
      const [row] = await host.rows<DossierRow>('SELECT * FROM dossiers WHERE code = $1', [code]);
      expect(JSON.parse(row?.state ?? '{}').facts).toMatchObject({ paid: 7, granted_there: true });
      const { items } = (await clerk.get(`/api/dossiers/${code}/history`)).body;
      expect(items.at(-1)).toMatchObject({
        type: 'signal',
        actor: null,
        label: { vi: 'Hồ sơ liên thông đã kết thúc: Giấy phép' },
        facts: { paid: 7 },
      });
      expect(items.every((item: object) => !('effects' in item))).toBe(true);
      await provesItself(code);
      await provesItself(child.code);
      expect(await host.count('deliveries')).toBe(0);
    });

    it('counts from when it happened there, however late it is told', async () => {
      const code = await receive({ opens: true });
      await act(clerk, code, 'go');
      await host.deliver();
      const { code: child } = await childOf(code, 'own');
      await grant(child);
      const happened = host.clock.now();
      host.clock.advance(10 * 60_000);
      await host.deliver();
      expect((await clerk.get(`/api/dossiers/${code}/history`)).body.items.at(-1)).toMatchObject({
        at: host.clock.now(),
        occurredAt: happened,
        backdated: false,
      });
      await provesItself(code);
    });

    it('is opened once, though several deliver at the same time', async () => {
      const codes = await Promise.all(Array.from({ length: 8 }, () => receive({ opens: true })));
      await Promise.all(codes.map((code) => act(clerk, code, 'go')));
      const before = await host.count('dossiers');
      await Promise.all([host.deliver(), host.deliver(), host.deliver()]);
      await host.deliver();
      expect(await host.count('dossiers')).toBe(before + codes.length);
      for (const code of codes) expect((await childOf(code, 'own')).state).toBe('open');
    });

    it('tells in words why it cannot be opened, and is tried again', async () => {
      const code = await receive({ opens: true, purpose: '123' });
      await act(clerk, code, 'go');
      const dossiers = await host.count('dossiers');
      await host.deliver();
      expect(await childOf(code, 'own')).toMatchObject({
        state: 'failed',
        reason: 'Tờ khai chưa đúng. purpose: Giá trị không đúng khuôn dạng.',
      });
      expect(await host.count('dossiers')).toBe(dossiers);
      const list = (await specialist.get('/api/tasks?limit=200')).body.items;
      expect(list.find((item: { dossier: string }) => item.dossier === code)).toMatchObject({
        kind: 'linked',
        incident: 'child-failed',
      });
      await act(specialist, code, 'linked.retry');
      await host.deliver();
      expect((await childOf(code, 'own')).state).toBe('failed');
      await provesItself(code);
    });

    it('follows the version in force on its own day, and cannot be opened when there is none', async () => {
      await host.publish(permitDocument({ effectiveFrom: '2026-08-20' }), 2);
      const code = await receive({ opens: true });
      await act(clerk, code, 'go');
      await host.deliver();
      const { code: child } = await childOf(code, 'own');
      expect((await seen(child)).procedure.version).toBe(2);
      await host.unitOfWork.write((tx) =>
        tx.run("DELETE FROM procedure_versions WHERE code = 'permit' AND version = 2"),
      );
      await host.unitOfWork.write((tx) =>
        tx.run("UPDATE procedure_versions SET effective_from = '2026-08-21' WHERE code = 'permit'"),
      );
      const next = await receive({ opens: true });
      await act(clerk, next, 'go');
      await host.deliver();
      expect((await childOf(next, 'own')).reason).toBe(
        'Thủ tục “permit” không có phiên bản nào có hiệu lực ngày 20/08/2026',
      );
      await host.unitOfWork.write((tx) =>
        tx.run("UPDATE procedure_versions SET effective_from = '2025-07-01' WHERE code = 'permit'"),
      );
    });

    it('is withdrawn when its parent no longer waits, by two lines of the system', async () => {
      const code = await receive({ opens: true });
      await act(clerk, code, 'go');
      await host.deliver();
      const { code: child } = await childOf(code, 'own');
      await act(clerk, code, 'give_up', { note: 'Người nộp đổi ý' });
      await host.deliver();
      expect(await seen(child)).toMatchObject({ outcome: 'withdrawn', status: 7 });
      const { items } = (await clerk.get(`/api/dossiers/${child}/history`)).body;
      expect(items.slice(-2)).toMatchObject([
        { action: 'dossier.requestWithdrawal', actor: { person: 'Hệ thống Motcua' } },
        { action: 'dossier.grantWithdrawal', note: `Rút theo hồ sơ liên thông ${code}` },
      ]);
      expect(await childOf(code, 'own')).toMatchObject({ state: 'withdrawn' });
      await provesItself(child);
      expect(await host.count('deliveries')).toBe(0);
    });

    it('is not opened any more when its parent gave it up before', async () => {
      const code = await receive({ opens: true });
      await act(clerk, code, 'go');
      await act(clerk, code, 'give_up', { note: 'Người nộp đổi ý' });
      const before = await host.count('dossiers');
      await host.deliver();
      expect(await host.count('dossiers')).toBe(before);
    });
  });

  describe('a child that is attached', () => {
    const attach = async (code: string, dossier: string) => {
      await act(specialist, code, 'linked.attach', { data: { dossier } });
      await host.deliver();
      return childOf(code, 'present');
    };

    it('is named by the performer, must be there, of the right procedure, and nobody else’s child', async () => {
      const code = await receive({ attaches: true });
      await act(clerk, code, 'go');
      const list = (await specialist.get('/api/tasks?limit=200')).body.items;
      expect(list.find((item: { dossier: string }) => item.dossier === code)?.incident).toBe(
        'child-not-named',
      );
      expect(await attach(code, 'H99-0')).toMatchObject({
        state: 'failed',
        reason: 'Không có hồ sơ “H99-0”',
      });
      const wrong = await receive({});
      expect((await attach(code, wrong)).reason).toContain('thuộc thủ tục “group”');
      const right = await permit();
      expect(await attach(code, right)).toMatchObject({ state: 'open', code: right });
      expect((await seen(right)).parent).toEqual({ code });
      const other = await receive({ attaches: true });
      await act(clerk, other, 'go');
      expect((await attach(other, right)).reason).toContain('đã liên thông với hồ sơ khác');
      await grant(right);
      await host.deliver();
      expect(await nodesOf(code)).toEqual(['finish']);
      await provesItself(code);
    });

    it('may be closed already', async () => {
      const done = await permit();
      await grant(done);
      const code = await receive({ attaches: true });
      await act(clerk, code, 'go');
      expect(await attach(code, done)).toMatchObject({ state: 'closed', outcome: 'granted' });
      expect(await nodesOf(code)).toEqual(['finish']);
    });
  });

  describe('a wait for another dossier', () => {
    it('ends when that one is closed, also when it already is', async () => {
      const other = await permit();
      const code = await receive({ other });
      await act(clerk, code, 'wait_for');
      await host.deliver();
      expect(await nodesOf(code)).toEqual(['watch']);
      await grant(other);
      await host.deliver();
      expect(await nodesOf(code)).toEqual(['finish']);
      const late = await receive({ other });
      await act(clerk, late, 'wait_for');
      await host.deliver();
      expect(await nodesOf(late)).toEqual(['finish']);
    });

    it('hears of it only when the waiting dossier goes on after a stop', async () => {
      const other = await permit();
      const code = await receive({ other });
      await act(clerk, code, 'wait_for');
      await host.deliver();
      await act(leader, code, 'dossier.stop', { note: 'Có tranh chấp' });
      await grant(other);
      await host.deliver();
      expect(await host.count('deliveries', 'dossier = $1', [code])).toBe(1);
      await act(leader, code, 'dossier.resume');
      expect(await host.deliver()).toBe(0);
      host.clock.advance(60_000);
      expect(await host.deliver()).toBe(1);
      expect(await nodesOf(code)).toEqual(['finish']);
      await provesItself(code);
    });
  });

  describe('POST /api/dossiers/{code}/signals', () => {
    const report = (code: string, body: object, headers = {}) =>
      service.post(`/api/dossiers/${code}/signals`, body, headers);

    it('lets a service account answer what a service was asked', async () => {
      const code = await receive({});
      await act(clerk, code, 'ask_them');
      const { items } = (await service.get('/api/messages?system=populationDatabase')).body;
      expect(items.at(-1)).toMatchObject({
        type: 'vn.motcua.service.request',
        subject: code,
        data: { service: 'populationDatabase', instance: 'ask.1', facts: { purpose: 'xây nhà' } },
      });
      expect((await seen(code)).services[0]).toMatchObject({ state: 'sent', service: 'populationDatabase' });
      const answer = await report(code, { node: 'ask', change: 'answered', facts: { number: '099' } });
      expect([answer.status, answer.body]).toEqual([200, { code, seq: 3, instance: 'ask.1' }]);
      expect(await nodesOf(code)).toEqual(['finish']);
      const again = await report(code, { node: 'ask', change: 'answered' });
      expect([again.status, again.body.code]).toEqual([409, 'signal-stale']);
      const { items: lines } = (await clerk.get(`/api/dossiers/${code}/history`)).body;
      expect(lines.at(-1)).toMatchObject({
        label: { vi: 'Hệ thống khác đã trả lời: Tra cứu dân cư' },
        facts: { number: '099' },
      });
    });

    it('makes a failure visible to the performer, who records the answer from a document', async () => {
      const code = await receive({});
      await act(clerk, code, 'ask_them');
      await report(code, { instance: 'ask.1', change: 'failed', reason: 'Không tìm thấy' });
      const list = (await specialist.get('/api/tasks?limit=200')).body.items;
      expect(list.find((item: { dossier: string }) => item.dossier === code)).toMatchObject({
        kind: 'service',
        incident: 'service-failed',
      });
      const action = (await seen(code, specialist)).actions.find(
        (one: { action: string }) => one.action === 'service.record',
      );
      expect(action).toMatchObject({ standing: true, demands: { document: true } });
      await act(specialist, code, 'service.record', {
        document: 'CV 12/2026',
        facts: { number: '099' },
      });
      expect(await nodesOf(code)).toEqual(['finish']);
    });

    it('lets another system keep a linked dossier', async () => {
      const code = await receive({ elsewhere: true });
      await act(clerk, code, 'go');
      const { items, last } = (await service.get('/api/messages?system=landSystem')).body;
      expect(items.at(-1)).toMatchObject({ type: 'vn.motcua.child.open', subject: code });
      expect((await service.get(`/api/messages?after=${last}`)).body.items).toEqual([]);
      const about = { node: 'together', child: 'foreign' };
      await report(code, {
        ...about,
        change: 'opened',
        dossier: 'LAND-1',
        dueAt: '2026-08-25T10:00:00.000Z',
      });
      expect(await childOf(code, 'foreign')).toMatchObject({
        state: 'open',
        code: 'LAND-1',
        system: 'landSystem',
        dueAt: '2026-08-25T10:00:00.000Z',
      });
      const closed = await report(code, { ...about, change: 'closed', outcome: 'refused' });
      expect(closed.status).toBe(200);
      expect(await nodesOf(code)).toEqual(['finish']);
    });

    it('does the same thing once under one key', async () => {
      const code = await receive({});
      await act(clerk, code, 'ask_them');
      const key = { 'idempotency-key': `antwort-${code}` };
      const body = { node: 'ask', change: 'answered' };
      const [first, second] = [await report(code, body, key), await report(code, body, key)];
      expect([second.status, second.body]).toEqual([200, first.body]);
      expect(second.headers['idempotent-replayed']).toBe('true');
    });

    it('refuses what was not asked, what does not fit, and everybody else', async () => {
      const code = await receive({ opens: true });
      await act(clerk, code, 'go');
      await host.deliver();
      const cases: [object, number, string][] = [
        [{ node: 'nowhere', change: 'answered' }, 404, 'nothing-waits'],
        [{ node: 'together', child: 'own', change: 'closed' }, 404, 'nothing-waits'],
        [{ node: 'ask', change: 'answered' }, 409, 'signal-stale'],
        [{ node: 'ask', change: 'closed' }, 422, 'signal-not-possible'],
        [{ node: 'together', child: 'foreign', change: 'answered' }, 422, 'signal-not-possible'],
        [{ change: 'answered' }, 422, 'invalid-body'],
        [{ node: 'ask', change: 'answered', surprise: 1 }, 422, 'invalid-body'],
        [{ node: 'ask', change: 'answered', occurredAt: '2026-07-01T00:00:00Z' }, 422, 'backdated-too-far'],
      ];
      for (const [body, status, problem] of cases) {
        const answer = await report(code, body);
        expect([body, answer.status, answer.body.code]).toEqual([body, status, problem]);
      }
      const missing = await report('H99-0', { node: 'ask', change: 'answered' });
      expect([missing.status, missing.body.code]).toEqual([404, 'dossier-not-found']);
      const body = { node: 'ask', change: 'answered' };
      for (const other of [clerk, specialist, leader])
        expect((await other.post(`/api/dossiers/${code}/signals`, body)).status).toBe(403);
      expect((await clerk.get('/api/messages')).status).toBe(403);
      expect((await service.get(`/api/dossiers/${code}`)).status).toBe(403);
    });
  });

  it('are told by themselves right after the commit, once the host keeps house', async () => {
    const courier = host.host.app.get(Courier);
    courier.begin();
    const code = await receive({ opens: true });
    await act(clerk, code, 'go');
    const until = Date.now() + 20_000;
    while ((await childOf(code, 'own')).state === 'requested' && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await childOf(code, 'own')).state).toBe('open');
  });
});
