import { expect, it } from '@jest/globals';
import { canonicalJson, foldHistory, type DossierEvent } from '@motcua/engine';
import { createApp } from '../create-app.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import type { DossierRow } from '../dossiers/dossier.store.ts';
import { chainHolds, type HistoryRow } from '../dossiers/history.store.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { TestClient } from '../testing/test-client.ts';
import { TestClock } from '../testing/test-clock.ts';
import { demonstrationAccounts } from './demonstration-accounts.ts';

describeOnBothDatabases('the demonstration province', (make) => {
  it('fills an empty database once, with dossiers whose histories prove themselves', async () => {
    const database = await make();
    const config = {
      port: 0,
      host: '127.0.0.1',
      seed: 'demo' as const,
      demoPassword: 'mot-cua-kiem-thu',
      publicUrl: undefined,
      logLevel: process.env['TEST_LOG_LEVEL'] ?? 'silent',
      clockOffset: 0,
      backdatingDays: 30,
      ...database.settings,
    };
    const clock = new TestClock('2026-11-20T02:00:00.000Z');
    const host = await createApp(config, { clock, housekeeping: false });
    expect(host.seeded).toBe(true);
    const unitOfWork = host.app.get(UnitOfWork);
    const published = host.app.get(PublishedProcedures);

    const dossiers = await unitOfWork.read((tx) => tx.all<DossierRow>('SELECT * FROM dossiers'));
    expect(dossiers.length).toBeGreaterThanOrEqual(20);
    expect(new Set(dossiers.map((row) => row.procedure)).size).toBeGreaterThanOrEqual(4);
    expect(dossiers.some((row) => row.closed_at === null)).toBe(true);
    expect(dossiers.some((row) => row.closed_at !== null)).toBe(true);
    for (const row of dossiers) {
      const history = await unitOfWork.read((tx) =>
        tx.all<HistoryRow>('SELECT * FROM history WHERE dossier = $1 ORDER BY seq', [row.code]),
      );
      const procedure = await unitOfWork.read((tx) => published.pinned(tx, row.procedure, row.version));
      const events = history.map((one) => JSON.parse(one.event) as DossierEvent);
      expect(chainHolds(history, row.head_hash)).toBe(true);
      expect(canonicalJson(foldHistory(procedure, events))).toBe(row.state);
      expect(events.every((event) => event.at <= clock.now())).toBe(true);
    }

    await host.app.listen(0, '127.0.0.1');
    const address = host.fastify.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const accounts = await demonstrationAccounts(host.app, config);
    const usernames = [...accounts.matchAll(/^ {2}(\S+) {2}/gm)].map((match) => match[1]);
    expect(usernames.length).toBeGreaterThanOrEqual(10);
    const shown = await new TestClient(() => `http://127.0.0.1:${port}`).get('/api/session/demonstration');
    expect(shown.body.items.map((one: { username: string }) => one.username)).toEqual(usernames);
    for (const username of usernames) {
      const client = new TestClient(() => `http://127.0.0.1:${port}`);
      const answer = await client.post('/api/session', { username, password: config.demoPassword });
      expect([username, answer.status]).toEqual([username, 200]);
    }
    await host.stop();

    const again = await createApp(config, { clock, housekeeping: false });
    expect(again.seeded).toBe(false);
    await again.stop();
    await database.remove();
  });
});
