import { deadlinesOf, type Calendars } from '../clock/deadlines.ts';
import { fireDueTimers, timersOf, withMoment } from '../clock/timers.ts';
import type { FlowNode } from '../document/flow.ts';
import { advanceDossier } from '../dossier/advance.ts';
import { allowedActions, type AllowedAction } from '../dossier/allowed-actions.ts';
import { findRespondent } from '../dossier/consultation.ts';
import type { Dossier, Instant, InstanceId, OpenInstance } from '../dossier/dossier.ts';
import type { OpenedEvent } from '../dossier/events.ts';
import { openDossier } from '../dossier/open.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { containersOf } from '../machine/procedure-index.ts';
import { answersTo } from './worth-trying.ts';

/** Where a walk has come to. */
export interface Trail {
  readonly opening: OpenedEvent;
  readonly dossier: Dossier;
  /** What was done, each with its moment. */
  readonly events: readonly string[];
  readonly edges: readonly string[];
  /** It went as far as it could: an end, or a place where nothing happens any more by itself. */
  readonly isWhole: boolean;
}

export interface Pace {
  readonly calendars: Calendars;
  /** How long, in milliseconds, people outside take for what nobody limits. */
  readonly waits: readonly number[];
  /** Moments at which they may come besides. */
  readonly arrivals?: readonly Instant[];
  /** Also with work that is done at once: somebody early can make another late. */
  readonly early?: boolean;
  /** Whether everybody still does everything at once. */
  readonly hurries?: (dossier: Dossier) => boolean;
  /**
   * Also with what nobody has to do: side steps, begun at the last moment; the rest of a limit left unused by work that
   * may take all of it. And whoever is asked for an opinion says at once that the question has come.
   */
  readonly besides?: boolean;
  /** A walk need not go further than this. */
  readonly until?: (dossier: Dossier, edges: readonly string[]) => boolean;
  readonly maxEvents?: number;
  readonly maxWalks?: number;
  /** Actions that are tried before all others, so that what is looked for is found before the walks are used up. */
  readonly favours?: (action: string) => boolean;
  /** Whether a walk may go this way on; else it is given up. */
  readonly allows?: (before: Dossier | null, entry: HistoryEntry, edges: readonly string[]) => boolean;
}

/**
 * Walks every way through a procedure in the engine from an opening, everybody at the last instant of their plan: whoever
 * chooses chooses everything once, whoever answers answers everything once, whoever is waited for takes each of the
 * lengths. Shows the end of each walk; true stops it all.
 */
export function walkPunctually(
  procedure: CompiledProcedure,
  opening: OpenedEvent,
  pace: Pace,
  arrive: (trail: Trail) => boolean,
): void {
  new Walker(procedure, opening, pace, arrive).start();
}

type Chosen = ReadonlyMap<InstanceId, Instant>;
interface Here {
  readonly dossier: Dossier;
  readonly chosen: Chosen;
  /** The stays beside which a side step has been begun. */
  readonly begun: ReadonlySet<InstanceId>;
  readonly events: readonly string[];
  readonly edges: readonly string[];
}

class Walker {
  private readonly procedure: CompiledProcedure;
  private readonly opening: OpenedEvent;
  private readonly pace: Pace & Required<Pick<Pace, 'maxEvents'>>;
  private readonly arrive: (trail: Trail) => boolean;
  private left: number;

  constructor(
    procedure: CompiledProcedure,
    opening: OpenedEvent,
    pace: Pace,
    arrive: (trail: Trail) => boolean,
  ) {
    this.procedure = procedure;
    this.opening = opening;
    this.pace = { maxEvents: 60, ...pace };
    this.left = pace.maxWalks ?? 200;
    this.arrive = arrive;
  }

  start(): void {
    const outcome = openDossier(this.procedure, this.opening);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    if (this.pace.allows && !this.pace.allows(null, outcome.entry, [])) return;
    const { dossier, entry } = outcome;
    this.walk({ dossier, chosen: new Map(), begun: new Set(), events: [], edges: entry.edges });
  }

