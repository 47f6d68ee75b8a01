import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { CalendarDocument, DayKind, SpecialDay } from '@motcua/engine';
import { DateField } from '../form/DateField.tsx';
import { writtenDate } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { DaySign } from './day-look.tsx';
import { kinds, ownDay, partnerOf, swapTitle, withDay } from './edit-calendar.ts';
import { weekday } from './month.ts';
import { receptionOn, written } from './reception.ts';
import type { Draft } from './use-calendar-draft.ts';
import styles from './calendars.module.css';

interface Props {
  draft: Draft;
  date: string;
  documents: ReadonlyMap<string, CalendarDocument>;
  mayEdit: boolean;
  onChoose: (date: string) => void;
}

/** What is said of the chosen day, by whom and on what ground; and, for whoever may, saying otherwise. */
export function DayPanel({ draft, date, documents, mayEdit, onChoose }: Props) {
  const { t, local } = useText();
  const { document, whole } = draft;
  const day = whole?.years[date.slice(0, 4)]?.days.find((one) => one.date === date);
  const own = ownDay(document, date);
  const hours = whole ? written(receptionOn(whole, date, day)) : '';
  const from = day && day.from !== document.id ? local(documents.get(day.from)?.title) || day.from : null;
  return (
    <Sheet
      title={`${t(`calendar.weekdays.d${weekday(date) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)}, ${writtenDate(date)}`}
    >
      <div className={styles['fields']} id="day-panel" tabIndex={-1} aria-label={t('calendar.day.title')}>
        {day && (
          <p>
            <span className={styles['chip']} data-kind={day.kind}>
              <DaySign kind={day.kind} />
              {t(`calendar.kind.${day.kind}`)}
            </span>{' '}
            {local(day.title)}
          </p>
        )}
        <p className={styles['quiet']}>
          {day
            ? from
              ? t('calendar.day.inherited', { calendar: from })
              : t('calendar.day.own')
            : t('calendar.day.none')}{' '}
          {day?.notice && t('calendar.day.noticeOf', { notice: day.notice })}
        </p>
        <p className={styles['quiet']}>
          {hours ? t('calendar.day.reception', { hours }) : t('calendar.day.noReception')}
        </p>
        {mayEdit && <DayFields draft={draft} date={date} own={own} onChoose={onChoose} />}
      </div>
    </Sheet>
  );
}

function DayFields({
  draft,
  date,
  own,
  onChoose,
}: Pick<Props, 'draft' | 'date' | 'onChoose'> & { own: SpecialDay | undefined }) {
  const { t } = useText();
  const { document, setDocument, whole } = draft;
  const year = whole?.years[date.slice(0, 4)];
  const put = (day: SpecialDay | null) =>
    setDocument(withDay(document, date, day, year && { status: year.status, notice: '' }));
  const patch = (change: Partial<SpecialDay>) => own && put({ ...own, ...change });
  const choose = (kind: DayKind | '') => {
    if (kind === '') return put(null);
    // What nobody has named is named after its kind, also when the kind changes.
    const named = (language: 'vi' | 'en') => {
      const usual = own && t(`calendar.kind.${own.kind}`, { lng: language });
      return own === undefined || own.title[language] === usual
        ? t(`calendar.kind.${kind}`, { lng: language })
        : own.title[language];
    };
    const title = { vi: named('vi'), en: named('en') };
    put({ date, ...own, title, kind });
  };
  const setFor = (value: string | undefined) => {
    if (own === undefined) return;
    const { for: _, ...rest } = own;
    if (value === undefined) return put(rest);
    const named = own.kind === 'SWAPPED_OFF' || own.kind === 'MAKEUP_WORKDAY';
    const isUntitled = own.title.vi === t(`calendar.kind.${own.kind}`, { lng: 'vi' });
    put({ ...rest, for: value, title: named && isUntitled ? swapTitle(own.kind, value) : own.title });
  };
  const setNotice = (notice: string) => {
    if (own === undefined) return;
    const { notice: _, ...rest } = own;
    put(notice === '' ? rest : { ...rest, notice });
  };
  const partner = own ? partnerOf(document, own) : null;
  return (
    <>
      <NativeSelect
        label={t('calendar.day.kind')}
        value={own?.kind ?? ''}
        data={[
          { value: '', label: t('calendar.day.nothing') },
          ...kinds.map((kind) => ({ value: kind, label: t(`calendar.kind.${kind}`) })),
        ]}
        onChange={(event) => choose(event.currentTarget.value as DayKind | '')}
      />
      {own && (
        <>
          <TextInput
            label={t('calendar.day.name')}
            maxLength={200}
            value={own.title.vi}
            onChange={(event) => patch({ title: { ...own.title, vi: event.currentTarget.value } })}
          />
          <TextInput
            label={t('calendar.day.nameEn')}
            maxLength={200}
            value={own.title.en}
            onChange={(event) => patch({ title: { ...own.title, en: event.currentTarget.value } })}
          />
          {own.kind !== 'HOLIDAY' && (
            <DateField label={t('calendar.day.for')} value={own.for ?? ''} onChange={setFor} />
          )}
          {partner && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setDocument(
                  withDay(document, partner.date, partner, year && { status: year.status, notice: '' }),
                );
                onChoose(partner.date);
              }}
            >
              {t('calendar.day.addPartner', {
                kind: t(`calendar.kind.${partner.kind}`).toLowerCase(),
                date: writtenDate(partner.date),
              })}
            </Button>
          )}
          <TextInput
            label={t('calendar.day.notice')}
            maxLength={300}
            value={own.notice ?? ''}
            onChange={(event) => setNotice(event.currentTarget.value)}
          />
        </>
      )}
    </>
  );
}
