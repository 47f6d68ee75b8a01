import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../app/session.tsx';
import { catalogueQuery } from '../api/queries.ts';
import { inAlphabet } from '../format/collate.ts';
import { matches } from '../format/fold.ts';
import { useText } from '../text/catalogue.ts';
import '../text/designing.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { CatalogueEntry } from './CatalogueEntry.tsx';
import { DesignerHelpLink } from './DesignerHelpLink.tsx';
import { WaitingForMe } from './chain/WaitingForMe.tsx';
import styles from './procedures.module.css';

/** The catalogue: every procedure with the version in force and its draft. */
export function CataloguePage() {
  const { t, local } = useText();
  const mayDraw = useMay('procedure.draw');
  const [typed, setTyped] = useState('');
  const query = useQuery(catalogueQuery);
  const rows = (query.data ?? [])
    .filter((row) =>
      matches(
        [
          row.title.vi,
          row.title.en,
          row.caseTitle?.vi,
          row.caseTitle?.en,
          row.field.vi,
          row.nationalCode,
          row.code,
        ].join(' '),
        typed,
      ),
    )
    .sort(
      (a, b) =>
        // What has ended is looked up seldom.
        Number(a.published?.hasEnded ?? false) - Number(b.published?.hasEnded ?? false) ||
        inAlphabet(local(a.title), local(b.title)),
    );
  return (
    <Page
      title={t('procedures.title')}
      beside={
        <>
          {mayDraw && <DesignerHelpLink />}
          {mayDraw && (
            <Button
              size="xs"
              component={Link}
              to="/procedures/new"
              leftSection={<IconPlus size={14} aria-hidden />}
            >
              {t('library.new')}
            </Button>
          )}
          <TextInput
            className={styles['find']}
            size="xs"
            aria-label={t('procedures.find')}
            placeholder={t('procedures.findHint')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </>
      }
    >
      {query.isPending && <Loading />}
      {query.isError && <Failure reason={query.error} retry={() => void query.refetch()} />}
      <WaitingForMe />
      {query.data && rows.length === 0 && <p>{t('procedures.empty')}</p>}
      <ul className={styles['catalogue']}>
        {rows.map((row) => (
          <CatalogueEntry key={row.code} row={row} />
        ))}
      </ul>
    </Page>
  );
}
