import { createRequire } from 'node:module';
import { join } from 'node:path';
import { median } from './figures.mjs';

const BetterSqlite3 = createRequire(import.meta.url)('better-sqlite3');

const runs = 3;
const seconds = 2;

/**
 * What SQLite itself does with the rows of one clerk action, without any host: rows that a host has really written are
 * taken from its database and written again into an empty copy of its tables, indexes included, on the same disk and
 * with `synchronous=FULL`. Per action: the dossier is read and updated, one history entry, outbox message and
 * idempotency key are added, one task and its timer are replaced by others.
 * @param {string} file database of a host that has ended
 * @param {string} folder
 * @param {readonly number[]} groups actions per commit
 * @returns {Map<number, number>} actions a second by actions per commit
 */
export function rawSqliteRates(file, folder, groups) {
  return new Map(
    groups.map((group) => {
      const database = emptyCopy(file, join(folder, `raw-${group}.sqlite`));
      const act = actionOn(database, sampleRows(file));
      const rates = Array.from({ length: runs }, () => rate(database, act, group));
      database.close();
      return [group, Math.round(median(rates))];
    }),
  );
}

/**
 * @param {any} database
 * @param {() => void} act
 * @param {number} group
 */
function rate(database, act, group) {
  const commit = database.transaction(() => {
    for (let i = 0; i < group; i += 1) act();
  });
  const startedAt = performance.now();
  let actions = 0;
  while (performance.now() - startedAt < seconds * 1000) {
    commit.immediate();
    actions += group;
  }
  return (actions * 1000) / (performance.now() - startedAt);
}

/**
 * @param {string} file
 * @param {string} copy
 */
function emptyCopy(file, copy) {
  const source = new BetterSqlite3(file, { readonly: true });
  const statements = source
    .prepare(
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC",
    )
    .pluck()
    .all();
  source.close();
  const database = new BetterSqlite3(copy);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  for (const statement of statements) database.exec(statement);
  database.pragma('foreign_keys = OFF');
  return database;
}

/** The rows of one dossier that has taken many actions. @param {string} file */
function sampleRows(file) {
  const source = new BetterSqlite3(file, { readonly: true });
  const dossier = source.prepare('SELECT * FROM dossiers ORDER BY seq DESC LIMIT 1').get();
  const of = (/** @type {string} */ sql) => source.prepare(sql).get(dossier.code);
  const rows = {
    dossier,
    history: of('SELECT * FROM history WHERE dossier = ? ORDER BY seq DESC LIMIT 1'),
    outbox: of('SELECT * FROM outbox WHERE dossier = ? ORDER BY seq DESC LIMIT 1'),
    task: of('SELECT * FROM tasks WHERE dossier = ? LIMIT 1'),
    timer: of('SELECT * FROM timers WHERE dossier = ? LIMIT 1'),
    key: source.prepare('SELECT * FROM idempotency_keys ORDER BY created_at DESC LIMIT 1').get(),
  };
  source.close();
  return rows;
}

/**
 * @param {any} database
 * @param {ReturnType<typeof sampleRows>} rows
 */
function actionOn(database, rows) {
  const insert = (/** @type {string} */ table, /** @type {object} */ row) => {
    const names = Object.keys(row);
    return database.prepare(
      `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    );
  };
  const { dossier, history, outbox, task, timer, key } = rows;
  insert('dossiers', dossier).run(dossier);
  const read = database.prepare('SELECT * FROM dossiers WHERE code = ?');
  const update = database.prepare(
    'UPDATE dossiers SET seq = ?, state = ?, head_hash = ?, status = ? WHERE code = ?',
  );
  const addHistory = insert('history', history);
  const addOutbox = outbox && insert('outbox', outbox);
  const addKey = key && insert('idempotency_keys', key);
  const addTask = task && insert('tasks', task);
  const removeTask = database.prepare('DELETE FROM tasks WHERE dossier = ? AND instance = ?');
  const addTimer = timer && insert('timers', timer);
  const removeTimer = database.prepare('DELETE FROM timers WHERE dossier = ? AND timer = ?');
  let seq = 0;
  return () => {
    seq += 1;
    read.get(dossier.code);
    update.run(seq, dossier.state, dossier.head_hash, dossier.status, dossier.code);
    addHistory.run({ ...history, seq });
    if (outbox) addOutbox.run({ ...outbox, seq, number: seq });
    if (key) addKey.run({ ...key, key: `${key.key}-${seq}` });
    if (task) {
      removeTask.run(task.dossier, `${task.node}.${seq - 1}`);
      addTask.run({ ...task, instance: `${task.node}.${seq}` });
    }
    if (timer) {
      removeTimer.run(timer.dossier, `${timer.timer}.${seq - 1}`);
      addTimer.run({ ...timer, timer: `${timer.timer}.${seq}` });
    }
  };
}
