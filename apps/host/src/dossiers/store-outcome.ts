import {
  allowedActions,
  canonicalJson,
  deadlinesOf,
  timersOf,
  type AllowedAction,
  type Calendars,
  type Deadlines,
  type CompiledProcedure,
  type Dossier,
  type HistoryEntry,
} from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import { addressedIn } from '../events/messages.ts';
import { appendOutbox } from '../events/outbox.store.ts';
import { asksOf, tellsOf } from '../links/deliveries-of.ts';
import { insertDeliveries } from '../links/delivery.store.ts';
import { linksOf } from '../links/link.store.ts';
import { taskRowsOf, type TaskRow } from '../tasks/task-rows.ts';
import { syncTasks } from '../tasks/task.store.ts';
import { syncTimers } from '../timers/timer.store.ts';
import {
  deleteLegs,
  insertDossier,
  putLegs,
  updateDossiers,
  type DossierRow,
  type Leg,
} from './dossier.store.ts';
import { appendHistory, noHash } from './history.store.ts';
import { legsChange } from './legs.ts';

/** What the engine decided about a dossier, ready to be made durable. */
export interface Decided {
  readonly procedure: CompiledProcedure;
  /** The version it followed before, where an entry moves the dossier to another. */
  readonly former?: CompiledProcedure;
  readonly dossier: Dossier;
  readonly entries: readonly HistoryEntry[];
  readonly calendars: Calendars;
  /** The newest change of a calendar among those it was decided under. */
  readonly calendarChange: number;
  readonly at: string;
}

/** What lists and receipts need of a dossier beside its state. */
export type About = Pick<
  DossierRow,
  'procedure' | 'applicant_name' | 'search_key' | 'people' | 'papers' | 'note' | 'listened'
>;

/** What was made durable, with the due dates and offers it was worked out from, so that nobody works them out again. */
export interface Stored {
  readonly row: DossierRow;
  readonly deadlines: Deadlines;
  /** What the dossier offers now, and to whom. */
  readonly offered: readonly AllowedAction[];
  /** How much is to be delivered to other dossiers now. */
  readonly deliveries: number;
}

/**
 * Writes state, history, work list, timers, legs, outbox and deliveries in the open transaction: all of them or, when the
 * transaction fails, none.
 */
export async function storeOpened(tx: Transaction, decided: Decided, about: About): Promise<Stored> {
  const { dossier, procedure } = decided;
  const head = await appended(tx, decided, noHash);
  const deadlines = deadlinesNow(decided);
  const row: DossierRow = {
    ...about,
    ...columnsOf(decided, deadlines, head),
    receiving_agency: dossier.receivingAgency,
    competent_agency: dossier.competentAgency,
    opened_at: dossier.openedAt,
  };
  await insertDossier(tx, row);
  const offered = allowedActions(procedure, dossier);
  const stored = { row, deadlines, offered };
  const [deliveries = 0] = await storeConsequences(tx, [{ decided, stored, before: null }]);
  return { ...stored, deliveries };
}

/** A dossier as it was before the command: its state, and the agencies that saw it. */
export interface Before {
  readonly dossier: Dossier;
  readonly legs: readonly Leg[];
}

/** What was decided about a dossier that was read (and locked) in this transaction. */
export interface Change {
  readonly decided: Decided;
  readonly read: DossierRow;
  readonly before: Before;
}

/** As `storeOpened`, for a dossier that was read (and locked) in this transaction. */
export async function storeAdvanced(
  tx: Transaction,
  decided: Decided,
  read: DossierRow,
  before: Before,
): Promise<Stored> {
  const [stored] = await storeAllAdvanced(tx, [{ decided, read, before }]);
  if (stored === undefined) throw new Error('Each change is answered');
  return stored;
}

/**
 * As `storeAdvanced`, for several dossiers at once, in hardly more statements than for one: on PostgreSQL each is a
 * journey to the server and back.
 */
export async function storeAllAdvanced(tx: Transaction, changes: readonly Change[]): Promise<Stored[]> {
  const heads = await appendHistory(
    tx,
    changes.map(({ decided, read }) => ({
      dossier: read.code,
      head: read.head_hash,
      entries: decided.entries,
    })),
  );
  const moved = changes.map(({ decided, read, before }, i): Moved => {
    const deadlines = deadlinesNow(decided);
    const row = {
      ...read,
      ...columnsOf(decided, deadlines, heads[i]!),
      calendar_change: Math.max(read.calendar_change, decided.calendarChange),
    };
    const offered = allowedActions(decided.procedure, decided.dossier);
    return { decided, stored: { row, deadlines, offered }, before: { ...before, dueAt: read.due_at } };
  });
  const replaced = moved.map(({ stored: { row } }, i) => ({ row, readSeq: changes[i]!.read.seq }));
  if ((await updateDossiers(tx, replaced)) !== changes.length)
    throw new Error(
      `One of the dossiers ${changes.map(({ read }) => read.code).join(', ')} was changed by somebody while it was locked`,
    );
  const deliveries = await storeConsequences(tx, moved);
  return moved.map(({ stored }, i) => ({ ...stored, deliveries: deliveries[i]! }));
}

