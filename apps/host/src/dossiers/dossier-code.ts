import type { Transaction } from '../database/transaction.ts';
import { localDate } from '../text/local-date.ts';
import { nextSequence } from './dossier.store.ts';

/** A dossier's code: receiving agency, day of reception in Vietnam, and a sequence that starts anew every day. */
export async function nextCode(tx: Transaction, agency: string, at: string): Promise<string> {
  const day = localDate(at).slice(2).replaceAll('-', '');
  const sequence = await nextSequence(tx, agency, day);
  return `${agency}-${day}-${String(sequence).padStart(4, '0')}`;
}
