import type { LocalText } from '../document/primitives.ts';
import type { Asked, LedgerEntry } from '../dossier/dossier.ts';
import type { DossierEvent } from '../dossier/events.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';

/** What an event says of the wait it begins: who asked, by which document, and for which papers; nothing of a timer. */
export function askedIn(procedure: CompiledProcedure, event: DossierEvent): Asked | undefined {
  if (event.type !== 'action') return undefined;
  const { actor, document, supplements } = event;
  const asked = new Set((supplements ?? []).map(({ paper }) => paper));
  const papers = procedure.document.papers.flatMap(({ id }, index) => (asked.has(id) ? [index + 1] : []));
  return {
    by: { role: actor.role, agency: actor.agency },
    ...(document === undefined ? {} : { document }),
    ...(papers.length === 0 ? {} : { papers }),
  };
}

/** What a pause says for itself in a ledger: its ground, and who asked for it when the wait began. */
export function reasonsOf(
  ground: LocalText | undefined,
  asked: Asked | undefined,
): Partial<Extract<LedgerEntry, { kind: 'paused' }>> {
  return { ...(ground === undefined ? {} : { ground }), ...asked };
}
