import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarOf, saveCalendar, testDay, withDays } from '../testing/calendars.ts';
import { describeOnBothDatabases, postgres, sqlite } from '../testing/databases.ts';
import { groupDocument } from '../testing/linked.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

const closure = testDay('2026-08-24', 'HOLIDAY');

/** A dossier whose promise runs: accepted on Thursday 20 August 2026, due on Monday the 24th. */
async function accepted(clerk: TestClient): Promise<string> {
  const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
  await clerk.post(`/api/dossiers/${code}/actions`, { action: 'accept' });
  return code as string;
}

interface Entry {
  dossier: string;
  seq: number;
  event: string;
}

describeOnBothDatabases('a changed calendar', (make) => {
  let host: TestHost;
  let clerk: TestClient;
  let operator: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    clerk = await host.signedIn('tiepnhan.hd');
    operator = await host.signedIn('quantri');
  });
  afterAll(() => host.remove());

  const dueAt = async (code: string) => (await clerk.get(`/api/dossiers/${code}`)).body.clock.promise.dueAt;
  const calendarEntries = (code: string) =>
    host.rows<Entry>(
      'SELECT dossier, seq, event FROM history WHERE dossier = $1 AND event LIKE \'%"type":"calendar"%\' ORDER BY seq',
      [code],
    );
  const stored = (code: string) =>
    host.rows('SELECT due_at, limit_due_at, urgency FROM tasks WHERE dossier = $1 ORDER BY instance, role', [
      code,
    ]);

  it('moves the due date of an open dossier by an entry that says from when to when, and why', async () => {
    const code = await accepted(clerk);
    const before = await dueAt(code);
    expect(before).toBe('2026-08-24T10:00:00.000Z');
    const document = withDays(await calendarOf(operator, 'h99'), [closure]);
    const { impact, saved } = await saveCalendar(operator, document);
    expect(impact.body.moved).toMatchObject({ dossiers: 1, later: 1, earlier: 0 });
    expect(saved.status).toBe(200);
    expect(await dueAt(code)).toBe('2026-08-25T10:00:00.000Z');
    await host.applyCalendars();
    const [entry] = await calendarEntries(code);
    expect(JSON.parse(entry!.event)).toMatchObject({
      calendar: 'h99',
      version: 2,
      notice: '77/TB-VPCP',
      actor: { person: 'quantri', role: 'systemOperator' },
      limits: {
        promise: {
          dueBefore: before,
          dueAfter: '2026-08-25T10:00:00.000Z',
          originalDueAt: before,
        },
      },
    });
    const { clock } = (await clerk.get(`/api/dossiers/${code}`)).body;
    expect(clock.promise).toMatchObject({ dueAt: '2026-08-25T10:00:00.000Z', originalDueAt: before });
    expect((await clerk.get(`/api/dossiers/${code}/history`)).body.verified).toBe(true);
  });

  it('brings work list, timers and the stored date in line, and tells listeners', async () => {
    const code = await accepted(clerk);
    await saveCalendar(
      operator,
      withDays(await calendarOf(operator, 'h99'), [testDay('2026-08-25', 'HOLIDAY')]),
    );
    await host.applyCalendars();
    const due = await dueAt(code);
    for (const task of await stored(code)) expect(task).toMatchObject({ limit_due_at: due });
    const [timer] = await host.rows<{ due_at: string }>(
      "SELECT due_at FROM timers WHERE dossier = $1 AND timer LIKE 'limitDue:%'",
      [code],
    );
    expect(timer?.due_at).toBe(due);
    const [row] = await host.rows<{ due_at: string }>('SELECT due_at FROM dossiers WHERE code = $1', [code]);
    expect(row?.due_at).toBe(due);
    expect(
      await host.count('outbox', "dossier = $1 AND event LIKE '%vn.motcua.dossier.calendar%'", [code]),
    ).toBe(1);
  });

  it('changes only work list and timers of a dossier whose promise another calendar counts', async () => {
    const code = await accepted(clerk);
    const tasksBefore = await stored(code);
    // The tax office has a calendar of its own; only its assessment hangs on it.
    const tax = { ...(await calendarOf(operator, 'h99')), id: 'tax_only' };
    await host.unitOfWork.write((tx) =>
      tx.run("UPDATE agencies SET calendar = 'tax_only' WHERE id = 'H99.70.01'"),
    );
    const first = await saveCalendar(operator, tax);
    expect(first.saved.status).toBe(200);
    await host.applyCalendars();
    const { saved } = await saveCalendar(
      operator,
      withDays(tax, [testDay('2026-08-20', 'HOLIDAY'), testDay('2026-08-21', 'HOLIDAY')]),
    );
    await host.applyCalendars();
    const { body } = await operator.get(`/api/calendar-changes/${saved.body.change.id}`);
    expect(body).toMatchObject({ moved: 0, skipped: [] });
    expect(body.resynced).toBeGreaterThan(0);
    expect(await stored(code)).not.toEqual(tasksBefore);
    expect((await calendarEntries(code)).map(({ event }) => JSON.parse(event).calendar)).not.toContain(
      'tax_only',
    );
  });

  it('leaves a closed dossier with the dates it ended with, in every view of it', async () => {
    const code = await accepted(clerk);
    const leader = await host.signedIn('chutich.hd');
    const specialist = await host.signedIn('tuphap.hd');
    const tax = await host.signedIn('thue.cs1');
    await specialist.post(`/api/dossiers/${code}/actions`, { action: 'finish_appraisal' });
    await tax.post(`/api/dossiers/${code}/actions`, { action: 'finish_assessment' });
    const granted = await leader.post(`/api/dossiers/${code}/actions`, { action: 'grant' });
    expect(granted.status).toBe(200);
    const before = (await clerk.get(`/api/dossiers/${code}`)).body.clock;
    host.clock.advance(60_000);
    await saveCalendar(
      operator,
      withDays(await calendarOf(operator, 'h99'), [testDay('2026-08-21', 'HOLIDAY')]),
    );
    await host.applyCalendars();
    expect((await clerk.get(`/api/dossiers/${code}`)).body.clock).toEqual(before);
    expect(await calendarEntries(code)).toEqual([]);
    expect((await clerk.get(`/api/dossiers/${code}/history`)).body.verified).toBe(true);
  });

  it('reaches a dossier on which somebody acts before the job comes to it, so that its first promise is kept', async () => {
    const code = await accepted(clerk);
    const promised = await dueAt(code);
    const unaccepted = (await clerk.post('/api/dossiers', goodReception())).body.code as string;
    const { saved } = await saveCalendar(
      operator,
      withDays(await calendarOf(operator, 'h99'), [
        testDay('2026-08-28', 'HOLIDAY'),
        testDay('2026-08-22', 'HOLIDAY'),
      ]),
    );
    host.clock.advance(60_000);
    const specialist = await host.signedIn('tuphap.hd');
    await specialist.post(`/api/dossiers/${code}/actions`, { action: 'finish_appraisal' });
    await clerk.post(`/api/dossiers/${unaccepted}/actions`, { action: 'accept' });
    const events = (
      await host.rows<Entry>('SELECT event FROM history WHERE dossier = $1 ORDER BY seq', [code])
    ).map(({ event }) => JSON.parse(event).type);
    expect(events.slice(-2)).toEqual(['calendar', 'action']);
    await host.applyCalendars();
    const { clock } = (await clerk.get(`/api/dossiers/${code}`)).body;
    expect(clock.promise.originalDueAt).toBe(promised);
    expect(clock.promise.dueAt > promised).toBe(true);
    const entries = (await calendarEntries(code)).map(({ event }) => JSON.parse(event));
    expect(entries.filter(({ version }) => version === saved.body.version)).toHaveLength(1);
    // It was promised its date under the calendar that had been saved: nothing moved.
    expect(await calendarEntries(unaccepted)).toEqual([]);
    expect((await clerk.get(`/api/dossiers/${code}/history`)).body.verified).toBe(true);
    const { body } = await operator.get(`/api/calendar-changes/${saved.body.change.id}`);
    expect(body.moved).toBeGreaterThan(0);
  });

  it('goes on where it stood when the host is stopped in the middle, and does each dossier once', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 60; n += 1) codes.push(await accepted(clerk));
    const before = new Map(await Promise.all(codes.map(async (code) => [code, await dueAt(code)] as const)));
    const { saved } = await saveCalendar(
      operator,
      withDays(await calendarOf(operator, 'h99'), [
        testDay('2026-09-03', 'HOLIDAY'),
        testDay('2026-08-27', 'HOLIDAY'),
      ]),
    );
    const { id } = saved.body.change;
    expect(await host.applyCalendars(1)).toBe(1);
    const { body: half } = await operator.get(`/api/calendar-changes/${id}`);
    expect(half.finishedAt).toBeNull();
    expect(half.visited).toBeLessThan(half.expected);
    await host.restart();
    clerk = await host.signedIn('tiepnhan.hd');
    operator = await host.signedIn('quantri');
    await host.applyCalendars();
    const { body: whole } = await operator.get(`/api/calendar-changes/${id}`);
    expect(whole.finishedAt).not.toBeNull();
    expect(whole.visited).toBe(whole.expected);
    for (const code of codes) {
      const entries = (await calendarEntries(code)).filter(
        ({ event }) => JSON.parse(event).version === saved.body.version,
      );
      const moved = (await dueAt(code)) !== before.get(code);
      expect(entries).toHaveLength(moved ? 1 : 0);
    }
    expect(await host.applyCalendars()).toBe(0);
  });
});

