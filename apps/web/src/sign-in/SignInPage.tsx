import { useState } from 'react';
import type { Me } from '../api/contract.ts';
import { Seal } from '../shell/Seal.tsx';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { useText } from '../text/catalogue.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { DemonstrationAccounts } from './DemonstrationAccounts.tsx';
import { SignInForm } from './SignInForm.tsx';
import styles from './sign-in.module.css';

/** The cover of the dossier: who works here opens it. */
export function SignInPage({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const { t } = useText();
  const [chosen, setChosen] = useState('');
  usePageTitle(t('signIn.title'));
  return (
    <main className={styles['page']}>
      <div className={styles['cover']}>
        <header className={styles['head']}>
          <Seal size={72} />
          <div>
            <p className={styles['name']}>{t('app.name')}</p>
            <p className={styles['says']}>{t('app.says')}</p>
          </div>
        </header>
        <div className={styles['body']}>
          <h1>{t('signIn.title')}</h1>
          <SignInForm key={chosen} username={chosen} onSignedIn={onSignedIn} />
          <DemonstrationAccounts onChoose={setChosen} />
        </div>
        <footer className={styles['foot']}>
          <p>{t('signIn.motto')}</p>
          <LanguageSwitch />
        </footer>
      </div>
    </main>
  );
}
