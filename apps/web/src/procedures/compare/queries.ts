import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import { keys } from '../../api/queries.ts';

/** Comments of others come without a reload: they are asked for again now and then. */
const often = 15_000;

export const commentsQuery = (code: string, version: number | 'draft') =>
  queryOptions({
    queryKey: [...keys.procedure(code), 'comments', version],
    queryFn: () =>
      answerOf(
        api.GET('/api/procedures/{code}/comments', {
          params: { path: { code }, query: version === 'draft' ? {} : { version } },
        }),
      ),
    refetchInterval: version === 'draft' ? often : false,
  });

export const impactQuery = (code: string) =>
  queryOptions({
    queryKey: [...keys.procedure(code), 'impact'],
    queryFn: () => answerOf(api.GET('/api/procedures/{code}/draft/impact', { params: { path: { code } } })),
    staleTime: 0,
  });

/** What was submitted in a round never changes. */
export const submittedQuery = (code: string, round: number) =>
  queryOptions({
    queryKey: [...keys.procedure(code), 'submitted', round],
    queryFn: () =>
      answerOf(
        api.GET('/api/procedures/{code}/chain/{seq}/document', { params: { path: { code, seq: round } } }),
      ),
    staleTime: Infinity,
  });
