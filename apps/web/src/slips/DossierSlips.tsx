import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { slipsQuery } from '../api/queries.ts';
import { dateOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import styles from './page.module.css';

/** The forms that this dossier has as it stands, each to look at and as PDF. */
export function DossierSlips({ code }: { code: string }) {
  const { t, local } = useText();
  const query = useQuery(slipsQuery(code));
  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  return (
    <ul className={styles['list']}>
      {query.data?.map(({ form, n, of, title, at, pdf, kind }) => {
        const name = of > 1 ? t('slips.nth', { title: local(title), n }) : local(title);
        return (
          <li key={`${form} ${n}`}>
            <Link
              to="/dossiers/$code/slips/$form"
              params={{ code, form }}
              search={of > 1 ? { n } : {}}
              aria-label={t('slips.form', { form, title: name })}
            >
              {name}
            </Link>
            <span>
              {t('slips.number', { form })}
              {kind !== 'controlSlip' && `, ${dateOf(at)}`}
            </span>
            <a href={pdf} target="_blank" rel="noreferrer" aria-label={t('slips.pdfOf', { title: name })}>
              PDF
            </a>
          </li>
        );
      })}
    </ul>
  );
}
