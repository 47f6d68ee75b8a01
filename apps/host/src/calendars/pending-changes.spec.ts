import { describe, expect, it } from '@jest/globals';
import { calendarOf, saveCalendar, testDay, withDays } from '../testing/calendars.ts';
import { describeOnBothDatabases, postgres, sqlite, type TestDatabase } from '../testing/databases.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

/** With a dossier whose promise runs: accepted on Thursday 20 August 2026, due on Monday the 24th at 17:00. */
async function withAccepted(
  database: TestDatabase,
  work: (host: TestHost, code: string, clerk: TestClient, operator: TestClient) => Promise<void>,
): Promise<void> {
  const host = await TestHost.start(database);
  try {
    const clerk = await host.signedIn('tiepnhan.hd');
    const operator = await host.signedIn('quantri');
    const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
    await clerk.post(`/api/dossiers/${code}/actions`, { action: 'accept' });
    host.clock.advance(60_000);
    await work(host, code as string, clerk, operator);
  } finally {
    await host.remove();
  }
}

interface Recorded {
  type: string;
  at: string;
  occurredAt?: string;
  version?: number;
  timer?: { purpose: string };
  limits?: Record<string, { dueBefore: string; dueAfter: string; originalDueAt: string }>;
}

async function recorded(host: TestHost, code: string): Promise<Recorded[]> {
  const rows = await host.rows<{ event: string }>(
    'SELECT event FROM history WHERE dossier = $1 ORDER BY seq',
    [code],
  );
  return rows.map(({ event }) => JSON.parse(event) as Recorded);
}

const closed = async (operator: TestClient, ...dates: string[]) =>
  saveCalendar(
    operator,
    withDays(
      await calendarOf(operator, 'h99'),
      dates.map((date) => testDay(date, 'HOLIDAY')),
    ),
  );

const monday = '2026-08-24T10:00:00.000Z';
const tuesday = '2026-08-25T10:00:00.000Z';
const wednesday = '2026-08-26T10:00:00.000Z';

describeOnBothDatabases('calendars saved one after another before the first was applied', (make) => {
  it('each leave their entry in the history, with the moment at which they were saved', async () => {
    await withAccepted(await make(), async (host, code, clerk, operator) => {
      const first = await closed(operator, '2026-08-24');
      host.clock.advance(60_000);
      const second = await closed(operator, '2026-08-25');
      host.clock.advance(60_000);
      await host.applyCalendars();
      const entries = (await recorded(host, code)).filter(({ type }) => type === 'calendar');
      expect(entries.map(({ at, limits }) => ({ at, promise: limits?.['promise'] }))).toEqual([
        {
          at: first.saved.body.change.savedAt,
          promise: { dueBefore: monday, dueAfter: tuesday, originalDueAt: monday },
        },
        {
          at: second.saved.body.change.savedAt,
          promise: { dueBefore: tuesday, dueAfter: wednesday, originalDueAt: monday },
        },
      ]);
      for (const { saved } of [first, second]) {
        const { body } = await operator.get(`/api/calendar-changes/${saved.body.change.id}`);
        expect(body).toMatchObject({ moved: 1, visited: 1, skipped: [] });
        expect(body.finishedAt).not.toBeNull();
      }
      const [row] = await host.rows('SELECT due_at, calendar_change FROM dossiers WHERE code = $1', [code]);
      expect(row).toEqual({ due_at: wednesday, calendar_change: 2 });
      expect((await clerk.get(`/api/dossiers/${code}`)).body.clock.promise.originalDueAt).toBe(monday);
      expect((await clerk.get(`/api/dossiers/${code}/history`)).body.verified).toBe(true);
    });
  });

  it('do not erase that a deadline was missed between them', async () => {
    await withAccepted(await make(), async (host, code, _, operator) => {
      await closed(operator, '2026-08-21');
      // Wednesday the 26th: the promise moved to Tuesday and was missed, and only then the days are given off.
      host.clock.advance(6 * 86_400_000);
      const later = await host.signedIn('quantri');
      await closed(later, '2026-08-24', '2026-08-25', '2026-08-26');
      host.clock.advance(60_000);
      const specialist = await host.signedIn('tuphap.hd');
      const done = await specialist.post(`/api/dossiers/${code}/actions`, { action: 'finish_appraisal' });
      expect(done.status).toBe(200);
      const events = await recorded(host, code);
      const missed = events.findIndex(({ timer }) => timer?.purpose === 'limitDue');
      expect(events[missed]).toMatchObject({ occurredAt: tuesday });
      const saved = events.flatMap(({ type }, index) => (type === 'calendar' ? [index] : []));
      expect(saved).toHaveLength(2);
      expect(saved[0]).toBeLessThan(missed);
      expect(saved[1]).toBeGreaterThan(missed);
      expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
      const { clock } = (await specialist.get(`/api/dossiers/${code}`)).body;
      expect(clock.promise.overdueSince).toBe(tuesday);
      expect((await specialist.get(`/api/dossiers/${code}/history`)).body.verified).toBe(true);
    });
  });

  it('reach a dossier on which the sweeper, and no person, is first', async () => {
    await withAccepted(await make(), async (host, code, _, operator) => {
      await closed(operator, '2026-08-24');
      host.clock.advance(60_000);
      await closed(operator, '2026-08-25');
      host.clock.advance(8 * 86_400_000);
      await host.sweep();
      const before = await recorded(host, code);
      expect(before.filter(({ type }) => type === 'calendar').map(({ version }) => version)).toEqual([2, 3]);
      await host.applyCalendars();
      expect(await recorded(host, code)).toEqual(before);
    });
  });
});

