import { calendarOfLedger, readClock, type Calendars } from '@motcua/engine';
import { localDate } from '../../text/local-date.ts';
import { lettersOf } from '../apology-letter.ts';
import type { SlipData } from '../slip-fields.ts';
import { workingTime } from '../slip-words.ts';
import { dossierFields, unitFields, type SlipSource } from './slip-source.ts';

/** The apology letter (form 04 of both circulars); `n` counts the letters of the dossier from 1. */
export function apologyFields(source: SlipSource, n: number): SlipData<'apology'> | null {
  const { dossier } = source;
  const letter = lettersOf(source)[n - 1];
  if (letter === undefined) return null;
  const { draftedAt, dueAt, reason, heldBy, heldElsewhere, signedAt, signer, requestedExtension } = letter;
  const issuer = dossier.competentAgency ?? dossier.receivingAgency;
  const original = originalDue(source, signedAt);
  return {
    fields: {
      // The number is given by the records clerk when the letter is issued.
      ...unitFields(source, issuer, localDate(signedAt ?? draftedAt), letter.document ?? ''),
      ...dossierFields(source),
      missedDueAt: dueAt,
      // Practice sends it a day before: then the date is not missed yet.
      late: (signedAt ?? source.now) > dueAt ? dueAt : null,
      originalDueAt: original === dueAt ? null : original,
      reason,
      newDueAt: letter.newDueAt ?? letter.proposedDueAt,
      requestedExtension,
      signer: signer?.name ?? null,
      signedAt,
      // Has a value while it is a draft.
      draftedAt: signedAt === null ? draftedAt : null,
    },
    tables: {
      // Then what else was waited for: linked dossiers, other systems.
      heldBy: [
        ...heldBy.map(({ agency, minutes }) => ({ agency: agency.name, minutes })),
        ...heldElsewhere.map(({ title, minutes }) => ({ agency: title, minutes })),
      ].map(({ agency, minutes }, index) => ({ index: index + 1, agency, time: workingTime(minutes) })),
    },
  };
}

/** The date first promised, which no letter moves. */
function originalDue(
  { procedure, dossier, register, now }: SlipSource,
  signedAt: string | null,
): string | null {
  const ledger = dossier.ledgers[procedure.promise ?? ''] ?? [];
  // A signed letter says what it said, by the calendar of its day.
  const calendars: Calendars = (agency, knownAt) =>
    register.calendarOf(agency, knownAt ?? signedAt ?? undefined);
  return readClock(ledger, calendarOfLedger(dossier, ledger, calendars), now).originalDueAt;
}