  private walk(here: Here): void {
    const { dossier, chosen, events } = here;
    if (this.left <= 0) return;
    if (events.length > this.pace.maxEvents) return this.arriveAt(here, false);
    if (dossier.closedAt !== null || dossier.outcome !== null) return this.arriveAt(here, true);
    if (this.pace.until?.(dossier, here.edges)) return this.arriveAt(here, true);
    if (this.pace.besides && this.acknowledge(here)) return;
    const plans = deadlinesOf(this.procedure, dossier, this.pace.calendars, dossier.lastAt).tasks;
    for (const instance of dossier.open) {
      if (chosen.has(instance.id)) continue;
      const moments = this.momentsOf(dossier, instance, plans[instance.id]?.planDueAt ?? null);
      if (moments === null) continue;
      for (const moment of moments) this.walk({ ...here, chosen: new Map(chosen).set(instance.id, moment) });
      return;
    }
    this.next(here);
  }

  /** When whoever has this does something, each possibility once; null where only time does. */
  private momentsOf(
    dossier: Dossier,
    instance: OpenInstance,
    planDueAt: Instant | null,
  ): readonly Instant[] | null {
    const { lastAt } = dossier;
    const { early } = this.pace;
    const hurries = this.pace.hurries?.(dossier) === true;
    const last = planDueAt !== null && planDueAt > lastAt ? planDueAt : lastAt;
    const lengths = () => [
      ...this.pace.waits.map((ms) => new Date(Date.parse(instance.openedAt) + ms).toISOString()),
      ...(this.pace.arrivals ?? []).filter((moment) => moment > instance.openedAt),
    ];
    const node = this.procedure.index.nodes.get(instance.node);
    switch (instance.kind) {
      case 'step': {
        const mayBeEarly = early || (this.pace.besides && takesTheRest(node));
        return hurries ? [lastAt] : mayBeEarly && last > lastAt ? [last, lastAt] : [last];
      }
      case 'wait': {
        if (node?.kind !== 'wait' || !node.arms.some(({ kind }) => kind === 'event')) return null;
        if (hurries) return [lastAt];
        const end = this.endOfWait(dossier, instance.id);
        if (end === null) return lengths();
        // Whoever comes at the very last moment is still in time; and nobody may come at all.
        return [...lengths().filter((moment) => moment < end), end, never];
      }
      case 'respondent':
        if (hurries) return [lastAt];
        return planDueAt === null ? lengths() : [planDueAt, never];
      default:
        return null;
    }
  }

  /** Somebody who has been asked says that the question has come, if anybody has not yet. */
  private acknowledge(here: Here): boolean {
    const { dossier } = here;
    const asked = dossier.open.find(({ kind, id }) => kind === 'respondent' && !isReceived(dossier, id));
    if (!asked) return false;
    const outcome = advanceDossier(this.procedure, dossier, {
      type: 'action',
      action: 'task.acknowledge',
      task: asked.id,
      at: dossier.lastAt,
      actor: { person: 'p1', role: asked.role ?? '', agency: asked.agency ?? '' },
    });
    if (outcome.ok) this.walk({ ...here, dossier: outcome.dossier });
    return outcome.ok;
  }

  /** When a wait is over by itself. */
  private endOfWait(dossier: Dossier, id: InstanceId): Instant | null {
    const timers = timersOf(this.procedure, dossier, this.pace.calendars);
    return timers.find(({ key }) => key.purpose === 'arm' && key.instance === id)?.dueAt ?? null;
  }

  /** Lets time pass to what happens next, and lets each thing happen that then can. */
  private next(here: Here): void {
    const { dossier, chosen } = here;
    const { procedure, pace } = this;
    const acts = dossier.open.flatMap(({ id }) => {
      const moment = chosen.get(id) ?? never;
      return moment === never || moment === held ? [] : [moment < dossier.lastAt ? dossier.lastAt : moment];
    });
    const act = acts.reduce<Instant | null>((least, at) => (least === null || at < least ? at : least), null);
    const timer = timersOf(procedure, dossier, pace.calendars).find(({ key }) => moving.has(key.purpose));
    if (timer !== undefined && (act === null || timer.dueAt < act)) {
      if (!this.fire(here, justAfter(timer.dueAt), `${timer.dueAt} ${timer.id}`)) this.arriveAt(here, false);
      return;
    }
    if (act === null) return this.arriveAt(here, false);
    const { dossier: now } = fireDueTimers(procedure, dossier, act, pace.calendars);
    const actor = now.open.find(({ id }) => (chosen.get(id) ?? never) <= act);
    if (actor && this.act({ ...here, dossier: now }, actor, act)) return;
    // Nothing can be done here now: whoever has it waits for the others.
    this.walk({ ...here, dossier: now, ...(actor ? { chosen: new Map(chosen).set(actor.id, held) } : {}) });
  }