describe('a calendar whose moment does not tell whether a dossier has had it', () => {
  it('still reaches a dossier on which somebody acted while it was being saved', async () => {
    await withAccepted(await postgres(), async (host, code, clerk, operator) => {
      const specialist = await host.signedIn('tuphap.hd');
      const document = withDays(await calendarOf(operator, 'h99'), [testDay('2026-08-24', 'HOLIDAY')]);
      const impact = await operator.post('/api/calendars/h99/impact', { document });
      const [locked, isLocked] = signal();
      const [released, release] = signal();
      const blocker = host.unitOfWork.write(async (tx) => {
        await tx.run('LOCK TABLE calendar_changes IN EXCLUSIVE MODE');
        isLocked();
        await released;
      });
      await locked;
      const body = { document, reason: 'x', notice: '77', basedOn: 1, impact: impact.body.token };
      const saving = operator.put('/api/calendars/h99', body);
      await waiting(host);
      host.clock.advance(1_000);
      const acted = await specialist.post(`/api/dossiers/${code}/actions`, { action: 'finish_appraisal' });
      release();
      await blocker;
      expect([acted.status, (await saving).status]).toEqual([200, 200]);
      host.clock.advance(1_000);
      await host.applyCalendars();
      const events = await recorded(host, code);
      expect(events.slice(-2).map(({ type }) => type)).toEqual(['action', 'calendar']);
      const { clock } = (await clerk.get(`/api/dossiers/${code}`)).body;
      expect(clock.promise).toMatchObject({ originalDueAt: monday, dueAt: tuesday });
      expect((await clerk.get(`/api/dossiers/${code}/history`)).body.verified).toBe(true);
    });
  });

  it('still reaches a dossier that a host with a faster clock wrote before', async () => {
    await withAccepted(await sqlite(), async (host, code, clerk, operator) => {
      const specialist = await host.signedIn('tuphap.hd');
      host.clock.advance(5_000);
      await specialist.post(`/api/dossiers/${code}/actions`, { action: 'finish_appraisal' });
      host.clock.advance(-5_000);
      await closed(operator, '2026-08-24');
      await host.applyCalendars();
      expect((await recorded(host, code)).at(-1)).toMatchObject({ type: 'calendar' });
      const { clock } = (await clerk.get(`/api/dossiers/${code}`)).body;
      expect(clock.promise).toMatchObject({ originalDueAt: monday, dueAt: tuesday });
    });
  });
});

function signal(): [Promise<void>, () => void] {
  let give!: () => void;
  const given = new Promise<void>((resolve) => (give = resolve));
  return [given, () => give()];
}

/** Until somebody waits for the table that is held. */
async function waiting(host: TestHost): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    const held = await host.rows(
      "SELECT 1 FROM pg_locks WHERE relation = 'calendar_changes'::regclass AND NOT granted",
    );
    if (held.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('Nobody came to save the calendar');
}
