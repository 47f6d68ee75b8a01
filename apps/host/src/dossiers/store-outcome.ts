import {
  canonicalJson,
  deadlinesOf,
  timersOf,
  type Calendars,
  type Deadlines,
  type CompiledProcedure,
  type Dossier,
  type HistoryEntry,
} from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import { appendOutbox } from '../events/outbox.store.ts';
import { taskRowsOf } from '../tasks/task-rows.ts';
import { syncTasks } from '../tasks/task.store.ts';
import { syncTimers } from '../timers/timer.store.ts';
import { deleteLeg, insertDossier, insertLeg, updateDossier, type DossierRow } from './dossier.store.ts';
import { appendHistory, noHash } from './history.store.ts';
import { legsLeft, legsOfState } from './legs.ts';

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
  'procedure' | 'applicant_name' | 'search_key' | 'people' | 'papers' | 'note'
>;

/** What was made durable, with the due dates it was worked out from, so that nobody works them out again. */
export interface Stored {
  readonly row: DossierRow;
  readonly deadlines: Deadlines;
}

/**
 * Writes state, history, work list, timers, legs and outbox in the open transaction: all of them or, when the
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
  await storeConsequences(tx, decided, deadlines, about, null);
  return { row, deadlines };
}

/** A dossier as it was before the command: its state, and the agencies that saw it. */
export interface Before {
  readonly dossier: Dossier;
  readonly legs: readonly string[];
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
  await storeConsequences(tx, decided, deadlines, read, before);
  return { row, deadlines };
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

async function storeConsequences(
  tx: Transaction,
  { procedure, dossier, entries, calendars, at }: Decided,
  deadlines: Deadlines,
  about: Pick<DossierRow, 'procedure' | 'applicant_name' | 'search_key'>,
  before: Before | null,
): Promise<void> {
  const legs = legsOfState(procedure, dossier);
  const saw = before?.legs ?? [];
  const left = new Set(before === null ? [] : legsLeft(procedure, before.dossier, saw, legs));
  for (const agency of legs)
    if (!saw.includes(agency)) await insertLeg(tx, dossier.code, agency, dossier.openedAt);
  for (const agency of left) await deleteLeg(tx, dossier.code, agency);
  const audience = [...new Set([...saw, ...legs])].filter((agency) => !left.has(agency));
  const rows = taskRowsOf(procedure, dossier, deadlines, {
    procedure: about.procedure,
    applicantName: about.applicant_name,
    searchKey: about.search_key,
  });
  await syncTasks(tx, dossier.code, rows);
  await syncTimers(tx, dossier.code, timersOf(procedure, dossier, calendars));
  await appendOutbox(tx, { dossier: dossier.code, at, audience, entries });
}
