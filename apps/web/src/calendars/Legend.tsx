import { useText } from '../text/catalogue.ts';
import { DaySign } from './day-look.tsx';
import { kinds } from './edit-calendar.ts';
import styles from './calendars.module.css';

/** What the signs of the year mean. */
export function Legend() {
  const { t } = useText();
  return (
    <ul className={styles['legend']} aria-label={t('calendar.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={styles['chip']} data-kind={kind}>
            <DaySign kind={kind} />
            {t(`calendar.short.${kind}`)}
          </span>
          {t(`calendar.kind.${kind}`)}
        </li>
      ))}
      <li className={styles['quiet']}>{t('calendar.legendOwn')}</li>
      <li className={styles['quiet']}>{t('calendar.legendReception')}</li>
      <li className={`${styles['quiet']} ${styles['keys']}`}>{t('calendar.keys')}</li>
    </ul>
  );
}
