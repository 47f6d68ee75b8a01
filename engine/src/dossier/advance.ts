import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { act } from './act.ts';
import type { Dossier } from './dossier.ts';
import { adoptCalendar } from './adopt-calendar.ts';
import type { ActionEvent, CalendarEvent, SignalEvent, TimerEvent } from './events.ts';
import { fire } from './fire.ts';
import { refuse, type Outcome } from './outcome.ts';
import { hear } from './signal.ts';

/** What may still be done with a closed dossier. */
const afterClosing: readonly string[] = ['dossier.correct'];

/**
 * Answers what one event does to a dossier. Same input, same answer; nothing is touched. Every refusal is data with a
 * stable code. A timer that names a closed instance or an old generation is refused as `timer-stale`, a report about
 * what is over as `signal-stale`, a calendar change for limits that have ended as `calendar-stale`: the caller drops them.
 */
export function advanceDossier(
  procedure: CompiledProcedure,
  dossier: Dossier,
  event: ActionEvent | TimerEvent | SignalEvent | CalendarEvent,
): Outcome {
  if (dossier.procedure.meaning !== procedure.meaning)
    return refuse('wrong-version', { pinned: dossier.procedure.version, given: procedure.version });
  if (dossier.closedAt !== null && !(event.type === 'action' && afterClosing.includes(event.action)))
    return refuse(closedCodes[event.type], { closedAt: dossier.closedAt });
  if (event.at < dossier.lastAt) return refuse('time-goes-back', { at: event.at, last: dossier.lastAt });
  switch (event.type) {
    case 'timer':
      return fire(procedure, dossier, event);
    case 'signal':
      return hear(procedure, dossier, event);
    case 'calendar':
      return adoptCalendar(procedure, dossier, event);
    case 'action':
      return act(procedure, dossier, event);
  }
}

const closedCodes = {
  timer: 'timer-stale',
  signal: 'signal-stale',
  calendar: 'calendar-stale',
  action: 'dossier-closed',
} as const;
