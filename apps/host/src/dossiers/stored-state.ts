import { foldHistory, stateFormat, type Dossier } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import type { PublishedProcedures } from '../procedures/published-procedures.ts';
import type { DossierRow } from './dossier.store.ts';
import { entryOf, readHistories, readHistory, type HistoryRow } from './history.store.ts';

type StateRow = Pick<DossierRow, 'code' | 'state' | 'procedure' | 'version'>;

/**
 * The state of a stored dossier. What an older release stored in another shape is rebuilt from its history, which is
 * the truth, through every version it has followed; the next command on the dossier stores it in today's shape.
 */
export async function storedState(
  tx: Transaction,
  row: StateRow,
  published: PublishedProcedures,
): Promise<Dossier> {
  return parsed(row) ?? rebuilt(tx, row, published, await readHistory(tx, row.code));
}

/** As `storedState`, for many: the histories that are needed are read together. */
export async function storedStates(
  tx: Transaction,
  rows: readonly StateRow[],
  published: PublishedProcedures,
): Promise<Dossier[]> {
  const found = rows.map(parsed);
  const outdated = rows.flatMap(({ code }, i) => (found[i] === null ? [code] : []));
  const histories = await readHistories(tx, outdated);
  const dossiers: Dossier[] = [];
  for (const [i, row] of rows.entries())
    dossiers.push(found[i] ?? (await rebuilt(tx, row, published, histories.get(row.code) ?? [])));
  return dossiers;
}

/** The state as it is stored, or null where it has the shape of another release. */
function parsed({ state }: StateRow): Dossier | null {
  const stored = JSON.parse(state) as Partial<Dossier>;
  return stored.stateFormat === stateFormat ? (stored as Dossier) : null;
}

async function rebuilt(
  tx: Transaction,
  row: StateRow,
  published: PublishedProcedures,
  history: readonly HistoryRow[],
): Promise<Dossier> {
  const events = history.map((line) => entryOf(line).event);
  return foldHistory((await published.followed(tx, row, events)).procedures, events);
}
