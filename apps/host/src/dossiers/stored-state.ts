import { foldHistory, stateFormat, type CompiledProcedure, type Dossier } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import type { DossierRow } from './dossier.store.ts';
import { entryOf, readHistories, readHistory, type HistoryRow } from './history.store.ts';

type StateRow = Pick<DossierRow, 'code' | 'state'>;

/**
 * The state of a stored dossier. What an older release stored in another shape is rebuilt from its history, which is
 * the truth; the next command on the dossier stores it in today's shape.
 */
export async function storedState(
  tx: Transaction,
  row: StateRow,
  procedure: CompiledProcedure,
): Promise<Dossier> {
  return parsed(row) ?? rebuilt(procedure, await readHistory(tx, row.code));
}

/** As `storedState`, for many: the histories that are needed are read together. */
export async function storedStates(
  tx: Transaction,
  stored: readonly { readonly row: StateRow; readonly procedure: CompiledProcedure }[],
): Promise<Dossier[]> {
  const found = stored.map(({ row }) => parsed(row));
  const outdated = stored.flatMap(({ row }, i) => (found[i] === null ? [row.code] : []));
  const histories = await readHistories(tx, outdated);
  return stored.map(({ row, procedure }, i) => found[i] ?? rebuilt(procedure, histories.get(row.code) ?? []));
}

/** The state as it is stored, or null where it has the shape of another release. */
function parsed({ state }: StateRow): Dossier | null {
  const stored = JSON.parse(state) as Partial<Dossier>;
  return stored.stateFormat === stateFormat ? (stored as Dossier) : null;
}

function rebuilt(procedure: CompiledProcedure, history: readonly HistoryRow[]): Dossier {
  return foldHistory(
    procedure,
    history.map((line) => entryOf(line).event),
  );
}
