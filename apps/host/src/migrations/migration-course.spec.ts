import { describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases, postgres, type TestDatabase } from '../testing/databases.ts';
import { approved, permitPlan } from '../testing/migration.ts';
import { nextPermitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';
import { MigrationJobs } from './migration-jobs.ts';

/** More than one batch. */
const many = 30;
const minute = 60_000;
const day = 24 * 60 * minute;

interface World {
  readonly host: TestHost;
  readonly clerk: TestClient;
  readonly author: TestClient;
  readonly controller: TestClient;
  readonly received: (count: number) => Promise<string[]>;
  readonly accept: (code: string) => Promise<void>;
  readonly act: (who: TestClient, code: string, action: string, more?: object) => Promise<void>;
  readonly run: (id: string) => Promise<Run>;
}

interface Run {
  readonly state: string;
  readonly moved: number;
  readonly refused: number;
  readonly gone: number;
}

async function inWorld(database: TestDatabase, work: (world: World) => Promise<void>): Promise<void> {
  const host = await TestHost.start(database);
  try {
    await host.publish(nextPermitDocument(), 2);
    const clerk = await host.signedIn('tiepnhan.hd');
    const author = await host.signedIn('soanthao.tinh');
    const controller = await host.signedIn('kiemsoat.tinh');
    const act: World['act'] = async (who, code, action, more = {}) => {
      const answer = await who.post(`/api/dossiers/${code}/actions`, { action, ...more });
      expect([action, answer.status, answer.body.detail]).toEqual([action, 200, undefined]);
    };
    await work({
      ...{ host, clerk, author, controller, act },
      received: async (count) => {
        const codes: string[] = [];
        for (let n = 0; n < count; n += 1)
          codes.push((await clerk.post('/api/dossiers', goodReception())).body.code);
        return codes;
      },
      accept: (code) => act(clerk, code, 'accept'),
      run: async (id) => (await controller.get(`/api/migrations/${id}`)).body.application,
    });
  } finally {
    await host.remove();
  }
}

const versions = async (host: TestHost, codes: readonly string[]) => {
  const rows = await host.rows<{ code: string; version: number }>('SELECT code, version FROM dossiers');
  return codes.map((code) => rows.find((row) => row.code === code)?.version);
};
const movesOf = async (host: TestHost) =>
  host.rows<{ dossier: string; n: number }>(
    `SELECT dossier, count(*) AS n FROM history WHERE event LIKE '%"type":"migrated"%' GROUP BY dossier`,
  );

describeOnBothDatabases('a migration under way', (make) => {
  it('is halted between two batches, and goes on where it stood, also on a host that was started anew', async () => {
    await inWorld(await make(), async ({ host, author, controller, received, run }) => {
      const codes = await received(many);
      const { id } = await approved(host, author, controller, permitPlan());
      await host.migrate(1);
      const stopped = await controller.post(`/api/migrations/${id}/stop`);
      expect([stopped.status, stopped.body.application.state]).toEqual([200, 'stopped']);
      await host.migrate();
      const { moved } = await run(id);
      expect(moved).toBeGreaterThan(0);
      expect(moved).toBeLessThan(many);
      await host.restart();
      const later = await host.signedIn('kiemsoat.tinh');
      expect((await later.post(`/api/migrations/${id}/continuation`)).status).toBe(200);
      await host.migrate();
      expect((await later.get(`/api/migrations/${id}`)).body.application).toMatchObject({
        state: 'finished',
        moved: many,
      });
      expect(new Set(await versions(host, codes))).toEqual(new Set([2]));
      expect((await movesOf(host)).every(({ n }) => n === 1)).toBe(true);
    });
  });

  it('does not begin before the newer version is in force, however long it has been tried', async () => {
    await inWorld(await make(), async ({ host, author, controller, received }) => {
      const [code = ''] = await received(1);
      const body = { plan: permitPlan() };
      const { id } = (await author.post('/api/procedures/permit/migrations', body)).body;
      expect((await author.post(`/api/migrations/${id}/dry-run`)).status).toBe(202);
      await host.migrate();
      const early = await controller.post(`/api/migrations/${id}/approval`);
      expect([early.status, early.body.code]).toEqual([409, 'migration-not-in-force']);
      await host.migrate();
      expect(await versions(host, [code])).toEqual([1]);
      const approve = () => controller.post(`/api/migrations/${id}/approval`);
      expect((await host.inForce('permit', 2, approve)).status).toBe(200);
      await host.migrate();
      expect(await versions(host, [code])).toEqual([2]);
    });
  });

  it('leaves out what cannot even be read, tried or applied, and moves the others', async () => {
    await inWorld(await make(), async ({ host, author, controller, received, run }) => {
      const codes = await received(many);
      const broken = codes[3]!;
      await host.unitOfWork.write((tx) =>
        tx.run("UPDATE dossiers SET state = '{' WHERE code = $1", [broken]),
      );
      const { id } = await approved(host, author, controller, permitPlan());
      const { dryRun } = (await author.get(`/api/migrations/${id}`)).body;
      expect(dryRun).toMatchObject({ state: 'finished', moved: many - 1, refused: 1 });
      expect(dryRun.reasons).toMatchObject([{ code: 'migration-failed' }]);
      await host.migrate();
      expect(await run(id)).toMatchObject({ state: 'finished', moved: many - 1, refused: 1 });
      expect(await versions(host, [broken])).toEqual([1]);
    });
  });

  it('tries those again that refused and on which somebody acted since', async () => {
    await inWorld(await make(), async ({ host, author, controller, received, accept, act, run }) => {
      const [first = ''] = await received(1);
      const specialist = await host.signedIn('tuphap.hd');
      const leader = await host.signedIn('chutich.hd');
      await accept(first);
      await act(specialist, first, 'finish_appraisal');
      await act(await host.signedIn('thue.cs1'), first, 'finish_assessment');
      await received(many);
      const { id } = await approved(host, author, controller, permitPlan());
      await host.migrate(1);
      expect(await run(id)).toMatchObject({ state: 'running', refused: 1 });
      expect(await versions(host, [first])).toEqual([1]);
      await act(leader, first, 'send_back', { note: 'Thiếu bản vẽ' });
      await host.migrate();
      expect(await run(id)).toMatchObject({ state: 'finished', refused: 0, moved: many + 1 });
      expect(await versions(host, [first])).toEqual([2]);
    });
  });

  it('moves only the dossiers it was ordered for', async () => {
    await inWorld(await make(), async ({ host, received }) => {
      const before = await received(2);
      host.clock.advance(day);
      const [clerk, author, controller] = [
        await host.signedIn('tiepnhan.hd'),
        await host.signedIn('soanthao.tinh'),
        await host.signedIn('kiemsoat.tinh'),
      ];
      const after = (await clerk.post('/api/dossiers', goodReception())).body.code as string;
      const cohort = { receivedBefore: '2026-08-21', receivingAgency: 'H99.50.01.01' };
      const moved = async (more: object) => {
        const { id } = await approved(host, author, controller, permitPlan(), { ...cohort, ...more });
        await host.migrate();
        return (await controller.get(`/api/migrations/${id}`)).body.application;
      };
      expect(await moved({ competentAgency: 'H99.50.02' })).toMatchObject({ state: 'finished', moved: 0 });
      expect(await moved({})).toMatchObject({ state: 'finished', moved: 2 });
      expect(await versions(host, [...before, after])).toEqual([2, 2, 1]);
    });
  });

  it('records first what fell due under the older version, and leaves there what ended by it', async () => {
    await inWorld(await make(), async ({ host, received, accept, act, clerk }) => {
      const [late = '', lapsed = ''] = await received(2);
      await accept(late);
      await act(clerk, lapsed, 'ask', { note: 'Thiếu đơn' });
      host.clock.advance(10 * day);
      const author = await host.signedIn('soanthao.tinh');
      const controller = await host.signedIn('kiemsoat.tinh');
      const { id } = await approved(host, author, controller, permitPlan());
      await host.migrate();
      const order = (await controller.get(`/api/migrations/${id}`)).body;
      expect(order.application).toMatchObject({ moved: 1, gone: 1, refused: 0 });
      expect(await versions(host, [late, lapsed])).toEqual([2, 1]);
      const reader = await host.signedIn('tiepnhan.hd');
      const { items, verified } = (await reader.get(`/api/dossiers/${late}/history`)).body;
      expect(verified).toBe(true);
      const types = items.map(({ type }: { type: string }) => type);
      expect(types.at(-1)).toBe('migrated');
      expect(types).toContain('timer');
      expect((await reader.get(`/api/dossiers/${late}`)).body.clock.promise.overdueSince).not.toBeNull();
      const told = await host.rows<{ seq: number }>(
        'SELECT seq FROM outbox WHERE dossier = $1 ORDER BY seq',
        [late],
      );
      expect(told.map(({ seq }) => seq)).toEqual(types.map((_: string, seq: number) => seq));
      expect((await reader.get(`/api/dossiers/${lapsed}`)).body.closedAt).not.toBeNull();
      expect((await reader.get(`/api/dossiers/${lapsed}/history`)).body.verified).toBe(true);
    });
  });

  it('leaves out a dossier it cannot store, says so, and moves the others', async () => {
    await inWorld(await make(), async ({ host, author, controller, received, run }) => {
      const codes = await received(4);
      const broken = codes[1]!;
      await host.unitOfWork.write((tx) =>
        tx.run(
          `INSERT INTO history (dossier, seq, event, entry, prev, hash) VALUES ($1, 1, '{}', '{}', '', '')`,
          [broken],
        ),
      );
      const { id } = await approved(host, author, controller, permitPlan());
      await host.migrate();
      expect(await run(id)).toMatchObject({ state: 'finished', moved: 3, refused: 1 });
      const { items } = (await controller.get(`/api/migrations/${id}/refusals?run=apply`)).body;
      expect(items).toMatchObject([{ dossier: broken, problem: { code: 'migration-failed' } }]);
      expect(items[0].problem.text.vi.what).toBe('Không xử lý được hồ sơ này.');
      expect(await versions(host, codes)).toEqual([2, 1, 2, 2]);
    });
  });
});

describe('several hosts on one PostgreSQL', () => {
  it('move each dossier once between them, while clerks go on acting', async () => {
    await inWorld(await postgres(), async ({ host, author, controller, received, run, clerk }) => {
      const codes = await received(4 * many);
      const other = await host.another();
      const { id } = await approved(host, author, controller, permitPlan());
      const acting = async () => {
        const statuses: number[] = [];
        for (const code of codes.slice(0, many))
          statuses.push((await clerk.post(`/api/dossiers/${code}/actions`, { action: 'accept' })).status);
        return statuses;
      };
      const jobs = [host, other].map((one) => one.host.app.get(MigrationJobs));
      const work = async (job: MigrationJobs) => {
        for (let n = 0; n < 200; n += 1) {
          await job.run(1);
          if ((await run(id)).state === 'finished') return;
        }
      };
      const [statuses] = await Promise.all([acting(), ...jobs.map(work)]);
      await other.stop();
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(await run(id)).toMatchObject({ state: 'finished', moved: codes.length, refused: 0 });
      const moves = await movesOf(host);
      expect(moves).toHaveLength(codes.length);
      expect(moves.every(({ n }) => n === 1)).toBe(true);
    });
  });
});
