import type { StateValue } from 'xstate';
import { ledgerLines, trackPauses } from '../clock/standing.ts';
import type { NationalStatus } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Happening } from '../machine/event-record.ts';
import { openRegions } from '../machine/regions.ts';
import { stateFormat, type Dossier, type Instant, type Ledger, type LedgerEntry } from './dossier.ts';
import { hasFlag } from './flags.ts';
import { closeEverything, moveInstances } from './instances.ts';
import { nationalStatus } from './national-status.ts';
import { refuse, type HistoryEntry, type Outcome } from './outcome.ts';
import type { Turn } from './turn.ts';

/** How a dossier ends when that is not drawn. */
export interface Verdict {
  readonly outcome: string;
  readonly status: NationalStatus;
}

/** Outcomes after which nothing is left to pay or to deliver. */
const endsAtOnce: readonly string[] = ['notAccepted', 'withdrawn', 'stopped'];

/**
 * Turns what the machine answered into the next dossier and the history line: opens and closes instances, latches
 * milestones, writes the ledgers, derives the national status. A dossier is closed when its flow has ended and every
 * region is final.
 */
export function settle(turn: Turn, position: StateValue, verdict?: Verdict): Outcome {
  const { procedure, before, draft, event, record, when } = turn;
  const nobody = askedNobody(turn);
  if (nobody !== null) return refuse('nobody-to-consult', { node: nobody }, nobody);
  const moves = verdict ? closeEverything(turn) : moveInstances(turn);
  const ending = verdict ?? endReached(procedure, record.log);
  const outcome = before?.outcome ?? ending?.outcome ?? null;
  const waits =
    hasFlag(draft, 'regionsCloseLast') &&
    !endsAtOnce.includes(outcome ?? '') &&
    openRegions(position).length > 0;
  const isClosed = outcome !== null && !waits;
  const closedAt = before?.closedAt ?? (isClosed ? when : null);
  if (draft.consultations) draft.consultations = trackPauses(turn, moves.open);
  const milestones = latch(before?.milestones ?? {}, record.milestones, when);
  const edges = record.log.flatMap((line) => (line.kind === 'took' ? [line.edge] : []));
  const next = {
    ...draft,
    stateFormat,
    // Edges that nobody takes set facts too.
    facts: record.facts,
    position,
    visits: record.visits,
    branches: record.branches,
    open: outcome === null ? moves.open : [],
    milestones: milestones.all,
    results: record.results,
    taken: withNew(before?.taken ?? [], edges),
    outcome,
    closedAt,
  };
  const { ledgers, added } = writeLedgers(turn, next, moves.entered);
  const status = verdict?.status ?? nationalStatus(procedure, { ...next, ledgers }, before?.status ?? 1);
  return {
    ok: true,
    dossier: { ...next, ledgers, status },
    entry: {
      seq: draft.seq - 1,
      event,
      entered: moves.entered,
      left: moves.left,
      edges,
      milestones: milestones.fresh,
      statusBefore: before?.status ?? null,
      statusAfter: status,
      ledger: added,
      ...(turn.effects.length > 0 ? { effects: turn.effects } : {}),
    },
  };
}

/** The consultation entered in this event that has nobody to ask and no way on, if any. */
function askedNobody({ record }: Turn): string | null {
  for (const [node, invited] of record.invited)
    if (invited.length === 0 && !record.log.some((line) => line.kind === 'left' && line.node === node))
      return node;
  return null;
}

function latch(
  before: Dossier['milestones'],
  reached: ReadonlySet<string>,
  when: Instant,
): { readonly all: Dossier['milestones']; readonly fresh: readonly string[] } {
  const all: Record<string, Instant> = {};
  const fresh: string[] = [];
  for (const id of reached) {
    const since = Object.hasOwn(before, id) ? before[id] : undefined;
    all[id] = since ?? when;
    if (since === undefined) fresh.push(id);
  }
  return { all, fresh };
}

/** The top-level end entered in this event, if any: the dossier's outcome. */
function endReached(
  procedure: CompiledProcedure,
  log: readonly Happening[],
): { readonly outcome: string } | null {
  for (const line of log) {
    const node = line.kind === 'entered' ? procedure.index.nodes.get(line.node) : undefined;
    if (node?.kind === 'end' && node.within === undefined) return node;
  }
  return null;
}

/** A list with what it lacks added at its end; the very same list when it lacks nothing. */
function withNew(list: readonly string[], more: readonly string[]): readonly string[] {
  const fresh = [...new Set(more)].filter((item) => !list.includes(item));
  return fresh.length === 0 ? list : [...list, ...fresh];
}

function writeLedgers(
  turn: Turn,
  next: Parameters<typeof ledgerLines>[3],
  entered: HistoryEntry['entered'],
): {
  readonly ledgers: Record<string, Ledger>;
  readonly added: Record<string, readonly LedgerEntry[]>;
} {
  const { procedure, record, event, written } = turn;
  const before = turn.before?.ledgers ?? {};
  const ledgers: Record<string, Ledger> = {};
  const added: Record<string, readonly LedgerEntry[]> = {};
  // What a limit of an earlier version left stays as it was.
  for (const [id, old] of Object.entries(before)) {
    if (procedure.limitAmounts.has(id)) continue;
    const own = written[id] ?? [];
    if (own.length > 0) added[id] = own;
    ledgers[id] = own.length > 0 ? [...old, ...own] : old;
  }
  for (const limit of procedure.document.limits) {
    const own = written[limit.id] ?? [];
    const old = before[limit.id] ?? [];
    const base = own.length > 0 ? [...old, ...own] : old;
    const lines = [...own, ...ledgerLines(procedure, limit, base, next, record.reached, entered, event)];
    if (lines.length > 0) added[limit.id] = lines;
    if (old.length + lines.length > 0) ledgers[limit.id] = lines.length > 0 ? [...old, ...lines] : old;
  }
  return { ledgers, added };
}
