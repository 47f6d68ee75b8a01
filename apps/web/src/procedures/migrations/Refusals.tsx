import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { MigrationRun } from '../../api/contract.ts';
import { useText } from '../../text/catalogue.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import tables from '../procedures.module.css';
import { refusalsQuery } from './queries.ts';

/** The dossiers that a run could not move, each with its step, the reason and what to do. */
export function Refusals({ order, run }: { order: string; run: MigrationRun }) {
  const { t, language } = useText();
  const query = useInfiniteQuery(refusalsQuery(order, run.kind, run.id));
  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  return (
    <div className={tables['versions']} role="region" aria-label={t('compare.moving.refusals')} tabIndex={0}>
      <table className={tables['table']}>
        <thead>
          <tr>
            <th scope="col">{t('compare.moving.dossier')}</th>
            <th scope="col">{t('compare.moving.step')}</th>
            <th scope="col">{t('compare.moving.why')}</th>
            <th scope="col">{t('compare.moving.cure')}</th>
          </tr>
        </thead>
        <tbody>
          {query.data.pages
            .flatMap(({ items }) => items)
            .map(({ dossier, node, problem }) => (
              <tr key={dossier}>
                <td className="code">{dossier}</td>
                <td>{node}</td>
                <td>{problem.text[language].what}</td>
                <td>{problem.text[language].cure}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {query.hasNextPage && (
        <Button
          size="xs"
          variant="subtle"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('app.more')}
        </Button>
      )}
    </div>
  );
}
