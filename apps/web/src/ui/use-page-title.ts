import { useEffect } from 'react';
import { useText } from '../text/catalogue.ts';

/** Names the browser tab after the page, the page's own words first. */
export function usePageTitle(title: string): void {
  const { t } = useText();
  useEffect(() => {
    document.title = title ? `${title} · ${t('app.name')}` : t('app.name');
  }, [title, t]);
}
