import type { AnyMachineSnapshot } from 'xstate';
import type { NationalStatus } from '../document/primitives.ts';
import { ledgerLines, pauseRuleOf } from '../clock/standing.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Happening, MachineContext } from '../machine/machine-context.ts';
import type { Dossier, Instant, Ledger, LedgerEntry, OpenInstance } from './dossier.ts';
import type { DossierEvent } from './events.ts';
import type { HistoryEntry, LeaveReason } from './outcome.ts';
import { performerOfNode, resolvePerformer } from './performer.ts';

const tracked = new Set(['step', 'wait', 'group', 'parallel']);

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
>;

/** What the machine is asked with: the draft's facts and the dossier's place in the flow. */
export function contextOf(draft: Draft, before: Dossier | null): MachineContext {
  return {
    form: draft.form,
    papers: draft.papers,
    facts: draft.facts,
    channel: draft.channel,
    visits: before?.visits ?? {},
    milestones: before ? latched(before.milestones) : {},
    branches: before?.branches ?? {},
    reopens: null,
    log: [],
  };
}

function latched(milestones: Dossier['milestones']): Record<string, true> {
  const reached: Record<string, true> = {};
  for (const id of Object.keys(milestones)) reached[id] = true;
  return reached;
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
  event: DossierEvent,
  cause: { readonly node: string; readonly reason: LeaveReason } | null,
): { readonly dossier: Dossier; readonly entry: HistoryEntry } {
  const context = snapshot.context as MachineContext;
  const when = event.occurredAt ?? event.at;
  const moved = moveInstances(procedure, before?.open ?? [], draft, context, when, cause);
  const milestones = latch(before?.milestones ?? {}, context.milestones, when);
  const ending = lastEnd(procedure, context.log);
  const closedAt = before?.closedAt ?? (ending ? when : null);
  const next = {
    ...draft,
    position: snapshot.value,
    visits: context.visits,
    branches: context.branches,
    open: closedAt ? [] : moved.open,
    milestones: milestones.all,
    results: resultsAfter(procedure, before?.results ?? [], context.log),
    outcome: before?.outcome ?? ending?.outcome ?? null,
    closedAt,
  };
  const { ledgers, added } = writeLedgers(procedure, before?.ledgers ?? {}, next, when);
  const status = ending?.status ?? statusOf(procedure, { ...next, ledgers, status: before?.status ?? 1 });
  return {
    dossier: { ...next, ledgers, status },
    entry: {
      seq: draft.seq - 1,
      event,
      entered: moved.entered,
      left: moved.left,
      edges: context.log.flatMap((line) => (line.kind === 'took' ? [line.edge] : [])),
      milestones: milestones.reached,
      statusBefore: before?.status ?? null,
      statusAfter: status,
      ledger: added,
    },
  };
}

function moveInstances(
  procedure: CompiledProcedure,
  openBefore: readonly OpenInstance[],
  draft: Draft,
  context: MachineContext,
  when: Instant,
  cause: { readonly node: string; readonly reason: LeaveReason } | null,
): { open: OpenInstance[]; entered: HistoryEntry['entered']; left: HistoryEntry['left'] } {
  let open = [...openBefore];
  const entered: { instance: string; node: string }[] = [];
  const left: { instance: string; node: string; reason: LeaveReason }[] = [];
  const counts = new Map<string, number>();
  for (const line of context.log) {
    if (line.kind === 'took') continue;
    const node = procedure.index.nodes.get(line.node);
    if (!node || !tracked.has(node.kind)) continue;
    if (line.kind === 'left') {
      const instance = open.find((candidate) => candidate.node === node.id);
      if (!instance) continue;
      open = open.filter((candidate) => candidate !== instance);
      const composite = node.kind === 'group' || node.kind === 'parallel';
      const reason =
        cause?.node === node.id
          ? cause.reason
          : composite || node.kind === 'wait'
            ? 'completed'
            : 'superseded';
      left.push({
        instance: instance.id,
        node: node.id,
        reason: isInterrupted(node.kind, reason, cause, node.id),
      });
      continue;
    }
    // A node can be entered twice in one event only through a return inside it; visits then count up one by one.
    const visit = visitNumber(context, openBefore, counts, node.id);
    const performer = resolvePerformer(performerOfNode(node), draft);
    const id = `${node.id}.${visit}`;
    open.push({
      id,
      node: node.id,
      visit,
      kind: node.kind as OpenInstance['kind'],
      openedAt: when,
      ...performer,
      counts: pauseRuleOf(procedure, node) === null,
    });
    entered.push({ instance: id, node: node.id });
  }
  return { open, entered, left };
}

