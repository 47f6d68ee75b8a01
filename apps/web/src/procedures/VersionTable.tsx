import { Link } from '@tanstack/react-router';
import type { VersionRow } from '../api/contract.ts';
import { dateTimeOf, writtenDate } from '../format/date.ts';
import { useMay } from '../app/session.tsx';
import { useText } from '../text/catalogue.ts';
import styles from './procedures.module.css';
import { RestoreButton } from './RestoreButton.tsx';

export function VersionTable({ code, versions }: { code: string; versions: VersionRow[] }) {
  const { t } = useText();
  const mayDraw = useMay('procedure.draw');
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);
  const names = (who: VersionRow['drawnBy']) => (Array.isArray(who) ? who.join(', ') : who);
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('procedures.versions')}</th>
          <th scope="col">{t('procedures.effective')}</th>
          <th scope="col">{t('procedures.decision')}</th>
          <th scope="col">{t('procedures.drawnBy')}</th>
          <th scope="col">{t('procedures.publishedBy')}</th>
          <th scope="col">{t('procedures.hash')}</th>
          {versions.length > 1 && <th scope="col">{t('compare.short')}</th>}
        </tr>
      </thead>
      <tbody>
        {newestFirst.map((row, at) => (
          <tr key={row.version}>
            <td>
              <Link to="/procedures/$code/versions/$n" params={{ code, n: String(row.version) }}>
                {t('procedures.version', { version: row.version })}
              </Link>
              <br />
              {t(row.status === 'published' ? 'procedures.published' : 'procedures.superseded')}
            </td>
            <td>
              {row.effectiveTo
                ? t('procedures.effectiveSpan', {
                    from: writtenDate(row.effectiveFrom),
                    to: writtenDate(row.effectiveTo),
                  })
                : t('procedures.effectiveOpen', { from: writtenDate(row.effectiveFrom) })}
            </td>
            <td>
              {row.decision &&
                [row.decision.number, writtenDate(row.decision.date)].filter(Boolean).join(', ')}
            </td>
            <td>{names(row.drawnBy)}</td>
            <td>
              {row.publishedBy}
              <br />
              {dateTimeOf(row.publishedAt)}
            </td>
            <td className="code" title={row.meaning}>
              {row.meaning.slice(0, 12)}
            </td>
            {versions.length > 1 && (
              <td>
                {at + 1 < newestFirst.length && (
                  <Link
                    to="/procedures/$code/compare"
                    params={{ code }}
                    search={{ from: newestFirst[at + 1]!.version, to: row.version }}
                  >
                    {t('compare.withPrevious')}
                  </Link>
                )}
                {at > 0 && mayDraw && <RestoreButton code={code} version={row.version} />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
