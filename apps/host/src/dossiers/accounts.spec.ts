import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';
import type { AccountsView } from './accounts-shapes.ts';

const minute = 60_000;

describeOnBothDatabases('GET /api/dossiers/{code}/accounts', (make) => {
  let host: TestHost;
  let code = '';
  let accounts: AccountsView;

  const asked = async (username: string) =>
    (await host.signedIn(username)).get(`/api/dossiers/${code}/accounts`);
  const act = async (username: string, body: object) => {
    const answer = await (await host.signedIn(username)).post(`/api/dossiers/${code}/actions`, body);
    expect([answer.status, answer.body.code ?? answer.body.detail]).toEqual([200, code]);
  };

  beforeAll(async () => {
    host = await TestHost.start(await make());
    code = (await (await host.signedIn('tiepnhan.hd')).post('/api/dossiers', goodReception())).body.code;
    host.clock.advance(10 * minute);
    await act('tiepnhan.hd', { action: 'ask', note: 'Thiếu bản vẽ' });
    host.clock.advance(25 * minute);
    await act('tiepnhan.hd', { action: 'bring', papers: ['plan'] });
    await act('tiepnhan.hd', { action: 'accept', facts: { fee: 10 } });
    host.clock.advance(20 * minute);
    await act('tuphap.hd', { action: 'finish_appraisal', note: 'Đủ điều kiện' });
    host.clock.advance(5 * minute + 40_000);
    accounts = (await asked('kiemtra')).body;
  });
  afterAll(() => host.remove());

  const total = (parts: readonly { minutes: number }[]) => parts.reduce((sum, one) => sum + one.minutes, 0);

  it('sums to the elapsed working time in every table', () => {
    expect(accounts.total).toMatchObject({ minutes: 61, ms: 60 * minute + 40_000 });
    expect(total(accounts.sets)).toBe(61);
    expect(total(accounts.stretches)).toBe(61);
    const { notStarted, counted, excluded, ended } = accounts.total;
    expect(notStarted + counted + excluded + ended).toBe(61);
    expect([notStarted, accounts.sincePromise]).toEqual([35, 26]);
  });

  it('gives a desk’s time to the agency that it is a unit of, and says which unit and which step', () => {
    const own = accounts.agencies.find(({ agency }) => agency.id === 'H99.50.01');
    expect(own?.units.map(({ unit }) => unit.id)).toEqual(
      expect.arrayContaining(['H99.50.01', 'H99.50.01.01']),
    );
    expect(own?.agency.name.vi).toBe('Ủy ban nhân dân phường Hừng Đông');
    expect(own?.steps.map(({ node }) => node)).toContain('appraise');
  });

  it('shows what the applicant needed apart', () => {
    expect(accounts.others).toMatchObject([{ kind: 'applicant', minutes: 25 }]);
  });

  it('compares the plans of the steps so far with what was used', () => {
    const own = accounts.budgets.find(({ agency }) => agency?.id === 'H99.50.01');
    expect(own).toMatchObject({ budget: null, overMinutes: 0 });
    expect(own!.amountMinutes).toBeGreaterThan(own!.usedMinutes);
  });

  it('is there for whoever may read the history, and for nobody else', async () => {
    expect((await asked('tiepnhan.hd')).status).toBe(200);
    const stranger = await asked('tiepnhan.nm');
    expect([stranger.status, stranger.body.code]).toEqual([404, 'dossier-not-found']);
    expect((await asked('quantri')).status).toBe(403);
  });
});
