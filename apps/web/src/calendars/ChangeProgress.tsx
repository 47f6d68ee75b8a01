import { Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { calendarChangeQuery, keys } from '../api/queries.ts';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';

/** How far the newest version has been applied to the open dossiers; nothing for a version nobody had to apply. */
export function ChangeProgress({ calendar, version }: { calendar: string; version: number }) {
  const { t } = useText();
  const client = useQueryClient();
  const { data } = useQuery({
    ...calendarChangeQuery(`${calendar}.${version}`),
    enabled: version > 1,
    retry: false,
  });
  const finishedAt = data?.finishedAt;
  useEffect(() => {
    if (finishedAt) void client.invalidateQueries({ queryKey: [...keys.calendar(calendar), 'versions'] });
  }, [client, calendar, finishedAt]);
  if (!data) return null;
  const { visited, expected, moved, resynced, skipped } = data;
  // What was applied long ago stands among the versions.
  if (finishedAt && Date.now() - Date.parse(finishedAt) > 10 * 60_000 && skipped.length === 0) return null;
  const part = expected === 0 ? 100 : Math.min(100, Math.round((visited / expected) * 100));
  return (
    <Banner
      kind={finishedAt ? 'good' : 'plain'}
      title={t(finishedAt ? 'calendar.progress.done' : 'calendar.progress.title', { version })}
    >
      {!finishedAt && (
        <Progress value={part} aria-label={t('calendar.progress.title', { version })} my="xs" />
      )}
      <p>
        {t('calendar.progress.counts', { visited, expected: Math.max(visited, expected), moved, resynced })}
      </p>
      {skipped.length > 0 && <p>{t('calendar.progress.skipped', { codes: skipped.join(', ') })}</p>}
    </Banner>
  );
}
