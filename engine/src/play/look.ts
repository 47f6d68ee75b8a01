import { deadlinesOf } from '../clock/deadlines.ts';
import { explainDue, type ExplanationLine } from '../clock/explain.ts';
import { timersOf, type Timer } from '../clock/timers.ts';
import { factValue } from '../condition/fact-view.ts';
import type { Amount } from '../document/amount.ts';
import type { LocalText, Scalar } from '../document/primitives.ts';
import type { Dossier, Instant, InstanceId, OpenInstance } from '../dossier/dossier.ts';
import type { DossierEvent } from '../dossier/events.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import { isWork } from '../dossier/work.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { standingActions } from '../standing/standing-actions.ts';
import type { PlayWorld } from './play-world.ts';

/** Work that is open: a step, a wait, a consultation or one of those it asks, linked dossiers, a service. */
export interface OpenTask {
  readonly task: InstanceId;
  readonly node: string;
  readonly title: LocalText;
  readonly kind: OpenInstance['kind'];
  readonly role: string | null;
  /** Null: the register leads to nobody, or to several. */
  readonly agency: string | null;
  readonly openedAt: string;
  /** The step's own plan. */
  readonly planDueAt: string | null;
  /** The earliest of its plan and every limit over it. */
  readonly dueAt: string | null;
  readonly counts: boolean;
  readonly late: boolean;
}

export interface LimitLook {
  readonly id: string;
  readonly title: LocalText;
  readonly promise: boolean;
  readonly dueAt: string | null;
  readonly endedAt: string | null;
  /** The clock stands still. */
  readonly standing: boolean;
  /** It has run over, whatever became of it since. */
  readonly overdue: boolean;
  /** The amount that holds now; null while the clock has not started. */
  readonly allowed: Amount | null;
  /** Counted working time. */
  readonly usedMinutes: number;
  /** Working time left; negative when it is over, null where there is no due date. */
  readonly remainingMinutes: number | null;
  readonly explanation: readonly ExplanationLine[];
}

export interface HistoryLook {
  readonly seq: number;
  readonly at: string;
  /** When it happened in law, where that was earlier. */
  readonly occurredAt?: string;
  readonly event: DossierEvent;
  /** The action's label, or the title of the node it is about. */
  readonly title: LocalText | null;
  readonly entered: readonly string[];
  readonly left: readonly string[];
  readonly edges: readonly string[];
  readonly statusAfter: number;
}

/** Where a play stands. Moments are local, `yyyy-MM-ddTHH:mm`. */
export interface Look {
  readonly now: string;
  readonly status: number;
  readonly outcome: string | null;
  readonly closed: boolean;
  readonly tasks: readonly OpenTask[];
  readonly limits: readonly LimitLook[];
  /** The date that the applicant was given. */
  readonly appointmentAt: string | null;
  readonly milestones: readonly { readonly id: string; readonly title: LocalText; readonly at: string }[];
  readonly facts: readonly { readonly id: string; readonly title: LocalText; readonly value: Scalar }[];
  readonly papers: readonly string[];
  /** What will happen by itself, in due order. */
  readonly timers: readonly (Omit<Timer, 'dueAt'> & { readonly dueAt: string })[];
  readonly history: readonly HistoryLook[];
}

/** What is to be said of a dossier at a moment. */
export function lookAt(
  procedure: CompiledProcedure,
  dossier: Dossier,
  entries: readonly HistoryEntry[],
  now: Instant,
  { calendars }: PlayWorld,
): Look {
  const { document, index } = procedure;
  const deadlines = deadlinesOf(procedure, dossier, calendars, now);
  const desk = calendars(dossier.receivingAgency);
  const competent = calendars(dossier.competentAgency ?? dossier.receivingAgency);
  const local = (at: Instant | null) => (at === null ? null : desk.localDateTime(at));
  return {
    now: desk.localDateTime(now),
    status: dossier.status,
    outcome: dossier.outcome,
    closed: dossier.closedAt !== null,
    tasks: dossier.open
      .filter((instance) => isWork(instance) || instance.kind === 'respondent')
      .map(({ id, node, kind, role, agency, openedAt, counts }) => ({
        task: id,
        node,
        title: index.nodes.get(node)?.title ?? { vi: node, en: node },
        kind,
        role,
        agency,
        openedAt: desk.localDateTime(openedAt),
        planDueAt: local(deadlines.tasks[id]?.planDueAt ?? null),
        dueAt: local(deadlines.tasks[id]?.dueAt ?? null),
        counts,
        late: dossier.late.includes(id),
      })),
    limits: document.limits.flatMap(({ id, title, promise }) => {
      const reading = deadlines.limits[id];
      if (!reading) return [];
      const in_ = (at: Instant | null) => (at === null ? null : competent.localDateTime(at));
      return [
        {
          id,
          title,
          promise,
          dueAt: in_(reading.dueAt),
          endedAt: in_(reading.endedAt),
          standing: reading.standing,
          overdue: Object.hasOwn(dossier.overdue, id),
          allowed: reading.allowed,
          usedMinutes: reading.usedMinutes,
          remainingMinutes: reading.remainingMinutes,
          explanation: explainDue(dossier, id, calendars, now),
        },
      ];
    }),
    appointmentAt: local(deadlines.appointmentAt),
    milestones: document.milestones.flatMap(({ id, title }) => {
      const at = Object.hasOwn(dossier.milestones, id) ? dossier.milestones[id] : undefined;
      return at === undefined ? [] : [{ id, title, at: desk.localDateTime(at) }];
    }),
    facts: document.facts.flatMap((fact) => {
      const value = factValue(fact, dossier);
      return value === undefined ? [] : [{ id: fact.id, title: fact.title, value }];
    }),
    papers: dossier.papers,
    timers: timersOf(procedure, dossier, calendars).map((timer) => ({
      ...timer,
      dueAt: desk.localDateTime(timer.dueAt),
    })),
    history: entries.map((entry) => historyOf(procedure, entry, (at) => desk.localDateTime(at))),
  };
}

function historyOf(
  procedure: CompiledProcedure,
  { seq, event, entered, left, edges, statusAfter }: HistoryEntry,
  local: (at: Instant) => string,
): HistoryLook {
  return {
    seq,
    at: local(event.at),
    ...(event.occurredAt === undefined ? {} : { occurredAt: local(event.occurredAt) }),
    event,
    title: titleOf(procedure, event),
    entered: entered.map(({ node }) => node),
    left: left.map(({ node }) => node),
    edges,
    statusAfter,
  };
}

function titleOf({ index, document }: CompiledProcedure, event: DossierEvent): LocalText | null {
  const at = (instance: InstanceId) => {
    const node = instance.split('/')[0]!;
    return index.nodes.get(node.slice(0, node.lastIndexOf('.')))?.title ?? null;
  };
  switch (event.type) {
    case 'opened':
    case 'calendar':
    case 'migrated':
      return null;
    case 'action':
      return (index.edges.get(event.action) ?? standingActions.get(event.action))?.label ?? null;
    case 'signal':
      return at(event.signal.instance);
    case 'timer': {
      const { timer } = event;
      if ('instance' in timer) return at(timer.instance);
      return 'limit' in timer ? (document.limits.find(({ id }) => id === timer.limit)?.title ?? null) : null;
    }
  }
}
