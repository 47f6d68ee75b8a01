import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Amount } from '../document/amount.ts';
import { findRespondent } from '../dossier/consultation.ts';
import type { Dossier, Instant, LedgerEntry, OpenInstance, Stretch } from '../dossier/dossier.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Calendars } from './deadlines.ts';
import { readClock } from './due-date.ts';

/**
 * When an amount that began at `from` runs out, the stretches left out in which it stood still. Null while it stands
 * still, and where the calendar does not reach.
 */
export function stretched(
  calendar: WorkCalendar,
  from: Instant,
  amount: Amount,
  stretches: readonly Stretch[] = [],
): Instant | null {
  const ledger: LedgerEntry[] = [{ kind: 'started', at: from, amount }];
  for (const stretch of stretches) {
    if (stretch.to !== undefined && stretch.to <= from) continue;
    ledger.push({ kind: 'paused', at: later(stretch.from, from), ...standing });
    if (stretch.to !== undefined) ledger.push({ kind: 'resumed', at: stretch.to });
  }
  const reading = readClock(ledger, calendar, from);
  return reading.standing ? null : reading.dueAt;
}

const standing = { rule: 'stop', reason: 'STOPPED', mode: 'PAUSE', why: 'stop' } as const;

/** The later of two moments. */
export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** When a respondent must have answered: from sending or from receiving, as the document says. */
export function respondentDue(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: Pick<OpenInstance, 'id' | 'node'>,
  calendars: Calendars,
): Instant | null {
  const found = findRespondent(dossier.consultations, instance.id);
  const node = procedure.index.nodes.get(instance.node);
  if (!found || node?.kind !== 'consultation') return null;
  const { consultation, respondent } = found;
  const own = procedure.periods.get(`${node.id}/${respondent.id}`) ?? procedure.periods.get(node.id);
  const amount = own?.(dossier) ?? null;
  const from = node.limitFrom === 'received' ? respondent.receivedAt : consultation.sentAt;
  if (!amount || from === undefined) return null;
  const calendar = calendars(respondent.agency ?? dossier.receivingAgency);
  return stretched(calendar, from, wholeOrPlan(amount), consultation.paused);
}

/** Whole days are a time limit like any other (Civil Code); parts of days are plan amounts of working hours. */
export function wholeOrPlan(amount: Amount): Amount {
  return amount.unit === 'WORKING_DAY' && !Number.isInteger(amount.value)
    ? { value: amount.value * 8, unit: 'HOUR' }
    : amount;
}
