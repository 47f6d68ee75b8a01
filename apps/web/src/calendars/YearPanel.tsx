import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useText } from '../text/catalogue.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { withYear } from './edit-calendar.ts';
import type { Draft } from './use-calendar-draft.ts';
import styles from './calendars.module.css';

/** Whether a year has been announced, and by which notice: what this calendar says of it, or what it inherits. */
export function YearPanel({ draft, year, mayEdit }: { draft: Draft; year: string; mayEdit: boolean }) {
  const { t } = useText();
  const { document, setDocument, whole } = draft;
  const own = document.years[year];
  const all = whole?.years[year];
  return (
    <Sheet
      title={t('calendar.yearPanel.title', { year })}
      beside={<strong>{all ? t(`calendar.status.${all.status}`) : t('calendar.statusMissing')}</strong>}
    >
      <div className={styles['fields']}>
        {own === undefined && (
          <p className={styles['quiet']}>{t('calendar.yearPanel.inherited', { year })}</p>
        )}
        {all?.notice && (own === undefined || !mayEdit) && <p>{all.notice}</p>}
        {all?.status === 'draft' && <p className={styles['quiet']}>{t('calendar.yearPanel.draftWhy')}</p>}
        {mayEdit && own === undefined && (
          <Button
            size="xs"
            variant="default"
            onClick={() => setDocument(withYear(document, year, {}, { status: 'draft', notice: '' }))}
          >
            {t('calendar.yearPanel.add', { year })}
          </Button>
        )}
        {mayEdit && own && (
          <>
            <NativeSelect
              label={t('calendar.yearPanel.status')}
              value={own.status}
              data={(['draft', 'final'] as const).map((status) => ({
                value: status,
                label: t(`calendar.status.${status}`),
              }))}
              onChange={(event) =>
                setDocument(
                  withYear(document, year, {
                    status: event.currentTarget.value === 'final' ? 'final' : 'draft',
                  }),
                )
              }
            />
            <Textarea
              label={t('calendar.yearPanel.notice')}
              description={t('calendar.yearPanel.noticeHint')}
              autosize
              minRows={1}
              maxRows={4}
              maxLength={300}
              value={own.notice}
              onChange={(event) =>
                setDocument(withYear(document, year, { notice: event.currentTarget.value }))
              }
            />
          </>
        )}
      </div>
    </Sheet>
  );
}
