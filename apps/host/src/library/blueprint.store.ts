import type { Transaction } from '../database/transaction.ts';

export interface BlueprintRow {
  id: string;
  agency: string;
  title: string;
  fragment: string;
  kept_at: string;
  kept_by: string;
}

/** The pieces kept by authors of these agencies, by age. */
export async function blueprintsOf(tx: Transaction, agencies: readonly string[]): Promise<BlueprintRow[]> {
  if (agencies.length === 0) return [];
  const marks = agencies.map((_, index) => `$${index + 1}`).join(', ');
  return tx.all<BlueprintRow>(
    `SELECT * FROM step_blueprints WHERE agency IN (${marks}) ORDER BY kept_at, id`,
    agencies,
  );
}

export const findBlueprint = (tx: Transaction, id: string) =>
  tx.one<BlueprintRow>('SELECT * FROM step_blueprints WHERE id = $1', [id]);

export const insertBlueprint = (tx: Transaction, row: BlueprintRow) =>
  tx.run(
    `INSERT INTO step_blueprints (id, agency, title, fragment, kept_at, kept_by)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [row.id, row.agency, row.title, row.fragment, row.kept_at, row.kept_by],
  );

export const deleteBlueprint = (tx: Transaction, id: string) =>
  tx.run('DELETE FROM step_blueprints WHERE id = $1', [id]);
