import { isStopped } from '../clock/standing.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import { edgesDue } from '../dossier/decide.ts';
import type { Dossier, Instant } from '../dossier/dossier.ts';
import type { MigratedEvent } from '../dossier/events.ts';
import { closeInstances, type Moves } from '../dossier/instances.ts';
import type { Refusal } from '../dossier/demands.ts';
import { refuse, type Effect, type HistoryEntry, type Outcome } from '../dossier/outcome.ts';
import { nextDraft, Turn } from '../dossier/turn.ts';
import { watchDossiers } from '../dossier/watch.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { settleBranches } from './branches.ts';
import { carryStays, sortStays } from './carry.ts';
import { enterNode } from './enter.ts';
import { refusalOfAgencies, refusalOfFacts, renamed } from './image.ts';
import { limitsKept, limitsWithout, refusalOfLimits, writeLimits } from './limits.ts';
import { refusalOfMilestones } from './missed.ts';
import { refusalOfNames } from './names.ts';
import { Mapping } from './mapping.ts';
import { place, type Placed } from './place.ts';
import { isPlanFor } from './versions.ts';

/**
 * Moves a running dossier to another version of its procedure, as the plan says. Same input, same answer; nothing is
 * touched. Refuses, with the node and the stay, whatever neither identity nor the plan maps. What was recorded stays as
 * it was: ledgers are only added to, dates run on as they were promised unless the plan names the ground for another.
 */
export function migrateDossier(
  before: CompiledProcedure,
  after: CompiledProcedure,
  dossier: Dossier,
  event: MigratedEvent,
): Outcome {
  return refusalOfVersions(before, after, dossier, event) ?? new Move(before, after, dossier, event).run();
}

function refusalOfVersions(
  before: CompiledProcedure,
  after: CompiledProcedure,
  dossier: Dossier,
  { plan, at, occurredAt }: MigratedEvent,
): Refusal | null {
  const { version, meaning } = dossier.procedure;
  const { code } = dossier;
  if (!isPlanFor(plan, before, after))
    return refuse('migration-other-plan', { from: plan.from.version, to: plan.to.version });
  // A batch that goes on after a crash comes to it a second time.
  if (version === after.version && meaning === after.meaning)
    return refuse('migration-stale', { dossier: code, version });
  if (version !== before.version || meaning !== before.meaning)
    return refuse('wrong-version', { pinned: version, given: before.version });
  if (dossier.closedAt !== null) return refuse('migration-closed', { closedAt: dossier.closedAt });
  if (at < dossier.lastAt) return refuse('time-goes-back', { at, last: dossier.lastAt });
  if (occurredAt !== undefined && occurredAt > at) return refuse('occurred-in-future', { occurredAt, at });
  return null;
}

class Move {
  private readonly mapping: Mapping;
  private readonly dossier: Dossier;
  private readonly event: MigratedEvent;

  constructor(before: CompiledProcedure, after: CompiledProcedure, dossier: Dossier, event: MigratedEvent) {
    this.mapping = new Mapping(event.plan, before, after, dossier.visits);
    this.dossier = dossier;
    this.event = event;
  }

  run(): Outcome {
    const { mapping, dossier, event } = this;
    const { before, after } = mapping;
    const placed = place(mapping, dossier);
    if (!placed.ok) return placed;
    const sorted = sortStays(mapping, dossier, new Set(placed.position.active));
    if (!sorted.ok) return sorted;
    // What ends, ends by the rules of the version under which it was begun.
    const ending = new Turn(before, dossier, nextDraft(dossier, event), event);
    const closed = closeInstances(ending, sorted.ended);
    const left: Dossier = { ...dossier, ...whatIsLeft(ending, closed) };
    const open = carryStays(mapping, left);
    if ('ok' in open) return open;
    const refusal =
      refusalOfLimits(mapping, dossier) ??
      refusalOfNames(mapping, dossier, open) ??
      refusalOfMilestones(mapping, dossier, open, placed.entering) ??
      refusalOfFacts(mapping, left) ??
      refusalOfAgencies(after, left.agencies);
    if (refusal) return refusal;
    const outcome = this.goOn(this.imageOf(left, open, placed), placed);
    if (!outcome.ok) return outcome;
    if (outcome.dossier.outcome !== dossier.outcome)
      return refuse('migration-would-end', { outcome: outcome.dossier.outcome ?? '' });
    return { ...outcome, entry: this.entryOf(outcome.entry, closed, ending.effects) };
  }

