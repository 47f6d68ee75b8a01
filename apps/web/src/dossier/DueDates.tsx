import type { DossierView } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import styles from './dossier.module.css';
import { LimitLine } from './LimitLine.tsx';

interface Props {
  clock: DossierView['clock'];
  /** Beside the work list there is room for the one that was promised. */
  promiseOnly?: boolean;
}

/** What was promised, what the applicant was told where that is another date, and every other limit. */
export function DueDates({ clock, promiseOnly = false }: Props) {
  const { t } = useText();
  const { promise, appointmentAt } = clock;
  const others = promiseOnly ? [] : clock.limits.filter((limit) => !limit.promise);
  return (
    <div>
      {promise ? <LimitLine clock={promise} big /> : <p>{t('time.notSet')}</p>}
      {appointmentAt && appointmentAt !== promise?.dueAt && (
        <p className={styles['appointment']}>
          {t('dossier.appointment')}: <b>{dateTimeOf(appointmentAt)}</b>
        </p>
      )}
      {others.map((limit) => (
        <LimitLine key={limit.limit} clock={limit} />
      ))}
    </div>
  );
}
