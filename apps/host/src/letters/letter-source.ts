import { pendingLetters, type Dossier, type DossierEvent } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import type { DossierRow } from '../dossiers/dossier.store.ts';
import { entryOf, readHistory } from '../dossiers/history.store.ts';
import { namesOf } from '../procedures/procedures.store.ts';
import type { PublishedProcedures } from '../procedures/published-procedures.ts';
import { timeHeld, type Held } from './time-held.ts';
import type { LoadedRegister } from '../register/register.ts';

/** What the letters of a dossier say beside its state: who had it, how long, and the names of those who signed. */
export interface LetterSource {
  /** The agencies that had the dossier until a letter was signed, or until now, longest first; by letter. */
  readonly heldBy: ReadonlyMap<string, readonly Held[]>;
  readonly names: ReadonlyMap<string, string>;
}

export const noLetters: LetterSource = { heldBy: new Map(), names: new Map() };

/** Reads the history only of a dossier that has letters, which few have. */
export async function letterSourceOf(
  tx: Transaction,
  published: PublishedProcedures,
  { row, dossier }: { readonly row: DossierRow; readonly dossier: Dossier },
  register: LoadedRegister,
  now: string,
): Promise<LetterSource> {
  const { letters = [] } = dossier;
  if (letters.length === 0) return noLetters;
  const history = await readHistory(tx, dossier.code);
  const events = history.map((row): DossierEvent => entryOf(row).event);
  const versions = await published.followed(tx, row, events);
  const heldUntil = (until: string) => timeHeld(versions, events, register, until, until);
  const { closedAt } = dossier;
  const isWaiting = pendingLetters(dossier).length > 0;
  const ongoing = !isWaiting
    ? []
    : closedAt === null
      ? timeHeld(versions, events, register, now)
      : heldUntil(closedAt);
  const people = letters.flatMap(({ signer, draftedBy, droppedBy }) =>
    [signer, draftedBy, droppedBy].flatMap((who) => who?.person ?? []),
  );
  return {
    heldBy: new Map(
      letters.map(({ id, signedAt, droppedAt }) => {
        const until = signedAt ?? droppedAt;
        return [id, until === undefined ? ongoing : heldUntil(until)];
      }),
    ),
    names: await namesOf(tx, people),
  };
}
