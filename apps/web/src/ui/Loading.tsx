import { useText } from '../text/catalogue.ts';
import styles from './ui.module.css';

export function Loading() {
  const { t } = useText();
  return (
    <p className={styles['loading']} role="status">
      {t('app.loading')}
    </p>
  );
}
