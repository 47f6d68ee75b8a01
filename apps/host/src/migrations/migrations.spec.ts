import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { approved, permitPlan } from '../testing/migration.ts';
import { nextPermitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

describeOnBothDatabases('moving running dossiers to another version', (make) => {
  let host: TestHost;
  let clerk: TestClient;
  let specialist: TestClient;
  let tax: TestClient;
  let author: TestClient;
  let controller: TestClient;
  let reviewer: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    clerk = await host.signedIn('tiepnhan.hd');
    specialist = await host.signedIn('tuphap.hd');
    tax = await host.signedIn('thue.cs1');
    author = await host.signedIn('soanthao.tinh');
    controller = await host.signedIn('kiemsoat.tinh');
    reviewer = await host.signedIn('kiemtra');
  });
  afterAll(() => host.remove());

  const act = async (who: TestClient, code: string, action: string, more: object = {}) => {
    const answer = await who.post(`/api/dossiers/${code}/actions`, { action, ...more });
    expect([action, answer.status, answer.body.detail]).toEqual([action, 200, undefined]);
  };
  const received = async (more: Record<string, unknown> = {}): Promise<string> =>
    (await clerk.post('/api/dossiers', goodReception(more))).body.code;
  const withPlan = {
    papers: [
      { paper: 'application', originals: 1 },
      { paper: 'plan', copies: 2 },
    ],
  };
  const appraised = async (more: Record<string, unknown> = {}): Promise<string> => {
    const code = await received(more);
    await act(clerk, code, 'accept');
    return code;
  };
  const toBeSigned = async (): Promise<string> => {
    const code = await appraised();
    await act(specialist, code, 'finish_appraisal');
    await act(tax, code, 'finish_assessment');
    return code;
  };
  const propose = (body: object, who = author) => who.post('/api/procedures/permit/migrations', body);
  const tables = async () => ({
    dossiers: await host.rows('SELECT * FROM dossiers ORDER BY code'),
    history: await host.rows('SELECT * FROM history ORDER BY dossier, seq'),
    tasks: await host.rows('SELECT * FROM tasks ORDER BY dossier, instance, role, agency'),
    timers: await host.rows('SELECT * FROM timers ORDER BY dossier, timer'),
    outbox: await host.rows('SELECT dossier, seq FROM outbox ORDER BY dossier, seq'),
  });
  const order = async (id: string) => (await author.get(`/api/migrations/${id}`)).body;

  describe('before anything moves', () => {
    const codes: { reception: string; branches: string; signature: string } = {
      reception: '',
      branches: '',
      signature: '',
    };

    beforeAll(async () => {
      codes.reception = await received();
      codes.branches = await appraised();
      codes.signature = await toBeSigned();
      await host.publish(nextPermitDocument(), 2);
    });

    it('is compared with the version it leads to, in words', async () => {
      const { status, body } = await clerk.get('/api/procedures/permit/comparison?from=1&to=2');
      expect(status).toBe(200);
      expect(body).toMatchObject({ from: 1, to: 2, same: false });
      expect(body.changes.length).toBeGreaterThan(0);
      for (const { text } of body.changes) expect([text.vi, text.en]).not.toContain('');
      const none = await clerk.get('/api/procedures/permit/comparison?from=2&to=2');
      expect(none.body).toMatchObject({ same: true, changes: [], layout: [] });
    });

    it('is proposed as far as identity decides it, with what a person must say', async () => {
      const { status, body } = await author.get('/api/procedures/permit/migration-proposal?from=1&to=2');
      expect(status).toBe(200);
      expect(body.plan).toMatchObject({ from: { version: 1 }, to: { version: 2 } });
      expect(body.running).toBe(3);
      expect(body.open.length).toBeGreaterThan(0);
      const same = await author.get('/api/procedures/permit/migration-proposal?from=1&to=1');
      expect([same.status, same.body.code]).toEqual([422, 'migration-same-version']);
    });

    it('needs a plan that fits both versions, and says each place where it does not', async () => {
      const shapeless = await propose({ plan: { ground: 'x' } });
      expect([shapeless.status, shapeless.body.code]).toEqual([422, 'invalid-body']);
      expect(shapeless.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain(
        '/plan/from',
      );
      const wrong = await propose({ plan: permitPlan({ nodes: { appraise: 'nowhere' } }) });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'migration-plan-wrong']);
      expect(wrong.body.errors[0].pointer).toContain('/plan/nodes');
      const names = Array.from({ length: 4_000 }, (_, i) => [`no_such_step_${i}`, `nor_this_one_${i}`]);
      const huge = await propose({ plan: permitPlan({ nodes: Object.fromEntries(names) }) });
      expect([huge.status, huge.body.code, huge.body.errors.length]).toEqual([
        422,
        'migration-plan-wrong',
        100,
      ]);
      const plan = permitPlan();
      const unknown = await propose({ plan: { ...plan, to: { ...plan.to, version: 7 } } });
      expect([unknown.status, unknown.body.code]).toEqual([404, 'procedure-not-found']);
      const period = { receivedFrom: '2026-08-02', receivedBefore: '2026-08-01' };
      expect((await propose({ plan, cohort: period })).status).toBe(422);
    });

    it('is proposed by authors and controllers alone, and read by reviewers too', async () => {
      for (const who of [clerk, specialist, reviewer])
        expect((await propose({ plan: permitPlan() }, who)).status).toBe(403);
      const { id } = (await propose({ plan: permitPlan() })).body;
      expect((await reviewer.get(`/api/migrations/${id}`)).status).toBe(200);
      expect((await clerk.get(`/api/migrations/${id}`)).status).toBe(403);
      expect((await clerk.get(`/api/migrations/${id}/refusals`)).status).toBe(403);
    });

    it('is approved by a controller who did not propose it, and only once it was tried', async () => {
      const own = (await propose({ plan: permitPlan() }, controller)).body;
      expect(own.mayApprove).toBe(false);
      await controller.post(`/api/migrations/${own.id}/dry-run`);
      await host.migrate();
      const self = await controller.post(`/api/migrations/${own.id}/approval`);
      expect([self.status, self.body.code]).toEqual([403, 'proposer-cannot-approve']);
      const { id } = (await propose({ plan: permitPlan() })).body;
      const untried = await controller.post(`/api/migrations/${id}/approval`);
      expect([untried.status, untried.body.code]).toEqual([409, 'migration-not-tried']);
      expect((await author.post(`/api/migrations/${id}/approval`)).status).toBe(403);
      const before = await controller.post(`/api/migrations/${id}/stop`);
      expect([before.status, before.body.code]).toEqual([409, 'migration-not-approved']);
    });

    it('is tried on every dossier without touching one, and names those that cannot move', async () => {
      const before = await tables();
      const { id } = (await propose({ plan: permitPlan() })).body;
      const begun = await author.post(`/api/migrations/${id}/dry-run`);
      expect([begun.status, begun.body.dryRun.state, begun.body.dryRun.expected]).toEqual([
        202,
        'running',
        3,
      ]);
      const twice = await author.post(`/api/migrations/${id}/dry-run`);
      expect([twice.status, twice.body.code]).toEqual([409, 'migration-running']);
      await host.migrate();
      expect(await tables()).toEqual(before);
      const { dryRun } = await order(id);
      expect(dryRun).toMatchObject({ state: 'finished', visited: 3, moved: 2, refused: 1, gone: 0 });
      expect(dryRun.reasons).toMatchObject([{ code: 'migration-unmapped', dossiers: 1 }]);
      const { items, next } = (await author.get(`/api/migrations/${id}/refusals`)).body;
      expect(next).toBeNull();
      expect(items).toMatchObject([
        {
          dossier: codes.signature,
          node: 'sign',
          instance: 'sign.1',
          problem: { code: 'migration-unmapped' },
        },
      ]);
      for (const words of Object.values(items[0].problem.text.vi)) expect(words).not.toBe('');
    });
  });

  describe('once it is approved', () => {
    const codes = { reception: '', branches: '', signature: '', closed: '', other: '' };
    const before = { closed: [] as unknown[], signature: [] as unknown[] };
    let id = '';

    const all = (code: string) =>
      Promise.all([
        host.rows('SELECT * FROM dossiers WHERE code = $1', [code]),
        host.rows('SELECT * FROM history WHERE dossier = $1 ORDER BY seq', [code]),
        host.rows('SELECT * FROM tasks WHERE dossier = $1 ORDER BY instance, role', [code]),
        host.rows('SELECT * FROM timers WHERE dossier = $1 ORDER BY timer', [code]),
      ]);
    const entries = (code: string) =>
      host.rows<{ seq: number; event: string }>(
        `SELECT seq, event FROM history WHERE dossier = $1 AND event LIKE '%"type":"migrated"%'`,
        [code],
      );
    const view = async (code: string, who = clerk) => (await who.get(`/api/dossiers/${code}`)).body;

    beforeAll(async () => {
      codes.reception = await received();
      codes.branches = await appraised(withPlan);
      codes.signature = await toBeSigned();
      codes.closed = await toBeSigned();
      await act(await host.signedIn('chutich.hd'), codes.closed, 'grant');
      before.closed = await all(codes.closed);
      before.signature = await all(codes.signature);
      host.clock.advance(60_000);
      const migration = await approved(host, author, controller, permitPlan());
      expect([migration.approval.status, migration.approval.body.application.state]).toEqual([
        200,
        'running',
      ]);
      ({ id } = migration);
      host.clock.advance(60_000);
      await host.migrate();
    });

    it('says how far it has come, and who proposed and approved it', async () => {
      const { application, ...body } = await order(id);
      expect(application).toMatchObject({ state: 'finished', gone: 0 });
      expect(application.visited).toBe(application.moved + application.refused);
      expect(application.reasons).toMatchObject([{ code: 'migration-unmapped' }]);
      expect([body.proposedBy, body.approvedBy]).toEqual([expect.any(String), expect.any(String)]);
      expect(body.proposedBy).not.toBe(body.approvedBy);
      const listed = (await reviewer.get('/api/migrations?procedure=permit&limit=1')).body;
      expect(listed.items.map((one: { id: string }) => one.id)).toEqual([id]);
      const more = await reviewer.get(`/api/migrations?procedure=permit&limit=1&cursor=${listed.next}`);
      expect(more.body.items[0].id).not.toBe(id);
    });

    it('moves each dossier by one entry that names plan and approver, and tells those who listen', async () => {
      for (const code of [codes.reception, codes.branches]) {
        const [entry, ...more] = await entries(code);
        expect(more).toEqual([]);
        expect(JSON.parse(entry!.event)).toMatchObject({
          actor: { person: 'kiemsoat.tinh', role: 'procedureController' },
          plan: { from: { version: 1 }, to: { version: 2 } },
        });
        const told = await host.rows('SELECT 1 FROM outbox WHERE dossier = $1 AND seq = $2', [
          code,
          entry!.seq,
        ]);
        expect(told).toHaveLength(1);
        const [row] = await host.rows<{ version: number }>('SELECT version FROM dossiers WHERE code = $1', [
          code,
        ]);
        expect(row?.version).toBe(2);
        const body = await view(code);
        expect([body.procedure.version, body.documentUrl]).toEqual([2, '/api/procedures/permit/versions/2']);
      }
    });

    it('leaves alone what it cannot move and what is over', async () => {
      expect(await all(codes.signature)).toEqual(before.signature);
      expect(await all(codes.closed)).toEqual(before.closed);
      const { items } = (await author.get(`/api/migrations/${id}/refusals?run=apply`)).body;
      expect(items.map(({ dossier }: { dossier: string }) => dossier)).toContain(codes.signature);
    });

    it('opens in the work list what the new version has, under the version and names it has there', async () => {
      const rows = await host.rows<{ instance: string; node: string; version: number }>(
        'SELECT instance, node, version FROM tasks WHERE dossier = $1 ORDER BY instance',
        [codes.branches],
      );
      expect(rows).toEqual([
        { instance: 'assess.1', node: 'assess', version: 2 },
        { instance: 'examine.1', node: 'examine', version: 2 },
        { instance: 'look_up.1', node: 'look_up', version: 2 },
      ]);
      const list = (await specialist.get('/api/tasks')).body.items.filter(
        ({ dossier }: { dossier: string }) => dossier === codes.branches,
      );
      expect(list.map(({ title }: { title: { vi: string } }) => title.vi).sort()).toEqual([
        'Thẩm tra',
        'Tra cứu lưu trữ',
      ]);
    });

    it('keeps the promise that was made at reception', async () => {
      const moved = await view(codes.branches);
      const stayed = await view(codes.signature);
      expect(moved.clock.promise.dueAt).toBe(stayed.clock.promise.dueAt);
      expect(moved.clock.promise.originalDueAt).toBe(stayed.clock.promise.originalDueAt);
    });

    it('still shows, and prints on the receipt, what was handed in and is no longer wanted', async () => {
      const { papers } = await view(codes.branches);
      expect(papers.find(({ paper }: { paper: string }) => paper === 'plan')).toMatchObject({
        title: { vi: 'Bản vẽ' },
        copies: 2,
        required: false,
        present: true,
      });
      const receipt = (await clerk.get(`/api/dossiers/${codes.branches}/slips/01`)).body;
      expect(JSON.stringify(receipt)).toContain('Bản vẽ');
      expect(JSON.stringify(receipt)).toContain('3 ngày làm việc');
    });

    it('tells its history in the words of each time, and proves it over both versions', async () => {
      const { items, verified } = (await clerk.get(`/api/dossiers/${codes.branches}/history`)).body;
      expect(verified).toBe(true);
      const begun = items.find(({ action }: { action: string }) => action === 'accept');
      expect(begun.entered.map(({ title }: { title: { vi: string } }) => title.vi)).toContain('Thẩm định');
      const moved = items.at(-1);
      expect(moved).toMatchObject({
        type: 'migrated',
        label: { vi: 'Chuyển hồ sơ sang phiên bản 2 của thủ tục (trước đó theo phiên bản 1)' },
        migration: { from: 1, to: 2, ground: { vi: 'Quyết định 12/QĐ-UBND ngày 20/8/2026' } },
        actor: { role: 'procedureController' },
      });
      expect(moved.entered.map(({ title }: { title: { vi: string } }) => title.vi)).toEqual([
        'Tra cứu lưu trữ',
      ]);
    });

    it('tells whoever acts on the page of before that the dossier was moved, and not that a task is closed', async () => {
      const seen = (await entries(codes.branches))[0]!.seq;
      const body = { action: 'finish_appraisal', task: 'appraise.1' };
      const stale = await specialist.post(`/api/dossiers/${codes.branches}/actions`, body, {
        'if-match': `"${seen}"`,
      });
      expect([stale.status, stale.body.code, stale.body.facts]).toEqual([
        409,
        'dossier-migrated',
        { from: 1, to: 2 },
      ]);
      const blind = await specialist.post(`/api/dossiers/${codes.branches}/actions`, body);
      expect([blind.status, blind.body.code]).toEqual([409, 'dossier-migrated']);
    });

    it('ends by the new version, with slips, accounts and a history that hold', async () => {
      const code = codes.branches;
      host.clock.advance(60_000);
      await act(specialist, code, 'finish_examination');
      await act(specialist, code, 'finish_look_up');
      await act(tax, code, 'finish_assessment');
      await act(await host.signedIn('chutich.hd'), code, 'grant');
      expect((await view(code)).closedAt).not.toBeNull();
      const { items, verified } = (await clerk.get(`/api/dossiers/${code}/history`)).body;
      expect(verified).toBe(true);
      const left = items.flatMap((item: { left: unknown[] }) => item.left);
      const examined = left.find(({ instance }: { instance: string }) => instance === 'examine.1');
      const accepted = items.find(({ action }: { action: string }) => action === 'accept');
      expect(examined).toMatchObject({ title: { vi: 'Thẩm tra' }, enteredAt: accepted.at });
      const accounts = await clerk.get(`/api/dossiers/${code}/accounts`);
      expect(accounts.status).toBe(200);
      const slips = (await clerk.get(`/api/dossiers/${code}/slips`)).body.items;
      for (const { form } of slips)
        expect((await clerk.get(`/api/dossiers/${code}/slips/${form}`)).status).toBe(200);
      const control = slips.find(({ kind }: { kind: string }) => kind === 'controlSlip');
      const printed = JSON.stringify((await clerk.get(`/api/dossiers/${code}/slips/${control.form}`)).body);
      expect(printed).not.toContain('examine');
    });

    it('is neither tried nor approved nor halted again', async () => {
      const answers = [
        await author.post(`/api/migrations/${id}/dry-run`),
        await controller.post(`/api/migrations/${id}/approval`),
        await controller.post(`/api/migrations/${id}/stop`),
        await controller.post(`/api/migrations/${id}/continuation`),
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
        [409, 'migration-approved'],
        [409, 'migration-approved'],
        [409, 'migration-not-running'],
        [409, 'migration-not-stopped'],
      ]);
    });
  });
});
