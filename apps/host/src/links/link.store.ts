import { allOf } from '../database/many.ts';
import type { Transaction } from '../database/transaction.ts';

/** Who listens to a dossier. `name` is the child's name at its parent, or the arm of the wait. */
export interface Link {
  readonly dossier: string;
  readonly listener: string;
  readonly instance: string;
  readonly name: string;
  readonly kind: 'child' | 'watch';
  /** Facts to hand out at the end: their names in the dossier listened to, and there. */
  readonly factsOut: readonly { readonly from: string; readonly to: string }[];
}

/** Makes a dossier known as listened to. It must be locked by this transaction. */
export async function insertLink(tx: Transaction, link: Link): Promise<void> {
  await tx.run(
    `INSERT INTO links (dossier, listener, instance, name, kind, facts_out) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT DO NOTHING`,
    [link.dossier, link.listener, link.instance, link.name, link.kind, JSON.stringify(link.factsOut)],
  );
  await tx.run('UPDATE dossiers SET listened = 1 WHERE code = $1', [link.dossier]);
}

/** Who listens to these dossiers. */
export async function linksOf(tx: Transaction, dossiers: readonly string[]): Promise<Link[]> {
  const rows = await allOf<Omit<Link, 'factsOut'> & { facts_out: string }>(
    tx,
    `SELECT dossier, listener, instance, name, kind, facts_out FROM links WHERE dossier IN (%)
      ORDER BY listener, instance, name`,
    dossiers,
  );
  return rows.map(({ facts_out, ...link }) => ({
    ...link,
    factsOut: JSON.parse(facts_out) as Link['factsOut'],
  }));
}

/** The children of a dossier that live here, with who may see each. */
export async function childrenOf(tx: Transaction, parent: string) {
  const rows = await tx.all<{
    dossier: string;
    instance: string;
    name: string;
    due_at: string | null;
    agency: string;
  }>(
    `SELECT l.dossier, l.instance, l.name, d.due_at, g.agency FROM links l
       JOIN dossiers d ON d.code = l.dossier JOIN legs g ON g.dossier = l.dossier
      WHERE l.listener = $1 AND l.kind = 'child'`,
    [parent],
  );
  const found = new Map<
    string,
    { dossier: string; instance: string; name: string; dueAt: string | null; legs: string[] }
  >();
  for (const { dossier, instance, name, due_at: dueAt, agency } of rows) {
    const key = `${instance} ${name} ${dossier}`;
    const child = found.get(key) ?? { dossier, instance, name, dueAt, legs: [] };
    child.legs.push(agency);
    found.set(key, child);
  }
  return [...found.values()];
}

/** The dossier whose child this one is, if it is one. */
export async function parentOf(tx: Transaction, dossier: string): Promise<string | null> {
  const row = await tx.one<{ listener: string }>(
    "SELECT listener FROM links WHERE dossier = $1 AND kind = 'child' LIMIT 1",
    [dossier],
  );
  return row?.listener ?? null;
}
