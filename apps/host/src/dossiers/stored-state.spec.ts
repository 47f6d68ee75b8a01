import { expect, it } from '@jest/globals';
import { stateFormat } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';
import { findDossier } from './dossier.store.ts';
import { storedStates } from './stored-state.ts';

describeOnBothDatabases('stored states', (make) => {
  it('of another release are rebuilt from histories that are read together, not one by one', async () => {
    const host = await TestHost.start(await make());
    try {
      const clerk = await host.signedIn('tiepnhan.hd');
      const codes: string[] = [];
      for (let n = 0; n < 6; n += 1) {
        const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
        await clerk.post(`/api/dossiers/${code}/actions`, { action: 'accept' });
        codes.push(code as string);
      }
      const published = new PublishedProcedures();
      const states = () =>
        host.unitOfWork.read(async (tx) => {
          const stored = [];
          for (const code of codes) stored.push((await findDossier(tx, code))!);
          for (const row of stored) await published.pinned(tx, row.procedure, row.version);
          let statements = 0;
          const counting = {
            all: (sql: string, params: never) => ((statements += 1), tx.all(sql, params)),
          } as Partial<Transaction> as Transaction;
          return { dossiers: await storedStates(counting, stored, published), statements };
        });
      const fresh = await states();
      expect(fresh.statements).toBe(0);
      expect(fresh.dossiers.map(({ code }) => code)).toEqual(codes);
      // All but the first as a release before this one left them.
      await host.unitOfWork.write((tx) =>
        tx.run('UPDATE dossiers SET state = replace(state, $1, $2) WHERE code <> $3', [
          `"stateFormat":${stateFormat}`,
          '"stateFormat":0',
          codes[0]!,
        ]),
      );
      const old = await states();
      expect(old.dossiers).toEqual(fresh.dossiers);
      expect(old.statements).toBeLessThan(codes.length - 1);
    } finally {
      await host.remove();
    }
  });
});
