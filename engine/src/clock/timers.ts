import { parseCivilDay } from '../calendar/civil-day.ts';
import { factValue } from '../condition/fact-view.ts';
import type { WaitArm } from '../document/flow.ts';
import { advanceDossier } from '../dossier/advance.ts';
import type { Dossier, Instant, OpenInstance } from '../dossier/dossier.ts';
import type { ActionEvent, TimerEvent, TimerKey } from '../dossier/events.ts';
import type { HistoryEntry, Outcome } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { deadlinesOf, planDueFrom, type Calendars } from './deadlines.ts';

/** A timer as it should be stored: absolute, found again by its id. */
export interface Timer {
  readonly id: string;
  readonly key: TimerKey;
  readonly dueAt: Instant;
}

/** One stable text per timer. */
export function timerId(key: TimerKey): string {
  switch (key.purpose) {
    case 'arm':
      return `arm:${key.instance}:${key.arm}`;
    case 'stepDue':
      return `stepDue:${key.instance}`;
    case 'limitDue':
      return `limitDue:${key.limit}:${key.generation}`;
  }
}

/**
 * Every timer an open dossier should have now, in due order: a pure function of state, ledgers and calendars. Hosts
 * compare it with what they stored after every event and after every calendar change.
 */
export function timersOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  calendars: Calendars,
): readonly Timer[] {
  if (dossier.closedAt !== null) return [];
  const timers: Timer[] = [];
  const add = (key: TimerKey, dueAt: Instant | null) => {
    if (dueAt !== null) timers.push({ id: timerId(key), key, dueAt });
  };
  const deadlines = deadlinesOf(procedure, dossier, calendars, dossier.lastAt);
  for (const instance of dossier.open) {
    const node = procedure.index.nodes.get(instance.node);
    if (node?.kind === 'wait')
      for (const arm of node.arms)
        add(
          { purpose: 'arm', instance: instance.id, arm: arm.id },
          armDue(procedure, dossier, instance, arm, calendars),
        );
    if (node?.kind === 'step' && instance.counts && !dossier.late.includes(instance.id))
      add({ purpose: 'stepDue', instance: instance.id }, deadlines.tasks[instance.id]?.planDueAt ?? null);
  }
  for (const [limit, reading] of Object.entries(deadlines.limits)) {
    if (reading.startedAt === null || reading.endedAt !== null || reading.standing || reading.dueAt === null)
      continue;
    // Overdue is recorded once and survives; a restarted limit does not wash it away.
    if (Object.hasOwn(dossier.overdue, limit)) continue;
    add({ purpose: 'limitDue', limit, generation: (dossier.ledgers[limit] ?? []).length }, reading.dueAt);
  }
  return timers.sort((a, b) => (a.dueAt === b.dueAt ? (a.id < b.id ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1));
}

function armDue(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  arm: WaitArm,
  calendars: Calendars,
): Instant | null {
  const calendar = calendars(instance.agency ?? dossier.receivingAgency);
  if (arm.kind === 'period') return planOrStatutory(calendar, instance.openedAt, arm.amount);
  if (arm.kind !== 'date') return null;
  const fact = procedure.index.facts.get(arm.fact);
  const value = fact ? factValue(fact, dossier) : undefined;
  if (typeof value !== 'string' || Number.isNaN(parseCivilDay(value))) return null;
  const at = calendar.instantOf(`${value}T00:00`);
  return at < instance.openedAt ? instance.openedAt : at;
}

function planOrStatutory(
  calendar: ReturnType<Calendars>,
  openedAt: Instant,
  amount: Extract<WaitArm, { kind: 'period' }>['amount'],
): Instant | null {
  // A period that must run out is a time limit like any other: whole days by the Civil Code, not plan hours.
  if (amount.unit === 'WORKING_DAY' && Number.isInteger(amount.value)) {
    try {
      return new Date(calendar.dueOf(Date.parse(openedAt), amount).at).toISOString();
    } catch {
      return null;
    }
  }
  return planDueFrom(calendar, openedAt, amount);
}

export interface Advanced {
  readonly dossier: Dossier;
  /** What fired, then what was done, oldest first. */
  readonly entries: readonly HistoryEntry[];
}

/** Upper bound of timers fired in one call; a definition that exceeds it loops through its own timers. */
const maxFirings = 1_000;

/**
 * Fires every timer due before `now`, in due order, as if each had fired on time: `occurredAt` is the due instant,
 * `at` is now. An action *at* the due instant is still in time, so a timer due exactly now does not fire.
 */
export function fireDueTimers(
  procedure: CompiledProcedure,
  dossier: Dossier,
  now: Instant,
  calendars: Calendars,
): Advanced {
  let current = dossier;
  const entries: HistoryEntry[] = [];
  // A timer whose edge may not be taken now must not keep those behind it from firing.
  const refused = new Set<string>();
  for (let fired = 0; fired < maxFirings; fired += 1) {
    const timer = timersOf(procedure, current, calendars).find(({ id }) => !refused.has(id));
    if (!timer || timer.dueAt >= now) break;
    const event: TimerEvent = { type: 'timer', timer: timer.key, at: now, occurredAt: timer.dueAt };
    const outcome = advanceDossier(procedure, current, event);
    if (!outcome.ok) {
      refused.add(timer.id);
      continue;
    }
    current = outcome.dossier;
    entries.push(outcome.entry);
    // What has happened may have made its condition true.
    refused.clear();
  }
  return { dossier: current, entries };
}

export type AdvancedThrough = ({ readonly ok: true } & Advanced) | Extract<Outcome, { ok: false }>;

/**
 * Advances to an event's moment and then applies it, so that nothing depends on how late a sweeper was. When the event
 * is refused, the timers that fired before it are not lost: the host's sweeper fires them by itself.
 */
export function advanceThrough(
  procedure: CompiledProcedure,
  dossier: Dossier,
  event: ActionEvent,
  calendars: Calendars,
): AdvancedThrough {
  const fired = fireDueTimers(procedure, dossier, event.at, calendars);
  const outcome = advanceDossier(procedure, fired.dossier, event);
  if (!outcome.ok) return outcome;
  return { ok: true, dossier: outcome.dossier, entries: [...fired.entries, outcome.entry] };
}
