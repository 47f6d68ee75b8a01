import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import { keys } from '../../api/queries.ts';

export const proposalQuery = (code: string, from: number, to: number) =>
  queryOptions({
    queryKey: [...keys.procedure(code), 'migration-proposal', from, to],
    queryFn: () =>
      answerOf(
        api.GET('/api/procedures/{code}/migration-proposal', {
          params: { path: { code }, query: { from, to } },
        }),
      ),
    staleTime: 0,
  });

/** The proposals of a procedure, asked for again while one of them is at work. */
export const ordersQuery = (code: string) =>
  queryOptions({
    queryKey: [...keys.procedure(code), 'migrations'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/migrations', { params: { query: { procedure: code, limit: 50 } } })))
        .items,
    refetchInterval: ({ state }) =>
      state.data?.some((order) => [order.dryRun, order.application].some((run) => run?.state === 'running'))
        ? 1_000
        : false,
  });

export const refusalsQuery = (id: string, run: 'dry' | 'apply', runId: string) =>
  infiniteQueryOptions({
    queryKey: ['migration-refusals', id, run, runId],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/migrations/{id}/refusals', {
          params: { path: { id }, query: { run, limit: 50, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
