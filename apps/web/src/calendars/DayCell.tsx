import type { ResolvedCalendar, ResolvedDay } from '@motcua/engine';
import { writtenDate } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { DaySign } from './day-look.tsx';
import { weekday } from './month.ts';
import { receptionOn } from './reception.ts';
import styles from './calendars.module.css';

interface Props {
  calendar: ResolvedCalendar;
  date: string;
  day: ResolvedDay | undefined;
  isChosen: boolean;
  onChoose: () => void;
}

/** One day: its number, and where it is special a sign and a word; all of it in words for those who do not see it. */
export function DayCell({ calendar, date, day, isChosen, onChoose }: Props) {
  const { t, local } = useText();
  const isWeekend = calendar.weekend.includes(weekday(date));
  const isOff = day ? day.kind !== 'MAKEUP_WORKDAY' : isWeekend;
  const isOpen = receptionOn(calendar, date, day).length > 0;
  const kind = day?.kind ?? (isWeekend ? 'weekend' : 'ordinary');
  const words = [
    t(`calendar.weekdays.d${weekday(date) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`),
    writtenDate(date),
    t(`calendar.kind.${kind}`),
    ...(day ? [local(day.title)] : []),
  ];
  return (
    <button
      type="button"
      className={styles['day']}
      data-kind={kind}
      data-own={day?.from === calendar.id || undefined}
      data-reception={(isOff && isOpen) || undefined}
      aria-label={words.join(', ')}
      aria-pressed={isChosen}
      title={day ? `${t(`calendar.kind.${day.kind}`)}: ${local(day.title)}` : undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={onChoose}
    >
      <span className={styles['number']}>
        <b>{Number(date.slice(8))}</b>
        {day && <DaySign kind={day.kind} size={10} />}
      </span>
      {day && <small>{t(`calendar.short.${day.kind}`)}</small>}
    </button>
  );
}
