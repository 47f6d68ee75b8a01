import type { ReactNode } from 'react';
import { AppearanceMenu } from '../shell/AppearanceMenu.tsx';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { Seal } from '../shell/Seal.tsx';
import { useText } from '../text/catalogue.ts';
import '../text/public-pages.ts';
import { addressOf, codeIn } from './public-address.ts';
import styles from './public.module.css';
import { PublicListPage } from './PublicListPage.tsx';
import { PublicProcedurePage } from './PublicProcedurePage.tsx';
import { SkipLink } from '../ui/SkipLink.tsx';

/** What anybody may read, signed in or not: it asks for no session and loads nothing of the desk. */
export function PublicApp({ path }: { path: string }) {
  const code = codeIn(path);
  return <Frame>{code === null ? <PublicListPage /> : <PublicProcedurePage code={code} />}</Frame>;
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useText();
  return (
    <div className={styles['frame']}>
      <SkipLink />
      <header className={styles['bar']}>
        <a href={addressOf()} className={styles['brand']}>
          <Seal size={34} />
          <span>
            <strong>{t('app.name')}</strong>
            <span>{t('public.title')}</span>
          </span>
        </a>
        <div className={styles['tools']}>
          <LanguageSwitch />
          <AppearanceMenu />
        </div>
      </header>
      <main id="main" className={styles['main']} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
