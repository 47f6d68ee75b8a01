import { limitCalendar, readClock } from '@motcua/engine';
import { localDate } from '../../text/local-date.ts';
import { lettersOf } from '../apology-letter.ts';
import type { SlipData } from '../slip-fields.ts';
import { workingTime } from '../slip-words.ts';
import { dossierFields, unitFields, type SlipSource } from './slip-source.ts';

/** The apology letter (form 04 of both circulars); `n` counts the letters of the dossier from 1. */
export function apologyFields(source: SlipSource, n: number): SlipData<'apology'> | null {
  const { dossier, register, names } = source;
  const letter = lettersOf(dossier)[n - 1];
  if (letter === undefined) return null;
  const issuer = dossier.competentAgency ?? dossier.receivingAgency;
  const original = originalDue(source);
  return {
    fields: {
      // The number is given by the records clerk when the letter is issued.
      ...unitFields(source, issuer, localDate(letter.signedAt ?? letter.draftedAt), letter.document ?? ''),
      ...dossierFields(source),
      missedDueAt: letter.dueAt,
      originalDueAt: original === letter.dueAt ? null : original,
      reason: letter.reason ?? null,
      newDueAt: letter.newDueAt ?? letter.proposedDueAt ?? null,
      requestedExtension: letter.requestedExtension ?? null,
      signer: letter.signer === undefined ? null : (names.get(letter.signer) ?? letter.signer),
      signedAt: letter.signedAt ?? null,
    },
    tables: {
      heldBy: (letter.heldBy ?? []).map(({ agency, minutes }, index) => ({
        index: index + 1,
        agency: register.agencyName(agency),
        time: workingTime(minutes),
      })),
    },
  };
}

function originalDue({ procedure, dossier, register, now }: SlipSource): string | null {
  const ledger = dossier.ledgers[procedure.promise ?? ''] ?? [];
  return readClock(ledger, limitCalendar(dossier, register.calendarOf), now).originalDueAt;
}
