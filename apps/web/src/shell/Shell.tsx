import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { IconHelp } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useLiveRefresh } from '../api/live.ts';
import { useMay } from '../app/session.tsx';
import { useShortcuts } from '../keyboard/shortcuts.tsx';
import { useText } from '../text/catalogue.ts';
import { Loading } from '../ui/Loading.tsx';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { Seal } from './Seal.tsx';
import { SearchBox } from './SearchBox.tsx';
import { usePlaces } from './places.ts';
import styles from './shell.module.css';
import { SkipLink } from '../ui/SkipLink.tsx';

const HelpDialog = lazy(async () => ({ default: (await import('../keyboard/HelpDialog.tsx')).HelpDialog }));

/** The frame around every page: the seal, the places, the search, the person. */
export function Shell() {
  const { t } = useText();
  const [help, setHelp] = useState(false);
  const places = usePlaces();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const mayUseDossiers = useMay('dossier.use');
  useLiveRefresh(mayUseDossiers);
  useShortcuts([{ keys: ['?'], label: t('shell.helpHelp'), run: () => setHelp(true) }]);

  return (
    <div className={styles['shell']}>
      <SkipLink />
      <header className={styles['bar']}>
        <Link to="/" className={styles['brand']} aria-label={`${t('app.name')}: ${t('place.desk')}`}>
          <Seal size={34} />
          <span>{t('app.name')}</span>
        </Link>
        <nav className={styles['places']} aria-label={t('app.navigation')}>
          {places.map((place) => (
            <Link key={place.to} to={place.to} aria-current={place.holds(path) ? 'page' : undefined}>
              {t(place.title)}
            </Link>
          ))}
        </nav>
        {mayUseDossiers ? <SearchBox /> : <span className={styles['noSearch']} />}
        <div className={styles['tools']}>
          <LanguageSwitch />
          <AppearanceMenu />
          <button
            type="button"
            className={styles['icon']}
            aria-label={t('shell.help')}
            onClick={() => setHelp(true)}
          >
            <IconHelp size={20} aria-hidden />
          </button>
          <PersonMenu />
        </div>
      </header>
      <main id="main" className={styles['main']} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      {help && (
        <Suspense>
          <HelpDialog onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}
