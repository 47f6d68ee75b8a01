import type { DossierView } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import styles from './parts.module.css';

/** Mistakes found in the result afterwards. What was decided stands beside them, unchanged. */
export function Corrections({ corrections }: { corrections: DossierView['corrections'] }) {
  const { t } = useText();
  return (
    <ul className={styles['lines']}>
      {corrections.map((correction) => (
        <li key={correction.at} className={styles['line']}>
          <p className={styles['about']}>
            {dateTimeOf(correction.at)}
            {correction.document && ` · ${t('act.byDocument', { document: correction.document })}`}
          </p>
          <blockquote>{correction.reason}</blockquote>
        </li>
      ))}
    </ul>
  );
}
