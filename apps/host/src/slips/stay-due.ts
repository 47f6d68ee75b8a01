import {
  limitCalendar,
  planDueFrom,
  readClock,
  respondentDue,
  type Calendars,
  type Ledger,
} from '@motcua/engine';
import type { SlipSource } from './views/slip-source.ts';

interface Stay {
  readonly instance: string;
  readonly node: string;
  readonly enteredAt: string;
  readonly agency: string | null;
}

/**
 * When what was to be done in a stay that is over had to be done: by the step's own plan, by what a respondent was
 * given, or by the limit it had the rest of. Where no time is stated, by the promise; null where there is none yet.
 */
export function stayDue(
  { procedure, dossier, register }: SlipSource,
  stay: Stay,
  ledgers: Readonly<Record<string, Ledger>>,
  at: string,
): string | null {
  // What is over is read by the calendar known then, so that no later change of it rewrites the slip.
  const calendarOf: Calendars = (agency) => register.calendarOf(agency, at);
  const node = procedure.index.nodes.get(stay.node);
  if (stay.instance.includes('/')) {
    const asked = { id: stay.instance, node: stay.node };
    return respondentDue(procedure, dossier, asked, calendarOf);
  }
  const amount = procedure.stepAmounts.get(stay.node)?.(dossier) ?? null;
  // A hand-over of zero time has no plan to miss: it ends whenever the citizen comes.
  if (amount !== null)
    return amount.value === 0
      ? null
      : planDueFrom(
          calendarOf(stay.agency ?? dossier.receivingAgency),
          stay.enteredAt,
          amount,
          dossier.stops,
        );
  const duration = node?.kind === 'step' || node?.kind === 'consultation' ? node.duration : undefined;
  const limit = duration && 'restOf' in duration ? duration.restOf : procedure.promise;
  const ledger = limit === null ? undefined : ledgers[limit];
  if (ledger === undefined) return null;
  const reading = readClock(ledger, limitCalendar(dossier, calendarOf), at);
  return reading.endedAt === null ? reading.dueAt : null;
}
