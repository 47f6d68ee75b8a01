import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { calendarOf, saveCalendar, testDay, withDays } from '../testing/calendars.ts';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

describeOnBothDatabases('the request for a supplement (form 02)', (make) => {
  let host: TestHost;

  beforeAll(async () => {
    host = await TestHost.start(await make());
  });
  afterAll(() => host.remove());

  const asked = async (more: readonly string[] = []): Promise<string> => {
    const clerk = await host.signedIn('tiepnhan.hd');
    const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
    await clerk.post(`/api/dossiers/${code}/actions`, { action: 'ask', note: 'Thiếu bản vẽ' });
    host.clock.advance(60_000);
    for (const action of more) await clerk.post(`/api/dossiers/${code}/actions`, { action });
    return code;
  };
  const said = async (code: string) =>
    JSON.stringify((await (await host.signedIn('kiemtra')).get(`/api/dossiers/${code}/slips/02`)).body);

  it('keeps its last day once the wait is over, and moves it with the calendar while the applicant has time', async () => {
    const over = await asked(['bring']);
    const open = await asked();
    const before = { over: await said(over), open: await said(open) };
    host.clock.advance(60_000);
    const operator = await host.signedIn('quantri');
    const off = [testDay('2026-08-21', 'HOLIDAY')];
    await saveCalendar(operator, withDays(await calendarOf(operator, 'vn_public'), off));
    await host.applyCalendars();
    expect(await said(over)).toBe(before.over);
    expect(before.open).toContain('ngày 26 tháng 8 năm 2026');
    expect(await said(open)).toContain('ngày 27 tháng 8 năm 2026');
  });
});