describeOnBothDatabases('what is foretold', (make) => {
  let host: TestHost;
  let clerk: TestClient;
  let operator: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    clerk = await host.signedIn('tiepnhan.hd');
    operator = await host.signedIn('quantri');
    for (let day = 0; day < 8; day += 1) {
      for (let n = 0; n < 3; n += 1) await accepted(clerk);
      const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
      if (day % 2 === 0) await clerk.post(`/api/dossiers/${code}/actions`, { action: 'ask', note: 'Thiếu' });
      host.clock.advance(86_400_000);
      clerk = await host.signedIn('tiepnhan.hd');
    }
    operator = await host.signedIn('quantri');
  });
  afterAll(() => host.remove());

  const proposals: readonly [
    what: string,
    calendar: string,
    days: ReturnType<typeof testDay>[],
    without: string[],
  ][] = [
    [
      'a storm that closes the province tomorrow',
      'h99',
      [testDay('2026-08-28', 'HOLIDAY'), testDay('2026-09-03', 'HOLIDAY')],
      [],
    ],
    ['a swap that is taken back, so that dates come earlier', 'vn_public', [], ['2026-08-31', '2026-08-22']],
    ['a local day off in the past', 'h99', [testDay('2026-08-25', 'HOLIDAY')], []],
  ];

  it.each(proposals)('is what happens then: %s', async (_, id, days, without) => {
    const document = withDays(await calendarOf(operator, id), days, without);
    const { impact, saved } = await saveCalendar(operator, document);
    expect([impact.status, saved.status, saved.body.code]).toEqual([200, 200, undefined]);
    await host.sweep();
    await host.applyCalendars();
    const rows = await host.rows<Entry>(
      'SELECT dossier, seq, event FROM history WHERE event LIKE \'%"type":"calendar"%\'',
    );
    const applied = rows
      .map(({ dossier, event }) => ({ dossier, event: JSON.parse(event) }))
      .filter(({ event }) => event.calendar === id && event.version === saved.body.version)
      .flatMap(({ dossier, event }) =>
        Object.entries(event.limits as Record<string, { dueBefore: string; dueAfter: string }>).map(
          ([limit, { dueBefore, dueAfter }]) => ({ dossier, limit, dueBefore, dueAfter }),
        ),
      );
    const foretold = (
      impact.body.items as { dossier: string; limit: { id: string }; dueBefore: string; dueAfter: string }[]
    ).map(({ dossier, limit, dueBefore, dueAfter }) => ({ dossier, limit: limit.id, dueBefore, dueAfter }));
    const sorted = (list: typeof applied) => list.sort((a, b) => (a.dossier < b.dossier ? -1 : 1));
    expect(sorted(applied)).toEqual(sorted(foretold));
    expect(applied.length).toBeGreaterThan(0);
    expect(impact.body.moved.dossiers).toBe(new Set(applied.map(({ dossier }) => dossier)).size);
    const { body } = await operator.get(`/api/calendar-changes/${saved.body.change.id}`);
    expect(body.moved).toBe(impact.body.moved.dossiers);
  });

  it('writes nothing, and counts who becomes late and who becomes in time', async () => {
    const tables = ['history', 'calendar_versions', 'calendar_changes', 'outbox'] as const;
    const counts = () => Promise.all(tables.map((table) => host.count(table)));
    const before = await counts();
    const document = withDays(await calendarOf(operator, 'vn_public'), [], ['2026-09-01']);
    const bad = await operator.post('/api/calendars/vn_public/impact', {
      document: withDays(document, [], ['2026-09-02']),
    });
    expect([bad.status, bad.body.code]).toEqual([422, 'calendar-has-errors']);
    expect(await counts()).toEqual(before);
  });
});

