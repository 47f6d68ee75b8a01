import type { Dossier } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import { heldLegs, type DossierRow } from '../dossiers/dossier.store.ts';
import { storeAllAdvanced, type Change, type Stored } from '../dossiers/store-outcome.ts';
import type { LoadedRegister } from '../register/register.ts';
import type { Attempt, Brought, Versions } from './move-one.ts';

type Moved = Extract<Attempt, { result: 'moved' }>;
type Read<T> = T & { readonly read: DossierRow };

/** Stores the dossiers of a batch that moved, or ended before they could. They are locked. */
export async function storeMoved(
  tx: Transaction,
  batch: { readonly versions: Versions; readonly register: LoadedRegister },
  rows: readonly DossierRow[],
  attempts: readonly Attempt[],
): Promise<Stored[]> {
  const moved = rows.flatMap((read, i): Read<Moved>[] => {
    const attempt = attempts[i];
    return attempt?.result === 'moved' ? [{ ...attempt, read }] : [];
  });
  const ended = rows.flatMap((read, i): Read<Brought>[] => {
    const attempt = attempts[i];
    return attempt?.result === 'gone' && attempt.ended !== undefined ? [{ ...attempt.ended, read }] : [];
  });
  const { versions, register } = batch;
  const { calendarOf: calendars, latestChange: calendarChange } = register;
  // What fell due before is stored under the version by which it did: what it asks of others is drawn there.
  const late = [...ended, ...moved].filter(({ fired }) => fired.length > 0);
  const fired = await storeAllAdvanced(
    tx,
    await changesOf(tx, late, ({ stored: from, brought: dossier, fired: entries, at }) => ({
      from,
      decided: { procedure: versions.before, dossier, entries, calendars, calendarChange, at },
    })),
  );
  const rowOf = new Map(fired.map(({ row }) => [row.code, row]));
  const stored = await storeAllAdvanced(
    tx,
    await changesOf(
      tx,
      moved.map((one) => ({ ...one, read: rowOf.get(one.read.code) ?? one.read })),
      ({ brought: from, dossier, entry, at }) => ({
        from,
        decided: {
          ...{ procedure: versions.after, former: versions.before, dossier, entries: [entry] },
          ...{ calendars, calendarChange, at },
        },
      }),
    ),
  );
  return [...fired, ...stored];
}

async function changesOf<T>(
  tx: Transaction,
  moved: readonly Read<T>[],
  decide: (one: T) => { readonly from: Dossier; readonly decided: Change['decided'] },
): Promise<Change[]> {
  const legs = await heldLegs(
    tx,
    moved.map(({ read }) => read.code),
  );
  return moved.map((one) => {
    const { from, decided } = decide(one);
    return { decided, read: one.read, before: { dossier: from, legs: legs.get(one.read.code) ?? [] } };
  });
}
