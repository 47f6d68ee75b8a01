import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import type { CheckingData } from '@motcua/engine';
import type { Language } from './contract.ts';
import type { CalendarView } from './contract.ts';

/** Keys of everything the browser holds a copy of. The event stream names them to say what is stale. */
export const keys = {
  me: ['me'] as const,
  work: ['work'] as const,
  dossier: (code: string) => ['dossier', code] as const,
  history: (code: string) => ['dossier', code, 'history'] as const,
  search: (q: string) => ['search', q] as const,
  procedures: ['procedures'] as const,
  procedure: (code: string) => ['procedures', code] as const,
  blueprints: ['blueprints'] as const,
  calendars: ['calendars'] as const,
  calendar: (id: string) => ['calendars', id] as const,
};

const forTheDay = 60 * 60 * 1000;

export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: async () => (await answerOf(api.GET('/api/agencies'))).items,
  staleTime: forTheDay,
});

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: async () => (await answerOf(api.GET('/api/roles'))).items,
  staleTime: forTheDay,
});

export const relationsQuery = queryOptions({
  queryKey: ['relations'],
  queryFn: async () => (await answerOf(api.GET('/api/relations'))).items,
  staleTime: forTheDay,
});

/** What the checker asks of this installation; `links` are the procedures that the drawing links to. */
export const checkingQuery = (links: readonly string[]) =>
  queryOptions({
    queryKey: ['checking', ...links],
    // OpenAPI has no pairs: opening hours are described as lists.
    queryFn: async () =>
      (await answerOf(
        api.GET('/api/procedures/checking', { params: { query: { links: links.join(',') } } }),
      )) as unknown as CheckingData,
    staleTime: forTheDay,
  });

export const workQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.work, q],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/tasks', {
          params: {
            query: { scope: 'mine', limit: 50, ...(q && { q }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const dossierQuery = (code: string) =>
  queryOptions({
    queryKey: keys.dossier(code),
    queryFn: () => answerOf(api.GET('/api/dossiers/{code}', { params: { path: { code } } })),
  });

export const historyQuery = (code: string) =>
  queryOptions({
    queryKey: keys.history(code),
    queryFn: () => answerOf(api.GET('/api/dossiers/{code}/history', { params: { path: { code } } })),
  });

export const accountsQuery = (code: string) =>
  queryOptions({
    queryKey: [...keys.dossier(code), 'accounts'],
    queryFn: () => answerOf(api.GET('/api/dossiers/{code}/accounts', { params: { path: { code } } })),
  });

/** Slips are read from the history, and so stale with it. */
export const slipsQuery = (code: string) =>
  queryOptions({
    queryKey: [...keys.history(code), 'slips'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/dossiers/{code}/slips', { params: { path: { code } } }))).items,
  });

export const slipQuery = (code: string, form: string, n: number | undefined, language: Language) =>
  queryOptions({
    queryKey: [...keys.history(code), 'slips', form, n ?? 0, language],
    queryFn: () =>
      answerOf(
        api.GET('/api/dossiers/{code}/slips/{form}', {
          params: { path: { code, form }, query: { ...(n && { n }), language } },
        }),
      ),
  });

export const bookQuery = (agency: string, from: string, to: string) =>
  infiniteQueryOptions({
    queryKey: ['book', agency, from, to],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/agencies/{id}/tracking-book', {
          params: {
            path: { id: agency },
            query: { from, to, limit: 50, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const searchQuery = (q: string, limit = 8) =>
  queryOptions({
    queryKey: [...keys.search(q), limit],
    queryFn: ({ signal }) => answerOf(api.GET('/api/dossiers', { params: { query: { q, limit } }, signal })),
    staleTime: 10_000,
  });

export const dossierListQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['dossiers', q],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/dossiers', {
          params: { query: { limit: 30, ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const catalogueQuery = queryOptions({
  queryKey: keys.procedures,
  queryFn: async () => (await answerOf(api.GET('/api/procedures'))).items,
});

export const openableQuery = queryOptions({
  queryKey: [...keys.procedures, 'openable'],
  queryFn: async () =>
    (await answerOf(api.GET('/api/procedures', { params: { query: { openable: '1' } } }))).items,
});

export const versionsQuery = (code: string) =>
  queryOptions({
    queryKey: [...keys.procedure(code), 'versions'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/procedures/{code}/versions', { params: { path: { code } } }))).items,
  });

/** A published version never changes, so it is asked for once. */
export const versionQuery = (code: string, version: number) =>
  queryOptions({
    queryKey: [...keys.procedure(code), 'version', version],
    queryFn: () =>
      answerOf(api.GET('/api/procedures/{code}/versions/{version}', { params: { path: { code, version } } })),
    staleTime: Infinity,
  });

export const draftQuery = (code: string) =>
  queryOptions({
    queryKey: [...keys.procedure(code), 'draft'],
    queryFn: () => answerOf(api.GET('/api/procedures/{code}/draft', { params: { path: { code } } })),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export const chainQuery = (code: string) =>
  queryOptions({
    queryKey: [...keys.procedure(code), 'chain'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/procedures/{code}/chain', { params: { path: { code } } }))).items,
  });

/** What comes with the installation changes with the installation only. */
export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async () => (await answerOf(api.GET('/api/procedure-templates'))).items,
  staleTime: Infinity,
});

export const blueprintsQuery = queryOptions({
  queryKey: keys.blueprints,
  queryFn: async () => (await answerOf(api.GET('/api/step-blueprints'))).items,
  staleTime: 60_000,
});

export const calendarsQuery = queryOptions({
  queryKey: keys.calendars,
  queryFn: async () => (await answerOf(api.GET('/api/calendars'))).items,
});

export const calendarQuery = (id: string) =>
  queryOptions({
    queryKey: keys.calendar(id),
    queryFn: async () =>
      (await answerOf(api.GET('/api/calendars/{id}', { params: { path: { id } } }))) as CalendarView,
  });

export const calendarVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.calendar(id), 'versions'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/calendars/{id}/versions', { params: { path: { id } } }))).items,
  });

/** How far a saved calendar has been applied; asked again until it is done. */
export const calendarChangeQuery = (id: string) =>
  queryOptions({
    queryKey: ['calendar-changes', id],
    queryFn: () => answerOf(api.GET('/api/calendar-changes/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : 1_000),
  });
