import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { ProcedureDocument, PublicProcedure } from '../api/contract.ts';

export const publicListQuery = queryOptions({
  queryKey: ['public'],
  queryFn: async () => (await answerOf(api.GET('/api/public/procedures'))).items,
});

export const publicProcedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['public', code],
    queryFn: async () => {
      const found = await answerOf(api.GET('/api/public/procedures/{code}', { params: { path: { code } } }));
      return found as Omit<PublicProcedure, 'document'> & { document: ProcedureDocument };
    },
  });
