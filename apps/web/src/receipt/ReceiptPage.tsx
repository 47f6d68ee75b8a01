import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../app/session.tsx';
import type { Language } from '../api/contract.ts';
import { receiptQuery } from '../api/queries.ts';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { Slip } from './Slip.tsx';
import styles from './receipt.module.css';

type Size = 'A5' | 'A4';

/** The slip as it will lie on the paper, and what to do with it. Only the slip is printed. */
export function ReceiptPage() {
  const { code } = useParams({ from: '/dossiers/$code/receipt' });
  const { t } = useText();
  const [size, setSize] = useState<Size>('A5');
  const [language, setLanguage] = useState<Language>('vi');
  const mayReceive = useMay('dossier.receive');
  const query = useQuery(receiptQuery(code));
  usePageTitle(`${t('dossier.receipt')} ${code}`);

  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  return (
    <div className={styles['page']}>
      <style>{`@page { size: ${size} portrait; margin: ${size === 'A5' ? '8mm 10mm' : '15mm 18mm'}; }`}</style>
      <header className={styles['tools']}>
        <h1>{t('dossier.receipt')}</h1>
        <SegmentedControl
          size="xs"
          aria-label={t('receipt.paperSize')}
          data={['A5', 'A4']}
          value={size}
          onChange={(value) => setSize(value as Size)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('receipt.language')}
          data={[
            { value: 'vi', label: 'Việt' },
            { value: 'en', label: 'Eng' },
          ]}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
        />
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('receipt.print')}
        </Button>
        <Link to="/dossiers/$code" params={{ code }}>
          {t('receipt.toDossier')}
        </Link>
        {mayReceive && (
          <Link to="/receive" search={{}}>
            {t('receipt.another')}
          </Link>
        )}
      </header>
      {(query.data.appointmentAt ?? query.data.dueAt) === null && (
        <Banner kind="plain" title={t('receipt.noDue')}>
          <p>{t('receipt.noDueWhy')}</p>
        </Banner>
      )}
      <div className={styles['paper']} data-size={size}>
        <Slip receipt={query.data} code={code} language={language} copy="given" />
        <Slip receipt={query.data} code={code} language={language} copy="kept" />
      </div>
    </div>
  );
}
