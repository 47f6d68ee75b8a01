import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { inAlphabet } from '../format/collate.ts';
import { matches } from '../format/fold.ts';
import { levelOf } from '../receive/ProcedurePicker.tsx';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { addressOf } from './public-address.ts';
import { publicListQuery } from './public-query.ts';
import styles from './public.module.css';

/** Every procedure in force; typing narrows the list. */
export function PublicListPage() {
  const { t, local } = useText();
  usePageTitle(t('public.title'));
  const [typed, setTyped] = useState('');
  const query = useQuery(publicListQuery);
  const rows = (query.data ?? [])
    .filter((row) =>
      matches(
        [row.title.vi, row.title.en, row.caseTitle?.vi, row.field.vi, row.nationalCode, row.code].join(' '),
        typed,
      ),
    )
    .sort((a, b) => inAlphabet(local(a.title), local(b.title)));
  return (
    <>
      <h1>{t('public.title')}</h1>
      <TextInput
        size="md"
        aria-label={t('public.find')}
        placeholder={t('public.find')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {query.isPending && <Loading />}
      {query.isError && <Failure reason={query.error} retry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && <p>{t('public.nothing')}</p>}
      <ul className={styles['list']}>
        {rows.map((row) => (
          <li key={row.code}>
            <a href={addressOf(row.code)}>{local(row.title)}</a>
            {row.caseTitle && <p>{local(row.caseTitle)}</p>}
            <p className={styles['quiet']}>
              {[row.nationalCode, local(row.field), t(`procedures.level.${levelOf(row.level)}`)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
