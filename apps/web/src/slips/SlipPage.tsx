import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Language } from '../api/contract.ts';
import { Refused } from '../api/problem.ts';
import { slipQuery } from '../api/queries.ts';
import { useMay } from '../app/session.tsx';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { SlipSheet } from './SlipSheet.tsx';
import styles from './page.module.css';

/** A slip of a dossier as it will lie on the paper, and what to do with it. Only the slip is printed. */
export function SlipPage() {
  const { code, form } = useParams({ from: '/dossiers/$code/slips/$form' });
  const { n } = useSearch({ from: '/dossiers/$code/slips/$form' });
  const { t } = useText();
  // The slip of record is Vietnamese; English helps an applicant to read it.
  const [language, setLanguage] = useState<Language>('vi');
  const mayReceive = useMay('dossier.receive');
  const query = useQuery(slipQuery(code, form, n, language));
  const slip = query.data;
  usePageTitle(`${slip?.title ?? t('slips.title')} ${code}`);

  if (query.error instanceof Refused && query.error.code === 'slip-not-found')
    return (
      <Page title={t('slips.number', { form })}>
        <Banner kind="plain" title={t(form === '01' ? 'slips.noDue' : 'slips.none')}>
          <p>{t(form === '01' ? 'slips.noDueWhy' : 'slips.noneWhy')}</p>
        </Banner>
        <Link to="/dossiers/$code" params={{ code }}>
          {t('slips.toDossier')}
        </Link>
      </Page>
    );
  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  if (!slip) return <Loading />;
  const asked = new URLSearchParams({ ...(n && { n: String(n) }), ...(language === 'en' && { language }) });
  return (
    <div className={styles['page']}>
      <style>{pageRule(slip.paper, slip.orientation)}</style>
      <header className={styles['tools']}>
        <h1>{slip.title}</h1>
        <SegmentedControl
          size="xs"
          aria-label={t('slips.language')}
          data={[
            { value: 'vi', label: 'Việt' },
            { value: 'en', label: 'Eng' },
          ]}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
        />
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('slips.print')}
        </Button>
        <Button
          variant="default"
          component="a"
          href={`/api/dossiers/${encodeURIComponent(code)}/slips/${form}.pdf?${asked}`}
          target="_blank"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
        >
          {t('slips.pdf')}
        </Button>
        <Link to="/dossiers/$code" params={{ code }}>
          {t('slips.toDossier')}
        </Link>
        {mayReceive && slip.kind === 'receipt' && (
          <Link to="/receive" search={{}}>
            {t('slips.another')}
          </Link>
        )}
      </header>
      <div
        className={styles['paper']}
        data-size={slip.paper}
        data-wide={slip.orientation === 'landscape' || undefined}
      >
        {(slip.copies.length === 0 ? [null] : slip.copies).map((copy) => (
          <SlipSheet key={copy} slip={slip} copy={copy} />
        ))}
      </div>
    </div>
  );
}

/** The paper that the printer is asked for. */
function pageRule(paper: 'A4' | 'A5', orientation: string): string {
  return `@page { size: ${paper} ${orientation}; margin: ${paper === 'A5' ? '8mm 10mm' : '15mm 18mm'}; }`;
}
