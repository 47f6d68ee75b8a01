import { useQuery } from '@tanstack/react-query';
import { calendarVersionsQuery } from '../api/queries.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './calendars.module.css';

/** Every version that was saved: when, by whom, on what ground, and what it moved. */
export function VersionList({ calendar }: { calendar: string }) {
  const { t } = useText();
  const query = useQuery(calendarVersionsQuery(calendar));
  return (
    <Sheet title={t('calendar.versions.title')}>
      {query.isPending && <Loading />}
      {query.isError && <Failure reason={query.error} retry={() => void query.refetch()} />}
      <ol className={styles['versions']}>
        {query.data?.map(({ version, notice, reason, savedAt, savedBy, change }) => (
          <li key={version}>
            <strong>{t('calendar.version', { version })}</strong>{' '}
            {change ? (
              <>
                <span className={styles['quiet']}>
                  {dateTimeOf(savedAt)} · {savedBy}
                </span>
                <p>
                  {notice && <>{notice}. </>}
                  {reason}
                </p>
                <p className={styles['quiet']}>
                  {change.finishedAt
                    ? t('calendar.versions.done', { moved: change.moved })
                    : t('calendar.versions.running', { visited: change.visited, expected: change.expected })}
                </p>
              </>
            ) : (
              <span className={styles['quiet']}>{t('calendar.versions.first')}</span>
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
