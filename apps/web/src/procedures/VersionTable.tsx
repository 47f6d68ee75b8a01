import { Link } from '@tanstack/react-router';
import type { VersionRow } from '../api/contract.ts';
import { useMay } from '../app/session.tsx';
import { dateTimeOf, localDateOf, writtenDate } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './procedures.module.css';
import { RestoreButton } from './RestoreButton.tsx';

const statusWords = {
  published: 'procedures.published',
  superseded: 'procedures.superseded',
  repealed: 'chain.repealed',
} as const;

export function VersionTable({ code, versions }: { code: string; versions: VersionRow[] }) {
  const { t } = useText();
  const mayDraw = useMay('procedure.draw');
  const today = localDateOf(useNow());
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
              {t(
                row.status === 'published' && row.effectiveFrom > today
                  ? 'chain.notYet'
                  : statusWords[row.status],
              )}
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
              <Decision code={code} row={row} />
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

/** The decision, where its signed text is, what it is called in the quality system, and by what it was ended. */
function Decision({ code, row }: { code: string; row: VersionRow }) {
  const { t } = useText();
  const { decision, iso, repeal } = row;
  return (
    <>
      {decision && <p>{[decision.number, writtenDate(decision.date)].filter(Boolean).join(', ')}</p>}
      {row.decisionFile && (
        <p>
          <a
            href={`/api/procedures/${code}/versions/${row.version}/decision.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            {t('chain.fileOpen')}
          </a>
        </p>
      )}
      {row.decisionReference && <p>{row.decisionReference}</p>}
      {iso && (
        <p>
          {[
            t(iso.revision ? 'chain.isoShown' : 'chain.isoShownShort', iso),
            iso.date && writtenDate(iso.date),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      {repeal && (
        <p>
          {t('chain.repealedBy', {
            number: repeal.decision.number,
            date: writtenDate(repeal.lastDay),
          })}
        </p>
      )}
    </>
  );
}
