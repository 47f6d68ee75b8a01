import { useText } from '../text/catalogue.ts';
import styles from './ui.module.css';

/** The first thing the keyboard reaches: past the bar, straight to what the page is about (WCAG 2.4.1). */
export function SkipLink() {
  const { t } = useText();
  return (
    <a className={styles['skip']} href="#main">
      {t('app.skip')}
    </a>
  );
}
