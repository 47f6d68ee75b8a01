import type { ResolvedCalendar, ResolvedDay } from '@motcua/engine';
import { memo } from 'react';
import { useText } from '../text/catalogue.ts';
import { DayCell } from './DayCell.tsx';
import { weeksOf } from './month.ts';
import styles from './calendars.module.css';

interface Props {
  calendar: ResolvedCalendar;
  days: ReadonlyMap<string, ResolvedDay>;
  year: number;
  month: number;
  chosen: string;
  /** `isAgain`: it was chosen already. */
  onChoose: (date: string, isAgain: boolean) => void;
}

const weekdays = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const;

/** A month with its weeks from Monday to Sunday. */
export const MonthTable = memo(function MonthTable({ calendar, days, year, month, chosen, onChoose }: Props) {
  const { t } = useText();
  return (
    <table className={styles['month']} aria-label={t('calendar.monthOf', { month, year })}>
      <caption>{t('calendar.month', { month })}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col" abbr={t(`calendar.weekdays.${day}`)}>
              {t(`calendar.weekdaysShort.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, index) => (
          <tr key={index}>
            {week.map((date, place) => (
              <td key={date ?? place}>
                {date !== null && (
                  <DayCell
                    calendar={calendar}
                    date={date}
                    day={days.get(date)}
                    isChosen={date === chosen}
                    onChoose={() => onChoose(date, date === chosen)}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
