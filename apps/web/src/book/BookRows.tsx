import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BookRow } from '../api/contract.ts';
import { bookQuery } from '../api/queries.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import styles from './book.module.css';

/** The lines of the book, a page at a time. */
export function BookRows({ agency, from, to }: { agency: string; from: string; to: string }) {
  const { t } = useText();
  const query = useInfiniteQuery({ ...bookQuery(agency, from, to), placeholderData: keepPreviousData });
  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <p>{t('book.none')}</p>;
  return (
    <>
      {/* Wider than a telephone: the keyboard must be able to scroll it too. */}
      <div className={styles['scroll']} role="region" aria-label={t('book.title')} tabIndex={0}>
        <table className={styles['rows']}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(`book.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.dossierCode} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {query.hasNextPage && (
        <Button
          className={styles['more'] ?? ''}
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('app.more')}
        </Button>
      )}
    </>
  );
}

const heads = [
  'index',
  'code',
  'procedure',
  'sets',
  'applicant',
  'contact',
  'resolving',
  'received',
  'due',
  'returned',
  'method',
  'note',
] as const;

function Row({ row }: { row: BookRow }) {
  const { local } = useText();
  const at = (instant: string | null) => (instant ? dateTimeOf(instant) : '');
  return (
    <tr>
      <td>{row.index}</td>
      <th scope="row">
        <Link className="code" to="/dossiers/$code" params={{ code: row.dossierCode }}>
          {row.dossierCode}
        </Link>
      </th>
      <td>
        <span className={styles['title']} title={local(row.procedureName)}>
          {local(row.procedureName)}
        </span>
      </td>
      <td>{row.sets}</td>
      <td>{row.applicantName}</td>
      <td>{[row.address, row.phone].filter(Boolean).join(', ')}</td>
      <td>{local(row.resolvingAgency?.name)}</td>
      <td>{at(row.receivedAt)}</td>
      <td>{at(row.dueAt)}</td>
      <td>{at(row.returnedAt)}</td>
      <td>{local(row.returnMethod)}</td>
      <td>{local(row.note)}</td>
    </tr>
  );
}
