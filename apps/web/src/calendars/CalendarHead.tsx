import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CalendarRow, CalendarView } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import styles from './calendars.module.css';

interface Props {
  view: CalendarView;
  year: number;
  rows: readonly CalendarRow[];
  isChanged: boolean;
  onGo: (change: { calendar?: string; year?: number }) => void;
  children: ReactNode;
}

/** Which calendar, which year, and where it stands: what it inherits, its version, who counts by it. */
export function CalendarHead({ view, year, rows, isChanged, onGo, children }: Props) {
  const { t, local } = useText();
  const titleOf = (id: string) => local(rows.find((row) => row.id === id)?.title) || id;
  const above = view.whole.chain.slice(1).map(titleOf);
  return (
    <div className={styles['head']}>
      <NativeSelect
        aria-label={t('calendar.choose')}
        value={view.id}
        disabled={isChanged}
        data={rows.map(({ id, title }) => ({ value: id, label: local(title) }))}
        onChange={(event) => onGo({ calendar: event.currentTarget.value })}
      />
      <div className={styles['yearSwitch']} role="group" aria-label={t('calendar.year')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('calendar.previousYear')}
          disabled={year <= 2000}
          onClick={() => onGo({ year: year - 1 })}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <strong aria-live="polite">{year}</strong>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('calendar.nextYear')}
          disabled={year >= 2099}
          onClick={() => onGo({ year: year + 1 })}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles['acts']}>{children}</div>
      <p className={styles['about']}>
        {t('calendar.version', { version: view.version })}
        {' · '}
        {above.length > 0
          ? t('calendar.inherits', { names: above.join(' ← ') })
          : t('calendar.inheritsNothing')}
        {' · '}
        {t('calendar.agencies', { count: view.agencies.length })}
        {isChanged && <strong> · {t('calendar.changed')}</strong>}
        {!view.mayEdit && <> · {t('calendar.readOnly')}</>}
      </p>
    </div>
  );
}
