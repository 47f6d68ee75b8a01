import type { AnyMachineSnapshot } from 'xstate';
import { ledgerLines } from '../clock/standing.ts';
import type { NationalStatus } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { EventRecord, type Happening } from '../machine/event-record.ts';
import { stateFormat, type Dossier, type Instant, type Ledger, type LedgerEntry } from './dossier.ts';
import type { DossierEvent } from './events.ts';
import { moveInstances } from './instances.ts';
import { nationalStatus } from './national-status.ts';
import type { HistoryEntry } from './outcome.ts';

/** Everything of a dossier that an event may change before the machine has answered. */
export type Draft = Omit<
  Dossier,
  | 'position'
  | 'visits'
  | 'branches'
  | 'open'
  | 'milestones'
  | 'ledgers'
  | 'status'
  | 'outcome'
  | 'closedAt'
  | 'results'
  | 'taken'
  | 'stateFormat'
>;

/** What the machine is asked with: the draft's facts and the dossier's place in the flow. */
export function recordFor(procedure: CompiledProcedure, draft: Draft, before: Dossier | null): EventRecord {
  return new EventRecord(draft, procedure.milestones, before ?? undefined);
}

/**
 * Turns what the machine answered into the next dossier and the history line: opens and closes instances, latches
 * milestones, writes the ledgers, derives the national status, and closes the dossier when its flow has ended.
 */
export function settle(
  procedure: CompiledProcedure,
  before: Dossier | null,
  draft: Draft,
  snapshot: AnyMachineSnapshot,
  record: EventRecord,
  event: DossierEvent,
): { readonly dossier: Dossier; readonly entry: HistoryEntry } {
  const when = event.occurredAt ?? event.at;
  const moves = moveInstances(procedure, before?.open ?? [], draft, record, when, event.type === 'timer');
  const milestones = latch(before?.milestones ?? {}, record.milestones, when);
  const ending = endReached(procedure, record.log);
  const edges = record.log.flatMap((line) => (line.kind === 'took' ? [line.edge] : []));
  const closedAt = before?.closedAt ?? (ending ? when : null);
  const next = {
    stateFormat,
    ...draft,
    position: snapshot.value,
    visits: record.visits,
    branches: record.branches,
    open: closedAt === null ? moves.open : [],
    milestones: milestones.all,
    results: withNew(
      before?.results ?? [],
      edges.flatMap((id) => procedure.index.edges.get(id)?.produces ?? []),
    ),
    taken: withNew(before?.taken ?? [], edges),
    outcome: before?.outcome ?? ending?.outcome ?? null,
    closedAt,
  };
  const { ledgers, added } = writeLedgers(procedure, before?.ledgers ?? {}, next, record.reached, when);
  const status = ending?.status ?? nationalStatus(procedure, { ...next, ledgers }, before?.status ?? 1);
  return {
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
    },
  };
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
): { readonly outcome: string; readonly status: NationalStatus } | null {
  for (const line of log) {
    const node = line.kind === 'entered' ? procedure.index.nodes.get(line.node) : undefined;
    if (node?.kind === 'end' && node.within === undefined)
      return { outcome: node.outcome, status: node.status ?? 10 };
  }
  return null;
}

/** A list with what it lacks added at its end; the very same list when it lacks nothing. */
function withNew(list: readonly string[], more: readonly string[]): readonly string[] {
  const fresh = [...new Set(more)].filter((item) => !list.includes(item));
  return fresh.length === 0 ? list : [...list, ...fresh];
}

function writeLedgers(
  procedure: CompiledProcedure,
  before: Dossier['ledgers'],
  next: Parameters<typeof ledgerLines>[3],
  reached: ReadonlySet<string>,
  when: Instant,
): {
  readonly ledgers: Record<string, Ledger>;
  readonly added: Record<string, readonly LedgerEntry[]>;
} {
  const ledgers: Record<string, Ledger> = {};
  const added: Record<string, readonly LedgerEntry[]> = {};
  for (const limit of procedure.document.limits) {
    const old = before[limit.id] ?? [];
    const lines = ledgerLines(procedure, limit, old, next, reached, when);
    if (lines.length > 0) added[limit.id] = lines;
    if (old.length + lines.length > 0) ledgers[limit.id] = lines.length > 0 ? [...old, ...lines] : old;
  }
  return { ledgers, added };
}
