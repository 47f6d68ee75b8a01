import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Amount } from '../document/amount.ts';
import type { Dossier, Instant, InstanceId, OpenInstance } from '../dossier/dossier.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { readClock, type ClockReading } from './due-date.ts';

/** The calendar of an agency: its windows on the national days. */
export type Calendars = (agency: string) => WorkCalendar;

export interface TaskDeadline {
  /** When the step's own plan runs out; null when none is stated. */
  readonly planDueAt: Instant | null;
  /** The earliest of the plan and every covering limit that runs. */
  readonly dueAt: Instant | null;
  readonly counts: boolean;
}

export interface Deadlines {
  /** Id of the limit printed on the receipt. */
  readonly promise: string | null;
  readonly limits: Readonly<Record<string, ClockReading>>;
  readonly tasks: Readonly<Record<InstanceId, TaskDeadline>>;
}

/** Promise and public limits use the competent agency's calendar, step plans the performing agency's. */
export function deadlinesOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  calendars: Calendars,
  now: Instant,
): Deadlines {
  const limits: Record<string, ClockReading> = {};
  const calendar = limitCalendar(dossier, calendars);
  for (const { id } of procedure.document.limits)
    limits[id] = readClock(dossier.ledgers[id] ?? [], calendar, now);
  const tasks: Record<InstanceId, TaskDeadline> = {};
  for (const instance of dossier.open)
    if (instance.kind === 'step' || instance.kind === 'wait')
      tasks[instance.id] = taskDeadline(procedure, dossier, instance, calendars, limits);
  return { promise: procedure.promise, limits, tasks };
}

/** The calendar that public limits of this dossier are counted by. */
export function limitCalendar(dossier: Dossier, calendars: Calendars): WorkCalendar {
  return calendars(dossier.competentAgency ?? dossier.receivingAgency);
}

function taskDeadline(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  calendars: Calendars,
  limits: Readonly<Record<string, ClockReading>>,
): TaskDeadline {
  const planDueAt =
    instance.kind === 'step' ? planDue(procedure, dossier, instance, calendars, limits) : null;
  const candidates = planDueAt === null ? [] : [planDueAt];
  for (const [id, reading] of Object.entries(limits)) {
    const nodes = procedure.covered.get(id);
    if (reading.dueAt === null || reading.endedAt !== null || reading.standing) continue;
    if (!nodes || nodes.has(instance.node)) candidates.push(reading.dueAt);
  }
  const dueAt = candidates.reduce<Instant | null>(
    (least, at) => (least === null || at < least ? at : least),
    null,
  );
  return { planDueAt, dueAt, counts: instance.counts };
}

function planDue(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  calendars: Calendars,
  limits: Readonly<Record<string, ClockReading>>,
): Instant | null {
  const node = procedure.index.nodes.get(instance.node);
  const duration = node?.kind === 'step' ? node.duration : undefined;
  if (duration && 'restOf' in duration) return limits[duration.restOf]?.dueAt ?? null;
  const amount = procedure.stepAmounts.get(instance.node)?.(dossier);
  // A hand-over of zero time has no plan to miss: it ends whenever the citizen comes.
  if (!amount || amount.value === 0) return null;
  const calendar = calendars(instance.agency ?? dossier.receivingAgency);
  return planDueFrom(calendar, instance.openedAt, amount);
}

/** Plan amounts in days are working hours (1 day = 8) from the moment the step begins; the start day counts. */
export function planDueFrom(calendar: WorkCalendar, openedAt: Instant, amount: Amount): Instant | null {
  const plan: Amount = amount.unit === 'WORKING_DAY' ? { value: amount.value * 8, unit: 'HOUR' } : amount;
  try {
    return new Date(calendar.dueOf(Date.parse(openedAt), plan).at).toISOString();
  } catch (error) {
    if (error instanceof Error && error.name === 'CalendarRangeError') return null;
    throw error;
  }
}
