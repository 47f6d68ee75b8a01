import { Checkbox, NativeSelect } from '@mantine/core';
import type { CalendarRow } from '../api/contract.ts';
import { TimeField } from '../form/TimeField.tsx';
import { useText } from '../text/catalogue.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { Inherited } from './Inherited.tsx';
import { ReceptionFields } from './ReceptionFields.tsx';
import { WindowsField } from './WindowsField.tsx';
import { without } from './edit-calendar.ts';
import { written } from './reception.ts';
import type { Draft } from './use-calendar-draft.ts';
import styles from './calendars.module.css';

interface Props {
  draft: Draft;
  rows: readonly CalendarRow[];
  mayEdit: boolean;
}

const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** Hours and weekly days off: the calendar's own, or those it inherits. */
export function RulesPanel({ draft, rows, mayEdit }: Props) {
  const { t, local } = useText();
  const { document, setDocument, whole } = draft;
  if (whole === null) return null;
  const hasParent = document.parent !== undefined;
  return (
    <Sheet title={t('calendar.rules.title')}>
      <div className={styles['fields']}>
        {hasParent && (
          <NativeSelect
            label={t('calendar.rules.parent')}
            value={document.parent ?? ''}
            disabled={!mayEdit}
            data={rows
              .filter((row) => row.id !== document.id)
              .map((row) => ({ value: row.id, label: local(row.title) }))}
            onChange={(event) => setDocument({ ...document, parent: event.currentTarget.value })}
          />
        )}
        <Inherited
          title={t('calendar.rules.windows')}
          shown={written(whole.windows)}
          isOwn={document.windows !== undefined}
          hasParent={hasParent}
          mayEdit={mayEdit}
          onOwn={() => setDocument({ ...document, windows: whole.windows.map(([a, b]) => [a, b]) })}
          onInherit={() => setDocument(without(document, 'windows'))}
        >
          <WindowsField
            windows={document.windows ?? []}
            least={1}
            onChange={(windows) => setDocument({ ...document, windows })}
          />
        </Inherited>
        <Inherited
          title={t('calendar.rules.cutOff')}
          shown={whole.cutOff}
          isOwn={document.cutOff !== undefined}
          hasParent={hasParent}
          mayEdit={mayEdit}
          onOwn={() => setDocument({ ...document, cutOff: whole.cutOff })}
          onInherit={() => setDocument(without(document, 'cutOff'))}
        >
          <TimeField
            label={t('calendar.rules.cutOffHint')}
            value={document.cutOff ?? ''}
            onChange={(cutOff) => setDocument({ ...document, cutOff })}
          />
        </Inherited>
        <Inherited
          title={t('calendar.rules.weekend')}
          shown={whole.weekend
            .map((day) => t(`calendar.weekdays.d${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`))
            .join(', ')}
          isOwn={document.weekend !== undefined}
          hasParent={hasParent}
          mayEdit={mayEdit}
          onOwn={() => setDocument({ ...document, weekend: [...whole.weekend] })}
          onInherit={() => setDocument(without(document, 'weekend'))}
        >
          <div className={styles['weekdays']} role="group" aria-label={t('calendar.rules.weekend')}>
            {week.map((day) => (
              <Checkbox
                key={day}
                size="xs"
                label={t(`calendar.weekdaysShort.d${day}`)}
                checked={document.weekend?.includes(day) ?? false}
                onChange={(event) => {
                  const others = (document.weekend ?? []).filter((one) => one !== day);
                  const weekend = event.currentTarget.checked ? [...others, day].sort() : others;
                  if (weekend.length < week.length) setDocument({ ...document, weekend });
                }}
              />
            ))}
          </div>
        </Inherited>
        <ReceptionFields draft={draft} mayEdit={mayEdit} />
      </div>
    </Sheet>
  );
}
