import { Slider } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Accounts } from '../accounts/Accounts.tsx';
import type { DossierView, History } from '../api/contract.ts';
import { dossierQuery, historyQuery } from '../api/queries.ts';
import { DossierHead } from '../dossier/DossierHead.tsx';
import { Drawing } from '../dossier/Drawing.tsx';
import { DossierNotices } from '../dossier/DossierNotices.tsx';
import { LimitLine } from '../dossier/LimitLine.tsx';
import { Surroundings } from '../dossier/Surroundings.tsx';
import { Timeline } from '../dossier/Timeline.tsx';
import { useWhatHappened } from '../dossier/what-happened.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './review.module.css';
import { positionAfter, staysOf } from './stays.ts';
import { StayTable } from './StayTable.tsx';

export function Reviewed({ code }: { code: string }) {
  const dossier = useQuery(dossierQuery(code));
  const history = useQuery(historyQuery(code));
  const failed = dossier.error ?? history.error;
  if (failed) return <Failure reason={failed} />;
  if (!dossier.data || !history.data) return <Loading />;
  return <ReviewedDossier key={code} dossier={dossier.data} history={history.data} />;
}

/** One dossier as a reviewer reads it: the path on the version that ran, record by record, and the time of each stay. */
function ReviewedDossier({ dossier, history }: { dossier: DossierView; history: History }) {
  const { t, local } = useText();
  const consulted = new Map(
    dossier.consultations
      .flatMap(({ respondents }) => respondents)
      .map(({ task, party, agency }) => [task, local(party) || local(agency?.name)]),
  );
  const whatHappened = useWhatHappened();
  const rows = history.items;
  const [step, setStep] = useState(rows.length);
  const upTo = useMemo(() => rows.slice(0, step), [rows, step]);
  const row = upTo.at(-1);
  const position = useMemo(
    () => (step === rows.length ? dossier.position : positionAfter(upTo)),
    [dossier.position, rows.length, step, upTo],
  );
  return (
    <div className={styles['reviewed']}>
      <DossierHead dossier={dossier} level={2}>
        <Link to="/dossiers/$code" params={{ code: dossier.code }}>
          {t('review.openDossier')}
        </Link>
      </DossierHead>
      <DossierNotices dossier={dossier} history={history} />
      {dossier.clock.promise && <LimitLine clock={dossier.clock.promise} big />}
      <Sheet title={t('review.path', { version: dossier.procedure.version })}>
        <Drawing procedure={dossier.procedure} position={position} />
        {rows.length > 1 && (
          <div className={styles['steps']}>
            <p>
              <strong>{t('review.step', { n: step, total: rows.length })}</strong>
              {row &&
                ` · ${t('review.atStep', { at: dateTimeOf(row.occurredAt ?? row.at), what: whatHappened(row) })}`}
            </p>
            <Slider
              min={1}
              max={rows.length}
              value={step}
              onChange={setStep}
              label={null}
              thumbLabel={t('review.stepLabel')}
            />
          </div>
        )}
      </Sheet>
      <Sheet title={t('review.stays')}>
        <StayTable stays={staysOf(upTo)} namesOf={consulted} />
      </Sheet>
      <Sheet title={t('accounts.title')}>
        <Accounts dossier={dossier} detailed />
      </Sheet>
      <Surroundings dossier={dossier} Part={Sheet} />
      <Sheet title={t('dossier.history')}>
        <Timeline history={history} current={row?.seq} />
      </Sheet>
    </div>
  );
}
