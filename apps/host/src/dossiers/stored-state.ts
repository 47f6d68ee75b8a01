import { foldHistory, stateFormat, type CompiledProcedure, type Dossier } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import type { DossierRow } from './dossier.store.ts';
import { entryOf, readHistory } from './history.store.ts';

/**
 * The state of a stored dossier. What an older release stored in another shape is rebuilt from its history, which is
 * the truth; the next command on the dossier stores it in today's shape.
 */
export async function storedState(
  tx: Transaction,
  row: Pick<DossierRow, 'code' | 'state'>,
  procedure: CompiledProcedure,
): Promise<Dossier> {
  const state = JSON.parse(row.state) as Partial<Dossier>;
  if (state.stateFormat === stateFormat) return state as Dossier;
  const history = await readHistory(tx, row.code);
  return foldHistory(
    procedure,
    history.map((line) => entryOf(line).event),
  );
}
