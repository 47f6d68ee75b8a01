import { limitCalendar, type Calendars } from '../clock/deadlines.ts';
import type { Instant } from '../dossier/dossier.ts';
import type { DossierEvent } from '../dossier/events.ts';
import type { Procedures } from '../dossier/fold.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { BudgetAccount } from './budget-account.ts';
import { budgetsOf } from './budgets.ts';
import { clockSpans } from './clock-spans.ts';
import { follow, type HandedOver } from './follow.ts';
import type { AgencyOf } from './holders-of.ts';
import { partition, type HeldStretch } from './partition.ts';

/**
 * Who had a dossier and how long, in exact working time. The stretches are a partition: every working millisecond from
 * the opening to the end belongs to the one set of holders that had it then, so nothing is counted twice and nothing is
 * missing. What a single agency, unit or step held is derived from it (`heldBy`) and may overlap.
 */
export interface TimeAccounts {
  readonly openedAt: Instant;
  /** Start of the promise; null while it has not begun. Stretches before it say `notStarted`. */
  readonly promiseStartedAt: Instant | null;
  /** The end of the dossier, or the moment for which the accounts are. */
  readonly until: Instant;
  readonly isClosed: boolean;
  readonly elapsedMs: number;
  /** Since the start of the promise; null while it has not begun. */
  readonly sincePromiseMs: number | null;
  readonly stretches: readonly HeldStretch[];
  readonly budgets: readonly BudgetAccount[];
  readonly handOvers: readonly HandedOver[];
}

/** What accounts are made from: the history, never the state of today. */
export interface AccountsInput {
  /** The version that the dossier follows. */
  readonly procedure: CompiledProcedure;
  /** The versions it has followed, where it has moved from one to another. */
  readonly versions?: Procedures;
  readonly events: readonly DossierEvent[];
  readonly calendars: Calendars;
  readonly now: Instant;
  /** The agency that answers for a unit; absent: each for itself. */
  readonly agencyOf?: AgencyOf;
}

/** The time accounts that a history gives. Throws `ProblemError` when the events could not have happened. */
export function timeAccounts({
  procedure,
  versions,
  events,
  calendars,
  now,
  agencyOf = (unit) => unit,
}: AccountsInput): TimeAccounts {
  const followed = follow(versions ?? procedure, events, agencyOf);
  const { dossier } = followed;
  const { openedAt, closedAt } = dossier;
  // What is over is read with the calendar that was in the books when it ended, so that it stays as it was.
  const calendar = limitCalendar(dossier, calendars, closedAt ?? undefined);
  const end = closedAt ?? now;
  const until = end < openedAt ? openedAt : end;
  const ledger = procedure.promise === null ? [] : (dossier.ledgers[procedure.promise] ?? []);
  const stretches = partition(followed.holdings, clockSpans(ledger), calendar, openedAt, until);
  const promiseStartedAt = ledger[0]?.at ?? null;
  const since = stretches.filter(({ counting }) => counting !== 'notStarted');
  return {
    openedAt,
    promiseStartedAt,
    until,
    isClosed: closedAt !== null,
    elapsedMs: sumOf(stretches),
    sincePromiseMs: promiseStartedAt === null ? null : sumOf(since),
    stretches,
    budgets: budgetsOf(procedure, followed, calendar, until, agencyOf),
    handOvers: followed.handOvers,
  };
}

function sumOf(stretches: readonly HeldStretch[]): number {
  return stretches.reduce((sum, { ms }) => sum + ms, 0);
}
