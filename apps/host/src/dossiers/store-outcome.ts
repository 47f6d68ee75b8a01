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
import { taskRowsOf } from '../tasks/task-rows.ts';
import { syncTasks } from '../tasks/task.store.ts';
import { syncTimers } from '../timers/timer.store.ts';
import {
  deleteLeg,
  insertDossier,
  putLeg,
  updateDossier,
  type DossierRow,
  type Leg,
} from './dossier.store.ts';
import { appendHistory, noHash } from './history.store.ts';
import { legsChange } from './legs.ts';

/** What the engine decided about a dossier, ready to be made durable. */
export interface Decided {
  readonly procedure: CompiledProcedure;
  readonly dossier: Dossier;
  readonly entries: readonly HistoryEntry[];
  readonly calendars: Calendars;
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
  const head = await appendHistory(tx, dossier.code, noHash, decided.entries);
  const deadlines = deadlinesNow(decided);
  const row: DossierRow = {
    ...about,
    ...columnsOf(decided, deadlines, head),
    version: procedure.version,
    meaning: procedure.meaning,
    receiving_agency: dossier.receivingAgency,
    competent_agency: dossier.competentAgency,
    opened_at: dossier.openedAt,
  };
  await insertDossier(tx, row);
  const offered = allowedActions(procedure, dossier);
  const deliveries = await storeConsequences(tx, decided, { deadlines, offered, row }, null);
  return { row, deadlines, offered, deliveries };
}

/** A dossier as it was before the command: its state, and the agencies that saw it. */
export interface Before {
  readonly dossier: Dossier;
  readonly legs: readonly Leg[];
}

/** As `storeOpened`, for a dossier that was read (and locked) in this transaction. */
export async function storeAdvanced(
  tx: Transaction,
  decided: Decided,
  read: DossierRow,
  before: Before,
): Promise<Stored> {
  const head = await appendHistory(tx, read.code, read.head_hash, decided.entries);
  const deadlines = deadlinesNow(decided);
  const row = { ...read, ...columnsOf(decided, deadlines, head) };
  if ((await updateDossier(tx, row, read.seq)) !== 1)
    throw new Error(`Dossier ${read.code} was changed by somebody while it was locked`);
  const was = { ...before, dueAt: read.due_at };
  const offered = allowedActions(decided.procedure, decided.dossier);
  const deliveries = await storeConsequences(tx, decided, { deadlines, offered, row }, was);
  return { row, deadlines, offered, deliveries };
}

/** What lists and timers hold of a dossier, worked out from its state and the calendars alone. */
export function derivedOf(
  { procedure, dossier, calendars, at }: Omit<Decided, 'entries'>,
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
  await syncTasks(tx, code, tasks);
  await syncTimers(tx, code, timers);
}

function deadlinesNow({ procedure, dossier, calendars, at }: Decided): Deadlines {
  return deadlinesOf(procedure, dossier, calendars, at);
}

function columnsOf({ dossier }: Decided, deadlines: Deadlines, head: string) {
  return {
    code: dossier.code,
    seq: dossier.seq,
    state: canonicalJson(dossier),
    head_hash: head,
    status: dossier.status,
    outcome: dossier.outcome,
    closed_at: dossier.closedAt,
    due_at: deadlines.promise === null ? null : (deadlines.limits[deadlines.promise]?.dueAt ?? null),
  };
}

/** Answers how much is to be delivered. */
async function storeConsequences(
  tx: Transaction,
  { procedure, dossier, entries, calendars, at }: Decided,
  { deadlines, offered, row }: Omit<Stored, 'deliveries'>,
  before: (Before & { readonly dueAt: string | null }) | null,
): Promise<number> {
  const { code } = dossier;
  const { put, gone, audience } = legsChange(procedure, dossier, before?.legs ?? []);
  for (const leg of put) await putLeg(tx, code, leg, dossier.openedAt);
  for (const agency of gone) await deleteLeg(tx, code, agency);
  const rows = taskRowsOf(
    procedure,
    dossier,
    { deadlines, offered },
    {
      procedure: row.procedure,
      applicantName: row.applicant_name,
      searchKey: row.search_key,
    },
  );
  await syncTasks(tx, code, rows);
  await syncTimers(tx, code, timersOf(procedure, dossier, calendars));
  await appendOutbox(tx, {
    dossier: code,
    at,
    audience,
    entries,
    addressed: addressedIn(procedure, code, entries),
  });
  const links = row.listened === 0 ? [] : await linksOf(tx, code);
  const deliveries = [
    ...asksOf(procedure, dossier, entries),
    ...tellsOf(procedure, before, { dossier, dueAt: row.due_at }, links),
  ];
  await insertDeliveries(tx, { source: code, seq: dossier.seq, at }, deliveries);
  return deliveries.length;
}
