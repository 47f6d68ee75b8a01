import { dayInForce, type ProcedureDocument } from '@motcua/engine';
import { useMemo } from 'react';
import { absenceOf, agenciesOffered, today } from '../model/agencies-offered.ts';
import { dateWords } from '../model/dates.ts';
import { type Text, useText } from '../text/text.ts';
import { type NamedAgency, useDesigner } from './designer-context.ts';

/**
 * The agencies that a list of the designer offers: those in force on the day the procedure takes effect (today, where it is
 * in force), and those chosen already, which then say since when they are gone.
 */
export function useAgencies(chosen: readonly string[] = []): readonly NamedAgency[] {
  const text = useText();
  const { agencies, document } = useDesigner();
  const day = dayOf(document);
  const held = chosen.join(' ');
  return useMemo(
    () =>
      agenciesOffered(agencies, day, held.split(' ')).map((agency) => ({
        ...agency,
        title: titleOn(agency, day, text),
      })),
    [agencies, day, held, text],
  );
}

/** The day on which the agencies of a procedure have to be there. */
export const dayOf = (document: ProcedureDocument): string => dayInForce(document, today());

/** Its name, and what became of it where it is not there on that day. */
export function titleOn(agency: NamedAgency, day: string, { agencyNames }: Text): string {
  const absence = absenceOf(agency, day);
  if (absence === undefined) return agency.title;
  return 'gone' in absence
    ? agencyNames.gone(agency.title, dateWords(absence.gone))
    : agencyNames.comes(agency.title, dateWords(absence.comes));
}