  private fire(here: Here, until: Instant, said: string): boolean {
    const { dossier, entries } = fireDueTimers(this.procedure, here.dossier, until, this.pace.calendars);
    if (entries.length === 0) return false;
    let edges = here.edges;
    let before = here.dossier;
    for (const entry of entries) {
      if (this.pace.allows && !this.pace.allows(before, entry, edges)) return true;
      edges = [...edges, ...entry.edges];
      before = dossier;
    }
    this.walk({ ...here, dossier, edges, events: [...here.events, said] });
    return true;
  }

  /** Everything one who has an open task can do with it, and what the phase around it offers meanwhile. */
  private act(here: Here, actor: OpenInstance, at: Instant): boolean {
    const { procedure, pace } = this;
    const tasks = new Set([actor.id, ...this.phasesAround(here.dossier, actor)]);
    const begun = here.begun.has(actor.id);
    let could = false;
    let waits = false;
    for (const offer of this.inTurn(allowedActions(procedure, here.dossier))) {
      waits ||= offer.task === actor.id && offer.refusal?.code === 'side-step-open';
      const isSide = offer.action === 'task.openSideStep';
      const isBeside = isSide && this.pace.besides === true && !begun;
      if (!tasks.has(offer.task) || (offer.standing && actor.kind !== 'respondent' && !isBeside)) continue;
      for (const answer of answersTo(procedure, here.dossier, offer)) {
        const event = withMoment(procedure, here.dossier, { ...answer, at }, pace.calendars);
        const outcome = advanceDossier(procedure, here.dossier, event);
        if (!outcome.ok) continue;
        could = true;
        if (pace.allows && !pace.allows(here.dossier, outcome.entry, here.edges)) continue;
        this.walk({
          dossier: outcome.dossier,
          // Whoever was held up by something open may go on now.
          chosen: new Map([...here.chosen].filter(([, moment]) => moment !== held)),
          begun: isSide ? new Set([...here.begun, actor.id]) : here.begun,
          events: [...here.events, `${at} ${answer.action}`],
          edges: [...here.edges, ...outcome.entry.edges],
        });
      }
    }
    // Going back is possible while a side step is open; going on is not yet.
    return could && !waits;
  }

  /** Side steps first where they are begun at all, then what is favoured, then the rest as it is offered. */
  private inTurn(offers: readonly AllowedAction[]): readonly AllowedAction[] {
    const { besides, favours } = this.pace;
    const rank = ({ action }: AllowedAction) => {
      if (besides && action === 'task.openSideStep') return 0;
      return favours?.(action) ? 1 : 2;
    };
    return [...offers].sort((one, other) => rank(one) - rank(other));
  }

  private phasesAround({ open }: Dossier, { node }: OpenInstance): readonly InstanceId[] {
    const { index } = this.procedure;
    const around = containersOf(index, index.nodes.get(node)!);
    return open.filter((one) => one.kind === 'group' && around.includes(one.node)).map(({ id }) => id);
  }

  private arriveAt({ dossier, events, edges }: Here, isWhole: boolean): void {
    this.left -= 1;
    if (this.arrive({ opening: this.opening, dossier, events, edges, isWhole })) this.left = 0;
  }
}

/** After everything. */
const never: Instant = '9999-12-31T00:00:00.000Z';
/** As soon as something else has happened. */
const held: Instant = '9999-12-30T00:00:00.000Z';
const moving = new Set<string>(['arm', 'silence', 'certain', 'retry', 'deadline']);

function justAfter(moment: Instant): Instant {
  return new Date(Date.parse(moment) + 1).toISOString();
}

function takesTheRest(node: FlowNode | undefined): boolean {
  return node?.kind === 'step' && node.duration !== undefined && 'restOf' in node.duration;
}

function isReceived({ consultations }: Dossier, id: InstanceId): boolean {
  return findRespondent(consultations, id)?.respondent.receivedAt !== undefined;
}
