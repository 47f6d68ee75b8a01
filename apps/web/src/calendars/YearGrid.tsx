import type { ResolvedCalendar, ResolvedDay } from '@motcua/engine';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useText } from '../text/catalogue.ts';
import { MonthTable } from './MonthTable.tsx';
import { monthShifted, shifted, weekday } from './month.ts';
import styles from './calendars.module.css';

interface Props {
  calendar: ResolvedCalendar;
  year: number;
  chosen: string;
  onChoose: (date: string) => void;
  /** The chosen day is to be edited. */
  onEdit: () => void;
}

const steps: Record<string, (date: string) => string> = {
  ArrowLeft: (date) => shifted(date, -1),
  ArrowRight: (date) => shifted(date, 1),
  ArrowUp: (date) => shifted(date, -7),
  ArrowDown: (date) => shifted(date, 7),
  Home: (date) => shifted(date, 1 - weekday(date)),
  End: (date) => shifted(date, 7 - weekday(date)),
  PageUp: (date) => monthShifted(date, -1),
  PageDown: (date) => monthShifted(date, 1),
};

/** Twelve months with one tab stop: arrows walk from day to day through the whole year and beyond. */
export function YearGrid({ calendar, year, chosen, onChoose, onEdit }: Props) {
  const { t } = useText();
  const grid = useRef<HTMLDivElement>(null);
  const walked = useRef(false);
  const days = useMemo(
    () =>
      new Map<string, ResolvedDay>((calendar.years[String(year)]?.days ?? []).map((day) => [day.date, day])),
    [calendar, year],
  );

  // The focus follows the arrows, but not a day chosen elsewhere on the page.
  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    walked.current = true;
    onChoose(step(chosen));
  };
  return (
    <div
      ref={grid}
      className={styles['year']}
      role="group"
      aria-label={t('calendar.grid', { year })}
      data-owns-keys
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: 12 }, (_, month) => (
        <MonthTable
          key={month}
          calendar={calendar}
          days={days}
          year={year}
          month={month + 1}
          chosen={chosen}
          onChoose={(date, isAgain) => {
            if (!isAgain) onChoose(date);
            // Where the fields stand below twelve months, a touch leads to them.
            if (isAgain || matchMedia('(width < 64rem)').matches) onEdit();
          }}
        />
      ))}
    </div>
  );
}
