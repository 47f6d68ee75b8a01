import type { Transaction } from '../../database/transaction.ts';
import * as procedures from '../procedures.store.ts';
import { Standing } from './chain-machine.ts';
import type { OnTheWay } from './chain-question.ts';
import { eventOf, linesSince, type ChainRow, type NamedChainRow } from './chain.store.ts';

/** A draft on its way, with the lines since its last submission. */
export interface Way extends OnTheWay {
  readonly lines: readonly NamedChainRow[];
}

/** Where the lines since the last submission lead: the stage stored beside the draft is only a copy of this. */
export function fold(lines: readonly ChainRow[], editors: readonly string[]): OnTheWay {
  const submitted = lines.find(({ act }) => act === 'submitted');
  return {
    standing: Standing.after(lines.map(eventOf)),
    authorAgency: submitted === undefined || submitted.agency === '' ? null : submitted.agency,
    editors,
  };
}

export async function wayOf(tx: Transaction, { code, submission }: procedures.DraftRow): Promise<Way> {
  const lines = submission === null ? [] : await linesSince(tx, code, submission);
  const editors = (await procedures.editorsOf(tx, code)).map(({ person }) => person);
  return { ...fold(lines, editors), lines };
}
