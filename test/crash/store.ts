import { createHash } from 'node:crypto';
import {
  canonicalJson,
  compileProcedure,
  foldHistory,
  parseDefinitionText,
  timersOf,
  type Calendars,
  type CompiledProcedure,
  type Dossier,
  type DossierEvent,
} from '@motcua/engine';
import type { TestDatabase } from '../harness/test-databases.mjs';

interface DossierRow {
  readonly code: string;
  readonly procedure: string;
  readonly version: number;
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
  /** When somebody is to look at it: timers by their ids, with the instants at which they fall due. */
  readonly timers: Readonly<Record<string, string>>;
}

/** The database of hosts that have ended, read from outside, past all of the host's own code. */
export interface Store {
  readonly dossiers: readonly StoredDossier[];
  /** By their meaning. */
  readonly versions: ReadonlyMap<string, CompiledProcedure>;
  readonly version: (procedure: string, version: number) => CompiledProcedure;
}

export async function readStore(database: TestDatabase): Promise<Store> {
  await database.mustBeSound();
  const of = <Row extends { dossier: string }>(table: string, order: string) =>
    database.rows<Row>(`SELECT * FROM ${table} ORDER BY dossier, ${order}`).then(byDossier);
  const [history, tasks, outbox, timers] = [
    await of<HistoryRow>('history', 'seq'),
    await of<{ dossier: string; instance: string }>('tasks', 'instance'),
    await of<{ dossier: string; seq: number }>('outbox', 'seq'),
    await of<{ dossier: string; timer: string; due_at: string }>('timers', 'timer'),
  ];
  const rows = await database.rows<DossierRow>('SELECT * FROM dossiers ORDER BY code');
  const rowsOfVersions = await database.rows<{
    code: string;
    document: string;
    version: number;
    meaning: string;
  }>('SELECT code, document, version, meaning FROM procedure_versions');
  const compiled = rowsOfVersions.map(({ document, version, ...row }) => ({
    ...row,
    version,
    procedure: compile(document, version),
  }));
  return {
    dossiers: rows.map((row) => ({
      ...row,
      history: history.get(row.code) ?? [],
      tasks: [...new Set(tasks.get(row.code)?.map(({ instance }) => instance))],
      outbox: outbox.get(row.code)?.map(({ seq }) => seq) ?? [],
      timers: Object.fromEntries(timers.get(row.code)?.map(({ timer, due_at }) => [timer, due_at]) ?? []),
    })),
    versions: new Map(compiled.map(({ meaning, procedure }) => [meaning, procedure])),
    version: (code, version) => {
      const found = compiled.find((one) => one.code === code && one.version === version);
      if (!found) throw new Error(`Version ${version} of ${code} is not stored`);
      return found.procedure;
    },
  };
}

function byDossier<Row extends { dossier: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.dossier);
    if (group) group.push(row);
    else groups.set(row.dossier, [row]);
  }
  return groups;
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

/** The state that the history leads to, through every version it has followed, in canonical form. */
export function foldedState(store: Store, dossier: StoredDossier): string {
  const { procedure, version } = dossier;
  const versions = (asked = version) => store.version(procedure, asked);
  return canonicalJson(foldHistory(versions, eventsOf(dossier)));
}

function procedureOf(store: Store, dossier: StoredDossier): CompiledProcedure {
  const procedure = store.versions.get(dossier.meaning);
  if (!procedure) throw new Error(`${dossier.code} is pinned to a version that is not stored`);
  return procedure;
}

/** Timers that are stored and should not be, or the other way round, or at another instant. */
export function timerFaults(store: Store, dossier: StoredDossier, calendars: Calendars): string[] {
  const procedure = procedureOf(store, dossier);
  const due = timersOf(procedure, JSON.parse(dossier.state) as Dossier, calendars);
  const wanted = Object.fromEntries(due.map(({ id, dueAt }) => [id, dueAt]));
  const ids = new Set([...Object.keys(wanted), ...Object.keys(dossier.timers)]);
  return [...ids].flatMap((id) =>
    wanted[id] === dossier.timers[id]
      ? []
      : [`${dossier.code} ${id}: ${dossier.timers[id]}, not ${wanted[id]}`],
  );
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
