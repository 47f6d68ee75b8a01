import { askedIn } from '../clock/asked.ts';
import { countsFor, ruleOf } from '../clock/standing.ts';
import type { FlowNode } from '../document/flow.ts';
import { isSideStep } from '../machine/procedure-index.ts';
import type { EventRecord } from '../machine/event-record.ts';
import { beginConsultation, endConsultation } from './consultation.ts';
import { hasFlag } from './flags.ts';
import type { HandOver, InstanceId, OpenInstance } from './dossier.ts';
import { beginLinked, leaveLinked } from './linked.ts';
import type { HistoryEntry, LeaveReason } from './outcome.ts';
import { performerOfNode, resolvePerformer } from './performer.ts';
import { beginService } from './service.ts';
import type { Turn } from './turn.ts';
import { watchDossiers } from './watch.ts';
import { isWork } from './work.ts';

/** Node kinds a stay at which is an instance of its own. */
type TrackedKind = Exclude<OpenInstance['kind'], 'respondent'>;
type TrackedNode = Extract<FlowNode, { kind: TrackedKind }>;

const trackedKinds: readonly string[] = [
  'step',
  'wait',
  'group',
  'parallel',
  'consultation',
  'linked',
  'service',
] satisfies TrackedKind[];

export interface Moves {
  readonly open: readonly OpenInstance[];
  readonly entered: HistoryEntry['entered'];
  readonly left: HistoryEntry['left'];
}

/** Closes the instances that were left and opens those that were entered, in the order the machine reports. */
export function moveInstances(turn: Turn): Moves {
  return new Mover(turn).move();
}

/** The dossier ends here and now: everything open is left undone. */
export function closeEverything(turn: Turn): Moves {
  return new Mover(turn).closeAll();
}

/** These stays end, with everything that hangs on them, although the flow does not leave them. */
export function closeInstances(turn: Turn, ids: readonly InstanceId[]): Moves {
  return new Mover(turn).closeThese(ids);
}

class Mover {
  private readonly turn: Turn;
  private readonly record: EventRecord;
  private open: OpenInstance[];
  private readonly entered: { instance: string; node: string }[] = [];
  private readonly left: { instance: string; node: string; reason: LeaveReason }[] = [];

  constructor(turn: Turn) {
    this.turn = turn;
    this.record = turn.record;
    this.open = [...turn.draft.open];
  }

  move(): Moves {
    const { log } = this.record;
    for (const [id, reason] of this.turn.closing) {
      const instance = this.open.find((candidate) => candidate.id === id);
      if (instance) this.close(instance, reason, undefined);
    }
    const takenFrom = new Set<string>();
    for (const line of log)
      if (line.kind === 'took') takenFrom.add(this.turn.procedure.index.edges.get(line.edge)?.from ?? '');
    const visits = new VisitNumbers(this.record);
    log.forEach((line, i) => {
      if (line.kind === 'took') return;
      const node = this.turn.procedure.index.nodes.get(line.node);
      if (!node || !isTracked(node)) return;
      if (line.kind === 'entered') this.enter(node, visits.next(node.id), i);
      else this.leave(node, takenFrom);
    });
    const { open, entered, left } = this;
    return { open, entered, left };
  }

  closeAll(): Moves {
    for (const instance of [...this.open])
      if (this.open.includes(instance)) this.close(instance, 'superseded', undefined);
    const { open, entered, left } = this;
    return { open, entered, left };
  }

  closeThese(ids: readonly InstanceId[]): Moves {
    for (const id of ids) {
      const instance = this.open.find((candidate) => candidate.id === id);
      if (instance) this.close(instance, 'superseded', undefined);
    }
    const { open, entered, left } = this;
    return { open, entered, left };
  }

  private enter(node: TrackedNode, visit: number, at: number): void {
    const { turn } = this;
    const instance = this.instanceOf(node, visit, at);
    this.add(instance);
    switch (node.kind) {
      case 'consultation':
        for (const respondent of beginConsultation(turn, node, instance)) this.add(respondent);
        return;
      case 'linked':
        beginLinked(turn, node, instance);
        return;
      case 'service':
        beginService(turn, node, instance);
        return;
      case 'wait':
        watchDossiers(turn, node, instance);
        return;
      default:
    }
  }

  private add(instance: OpenInstance): void {
    this.open.push(instance);
    this.entered.push({ instance: instance.id, node: instance.node });
  }

  private leave(node: TrackedNode, takenFrom: ReadonlySet<string>): void {
    // A side step may stand open several times beside one step; only the one that was taken is left.
    const { event } = this.turn;
    const task = isSideStep(node) && event.type === 'action' ? event.task : undefined;
    const instance = this.open.find(
      (candidate) =>
        candidate.node === node.id &&
        candidate.kind !== 'respondent' &&
        (task === undefined || candidate.id === task),
    );
    if (!instance) return;
    const edge = this.record.log.findLast(
      (line) => line.kind === 'took' && this.turn.procedure.index.edges.get(line.edge)?.from === node.id,
    );
    this.close(
      instance,
      reasonOf(node, takenFrom, event.type === 'timer'),
      edge?.kind === 'took' ? edge.edge : undefined,
    );
  }

