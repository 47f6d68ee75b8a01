import type { Amount } from '../document/amount.ts';
import type { Dossier, Instant, InstanceId, OpenInstance, Post } from '../dossier/dossier.ts';
import type { DossierEvent } from '../dossier/events.ts';
import { replayHistory, type Procedures, type Replayed } from '../dossier/fold.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { holderKey, type Holder } from './holder.ts';
import { holdersOf, type AgencyOf } from './holders-of.ts';

/** Somebody had the dossier from one moment to another; `to` is null while they have it. */
export interface Holding {
  readonly holder: Holder;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** A dossier passed from one agency to another. The slip keeps both times. */
export interface HandedOver {
  readonly node: string;
  readonly from: Post;
  readonly to: Post;
  readonly sentAt: Instant;
  readonly acknowledgedAt: Instant | null;
  /** The sender took it back before it was acknowledged. */
  readonly takenBackAt: Instant | null;
}

/** A stay at a step with the time planned for it; null where none is stated in working time. */
export interface PlannedStay {
  readonly holder: Holder;
  readonly amount: Amount | null;
}

/** What a history tells about who had the dossier. */
export interface Followed {
  readonly dossier: Dossier;
  readonly holdings: readonly Holding[];
  readonly handOvers: readonly HandedOver[];
  readonly stays: readonly PlannedStay[];
}

/**
 * Follows a dossier through its history. Every change takes effect at the moment it happened in law, also when it was
 * recorded later; what began later than it ended (a branch that was left before its last step was written down) lasted
 * no time. A hand-over taken back gives the receiver's time back to the sender.
 */
export function follow(
  procedures: CompiledProcedure | Procedures,
  events: readonly DossierEvent[],
  agencyOf: AgencyOf,
): Followed {
  const follower = new Follower(agencyOf);
  let last: Dossier | undefined;
  for (const replayed of replayHistory(procedures, events)) {
    follower.after(replayed);
    last = replayed.dossier;
  }
  return { dossier: last!, ...follower.told() };
}

interface Running {
  readonly holder: Holder;
  readonly from: Instant;
}

class Follower {
  private readonly agencyOf: AgencyOf;
  private readonly running = new Map<string, Running>();
  private readonly done = new Map<string, Holding[]>();
  private readonly handOvers = new Map<InstanceId, HandedOver>();
  private readonly stays = new Map<InstanceId, PlannedStay>();
  /** Stays that only go on with one from which the dossier had been sent: their plan is the one before. */
  private readonly goingOn = new Set<InstanceId>();

  constructor(agencyOf: AgencyOf) {
    this.agencyOf = agencyOf;
  }

  after({ dossier, entry, procedure }: Replayed): void {
    const when = entry.event.occurredAt ?? entry.event.at;
    this.rename(entry);
    const now = holdersOf(procedure, dossier, this.agencyOf);
    for (const [source, { holder }] of [...this.running]) {
      const next = now.get(source);
      if (next === undefined) this.leave(source, when);
      else if (holderKey(next) !== holderKey(holder)) this.end(source, when);
    }
    for (const [source, holder] of now)
      if (!this.running.has(source)) this.running.set(source, { holder, from: this.beginOf(source, when) });
    this.noteHandOvers(dossier);
    this.notePlans(procedure, dossier, now);
    this.giveBack(entry, when, now);
  }

  told(): Omit<Followed, 'dossier'> {
    const open = [...this.running.values()].map((one) => ({ ...one, to: null }));
    return {
      holdings: [...[...this.done.values()].flat(), ...open],
      handOvers: [...this.handOvers.values()],
      stays: [...this.stays.values()],
    };
  }

  /** A stay that goes on under another name is the same stay, at the same step of whoever has it. */
  private rename({ renamed = {} }: HistoryEntry): void {
    const names = Object.entries(renamed);
    if (names.length === 0) return;
    renameIn(this.running, names, (one, node) => ({ ...one, holder: { ...one.holder, node } }));
    renameIn(this.done, names, (all, node) =>
      all.map((one) => ({ ...one, holder: { ...one.holder, node } })),
    );
    renameIn(this.handOvers, names, (one, node) => ({ ...one, node }));
    renameIn(this.stays, names, (one, node) => ({ ...one, holder: { ...one.holder, node } }));
    const goingOn = names.filter(([old]) => this.goingOn.delete(old));
    for (const [, name] of goingOn) this.goingOn.add(name);
  }

