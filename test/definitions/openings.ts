import { currentFlags, findingsAtOpening, type CompiledProcedure, type OpenedEvent } from '@motcua/engine';
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
