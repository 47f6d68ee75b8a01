import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from '../database/entities/index.ts';
import { migrations } from '../database/migrations/index.ts';
import { calendarOf, saveCalendar, testDay, withDays } from '../testing/calendars.ts';
import { describeOnBothDatabases } from '../testing/databases.ts';
import type { TestClient } from '../testing/test-client.ts';
import { TestHost } from '../testing/test-host.ts';

describeOnBothDatabases('calendars', (make) => {
  let host: TestHost;
  let operator: TestClient;
  let clerk: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    operator = await host.signedIn('quantri');
    clerk = await host.signedIn('tiepnhan.hd');
  });
  afterAll(() => host.remove());

  it('are listed from the nation down, with how many agencies are counted by each', async () => {
    const { items } = (await clerk.get('/api/calendars')).body;
    const ids = items.map(({ id }: { id: string }) => id);
    expect(ids.slice(0, 2)).toEqual(['vn_public', 'h99']);
    expect(items[0]).toMatchObject({ parent: null, version: 1 });
    expect(items.find(({ id }: { id: string }) => id === 'h99_police').agencies).toBeGreaterThan(3);
  });

  it('show what is inherited beside what is their own', async () => {
    const { body } = await clerk.get('/api/calendars/h99_police');
    expect(body).toMatchObject({
      version: 1,
      mayEdit: false,
      whole: { chain: ['h99_police', 'h99', 'vn_public'], cutOff: '15:00' },
      document: { years: {} },
    });
    const from = Object.fromEntries(
      body.whole.years['2025'].days.map((day: { date: string; from: string }) => [day.date, day.from]),
    );
    expect(from).toMatchObject({ '2025-10-13': 'h99', '2025-09-02': 'vn_public' });
    expect((await clerk.get('/api/calendars/nowhere')).body.code).toBe('calendar-not-found');
  });

  it('answer for an agency with its own office hours', async () => {
    const { body } = await clerk.get('/api/calendar?agency=H99.70.02');
    expect(body).toMatchObject({
      id: 'vn_public',
      windows: [
        ['07:00', '11:30'],
        ['13:30', '17:00'],
      ],
    });
  });

  it('may be read by everybody and changed by an operator alone', async () => {
    const document = await calendarOf(clerk, 'h99');
    const refused = await clerk.post('/api/calendars/h99/impact', { document });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
    const body = { document, reason: 'x', basedOn: 1, impact: 'x' };
    expect((await clerk.put('/api/calendars/h99', body)).status).toBe(403);
    expect((await operator.get('/api/calendars/h99')).body.mayEdit).toBe(true);
  });

  it('are checked without being saved, each problem with its place and its cure', async () => {
    const document = withDays(await calendarOf(operator, 'h99'), [testDay('2026-12-02', 'SWAPPED_OFF')]);
    const { body } = await operator.post('/api/calendars/h99/check', { document });
    expect(body.problems).toMatchObject([
      { code: 'calendar-swap-without-partner', path: '/years/2026/days/0/for', severity: 'error' },
    ]);
    expect(body.problems[0].text.vi.cure).toContain('ngày làm bù');
    expect(body.whole.years['2026'].days.length).toBeGreaterThan(10);
  });

  it('are not saved with errors, from an old version, unread, unchanged, or under another name', async () => {
    const present = await calendarOf(operator, 'h99');
    const good = withDays(present, [testDay('2026-12-03', 'HOLIDAY')]);
    const { token } = (await operator.post('/api/calendars/h99/impact', { document: good })).body;
    const save = async (change: Record<string, unknown>) => {
      const body = { document: good, reason: 'Bão', notice: '9/QĐ', basedOn: 1, impact: token, ...change };
      const answer = await operator.put('/api/calendars/h99', body);
      return [answer.status, answer.body.code];
    };
    expect(await save({ document: withDays(present, [testDay('2026-12-02', 'SWAPPED_OFF')]) })).toEqual([
      422,
      'calendar-has-errors',
    ]);
    expect(await save({ basedOn: 7 })).toEqual([412, 'calendar-changed']);
    expect(await save({ impact: 'not seen' })).toEqual([409, 'calendar-impact-not-seen']);
    expect(await save({ document: withDays(good, [testDay('2026-12-04', 'HOLIDAY')]) })).toEqual([
      409,
      'calendar-impact-not-seen',
    ]);
    expect(await save({ document: present })).toEqual([409, 'calendar-unchanged']);
    expect(await save({ document: { ...good, id: 'h98' } })).toEqual([422, 'calendar-id-differs']);
    expect(await save({ reason: ' ' })).toEqual([422, 'invalid-body']);
    expect(await save({ document: { ...good, parent: 'h99_police' } })).toEqual([422, 'calendar-has-errors']);
    expect(await host.count('calendar_versions', "id = 'h99'")).toBe(1);
  });

  it('are saved as versions, of which none is ever changed', async () => {
    const document = withDays(await calendarOf(operator, 'h99'), [testDay('2026-12-03', 'HOLIDAY')]);
    const { saved } = await saveCalendar(operator, document, { notice: '90/QĐ-UBND', reason: 'Bão số 12' });
    expect(saved.body).toMatchObject({ id: 'h99', version: 2, change: { id: 'h99.2', finishedAt: null } });
    await host.applyCalendars();
    const { items } = (await clerk.get('/api/calendars/h99/versions')).body;
    expect(items).toMatchObject([
      { version: 2, notice: '90/QĐ-UBND', reason: 'Bão số 12', savedBy: 'Y Thuận Niê' },
      { version: 1, change: null },
    ]);
    expect(items[0].change.finishedAt).not.toBeNull();
    expect((await clerk.get('/api/calendars/h99/versions/2')).body.document).toEqual(document);
    const first = (await clerk.get('/api/calendars/h99/versions/1')).body.document;
    expect(JSON.stringify(first)).not.toContain('2026-12-03');
    expect((await clerk.get('/api/calendars/h99/versions/9')).body.code).toBe('calendar-not-found');
    expect((await clerk.get('/api/calendar-changes/h99.9')).body.code).toBe('calendar-change-not-found');
  });

  it('are saved by one of two who save at the same time', async () => {
    const present = await calendarOf(operator, 'h99_police');
    const results = await Promise.all(
      ['2026-12-07', '2026-12-08'].map((date) =>
        saveCalendar(operator, withDays(present, [testDay(date, 'HOLIDAY')])),
      ),
    );
    expect(results.map(({ saved }) => saved.status).sort()).toEqual([200, 412]);
  });

  it('go out as iCalendar and come back as a proposal', async () => {
    const file = await clerk.get('/api/calendars/vn_public/ics');
    expect(file.headers['content-type']).toContain('text/calendar');
    const back = await operator.post('/api/calendars/vn_public/ics', {
      base64: Buffer.from(String(file.body)).toString('base64'),
    });
    expect(back.body.document).toEqual(await calendarOf(operator, 'vn_public'));
    const broken = await operator.post('/api/calendars/vn_public/ics', {
      base64: Buffer.from('PK\u0003\u0004').toString('base64'),
    });
    expect([broken.status, broken.body.code]).toEqual([422, 'ics-unreadable']);
  });

  it('answer hostile documents with a problem', async () => {
    const document = await calendarOf(operator, 'h99');
    const hostile: Record<string, unknown>[] = [
      { ...document, years: { '9999': { status: 'final', notice: 'x', days: [] } } },
      { ...document, windows: [['25:00', '26:00']] },
      { ...document, weekend: [1, 2, 3, 4, 5, 6, 7] },
      { ...document, timeZone: 'Mars/Olympus' },
      {
        ...document,
        years: { '2026': { status: 'final', notice: 'x', days: [testDay('2026-02-30', 'HOLIDAY')] } },
      },
      { ...document, parent: undefined },
    ];
    for (const one of hostile) {
      const answer = await operator.post('/api/calendars/h99/impact', { document: one });
      expect([answer.status, typeof answer.body.code]).toEqual([422, 'string']);
    }
  });
});

