import {
  decidedAtOnce,
  migrateDossier,
  type CompiledProcedure,
  type Dossier,
  type HistoryEntry,
  type MigratedEvent,
  type Problem,
} from '@motcua/engine';
import { broughtTo } from '../calendars/catch-up.ts';
import type { DossierRow } from '../dossiers/dossier.store.ts';
import type { LoadedRegister } from '../register/register.ts';
import { findingsAfter } from './findings-after.ts';
import type { Order } from './order.store.ts';

/** The two versions of an order. */
export interface Versions {
  readonly before: CompiledProcedure;
  readonly after: CompiledProcedure;
}

/** A dossier brought to this moment under the older version, and what happened to it by that. */
export interface Brought {
  readonly stored: Dossier;
  readonly brought: Dossier;
  readonly fired: readonly HistoryEntry[];
  readonly at: string;
}

/** What an order does to one dossier. */
export type Attempt =
  | (Brought & { readonly result: 'moved'; readonly dossier: Dossier; readonly entry: HistoryEntry })
  | { readonly result: 'refused'; readonly problem: Problem }
  /** Nothing is left to do: it is closed, or has another version; `ended` by what fell due meanwhile. */
  | { readonly result: 'gone'; readonly ended?: Brought };

/** Where the engine fails on a dossier, the log says how; the others go on. */
export const failed: Problem = { code: 'migration-failed', severity: 'error', path: '', facts: {} };

/**
 * Moves one dossier by an order, on paper: nothing is stored. What fell due under the older version falls due first, as
 * before every command.
 */
export function moveOne(
  order: Order,
  { before, after }: Versions,
  row: DossierRow,
  stored: Dossier,
  register: LoadedRegister,
  now: string,
): Attempt {
  if (row.closed_at !== null || row.version !== order.from) return { result: 'gone' };
  const { dossier: brought, entries: fired, at } = broughtTo(before, stored, row, register, now);
  if (brought.closedAt !== null) return { result: 'gone', ended: { stored, brought, fired, at } };
  const findings = findingsAfter(before, after, brought, register, at);
  const event: MigratedEvent = {
    type: 'migrated',
    at,
    actor: order.actor,
    plan: order.plan,
    ...(findings === null ? {} : { findings }),
  };
  const outcome = migrateDossier(before, after, brought, event);
  if (!outcome.ok) return { result: 'refused', problem: outcome.refusal };
  const decided = decidedAtOnce(after, outcome.dossier, register.calendarOf);
  if (decided) return { result: 'refused', problem: decided.refusal };
  return { result: 'moved', stored, brought, fired, dossier: outcome.dossier, entry: outcome.entry, at };
}