/** What lists and timers hold of a dossier, worked out from its state and the calendars alone. */
export function derivedOf(
  { procedure, dossier, calendars, at }: Omit<Decided, 'entries' | 'calendarChange'>,
  row: Pick<DossierRow, 'procedure' | 'applicant_name' | 'search_key'>,
) {
  const deadlines = deadlinesOf(procedure, dossier, calendars, at);
  const about = { procedure: row.procedure, applicantName: row.applicant_name, searchKey: row.search_key };
  const offered = allowedActions(procedure, dossier);
  return {
    tasks: taskRowsOf(procedure, dossier, { deadlines, offered }, about),
    timers: timersOf(procedure, dossier, calendars),
  };
}

/** Brings work list and timers in line when no event changed the dossier, but a calendar did. */
export async function storeDerived(
  tx: Transaction,
  code: string,
  { tasks, timers }: ReturnType<typeof derivedOf>,
): Promise<void> {
  await syncTasks(tx, [code], tasks);
  await syncTimers(tx, [{ code, timers }]);
}

function deadlinesNow({ procedure, dossier, calendars, at }: Decided): Deadlines {
  return deadlinesOf(procedure, dossier, calendars, at);
}

function columnsOf({ procedure, dossier, calendarChange }: Decided, deadlines: Deadlines, head: string) {
  return {
    code: dossier.code,
    version: procedure.version,
    meaning: procedure.meaning,
    seq: dossier.seq,
    state: canonicalJson(dossier),
    head_hash: head,
    calendar_change: calendarChange,
    status: dossier.status,
    outcome: dossier.outcome,
    closed_at: dossier.closedAt,
    due_at: deadlines.promise === null ? null : (deadlines.limits[deadlines.promise]?.dueAt ?? null),
  };
}

interface Moved {
  readonly decided: Decided;
  readonly stored: Omit<Stored, 'deliveries'>;
  /** Null for a dossier that is new. */
  readonly before: (Before & { readonly dueAt: string | null }) | null;
}

/** Answers how much is to be delivered of each. */
async function storeConsequences(tx: Transaction, moved: readonly Moved[]): Promise<number[]> {
  const legs = moved.map(({ decided: { procedure, former, dossier }, before }) => ({
    ...legsChange(
      procedure,
      dossier,
      before?.legs ?? [],
      before && { visits: before.dossier.visits, isMoved: former !== undefined },
    ),
    ...{ dossier: dossier.code, openedAt: dossier.openedAt },
  }));
  await putLegs(
    tx,
    legs.flatMap(({ put, dossier, openedAt }) => put.map((leg) => ({ ...leg, dossier, openedAt }))),
  );
  await deleteLegs(
    tx,
    legs.flatMap(({ gone, dossier }) => gone.map((agency) => ({ dossier, agency }))),
  );
  const codes = moved.map(({ decided }) => decided.dossier.code);
  await syncTasks(tx, codes, moved.flatMap(tasksOf));
  await syncTimers(
    tx,
    moved.map(({ decided: { procedure, dossier, calendars } }) => ({
      code: dossier.code,
      timers: timersOf(procedure, dossier, calendars),
    })),
  );
  await appendOutbox(
    tx,
    moved.map(({ decided: { procedure, former, dossier, entries, at } }, i) => ({
      ...{ dossier: dossier.code, at, entries, audience: legs[i]!.audience },
      addressed: addressedIn(procedure, dossier.code, entries, former),
    })),
  );
  return storeDeliveries(tx, moved);
}

function tasksOf({ decided: { procedure, dossier }, stored }: Moved): TaskRow[] {
  const { procedure: code, applicant_name: applicantName, search_key: searchKey } = stored.row;
  return taskRowsOf(procedure, dossier, stored, { procedure: code, applicantName, searchKey });
}

async function storeDeliveries(tx: Transaction, moved: readonly Moved[]): Promise<number[]> {
  const listened = moved.filter(({ stored }) => stored.row.listened !== 0);
  const links = await linksOf(
    tx,
    listened.map(({ stored }) => stored.row.code),
  );
  const counts: number[] = [];
  for (const { decided, stored, before } of moved) {
    const { procedure, former, dossier, entries, at } = decided;
    const { code, due_at: dueAt } = stored.row;
    const deliveries = [
      ...asksOf(procedure, dossier, entries, former),
      ...tellsOf(
        procedure,
        before && { ...before, procedure: former ?? procedure },
        { dossier, dueAt },
        links.filter((link) => link.dossier === code),
      ),
    ];
    await insertDeliveries(tx, { source: code, seq: dossier.seq, at }, deliveries);
    counts.push(deliveries.length);
  }
  return counts;
}

async function appended(tx: Transaction, { dossier, entries }: Decided, head: string): Promise<string> {
  const [next] = await appendHistory(tx, [{ dossier: dossier.code, head, entries }]);
  return next ?? head;
}