describeOnBothDatabases('the books of an older release', (make) => {
  it('keep their calendars, each as its first version', async () => {
    const test = await make();
    const { dataDir, databaseUrl } = test.settings;
    const until = migrations.findIndex(({ name }) => name.startsWith('CalendarVersions'));
    const open = (some: typeof migrations) =>
      new DataSource({
        entities,
        migrations: some,
        ...(databaseUrl === undefined
          ? { type: 'better-sqlite3', database: `${dataDir}/old.sqlite` }
          : { type: 'postgres', url: databaseUrl, installExtensions: false }),
      } as DataSourceOptions).initialize();
    const old = await open(migrations.slice(0, until));
    await old.runMigrations();
    await old.query(`INSERT INTO "calendars" VALUES ('vn_public', '{"id":"vn_public"}')`);
    await old.destroy();
    const source = await open(migrations.slice(0, until + 1));
    try {
      await source.runMigrations();
      expect(await source.query('SELECT id, version, document, saved_by FROM calendar_versions')).toEqual([
        { id: 'vn_public', version: 1, document: '{"id":"vn_public"}', saved_by: 'motcua' },
      ]);
      await source.undoLastMigration();
      expect(await source.query('SELECT * FROM calendars')).toEqual([
        { id: 'vn_public', document: '{"id":"vn_public"}' },
      ]);
    } finally {
      await source.destroy();
      await test.remove();
    }
  });
});
