import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { ProcedureDocument } from '../api/contract.ts';
import { calendarQuery, calendarsQuery, catalogueQuery, versionQuery } from '../api/queries.ts';

/**
 * What the designer may ask of this installation beside its register: which procedures there are to link to, what
 * another one asks for, whose calendar is which. It is drawn without any of it where it cannot be had.
 */
export function useInstallation() {
  const client = useQueryClient();
  const catalogue = useQuery(catalogueQuery);
  const known = useQuery(calendarsQuery);
  const views = useQueries({
    queries: (known.data ?? []).map(({ id }) => calendarQuery(id)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  const procedures = useMemo(
    () =>
      (catalogue.data ?? []).map(({ code, title, caseTitle }) => ({
        code,
        title: caseTitle
          ? { vi: `${title.vi} (${caseTitle.vi})`, en: `${title.en} (${caseTitle.en})` }
          : title,
      })),
    [catalogue.data],
  );
  const calendars = useMemo(
    () =>
      views.map(({ document, agencies }) => ({
        title: document.title,
        agencies: agencies.map(({ id }) => id),
      })),
    [views],
  );
  const documentOf = useCallback(
    async (code: string): Promise<ProcedureDocument | undefined> => {
      const rows = await client.ensureQueryData(catalogueQuery);
      const version = rows.find((row) => row.code === code)?.published?.version;
      if (version === undefined) return undefined;
      return (await client.ensureQueryData(versionQuery(code, version))).document;
    },
    [client],
  );
  return { procedures, calendars, documentOf };
}
