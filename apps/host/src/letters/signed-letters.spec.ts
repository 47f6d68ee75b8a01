import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { calendarOf, saveCalendar, testDay, withDays } from '../testing/calendars.ts';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

describeOnBothDatabases('a letter of apology that was signed', (make) => {
  let host: TestHost;

  beforeAll(async () => {
    host = await TestHost.start(await make());
  });
  afterAll(() => host.remove());

  it('says what it said, whatever becomes of the calendar afterwards', async () => {
    const clerk = await host.signedIn('tiepnhan.hd');
    const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
    await clerk.post(`/api/dossiers/${code}/actions`, { action: 'accept' });
    host.clock.advance(8 * 86_400_000);
    await host.sweep();
    const leader = await host.signedIn('chutich.hd');
    const signed = await leader.post(`/api/dossiers/${code}/actions`, {
      action: 'letter.sign',
      task: 'letter:1',
      note: 'Chờ xác minh tại thực địa',
      document: '1/UBND',
      data: { newDay: '2026-09-08' },
    });
    expect(signed.status).toBe(200);
    const said = async () => ({
      letters: (await leader.get(`/api/dossiers/${code}`)).body.letters,
      form: (await leader.get(`/api/dossiers/${code}/slips/04`)).body,
    });
    const before = await said();
    expect(before.letters[0].heldBy[0].minutes).toBeGreaterThan(0);
    host.clock.advance(60_000);
    const operator = await host.signedIn('quantri');
    // Days during which agencies had the dossier are days off now.
    const off = ['2026-08-25', '2026-08-26'].map((date) => testDay(date, 'HOLIDAY'));
    await saveCalendar(operator, withDays(await calendarOf(operator, 'h99'), off));
    await host.applyCalendars();
    expect(await said()).toEqual(before);
  });
});
