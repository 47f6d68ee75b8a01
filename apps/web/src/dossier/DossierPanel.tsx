import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import { dossierQuery, historyQuery } from '../api/queries.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ActionBar } from './ActionBar.tsx';
import styles from './dossier.module.css';
import { DoneNotice } from './DoneNotice.tsx';
import { DossierHead } from './DossierHead.tsx';
import { FormData } from './FormData.tsx';
import { GeneralFacts } from './GeneralFacts.tsx';
import { Holders } from './Holders.tsx';
import { DossierNotices } from './DossierNotices.tsx';
import { DueDates } from './DueDates.tsx';
import { Papers } from './Papers.tsx';
import { Surroundings } from './Surroundings.tsx';
import { Timeline } from './Timeline.tsx';
import type { Done } from './use-act.ts';

interface Props {
  code: string;
  task: string;
  /** A colleague's action took the dossier out of the list while it was open here. */
  taken?: boolean;
  onClose: () => void;
  onDone?: (done: Done) => void;
  /** The last action, perhaps on the dossier that was open before this one. */
  lastDone?: Done | null;
}

/** The chosen dossier beside the work list: everything needed to act, without leaving the list. */
export function DossierPanel({ code, task, taken = false, onClose, onDone, lastDone }: Props) {
  const { t } = useText();
  const query = useQuery(dossierQuery(code));
  const history = useQuery(historyQuery(code));
  const dossier = query.data;
  if (query.isError) {
    return (
      <div className={styles['panelBody']}>
        <Failure reason={query.error} retry={() => void query.refetch()} />
        <Button variant="default" size="xs" onClick={onClose}>
          {t('app.close')}
        </Button>
      </div>
    );
  }
  if (!dossier) return <Loading />;
  return (
    <div className={styles['panel']}>
      <DossierHead dossier={dossier} level={2}>
        <div className={styles['panelTools']}>
          <Link to="/dossiers/$code" params={{ code }}>
            {t('desk.full')}
          </Link>
          <button type="button" aria-label={t('app.close')} onClick={onClose}>
            <IconX size={18} aria-hidden />
          </button>
        </div>
      </DossierHead>
      <div className={styles['panelBody']}>
        {lastDone && lastDone.code !== code && <DoneNotice done={lastDone} named />}
        <DossierNotices dossier={dossier} history={history.data} />
        {dossier.clock.promise && <DueDates clock={dossier.clock} promiseOnly />}
        <ActionBar dossier={dossier} task={task} taken={taken} {...(onDone && { onDone })} />
        <Part title={t('dossier.now')}>
          <Holders dossier={dossier} />
        </Part>
        <Surroundings dossier={dossier} Part={Part} />
        <Part title={t('dossier.papers')}>
          <Papers papers={dossier.papers} />
        </Part>
        <Part title={t('dossier.form')}>
          <FormData dossier={dossier} />
        </Part>
        <Part title={t('dossier.data')}>
          <GeneralFacts dossier={dossier} />
        </Part>
        {history.data && (
          <Part title={t('dossier.history')}>
            <Timeline history={history.data} newestFirst />
          </Part>
        )}
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={styles['part']}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