/** A wait left by a milestone completed by itself; one left because its container was left did not. */
function isInterrupted(
  kind: string,
  reason: LeaveReason,
  cause: { readonly node: string } | null,
  node: string,
): LeaveReason {
  return kind === 'wait' && cause?.node !== node && cause !== null && reason === 'completed'
    ? 'superseded'
    : reason;
}

function visitNumber(
  context: MachineContext,
  _openBefore: readonly OpenInstance[],
  counts: Map<string, number>,
  node: string,
): number {
  const total = context.log.filter((line) => line.kind === 'entered' && line.node === node).length;
  const nth = (counts.get(node) ?? 0) + 1;
  counts.set(node, nth);
  return (context.visits[node] ?? total) - total + nth;
}

function latch(
  before: Dossier['milestones'],
  reached: Readonly<Record<string, true>>,
  when: Instant,
): { readonly all: Dossier['milestones']; readonly reached: readonly string[] } {
  const all: Record<string, Instant> = {};
  const fresh: string[] = [];
  for (const id of Object.keys(reached)) {
    const since = Object.hasOwn(before, id) ? before[id] : undefined;
    all[id] = since ?? when;
    if (since === undefined) fresh.push(id);
  }
  return { all, reached: fresh };
}

function lastEnd(
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

function resultsAfter(
  procedure: CompiledProcedure,
  before: readonly string[],
  log: readonly Happening[],
): readonly string[] {
  const results = new Set(before);
  for (const line of log)
    if (line.kind === 'took')
      for (const result of procedure.index.edges.get(line.edge)?.produces ?? []) results.add(result);
  return results.size === before.length ? before : [...results];
}

function writeLedgers(
  procedure: CompiledProcedure,
  before: Dossier['ledgers'],
  next: Parameters<typeof ledgerLines>[3],
  when: Instant,
): { ledgers: Record<string, Ledger>; added: Record<string, readonly LedgerEntry[]> } {
  const ledgers: Record<string, Ledger> = {};
  const added: Record<string, readonly LedgerEntry[]> = {};
  for (const limit of procedure.document.limits) {
    const old = before[limit.id] ?? [];
    const lines = ledgerLines(procedure, limit, old, next, when);
    if (old.length + lines.length > 0) ledgers[limit.id] = lines.length > 0 ? [...old, ...lines] : old;
    if (lines.length > 0) added[limit.id] = lines;
  }
  return { ledgers, added };
}

/**
 * One open node: its status. Several: 5, 6 or 8 only while the promise stands still, taken from the pause that does it
 * (8 before 5 before 6), otherwise 4; so that status and clock never disagree at the national portal.
 */
function statusOf(
  procedure: CompiledProcedure,
  dossier: Omit<Dossier, 'status'> & { readonly status: NationalStatus },
): NationalStatus {
  const leaves = dossier.open.filter(({ kind }) => kind === 'step' || kind === 'wait');
  const statuses = leaves.flatMap((instance) => {
    const node = procedure.index.nodes.get(instance.node);
    return node && 'status' in node && node.status !== undefined ? [node.status] : [];
  });
  if (leaves.length <= 1) return statuses[0] ?? dossier.status;
  const promise = procedure.promise ? (dossier.ledgers[procedure.promise] ?? []) : [];
  if (promise[promise.length - 1]?.kind === 'paused')
    for (const stopped of [8, 5, 6] as const) if (statuses.includes(stopped)) return stopped;
  return 4;
}