  /** The dossier as the new version has it, nothing having happened there yet. */
  private imageOf(left: Dossier, open: Dossier['open'], placed: Placed): Dossier {
    const { mapping, dossier } = this;
    const { without: _without, keeps: _keeps, ...named } = renamed(mapping, left);
    const branches = settleBranches(mapping, left.branches, placed, named);
    const regions = typeof dossier.position === 'string' ? {} : dossier.position;
    // Branches that start stand where the machine enters them by its next step.
    const position = { ...regions, business: placed.position.value! };
    const image: Dossier = { ...named, branches, open, position };
    const without = limitsWithout(mapping, dossier, image);
    const keeps = limitsKept(mapping, dossier);
    return {
      ...image,
      ...(without.length > 0 ? { without } : {}),
      ...(keeps.length > 0 ? { keeps } : {}),
      ...(mapping.before.meaning === mapping.after.meaning ? {} : { movedAt: this.movedAt }),
    };
  }

  private get movedAt(): Instant {
    return this.event.occurredAt ?? this.event.at;
  }

  /** Enters what is new and lets the machine take whatever has become due by that. */
  private goOn(image: Dossier, placed: Placed): Outcome {
    const { mapping, event } = this;
    const { after, before } = mapping;
    const turn = new Turn(after, image, nextDraft(image, event), event);
    const isOpen = new Set(image.open.map(({ node }) => node));
    for (const id of [...placed.position.active, ...placed.entering]) {
      const node = after.index.nodes.get(id);
      if (!node || isOpen.has(id)) continue;
      isOpen.add(id);
      enterNode(after, turn.record, node);
    }
    writeLimits(turn, mapping, image);
    watchAnew(turn, mapping, this.dossier);
    if (before.meaning === after.meaning) return turn.stay();
    return turn.mark([], { edges: isStopped(image) ? [] : edgesDue(turn) });
  }

  /** What ended comes before what began; stays that only have another name are named. */
  private entryOf(entry: HistoryEntry, { left, open }: Moves, effects: readonly Effect[]): HistoryEntry {
    const all = [...effects, ...(entry.effects ?? [])];
    const names = open.map(({ id }) => [id, this.mapping.instance(id)] as const);
    const changed = names.filter(([old, name]) => old !== name);
    const { effects: _effects, ...rest } = entry;
    return {
      ...rest,
      left: [...left, ...entry.left],
      ...(changed.length > 0 ? { renamed: Object.fromEntries(changed) } : {}),
      ...(all.length > 0 ? { effects: all } : {}),
    };
  }
}

/** What the end of some stays has left of a dossier. */
function whatIsLeft({ draft }: Turn, { open }: Moves): Partial<Dossier> {
  const { consultations, children, agencies, facts } = draft;
  return {
    open,
    agencies,
    facts,
    ...(consultations ? { consultations } : {}),
    ...(children ? { children } : {}),
  };
}

/** The host looks after other dossiers under the name of the stay and the arm: where these are new, it is asked anew. */
function watchAnew(turn: Turn, mapping: Mapping, { open }: Dossier): void {
  for (const instance of open) {
    const [was, is] = [mapping.before.index.nodes.get(instance.node), mapping.node(instance.node)];
    const id = mapping.instance(instance.id);
    const stay = turn.draft.open.find((one) => one.id === id);
    if (was?.kind !== 'wait' || is?.kind !== 'wait' || !stay) continue;
    if (id !== instance.id || canonicalJson(was.arms) !== canonicalJson(is.arms))
      watchDossiers(turn, is, stay);
  }
}
