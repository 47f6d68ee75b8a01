import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { permitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

describeOnBothDatabases('receiving a dossier', (make) => {
  let host: TestHost;
  let clerk: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    clerk = await host.signedIn('tiepnhan.hd');
  });
  afterAll(() => host.remove());

  const refused = async (change: Record<string, unknown>, code: string) => {
    const before = await host.count('dossiers');
    const answer = await clerk.post('/api/dossiers', goodReception(change));
    expect(answer.body.code).toBe(code);
    expect(await host.count('dossiers')).toBe(before);
    return answer;
  };

  describe('POST /api/dossiers', () => {
    it('gives the dossier a code of the desk and the day, and a place in the work list', async () => {
      const answer = await clerk.post('/api/dossiers', goodReception({ note: 'Nộp trực tiếp' }));
      expect(answer.status).toBe(201);
      expect(answer.body.code).toMatch(/^H99\.50\.01\.01-260820-\d{4}$/);
      expect(answer.headers['location']).toBe(`/api/dossiers/${answer.body.code}`);
      expect(answer.body).toMatchObject({
        status: 1,
        seq: 1,
        receivingAgency: { id: 'H99.50.01.01' },
        competentAgency: { id: 'H99.50.01' },
        tasks: [{ node: 'receive', mine: true }],
      });
      expect(await host.count('tasks', 'dossier = $1', [answer.body.code])).toBe(1);
    });

    it('numbers dossiers that arrive at once without a gap and without a double', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => clerk.post('/api/dossiers', goodReception())),
      );
      const numbers = answers.map((answer) => Number(answer.body.code.split('-')[2])).sort((a, b) => a - b);
      expect(new Set(numbers).size).toBe(20);
      expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(19);
    });

    it('begins a new sequence on the next day in Vietnam, not in Greenwich', async () => {
      host.clock.set('2026-08-20T17:30:00.000Z');
      const clerkAgain = await host.signedIn('tiepnhan.hd');
      const answer = await clerkAgain.post('/api/dossiers', goodReception());
      expect(answer.body.code).toBe('H99.50.01.01-260821-0001');
      host.clock.set('2026-08-20T02:00:00.000Z');
    });

    it('names every field of the form that is wrong', async () => {
      const form = { commune: 'H99.50.01', purpose: '123', since: '2026-02-30', surprise: 1 };
      const answer = await refused({ form }, 'form-invalid');
      expect(answer.status).toBe(422);
      expect(answer.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
        '/form/purpose',
        '/form/since',
        '/form/surprise',
      ]);
    });

    it('refuses a form whose agency does not exist, is closed, or is of another kind', async () => {
      for (const commune of ['H98.50.01', 'H99.70.01', 'nowhere'])
        await refused({ form: { commune, purpose: 'xây nhà' } }, 'form-invalid');
    });

    it('judges a pattern in linear time, whatever is typed into it', async () => {
      const form = { commune: 'H99.50.01', purpose: `${'a'.repeat(50_000)}!` };
      const started = performance.now();
      await refused({ form }, 'form-invalid');
      // With a backtracking engine this pattern would not end within the life of the test at all.
      expect(performance.now() - started).toBeLessThan(20_000);
    });

    it('asks for the papers that are required, also when a fact makes them so', async () => {
      const answer = await refused(
        { papers: [], form: { commune: 'H99.50.01', purpose: 'xây nhà', many: true } },
        'papers-missing',
      );
      expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
        '/papers/application',
        '/papers/consent',
      ]);
    });

    it('refuses what the procedure does not offer', async () => {
      await refused({ channel: 'post' }, 'channel-not-offered');
      await refused({ procedure: 'nothing' }, 'procedure-not-found');
      await refused({ agency: 'H99.50.02.01' }, 'not-allowed');
      await refused({ papers: [{ paper: 'application' }, { paper: 'poem' }] }, 'paper-unknown');
    });

    it('refuses unknown fields and wrong types with their places', async () => {
      const answer = await refused({ colour: 'red', applicant: { name: '' }, papers: {} }, 'invalid-body');
      const pointers = answer.body.errors.map((error: { pointer: string }) => error.pointer);
      expect(pointers).toEqual(expect.arrayContaining(['/colour', '/applicant/name', '/papers']));
    });

    it('refuses names that reach for the prototype', async () => {
      const text = JSON.stringify(goodReception()).replace(
        '"form":{',
        '"form":{"__proto__":{"polluted":true},',
      );
      const answer = await clerk.send('POST', '/api/dossiers', text);
      expect(answer.status).toBe(422);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    });

    it('stores a name typed in decomposed letters as one text, and finds it without marks', async () => {
      const applicant = { name: 'Nguyễn Thị Đượm'.normalize('NFD') };
      const { body } = await clerk.post('/api/dossiers', goodReception({ applicant }));
      expect(body.applicant.name).toBe('Nguyễn Thị Đượm'.normalize('NFC'));
      const found = await clerk.get(`/api/dossiers?q=${encodeURIComponent('nguyen duom')}`);
      expect(found.body.items.map((item: { code: string }) => item.code)).toEqual([body.code]);
    });

    it('follows the version in force on the day of reception, also when that is recorded later', async () => {
      await host.publish(permitDocument({ id: 'dated', effectiveFrom: '2026-08-01' }));
      await host.publish(permitDocument({ id: 'dated', effectiveFrom: '2026-08-19' }), 2);
      await host.publish(permitDocument({ id: 'dated', effectiveFrom: '2026-08-21' }), 3);
      const receivedOn = (occurredAt?: string) =>
        clerk.post(
          '/api/dossiers',
          goodReception({
            procedure: 'dated',
            ...(occurredAt === undefined ? {} : { occurredAt, note: 'Muộn' }),
          }),
        );
      expect((await receivedOn()).body.procedure.version).toBe(2);
      expect((await receivedOn('2026-08-18T02:00:00Z')).body.procedure.version).toBe(1);
      expect((await receivedOn('2026-08-18T17:00:00Z')).body.procedure.version).toBe(2);
      expect((await receivedOn('2026-07-31T02:00:00Z')).body.code).toBe('procedure-not-found');
    });

    it('refuses what is said to have been received longer ago than this installation allows', async () => {
      for (const long of ['2026-07-21T01:59:59Z', '0001-01-01T00:00:00Z']) {
        const answer = await refused({ occurredAt: long, note: 'Muộn' }, 'backdated-too-far');
        expect([answer.status, answer.body.facts.days]).toEqual([422, 30]);
      }
      const just = { occurredAt: '2026-07-21T02:00:00Z', note: 'Muộn' };
      expect((await clerk.post('/api/dossiers', goodReception(just))).status).toBe(201);
    });

    it('receives up to the last day of a procedure that ends, and not after it', async () => {
      await host.publish(permitDocument({ id: 'ending', effectiveTo: '2026-08-20' }));
      await host.publish(permitDocument({ id: 'ended', effectiveTo: '2026-08-19' }));
      const onDay = (procedure: string) => clerk.post('/api/dossiers', goodReception({ procedure }));
      expect((await onDay('ending')).status).toBe(201);
      expect((await onDay('ended')).body.code).toBe('procedure-not-found');
      const { items } = (await clerk.get('/api/procedures?openable=1')).body;
      const codes = items.map(({ code }: { code: string }) => code);
      expect([codes.includes('ending'), codes.includes('ended')]).toEqual([true, false]);
    });

    it('is not open to people who do not receive', async () => {
      const specialist = await host.signedIn('tuphap.hd');
      const answer = await specialist.post('/api/dossiers', goodReception());
      expect(answer.status).toBe(403);
    });
  });
});
