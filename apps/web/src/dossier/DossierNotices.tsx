import { IconAlarm, IconArrowBackUp, IconPlayerPause } from '@tabler/icons-react';
import type { DossierView, History } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';

/** What somebody wrote when they last took this action. */
function noteOf(history: History | undefined, action: string): string | null {
  return history?.items.findLast((row) => row.action === action)?.note ?? null;
}

/** What holds for the dossier as a whole and changes how everything below it is to be read. */
export function DossierNotices({ dossier, history }: { dossier: DossierView; history: History | undefined }) {
  const { t } = useText();
  const { stoppedSince, withdrawalAskedAt, receptionLateAt, status } = dossier;
  const stopped = stoppedSince && noteOf(history, 'dossier.stop');
  const asked = withdrawalAskedAt && noteOf(history, 'dossier.requestWithdrawal');
  return (
    <>
      {stoppedSince && (
        <Banner
          kind="plain"
          icon={IconPlayerPause}
          title={t('dossier.stopped', { at: dateTimeOf(stoppedSince) })}
        >
          {stopped && <p>{t('dossier.because', { why: stopped })}</p>}
        </Banner>
      )}
      {receptionLateAt && status === 1 && (
        <Banner
          kind="plain"
          icon={IconAlarm}
          title={t('dossier.receptionLateNow', { at: dateTimeOf(receptionLateAt) })}
        />
      )}
      {withdrawalAskedAt && (
        <Banner
          kind="plain"
          icon={IconArrowBackUp}
          title={t('dossier.withdrawalAsked', { at: dateTimeOf(withdrawalAskedAt) })}
        >
          {asked && <p>{t('dossier.because', { why: asked })}</p>}
        </Banner>
      )}
    </>
  );
}
