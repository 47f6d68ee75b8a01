/** @typedef {string | number | null} Value */
/** @typedef {Record<string, Value>} Row */
/** @typedef {Map<string, Row[]>} Tables rows by table */
/**
 * Rows of one table to be written, as a list that takes the place of `%`, and the types of its columns.
 * @typedef {{ sql: string, rows: readonly Value[][], types: readonly string[] }} Statement
 */

/** The tables that firing a timer touches, with what names a row. */
const keys = {
  dossiers: ['code'],
  history: ['dossier', 'seq'],
  legs: ['dossier', 'agency'],
  tasks: ['dossier', 'instance', 'role', 'agency'],
  timers: ['dossier', 'timer'],
  outbox: ['dossier', 'seq'],
};

/**
 * @param {import('../harness/test-databases.mjs').TestDatabase} database
 * @param {string} [last] only of dossiers up to this one
 * @returns {Promise<Tables>}
 */
export async function tablesOf(database, last) {
  const tables = new Map();
  for (const [table, [code]] of Object.entries(keys)) {
    const where = last === undefined ? '' : ` WHERE ${code} <= '${last}'`;
    tables.set(table, await database.rows(`SELECT * FROM ${table}${where}`));
  }
  return tables;
}

/**
 * What has to be written to get from one to the other, by groups of dossiers: one statement for each table and kind of
 * change.
 * @param {Tables} before
 * @param {Tables} after
 * @param {number} together
 */
export function changesBetween(before, after, together) {
  /** @type {Statement[][]} */
  const groups = [];
  let changed = 0;
  const group = new Map((after.get('dossiers') ?? []).map(({ code }, i) => [code, Math.floor(i / together)]));
  for (const [table, key] of Object.entries(keys)) {
    const [old, now] = [before.get(table) ?? [], after.get(table) ?? []];
    const columns = Object.keys(now[0] ?? old[0] ?? {});
    const types = columns.map((name) =>
      [...old, ...now].some((row) => typeof row[name] === 'number') ? 'integer' : 'text',
    );
    const nameOf = (/** @type {Row} */ row) => key.map((name) => row[name]).join(' ');
    const known = new Map(old.map((row) => [nameOf(row), row]));
    const kept = new Set(now.map(nameOf));
    const sorted = {
      inserted: now.filter((row) => !known.has(nameOf(row))),
      updated: now.filter((row) => {
        const was = known.get(nameOf(row));
        return was !== undefined && columns.some((name) => was[name] !== row[name]);
      }),
      deleted: old.filter((row) => !kept.has(nameOf(row))),
    };
    const add = (/** @type {string} */ sql, /** @type {Row[]} */ rows, /** @type {string[]} */ of) => {
      changed += rows.length;
      /** @type {Map<number, Value[][]>} */
      const parts = new Map();
      for (const row of rows) {
        const nr = group.get(row['dossier'] ?? row['code'] ?? null) ?? 0;
        parts.set(nr, [...(parts.get(nr) ?? []), of.map((name) => row[name] ?? null)]);
      }
      for (const [nr, part] of parts)
        (groups[nr] ??= []).push({
          sql,
          rows: part,
          types: of.map((name) => types[columns.indexOf(name)] ?? ''),
        });
    };
    const sets = columns.map((name, i) => `${name} = v.column${i + 1}`).join(', ');
    const same = key.map((name) => `${table}.${name} = v.column${columns.indexOf(name) + 1}`).join(' AND ');
    add(`INSERT INTO ${table} (${columns.join(', ')}) VALUES %`, sorted.inserted, columns);
    add(`UPDATE ${table} SET ${sets} FROM (VALUES %) AS v WHERE ${same}`, sorted.updated, columns);
    add(`DELETE FROM ${table} WHERE (${key.join(', ')}) IN (VALUES %)`, sorted.deleted, key);
  }
  return { groups: groups.filter(Boolean), changed };
}

/**
 * The statement with the places of its rows: `(CAST($1 AS text), …), …`.
 * @param {Statement} statement
 * @param {(nr: number) => string} place
 */
export function textOf({ sql, rows, types }, place) {
  let nr = 0;
  const row = () => `(${types.map((type) => `CAST(${place((nr += 1))} AS ${type})`).join(', ')})`;
  return sql.replace('%', () => rows.map(row).join(', '));
}
