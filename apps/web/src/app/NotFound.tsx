import { Link } from '@tanstack/react-router';
import { useText } from '../text/catalogue.ts';
import { Page } from '../ui/Page.tsx';

export function NotFound() {
  const { t } = useText();
  return (
    <Page title={t('app.notFound')}>
      <p>{t('app.notFoundWhy')}</p>
      <p>
        <Link to="/">{t('app.toDesk')}</Link>
      </p>
    </Page>
  );
}
