import {
  compileProcedure,
  currentFlags,
  findingsAtOpening,
  type CompiledProcedure,
  type LimitVerdict,
  type OpenedEvent,
  type ProcedureDocument,
} from '@motcua/engine';
import { replayVerdict } from '../../engine/src/testing/replay-verdict.ts';
import { calendars, directory } from './world.ts';

/** The openings of its scenarios, each kind of applicant once: what they say and where they come. */
export function openingsOf(procedure: CompiledProcedure): readonly OpenedEvent[] {
  const seen = new Map<string, OpenedEvent>();
  for (const { open } of procedure.document.scenarios) {
    const at = calendars(open.receivingAgency).instantOf(open.at);
    const found = findingsAtOpening(procedure, { ...open, date: open.at.slice(0, 10) }, directory, {
      at,
      calendars,
    });
    const key = JSON.stringify([open.channel, open.form, open.receivingAgency]);
    if (seen.has(key)) continue;
    seen.set(key, {
      type: 'opened',
      at,
      actor: {
        person: 'p0',
        role: procedure.document.head.openableBy[0] ?? 'receptionClerk',
        agency: open.receivingAgency,
      },
      code: 'H99.01-260302-0001',
      channel: open.channel,
      receivingAgency: open.receivingAgency,
      form: open.form,
      papers: open.papers,
      flags: currentFlags,
      ...found,
    });
  }
  return [...seen.values()];
}

/** A verdict's way taken in the engine, from the first of the scenarios' openings from which it goes as it was said. */
export function replayed(document: ProcedureDocument, verdict: LimitVerdict) {
  const procedure = compileProcedure(document, 1);
  let last;
  for (const opening of openingsOf(procedure)) {
    const { result, endsAt, dueAt } = replayVerdict(procedure, verdict, calendars, opening);
    last = { result, endsAt, dueAt };
    if (result === 'missed') break;
  }
  return last;
}
