import type { Person } from '../authorisation/person.ts';
import type { Transaction } from '../database/transaction.ts';
import { entryOf, readHistory } from '../dossiers/history.store.ts';
import { seenDossier } from '../dossiers/seen-dossier.ts';
import { letterSourceOf } from '../letters/letter-source.ts';
import { namesOf } from '../procedures/procedures.store.ts';
import type { PublishedProcedures } from '../procedures/published-procedures.ts';
import type { LoadedRegister } from '../register/register.ts';
import type { SlipSource } from './views/slip-source.ts';

/** Reads what the slips of a dossier are made from, if this person may see it. */
export async function readSlipSource(
  tx: Transaction,
  published: PublishedProcedures,
  asked: {
    readonly person: Person;
    readonly code: string;
    readonly register: LoadedRegister;
    readonly now: string;
  },
): Promise<SlipSource> {
  const { person, code, register, now } = asked;
  const seen = await seenDossier(tx, published, person, code);
  const entries = (await readHistory(tx, code)).map(entryOf);
  const people = entries.flatMap(({ event }) => ('actor' in event ? [event.actor.person] : []));
  const letters = await letterSourceOf(tx, published, seen, register, now);
  const events = entries.map(({ event }) => event);
  const versions = await published.followed(tx, seen.row, events);
  return { ...seen, versions, register, entries, letters, names: await namesOf(tx, people), now };
}
