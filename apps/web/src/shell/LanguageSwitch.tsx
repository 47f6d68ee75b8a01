import { chooseLanguage, useText } from '../text/catalogue.ts';
import styles from './shell.module.css';

/** Two languages, one press. The names of languages are written in themselves. */
export function LanguageSwitch() {
  const { t, language } = useText();
  return (
    <div className={styles['languages']} role="group" aria-label={t('shell.language')}>
      <button type="button" lang="vi" aria-pressed={language === 'vi'} onClick={() => chooseLanguage('vi')}>
        Việt
      </button>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => chooseLanguage('en')}>
        Eng
      </button>
    </div>
  );
}