  /** Ends a stay and everything that hangs on it: respondents, children, side steps. */
  private close(instance: OpenInstance, reason: LeaveReason, edge: InstanceId | undefined): void {
    const { turn } = this;
    this.remove(instance, reason);
    if (instance.kind === 'consultation') {
      endConsultation(turn, instance, edge);
      for (const other of this.open.filter(({ id }) => id.startsWith(`${instance.id}/`)))
        this.remove(other, reason === 'superseded' ? 'superseded' : 'withdrawn');
    }
    if (instance.kind === 'linked') leaveLinked(turn, instance);
    for (const other of this.open.filter(({ beside }) => beside === instance.id))
      this.remove(other, 'superseded');
  }

  private remove(instance: OpenInstance, reason: LeaveReason): void {
    this.open = this.open.filter((other) => other !== instance);
    this.left.push({ instance: instance.id, node: instance.node, reason });
    if (reason !== 'superseded' && reason !== 'withdrawn') return;
    if (instance.role === null) return;
    this.turn.effects.push({
      kind: 'notify',
      about: instance.kind === 'respondent' ? 'requestWithdrawn' : 'superseded',
      instance: instance.id,
      role: instance.role,
      agency: instance.agency,
    });
  }

  private instanceOf(node: TrackedNode, visit: number, at: number): OpenInstance {
    const { turn } = this;
    const id = `${node.id}.${visit}`;
    const stay = turn.takenBack?.stay;
    const performer = resolvePerformer(performerOfNode(node), turn.draft);
    const origin = turn.procedure.returning.has(node.id) ? this.originOf(at) : undefined;
    const cameFrom = turn.takenBack ? stay?.cameFrom : origin;
    const sent = node.kind === 'step' ? this.handOver(node.id, performer.agency, at) : undefined;
    const waits = hasFlag(turn.draft, 'pausesSayWhy') && turn.procedure.pauseRules.has(node.id);
    const asked = waits ? askedIn(turn.procedure, turn.event) : undefined;
    return {
      id,
      node: node.id,
      visit,
      kind: node.kind,
      openedAt: turn.when,
      ...performer,
      ...(stay?.agency === undefined ? {} : { agency: stay.agency, reassigned: true as const }),
      counts: countsFor(ruleOf(turn.procedure, turn.draft, { id, node: node.id })),
      ...(cameFrom === undefined ? {} : { cameFrom }),
      ...(isSideStep(node) && turn.beside !== null ? { beside: turn.beside } : {}),
      ...(sent === undefined ? {} : { sent }),
      ...(asked === undefined ? {} : { asked }),
    };
  }

  /** The node somebody or something left to come here; decisions on the way are nobody's. */
  private originOf(at: number): string | undefined {
    const { index } = this.turn.procedure;
    let origin: string | undefined;
    let work: string | undefined;
    for (const line of this.record.log.slice(0, at)) {
      const from = line.kind === 'took' ? index.edges.get(line.edge)?.from : undefined;
      const kind = index.nodes.get(line.kind === 'took' ? (from ?? '') : line.node)?.kind;
      if (line.kind === 'left' && kind !== undefined && isWork({ kind })) work = line.node;
      if (line.kind !== 'took' || kind === 'decision' || kind === 'start') continue;
      // Whoever takes an action of a group leaves the step that was open inside it.
      origin = kind === 'group' ? (work ?? from) : from;
    }
    return origin;
  }

  /** An action that leads straight to a step of another agency hands it over. */
  private handOver(node: string, agency: string | null, at: number): HandOver | undefined {
    const { event, procedure } = this.turn;
    const last = this.record.log.slice(0, at).findLast((line) => line.kind === 'took');
    if (event.type !== 'action' || last?.kind !== 'took' || last.edge !== event.action) return undefined;
    const edge = procedure.index.edges.get(last.edge);
    const isHandedOver =
      edge?.to === node &&
      agency !== null &&
      agency !== event.actor.agency &&
      procedure.index.nodes.get(edge.from)?.kind === 'step';
    return isHandedOver
      ? { role: event.actor.role, agency: event.actor.agency, edge: last.edge, ...this.stayOf(event.task) }
      : undefined;
  }

  /** What the sender needs again if the hand-over is taken back. */
  private stayOf(task: InstanceId): Pick<HandOver, 'stay'> {
    const sender = this.turn.before?.open.find(({ id }) => id === task);
    const cameFrom = sender?.cameFrom;
    const agency = sender?.reassigned ? sender.agency : null;
    if (cameFrom === undefined && agency === null) return {};
    return {
      stay: { ...(cameFrom === undefined ? {} : { cameFrom }), ...(agency === null ? {} : { agency }) },
    };
  }
}

function isTracked(node: FlowNode): node is TrackedNode {
  return trackedKinds.includes(node.kind);
}

/** A stay left by an edge of its own is done; left because something around it was left, it is superseded. */
function reasonOf(node: TrackedNode, takenFrom: ReadonlySet<string>, expired: boolean): LeaveReason {
  if (node.kind === 'group' || node.kind === 'parallel') return 'completed';
  if (!takenFrom.has(node.id)) return 'superseded';
  return expired ? 'expired' : 'completed';
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
