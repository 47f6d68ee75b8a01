import { NativeSelect } from '@mantine/core';
import { writtenDate } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { WindowsField } from './WindowsField.tsx';
import { without } from './edit-calendar.ts';
import { written } from './reception.ts';
import type { Draft } from './use-calendar-draft.ts';
import styles from './calendars.module.css';

const week = [1, 2, 3, 4, 5, 6, 7] as const;
type Choice = 'asOffice' | 'closed' | 'own';

/** When the desk takes dossiers in apart from office hours, weekday by weekday: a Saturday morning, for instance. */
export function ReceptionFields({ draft, mayEdit }: { draft: Draft; mayEdit: boolean }) {
  const { t, local } = useText();
  const { document, setDocument, whole } = draft;
  if (whole === null) return null;
  const own = document.reception;
  const choose = (day: string, choice: Choice) => {
    const { [day]: present, ...others } = own?.weekdays ?? {};
    const windows = present && present.length > 0 ? present : [['07:30', '11:30'] as [string, string]];
    const weekdays =
      choice === 'asOffice' ? others : { ...others, [day]: choice === 'closed' ? [] : windows };
    const days = own?.days ?? [];
    setDocument(
      Object.keys(weekdays).length === 0 && days.length === 0
        ? without(document, 'reception')
        : { ...document, reception: { ...own, weekdays } },
    );
  };
  return (
    <div className={styles['inherited']} role="group" aria-label={t('calendar.rules.reception')}>
      <p>
        <strong>{t('calendar.rules.reception')}</strong>
      </p>
      <p className={styles['quiet']}>{t('calendar.rules.receptionHint')}</p>
      {week.map((weekday) => {
        const day = String(weekday);
        const ownWindows = own?.weekdays[day];
        const held = whole.reception.weekdays[day];
        const name = t(`calendar.weekdays.d${weekday}`);
        const shown =
          held === undefined
            ? t('calendar.rules.asOffice')
            : held.length === 0
              ? t('calendar.rules.closed')
              : written(held);
        if (!mayEdit)
          return held === undefined ? null : (
            <p key={day}>
              {name}: {shown}
            </p>
          );
        const inheritedWord = ownWindows === undefined && held !== undefined ? `: ${shown}` : '';
        return (
          <div key={day}>
            <NativeSelect
              label={name}
              value={ownWindows === undefined ? 'asOffice' : ownWindows.length === 0 ? 'closed' : 'own'}
              data={[
                {
                  value: 'asOffice',
                  label: inheritedWord
                    ? `${t('calendar.rules.inherit')}${inheritedWord}`
                    : t('calendar.rules.asOffice'),
                },
                { value: 'closed', label: t('calendar.rules.closed') },
                { value: 'own', label: t('calendar.rules.setOwn') },
              ]}
              onChange={(event) => choose(day, event.currentTarget.value as Choice)}
            />
            {ownWindows && ownWindows.length > 0 && (
              <WindowsField
                windows={ownWindows}
                least={1}
                onChange={(windows) =>
                  setDocument({
                    ...document,
                    reception: { ...own, weekdays: { ...own?.weekdays, [day]: windows } },
                  })
                }
              />
            )}
          </div>
        );
      })}
      {whole.reception.days.length > 0 && (
        <>
          <p>{t('calendar.rules.receptionDays')}</p>
          <ul>
            {whole.reception.days.map(({ date, windows, title }) => (
              <li key={date} className={styles['quiet']}>
                {writtenDate(date)}: {written(windows) || t('calendar.rules.closed')}. {local(title)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
