import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../app/session.tsx';
import { versionQuery } from '../api/queries.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { Canvas } from './Canvas.tsx';
import { ChainHistory } from './chain/ChainHistory.tsx';
import { useStartDraft } from './use-start-draft.ts';

/** A published version, to look at. It never changes; changing means a new draft. */
export function VersionPage() {
  const { code, n } = useParams({ from: '/procedures/$code/versions/$n' });
  const { t, local } = useText();
  const mayDraw = useMay('procedure.draw');
  const query = useQuery(versionQuery(code, Number(n)));
  const start = useStartDraft(code);
  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  return (
    <Page
      whole
      title={local(query.data.document.head.title)}
      beside={
        <>
          <span>
            {t('procedures.version', { version: n })}. {t('procedures.readOnly')}
          </span>
          <Link to="/procedures">{t('procedures.title')}</Link>
          <ChainHistory code={code} version={Number(n)} />
          {mayDraw && (
            <Button
              size="xs"
              variant="default"
              loading={start.isPending}
              onClick={() => start.mutate(Number(n))}
            >
              {t('procedures.fromThis')}
            </Button>
          )}
        </>
      }
    >
      {start.isError && <Failure reason={start.error} />}
      <Canvas document={query.data.document} problems={[]} readOnly />
    </Page>
  );
}
