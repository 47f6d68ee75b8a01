import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useMay, useMe } from '../app/session.tsx';
import { AgencyField } from '../form/AgencyFields.tsx';
import { DateField } from '../form/DateField.tsx';
import { localDateOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Page } from '../ui/Page.tsx';
import { BookRows } from './BookRows.tsx';
import styles from './book.module.css';

const deskRoles = ['receptionClerk', 'centreManager'];
const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The book of everything one unit received in a period. The address names both, so that it can be passed on. */
export function BookPage() {
  const { t } = useText();
  const me = useMe();
  const navigate = useNavigate();
  const search = useSearch({ from: '/tracking-book' });
  const today = localDateOf(new Date().toISOString());
  const desks = me.posts.filter(({ role }) => deskRoles.includes(role)).map((post) => post.agency);
  const mayAll = useMay('dossier.review');
  const { agency = desks[0] ?? '', from = `${today.slice(0, 8)}01`, to = today } = search;
  const set = (change: { agency?: string; from?: string; to?: string }) =>
    void navigate({ to: '/tracking-book', search: { agency, from, to, ...change }, replace: true });
  const backwards = isDate(from) && isDate(to) && to < from;
  const ready = agency !== '' && isDate(from) && isDate(to) && !backwards;

  return (
    <Page
      title={t('book.title')}
      beside={
        ready && (
          <Button
            variant="default"
            component="a"
            href={`/api/agencies/${agency}/tracking-book.pdf?${new URLSearchParams({ from, to })}`}
            target="_blank"
            leftSection={<IconFileTypePdf size={16} aria-hidden />}
          >
            {t('book.pdf')}
          </Button>
        )
      }
    >
      <div className={styles['asked']}>
        <AgencyField
          label={t('book.agency')}
          among={mayAll ? undefined : desks}
          value={agency}
          onChange={(next) => set({ agency: next ?? '' })}
        />
        <DateField label={t('book.from')} value={from} onChange={(next) => set({ from: next ?? '' })} />
        <DateField
          label={t('book.to')}
          error={backwards && t('book.period')}
          value={to}
          onChange={(next) => set({ to: next ?? '' })}
        />
      </div>
      {agency === '' && <p>{t('book.chooseAgency')}</p>}
      {ready && <BookRows agency={agency} from={from} to={to} />}
    </Page>
  );
}