  /** A stay that was over before it changed hands (left late in the records) was over all the same. */
  private leave(source: string, when: Instant): void {
    this.end(source, when);
    this.done.set(
      source,
      this.done.get(source)!.map((one) => (one.to !== null && when < one.to ? { ...one, to: when } : one)),
    );
  }

  private end(source: string, when: Instant): void {
    const { holder, from } = this.running.get(source)!;
    this.running.delete(source);
    const to = when < from ? from : when;
    this.done.set(source, [...(this.done.get(source) ?? []), { holder, from, to }]);
  }

  /** A change of hands at the same stay never reaches back behind the one before it. */
  private beginOf(source: string, when: Instant): Instant {
    const before = this.done.get(source)?.at(-1)?.to;
    return before !== undefined && before !== null && when < before ? before : when;
  }

  private noteHandOvers({ open }: Dossier): void {
    for (const instance of open) {
      const { sent } = instance;
      if (!sent) continue;
      const known = this.handOvers.get(instance.id);
      this.handOvers.set(instance.id, {
        node: instance.node,
        from: { role: sent.role, agency: sent.agency },
        to: known?.to ?? { role: instance.role ?? '', agency: instance.agency ?? '' },
        sentAt: instance.openedAt,
        acknowledgedAt: sent.acknowledgedAt ?? null,
        takenBackAt: null,
      });
    }
  }

  /** The last state in which a stay was open says what was planned for it: tables may hang on what it found out. */
  private notePlans(procedure: CompiledProcedure, dossier: Dossier, now: ReadonlyMap<string, Holder>): void {
    for (const instance of dossier.open) {
      const holder = now.get(instance.id);
      if (holder?.kind !== 'agency' || this.goingOn.has(instance.id)) continue;
      if (instance.kind !== 'step' && instance.kind !== 'respondent') continue;
      const amount = planned(procedure, dossier, instance);
      // A hand-over of zero time has no plan: it ends whenever the citizen comes.
      if (amount?.value !== 0) this.stays.set(instance.id, { holder, amount });
    }
  }

  /** A hand-over taken back: the receiver never had it, and the sender's stay is the one it was. */
  private giveBack(entry: HistoryEntry, when: Instant, now: ReadonlyMap<string, Holder>): void {
    for (const { instance, reason } of entry.left) {
      if (reason !== 'takenBack') continue;
      const sender = entry.entered.map((stay) => ({ ...stay, holder: now.get(stay.instance) }))[0];
      const known = this.handOvers.get(instance);
      if (known) this.handOvers.set(instance, { ...known, takenBackAt: when });
      this.stays.delete(instance);
      if (!sender?.holder) continue;
      const { holder } = sender;
      this.stays.delete(sender.instance);
      this.goingOn.add(sender.instance);
      this.done.set(
        instance,
        (this.done.get(instance) ?? []).map((holding) => ({ ...holding, holder })),
      );
    }
  }
}

function planned(
  { stepAmounts, periods }: CompiledProcedure,
  dossier: Dossier,
  { id, node, kind }: OpenInstance,
): Amount | null {
  const amounts =
    kind === 'step'
      ? stepAmounts.get(node)
      : (periods.get(`${node}/${id.slice(id.indexOf('/') + 1)}`) ?? periods.get(node));
  return amounts?.(dossier) ?? null;
}

/** Gives what is known of stays to their new names. Two stays may have exchanged theirs. */
function renameIn<T>(
  known: Map<string, T>,
  names: readonly (readonly [old: InstanceId, name: InstanceId])[],
  change: (value: T, node: string) => T,
): void {
  const moved = names.flatMap(([old, name]) => {
    const value = known.get(old);
    return value === undefined ? [] : [[name, change(value, nodeOf(name))] as const];
  });
  for (const [old] of names) known.delete(old);
  for (const [name, value] of moved) known.set(name, value);
}

/** The node of a stay, or of the stay during which somebody is asked. */
function nodeOf(instance: InstanceId): string {
  const [stay = instance] = instance.split('/');
  return stay.slice(0, stay.lastIndexOf('.'));
}
