import { pauseRuleOf } from '../clock/standing.ts';
import type { FlowNode } from '../document/flow.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { EventRecord } from '../machine/event-record.ts';
import type { Dossier, Instant, OpenInstance } from './dossier.ts';
import type { HistoryEntry, LeaveReason } from './outcome.ts';
import { performerOfNode, resolvePerformer } from './performer.ts';

/** Node kinds a stay at which is an instance of its own. */
type TrackedNode = Extract<FlowNode, { kind: OpenInstance['kind'] }>;

const trackedKinds: readonly string[] = [
  'step',
  'wait',
  'group',
  'parallel',
] satisfies OpenInstance['kind'][];

export interface Moves {
  readonly open: readonly OpenInstance[];
  readonly entered: HistoryEntry['entered'];
  readonly left: HistoryEntry['left'];
}

/** Closes the instances that were left and opens those that were entered, in the order the machine reports. */
export function moveInstances(
  procedure: CompiledProcedure,
  before: readonly OpenInstance[],
  agencies: Pick<Dossier, 'receivingAgency' | 'competentAgency' | 'agencies'>,
  record: EventRecord,
  when: Instant,
  expired: boolean,
): Moves {
  const open = [...before];
  const entered: { instance: string; node: string }[] = [];
  const left: { instance: string; node: string; reason: LeaveReason }[] = [];
  const takenFrom = new Set<string>();
  for (const line of record.log)
    if (line.kind === 'took') takenFrom.add(procedure.index.edges.get(line.edge)?.from ?? '');
  const visits = new VisitNumbers(record);
  for (const line of record.log) {
    if (line.kind === 'took') continue;
    const node = procedure.index.nodes.get(line.node);
    if (!node || !isTracked(node)) continue;
    if (line.kind === 'entered') {
      const instance = openInstance(procedure, node, visits.next(node.id), agencies, when);
      open.push(instance);
      entered.push({ instance: instance.id, node: node.id });
      continue;
    }
    const at = open.findIndex((candidate) => candidate.node === node.id);
    const instance = open[at];
    if (!instance) continue;
    open.splice(at, 1);
    left.push({ instance: instance.id, node: node.id, reason: reasonOf(node, takenFrom, expired) });
  }
  return { open, entered, left };
}

function isTracked(node: FlowNode): node is TrackedNode {
  return trackedKinds.includes(node.kind);
}

/** A step or wait left by an edge of its own is done; left because something around it was left, it is superseded. */
function reasonOf(node: TrackedNode, takenFrom: ReadonlySet<string>, expired: boolean): LeaveReason {
  if (node.kind === 'group' || node.kind === 'parallel') return 'completed';
  if (!takenFrom.has(node.id)) return 'superseded';
  return expired ? 'expired' : 'completed';
}

function openInstance(
  procedure: CompiledProcedure,
  node: TrackedNode,
  visit: number,
  agencies: Pick<Dossier, 'receivingAgency' | 'competentAgency' | 'agencies'>,
  when: Instant,
): OpenInstance {
  return {
    id: `${node.id}.${visit}`,
    node: node.id,
    visit,
    kind: node.kind,
    openedAt: when,
    ...resolvePerformer(performerOfNode(node), agencies),
    counts: pauseRuleOf(procedure, node) === null,
  };
}

/** The machine counts visits as it enters; a node entered twice in one event gets two numbers, not the last twice. */
class VisitNumbers {
  private readonly ahead = new Map<string, number>();
  private readonly record: EventRecord;

  constructor(record: EventRecord) {
    this.record = record;
    for (const line of record.log)
      if (line.kind === 'entered') this.ahead.set(line.node, (this.ahead.get(line.node) ?? 0) + 1);
  }

  next(node: string): number {
    const ahead = (this.ahead.get(node) ?? 1) - 1;
    this.ahead.set(node, ahead);
    return (this.record.visits[node] ?? 1) - ahead;
  }
}
