import { describeProblem, type CalendarDocument, type Problem } from '@motcua/engine';
import { writtenDate } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './calendars.module.css';

interface Props {
  problems: readonly Problem[];
  document: CalendarDocument;
  onChoose: (date: string) => void;
}

/** What is wrong with the calendar as it stands on the screen, errors first; a day's problem leads to the day. */
export function ProblemList({ problems, document, onChoose }: Props) {
  const { t, language } = useText();
  const sorted = [...problems].sort(
    (a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'),
  );
  if (sorted.length === 0) return null;
  return (
    <Sheet title={t('calendar.problems.title')}>
      <ul className={styles['problems']}>
        {sorted.map((problem) => {
          const { what, why, cure } = describeProblem(problem, language);
          const date = dateAt(problem, document);
          return (
            <li
              key={`${problem.code} ${problem.path} ${String(problem.facts['date'])}`}
              data-severity={problem.severity}
            >
              <strong>{t(`calendar.problems.${problem.severity}`)}</strong> {what}
              <p className={styles['quiet']}>
                {why} {cure}
              </p>
              {date && (
                <button type="button" className={styles['link']} onClick={() => onChoose(date)}>
                  {writtenDate(date)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

/** The day a problem is about. */
function dateAt({ path, facts }: Problem, document: CalendarDocument): string | null {
  const [, year, index] = /^\/years\/(\d{4})\/days\/(\d+)/.exec(path) ?? [];
  const listed = year === undefined ? undefined : document.years[year]?.days[Number(index)]?.date;
  const date = listed ?? facts['date'];
  return typeof date === 'string' && /^20\d{2}-\d{2}-\d{2}$/.test(date) ? date : null;
}
