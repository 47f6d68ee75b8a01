import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { Accounts } from '../accounts/Accounts.tsx';
import { dossierQuery, historyQuery } from '../api/queries.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { DossierSlips } from '../slips/DossierSlips.tsx';
import { ActionBar } from './ActionBar.tsx';
import styles from './dossier.module.css';
import { DossierHead } from './DossierHead.tsx';
import { Drawing } from './Drawing.tsx';
import { FormData } from './FormData.tsx';
import { GeneralFacts } from './GeneralFacts.tsx';
import { Holders } from './Holders.tsx';
import { DossierNotices } from './DossierNotices.tsx';
import { DueDates } from './DueDates.tsx';
import { Papers } from './Papers.tsx';
import { Surroundings } from './Surroundings.tsx';
import { Timeline } from './Timeline.tsx';

/** One page that answers: who has it, since when, what is missing, what next, when it is due and why. */
export function DossierPage() {
  const { code } = useParams({ from: '/dossiers/$code' });
  const { t } = useText();
  const query = useQuery(dossierQuery(code));
  const history = useQuery(historyQuery(code));
  usePageTitle(t('dossier.title', { code }));

  const dossier = query.data;
  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  if (!dossier) return <Loading />;
  return (
    <div className={styles['page']}>
      <DossierHead dossier={dossier}>
        {dossier.receipt && dossier.clock.promise?.dueAt && (
          <Button
            variant="default"
            component={Link}
            to="/dossiers/$code/slips/$form"
            params={{ code, form: '01' } as never}
            leftSection={<IconPrinter size={16} aria-hidden />}
          >
            {t('dossier.receipt')}
          </Button>
        )}
      </DossierHead>
      <div className={styles['notices']}>
        <DossierNotices dossier={dossier} history={history.data} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Sheet title={t('dossier.actions')}>
            <ActionBar dossier={dossier} />
          </Sheet>
          <Surroundings dossier={dossier} Part={Sheet} />
          <Sheet title={t('dossier.drawing')}>
            <Drawing procedure={dossier.procedure} position={dossier.position} />
          </Sheet>
          <Sheet title={t('accounts.title')}>
            <Accounts dossier={dossier} />
          </Sheet>
          <Sheet title={t('dossier.history')}>
            {history.isError && <Failure reason={history.error} retry={() => void history.refetch()} />}
            {history.data && <Timeline history={history.data} newestFirst />}
          </Sheet>
        </div>
        <div className={styles['column']}>
          <Sheet title={t('dossier.due')}>
            <DueDates clock={dossier.clock} />
          </Sheet>
          <Sheet title={t('dossier.now')}>
            <Holders dossier={dossier} />
          </Sheet>
          <Sheet title={t('slips.title')}>
            <DossierSlips code={code} />
          </Sheet>
          <Sheet title={t('dossier.papers')}>
            <Papers papers={dossier.papers} />
          </Sheet>
          <Sheet title={t('dossier.form')}>
            <FormData dossier={dossier} />
          </Sheet>
          <Sheet title={t('dossier.data')}>
            <GeneralFacts dossier={dossier} />
          </Sheet>
        </div>
      </div>
    </div>
  );
}
