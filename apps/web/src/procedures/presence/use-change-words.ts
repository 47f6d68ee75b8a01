import { compareDocuments, wordChange } from '@motcua/engine';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ProcedureDocument } from '../../api/contract.ts';
import { agenciesQuery, rolesQuery } from '../../api/queries.ts';
import { useText } from '../../text/catalogue.ts';

/** What a document changes of the one given, a line each, in the words of the office. */
export function useChangeWords(base: ProcedureDocument): (after: ProcedureDocument) => readonly string[] {
  const { language } = useText();
  const agencies = useQuery(agenciesQuery).data;
  const roles = useQuery(rolesQuery).data;
  return useCallback(
    (after) => {
      const agency = (id: string) => agencies?.find((one) => one.id === id)?.name;
      const role = (id: string) => roles?.find((one) => one.id === id)?.title;
      return compareDocuments(base, after, { agency, role }).changes.map((change) =>
        wordChange(change, language),
      );
    },
    [agencies, base, language, roles],
  );
}