describe('two hosts on one PostgreSQL', () => {
  it('share the work of a change, and each knows the calendar that the other saved', async () => {
    const first = await TestHost.start(await postgres());
    const second = await first.another();
    try {
      const clerk = await first.signedIn('tiepnhan.hd');
      const elsewhere = await second.signedIn('tiepnhan.hd');
      const codes: string[] = [];
      for (let n = 0; n < 80; n += 1) codes.push(await accepted(n % 2 === 0 ? clerk : elsewhere));
      const operator = await first.signedIn('quantri');
      const { saved } = await saveCalendar(operator, withDays(await calendarOf(operator, 'h99'), [closure]));
      first.clock.advance(1_000);
      // The other host has not read anything since: a command asks inside its own transaction.
      const late = await accepted(elsewhere);
      const [row] = await second.rows<{ due_at: string }>('SELECT due_at FROM dossiers WHERE code = $1', [
        late,
      ]);
      expect(row?.due_at).toBe('2026-08-25T10:00:00.000Z');
      await Promise.all([first.applyCalendars(), second.applyCalendars()]);
      const { body } = await operator.get(`/api/calendar-changes/${saved.body.change.id}`);
      expect(body).toMatchObject({ moved: codes.length, skipped: [] });
      const rows = await first.rows<{ dossier: string; n: number }>(
        'SELECT dossier, count(*) AS n FROM history WHERE event LIKE \'%"type":"calendar"%\' GROUP BY dossier',
      );
      expect(rows.map(({ n }) => n)).toEqual(codes.map(() => 1));
    } finally {
      await second.stop();
      await first.remove();
    }
  });
});

describe('a linked dossier', () => {
  it('hears that the date of its child moved, as of any date that moves', async () => {
    const host = await TestHost.start(await sqlite());
    try {
      await host.publish(groupDocument());
      const clerk = await host.signedIn('tiepnhan.hd');
      const operator = await host.signedIn('quantri');
      const form = { commune: 'H99.50.01', purpose: 'xây nhà', opens: true };
      const { code } = (await clerk.post('/api/dossiers', goodReception({ procedure: 'group', form }))).body;
      await clerk.post(`/api/dossiers/${code}/actions`, { action: 'go' });
      await host.deliver();
      const childOf = async () => (await clerk.get(`/api/dossiers/${code}`)).body.children[0];
      await clerk.post(`/api/dossiers/${(await childOf()).code}/actions`, { action: 'accept' });
      await host.deliver();
      expect((await childOf()).dueAt).toBe('2026-08-24T10:00:00.000Z');
      await saveCalendar(operator, withDays(await calendarOf(operator, 'h99'), [closure]));
      await host.applyCalendars();
      await host.deliver();
      expect((await childOf()).dueAt).toBe('2026-08-25T10:00:00.000Z');
    } finally {
      await host.remove();
    }
  });
});
