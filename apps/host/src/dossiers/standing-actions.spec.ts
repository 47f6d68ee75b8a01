import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { groupDocument } from '../testing/linked.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

const day = 86_400_000;

interface Item {
  readonly dossier: string;
}
interface Offered {
  readonly action: string;
  readonly task: string;
}

describeOnBothDatabases('what several take part in, and what need not be drawn', (make) => {
  let host: TestHost;
  let clerk: TestClient;
  let specialist: TestClient;
  let leader: TestClient;
  let tax: TestClient;
  let neighbour: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    await host.publish(groupDocument());
    await signIn();
  });
  afterAll(() => host.remove());

  const signIn = async () => {
    clerk = await host.signedIn('tiepnhan.hd');
    specialist = await host.signedIn('tuphap.hd');
    leader = await host.signedIn('chutich.hd');
    tax = await host.signedIn('thue.cs1');
    neighbour = await host.signedIn('tuphap.nm');
  };
  const receive = async (form: object = {}): Promise<string> => {
    const all = { commune: 'H99.50.01', purpose: 'xây nhà', ...form };
    return (await clerk.post('/api/dossiers', goodReception({ procedure: 'group', form: all }))).body.code;
  };
  const send = (who: TestClient, code: string, action: string, more: object = {}) =>
    who.post(`/api/dossiers/${code}/actions`, { action, ...more });
  const act = async (who: TestClient, code: string, action: string, more: object = {}) => {
    const answer = await send(who, code, action, more);
    expect([action, answer.status, answer.body.detail]).toEqual([action, 200, undefined]);
    return answer.body;
  };
  const seen = async (code: string, who = clerk) => (await who.get(`/api/dossiers/${code}`)).body;
  const onList = async (who: TestClient, code: string) =>
    (await who.get('/api/tasks?limit=200')).body.items.filter((item: Item) => item.dossier === code);
  const offeredTo = async (who: TestClient, code: string, action: string) =>
    (await seen(code, who)).actions.find((one: Offered) => one.action === action);
  const historyOf = async (code: string) => (await clerk.get(`/api/dossiers/${code}/history`)).body;

  describe('a consultation', () => {
    it('asks agencies chosen at run time, which must exist and be active', async () => {
      const code = await receive();
      expect((await offeredTo(clerk, code, 'consult_them')).demands.respondents).toBe(true);
      const wrong = await send(clerk, code, 'consult_them', { respondents: ['H99.50.03', 'H98', 'H99.50'] });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'agency-not-found']);
      expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain(
        '/respondents/1',
      );
      const many = Array.from({ length: 65 }, () => 'H99.50.03');
      expect((await send(clerk, code, 'consult_them', { respondents: many })).body.code).toBe('invalid-body');
      expect((await neighbour.get(`/api/dossiers/${code}`)).status).toBe(404);
      await act(clerk, code, 'consult_them', { respondents: ['H99.50.03'] });
      const [consultation] = (await seen(code)).consultations;
      expect(consultation).toMatchObject({ node: 'consult', endedAt: null });
      expect(consultation.respondents).toMatchObject([
        { respondent: 'tax', question: { vi: 'Có nợ thuế không?' }, state: 'waiting', opinions: [] },
        { respondent: 'H99.50.03', agency: { id: 'H99.50.03' }, state: 'waiting' },
      ]);
      expect(await onList(tax, code)).toMatchObject([
        { kind: 'respondent', task: 'consult.1/tax', unacknowledged: true },
      ]);
      expect(await onList(neighbour, code)).toHaveLength(1);
      expect(await onList(specialist, code)).toMatchObject([{ kind: 'consultation', task: 'consult.1' }]);
    });

    it('ends when all have answered; who was asked keeps seeing it, and the history says what each said', async () => {
      const code = await receive();
      await act(clerk, code, 'consult_them', { respondents: ['H99.50.03'] });
      const asks = (await offeredTo(tax, code, 'consultation.answer')).asks;
      expect(asks).toMatchObject([
        { fact: 'answer', type: 'choice', required: true },
        { fact: 'text', type: 'text', required: false },
      ]);
      const silent = await send(tax, code, 'consultation.answer', { data: { text: 'Không rõ' } });
      expect([silent.status, silent.body.code]).toEqual([422, 'input-required']);
      await act(tax, code, 'task.acknowledge');
      await act(tax, code, 'consultation.answer', { data: { answer: 'agree', text: 'Không nợ thuế' } });
      expect((await seen(code)).position.openNodes).toContain('consult');
      const view = await act(neighbour, code, 'consultation.answer', { data: { answer: 'disagree' } });
      expect(view.consultations[0]).toMatchObject({ outcome: 'reached' });
      const late = (await tax.get(`/api/dossiers/${code}`)).body.actions;
      expect(late).toMatchObject([{ action: 'consultation.answer', primary: false }]);
      expect((await neighbour.get(`/api/dossiers/${code}`)).status).toBe(200);
      expect(await onList(tax, code)).toEqual([]);
      const { items, verified } = await historyOf(code);
      expect(verified).toBe(true);
      expect(items[1].respondents).toMatchObject([{ id: 'H99.50.03' }]);
      const said = items.find((item: { given: { name: string }[] }) =>
        item.given.some(({ name }) => name === 'text'),
      );
      expect(said).toMatchObject({
        label: { vi: 'Trả lời ý kiến' },
        given: [
          { name: 'answer', value: { vi: 'Đồng ý' } },
          { name: 'text', value: { vi: 'Không nợ thuế' } },
        ],
        left: [{ instance: 'consult.1/tax', agency: { id: 'H99.70.01' } }],
      });
    });

    it('asks for the task when somebody is asked twice', async () => {
      const code = await receive();
      await act(clerk, code, 'consult_them', { respondents: ['H99.70.01'] });
      const both = await send(tax, code, 'consultation.answer', { data: { answer: 'agree' } });
      expect([both.status, both.body.code]).toEqual([409, 'task-ambiguous']);
      expect(both.body.facts.tasks).toEqual(['consult.1/tax', 'consult.1/H99.70.01']);
      await act(tax, code, 'consultation.answer', { task: 'consult.1/tax', data: { answer: 'agree' } });
    });
  });

  describe('signatures and settling', () => {
    it('ask the signer, let nothing go before, and close when the result is handed over', async () => {
      const code = await receive({ other: 'x' });
      await act(clerk, code, 'consult_them');
      await act(tax, code, 'consultation.answer', { data: { answer: 'agree' } });
      const early = await send(specialist, code, 'grant');
      expect([early.status, early.body.code]).toEqual([409, 'signature-missing']);
      expect(await onList(leader, code)).toMatchObject([{ wants: 'signature', task: 'finish.1' }]);
      const task = (await seen(code)).tasks.find(({ node }: { node: string }) => node === 'finish');
      expect(task.signaturesMissing).toMatchObject([{ role: 'agencyLeader', agency: { id: 'H99.50.01' } }]);
      const signed = await act(leader, code, 'task.sign');
      expect(signed.actions.some(({ action }: Offered) => action === 'task.sign')).toBe(false);
      expect(await onList(leader, code)).toEqual([]);
      const granted = await act(specialist, code, 'grant');
      expect(granted).toMatchObject({ outcome: 'granted', closedAt: null, tasks: [] });
      expect(await onList(clerk, code)).toMatchObject([
        { kind: 'dossier', wants: 'settle', title: { vi: 'Trả kết quả' } },
      ]);
      const settle = await offeredTo(clerk, code, 'dossier.settle');
      expect(settle).toMatchObject({ task: 'dossier', standing: true, primary: true });
      const wrong = await send(clerk, code, 'dossier.settle', { data: { mark: 'paid' } });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'input-wrong']);
      const closed = await act(clerk, code, 'dossier.settle', { data: { mark: 'delivered' } });
      expect(closed).toMatchObject({ status: 10, closedAt: expect.any(String) });
      expect(await onList(clerk, code)).toEqual([]);
      expect((await historyOf(code)).verified).toBe(true);
    });
  });

  describe('stopping', () => {
    it('suspends everything until the leader resumes', async () => {
      const code = await receive();
      expect(await offeredTo(specialist, code, 'dossier.stop')).toBeUndefined();
      expect((await send(specialist, code, 'dossier.stop', { note: 'x' })).body.code).toBe(
        'action-not-yours',
      );
      expect((await send(leader, code, 'dossier.stop')).body.code).toBe('reason-required');
      const stopped = await act(leader, code, 'dossier.stop', { note: 'Có tranh chấp' });
      expect(stopped).toMatchObject({ status: 8, stoppedSince: host.clock.now() });
      const late = await send(clerk, code, 'go');
      expect([late.status, late.body.code]).toEqual([409, 'dossier-stopped']);
      expect(await onList(clerk, code)).toMatchObject([{ urgency: 'paused' }]);
      const resumed = await act(leader, code, 'dossier.resume');
      expect(resumed.stoppedSince).toBeNull();
      expect(await onList(clerk, code)).not.toMatchObject([{ urgency: 'paused' }]);
    });
  });

  describe('withdrawing', () => {
    it('waits for the leader’s answer, on their list', async () => {
      const code = await receive({ opens: true });
      await act(clerk, code, 'go');
      await act(clerk, code, 'dossier.requestWithdrawal', { note: 'Người nộp đổi ý' });
      expect((await seen(code)).withdrawalAskedAt).toBe(host.clock.now());
      expect(await onList(leader, code)).toMatchObject([
        { kind: 'dossier', wants: 'withdrawal', title: { vi: 'Trả lời yêu cầu rút hồ sơ' } },
      ]);
      await act(leader, code, 'dossier.declineWithdrawal', { note: 'Đã có kết quả thẩm định' });
      expect(await onList(leader, code)).toEqual([]);
      await act(clerk, code, 'dossier.requestWithdrawal', { note: 'Vẫn muốn rút' });
      const view = await act(leader, code, 'dossier.grantWithdrawal');
      expect(view).toMatchObject({ outcome: 'withdrawn', status: 7, tasks: [] });
    });
  });

  describe('reassigning', () => {
    it('gives a task to another active agency, which sees it from then on', async () => {
      const code = await receive();
      await act(clerk, code, 'consult_them');
      await act(tax, code, 'consultation.answer', { data: { answer: 'agree' } });
      const task = { task: 'finish.1', note: 'Bận' };
      const wrong = await send(leader, code, 'task.reassign', { ...task, data: { agency: 'H98.1' } });
      expect([wrong.status, wrong.body.code, wrong.body.errors[0].pointer]).toEqual([
        422,
        'agency-not-found',
        '/data/agency',
      ]);
      expect((await neighbour.get(`/api/dossiers/${code}`)).status).toBe(404);
      await act(leader, code, 'task.reassign', { ...task, data: { agency: 'H99.50.03' } });
      expect(await onList(neighbour, code)).toMatchObject([{ task: 'finish.1' }]);
      expect(await onList(specialist, code)).toEqual([]);
      expect((await specialist.get(`/api/dossiers/${code}`)).status).toBe(200);
      await act(neighbour, code, 'refuse');
      expect((await neighbour.get(`/api/dossiers/${code}`)).status).toBe(200);
    });
  });

  describe('an agency without accounts', () => {
    it('is recorded by the desk, with a document and the moment, and escalated when it is late', async () => {
      const code = await receive();
      await act(clerk, code, 'send_up');
      expect(await onList(clerk, code)).toMatchObject([{ kind: 'step', node: 'ministry' }]);
      expect((await offeredTo(clerk, code, 'came_back')).demands).toMatchObject({
        document: true,
        occurredAt: true,
      });
      const bare = await send(clerk, code, 'came_back');
      expect([bare.status, bare.body.code]).toEqual([422, 'document-required']);
      host.clock.advance(4 * day);
      await host.sweep();
      await signIn();
      expect(await onList(leader, code)).toMatchObject([{ wants: 'escalated', node: 'ministry' }]);
      const occurredAt = new Date(Date.parse(host.clock.now()) - day).toISOString();
      const more = { document: 'CV 15/2026', occurredAt };
      await act(clerk, code, 'came_back', more);
      const { items } = await historyOf(code);
      expect(items.at(-1)).toMatchObject({ backdated: true, occurredAt, document: 'CV 15/2026' });
      expect(items[0]).toMatchObject({ backdated: false });
      expect(items.find(({ type }: { type: string }) => type === 'timer')?.backdated).toBe(false);
    });

    it('is not recorded further back than the installation allows', async () => {
      const code = await receive();
      const occurredAt = new Date(Date.parse(host.clock.now()) - 31 * day).toISOString();
      const answer = await send(clerk, code, 'send_up', { occurredAt, note: 'Muộn' });
      expect([answer.status, answer.body.code, answer.body.facts.days]).toEqual([
        422,
        'backdated-too-far',
        30,
      ]);
    });
  });

  describe('limits and results', () => {
    it('extends a limit by the data given', async () => {
      const code = await receive({ opens: true });
      const before = (await act(clerk, code, 'go')).clock.promise.dueAt;
      const extend = await offeredTo(leader, code, 'limit.extend');
      expect(extend.asks.map(({ fact }: { fact: string }) => fact)).toContain('value');
      const data = { limit: 'promise', value: 3 };
      const view = await act(leader, code, 'limit.extend', { data, note: 'Phải xác minh' });
      expect(view.clock.promise.dueAt > before).toBe(true);
      expect(view.clock.promise.originalDueAt).toBe(before);
      expect((await historyOf(code)).items.at(-1).given[0]).toMatchObject({
        value: { vi: 'Thời hạn giải quyết' },
      });
    });

    it('corrects an issued result beside what was decided', async () => {
      const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
      await act(clerk, code, 'accept');
      await act(specialist, code, 'finish_appraisal');
      await act(tax, code, 'finish_assessment');
      await act(leader, code, 'grant');
      const view = await act(leader, code, 'dossier.correct', { note: 'Sai tên', document: 'QĐ 9' });
      expect(view.corrections).toEqual([{ at: host.clock.now(), reason: 'Sai tên', document: 'QĐ 9' }]);
    });

    it('records facts of a form that changes in the event', async () => {
      const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
      await act(clerk, code, 'accept', { form: { many: true }, papers: ['consent'] });
      const [row] = await host.rows<{ event: string }>(
        'SELECT event FROM history WHERE dossier = $1 ORDER BY seq DESC',
        [code],
      );
      expect(JSON.parse(row?.event ?? '{}').findings.facts).toMatchObject({ many: true });
    });
  });
});
