import type { Post } from '../authorisation/person.ts';
import type { SqlValue, Transaction } from '../database/transaction.ts';
import { likeWord } from '../text/search-key.ts';
import type { TaskRow } from './task-rows.ts';
import type { Stretch } from './urgency.ts';

export interface WantedTasks {
  readonly posts: readonly { readonly post: Post; readonly stretch: Stretch | null }[];
  readonly words: readonly string[];
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/**
 * One page of the work list of some posts, most urgent first. Each post's page comes straight off the index; the pages
 * are then merged, so the size of the list does not matter.
 */
export async function findTasks(tx: Transaction, wanted: WantedTasks): Promise<TaskRow[]> {
  const params: SqlValue[] = [];
  const bind = (value: SqlValue) => `$${params.push(value)}`;
  const pages = wanted.posts.map(({ post, stretch }, index) => {
    const where = [`agency = ${bind(post.agency)}`, `role = ${bind(post.role)}`];
    if (stretch !== null) where.push(`urgency >= ${bind(stretch.from)}`, `urgency < ${bind(stretch.to)}`);
    for (const word of wanted.words) where.push(`search_key LIKE ${bind(likeWord(word))} ESCAPE '\\'`);
    if (wanted.after !== null) {
      const [urgency = '', dossier = '', instance = ''] = wanted.after;
      where.push(`(urgency, dossier, instance) > (${bind(urgency)}, ${bind(dossier)}, ${bind(instance)})`);
    }
    return `SELECT * FROM (SELECT * FROM tasks WHERE ${where.join(' AND ')}
      ORDER BY urgency, dossier, instance LIMIT ${bind(wanted.limit)}) AS page${index}`;
  });
  if (pages.length === 0) return [];
  return tx.all<TaskRow>(
    `SELECT * FROM (${pages.join(' UNION ALL ')}) AS pages ORDER BY urgency, dossier, instance LIMIT ${bind(wanted.limit)}`,
    params,
  );
}

/**
 * How many tasks of a post lie in a stretch: a count over the index alone. What an earlier post of the same person has
 * too was counted there already, as the list shows it once.
 */
export async function countTasks(
  tx: Transaction,
  post: Post,
  stretch: Stretch,
  earlier: readonly Post[],
): Promise<number> {
  const params: SqlValue[] = [post.agency, post.role, stretch.from, stretch.to];
  const bind = (value: SqlValue) => `$${params.push(value)}`;
  const counted = earlier.map(
    ({ agency, role }) => `(o.agency = ${bind(agency)} AND o.role = ${bind(role)})`,
  );
  const once =
    counted.length === 0
      ? ''
      : ` AND NOT EXISTS (SELECT 1 FROM tasks o
            WHERE o.dossier = t.dossier AND o.instance = t.instance AND (${counted.join(' OR ')}))`;
  const row = await tx.one<{ n: number }>(
    `SELECT count(*) AS n FROM tasks t
      WHERE agency = $1 AND role = $2 AND urgency >= $3 AND urgency < $4${once}`,
    params,
  );
  return row?.n ?? 0;
}
