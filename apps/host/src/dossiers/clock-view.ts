import {
  calendarOfLedger,
  deadlinesOf,
  explainDue,
  proposedDueDate,
  lateness,
  wordExplanation,
  type Calendars,
  type ClockReading,
  type CompiledProcedure,
  type Deadlines,
  type Dossier,
  type ProposedDueDate,
} from '@motcua/engine';
import type { LoadedRegister } from '../register/register.ts';
import { endOfLocalDay } from '../text/local-date.ts';
import type { LimitClock } from './shapes.ts';
import { pauseReasonTitle } from './status-titles.ts';

/** Two working days, in minutes: what is due within them is "soon". */
const soonMinutes = 2 * 8 * 60;

/** Every limit of a dossier as it stands now, with the due date explained line by line. */
export function clockView(
  procedure: CompiledProcedure,
  dossier: Dossier,
  register: Pick<LoadedRegister, 'calendarOf' | 'roleTitle' | 'agencyName'>,
  now: string,
  deadlines: Deadlines = deadlinesOf(procedure, dossier, register.calendarOf, now),
) {
  const names = { role: register.roleTitle, agency: register.agencyName };
  const { limits: readings, promise, appointmentAt } = deadlines;
  const limits = procedure.document.limits.map((limit): LimitClock => {
    const reading = readings[limit.id];
    if (reading === undefined) throw new Error(`The engine gave no reading of limit ${limit.id}`);
    const lines = reading.startedAt === null ? [] : explainDue(dossier, limit.id, register.calendarOf, now);
    const last = dossier.ledgers[limit.id]?.at(-1);
    return {
      limit: limit.id,
      title: limit.title,
      promise: limit.promise,
      startedAt: reading.startedAt,
      dueAt: reading.dueAt,
      originalDueAt: reading.originalDueAt,
      endedAt: reading.endedAt,
      standing: reading.standing,
      standingReason: reading.standing && last?.kind === 'paused' ? pauseReasonTitle(last.reason) : null,
      allowed: reading.allowed === null ? null : amountOf(reading.allowed),
      usedMinutes: reading.usedMinutes,
      remainingMinutes: reading.remainingMinutes,
      state: stateOf(reading, now),
      ...latenessOf(dossier, limit.id, reading, register.calendarOf, now),
      proposed: proposedView(proposedDueDate(dossier, limit.id)),
      warnings: [...reading.warnings],
      explanation: {
        vi: lines.map((line) => wordExplanation(line, 'vi', names)),
        en: lines.map((line) => wordExplanation(line, 'en', names)),
      },
    };
  });
  return { promise: limits.find((limit) => limit.limit === promise) ?? null, limits, appointmentAt };
}

function latenessOf(
  dossier: Dossier,
  limit: string,
  reading: ClockReading,
  calendars: Calendars,
  now: string,
): Pick<LimitClock, 'lateAgainstOriginal' | 'lateAgainstCurrent' | 'overdueSince'> {
  const calendar = calendarOfLedger(dossier, dossier.ledgers[limit] ?? [], calendars);
  const { againstOriginal, againstCurrent } = lateness(reading, calendar, now);
  const overdueSince = Object.hasOwn(dossier.overdue, limit) ? (dossier.overdue[limit] ?? null) : null;
  return { lateAgainstOriginal: againstOriginal, lateAgainstCurrent: againstCurrent, overdueSince };
}

function proposedView(proposed: ProposedDueDate | undefined): LimitClock['proposed'] {
  return proposed === undefined ? null : { dueAt: proposed.dueAt, at: proposed.at, reason: proposed.reason };
}

type Reading = Pick<LimitClock, 'startedAt' | 'endedAt' | 'dueAt' | 'standing' | 'remainingMinutes'>;

function stateOf(reading: Reading, now: string): LimitClock['state'] {
  if (reading.startedAt === null) return 'notStarted';
  if (reading.endedAt !== null)
    return reading.dueAt !== null && reading.endedAt > reading.dueAt ? 'endedLate' : 'endedInTime';
  if (reading.standing) return 'paused';
  if (reading.dueAt === null) return 'running';
  if (reading.dueAt < now) return 'overdue';
  if (reading.dueAt <= endOfLocalDay(now)) return 'dueToday';
  return (reading.remainingMinutes ?? Infinity) <= soonMinutes ? 'dueSoon' : 'running';
}

export function amountOf(amount: { value: number; unit: string; cutOff?: string | undefined }) {
  const { value, unit, cutOff } = amount;
  return cutOff === undefined ? { value, unit } : { value, unit, cutOff };
}
