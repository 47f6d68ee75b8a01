import type { SqlValue, Transaction } from './transaction.ts';

/**
 * How many rows go into one statement. Few sizes, because each makes a statement of its own that both databases keep
 * prepared; a list is cut into the largest that fit.
 */
const sizes = [32, 16, 8, 4, 2, 1] as const;

function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < rows.length;) {
    const size = sizes.find((one) => one <= rows.length - i) ?? 1;
    yield rows.slice(i, i + size);
    i += size;
  }
}

const texts = new Map<string, string>();

/** `sql` with a list in place of `%`, put together once for each number of rows. */
function withList(sql: string, rows: number, list: () => string): string {
  const key = `${rows} ${sql}`;
  let text = texts.get(key);
  if (text === undefined) texts.set(key, (text = sql.replace('%', list)));
  return text;
}

/** `($1, $2), ($3, $4)`. A type stands where the database could not find it out: in a list that is no row of a table. */
function rowsOf(rows: number, columns: number, types: readonly string[]): string {
  const place = (nr: number, type: string | undefined) => (type ? `CAST($${nr} AS ${type})` : `$${nr}`);
  const row = (first: number) => Array.from({ length: columns }, (_, i) => place(first + i, types[i]));
  return Array.from({ length: rows }, (_, r) => `(${row(r * columns + 1).join(', ')})`).join(', ');
}

/** Runs `sql` with the rows in place of `%`, in as few statements as there are parts; answers how many rows changed. */
export async function runMany(
  tx: Transaction,
  sql: string,
  rows: readonly (readonly SqlValue[])[],
  types: readonly string[] = [],
): Promise<number> {
  let changed = 0;
  for (const part of inParts(rows)) {
    const text = withList(sql, part.length, () => rowsOf(part.length, part[0]?.length ?? 0, types));
    changed += await tx.run(text, part.flat());
  }
  return changed;
}

/** All rows that `sql` finds with the keys, listed, in place of `%`; `$1` and on are `more`, the same for every part. */
export async function allOf<Row>(
  tx: Transaction,
  sql: string,
  keys: readonly string[],
  more: readonly SqlValue[] = [],
): Promise<Row[]> {
  const found: Row[] = [];
  for (const part of inParts(keys)) {
    const text = withList(sql, part.length, () => part.map((_, i) => `$${more.length + i + 1}`).join(', '));
    found.push(...(await tx.all<Row>(text, [...more, ...part])));
  }
  return found;
}
