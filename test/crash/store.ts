import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  canonicalJson,
  compileProcedure,
  foldHistory,
  parseDefinitionText,
  type CompiledProcedure,
  type Dossier,
  type DossierEvent,
} from '@motcua/engine';
import BetterSqlite3 from 'better-sqlite3';

interface DossierRow {
  readonly code: string;
  readonly procedure: string;
  readonly seq: number;
  readonly state: string;
  readonly head_hash: string;
  readonly meaning: string;
}

interface HistoryRow {
  readonly dossier: string;
  readonly seq: number;
  readonly event: string;
  readonly prev: string;
  readonly hash: string;
}

/** One dossier as the tables hold it. */
export interface StoredDossier extends DossierRow {
  readonly history: readonly HistoryRow[];
  /** Instances in the open work list. */
  readonly tasks: readonly string[];
  /** Numbers of the history entries that listeners are told of. */
  readonly outbox: readonly number[];
}

/** The database of a host that has ended, read from outside, past all of the host's own code. */
export interface Store {
  readonly dossiers: readonly StoredDossier[];
  readonly versions: ReadonlyMap<string, CompiledProcedure>;
}

export function readStore(dataDir: string): Store {
  const database = new BetterSqlite3(join(dataDir, 'motcua.sqlite'), { readonly: true });
  try {
    if (database.pragma('integrity_check', { simple: true }) !== 'ok')
      throw new Error('The database file is damaged');
    const history = database.prepare('SELECT * FROM history WHERE dossier = ? ORDER BY seq');
    const tasks = database
      .prepare('SELECT DISTINCT instance FROM tasks WHERE dossier = ? ORDER BY instance')
      .pluck();
    const outbox = database.prepare('SELECT seq FROM outbox WHERE dossier = ? ORDER BY seq').pluck();
    const rows = database.prepare('SELECT * FROM dossiers ORDER BY code').all() as DossierRow[];
    const versions = database.prepare('SELECT document, version, meaning FROM procedure_versions').all() as {
      document: string;
      version: number;
      meaning: string;
    }[];
    return {
      dossiers: rows.map((row) => ({
        ...row,
        history: history.all(row.code) as HistoryRow[],
        tasks: tasks.all(row.code) as string[],
        outbox: outbox.all(row.code) as number[],
      })),
      versions: new Map(
        versions.map(({ document, version, meaning }) => [meaning, compile(document, version)]),
      ),
    };
  } finally {
    database.close();
  }
}

function compile(document: string, version: number): CompiledProcedure {
  const parsed = parseDefinitionText(document);
  if (!parsed.ok) throw new Error(`A stored version cannot be read: ${JSON.stringify(parsed.problems)}`);
  return compileProcedure(parsed.document, version);
}

export function eventsOf(dossier: StoredDossier): DossierEvent[] {
  return dossier.history.map(({ event }) => JSON.parse(event) as DossierEvent);
}

/** How often each request stands in the histories, by `<dossier> <key>`; the clients wrote their keys as notes. */
export function timesInHistory({ dossiers }: Store): Map<string, number> {
  const times = new Map<string, number>();
  for (const dossier of dossiers) {
    for (const event of eventsOf(dossier)) {
      if (!('note' in event) || event.note === undefined) continue;
      const name = `${dossier.code} ${event.note}`;
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  }
  return times;
}

/** Entries whose hash does not recompute, or that do not name the hash before; and a head that is not the last. */
export function chainFaults(dossier: StoredDossier): string[] {
  let before = '0'.repeat(64);
  const faults = dossier.history.flatMap((row) => {
    const right = row.prev === before && row.hash === hashOf(row);
    before = row.hash;
    return right ? [] : [`${row.dossier} entry ${row.seq}`];
  });
  return dossier.head_hash === before ? faults : [...faults, `${dossier.code} head`];
}

/** As documented for reviewers: a zero byte, then the canonical JSON of dossier, event, previous hash and number. */
function hashOf({ dossier, event, prev, seq }: HistoryRow): string {
  const text = canonicalJson({ dossier, event: JSON.parse(event), prev, seq });
  return createHash('sha256').update('\0').update(text).digest('hex');
}

/** The state that the history leads to, in canonical form. */
export function foldedState(store: Store, dossier: StoredDossier): string {
  const procedure = store.versions.get(dossier.meaning);
  if (!procedure) throw new Error(`${dossier.code} is pinned to a version that is not stored`);
  return canonicalJson(foldHistory(procedure, eventsOf(dossier)));
}

const everybodysWork: readonly string[] = ['step', 'wait', 'consultation', 'respondent'];

/**
 * What the work list says wrongly of the stored state: listed and not open, or open for somebody and not listed. Linked
 * dossiers and other systems are listed only while they need somebody; `dossier` is what concerns it as a whole; a letter of
 * apology is listed until it is signed or the dossier is closed.
 */
export function workListFaults({ code, state, tasks }: StoredDossier): string[] {
  const { open, outcome, closedAt, withdrawalAskedAt, letters = [] } = JSON.parse(state) as Dossier;
  const unsigned = closedAt === null ? letters.filter(({ signedAt }) => signedAt === undefined) : [];
  const ids = new Set([...open, ...unsigned].map(({ id }) => id));
  if (withdrawalAskedAt !== undefined || (outcome !== null && closedAt === null)) ids.add('dossier');
  const listed = new Set(tasks);
  const wanted = open.filter(({ kind, role }) => everybodysWork.includes(kind) && role !== null);
  return [
    ...tasks.filter((task) => !ids.has(task)).map((task) => `${code} lists ${task}`),
    ...[...wanted, ...unsigned].filter(({ id }) => !listed.has(id)).map(({ id }) => `${code} lacks ${id}`),
  ];
}
