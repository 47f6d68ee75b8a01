import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { dossierListQuery } from '../api/queries.ts';
import { dateOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { StatusStamp } from '../ui/StatusStamp.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { Reviewed } from './Reviewed.tsx';
import styles from './review.module.css';

/** Find a dossier on the left, read it on the right. The address names both, so a finding can be passed on. */
export function ReviewPage() {
  const { t, local } = useText();
  const search = useSearch({ from: '/review' });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.q ?? '');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const query = useInfiniteQuery({ ...dossierListQuery(q), placeholderData: keepPreviousData });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  usePageTitle(t('review.title'));

  useEffect(() => {
    if (q === (search.q ?? '')) return;
    void navigate({
      to: '/review',
      search: { ...(q && { q }), ...(search.dossier && { dossier: search.dossier }) },
      replace: true,
    });
  }, [q, search.q, search.dossier, navigate]);

  return (
    <div className={styles['review']} data-open={search.dossier ? true : undefined}>
      <section className={styles['finder']} aria-label={t('review.find')}>
        <h1>{t('review.title')}</h1>
        <TextInput
          aria-label={t('review.find')}
          placeholder={t('review.findHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {query.isPending && <Loading />}
        {query.isError && <Failure reason={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && rows.length === 0 && <p>{q ? t('review.nothing', { q }) : t('review.none')}</p>}
        <ul className={styles['found']} aria-label={t('review.found')}>
          {rows.map((row) => (
            <li key={row.code}>
              <Link
                to="/review"
                search={{ ...(q && { q }), dossier: row.code }}
                aria-current={row.code === search.dossier ? 'true' : undefined}
              >
                <span className={styles['foundTop']}>
                  <span className="code">{row.code}</span>
                  <span>{dateOf(row.receivedAt)}</span>
                </span>
                <strong>{row.applicant}</strong>
                <span>{local(row.procedure.title)}</span>
                <StatusStamp status={row.status} />
              </Link>
            </li>
          ))}
        </ul>
        {query.hasNextPage && (
          <Button
            size="xs"
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('app.more')}
          </Button>
        )}
      </section>
      <section className={styles['reading']} aria-label={t('dossier.history')}>
        {search.dossier ? (
          <>
            <Link className={styles['back']} to="/review" search={q ? { q } : {}}>
              {t('app.back')}
            </Link>
            <Reviewed code={search.dossier} />
          </>
        ) : (
          <p className={styles['choose']}>{t('review.choose')}</p>
        )}
      </section>
    </div>
  );
}
