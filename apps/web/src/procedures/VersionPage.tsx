import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../app/session.tsx';
import { versionQuery, versionsQuery } from '../api/queries.ts';
import { localDateOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import '../text/designing.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { addressOf } from '../public/public-address.ts';
import { Canvas } from './Canvas.tsx';
import { inForceOn } from './compare/compared-versions.ts';
import { useComments } from './compare/use-comments.ts';
import { RepealButton } from './RepealButton.tsx';
import { Repealed } from './Repealed.tsx';
import { RestoreButton } from './RestoreButton.tsx';
import { ChainHistory } from './chain/ChainHistory.tsx';
import { StillRunning } from './StillRunning.tsx';
import styles from './procedures.module.css';
import { useStartDraft } from './use-start-draft.ts';

/** A published version, to look at. It never changes; changing means a new draft. */
export function VersionPage() {
  const { code, n } = useParams({ from: '/procedures/$code/versions/$n' });
  const { t, local } = useText();
  const mayDraw = useMay('procedure.draw');
  const query = useQuery(versionQuery(code, Number(n)));
  const start = useStartDraft(code);
  const mayMove = useMay('procedure.migrate.read');
  const versions = useQuery(versionsQuery(code)).data ?? [];
  const { comments, onComment } = useComments(code, Number(n));
  const row = versions.find(({ version }) => version === Number(n));
  const newest = versions.reduce((most, { version }) => Math.max(most, version), 0);
  const previous =
    newest === Number(n)
      ? versions
          .map(({ version }) => version)
          .toSorted((a, b) => a - b)
          .findLast((version) => version < newest)
      : undefined;
  const inForce = inForceOn(versions, localDateOf(new Date().toISOString()));
  const other = inForce === Number(n) ? Number(n) - 1 : inForce;
  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  return (
    <Page
      whole
      title={local(query.data.document.head.title)}
      beside={
        <div className={styles['versionBar']}>
          <span>
            {t('procedures.version', { version: n })}. {t('procedures.readOnly')}
          </span>
          <Link to="/procedures">{t('procedures.title')}</Link>
          {inForce === Number(n) && <a href={addressOf(code)}>{t('library.publicPage')}</a>}
          {other !== undefined && other > 0 && versions.length > 1 && (
            <Link
              to="/procedures/$code/compare"
              params={{ code }}
              search={{ from: Math.min(other, Number(n)), to: Math.max(other, Number(n)) }}
            >
              {t(inForce === Number(n) ? 'compare.withPrevious' : 'compare.withInForce')}
            </Link>
          )}
          {mayMove && newest > 1 && newest === Number(n) && (
            <Link to="/procedures/$code/migrations" params={{ code }}>
              {t('compare.moving.open')}
            </Link>
          )}
          {mayDraw && Number(n) < newest && <RestoreButton code={code} version={Number(n)} />}
          {row && <RepealButton code={code} row={row} />}
          <ChainHistory code={code} version={Number(n)} />
          {mayDraw && Number(n) === newest && (
            <Button
              size="xs"
              variant="default"
              loading={start.isPending}
              onClick={() => start.mutate(Number(n))}
            >
              {t('procedures.fromThis')}
            </Button>
          )}
        </div>
      }
    >
      {previous !== undefined && <StillRunning code={code} from={previous} to={newest} />}
      {row?.repeal && <Repealed repeal={row.repeal} />}
      {start.isError && <Failure reason={start.error} />}
      <Canvas
        document={query.data.document}
        problems={[]}
        readOnly
        comments={comments}
        onComment={onComment}
      />
    </Page>
  );
}
