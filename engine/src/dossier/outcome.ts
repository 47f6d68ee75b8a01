import type { Problem } from '../problem/problem.ts';
import type { Dossier, InstanceId, LedgerEntry } from './dossier.ts';
import type { DossierEvent } from './events.ts';

/** Why a stay at a node ended. */
export type LeaveReason = 'completed' | 'superseded' | 'expired';

/** One line of the history: the event as recorded, and what it did. */
export interface HistoryEntry {
  /** 0 for the opening, then 1, 2, … without a gap. */
  readonly seq: number;
  readonly event: DossierEvent;
  readonly entered: readonly { readonly instance: InstanceId; readonly node: string }[];
  readonly left: readonly {
    readonly instance: InstanceId;
    readonly node: string;
    readonly reason: LeaveReason;
  }[];
  readonly edges: readonly string[];
  readonly milestones: readonly string[];
  readonly statusBefore: number | null;
  readonly statusAfter: number;
  /** Ledger lines added, per limit. */
  readonly ledger: Readonly<Record<string, readonly LedgerEntry[]>>;
}

/** The next dossier and its history line, or a refusal with its reason. Nothing has happened yet. */
export type Outcome =
  | { readonly ok: true; readonly dossier: Dossier; readonly entry: HistoryEntry }
  | { readonly ok: false; readonly refusal: Problem };

export function refuse(
  code: string,
  facts: Problem['facts'] = {},
  at?: string,
): { readonly ok: false; readonly refusal: Problem } {
  return {
    ok: false,
    refusal: { code, severity: 'error', path: '', facts, ...(at === undefined ? {} : { at }) },
  };
}
