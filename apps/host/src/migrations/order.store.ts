import type { Actor, MigrationPlan } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import type { Cohort } from './shapes.ts';

export interface OrderRow {
  id: string;
  procedure: string;
  from_version: number;
  to_version: number;
  /** Canonical JSON of the plan. */
  plan: string;
  cohort: string;
  proposed_at: string;
  proposed_by: string;
  approved_at: string | null;
  approved_by: string | null;
  actor: string | null;
}

/** What an order says, read once for all dossiers of a batch. */
export interface Order {
  readonly id: string;
  readonly procedure: string;
  readonly from: number;
  readonly to: number;
  readonly plan: MigrationPlan;
  readonly cohort: Cohort;
  /** Who answers for it: whoever approved it, and before that whoever proposed it. */
  readonly actor: Actor;
}

export function orderOf(row: OrderRow): Order {
  return {
    id: row.id,
    procedure: row.procedure,
    from: row.from_version,
    to: row.to_version,
    plan: JSON.parse(row.plan) as MigrationPlan,
    cohort: JSON.parse(row.cohort) as Cohort,
    actor:
      row.actor === null
        ? { person: row.proposed_by, role: '', agency: '' }
        : (JSON.parse(row.actor) as Actor),
  };
}

export const insertOrder = (tx: Transaction, row: Omit<OrderRow, 'approved_at' | 'approved_by' | 'actor'>) =>
  tx.run(
    `INSERT INTO migration_orders (id, procedure, from_version, to_version, plan, cohort, proposed_at, proposed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      row.id,
      row.procedure,
      row.from_version,
      row.to_version,
      row.plan,
      row.cohort,
      row.proposed_at,
      row.proposed_by,
    ],
  );

export const findOrder = (tx: Transaction, id: string) =>
  tx.one<OrderRow>('SELECT * FROM migration_orders WHERE id = $1', [id]);

/** Holds the order until the transaction ends: decisions about it come one after another. */
export const lockOrder = (tx: Transaction, id: string) =>
  tx.one<OrderRow>(`SELECT * FROM migration_orders WHERE id = $1${tx.dialect.forUpdate}`, [id]);

export const approveOrder = (tx: Transaction, id: string, at: string, actor: Actor) =>
  tx.run('UPDATE migration_orders SET approved_at = $2, approved_by = $3, actor = $4 WHERE id = $1', [
    id,
    at,
    actor.person,
    JSON.stringify(actor),
  ]);

/** The newest first; `after` is the last one of the page before. */
export function listOrders(
  tx: Transaction,
  {
    procedure,
    after,
    limit,
  }: { procedure?: string | undefined; after: readonly string[] | null; limit: number },
): Promise<OrderRow[]> {
  const params: (string | number)[] = [limit];
  const conditions: string[] = [];
  if (procedure !== undefined) conditions.push(`procedure = $${params.push(procedure)}`);
  if (after !== null) {
    const [at = '', id = ''] = after;
    conditions.push(`(proposed_at, id) < ($${params.push(at)}, $${params.push(id)})`);
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return tx.all<OrderRow>(
    `SELECT * FROM migration_orders ${where} ORDER BY proposed_at DESC, id DESC LIMIT $1`,
    params,
  );
}
