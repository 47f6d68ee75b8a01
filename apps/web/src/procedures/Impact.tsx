import { useQuery } from '@tanstack/react-query';
import { useMay } from '../app/session.tsx';
import type { DraftImpact } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';
import { Failure } from '../ui/Failure.tsx';
import styles from './compare/compare.module.css';
import { impactQuery } from './compare/queries.ts';

/** What publishing the draft means for dossiers under way: how many there are, and how many stand where it changes something. */
export function Impact({ code }: { code: string }) {
  const mayRead = useMay('procedure.impact.read');
  const query = useQuery({ ...impactQuery(code), enabled: mayRead });
  if (!mayRead) return null;
  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  return query.data ? <ImpactWords impact={query.data} /> : null;
}

/** What can be done about it is offered once the new version is there to move to: on its page. */
export function ImpactWords({ impact }: { impact: DraftImpact }) {
  const { t, local } = useText();
  if (impact.running === 0) return <Banner kind="plain" title={t('compare.impact.none')} />;
  const concerned = impact.versions.filter(({ atChanged }) => atChanged > 0);
  return (
    <Banner
      kind="plain"
      title={t('compare.impact.sum', { running: impact.running, atChanged: impact.atChanged })}
    >
      <details className={styles['folded']}>
        <summary>{t('compare.impact.more')}</summary>
        {concerned.map(({ version, running, atChanged, places }) => (
          <div key={version}>
            <p>{t('compare.impact.version', { version, running, atChanged })}</p>
            <ul className={styles['places']}>
              {places.map(({ node, title, change, dossiers }) => (
                <li key={node}>
                  {t('compare.impact.place', {
                    title: local(title),
                    change: t(`compare.impact.${change}`),
                    dossiers,
                  })}
                </li>
              ))}
            </ul>
          </div>
        ))}
        <p>{t('compare.impact.stay')}</p>
      </details>
    </Banner>
  );
}
