import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMay } from '../../app/session.tsx';
import { catalogueQuery, draftQuery, versionQuery, versionsQuery } from '../../api/queries.ts';
import { localDateOf } from '../../format/date.ts';
import { useText } from '../../text/catalogue.ts';
import '../../text/designing.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Impact } from '../Impact.tsx';
import styles from './compare.module.css';
import { ComparisonCanvas } from './ComparisonCanvas.tsx';
import { inForceOn, pairOf } from './compared-versions.ts';
import { submittedQuery } from './queries.ts';
import { PairChoice } from './PairChoice.tsx';

/** Two versions of a procedure, or the draft and a version, side by side in one drawing. */
export function ComparePage() {
  const { code } = useParams({ from: '/procedures/$code/compare' });
  const asked = useSearch({ from: '/procedures/$code/compare' });
  const navigate = useNavigate();
  const { t, local } = useText();
  const mayReadImpact = useMay('procedure.impact.read');
  const versions = useQuery(versionsQuery(code));
  const catalogue = useQuery(catalogueQuery);
  const entry = catalogue.data?.find((row) => row.code === code);
  const today = localDateOf(new Date().toISOString());
  const isReady = versions.data !== undefined && catalogue.data !== undefined;
  const pair = isReady ? pairOf(asked, versions.data, entry?.draft != null, today) : undefined;
  // Before may also be what was submitted in a round that was returned.
  const { round } = asked;
  const submitted = useQuery({ ...submittedQuery(code, round ?? 0), enabled: round !== undefined });

  const version = useQuery({
    ...versionQuery(code, pair?.from ?? 0),
    enabled: pair !== undefined && round === undefined,
  });
  const before = round === undefined ? version : submitted;
  const later = useQuery({
    ...versionQuery(code, pair?.to === 'draft' ? 0 : (pair?.to ?? 0)),
    enabled: pair !== undefined && pair.to !== 'draft',
  });
  // Compared is what the host holds now, never a copy from an earlier visit.
  const draft = useQuery({
    ...draftQuery(code),
    enabled: pair?.to === 'draft',
    staleTime: 0,
    refetchOnMount: 'always',
  });
  const after = pair?.to === 'draft' ? (draft.isFetchedAfterMount ? draft.data : undefined) : later.data;

  const failed = [versions, catalogue, before, later, draft].find((query) => query.isError);
  if (failed) return <Failure reason={failed.error} retry={() => void failed.refetch()} />;
  if (!isReady) return <Loading />;
  const title = t('compare.title', { title: entry ? local(entry.title) : code });
  if (pair === undefined)
    return (
      <Page title={title}>
        <p>{t('compare.nothing')}</p>
      </Page>
    );
  return (
    <Page
      whole
      title={title}
      beside={
        <div className={styles['beside']}>
          <PairChoice
            pair={pair}
            round={round}
            versions={versions.data}
            hasDraft={entry?.draft != null}
            inForce={inForceOn(versions.data, today)}
            onChoose={(next) =>
              void navigate({ to: '/procedures/$code/compare', params: { code }, search: { ...next } })
            }
          />
          {pair.to === 'draft' ? (
            <Link to="/procedures/$code/draft" params={{ code }}>
              {t('compare.openDraft')}
            </Link>
          ) : (
            <Link to="/procedures/$code/versions/$n" params={{ code, n: String(pair.to) }}>
              {t('compare.openVersion', { version: pair.to })}
            </Link>
          )}
        </div>
      }
    >
      {pair.to === 'draft' && mayReadImpact && (
        <div className={styles['impact']}>
          <Impact code={code} />
        </div>
      )}
      {before.data && after ? (
        <ComparisonCanvas
          code={code}
          before={before.data.document}
          after={after.document}
          commentsOf={pair.to}
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
