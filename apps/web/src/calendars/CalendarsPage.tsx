import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CalendarDocument } from '@motcua/engine';
import { calendarQuery, calendarsQuery } from '../api/queries.ts';
import { localDateOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import '../text/calendars.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { CalendarDesk } from './CalendarDesk.tsx';

/** The calendars, one of them open at one year. The address names both. */
export function CalendarsPage() {
  const { t } = useText();
  usePageTitle(t('calendar.title'));
  const search = useSearch({ from: '/calendars' });
  const navigate = useNavigate();
  const list = useQuery(calendarsQuery);
  // All of them: what one inherits is worked out here while it is edited, and each may become the parent of another.
  const all = useQueries({ queries: (list.data ?? []).map(({ id }) => calendarQuery(id)) });
  const failed = list.isError ? list : all.find(({ isError }) => isError);
  if (failed?.isError) return <Failure reason={failed.error} retry={() => void failed.refetch()} />;
  if (!list.data || all.some(({ data }) => data === undefined)) return <Loading />;

  const views = all.flatMap(({ data }) => (data ? [data] : []));
  const view = views.find(({ id }) => id === search.calendar) ?? views[0];
  if (view === undefined) return <Loading />;
  const year = search.year ?? Number(localDateOf(new Date().toISOString()).slice(0, 4));
  const go = (change: { calendar?: string; year?: number }) =>
    void navigate({ to: '/calendars', search: { calendar: view.id, year, ...change }, replace: true });
  return (
    <CalendarDesk
      key={`${view.id}@${view.version}`}
      view={view}
      year={year}
      rows={list.data}
      documents={new Map(views.map(({ id, document }) => [id, document as CalendarDocument]))}
      onGo={go}
    />
  );
}
